/* fold_block.c: text -> how far nothing but plain ASCII and single blanks stand. */
#include "fold_block.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

/* Of fold_is_plain: by the low half of a byte, the high halves with which it is plain. */
static const uint8_t HIGH_HALVES[16] = {0xB8, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xF8, 0xFC,
                                        0xFC, 0xFC, 0xF8, 0xDC, 0xD4, 0xDC, 0xFC, 0x5C};
static const uint8_t BITS[16] = {1, 2, 4, 8, 16, 32, 64, 128};

AVX2 static inline __m256i look_up(const uint8_t table[16], __m256i halves) {
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)table)),
                               halves);
}

/* A bit for each of the 32 bytes at `at` that stays as it is; the one before is plain. */
AVX2 static inline uint32_t same(const char *at) {
    __m256i bytes = _mm256_loadu_si256((const void *)at), low = _mm256_set1_epi8(0x0F);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low);
    __m256i both =
        _mm256_and_si256(look_up(HIGH_HALVES, _mm256_and_si256(bytes, low)), look_up(BITS, high));
    __m256i none = _mm256_cmpeq_epi8(both, _mm256_setzero_si256());
    __m256i blank = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(' '));
    uint32_t plain = ~(uint32_t)_mm256_movemask_epi8(none);
    return plain | ((uint32_t)_mm256_movemask_epi8(blank) & plain >> 1);
}

AVX2 static size_t over_blocks(struct qc_slice text, size_t at) {
    for (at++; text.size - at >= 32; at += 32) {
        uint32_t other = ~same(text.data + at);
        if (other) return at + (size_t)__builtin_ctz(other);
    }
    return at;
}

size_t fold_plain_blocks(struct qc_slice text, size_t at) {
    return __builtin_cpu_supports("avx2") ? over_blocks(text, at) : at + 1;
}

#else

size_t fold_plain_blocks(struct qc_slice text, size_t at) {
    (void)text;
    return at + 1;
}

#endif
