/* changed.c: a figure of change in English -> what changed, when it stands behind the figure: a 2%
 * rise in wages, 5% top-line growth, a drop of 3% in output. */
#include "around.h"

#include "noun.h"
#include "trim.h"

#define WORDS_BETWEEN 4 /* most words between the figure and the noun of change */
#define CHANGES                                                                                    \
    (WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_CHANGE_NOUN))

static uint32_t token_end(const struct view *v, uint32_t at, uint32_t end) {
    while (at < end && v->text.data[at] != ' ') at += utf8_length(v->text.data[at]);
    return at;
}

/* Adjectives of a change name nothing that changes: annual, year-on-year, sharp. */
static bool says_how(const struct scene *scene, struct region r) {
    static const struct qc_slice HOW[] = {
        {"annual", 6},       {"yearly", 6},      {"monthly", 7},     {"quarterly", 9},
        {"weekly", 6},       {"daily", 5},       {"annualized", 10}, {"annualised", 10},
        {"organic", 7},      {"sequential", 10}, {"further", 7},     {"sharp", 5},
        {"slight", 6},       {"modest", 6},      {"record", 6},      {"strong", 6},
        {"solid", 5},        {"total", 5},       {"overall", 7},     {"average", 7},
        {"net", 3},          {"underlying", 10}, {"comparable", 10}, {"nominal", 7},
        {"real", 4},         {"expected", 8},    {"additional", 10}, {"cumulative", 10},
        {"steep", 5},        {"big", 3},         {"huge", 4},        {"massive", 7},
        {"significant", 11}, {"healthy", 7},     {"compound", 8}};
    struct qc_slice word = slice_cut(scene->view->text, r.begin, r.end);
    for (size_t i = 0; i < COUNT(HOW); i++)
        if (word.size == HOW[i].size && memcmp(word.data, HOW[i].data, word.size) == 0) return true;
    for (size_t i = 0; i + 1 < word.size; i++) /* year-on-year, month-over-month */
        if (slice_has_at(word, i, LIT("-o")) || slice_has_at(word, i, LIT("-to-"))) return true;
    struct word_match small;
    return words_at(scene->rules->words, scene->view->text, r.begin, TRIM_SMALL, &small) &&
           small.end >= r.end;
}

/* What stands between the figure and the noun of change, its adjectives aside. */
static struct region between(const struct scene *scene, struct region r) {
    for (;;) {
        r = region_trim(scene->view, r);
        if (region_empty(r)) return r;
        struct region first = {r.begin, token_end(scene->view, r.begin, r.end)};
        if (!says_how(scene, first)) return r;
        r.begin = first.end;
    }
}

/* cut, gain, loss: nouns of change that are nouns of other things too, so no list holds them. */
static bool is_change(const struct scene *scene, uint32_t at, uint32_t end,
                      struct word_match *out) {
    static const struct qc_slice NOUNS[] = {
        {"cut", 3},     {"cuts", 4},    {"gain", 4},    {"loss", 4},  {"discount", 8},
        {"saving", 6},  {"savings", 7}, {"raise", 5},   {"slide", 5}, {"premium", 7},
        {"advance", 7}, {"leap", 4},    {"haircut", 7}, {"hike", 4},  {"upside", 6}};
    struct qc_slice text = scene->view->text,
                    word = slice_cut(text, at, token_end(scene->view, at, end));
    if (words_at(scene->rules->words, text, at, CHANGES, out) && out->end <= end) return true;
    for (size_t i = 0; i < COUNT(NOUNS); i++)
        if (word.size == NOUNS[i].size && memcmp(word.data, NOUNS[i].data, word.size) == 0) {
            *out = (struct word_match){.begin = at, .end = at + (uint32_t)word.size};
            return true;
        }
    return false;
}

/* The noun of change behind a figure that ends at `at`, within a few words of its clause. */
static bool change_behind(const struct scene *scene, uint32_t at, struct word_match *out) {
    const struct view *v = scene->view;
    struct word_match small;
    uint32_t end = clause_at(v, at).end;
    for (int words = 0; words <= WORDS_BETWEEN; words++) {
        while (at < end && v->text.data[at] == ' ') at++;
        if (at >= end || !is_alpha(v->text.data[at])) return false;
        if (is_change(scene, at, end, out)) return true;
        if (words_at(scene->rules->words, v->text, at,
                     WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                         WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_LIST_JOIN) |
                         WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_PER_ARTICLE),
                     &small))
            return false;
        at = token_end(v, at, end);
    }
    return false;
}

/* a drop | of: does a noun of change govern the figure? */
static bool change_before(const struct scene *scene, uint32_t at) {
    struct word_match of, change;
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    if (!at || !words_before(words, text, at, WORDS_BIT(WORDS_OF), &of)) return false;
    at = of.begin;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    return at > 0 && words_before(words, text, at, CHANGES, &change);
}

