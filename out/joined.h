/* joined.h: rows that say the same -> one row. The first one's fields stay; cells beyond the
 * record's that differ are written one after another. */
#ifndef JOINED_H
#define JOINED_H

#include "buf.h"
#include "row.h"

#define JOIN "; " /* between cells that differ */

struct joined { /* zeroed: empty */
    struct buf now, next, texts;
    struct row row, other;
    bool some;
    uint64_t rows;     /* joined away, ever */
    uint64_t cells;    /* cells beyond the record's that were written one after another, ever */
    uint64_t *differs; /* per field: how often it was lost with a row; NULL: nobody asks */
};

void joined_begin(struct joined *joined, struct qc_slice packed);
void joined_add(struct joined *joined, struct qc_slice packed);
struct qc_slice joined_packed(const struct joined *joined); /* until the next call */
void joined_free(struct joined *joined);

#endif
