/* t_words.c: YAML -> word lists or findings; words and texts -> where words are found. */
#include "builtin.h"
#include "tap.h"
#include "words.h"

#include <stdlib.h>

#define TEXT_MAX 65536

/* The fixture: these lists hold words, every other list of WORDS_LIST holds one of its own. */
static const struct {
    const char *name, *words;
} FIXTURE[] = {
    {"approx_before", "[约, 大约, 近, 接近, about, as of, at or near, \"~\", mid-]"},
    {"more_than_before", "[超过, 近约, over, 约]"},
    {"less_than_after", "[under, 不到]"},
    {"ordinal_after", "[st, nd, rd, th]"},
    {"range_join", "[到, \"-\", to, up-to, year-on-year, up to a]"},
    {"label_before", "[v, No., '24/7']"},
};

static const char *const NAMES[] = {
#define X(id, name) name,
    WORDS_LIST(X) WORDS_PLAIN_LIST(X)
#undef X
};

static const char *fixture_words(const char *name) {
    for (size_t i = 0; i < COUNT(FIXTURE); i++)
        if (strcmp(FIXTURE[i].name, name) == 0) return FIXTURE[i].words;
    return NULL;
}

/* `more`, then the whole fixture; the list `without` is left out. */
static struct qc_slice fixture(char *out, const char *without, const char *more) {
    size_t used = (size_t)snprintf(out, TEXT_MAX, "%s", more);
    for (size_t i = 0; i < COUNT(NAMES); i++) {
        if (without && strcmp(without, NAMES[i]) == 0) continue;
        const char *words = fixture_words(NAMES[i]);
        char own[32];
        snprintf(own, sizeof own, "[zz%zuzz]", i);
        used += (size_t)snprintf(out + used, TEXT_MAX - used, "%s: %s\n", NAMES[i],
                                 words ? words : own);
    }
    return slice(out, used);
}

/* ---- findings -------------------------------------------------------------------------- */

struct heard {
    char text[2048];
    size_t used, count;
};

static void hear(void *user, const struct qc_error *finding) {
    struct heard *heard = user;
    heard->count++;
    heard->used += (size_t)snprintf(heard->text + heard->used, sizeof heard->text - heard->used,
                                    "%s%llu:%llu: %s", heard->used ? "\n" : "",
                                    (unsigned long long)finding->line,
                                    (unsigned long long)finding->column, finding->message);
}

/* What stands before the fixture -> findings. */
static const struct {
    const char *more, *want;
} MISTAKES[] = {
    {"mine: [a, b]\n", ""},
    {"Mine: [a]\n", "1:1: list name \"Mine\" is not of the form a-z, 0-9, _"},
    {"a-b: [a]\n", "1:1: list name \"a-b\" is not of the form a-z, 0-9, _"},
    {"约: [a]\n", "1:1: list name \"约\" is not of the form a-z, 0-9, _"},
    {"data_rate: [a]\n", "1:1: list name \"data_rate\" is a dimension's name"},
    {"quantity: [a]\n", "1:1: list name \"quantity\" has a meaning in patterns"},
    {"mine: []\n", "1:7: \"mine\" must be a list of words"},
    {"mine: a\n", "1:7: \"mine\" must be a list of words"},
    {"mine: {a: b}\n", "1:7: \"mine\" must be a list of words"},
    {"mine:\n", "1:6: \"mine\" must be a list of words"},
    {"mine: [a, [b]]\n", "1:11: list \"mine\" holds something that is no word"},
    {"mine: [a, '']\n", "1:11: empty word in list \"mine\""},
    {"mine:\n- a\n-\n", "3:2: empty word in list \"mine\""},
    {"mine: [a, ' b']\n", "1:11: word \" b\" has blanks around it or two in a row"},
    {"mine: [a, 'b  c']\n", "1:11: word \"b  c\" has blanks around it or two in a row"},
    {"mine:\n- 近\n- b\n- 近\n", "4:3: word \"近\" is already in list \"mine\" (line 2)"},
    {"mine: [About, b, about, B]\n", "1:18: word \"about\" is already in list \"mine\" (line 1)\n"
                                     "1:25: word \"B\" is already in list \"mine\" (line 1)"},
    {"mine: [ab, ａｂ]\n", "1:12: word \"ａｂ\" is already in list \"mine\" (line 1)"},
    {"mine: ['', a, a]\nA: [b]\n", "1:8: empty word in list \"mine\"\n"
                                   "1:15: word \"a\" is already in list \"mine\" (line 1)\n"
                                   "2:1: list name \"A\" is not of the form a-z, 0-9, _"},
    {"mine: [a]\nmine: [b]\n", "2:1: key \"mine\" stands twice (first on line 1)"},
    {"mine: [a\n", "2:14: did not find expected ',' or ']' (while parsing a flow sequence from"
                   " line 1)"},
};

