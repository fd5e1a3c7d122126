/* doc.c: counts code points, UTF-16 units and lines from a mark to a byte. */
#include "doc.h"

void doc_begin(struct doc *doc) {
    *doc = (struct doc){.mark = {.line = 1, .column = 1}};
}

static struct doc_pos advance(const struct doc *doc, struct doc_pos pos, uint64_t byte) {
    if (byte <= pos.byte) return pos;
    struct qc_slice text =
        slice_cut(doc->chunk, (size_t)(pos.byte - doc->base), (size_t)(byte - doc->base));
    struct utf8_count n = utf8_count(text);
    pos.byte = byte;
    pos.character += n.chars;
    pos.utf16 += n.chars + n.pairs;
    pos.column = n.lines ? n.column + 1 : pos.column + n.column;
    pos.line += n.lines;
    return pos;
}

void doc_chunk(struct doc *doc, struct qc_slice chunk) {
    uint64_t end = doc->base + doc->chunk.size;
    if (doc->chunk.data) doc_mark(doc, end);
    doc->base = end;
    doc->chunk = chunk;
}

void doc_mark(struct doc *doc, uint64_t byte) {
    doc->mark = advance(doc, doc->mark, byte);
}

struct doc_pos doc_at(const struct doc *doc, uint64_t byte) {
    return advance(doc, doc->mark, byte);
}
