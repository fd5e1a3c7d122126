/* sorter.h: records of bytes -> the same records in the order of their bytes, in bounded memory.
 * What does not fit stands in temporary files that have no name, so that nothing can leave them. */
#ifndef SORTER_H
#define SORTER_H

#include "buf.h"

/* The rows of the options that set it, in the table of a command. */
#define SORTER_ROOM_ROW                                                                            \
    {'S', "buffer-size", "SIZE",                                                                   \
     "keeps at most SIZE in memory, 256M by default; b, K, M, G, T or % behind the number, K "     \
     "without"}
#define SORTER_FOLDER_ROW                                                                          \
    {'T', "temporary-directory", "DIR", "puts temporary files into DIR; TMPDIR or /tmp by default"}

struct sorter_config {
    const char *folder; /* of temporary files; NULL: TMPDIR, or /tmp */
    size_t room;        /* bytes of records held in memory */
};

#define SORTER_ROOM ((size_t)256 * 1024 * 1024)

/* "64M": a number and b, K, M, G, T or %, the last of the machine's memory; K when there is none.
 * False: it is none, or 0, or too large. */
bool sorter_size(struct qc_slice text, size_t *room);

struct sorter;

struct sorter *sorter_new(const struct sorter_config *config);
void sorter_free(struct sorter *sorter); /* NULL is allowed */
/* Sorts by key, then by payload. */
void sorter_add(struct sorter *sorter, struct qc_slice key, struct qc_slice payload);
/* To be called when all is added, before the first cursor. */
void sorter_finish(struct sorter *sorter);
/* False: a temporary file failed, *err says how; what was read is not all. */
bool sorter_well(const struct sorter *sorter, struct qc_error *err);
bool sorter_spilled(const struct sorter *sorter); /* did it need temporary files? */

/* A place in the sorted records; there may be many of one sorter. */
struct cursor {
    struct sorter *sorter;
    size_t index;                 /* in memory: of the next record */
    struct buf text;              /* in a file: what was read of it; */
    size_t at;                    /* what comes next in text, */
    int64_t offset;               /* and in the file, behind text */
    struct qc_slice key, payload; /* of this record; until the next call */
};

struct cursor cursor_of(struct sorter *sorter); /* in front of the first record */
bool cursor_next(struct cursor *cursor);
void cursor_free(struct cursor *cursor);

#endif
