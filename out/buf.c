/* buf.c: pieces of text -> one growing array of bytes.
 * Room doubles, so adding is constant time on average. */
#include "buf.h"

#include <stdio.h>
#include <stdlib.h>

void *grow(void *old, size_t size) {
    void *now = realloc(old, size ? size : 1);
    if (now) return now;
    fprintf(stderr, "qclaim: error: out of memory (%zu bytes wanted)\n", size);
    exit(2);
}

char *copy_text(struct qc_slice text) {
    char *copy = grow(NULL, text.size + 1);
    if (text.size) memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    return copy;
}

static void buf_reserve(struct buf *buf, size_t more) {
    if (buf->room - buf->size >= more) return;
    size_t room = buf->room ? buf->room * 2 : 256;
    if (room < buf->size + more) room = buf->size + more;
    buf->at = grow(buf->at, room);
    buf->room = room;
}

void buf_add(struct buf *buf, struct qc_slice text) {
    if (!text.size) return;
    buf_reserve(buf, text.size);
    memcpy(buf->at + buf->size, text.data, text.size);
    buf->size += text.size;
}

void buf_char(struct buf *buf, char c) {
    buf_reserve(buf, 1);
    buf->at[buf->size++] = c;
}

char *buf_z(struct buf *buf) {
    buf_char(buf, '\0');
    buf->size--;
    return buf->at;
}

void buf_clear(struct buf *buf) {
    buf->size = 0;
}

void buf_free(struct buf *buf) {
    free(buf->at);
    *buf = (struct buf){0};
}
