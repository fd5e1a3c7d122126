/* pause.c: text -> where clauses may end and where characters may be Han, 64 bytes at once where
 * the processor can. */
#include "pause.h"

static bool is_mark(unsigned char c) {
    return c == '-' || c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' ||
           c == 0xE2 || c == 0xE3;
}

void pauses_find_plain(struct qc_slice text, struct pauses *out) {
    if (text.size) memset(out, 0, pauses_blocks(text) * sizeof *out);
    for (size_t at = 0; at < text.size; at++) {
        unsigned char c = (unsigned char)text.data[at];
        struct pauses *block = &out[at / PAUSE_BLOCK];
        block->marks |= (uint64_t)is_mark(c) << at % PAUSE_BLOCK;
        block->wide |= (uint64_t)(c >= 0xE3) << at % PAUSE_BLOCK;
    }
}

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i equal(__m256i bytes, int byte) {
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)byte));
}

AVX2 static inline __m256i either(__m256i a, __m256i b) {
    return _mm256_or_si256(a, b);
}

AVX2 static inline uint64_t bits(__m256i bytes) {
    return (uint32_t)_mm256_movemask_epi8(bytes);
}

/* Of , and -, of : and ; and of E2 and E3, all bits but the lowest are the same. */
AVX2 static inline struct pauses find_half(const char *at) {
    __m256i bytes = _mm256_loadu_si256((const void *)at);
    __m256i even = _mm256_and_si256(bytes, _mm256_set1_epi8((char)0xFE));
    __m256i ascii = either(either(equal(even, ','), equal(bytes, '.')),
                           either(either(equal(even, ':'), equal(bytes, '!')), equal(bytes, '?')));
    __m256i wide = _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, _mm256_set1_epi8((char)0xE3)), bytes);
    return (struct pauses){bits(either(ascii, equal(even, 0xE2))), bits(wide)};
}

AVX2 static inline struct pauses find_block(const char *at) {
    struct pauses low = find_half(at), high = find_half(at + PAUSE_BLOCK / 2);
    return (struct pauses){low.marks | high.marks << 32, low.wide | high.wide << 32};
}

AVX2 static void find_blocks(struct qc_slice text, struct pauses *out) {
    size_t at = 0;
    char last[PAUSE_BLOCK] = {0};
    for (; text.size - at >= PAUSE_BLOCK; at += PAUSE_BLOCK) *out++ = find_block(text.data + at);
    if (at == text.size) return;
    memcpy(last, text.data + at, text.size - at);
    *out = find_block(last);
}

void pauses_find(struct qc_slice text, struct pauses *out) {
    if (__builtin_cpu_supports("avx2")) find_blocks(text, out);
    else pauses_find_plain(text, out);
}

#else

void pauses_find(struct qc_slice text, struct pauses *out) {
    pauses_find_plain(text, out);
}

#endif
