/* scan.h: one pass over a chunk -> a bitmap of the bytes where a numeral may begin. The interface
 * that a vector scan takes over; this one is scalar. Over-estimates, never misses. */
#ifndef SCAN_H
#define SCAN_H

#include "vec.h"
#include "words.h"

struct scan_table {       /* what may begin a numeral or a word like 翻倍 */
    uint64_t han[1024];   /* bit per code point of the basic plane */
    uint32_t pairs[26];   /* bit per second letter: words like double, half, by two lower letters */
};

struct scanner {
    const struct scan_table *table;
    VEC(uint64_t) numerals; /* bit per byte of the chunk */
};

struct scan_table *scan_table_new(struct arena *arena, const struct words *words);

/* May a numeral begin with this character? True beyond the basic plane. */
static inline bool scan_numeral(const struct scan_table *table, uint32_t cp) {
    return cp >= 0x10000 || table->han[cp >> 6] >> (cp & 63) & 1;
}

void scanner_init(struct scanner *scanner, const struct scan_table *table);
void scanner_free(struct scanner *scanner);
void scan_chunk(struct scanner *scanner, struct qc_slice chunk);
/* May a numeral begin in [begin, end) of the chunk scanned last? */
bool scan_any(const struct scanner *scanner, uint32_t begin, uint32_t end);

#endif
