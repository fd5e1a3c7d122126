/* stop.c: text -> the next mark that a sentence may end at, 32 bytes at once where the processor
 * can. */
#include "stop.h"

static bool is_stop(struct qc_slice text, uint32_t at) {
    unsigned char c = (unsigned char)text.data[at];
    if (c < 0x80) return c == '.' || c == '!' || c == '?' || c == '<';
    return (c == 0xE3 && slice_has_at(text, at, LIT("。"))) ||
           (c == 0xEF && (slice_has_at(text, at, LIT("！")) || slice_has_at(text, at, LIT("？")) ||
                          slice_has_at(text, at, LIT("｡"))));
}

uint32_t stop_find_plain(struct qc_slice text, uint32_t at, uint32_t end) {
    while (at < end && !is_stop(text, at)) at++;
    return at;
}

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i load(const char *at) {
    return _mm256_loadu_si256((const void *)at);
}

AVX2 static inline __m256i equal(__m256i bytes, int byte) {
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)byte));
}

/* 。 is E3 80 82, ！ EF BC 81, ？ EF BC 9F, ｡ EF BD A1: a bit per byte of the 32 at `at` that
 * begins one of them or is an ASCII one. Reads 34 bytes. */
AVX2 static inline uint32_t stops(const char *at) {
    __m256i first = load(at), second = load(at + 1), third = load(at + 2);
    __m256i ascii = _mm256_or_si256(_mm256_or_si256(equal(first, '.'), equal(first, '<')),
                                    _mm256_or_si256(equal(first, '!'), equal(first, '?')));
    __m256i han = _mm256_and_si256(equal(first, 0xE3),
                                   _mm256_and_si256(equal(second, 0x80), equal(third, 0x82)));
    __m256i wide = _mm256_and_si256(equal(second, 0xBC),
                                    _mm256_or_si256(equal(third, 0x81), equal(third, 0x9F)));
    __m256i half = _mm256_and_si256(equal(second, 0xBD), equal(third, 0xA1));
    wide = _mm256_and_si256(equal(first, 0xEF), _mm256_or_si256(wide, half));
    __m256i all = _mm256_or_si256(ascii, _mm256_or_si256(han, wide));
    return (uint32_t)_mm256_movemask_epi8(all);
}

/* Up to where fewer than 34 bytes of the text are left; may look beyond `end`. */
AVX2 static uint32_t find_blocks(struct qc_slice text, uint32_t at, uint32_t end) {
    for (; at < end && text.size - at >= 34; at += 32) {
        uint32_t found = stops(text.data + at);
        if (found) return at + (uint32_t)__builtin_ctz(found);
    }
    return at;
}

uint32_t stop_find(struct qc_slice text, uint32_t at, uint32_t end) {
    if (at < end && __builtin_cpu_supports("avx2")) at = find_blocks(text, at, end);
    return at < end ? stop_find_plain(text, at, end) : end;
}

#else

uint32_t stop_find(struct qc_slice text, uint32_t at, uint32_t end) {
    return stop_find_plain(text, at, end);
}

#endif