static struct words *load(struct arena *arena, struct qc_slice yaml, struct heard *heard) {
    struct qc_findings findings = {hear, heard};
    struct qc_error err = {0};
    struct words *words;
    bool ok = words_load(arena, "w.yaml", yaml, &words, &findings, &err);
    bool agree = ok == (words != NULL) && ok == (err.code == QC_OK) && ok == (heard->count == 0);
    if (!agree) tap_ok(false, "result, error and findings agree");
    return words;
}

static void test_mistakes(void) {
    static char yaml[TEXT_MAX];
    for (size_t i = 0; i < COUNT(MISTAKES); i++) {
        struct arena arena = {0};
        struct heard heard = {0};
        load(&arena, fixture(yaml, NULL, MISTAKES[i].more), &heard);
        tap_is(slice_z(heard.text), slice_z(MISTAKES[i].want), "mistake %zu", i + 1);
        arena_free(&arena);
    }
}

static void test_missing(void) {
    static char yaml[TEXT_MAX];
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(NAMES); i++) {
        char want[128];
        struct arena arena = {0};
        struct heard heard = {0};
        load(&arena, fixture(yaml, NAMES[i], ""), &heard);
        snprintf(want, sizeof want, "1:1: word list \"%s\" is missing", NAMES[i]);
        wrong += strcmp(want, heard.text) != 0;
        arena_free(&arena);
    }
    tap_ok(wrong == 0, "each list that is not there is named, %zu wrong", wrong);
    static const char *const EMPTY[] = {"", "- a\n", "a\n"};
    for (size_t i = 0; i < COUNT(EMPTY); i++) {
        struct arena arena = {0};
        struct heard heard = {0};
        load(&arena, slice_z(EMPTY[i]), &heard);
        tap_is(slice_z(heard.text), LIT("1:1: a map of word lists is wanted"), "no map %zu", i + 1);
        arena_free(&arena);
    }
}

/* More words in one list than the tables have slots for are refused, not looked for without end. */
static void test_too_many(void) {
    enum { MANY = 40000, WORD = 6 };
    static char yaml[MANY * WORD + TEXT_MAX];
    struct arena arena = {0};
    struct heard heard = {0};
    size_t used = fixture(yaml, "label_before", "").size;
    used += (size_t)snprintf(yaml + used, sizeof yaml - used, "label_before: [");
    for (int i = 0; i < MANY; i++, used += WORD)
        snprintf(yaml + used, sizeof yaml - used, "%c%c%c%c, ", 'a' + i % 26, 'a' + i / 26 % 26,
                 'a' + i / 676 % 26, 'a' + i / 17576);
    used += (size_t)snprintf(yaml + used, sizeof yaml - used, "]\n");
    load(&arena, slice(yaml, used), &heard);
    tap_is(slice_z(heard.text), LIT("1:1: more words than the tables of words_table.h hold"),
           "a list of %d words", MANY);
    arena_free(&arena);
}

/* ---- lookups --------------------------------------------------------------------------- */

