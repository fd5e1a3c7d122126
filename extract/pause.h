/* pause.h: a text -> its marks that a clause may end at and its characters that may be Han, as bits
 * by their first bytes. */
#ifndef PAUSE_H
#define PAUSE_H

#include "base.h"

#define PAUSE_BLOCK 64u /* bytes */

struct pauses { /* of a block, a bit per byte */
    uint64_t marks; /* - . , ; : ! ? and what begins with E2 or E3: — … 。 */
    uint64_t wide;  /* what begins with E3 or a higher byte: from U+3000 on */
};

/* One for each block that the text begins; out has room for them. */
void pauses_find(struct qc_slice text, struct pauses *out);
/* The same, byte by byte: what pauses_find must agree with. */
void pauses_find_plain(struct qc_slice text, struct pauses *out);

static inline size_t pauses_blocks(struct qc_slice text) {
    return (text.size + PAUSE_BLOCK - 1) / PAUSE_BLOCK;
}

#endif
