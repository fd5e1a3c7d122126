/* fold_block.h: ASCII that folds to itself, 32 bytes at once where the processor can. */
#ifndef FOLD_BLOCK_H
#define FOLD_BLOCK_H

#include "base.h"

/* Does the character that a byte begins stand for itself in every place: a letter, a digit, a mark
 * that no markup knows? */
static inline bool fold_is_plain(char byte) {
    static const uint64_t PLAIN[2] = {0xEFFFFBBE00000000, 0x7FFFFFFE47FFFFFF};
    unsigned char c = (unsigned char)byte;
    return c < 0x80 && PLAIN[c >> 6] >> (c & 63) & 1;
}

/* Behind the plain bytes from `at` on, and the single blanks that stand between two of them; it may
 * stop before one that could be added. text[at] is plain. */
size_t fold_plain_blocks(struct qc_slice text, size_t at);

#endif