/* a 5% drop in early trading, in spring, in response: tells when or why, not what. */
static bool says_when(const struct scene *scene, struct region r) {
    static const struct qc_slice FIRST[] = {
        {"response", 8}, {"line", 4},         {"part", 4},      {"addition", 8},
        {"terms", 5},    {"place", 5},        {"early", 5},     {"late", 4},
        {"recent", 6},   {"after-hours", 11}, {"premarket", 9}, {"pre-market", 10}};
    static const struct qc_slice LAST[] = {
        {"spring", 6},   {"summer", 6}, {"autumn", 6}, {"winter", 6},  {"quarter", 7},
        {"quarters", 8}, {"year", 4},   {"years", 5},  {"month", 5},   {"months", 6},
        {"week", 4},     {"weeks", 5},  {"day", 3},    {"days", 4},    {"half", 4},
        {"period", 6},   {"season", 6}, {"decade", 6}, {"session", 7}, {"trading", 7}};
    struct qc_slice words = slice_cut(scene->view->text, r.begin, r.end);
    for (size_t i = 0; i < COUNT(FIRST); i++)
        if (slice_has_at(words, 0, FIRST[i]) &&
            (words.size == FIRST[i].size || words.data[FIRST[i].size] == ' '))
            return true;
    for (size_t i = 0; i < COUNT(LAST); i++) {
        size_t size = LAST[i].size;
        if (words.size >= size && slice_has_at(words, words.size - size, LAST[i]) &&
            (words.size == size || words.data[words.size - size - 1] == ' '))
            return true;
    }
    return false;
}

static struct region what(const struct scene *scene, uint32_t at) {
    struct region r = noun_after(scene, at, NOUN_CHANGED);
    return region_empty(r) || says_when(scene, r) ? (struct region){0, 0} : r;
}

/* an 85% lower | risk of it, 30% faster | charging: what stands behind the comparative. */
static struct region compared(const struct scene *scene, const struct word_match *change) {
    static const struct qc_slice WORDS[] = {
        {"lower", 5},   {"higher", 6}, {"greater", 7}, {"larger", 6},    {"smaller", 7},
        {"faster", 6},  {"slower", 6}, {"more", 4},    {"fewer", 5},     {"less", 4},
        {"better", 6},  {"worse", 5},  {"reduced", 7}, {"increased", 9}, {"longer", 6},
        {"shorter", 7}, {"bigger", 6}, {"cheaper", 7}, {"decreased", 9}, {"improved", 8}};
    struct qc_slice word = slice_cut(scene->view->text, change->begin, change->end);
    for (size_t i = 0; i < COUNT(WORDS); i++)
        if (word.size == WORDS[i].size && memcmp(word.data, WORDS[i].data, word.size) == 0)
            return noun_after(scene, change->end, NOUN_NEXT);
    return (struct region){0, 0};
}

/* a 15x speedup, a 2.7x throughput improvement: the gain itself, or what stands before it. */
static struct region gain(const struct scene *scene, uint32_t at, const struct word_match *change) {
    static const struct qc_slice NOUNS[] = {
        {"speedup", 7},       {"speed-up", 8}, {"speedups", 8}, {"improvement", 11},
        {"improvements", 12}, {"increase", 8}, {"boost", 5},    {"reduction", 9},
        {"slowdown", 8},      {"gain", 4},     {"gains", 5},    {"jump", 4},
        {"growth", 6},        {"decrease", 8}, {"uplift", 6}};
    struct region noun = {change->begin, change->end},
                  before = between(scene, (struct region){at, change->begin});
    struct qc_slice word = slice_cut(scene->view->text, noun.begin, noun.end);
    for (size_t i = 0; i < COUNT(NOUNS); i++)
        if (word.size == NOUNS[i].size && memcmp(word.data, NOUNS[i].data, word.size) == 0)
            return region_empty(before) ? noun : before;
    return (struct region){0, 0};
}

struct region changed_noun(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct word_match change;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    bool glued = at < v->text.size && is_alnum(v->text.data[at]); /* 21%abs */
    if (glued || region_has_han(v, clause_at(v, v->letters[i].at))) return (struct region){0, 0};
    if (change_behind(scene, at, &change)) {
        struct region of = what(scene, change.end);
        if (region_empty(of) && kind == KIND_GROWTH) of = compared(scene, &change);
        if (region_empty(of) && kind == KIND_MULTIPLE) return gain(scene, at, &change);
        return region_empty(of) ? between(scene, (struct region){at, change.begin}) : of;
    }
    return change_before(scene, v->letters[i].at) ? what(scene, at) : (struct region){0, 0};
}
