/* extra.h: the columns that claims files have beyond the record's -> a header. */
#ifndef EXTRA_H
#define EXTRA_H

#include "format.h"
#include "row.h"

/* The columns that merge appends. */
extern const struct qc_slice extra_merged[3];
enum { MERGED_DOCUMENTS, MERGED_LOW, MERGED_HIGH };

bool extra_is_merged(struct qc_slice name);

struct extras {
    char **names; /* in the order in which they came */
    size_t count;
};

void extras_note(struct extras *extras, const struct row *row); /* the columns of a row */
void extras_add(struct extras *extras, struct qc_slice name);   /* unless it is there */
void extras_sort(struct extras *extras); /* review, note, then the others by their bytes */
void extras_free(struct extras *extras);

/* The record's fields, what merge appends unless `merged` is NULL, then the extras. Borrows the
 * names; header_free frees the rest. */
struct header header_of(const struct extras *extras, const struct qc_slice *merged);
void header_free(struct header *header);
/* Makes `out` the cells of `row` as the header has them; what the row lacks is absent. */
void header_apply(const struct header *header, const struct row *row, struct row *out);

#endif
