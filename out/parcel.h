/* parcel.h: memory that a parent and its workers share: what a worker is to do, what came of it,
 * and blocks that hold its output. */
#ifndef PARCEL_H
#define PARCEL_H

#include "dest.h"
#include "stats.h"

#define PARCEL_ROOM ((size_t)256 * 1024) /* of the text; as much as a piece may have */

enum parcel_kind {
    PARCEL_FILE,   /* a regular file of text, which the worker reads */
    PARCEL_LINES,  /* lines of JSONL */
    PARCEL_PIECE,  /* of a text that is cut */
    PARCEL_END,    /* of that text; no work */
    PARCEL_REFUSED /* an input or a line cannot be read: err; no work */
};

enum stream { STREAM_CLAIMS, STREAM_AUDIT, STREAMS };

struct parcel {
    enum parcel_kind kind;
    size_t input;          /* index in the inputs */
    struct qc_slice text;  /* LINES, PIECE: in room, or a long line in the parent's memory */
    uint64_t line;         /* LINES: number of its first line */
    uint64_t from;         /* LINES: the first one that is still to be read */
    bool first;            /* PIECE: of its document */
    struct qc_carry guess, behind;
    struct qc_error err;

    /* As far as whole documents go; a worker that dies leaves that much. */
    size_t kept[STREAMS];  /* bytes of the blocks that the worker holds */
    uint64_t at;           /* LINES: the line at hand; UINT64_MAX: all are done */
    uint64_t read, claimed, vetoed, unread;
    struct stats stats;
    char *room; /* PARCEL_ROOM bytes */
};

struct shared {
    char *memory;
    size_t size, parcel_count, block_count;
    struct parcel *parcels;
    uint32_t *spare; /* blocks that nobody holds */
    size_t spare_count;
};

/* False: told. rules: costs of that many rules stand in the statistics of each parcel. */
bool shared_open(struct shared *shared, size_t workers, size_t rules);
void shared_close(struct shared *shared);
char *shared_block(const struct shared *shared, uint32_t block); /* DEST_ROOM + DEST_SLACK bytes */
uint32_t shared_take(struct shared *shared);                     /* spare_count is above 0 */
void shared_give(struct shared *shared, uint32_t block);

#endif