#define ALL (~(words_set)0)
#define APPROX WORDS_BIT(WORDS_APPROX_BEFORE)
#define MORE WORDS_BIT(WORDS_MORE_THAN_BEFORE)
#define JOIN WORDS_BIT(WORDS_RANGE_JOIN)
#define LESS WORDS_BIT(WORDS_LESS_THAN_AFTER)

/* find: '>' words_at the bar, '<' words_before the bar, '*' words_search behind the bar. want: the
 * word found, "" for none. */
static const struct {
    char find;
    const char *text;
    words_set asked;
    const char *want;
    words_set lists;
} LOOKUPS[] = {
    {'>', "|约 80", ALL, "约", APPROX | MORE},
    {'>', "|约 80", MORE, "约", MORE},
    {'>', "|约 80", JOIN, "", 0},
    {'>', "|大约 80", ALL, "大约", APPROX},
    {'<', "大约| 80", ALL, "大约", APPROX},
    {'<', "大约| 80", MORE, "约", MORE},
    {'<', "最近约|80", ALL, "近约", MORE},
    {'<', "最近约|80", APPROX, "约", APPROX},
    {'>', "|About 5", ALL, "About", APPROX},
    {'>', "|ABOUT", ALL, "ABOUT", APPROX},
    {'>', "|abouts", ALL, "", 0},
    {'>', "r|about 5", ALL, "", 0},
    {'<', "Just over| 5", ALL, "over", MORE},
    {'<', "moreover| 5", ALL, "", 0},
    {'>', "1|st place", ALL, "st", WORDS_BIT(WORDS_ORDINAL_AFTER)},
    {'>', "1|sts", ALL, "", 0},
    {'>', "be|st", ALL, "", 0},
    {'>', "约|约", ALL, "约", APPROX | MORE},
    {'<', "v|3", ALL, "v", WORDS_BIT(WORDS_LABEL_BEFORE)},
    {'<', "save| 3", ALL, "", 0},
    {'<', "24/7| ", ALL, "24/7", WORDS_BIT(WORDS_LABEL_BEFORE)},
    {'<', "124/7| ", ALL, "", 0},
    {'<', "no.|5", ALL, "no.", WORDS_BIT(WORDS_LABEL_BEFORE)},
    {'>', "|as of 5", ALL, "as of", APPROX},
    {'>', "|as-of 5", ALL, "as-of", APPROX},
    {'>', "|at-or near", ALL, "at-or near", APPROX},
    {'<', "at or-near|", ALL, "at or-near", APPROX},
    {'>', "|up-to 5", ALL, "up-to", JOIN},
    {'>', "|up-to-a 5", ALL, "up-to-a", JOIN},
    {'<', "up-to-a| 5", ALL, "up-to-a", JOIN},
    {'>', "|up to 5", ALL, "", 0},
    {'>', "|year-on-year", ALL, "year-on-year", JOIN},
    {'>', "80|-90", ALL, "-", JOIN},
    {'>', "80| 90", ALL, "", 0},
    {'>', "|mid-teens", ALL, "mid-", APPROX},
    {'<', "~|40", ALL, "~", APPROX},
    {'>', "|", ALL, "", 0},
    {'<', "|", ALL, "", 0},
    {'>', "约|", ALL, "", 0},
    {'<', "|约", ALL, "", 0},
    {'*', "|是超过约的", ALL, "超过", MORE},
    {'*', "|是超过约的", APPROX, "约", APPROX},
    {'*', "|a roundabout, as of", ALL, "as of", APPROX},
    {'*', "超过|大约", ALL, "大约", APPROX},
    {'*', "超过|的", ALL, "", 0},
    {'*', "|最近约", ALL, "近约", MORE},
};

static bool look_up(const struct words *words, size_t index, struct qc_slice text, size_t bar,
                    struct word_match *out) {
    words_set asked = LOOKUPS[index].asked;
    switch (LOOKUPS[index].find) {
    case '>': return words_at(words, text, bar, asked, out);
    case '<': return words_before(words, text, bar, asked, out);
    default: return words_search(words, text, bar, text.size, asked, out);
    }
}

