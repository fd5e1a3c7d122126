/* packed.h: a row -> bytes to keep, and keys whose bytes sort as their texts and numbers do. */
#ifndef PACKED_H
#define PACKED_H

#include "buf.h"
#include "row.h"

/* Appends the record's fields in their order, absent ones too, then the other cells by name without
 * those that are absent. Rows that say the same have the same bytes, whatever file they are of. */
void packed_add(struct buf *buf, const struct row *row);
/* The row of such bytes; its cells borrow them. */
void packed_row(struct qc_slice bytes, struct row *row);

/* Parts of a key. Absent sorts before "", a part never runs into the next one. */
void key_text(struct buf *buf, struct qc_slice text);
void key_number(struct buf *buf, uint64_t number);

#endif
