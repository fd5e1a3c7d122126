/* diff.h: two aligned sides -> one row for every pair and every claim that is alone. */
#ifndef DIFF_H
#define DIFF_H

#include "align.h"
#include "format.h"

enum diff_status { DIFF_SAME, DIFF_CHANGED, DIFF_ONLY_A, DIFF_ONLY_B, DIFF_STATUSES };
const char *diff_status_name(size_t index); /* NULL past the end */

struct diff {
    const struct side *a, *b;
    bool shown[DIFF_STATUSES]; /* which rows are written */
    uint64_t count[DIFF_STATUSES], moved;
};

/* Writes the rows in the order of A; what only B has stands where it stands in B. */
void diff_write(struct diff *diff, const struct alignment *alignment, const struct writer *writer);

#endif
