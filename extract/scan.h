/* scan.h: a text as stored -> may a numeral, or a word that is an amount by itself, begin in it?
 * Over-estimates, never misses. */
#ifndef SCAN_H
#define SCAN_H

#include "unit.h"
#include "words_map.h"

struct scan_halves {
    uint8_t groups[5][16];
};

struct scan_table {       /* what may begin a numeral or a word like 翻倍 */
    uint64_t han[1024];   /* bit per code point of the basic plane: it may begin a numeral */
    uint64_t first[1024]; /* and: it begins a word */
    uint64_t two[64];     /* of a word, its first two characters, hashed */
    uint64_t runs[1024];  /* of a word like double, its letters, hashed */
    uint64_t heads[WORDS_HEADS / 64 + 1]; /* of a numeral, its first letters (words_head_bit) */
    uint64_t units[1024]; /* of a unit's name, its first letters (units_each_start), hashed */
    uint64_t
        openers[512]; /* of all these words and the articles, their first letters (scan_head) */
    /* Of the characters of three bytes, all `han` and `first` in twice eight groups, a bit for
     * each: by the low half of the first byte and both halves of the others, the groups that have
     * it. */
    struct scan_halves halves[2];
};

struct scan_table *scan_table_new(struct arena *arena, const struct words *words,
                                  const struct units *units);

/* A word by its first three letters, in either case; 0 stands behind fewer. */
static inline uint32_t scan_head(uint64_t letters) {
    return (letters & 0x1F) | (letters >> 3 & 0x3E0) | (letters >> 6 & 0x7C00);
}

/* May a numeral begin with letters like these, where no mark follows them? */
static inline bool scan_opener(const struct scan_table *table, uint64_t letters) {
    uint32_t head = scan_head(letters);
    return table->openers[head / 64] >> head % 64 & 1;
}

/* May a numeral begin with this character? True beyond the basic plane. */
static inline bool scan_numeral(const struct scan_table *table, uint32_t cp) {
    return cp >= 0x10000 || table->han[cp >> 6] >> (cp & 63) & 1;
}

/* The first place from `at` on where one may begin, or the size of text, which is valid; in the
 * middle of a character the next one is the first. */
uint32_t scan_next(const struct scan_table *table, struct qc_slice text, uint32_t at);
/* The same, character by character: what scan_next must agree with. */
uint32_t scan_next_plain(const struct scan_table *table, struct qc_slice text, uint32_t at);

/* May one begin with the character at `at`? A letter is the first of its run. */
bool scan_here(const struct scan_table *table, struct qc_slice text, uint32_t at);

#endif
