/* csv.c: claims -> CSV as RFC 4180 has it: header, CRLF, quotes where they are needed.
 * The only file of this floor that sees libcsv. */
#include "csvtext.h"
#include "buf.h"
#include "format.h"
#include "row.h"

#include <csv.h>

/* A spreadsheet runs a cell that begins so, even a quoted one. A text that already begins with
 * quote marks before such a character gets one more, so that taking one off gives the text back. */
static bool needs_guard(struct qc_slice text) {
    size_t at = 0;
    while (at < text.size && text.data[at] == '\'') at++;
    return at < text.size && memchr("=+-@\t\r", text.data[at], 6);
}

static bool needs_quotes(struct qc_slice text) {
    static const bool special[256] = {[','] = true, ['"'] = true, ['\r'] = true, ['\n'] = true};
    bool found = false;
    for (size_t i = 0; i < text.size; i++) found |= special[(unsigned char)text.data[i]];
    return found || (text.size && (is_space(text.data[0]) || is_space(text.data[text.size - 1])));
}

static void add_quoted(struct dest *dest, struct qc_slice text) {
    size_t room = text.size * 2 + 2; /* every byte a quote mark */
    char small[4096];
    char *at = room <= sizeof small ? small : grow(NULL, room);
    size_t size = csv_write2(at, room, text.data, text.size, '"');
    dest_add(dest, slice(at, size));
    if (at != small) free(at);
}

static void add_cell(struct dest *dest, struct qc_slice text) {
    if (needs_quotes(text)) add_quoted(dest, text);
    else dest_add(dest, text);
}

static void add_guarded(struct dest *dest, struct qc_slice text) {
    struct buf guarded = {0};
    buf_char(&guarded, '\'');
    buf_add(&guarded, text);
    add_cell(dest, buf_slice(&guarded));
    buf_free(&guarded);
}

void csv_text(struct dest *dest, struct qc_slice text) {
    if (needs_guard(text)) add_guarded(dest, text);
    else add_cell(dest, text);
}

static void csv_begin(struct writer *writer) {
    size_t count = writer->header ? writer->header->count : field_count;
    for (size_t i = 0; i < count; i++) {
        if (i) dest_char(writer->dest, ',');
        add_cell(writer->dest, writer->header ? writer->header->names[i] : fields[i].name);
    }
    dest_add(writer->dest, LIT("\r\n"));
}

static void csv_claim(struct writer *writer, const struct qc_claim *claim) {
    char scratch[FIELD_SCRATCH];
    for (size_t i = 0; i < field_count; i++) {
        if (i) dest_char(writer->dest, ',');
        struct qc_slice text = field_text(&fields[i], claim, scratch);
        bool guard = fields[i].type == FIELD_STRING && !writer->plain_cells;
        if (text.data && !text.size && fields[i].nullable)
            dest_add(writer->dest, LIT("\"\"")); /* empty, but there */
        else if (guard && needs_guard(text)) add_guarded(writer->dest, text);
        else add_cell(writer->dest, text);
    }
    dest_add(writer->dest, LIT("\r\n"));
}

/* A number is no formula, and a name of a closed list begins with a letter. */
static bool may_run(const struct cell *cell) {
    if (cell->field) return cell->field->type == FIELD_STRING;
    return cell->type != CELL_PLAIN && !qc_number_valid(cell->text);
}

static void csv_row(struct writer *writer, const struct row *row) {
    for (size_t i = 0; i < row->count; i++) {
        const struct cell *cell = &row->at[i];
        bool bare = cell->field && !cell->field->nullable; /* empty is "" and not absent */
        if (i) dest_char(writer->dest, ',');
        if (cell->type != CELL_ABSENT && !cell->text.size && !bare)
            dest_add(writer->dest, LIT("\"\""));
        else if (!writer->plain_cells && may_run(cell) && needs_guard(cell->text))
            add_guarded(writer->dest, cell->text);
        else add_cell(writer->dest, cell->text);
    }
    dest_add(writer->dest, LIT("\r\n"));
}

static void csv_end(struct writer *writer) {
    (void)writer;
}

const struct format format_csv = {
    .name = "csv",
    .endings = {".csv"},
    .begin = csv_begin,
    .claim = csv_claim,
    .row = csv_row,
    .end = csv_end,
    .says = "RFC 4180 with a header line",
};
