/* doc.c: counts code points, UTF-16 units and lines from a mark to a byte. */
#include "doc.h"

void doc_begin(struct doc *doc) {
    *doc = (struct doc){.mark = {.line = 1, .column = 1}};
}

#define EACH UINT64_C(0x0101010101010101)
#define HIGH UINT64_C(0x8080808080808080)

/* Eight bytes at once: counts them and returns true, unless a line ends among them. */
static bool advance_eight(const char *bytes, struct doc_pos *pos) {
    uint64_t w, line;
    memcpy(&w, bytes, sizeof w);
    line = w ^ (EACH * '\n');
    if ((line - EACH) & ~line & HIGH) return false;       /* a zero byte */
    uint64_t inside = w & ~(w << 1) & HIGH;               /* 10xxxxxx */
    uint64_t pairs = w & w << 1 & w << 2 & w << 3 & HIGH; /* 1111xxxx: two UTF-16 units */
    uint32_t characters = 8 - (uint32_t)__builtin_popcountll(inside);
    pos->byte += 8;
    pos->character += characters;
    pos->column += characters;
    pos->utf16 += characters + (uint32_t)__builtin_popcountll(pairs);
    return true;
}

static struct doc_pos advance(const struct doc *doc, struct doc_pos pos, uint64_t byte) {
    for (; pos.byte < byte; pos.byte++) {
        const char *at = doc->chunk.data + (pos.byte - doc->base);
        while (byte - pos.byte >= 8 && advance_eight(at, &pos)) at += 8;
        if (pos.byte == byte) break;
        unsigned char c = (unsigned char)*at;
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
