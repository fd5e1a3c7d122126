/* run.h: a run of ASCII letters -> one number, so that words are compared and hashed at once. */
#ifndef RUN_H
#define RUN_H

#include "base.h"

/* Up to eight letters in lower case, the first in the lowest byte, and the highest bit when there
 * are more. No byte of letters has its own highest bit set. */
#define RUN_LETTERS 8
#define RUN_LONG (UINT64_C(1) << 63)

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

/* How many of the eight bytes are letters before the first that is none; all in lower case. */
static inline uint32_t run_of_eight(uint64_t bytes, uint64_t *key) {
    const uint64_t each = UINT64_C(0x0101010101010101), high = each << 7;
    uint64_t small = bytes | each * 0x20, plain = small & ~high;
    uint64_t from_a = plain + each * (0x80 - 'a'), behind_z = plain + each * (0x7F - 'z');
    uint64_t others = (~from_a | behind_z | bytes) & high;
    uint32_t count = others ? (uint32_t)__builtin_ctzll(others) / 8 : RUN_LETTERS;
    *key = count == RUN_LETTERS ? small : small & ((UINT64_C(1) << 8 * count) - 1);
    return count;
}

/* The letters at text[at..at+8), as far as they go; false: the text ends before. */
static inline bool run_begins(struct qc_slice text, size_t at, size_t *end, uint64_t *key) {
    uint64_t bytes;
    if (text.size - at < sizeof bytes) return false;
    memcpy(&bytes, text.data + at, sizeof bytes);
    *end = at + run_of_eight(bytes, key);
    return true;
}

#else

static inline bool run_begins(struct qc_slice text, size_t at, size_t *end, uint64_t *key) {
    (void)text, (void)at, (void)end, (void)key;
    return false;
}

#endif

/* The run at `at`, a byte of the text or its end, and the byte behind it; 0: no letter is there. */
static inline uint64_t run_key(struct qc_slice text, size_t at, size_t *end) {
    uint64_t key = 0;
    size_t i = at;
    if (!run_begins(text, at, &i, &key))
        for (; i < text.size && i - at < RUN_LETTERS && is_alpha(text.data[i]); i++)
            key |= (text.data[i] | UINT64_C(0x20)) << 8 * (i - at);
    *end = i;
    if (i - at < RUN_LETTERS || i >= text.size || !is_alpha(text.data[i])) return key;
    while (i < text.size && is_alpha(text.data[i])) i++;
    *end = i;
    return key | RUN_LONG;
}

#endif
