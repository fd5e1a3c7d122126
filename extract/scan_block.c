/* scan_block.c: scan_any, 32 bytes at once where the processor can: what may begin something is
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

/* The leads of E4..E9 whose three bytes are in one group of the table. */
AVX2 static inline __m256i in_group(const struct scan_table *t, __m256i first, const char *at) {
    __m256i second = load(at + 1), third = load(at + 2);
    __m256i groups = look_up(t->halves[0], low_half(first));
    groups = _mm256_and_si256(groups, look_up(t->halves[1], high_half(second)));
    groups = _mm256_and_si256(groups, look_up(t->halves[2], low_half(second)));
    groups = _mm256_and_si256(groups, look_up(t->halves[3], high_half(third)));
    groups = _mm256_and_si256(groups, look_up(t->halves[4], low_half(third)));
    __m256i none = _mm256_cmpeq_epi8(groups, _mm256_setzero_si256());
    return _mm256_andnot_si256(none, between(first, 0xE4, 0xE9));
}

#define BLOCK 34u /* bytes that are read for 32 places */

struct places {
    uint32_t begin;   /* a bit per byte of the 32 that may begin something */
    uint32_t letters; /* one per letter */
};

/* Of the bytes at `at`; letters: is the one before a letter? */
AVX2 static inline struct places places_at(const struct scan_table *t, const char *at,
                                           bool letters) {
    __m256i first = load(at);
    __m256i small = _mm256_or_si256(first, _mm256_set1_epi8(0x20));
    uint32_t letter = (uint32_t)_mm256_movemask_epi8(between(small, 'a', 'z'));
    __m256i leads = _mm256_or_si256(between(first, 0xC2, 0xE3), between(first, 0xEA, 0xEF));
    __m256i others = _mm256_or_si256(between(first, '0', '9'), leads);
    others = _mm256_or_si256(others, in_group(t, first, at));
    uint32_t begin = letter & ~(letter << 1 | letters);
    return (struct places){begin | (uint32_t)_mm256_movemask_epi8(others), letter};
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

AVX2 static bool any_in_block(const struct scan_table *t, struct qc_slice text, uint32_t at) {
    bool letters = at > 0 && is_alpha(text.data[at - 1]);
    struct places places = places_at(t, text.data + at, letters);
    for (uint32_t bits = places.begin; bits; bits &= bits - 1) {
        uint32_t bit = (uint32_t)__builtin_ctz(bits), place = at + bit;
        if (may_be(t, text, place, places.letters >> bit) && scan_here(t, text, place)) return true;
    }
    return false;
}

/* text has a block; the last begins where it must, over what was seen already. */
AVX2 static bool any_in_blocks(const struct scan_table *t, struct qc_slice text) {
    uint32_t last = (uint32_t)text.size - BLOCK;
    for (uint32_t at = 0; at < last; at += 32)
        if (any_in_block(t, text, at)) return true;
    return any_in_block(t, text, last);
}

/* In the two bytes behind the last block nothing but ASCII can begin. */
static bool any_at_end(const struct scan_table *t, struct qc_slice text) {
    for (size_t at = text.size - 2; at < text.size; at++) {
        char c = text.data[at];
        bool inside = is_alpha(c) && is_alpha(text.data[at - 1]);
        if (!(c & 0x80) && !inside && scan_here(t, text, (uint32_t)at)) return true;
    }
    return false;
}

bool scan_any(const struct scan_table *table, struct qc_slice text) {
    if (text.size < BLOCK || !__builtin_cpu_supports("avx2")) return scan_any_plain(table, text);
    return any_in_blocks(table, text) || any_at_end(table, text);
}

#else

bool scan_any(const struct scan_table *table, struct qc_slice text) {
    return scan_any_plain(table, text);
}

#endif
