/* conflict.h: grouped claims -> those that contradict another one about the same thing. */
#ifndef CONFLICT_H
#define CONFLICT_H

#include "format.h"
#include "sorter.h"

/* Two claims of different documents are in conflict when both are stated as facts, about the same
 * kind, subject, per, direction and time, in the same base unit, and no value is within both. About
 * and nearly widen an interval by a tenth. */
struct conflicts {
    struct writer *writer; /* of their rows; NULL: they are told on standard error */
    uint64_t count;        /* groups that hold one */
};

/* The columns of a conflict's rows: its number, the documents that say it, the record. */
struct header conflict_header(void);

/* Reads a finished sorter of groups to its end. */
void conflicts_find(struct conflicts *conflicts, struct sorter *groups);

#endif
