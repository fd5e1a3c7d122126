/* t_pattern.c: letters and regular expressions: classes, places of errors, groups, gaps, limits. */
#include "letter.h"
#include "pattern.h"
#include "tap.h"

static struct arena arena;

static void test_letters(void) {
    struct letters letters = {0};
    for (enum dim d = 0; d < DIM_COUNT_OF; d++) letters_add(&letters, DIM_BIT(d));
    dim_set either = DIM_BIT(DIM_MONEY) | DIM_BIT(DIM_TIME);
    tap_ok(letters_add(&letters, either) && letters_add(&letters, either), "a set is added once");
    tap_ok(letters.count == DIM_COUNT_OF + 1, "letters are as many as sets");
    uint32_t code = letters_code(&letters, either, DIM_TIME);
    tap_ok(code == LETTER_FIRST + DIM_COUNT_OF, "a registered set has its own letter");
    dim_set unknown = DIM_BIT(DIM_MASS) | DIM_BIT(DIM_AREA);
    tap_ok(letters_code(&letters, unknown, DIM_MASS) == LETTER_FIRST + DIM_MASS,
           "an unknown set takes the letter of its usual dimension");
    tap_is(letters_class(&letters, DIM_BIT(DIM_MONEY), &arena), LIT("[\\x{E013}\\x{E01E}]"),
           "a class holds every letter that meets the dimensions");
    tap_is(letters_class(&letters, 0, &arena), LIT("(?!)"), "no letter: never");
    for (uint32_t i = 1; letters.count < LETTER_ROOM; i++) letters_add(&letters, i << 3 | 1);
    tap_ok(!letters_add(&letters, UINT32_C(7) << 28), "no room");
}

static const struct {
    const char *source;
    size_t offset;
    const char *message;
} WRONG[] = {
    {"a(b", 3, "bad pattern: missing closing parenthesis"},
    {"a)b", 1, "bad pattern: unmatched closing parenthesis"},
    {"ab[", 3, "bad pattern: missing terminating ] for character class"},
    {"\xE4\xBB\xB7*+ ?", 6, "bad pattern: quantifier does not follow a repeatable item"},
    {"a\\Cb", 3, "bad pattern: using \\C is disabled by the application"},
    {"*a", 0, "bad pattern: quantifier does not follow a repeatable item"},
};

static void test_errors(void) {
    for (size_t i = 0; i < COUNT(WRONG); i++) {
        struct pattern *pattern = NULL;
        struct qc_error err = {0};
        size_t offset = 0;
        bool ok = pattern_compile(&arena, slice_z(WRONG[i].source), &pattern, &offset, &err);
        tap_ok(!ok && err.code == QC_E_PATTERN, "refused: %s", WRONG[i].source);
        tap_is(slice_z(err.message), slice_z(WRONG[i].message), "message: %s", WRONG[i].source);
        tap_ok(offset == WRONG[i].offset, "offset %zu: %s", offset, WRONG[i].source);
    }
}

static struct pattern *compile(const char *source) {
    struct pattern *pattern = NULL;
    struct qc_error err = {0};
    size_t offset = 0;
    if (!pattern_compile(&arena, slice_z(source), &pattern, &offset, &err))
        printf("# %zu: %s\n", offset, err.message);
    return pattern;
}