static void test_lookups(void) {
    static char yaml[TEXT_MAX];
    struct arena arena = {0};
    struct heard heard = {0};
    struct words *words = load(&arena, fixture(yaml, NULL, ""), &heard);
    tap_is(slice_z(heard.text), LIT(""), "the fixture loads");
    for (size_t i = 0; words && i < COUNT(LOOKUPS); i++) {
        char text[64];
        size_t bar = strcspn(LOOKUPS[i].text, "|");
        int size = snprintf(text, sizeof text, "%.*s%s", (int)bar, LOOKUPS[i].text,
                            LOOKUPS[i].text + bar + 1);
        struct word_match match = {0};
        bool hit = look_up(words, i, slice(text, (size_t)size), bar, &match);
        tap_is(slice_cut(slice(text, (size_t)size), match.begin, match.end),
               slice_z(LOOKUPS[i].want), "%c %s", LOOKUPS[i].find, LOOKUPS[i].text);
        if (hit != (LOOKUPS[i].want[0] != '\0') || match.lists != LOOKUPS[i].lists)
            tap_ok(false, "%c %s: result and lists", LOOKUPS[i].find, LOOKUPS[i].text);
    }
    struct word_match match;
    struct qc_slice text = LIT("是超过约的");
    tap_ok(!words_search(words, text, 0, 8, ALL, &match), "a word over the end is not found");
    tap_ok(words_search(words, text, 0, 9, ALL, &match), "a word up to the end is");
    arena_free(&arena);
}

/* Every word of every list that C reads is found from both of its ends, also among others. */
static void check_words(const struct words *words, const char *what) {
    size_t wrong = 0, count = 0;
    for (uint32_t i = 0; i < WORDS_COUNT; i++) {
        const struct word_list *list = words_list(words, i);
        wrong += !slice_is(list->name, NAMES[i]);
        for (uint32_t k = 0; k < list->count; k++, count++) {
            char text[512];
            size_t size = list->words[k].size;
            int used = snprintf(text, sizeof text, "。%.*s。", (int)size, list->words[k].data);
            struct qc_slice whole = slice(text, (size_t)used);
            struct word_match at = {0}, before = {0}, search = {0};
            words_at(words, whole, 3, WORDS_BIT(i), &at);
            words_before(words, whole, 3 + size, WORDS_BIT(i), &before);
            words_search(words, whole, 0, whole.size, WORDS_BIT(i), &search);
            bool ok = at.begin == 3 && at.end == 3 + size && at.lists == WORDS_BIT(i) &&
                      before.begin == 3 && before.end == 3 + size && search.begin == 3;
            if (!ok) printf("# %s: %s\n", NAMES[i], text);
            wrong += !ok;
        }
    }
    tap_ok(wrong == 0 && count > 0, "%s: every word is found, %zu wrong", what, wrong);
}

static void test_every_word(void) {
    static char yaml[TEXT_MAX];
    struct arena arena = {0};
    struct heard heard = {0};
    struct words *words = load(&arena, fixture(yaml, NULL, "mine: [A, 'b']\n"), &heard);
    tap_ok(words && words_lists(words) == WORDS_PLAIN_END + 1, "a further list is kept");
    if (words) tap_is(words_list(words, WORDS_PLAIN_END)->name, LIT("mine"), "behind the others");
    if (words) tap_is(words_list(words, WORDS_PLAIN_END)->words[0], LIT("A"), "as written");
    if (words) check_words(words, "fixture");
    arena_free(&arena);
}

/* ---- the same, slowly ------------------------------------------------------------------ */

static bool same_byte(char word, char text) {
    return to_lower(word) == to_lower(text) || (word == ' ' && text == '-');
}

static bool touching(struct qc_slice text, size_t at) {
    if (at == 0 || at == text.size) return false;
    char a = text.data[at - 1], b = text.data[at];
    return (is_alpha(a) && is_alpha(b)) || (is_digit(a) && is_digit(b));
}

