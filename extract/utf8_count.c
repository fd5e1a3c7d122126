/* utf8_count.c: text -> how many code points, UTF-16 pairs and line ends are in it, 32 bytes at
 * once where the processor can. */
#include "utf8.h"

static void count_byte(struct utf8_count *n, char byte) {
    bool lead = !utf8_is_continuation(byte);
    n->chars += lead;
    n->column += lead;
    n->pairs += (unsigned char)byte >= 0xF0;
    if (byte != '\n') return;
    n->lines++;
    n->column = 0;
}

struct utf8_count utf8_count_plain(struct qc_slice text) {
    struct utf8_count n = {0};
    for (size_t i = 0; i < text.size; i++) count_byte(&n, text.data[i]);
    return n;
}

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,popcnt")))

#define BLOCK 32u

AVX2 static inline void count_block(const char *at, struct utf8_count *n) {
    __m256i block = _mm256_loadu_si256((const void *)at);
    __m256i leads = _mm256_cmpgt_epi8(block, _mm256_set1_epi8((char)0xBF));
    __m256i four = _mm256_cmpeq_epi8(_mm256_max_epu8(block, _mm256_set1_epi8((char)0xF0)), block);
    __m256i ends = _mm256_cmpeq_epi8(block, _mm256_set1_epi8('\n'));
    uint32_t lead = (uint32_t)_mm256_movemask_epi8(leads);
    uint32_t pairs = (uint32_t)_mm256_movemask_epi8(four);
    uint32_t lines = (uint32_t)_mm256_movemask_epi8(ends);
    uint64_t chars = (uint64_t)__builtin_popcount(lead);
    n->chars += chars;
    n->column += chars;
    n->pairs += (uint64_t)__builtin_popcount(pairs);
    if (!lines) return;
    n->lines += (uint64_t)__builtin_popcount(lines);
    uint32_t last = 31 - (uint32_t)__builtin_clz(lines);
    n->column = (uint64_t)__builtin_popcount((uint32_t)((uint64_t)lead >> (last + 1)));
}

/* The last block is filled up with continuation bytes, which count as nothing. */
AVX2 static struct utf8_count count_blocks(struct qc_slice text) {
    struct utf8_count n = {0};
    size_t at = 0, rest;
    char last[BLOCK];
    for (; (rest = text.size - at) >= BLOCK; at += BLOCK) count_block(text.data + at, &n);
    if (!rest) return n;
    memset(last, 0x80, sizeof last);
    memcpy(last, text.data + at, rest);
    count_block(last, &n);
    return n;
}

struct utf8_count utf8_count(struct qc_slice text) {
    bool fast =
        text.size >= 8 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    return fast ? count_blocks(text) : utf8_count_plain(text);
}

#else

struct utf8_count utf8_count(struct qc_slice text) {
    return utf8_count_plain(text);
}

#endif
