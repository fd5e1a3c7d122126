/* scan.c: a text as stored -> does it hold what a numeral or a multiple word may begin with? */
#include "scan.h"

#include "fold.h"
#include "number_lexeme.h"
#include "run.h"

/* ---- the table -------------------------------------------------------------------------- */

static uint32_t hash(uint32_t first, uint32_t second) {
    return (first * UINT32_C(0x9E3779B1) ^ second * UINT32_C(0x85EBCA6B)) >> 20;
}

static void set_bit(uint64_t *bits, uint32_t bit) {
    bits[bit >> 6] |= UINT64_C(1) << (bit & 63);
}

static bool has_bit(const uint64_t *bits, uint32_t bit) {
    return bits[bit >> 6] >> (bit & 63) & 1;
}

/* ---- runs of letters ---- */

struct run {
    uint64_t key;
    size_t end;
};

static struct run run_at(struct qc_slice text, size_t at) {
    struct run run;
    run.key = run_key(text, at, &run.end);
    return run;
}

static uint32_t hash_run(uint64_t key) {
    return (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 48);
}

static bool is_article(struct run run) {
    return run.key == 'a' || run.key == ('a' | 'n' << 8);
}

static bool run_goes_on(struct qc_slice text, struct run run) {
    return run.end < text.size && fold_is_mark(text.data[run.end]);
}

/* ---- words ---- */

/* Does a numeral stand in the word, which is found by itself? */
static bool holds_numeral(struct qc_slice word) {
    struct run run;
    for (size_t at = 0; at < word.size; at = run.end + (run.end == at)) {
        run = run_at(word, at);
        if (run.key && !is_article(run) && number_may_start(word, at)) return true;
    }
    return false;
}

static void add_word(struct scan_table *s, struct qc_slice word) {
    if (is_alpha(word.data[0])) {
        struct run run = run_at(word, 0);
        if (!holds_numeral(word)) set_bit(s->runs, hash_run(run.key));
        set_bit(s->openers, scan_head(run.key));
        return;
    }
    uint32_t cp = utf8_at(word, 0), next = utf8_length(word.data[0]);
    if (cp >= 0x10000) return;
    if (next == word.size) set_bit(s->han, cp);
    else set_bit(s->two, hash(cp, utf8_at(word, next)));
    set_bit(s->first, cp);
}

static void add_unit(void *user, uint32_t letters) {
    struct scan_table *s = user;
    set_bit(s->units, hash_run(letters));
}

/* Words that are an amount without a numeral. */
static void add_lists(struct scan_table *s, const struct words *words) {
    static const enum words_id LISTS[] = {WORDS_CORE_PREFIX,  WORDS_TIMES_TWO,  WORDS_TIMES_THREE,
                                          WORDS_TIMES_FOUR,   WORDS_TIMES_HALF, WORDS_HALF_NOUN,
                                          WORDS_ABSOLUTE_ZERO};
    for (size_t i = 0; i < COUNT(LISTS); i++) {
        const struct word_list *list = words_list(words, LISTS[i]);
        for (uint32_t j = 0; j < list->count; j++) add_word(s, list->words[j]);
    }
}

static void add_numerals(struct scan_table *s) {
    const char *name;
    for (size_t i = 0; (name = lexeme_name(i)) != NULL; i++) {
        set_bit(s->openers, scan_head(run_at(slice_z(name), 0).key));
        if (strlen(name) > 2)
            set_bit(s->heads,
                    words_head_bit((uint32_t)name[0], (uint32_t)name[1], (uint32_t)name[2]));
    }
    set_bit(s->openers, scan_head('a'));
    set_bit(s->openers, scan_head('a' | 'n' << 8));
}

/* Does a character make ASCII letters of what is none in the source? A word that it stands in is
 * not looked at by its letters. */
static bool hides_letters(uint32_t cp) {
    uint32_t to = fold_char(cp);
    return fold_is_invisible(cp) || (to < 0x80 && is_alpha((char)to));
}

/* ---- characters of three bytes by the halves of their bytes ---- */

#define GROUPS 16u
#define MOST_GROUPS 64u /* while they are made */

struct group {
    uint16_t
        halves[5]; /* a bit for each value: low of the first byte, high and low of the others */
};

/* Characters whose halves all are in the group. */
static int32_t taken_by(const struct group *g) {
    int32_t count = 1;
    for (size_t i = 0; i < COUNT(g->halves); i++) count *= __builtin_popcount(g->halves[i]);
    return count;
}

static struct group joined(struct group a, const struct group *b) {
    for (size_t i = 0; i < COUNT(a.halves); i++) a.halves[i] |= b->halves[i];
    return a;
}

static struct group group_of(uint32_t cp) {
    struct group g = {{(uint16_t)(1u << (cp >> 12)), (uint16_t)(1u << (8 | (cp >> 10 & 3))),
                       (uint16_t)(1u << (cp >> 6 & 15)), (uint16_t)(1u << (8 | (cp >> 4 & 3))),
                       (uint16_t)(1u << (cp & 15))}};
    return g;
}

