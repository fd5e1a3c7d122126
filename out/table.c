/* table.c: claims -> aligned columns for a terminal.
 * The first rows decide the widths; later rows are cut to them, so nothing else is kept. */
#include "format.h"
#include "normal.h"
#include "row.h"
#include "width.h"

#include <stdio.h>
#include <stdlib.h>

#define ROWS_KEPT 500 /* whose cells decide the widths */
#define GAP 2         /* columns between cells */

enum { SHOWN_KIND, SHOWN_SUBJECT, SHOWN_TEXT, SHOWN_VALUE, SHOWN_PLACE, SHOWN };

static const char *const titles[SHOWN] = {"kind", "subject", "text", "value", "place"};
static const size_t most[SHOWN] = {24, 32, 40, 32, 48};   /* columns */
static const size_t enough[SHOWN] = {24, 14, 20, 22, 26}; /* what is above is cut first */
static const size_t least[SHOWN] = {24, 8, 8, 8, 8};

struct shown {
    struct buf cells;  /* all cells, one after another */
    size_t end[SHOWN]; /* of each cell, in bytes */
};

struct table {
    struct shown rows[ROWS_KEPT];
    size_t count;
    size_t width[SHOWN]; /* 0 until decided */
    struct buf line;
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

static struct qc_slice cell_of(const struct shown *row, size_t cell) {
    return slice_cut(buf_slice(&row->cells), cell ? row->end[cell - 1] : 0, row->end[cell]);
}

static void add_padding(struct buf *line, size_t columns) {
    while (columns--) buf_char(line, ' ');
}

/* Every cell but the last is padded to its column's width. */
static void add_cell(struct table *table, size_t cell, struct qc_slice text) {
    size_t width = table->width[cell];
    bool last = cell == SHOWN_PLACE;
    size_t used =
        last ? width_add_tail(&table->line, text, width) : width_add(&table->line, text, width);
    if (!last) add_padding(&table->line, width - used + GAP);
}

static void print_line(struct writer *writer) {
    struct buf *line = &writer->table->line;
    while (line->size && line->at[line->size - 1] == ' ') line->size--;
    buf_char(line, '\n');
    dest_add(writer->dest, buf_slice(line));
    buf_clear(line);
}

static void print_row(struct writer *writer, const struct shown *row) {
    for (size_t i = 0; i < SHOWN; i++) add_cell(writer->table, i, cell_of(row, i));
    print_line(writer);
}

/* The cell to cut: the one that is widest beyond its `floor`. A kind is never cut. */
static size_t widest(const size_t width[SHOWN], const size_t floor[SHOWN]) {
    size_t best = SHOWN_SUBJECT;
    for (size_t i = SHOWN_SUBJECT + 1; i < SHOWN; i++)
        if (width[i] + floor[best] > width[best] + floor[i]) best = i;
    return best;
}

/* Cuts widths that sum up to `sum` until they fit or none is above its `floor`. */
static size_t cut_widths(size_t width[SHOWN], const size_t floor[SHOWN], size_t sum,
                         size_t columns) {
    while (sum > columns) {
        size_t cut = widest(width, floor);
        if (width[cut] <= floor[cut]) break;
        width[cut]--;
        sum--;
    }
    return sum;
}

static void decide_widths(struct table *table, size_t columns) {
    size_t sum = GAP * (SHOWN - 1);
    for (size_t i = 0; i < SHOWN; i++) {
        table->width[i] = width_of(slice_z(titles[i]));
        for (size_t r = 0; r < table->count; r++) {
            size_t width = width_of(cell_of(&table->rows[r], i));
            if (width > table->width[i]) table->width[i] = width;
        }
        if (table->width[i] > most[i]) table->width[i] = most[i];
        sum += table->width[i];
    }
    sum = cut_widths(table->width, enough, sum, columns);
    cut_widths(table->width, least, sum, columns);
}

/* Prints the header and the rows that were kept. */
static void settle(struct writer *writer) {
    struct table *table = writer->table;
    decide_widths(table, writer->columns);
    for (size_t i = 0; i < SHOWN; i++) add_cell(table, i, slice_z(titles[i]));
    print_line(writer);
    for (size_t r = 0; r < table->count; r++) print_row(writer, &table->rows[r]);
}

static void table_begin(struct writer *writer) {
    writer->table = grow(NULL, sizeof *writer->table);
    memset(writer->table, 0, sizeof *writer->table);
}

static void table_claim(struct writer *writer, const struct qc_claim *claim) {
    struct table *table = writer->table;
    bool settled = table->count == ROWS_KEPT;
    struct shown *row = &table->rows[settled ? 0 : table->count++];
    fill_row(row, claim);
    if (settled) print_row(writer, row);
    if (!settled && table->count == ROWS_KEPT) settle(writer);
}

static void table_row(struct writer *writer, const struct row *row) {
    struct qc_claim claim = row_claim(row);
    table_claim(writer, &claim);
}

static void table_end(struct writer *writer) {
    struct table *table = writer->table;
    if (table->count && table->count < ROWS_KEPT) settle(writer);
    for (size_t r = 0; r < table->count; r++) buf_free(&table->rows[r].cells);
    buf_free(&table->line);
    free(table);
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
