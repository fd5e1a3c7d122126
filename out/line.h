/* line.h: a file descriptor -> its lines, one at a time, in a buffer that is reused. */
#ifndef LINE_H
#define LINE_H

#include "buf.h"

#define LINE_MAX_BYTES (64 * 1024 * 1024)

struct lines {
    int fd;
    struct buf text;    /* bytes read; [at, text.size) not given out yet */
    size_t at, scanned; /* no line end in [at, scanned) */
    uint64_t number;    /* of the line given out last; 1-based */
    bool ended;
    int error;          /* errno of a failed read; 0 = none */
};

enum line_result { LINE_END, LINE_GIVEN, LINE_TOO_LONG };

/* Gives the next line without its line end; it lives until the next call. A line of more than
 * LINE_MAX_BYTES is passed over as one LINE_TOO_LONG. LINE_END also after an error. */
enum line_result line_next(struct lines *lines, struct qc_slice *line);
void lines_free(struct lines *lines);

/* What comes next, as far as it is read; empty at the end of the file. */
struct qc_slice lines_peek(struct lines *lines);
/* Passes over bytes that lines_peek gave. */
void lines_skip(struct lines *lines, size_t size);

#endif