static bool stands_at(struct qc_slice word, struct qc_slice text, size_t at) {
    if (word.size > text.size - at || touching(text, at) || touching(text, at + word.size))
        return false;
    for (size_t i = 0; i < word.size; i++)
        if (!same_byte(word.data[i], text.data[at + i])) return false;
    return true;
}

/* The longest word of `asked` that begins (or ends) at `at`; end == begin: none. */
static struct word_match slow(const struct words *words, struct qc_slice text, size_t at,
                              words_set asked, char find) {
    struct word_match best = {(uint32_t)at, (uint32_t)at, 0};
    for (uint32_t i = 0; i < WORDS_COUNT; i++) {
        const struct word_list *list = words_list(words, i);
        for (uint32_t k = 0; k < list->count && (asked >> i & 1); k++) {
            struct qc_slice word = list->words[k];
            if (find == '<' && word.size > at) continue;
            size_t begin = find == '<' ? at - word.size : at;
            if (word.size <= best.end - best.begin || !stands_at(word, text, begin)) continue;
            best = (struct word_match){(uint32_t)begin, (uint32_t)(begin + word.size), 0};
        }
    }
    return best;
}

static struct qc_slice random_text(char *out, size_t room, uint64_t *seed) {
    static const char *const PIECES[] = {"约",  "大", "近",  "接",   "超",   "过", "不到", "到",
                                         "as",  "of", "At",  "or",   "near", "up", "to",   "a",
                                         " ",   "-",  "mid", "year", "on",   "st", "v",    "No.",
                                         "24/", "7",  "~",   "的",   "over", "b"};
    size_t used = 0;
    for (size_t i = 0; i < 12; i++) {
        *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        used +=
            (size_t)snprintf(out + used, room - used, "%s", PIECES[(*seed >> 33) % COUNT(PIECES)]);
    }
    return slice(out, used);
}

static bool agree(bool hit, struct word_match got, struct word_match want) {
    if (!hit) return want.begin == want.end;
    return got.begin == want.begin && got.end == want.end && got.lists;
}

static void test_random(void) {
    static char yaml[TEXT_MAX];
    struct arena arena = {0};
    struct heard heard = {0};
    struct words *words = load(&arena, fixture(yaml, NULL, ""), &heard);
    uint64_t seed = 1;
    size_t wrong = 0, hits = 0;
    for (size_t round = 0; words && round < 4000; round++) {
        char room[128];
        struct qc_slice text = random_text(room, sizeof room, &seed);
        words_set asked = seed >> 60 ? ALL : MORE | JOIN;
        for (size_t at = 0; at <= text.size; at++) {
            if (at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80) continue;
            struct word_match ahead = {0}, behind = {0};
            bool a = words_at(words, text, at, asked, &ahead);
            bool b = words_before(words, text, at, asked, &behind);
            hits += a;
            wrong += !agree(a, ahead, slow(words, text, at, asked, '>'));
            wrong += !agree(b, behind, slow(words, text, at, asked, '<'));
        }
    }
    tap_ok(wrong == 0 && hits > 1000, "random text: tries find what a scan finds, %zu of %zu wrong",
           wrong, hits);
    arena_free(&arena);
}

static void test_builtin(void) {
    const struct builtin_file *file = NULL;
    for (size_t i = 0; i < builtin_file_count; i++)
        if (strcmp(builtin_files[i].name, "words.yaml") == 0) file = &builtin_files[i];
    if (!file) return;
    struct arena arena = {0};
    struct heard heard = {0};
    struct words *words = load(&arena, slice((const char *)file->data, file->size), &heard);
    tap_is(slice_z(heard.text), LIT(""), "the built-in word lists load");
    if (words) check_words(words, "built in");
    arena_free(&arena);
}

int main(void) {
    test_mistakes();
    test_missing();
    test_too_many();
    test_lookups();
    test_every_word();
    test_random();
    test_builtin();
    return tap_done();
}
