/* buf.h: pieces of text -> one growing array of bytes, and memory that never comes back as NULL.
 * Out of memory ends the program with status 2. */
#ifndef BUF_H
#define BUF_H

#include "base.h"

struct buf { /* zeroed: empty */
    char *at;
    size_t size, room;
};

void buf_add(struct buf *buf, struct qc_slice text);
void buf_char(struct buf *buf, char c);
void buf_clear(struct buf *buf); /* keeps the room */
void buf_free(struct buf *buf);
char *buf_z(struct buf *buf); /* the bytes, zero-terminated; valid until the next change */
static inline struct qc_slice buf_slice(const struct buf *buf) {
    return (struct qc_slice){buf->at ? buf->at : "", buf->size};
}

void *grow(void *old, size_t size); /* realloc */
char *copy_text(struct qc_slice text); /* zero-terminated; free() it */

#endif
