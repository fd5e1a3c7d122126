/* merge.h: claims files -> one, in a fixed order, with what several documents say counted. */
#ifndef MERGE_H
#define MERGE_H

#include "extra.h"
#include "review.h"
#include "sorter.h"

enum dedupe { DEDUPE_SPAN, DEDUPE_CLAIM, DEDUPE_NONE };
const char *dedupe_name(size_t index); /* NULL past the end */

struct merge {
    enum dedupe dedupe;
    struct sorter *groups; /* claims about the same thing together */
    struct sorter *places; /* claims of a document together, in the order of its text */
    struct extras extras;
    struct reviews reviews;
    bool counted_before;                            /* a file has columns that merge appends */
    uint64_t differs[ROW_FIELDS_MAX], joined_cells; /* see joined.h; of rows joined by span */
};

/* Each false: told. */
bool merge_read(struct merge *merge, const char *path);             /* a file -> groups */
bool merge_count(struct merge *merge);                              /* groups -> places */
bool merge_write(struct merge *merge, const struct writer *writer); /* places -> rows */
void merge_free(struct merge *merge);

#endif