/* The two neighbours become one that together take the fewest characters more. */
static uint32_t join_closest(struct group *groups, uint32_t count) {
    uint32_t best = 0;
    int32_t least = INT32_MAX;
    for (uint32_t i = 0; i + 1 < count; i++) {
        struct group both = joined(groups[i], &groups[i + 1]);
        int32_t more = taken_by(&both) - taken_by(&groups[i]) - taken_by(&groups[i + 1]);
        if (more >= least) continue;
        best = i;
        least = more;
    }
    groups[best] = joined(groups[best], &groups[best + 1]);
    memmove(groups + best + 1, groups + best + 2, (count - best - 2) * sizeof *groups);
    return count - 1;
}

/* In the order of their last bytes within that of their first, neighbours have much in common. */
static uint32_t group_all(const struct scan_table *s, struct group groups[MOST_GROUPS + 1]) {
    uint32_t count = 0;
    for (uint32_t order = 0; order < 0x10000; order++) {
        uint32_t cp = (order & 0xF000) | (order >> 6 & 63) | (order & 63) << 6;
        if (cp < 0x800 || (!has_bit(s->han, cp) && !has_bit(s->first, cp))) continue;
        groups[count++] = group_of(cp);
        if (count > MOST_GROUPS) count = join_closest(groups, count);
    }
    while (count > GROUPS) count = join_closest(groups, count);
    return count;
}

static void add_halves(struct scan_table *s) {
    struct group groups[MOST_GROUPS + 1];
    uint32_t count = group_all(s, groups);
    for (uint32_t i = 0; i < count; i++)
        for (size_t half = 0; half < COUNT(groups->halves); half++)
            for (uint32_t value = 0; value < 16; value++)
                if (groups[i].halves[half] >> value & 1)
                    s->halves[i / 8].groups[half][value] |= (uint8_t)(1u << i % 8);
}

/* A character of the source counts when what it folds to does. */
struct scan_table *scan_table_new(struct arena *arena, const struct words *words,
                                  const struct units *units) {
    struct scan_table *s = arena_alloc(arena, sizeof *s);
    units_each_start(units, add_unit, s);
    add_lists(s, words);
    add_numerals(s);
    for (uint32_t cp = 0x80; cp < 0x10000; cp++) {
        char bytes[4];
        uint32_t to = fold_char(cp);
        uint32_t length = utf8_put(bytes, to);
        if (has_bit(s->first, to)) set_bit(s->first, cp);
        if (has_bit(s->han, to) || hides_letters(cp) || number_may_start(slice(bytes, length), 0))
            set_bit(s->han, cp);
    }
    add_halves(s);
    return s;
}

/* ---- scanning --------------------------------------------------------------------------- */

/* May the article be the one of a unit (a kilogram) or of a word that is no numeral without it
 * (a handful)? */
static bool article_counts(const struct scan_table *table, struct qc_slice text, struct run run) {
    if (run.end + 1 >= text.size || run_goes_on(text, run)) return true;
    char c = text.data[run.end];
    if (c != ' ' || !is_alpha(text.data[run.end + 1])) return is_space(c) || (c & 0x80);
    struct run unit = run_at(text, run.end + 1);
    return run_goes_on(text, unit) || has_bit(table->units, hash_run(unit.key & UINT32_MAX)) ||
           lexeme_at(text, (uint32_t)run.end + 1).type != WORD_NONE;
}

static bool letter_starts(const struct scan_table *table, struct qc_slice text, uint32_t at) {
    struct run run = run_at(text, at);
    bool wide = run.end < text.size && text.data[run.end] & 0x80;
    if (!scan_opener(table, run.key) && !wide && !run_goes_on(text, run)) return false;
    if (is_article(run)) return article_counts(table, text, run);
    return has_bit(table->runs, hash_run(run.key)) || run_goes_on(text, run) ||
           number_may_start(text, at);
}

/* May a word go on with the character at `at`? What is no Han character may fold to nothing. */
static bool word_goes_on(const struct scan_table *table, struct qc_slice text, uint32_t cp,
                         uint32_t at) {
    uint32_t next = at < text.size ? utf8_at(text, at) : 0;
    return !utf8_is_han(next) || has_bit(table->two, hash(fold_char(cp), fold_char(next)));
}

bool scan_here(const struct scan_table *table, struct qc_slice text, uint32_t at) {
    char c = text.data[at];
    if (!(c & 0x80)) return is_digit(c) || (is_alpha(c) && letter_starts(table, text, at));
    uint32_t cp = utf8_at(text, at);
    if (cp >= 0x10000) return false;
    return has_bit(table->han, cp) ||
           (has_bit(table->first, cp) && word_goes_on(table, text, cp, at + utf8_length(c)));
}

uint32_t scan_next_plain(const struct scan_table *table, struct qc_slice text, uint32_t at) {
    while (at < text.size && utf8_is_continuation(text.data[at])) at++;
    for (; at < text.size; at += utf8_length(text.data[at])) {
        bool inside = is_alpha(text.data[at]) && at > 0 && is_alpha(text.data[at - 1]);
        if (!inside && scan_here(table, text, at)) return at;
    }
    return (uint32_t)text.size;
}
