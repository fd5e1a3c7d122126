/* review.h: claims files that a person has reviewed -> what was written about each id. */
#ifndef REVIEW_H
#define REVIEW_H

#include "joined.h"

struct review {
    char *id, *review, *note; /* NULL: that cell is empty */
    const char *path;         /* borrowed */
    uint64_t line;
    bool found; /* a claim has the id */
};

struct reviews {
    struct review *at; /* in the order of the files until reviews_sort, then by id */
    size_t count, room;
};

/* Adds the rows of a file that have a review or a note. False: told. */
bool reviews_load(struct reviews *reviews, const char *path);
void reviews_sort(struct reviews *reviews);
/* Writes what was said about the row's id into its cells "review" and "note"; `joined` then holds
 * the packed row. False: nothing was said, and `joined` is as it was. */
bool reviews_apply(struct reviews *reviews, const struct row *row, struct joined *joined);
/* Tells every review whose id no claim had: how many. */
uint64_t reviews_tell_lost(struct reviews *reviews);
void reviews_free(struct reviews *reviews);

#endif