static const struct {
    const char *source, *text, *group;
    enum match_result result;
    uint32_t begin, end; /* of the group, or of the whole when it is "" */
    uint32_t gaps; /* outside the group */
} MATCHES[] = {
    {"b+", "abbc", "", MATCH_YES, 1, 3, 0},
    {"b + # extended", "abbc", "", MATCH_YES, 1, 3, 0},
    {"x", "abbc", "", MATCH_NO, 0, 0, 0},
    {"", "", "", MATCH_YES, 0, 0, 0},
    {"(?<subject>b)(?<_g1>.*?)d", "abccd", "subject", MATCH_YES, 1, 2, 2},
    {"(?<_g1>.)b(?<_g2>..)", "abccd", "", MATCH_YES, 0, 4, 3},
    {"a(?<q>b(?<_g1>.)c)(?<_g2>.)", "abxcy", "q", MATCH_YES, 1, 4, 1},
    {"(?:a(?<q>b)|c(?<q>d))", "cd", "q", MATCH_YES, 1, 2, 0},
    {"(?<q>b)?(?<q>c)", "bc", "q", MATCH_YES, 0, 1, 0},
    {"(?<q>x)?c", "bc", "q", MATCH_YES, UINT32_MAX, UINT32_MAX, 0},
    {"\\b192",
     "\xE8\xBF\x91"
     "192",
     "", MATCH_YES, 3, 6, 0},
    {".",
     "\xE8\xBF\x91"
     "1",
     "", MATCH_YES, 0, 3, 0},
    {"(a)b(?<q>c)", "abc", "q", MATCH_YES, 2, 3, 0},
    {"(?:a+)+[bd]", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", "", MATCH_LIMIT, 0, 0, 0},
};

static void test_matches(struct matcher *matcher) {
    for (size_t i = 0; i < COUNT(MATCHES); i++) {
        struct pattern *pattern = compile(MATCHES[i].source);
        struct capture got = {0}, group = {UINT32_MAX, UINT32_MAX};
        enum match_result result =
            pattern_match(pattern, matcher, slice_z(MATCHES[i].text), 0, &got);
        tap_ok(result == MATCHES[i].result, "result of %s", MATCHES[i].source);
        if (result != MATCH_YES) continue;
        if (*MATCHES[i].group && pattern_group(matcher, MATCHES[i].group, &group))
            tap_ok(group.begin <= group.end, "group in order: %s", MATCHES[i].source);
        if (*MATCHES[i].group) got = group;
        tap_ok(got.begin == MATCHES[i].begin && got.end == MATCHES[i].end, "span of %s: %u..%u",
               MATCHES[i].source, got.begin, got.end);
        tap_ok(pattern_gaps(matcher, group) == MATCHES[i].gaps, "gaps of %s",
               MATCHES[i].source);
    }
}

static void see_name(void *user, const char *name) {
    char *names = user;
    strcat(strcat(names, name), " ");
}

/* ---- questions ------------------------------------------------------------------------- */

struct asked {
    char log[100];
    uint32_t no; /* the place where the answer is no */
};

static bool answer(void *user, const struct question *q) {
    struct asked *asked = user;
    size_t size = strlen(asked->log);
    snprintf(asked->log + size, sizeof asked->log - size, "%.*s@%u ", (int)q->text.size,
             q->text.size ? q->text.data : "", q->at);
    if (!q->text.data)
        snprintf(strrchr(asked->log, '@'), sizeof asked->log - size, "%u-%u ", q->since, q->at);
    return q->at != asked->no;
}

/* The source is as given for the search; the anchored form asks. */
static struct qc_slice asking(void *user, enum pattern_form form, struct arena *to) {
    (void)user, (void)to;
    return form == PATTERN_HERE ? LIT("a(?<_g1>b*?)(?C0)(?C'word')c") : LIT("c");
}

/* With and without machine code: the log of one run of "abbc" is the same. */
static void test_questions(struct matcher *matcher) {
    struct pattern *pattern = pattern_later(&arena, (struct pattern_maker){asking, NULL});
    struct asked asked = {"", 1};
    struct capture whole;
    tap_ok(pattern_match_here(pattern, matcher, LIT("abbc"), 0, &whole) == MATCH_YES,
           "nobody answers: yes");
    matcher_ask(matcher, (struct answerer){answer, &asked});
    for (int i = 0; i < 1000; i++) {
        asked.log[0] = '\0';
        pattern_match_here(pattern, matcher, LIT("abbc"), 0, &whole);
        if (strcmp(asked.log, "1-1 1-2 word@2 1-3 word@3 ") != 0) break;
    }
    tap_is(slice_z(asked.log), LIT("1-1 1-2 word@2 1-3 word@3 "), "questions");
    tap_ok(whole.begin == 0 && whole.end == 4, "and a match");
    asked.no = 3;
    tap_ok(pattern_match_here(pattern, matcher, LIT("abbc"), 0, &whole) == MATCH_NO, "no");
    tap_ok(pattern_match(pattern, matcher, LIT("abbc"), 0, &whole) == MATCH_YES && whole.begin == 3,
           "the other form asks nothing");
    matcher_ask(matcher, (struct answerer){0});
}

int main(void) {
    struct matcher *matcher = matcher_new();
    test_letters();
    test_errors();
    test_matches(matcher);
    test_questions(matcher);
    struct capture whole;
    struct pattern *twice = compile("(?<=a)b");
    tap_ok(pattern_match(twice, matcher, LIT("ab"), 1, &whole) == MATCH_YES, "looks behind `from`");
    tap_ok(pattern_match(twice, matcher, LIT("ab"), 3, &whole) == MATCH_NO, "from past the end");
    char names[64] = "";
    pattern_each_name(compile("(?<b>x)(?<a>y)(?<b>z)(w)"), see_name, names);
    tap_is(slice_z(names), LIT("a b "), "each name once");
    matcher_free(matcher);
    matcher_free(NULL);
    arena_free(&arena);
    return tap_done();
}
