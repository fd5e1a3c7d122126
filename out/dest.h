/* dest.h: bytes -> standard output or a file, through one large buffer.
 * A file is written beside its place and takes it only when all went well. */
#ifndef DEST_H
#define DEST_H

#include "base.h"

#define DEST_ROOM (256 * 1024)
#define DEST_SEAM (64 * 1024) /* room that is left for one more record */
#define DEST_SLACK 32 /* bytes behind the room that a copy in one piece may overrun */

struct dest {
    int fd;
    int error;        /* errno of the first failed write; 0 = none */
    char *path;       /* the file as given; NULL = standard output */
    char *final;      /* where the temporary file goes; NULL = written in place */
    char *temporary;  /* NULL = none */
    char *at;         /* DEST_ROOM + DEST_SLACK bytes */
    size_t size;
    size_t plain_at, plain_size; /* of `at`: a long text that needed no escape; 0: none is kept */
    /* Another place for what `at` holds: takes it, and gives new room or the same. NULL: fd. */
    void (*spill)(struct dest *dest);
    void *user; /* of spill */
};

/* path NULL or "-" is standard output. False: reported on standard error. */
bool dest_open(struct dest *dest, const char *path);
/* Flushes, closes and renames. False: reported; a reader that went away (EPIPE) is no failure. */
bool dest_close(struct dest *dest);
/* Closes and leaves what stood at the path before. */
void dest_abandon(struct dest *dest);
/* In a process that was forked: the file belongs to the parent alone. */
void dest_disown(void);
/* text goes out at once, without a copy. */
void dest_through(struct dest *dest, struct qc_slice text);

void dest_flush(struct dest *dest);
void dest_add_slow(struct dest *dest, struct qc_slice text);

/* A dest that failed takes everything and writes nothing. */
static inline void dest_add(struct dest *dest, struct qc_slice text) {
    if (DEST_ROOM - dest->size < text.size) {
        dest_add_slow(dest, text);
        return;
    }
    if (text.size) memcpy(dest->at + dest->size, text.data, text.size);
    dest->size += text.size;
}

static inline void dest_char(struct dest *dest, char c) {
    if (dest->size == DEST_ROOM) dest_flush(dest);
    dest->at[dest->size++] = c;
}

/* text has DEST_SLACK bytes, of which the first `size` count. */
static inline void dest_piece(struct dest *dest, const char *text, size_t size) {
    if (DEST_ROOM - dest->size < size) dest_flush(dest);
    memcpy(dest->at + dest->size, text, DEST_SLACK);
    dest->size += size;
}

/* A record ends here: what is spilled holds whole records, as far as they fit. */
static inline void dest_seam(struct dest *dest) {
    if (dest->spill && DEST_ROOM - dest->size < DEST_SEAM) dest_flush(dest);
}

static inline void dest_z(struct dest *dest, const char *text) { dest_add(dest, slice_z(text)); }

#endif
