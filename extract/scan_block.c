/* scan_block.c: scan_next, 32 bytes at once where the processor can: what may begin something is
 * found by halves of bytes, and looked at one by one. */
#include "scan.h"

#include "fold.h"
#include "utf8.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i load(const char *at) {
    return _mm256_loadu_si256((const void *)at);
}

AVX2 static inline __m256i look_up(const uint8_t table[16], __m256i halves) {
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)table)),
                               halves);
}

AVX2 static inline __m256i low_half(__m256i bytes) {
    return _mm256_and_si256(bytes, _mm256_set1_epi8(0x0F));
}

AVX2 static inline __m256i high_half(__m256i bytes) {
    return low_half(_mm256_srli_epi16(bytes, 4));
}

/* Which bytes are at least `first` and at most `last`, without a sign. */
AVX2 static inline __m256i between(__m256i bytes, uint8_t first, uint8_t last) {
    __m256i from = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)first));
    __m256i reach = _mm256_set1_epi8((char)(last - first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(from, reach), from);
}

/* The three bytes from each place on by their halves, as the groups are asked. */
struct halves {
    __m256i low, high2, low2, high3, low3;
};

/* Which groups of one half of the table the places are in: a bit each. */
AVX2 static inline __m256i groups_of(const struct scan_halves *table, struct halves h) {
    __m256i groups =
        _mm256_and_si256(look_up(table->groups[0], h.low), look_up(table->groups[1], h.high2));
    groups = _mm256_and_si256(groups, look_up(table->groups[2], h.low2));
    groups = _mm256_and_si256(groups, look_up(table->groups[3], h.high3));
    return _mm256_and_si256(groups, look_up(table->groups[4], h.low3));
}

/* The leads of E0..EF whose three bytes are in one group of the table. */
AVX2 static inline uint32_t in_group(const struct scan_table *t, __m256i first, const char *at) {
    __m256i second = load(at + 1), third = load(at + 2);
    struct halves h = {low_half(first), high_half(second), low_half(second), high_half(third),
                       low_half(third)};
    __m256i groups = _mm256_or_si256(groups_of(&t->halves[0], h), groups_of(&t->halves[1], h));
    __m256i none = _mm256_cmpeq_epi8(groups, _mm256_setzero_si256());
    return (uint32_t)_mm256_movemask_epi8(_mm256_andnot_si256(none, between(first, 0xE0, 0xEF)));
}

#define BLOCK 34u /* bytes that are read for 32 places */

struct places {
    uint32_t begin;   /* a bit per byte of the 32 that may begin something */
    uint32_t wide;    /* one per lead of three bytes that may */
    uint32_t letters; /* one per letter */
};

/* Of the bytes at `at`; letters: is the one before a letter? */
AVX2 static inline struct places places_at(const struct scan_table *t, const char *at,
                                           bool letters) {
    __m256i first = load(at);
    __m256i small = _mm256_or_si256(first, _mm256_set1_epi8(0x20));
    uint32_t letter = (uint32_t)_mm256_movemask_epi8(between(small, 'a', 'z'));
    __m256i others = _mm256_or_si256(between(first, '0', '9'), between(first, 0xC2, 0xDF));
    uint32_t begin = letter & ~(letter << 1 | letters);
    begin |= (uint32_t)_mm256_movemask_epi8(others);
    return (struct places){begin, in_group(t, first, at), letter};
}

/* Do the letters at `at`, of which so many are known, begin like a word that counts, or stand
 * before what may hide further ones? Three bytes can be read there. */
static inline bool may_be_word(const struct scan_table *t, struct qc_slice text, uint32_t at,
                               uint32_t known) {
    const unsigned char *p = (const unsigned char *)text.data + at;
    uint32_t end = at + known, letters = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16;
    while (end < text.size && is_alpha(text.data[end])) end++;
    if (scan_opener(t, end - at < 3 ? letters & ((1u << 8 * (end - at)) - 1) : letters))
        return true;
    return end < text.size && (text.data[end] & 0x80 || fold_is_mark(text.data[end]));
}

/* Is it more than its halves that speak for the character at `at`? `letters` from there on. */
static inline bool may_be(const struct scan_table *t, struct qc_slice text, uint32_t at,
                          uint32_t letters) {
    char c = text.data[at];
    if (letters & 1) return may_be_word(t, text, at, (uint32_t)__builtin_ctzll(~(uint64_t)letters));
    if (!(c & 0x80)) return true;
    uint32_t cp = utf8_at(text, at);
    return (t->han[cp >> 6] | t->first[cp >> 6]) >> (cp & 63) & 1;
}

/* May the character of three bytes at `at` begin something? */
static inline bool wide_may_be(const struct scan_table *t, struct qc_slice text, uint32_t at) {
    uint32_t cp = utf8_at_wide(text, at);
    return (t->han[cp >> 6] | t->first[cp >> 6]) >> (cp & 63) & 1;
}

/* The first place of the block at `at` that scan_here takes; at + 32 for none. */
static inline uint32_t first_of(const struct scan_table *t, struct qc_slice text, uint32_t at,
                                struct places places) {
    for (uint32_t bits = places.wide | places.begin; bits; bits &= bits - 1) {
        uint32_t bit = (uint32_t)__builtin_ctz(bits), place = at + bit;
        bool may = places.wide >> bit & 1 ? wide_may_be(t, text, place)
                                          : may_be(t, text, place, places.letters >> bit);
        if (may && scan_here(t, text, place)) return place;
    }
    return at + 32;
}

#define AHEAD 8u /* blocks that are read before their places are looked at */

/* Their constants stay in registers as long as nothing is called. */
AVX2 static void read_blocks(const struct scan_table *t, struct qc_slice text, uint32_t at,
                             struct places *out, uint32_t count) {
    bool letters = at > 0 && is_alpha(text.data[at - 1]);
    for (uint32_t i = 0; i < count; i++) {
        out[i] = places_at(t, text.data + at + i * 32, letters);
        letters = out[i].letters >> 31;
    }
}

/* Up to where fewer than a block is left; the first is read alone, for it often holds something. */
AVX2 static uint32_t next_in_blocks(const struct scan_table *t, struct qc_slice text, uint32_t at) {
    struct places places[AHEAD];
    for (uint32_t count = 1; text.size - at >= BLOCK; count = AHEAD) {
        uint32_t left = (uint32_t)(text.size - at - 2) / 32;
        if (count > left) count = left;
        read_blocks(t, text, at, places, count);
        for (uint32_t i = 0; i < count; i++, at += 32) {
            uint32_t found = first_of(t, text, at, places[i]);
            if (found < at + 32) return found;
        }
    }
    return at;
}

uint32_t scan_next(const struct scan_table *table, struct qc_slice text, uint32_t at) {
    if (__builtin_cpu_supports("avx2")) at = next_in_blocks(table, text, at);
    return scan_next_plain(table, text, at);
}

#else

uint32_t scan_next(const struct scan_table *table, struct qc_slice text, uint32_t at) {
    return scan_next_plain(table, text, at);
}

#endif
