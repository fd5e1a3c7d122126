/* table.c: claims -> aligned columns for a terminal. */
#include "format.h"
#include "grid.h"
#include "normal.h"
#include "row.h"

#include <stdio.h>

enum { SHOWN_KIND, SHOWN_SUBJECT, SHOWN_TEXT, SHOWN_VALUE, SHOWN_PLACE, SHOWN };

static const struct grid_column columns[SHOWN] = {
    {"kind", 24, 24, 24, false}, {"subject", 32, 14, 8, false}, {"text", 40, 20, 8, false},
    {"value", 32, 22, 8, false}, {"place", 48, 26, 8, true},
};

struct shown {
    struct buf cells;  /* all cells, one after another */
    size_t end[SHOWN]; /* of each cell, in bytes */
};

static void fill_row(struct shown *row, const struct qc_claim *claim) {
    char place[64];
    buf_clear(&row->cells);
    buf_add(&row->cells, claim->kind);
    row->end[SHOWN_KIND] = row->cells.size;
    buf_add(&row->cells, claim->subject);
    row->end[SHOWN_SUBJECT] = row->cells.size;
    buf_add(&row->cells, claim->text);
    row->end[SHOWN_TEXT] = row->cells.size;
    normal_add(&row->cells, claim);
    row->end[SHOWN_VALUE] = row->cells.size;
    buf_add(&row->cells, claim->doc);
    snprintf(place, sizeof place, ":%llu:%llu", (unsigned long long)claim->line,
             (unsigned long long)claim->column);
    buf_add(&row->cells, slice_z(place));
    row->end[SHOWN_PLACE] = row->cells.size;
}

static void give_row(struct writer *writer, struct qc_slice cells, const size_t end[SHOWN]) {
    for (size_t i = 0, begin = 0; i < SHOWN; begin = end[i++]) {
        grid_add(writer->table, slice_cut(cells, begin, end[i]));
        grid_next(writer->table);
    }
}

static void table_begin(struct writer *writer) {
    writer->table = grid_new(columns, SHOWN, writer->columns, writer->dest);
}

static void table_claim(struct writer *writer, const struct qc_claim *claim) {
    struct shown row = {0};
    fill_row(&row, claim);
    give_row(writer, buf_slice(&row.cells), row.end);
    buf_free(&row.cells);
}

/* A part is the ends of the cells, as they stand in memory, and the cells. */
static void table_part(struct writer *writer, const struct qc_claim *claim) {
    struct shown row = {0};
    fill_row(&row, claim);
    dest_add(writer->dest, slice((const char *)row.end, sizeof row.end));
    dest_add(writer->dest, buf_slice(&row.cells));
    buf_free(&row.cells);
}

static size_t table_join(struct writer *writer, struct qc_slice parts) {
    size_t at = 0;
    for (size_t end[SHOWN]; parts.size - at >= sizeof end;) {
        memcpy(end, parts.data + at, sizeof end);
        size_t cells = at + sizeof end, size = end[SHOWN - 1];
        if (parts.size - cells < size) break;
        give_row(writer, slice_cut(parts, cells, cells + size), end);
        at = cells + size;
    }
    return at;
}

static void table_row(struct writer *writer, const struct row *row) {
    struct qc_claim claim = row_claim(row);
    table_claim(writer, &claim);
}

static void table_end(struct writer *writer) {
    grid_free(writer->table);
    writer->table = NULL;
}

const struct format format_table = {
    .name = "table",
    .endings = {".txt"},
    .begin = table_begin,
    .claim = table_claim,
    .row = table_row,
    .end = table_end,
    .part = table_part,
    .join = table_join,
    .says = "aligned columns for a terminal",
};
