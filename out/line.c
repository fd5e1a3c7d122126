/* line.c: a file descriptor -> lines.
 * The buffer holds one line and what was read with it. */
#include "line.h"

#include <errno.h>
#include <unistd.h>

#define CHUNK (256 * 1024)
#define PEEK 64 /* bytes that are enough to tell formats apart */

/* Moves what is left to the front and reads more behind it. False at the end. */
static bool read_more(struct lines *lines) {
    struct buf *text = &lines->text;
    size_t left = text->size - lines->at;
    if (left && lines->at) memmove(text->at, text->at + lines->at, left);
    lines->scanned -= lines->at;
    lines->at = 0;
    text->size = left;
    if (text->room - left < CHUNK) {
        text->room = text->room * 2 > left + CHUNK ? text->room * 2 : left + CHUNK;
        text->at = grow(text->at, text->room);
    }
    ssize_t got;
    do got = read(lines->fd, text->at + left, CHUNK);
    while (got < 0 && errno == EINTR);
    if (got < 0) lines->error = errno;
    if (got <= 0) lines->ended = true;
    if (got > 0) text->size += (size_t)got;
    return got > 0;
}

/* Finds a line end at or behind lines->scanned. */
static const char *find_end(struct lines *lines) {
    struct buf *text = &lines->text;
    size_t left = text->size - lines->scanned;
    const char *end = left ? memchr(text->at + lines->scanned, '\n', left) : NULL;
    if (!end) lines->scanned = text->size;
    return end;
}

/* Gives text[at, end) out and passes over what ends it. */
static enum line_result give(struct lines *lines, size_t end, struct qc_slice *line) {
    *line = slice_cut(buf_slice(&lines->text), lines->at, end);
    lines->at = lines->scanned = end < lines->text.size ? end + 1 : end;
    lines->number++;
    return line->size > LINE_MAX_BYTES ? LINE_TOO_LONG : LINE_GIVEN;
}

enum line_result line_next(struct lines *lines, struct qc_slice *line) {
    bool dropped = false; /* the beginning of a line that is too long */
    for (;;) {
        const char *end = find_end(lines);
        if (end) {
            enum line_result result = give(lines, (size_t)(end - lines->text.at), line);
            return dropped ? LINE_TOO_LONG : result;
        }
        if (lines->text.size - lines->at > LINE_MAX_BYTES) {
            dropped = true;
            lines->at = lines->text.size;
        }
        if (!lines->ended && read_more(lines)) continue;
        if (!dropped && lines->at == lines->text.size) return LINE_END;
        enum line_result result = give(lines, lines->text.size, line);
        return dropped ? LINE_TOO_LONG : result;
    }
}

struct qc_slice lines_peek(struct lines *lines) {
    while (lines->text.size - lines->at < PEEK && !lines->ended) read_more(lines);
    return slice_cut(buf_slice(&lines->text), lines->at, lines->text.size);
}

void lines_skip(struct lines *lines, size_t size) {
    lines->at += size;
    if (lines->scanned < lines->at) lines->scanned = lines->at;
}

void lines_free(struct lines *lines) {
    buf_free(&lines->text);
}
