/* scan.c: the scalar scan: bytes -> bits where a numeral or a multiple word may begin. */
#include "scan.h"

#include "fold.h"
#include "number.h"

static void add_word(struct scan_table *s, struct qc_slice word) {
    if (!word.size) return;
    char a = to_lower(word.data[0]), b = word.size > 1 ? to_lower(word.data[1]) : '\0';
    if (is_alpha(a)) {
        s->pairs[a - 'a'] |= is_alpha(b) ? UINT32_C(1) << (b - 'a') : UINT32_C(0x3FFFFFF);
        return;
    }
    uint32_t cp = utf8_at(word, 0);
    if (cp < 0x10000) s->han[cp >> 6] |= UINT64_C(1) << (cp & 63);
}

static void add_lists(struct scan_table *s, const struct words *words) {
    static const enum words_id LISTS[] = {WORDS_TIMES_TWO,    WORDS_TIMES_THREE, WORDS_TIMES_FOUR,
                                          WORDS_TIMES_HALF,   WORDS_HALF_NOUN,   WORDS_FOLD_VERB,
                                          WORDS_ABSOLUTE_ZERO};
    for (size_t i = 0; i < COUNT(LISTS); i++) {
        const struct word_list *list = words_list(words, LISTS[i]);
        for (uint32_t j = 0; j < list->count; j++) add_word(s, list->words[j]);
    }
}

/* Does a character make ASCII letters of what is none in the source? A word that it stands in is
 * not looked at by its letters. */
static bool hides_letters(uint32_t cp) {
    uint32_t to = fold_char(cp);
    return fold_is_invisible(cp) || (to < 0x80 && is_alpha((char)to));
}

/* A character of the source counts when what it folds to may begin a numeral. */
struct scan_table *scan_table_new(struct arena *arena, const struct words *words) {
    struct scan_table *s = arena_alloc(arena, sizeof *s);
    add_lists(s, words);
    for (uint32_t cp = 0x80; cp < 0x10000; cp++) {
        char bytes[4];
        uint32_t to = fold_char(cp);
        uint32_t length = utf8_put(bytes, to);
        bool listed = s->han[to >> 6] >> (to & 63) & 1;
        if (listed || hides_letters(cp) || number_may_start(slice(bytes, length), 0))
            s->han[cp >> 6] |= UINT64_C(1) << (cp & 63);
    }
    return s;
}

void scanner_init(struct scanner *scanner, const struct scan_table *table) {
    *scanner = (struct scanner){.table = table};
}

void scanner_free(struct scanner *scanner) {
    vec_free(&scanner->numerals);
}

static bool letter_starts(const struct scanner *s, struct qc_slice chunk, uint32_t at) {
    if (at > 0 && is_alpha(chunk.data[at - 1])) return false;
    char b = at + 1 < chunk.size ? to_lower(chunk.data[at + 1]) : '\0';
    uint32_t pairs = s->table->pairs[to_lower(chunk.data[at]) - 'a'];
    return (is_alpha(b) && pairs >> (b - 'a') & 1) || number_may_start(chunk, at);
}

static bool starts(const struct scanner *s, struct qc_slice chunk, uint32_t at) {
    char c = chunk.data[at];
    if (is_digit(c)) return true;
    if (is_alpha(c)) return letter_starts(s, chunk, at);
    unsigned char lead = (unsigned char)c;
    if (lead < 0xC0 || lead >= 0xF0) return false;
    uint32_t cp = utf8_at(chunk, at);
    return s->table->han[cp >> 6] >> (cp & 63) & 1;
}

void scan_chunk(struct scanner *s, struct qc_slice chunk) {
    uint32_t words = (uint32_t)(chunk.size / 64 + 1);
    vec_reserve(&s->numerals, words);
    s->numerals.count = words;
    memset(s->numerals.at, 0, words * sizeof *s->numerals.at);
    for (uint32_t at = 0; at < chunk.size; at += utf8_length(chunk.data[at]))
        if (starts(s, chunk, at)) s->numerals.at[at >> 6] |= UINT64_C(1) << (at & 63);
}

bool scan_any(const struct scanner *s, uint32_t begin, uint32_t end) {
    if (begin >= end) return false;
    uint64_t first = ~UINT64_C(0) << (begin & 63);
    uint64_t last = ~UINT64_C(0) >> (63 - ((end - 1) & 63));
    uint32_t from = begin >> 6, to = (end - 1) >> 6;
    if (from == to) return s->numerals.at[from] & first & last;
    if (s->numerals.at[from] & first || s->numerals.at[to] & last) return true;
    for (uint32_t i = from + 1; i < to; i++)
        if (s->numerals.at[i]) return true;
    return false;
}
