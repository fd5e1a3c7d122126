/* t_doc.c: bytes of a document -> code points, UTF-16 units, lines and columns, over chunks. */
#include "doc.h"
#include "tap.h"

struct row {
    uint64_t byte, character, utf16, line, column;
};

static const char TEXT[] = "\xEF\xBB\xBF水a😀\r\nb\n\n😀c";

static const struct row ROWS[] = {
    {0, 0, 0, 1, 1},  {3, 1, 1, 1, 2},    {6, 2, 2, 1, 3},    {7, 3, 3, 1, 4},
    {11, 4, 5, 1, 5}, {12, 5, 6, 1, 6},   {13, 6, 7, 2, 1},   {14, 7, 8, 2, 2},
    {15, 8, 9, 3, 1}, {16, 9, 10, 4, 1},  {20, 10, 12, 4, 2}, {21, 11, 13, 4, 3},
};

static bool same(struct doc_pos pos, const struct row *row) {
    return pos.byte == row->byte && pos.character == row->character && pos.utf16 == row->utf16 &&
           pos.line == row->line && pos.column == row->column;
}

/* The text in chunks that end at `cut` and at the end; the mark follows the places that are asked
 * for when `step` is not 0. */
static bool check_cut(size_t cut, size_t step) {
    struct doc doc;
    struct qc_slice text = slice(TEXT, sizeof TEXT - 1);
    bool ok = true;
    doc_begin(&doc);
    doc_chunk(&doc, slice_cut(text, 0, cut));
    for (size_t i = 0; i < COUNT(ROWS); i++) {
        if (ROWS[i].byte > cut && doc.base == 0) doc_chunk(&doc, slice_cut(text, cut, text.size));
        if (step) doc_mark(&doc, ROWS[i].byte);
        ok &= same(doc_at(&doc, ROWS[i].byte), &ROWS[i]);
    }
    return ok;
}

/* Many bytes at once give what single steps give, from every place to every other. */
static bool check_long(void) {
    static const char LONG[] = "0123456789水水水a😀bcdefgh\n\nxy水火木金土\r\n0123456789abcdef😀😀\n";
    struct qc_slice text = slice(LONG, sizeof LONG - 1);
    bool ok = true;
    for (size_t from = 0; from < text.size; from++) {
        struct doc doc, small;
        doc_begin(&doc);
        doc_begin(&small);
        doc_chunk(&doc, text);
        doc_chunk(&small, text);
        for (size_t at = 0; at <= from; at++) doc_mark(&small, at);
        doc_mark(&doc, from);
        ok &= memcmp(&doc.mark, &small.mark, sizeof doc.mark) == 0;
        struct doc_pos far = doc_at(&doc, text.size);
        for (size_t at = from; at <= text.size; at++) doc_mark(&small, at);
        ok &= memcmp(&far, &small.mark, sizeof far) == 0;
    }
    return ok;
}

int main(void) {
    tap_ok(check_long(), "leaps and steps count alike");
    static const size_t CUTS[] = {3, 6, 7, 11, 12, 13, 14, 15, 16, 20, 21};
    for (size_t i = 0; i < COUNT(CUTS); i++)
        for (size_t step = 0; step < 2; step++)
            tap_ok(check_cut(CUTS[i], step), "a chunk ends at %zu%s", CUTS[i],
                   step ? ", the mark moves" : "");
    return tap_done();
}
