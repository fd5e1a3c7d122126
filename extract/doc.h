/* doc.h: a byte offset of a document -> its code point, UTF-16 unit, line and column, counted
 * forward from the last place that was asked for. */
#ifndef DOC_H
#define DOC_H

#include "utf8.h"

struct doc_pos {
    uint64_t byte, character, utf16; /* 0-based */
    uint64_t line, column;           /* 1-based; column in code points */
};

/* The document as far as it is in memory: chunk begins at byte `base`. */
struct doc {
    struct qc_slice chunk;
    uint64_t base;
    struct doc_pos mark; /* a place at or before every place that is asked for next */
};

void doc_begin(struct doc *doc);
/* The next chunk follows the one before without a gap; the mark moves to its start. */
void doc_chunk(struct doc *doc, struct qc_slice chunk);
/* Moves the mark to `byte`, which lies at or behind it in the chunk. */
void doc_mark(struct doc *doc, uint64_t byte);
/* The place of `byte`, at or behind the mark and in the chunk. */
struct doc_pos doc_at(const struct doc *doc, uint64_t byte);

#endif
