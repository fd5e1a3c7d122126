/* utf8_block.c: text -> how much of it is valid for sure, 64 or 32 bytes at once where the
 * processor can. Each byte is looked up with the one before it in three tables of 16; what is wrong
 * in a pair of bytes is a bit that all three hold. After J. Keiser, D. Lemire: Validating UTF-8 in
 * less than one instruction per byte (2021). */
#include "utf8.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f,avx512bw")))

enum {
    SHORT = 1 << 0, /* a lead byte that no continuation follows */
    LONG = 1 << 1,  /* a continuation behind ASCII */
    OVER3 = 1 << 2, /* overlong: E0 80..9F */
    LARGE = 1 << 3, /* F4 90.. and F5.. */
    SURROGATE = 1 << 4,
    OVER2 = 1 << 5,      /* C0, C1 */
    LARGE_1000 = 1 << 6, /* F5 80..8F .. */
    OVER4 = 1 << 6,      /* F0 80..8F */
    TWO = 1 << 7,        /* two continuations: right behind a lead of three or four */
    CARRY = SHORT | LONG | TWO,
    EIGHT = LONG | OVER2 | TWO | OVER3 | LARGE_1000 | OVER4,
    NINE = LONG | OVER2 | TWO | OVER3 | LARGE,
    TEN = LONG | OVER2 | TWO | SURROGATE | LARGE
};

#define BOTH(...)                                                                                  \
    { __VA_ARGS__, __VA_ARGS__ }

/* By the high and the low half of a byte, and by the high half of the byte behind it. */
static const uint8_t HIGH[32] =
    BOTH(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, TWO, TWO, TWO, TWO, SHORT | OVER2, SHORT,
         SHORT | OVER3 | SURROGATE, SHORT | LARGE | LARGE_1000 | OVER4);
static const uint8_t LOW[32] = BOTH(
    CARRY | OVER3 | OVER2 | OVER4, CARRY | OVER2, CARRY, CARRY, CARRY | LARGE,
    CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000,
    CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000,
    CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000 | SURROGATE,
    CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000);
static const uint8_t NEXT[32] = BOTH(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, EIGHT,
                                     NINE, TEN, TEN, SHORT, SHORT, SHORT, SHORT);

AVX2 static inline __m256i look_up(const uint8_t table[32], __m256i halves) {
    return _mm256_shuffle_epi8(_mm256_loadu_si256((const void *)table), halves);
}

AVX2 static inline __m256i high_half(__m256i bytes) {
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/* Not zero: something is wrong in `block`, or between it and the block before. */
AVX2 static inline __m256i wrong(__m256i block, __m256i before) {
    __m256i joint = _mm256_permute2x128_si256(before, block, 0x21);
    __m256i one = _mm256_alignr_epi8(block, joint, 15); /* each byte's neighbours before it */
    __m256i two = _mm256_alignr_epi8(block, joint, 14);
    __m256i three = _mm256_alignr_epi8(block, joint, 13);
    __m256i low = _mm256_and_si256(one, _mm256_set1_epi8(0x0F));
    __m256i pair = _mm256_and_si256(look_up(HIGH, high_half(one)), look_up(LOW, low));
    pair = _mm256_and_si256(pair, look_up(NEXT, high_half(block)));
    __m256i third = _mm256_subs_epu8(two, _mm256_set1_epi8((char)(0xE0 - 0x80)));
    __m256i fourth = _mm256_subs_epu8(three, _mm256_set1_epi8((char)(0xF0 - 0x80)));
    __m256i must = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(must, pair);
}

AVX2 static size_t blocks_valid(struct qc_slice text) {
    __m256i before = _mm256_setzero_si256();
    size_t at = 0;
    for (; text.size - at >= 32; at += 32) {
        __m256i block = _mm256_loadu_si256((const void *)(text.data + at));
        bool ascii = _mm256_movemask_epi8(_mm256_or_si256(block, before)) == 0;
        __m256i errors = ascii ? _mm256_setzero_si256() : wrong(block, before);
        if (!_mm256_testz_si256(errors, errors)) break;
        before = block;
    }
    return at;
}

/* ---- 64 bytes: the same steps ----------------------------------------------------------- */

AVX512 static inline __m512i wide(const uint8_t table[32], __m512i halves) {
    __m512i four = _mm512_broadcast_i32x4(_mm_loadu_si128((const void *)table));
    return _mm512_shuffle_epi8(four, _mm512_and_si512(halves, _mm512_set1_epi8(0x0F)));
}

enum { ALL_THREE = 0x80, FIRST_XOR_BOTH = 0x78 }; /* tables of the ternary logic */

AVX512 static inline __m512i wide_wrong(__m512i block, __m512i before) {
    __m512i joint = _mm512_alignr_epi32(block, before, 12);
    __m512i one = _mm512_alignr_epi8(block, joint, 15);
    __m512i third = _mm512_subs_epu8(_mm512_alignr_epi8(block, joint, 14),
                                     _mm512_set1_epi8((char)(0xE0 - 0x80)));
    __m512i fourth = _mm512_subs_epu8(_mm512_alignr_epi8(block, joint, 13),
                                      _mm512_set1_epi8((char)(0xF0 - 0x80)));
    __m512i pair = _mm512_ternarylogic_epi64(wide(HIGH, _mm512_srli_epi16(one, 4)), wide(LOW, one),
                                             wide(NEXT, _mm512_srli_epi16(block, 4)), ALL_THREE);
    return _mm512_ternarylogic_epi64(pair, _mm512_or_si512(third, fourth),
                                     _mm512_set1_epi8((char)0x80), FIRST_XOR_BOTH);
}

AVX512 static size_t wide_valid(struct qc_slice text) {
    __m512i before = _mm512_setzero_si512();
    size_t at = 0;
    for (; text.size - at >= 64; at += 64) {
        __m512i block = _mm512_loadu_si512((const void *)(text.data + at));
        bool ascii = _mm512_movepi8_mask(_mm512_or_si512(block, before)) == 0;
        __m512i errors = ascii ? _mm512_setzero_si512() : wide_wrong(block, before);
        if (_mm512_test_epi8_mask(errors, errors)) break;
        before = block;
    }
    return at;
}

/* ---- */

/* Up to where the last character begins that ends in text[0:at): it may go on behind. */
static size_t back(struct qc_slice text, size_t at) {
    for (int i = 0; i < 3 && at > 0 && utf8_is_continuation(text.data[at - 1]); i++) at--;
    return at && (text.data[at - 1] & 0x80) ? at - 1 : at;
}

size_t utf8_valid_32(struct qc_slice text) {
    return __builtin_cpu_supports("avx2") ? back(text, blocks_valid(text)) : 0;
}

size_t utf8_valid_64(struct qc_slice text) {
    bool can = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
    return can ? back(text, wide_valid(text)) : 0;
}

#else

size_t utf8_valid_32(struct qc_slice text) {
    (void)text;
    return 0;
}

size_t utf8_valid_64(struct qc_slice text) {
    (void)text;
    return 0;
}

#endif
