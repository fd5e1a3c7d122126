/* doc.c: counts code points, UTF-16 units and lines from a mark to a byte. */
#include "doc.h"

void doc_begin(struct doc *doc) {
    *doc = (struct doc){.mark = {.line = 1, .column = 1}};
}

static struct doc_pos advance(const struct doc *doc, struct doc_pos pos, uint64_t byte) {
    for (; pos.byte < byte; pos.byte++) {
        unsigned char c = (unsigned char)doc->chunk.data[pos.byte - doc->base];
        if ((c & 0xC0) == 0x80) continue;
        pos.character++;
        pos.utf16 += c >= 0xF0 ? 2 : 1;
        pos.column++;
        if (c != '\n') continue;
        pos.line++;
        pos.column = 1;
    }
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
