/* table.c: claims -> aligned columns for a terminal. */
#include "format.h"
#include "grid.h"
#include "normal.h"
#include "row.h"

#include <stdio.h>

static const struct grid_column columns[] = {
    {"kind", 24, 24, 24, false}, {"subject", 32, 14, 8, false}, {"text", 40, 20, 8, false},
    {"value", 32, 22, 8, false}, {"place", 48, 26, 8, true},
};

static void table_begin(struct writer *writer) {
    writer->table = grid_new(columns, COUNT(columns), writer->columns, writer->dest);
}

static void add_cell(struct grid *grid, struct qc_slice text) {
    grid_add(grid, text);
    grid_next(grid);
}

static void table_claim(struct writer *writer, const struct qc_claim *claim) {
    struct grid *grid = writer->table;
    struct buf value = {0};
    char place[64];
    normal_add(&value, claim);
    snprintf(place, sizeof place, ":%llu:%llu", (unsigned long long)claim->line,
             (unsigned long long)claim->column);
    add_cell(grid, claim->kind);
    add_cell(grid, claim->subject);
    add_cell(grid, claim->text);
    add_cell(grid, buf_slice(&value));
    grid_add(grid, claim->doc);
    add_cell(grid, slice_z(place));
    buf_free(&value);
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
    .says = "aligned columns for a terminal",
};
