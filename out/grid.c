/* grid.c: cells -> aligned columns. The first rows decide the widths; later rows are cut to them,
 * so nothing else is kept. */
#include "grid.h"

#include "width.h"

#include <stdlib.h>

#define ROWS_KEPT 500 /* whose cells decide the widths */
#define GAP 2         /* columns between cells */
#define NOTE_INDENT 4 /* columns before the line below a row */

struct kept {
    struct buf cells;         /* all cells, one after another */
    size_t end[GRID_COLUMNS]; /* of each cell, in bytes */
    struct buf note;          /* the line below */
    const char *colour;       /* of the first cell; "" or NULL: none */
};

struct grid {
    const struct grid_column *columns;
    size_t count, limit;
    struct dest *dest;
    struct kept rows[ROWS_KEPT];
    size_t row_count, cell; /* complete rows; the cell being filled */
    bool settled;
    size_t width[GRID_COLUMNS]; /* 0 until settled */
    struct buf line;
};

struct grid *grid_new(const struct grid_column *columns, size_t count, size_t width,
                      struct dest *dest) {
    struct grid *grid = grow(NULL, sizeof *grid);
    memset(grid, 0, sizeof *grid);
    grid->columns = columns;
    grid->count = count;
    grid->limit = width;
    grid->dest = dest;
    return grid;
}

static struct qc_slice cell_of(const struct kept *row, size_t cell) {
    return slice_cut(buf_slice(&row->cells), cell ? row->end[cell - 1] : 0, row->end[cell]);
}

/* Every cell but the last is padded to its column's width. */
static void add_cell(struct grid *grid, size_t cell, struct qc_slice text) {
    size_t width = grid->width[cell];
    bool last = cell + 1 == grid->count;
    size_t used = grid->columns[cell].tail ? width_add_tail(&grid->line, text, width)
                                           : width_add(&grid->line, text, width);
    for (size_t i = used; !last && i < width + GAP; i++) buf_char(&grid->line, ' ');
}

static void print_line(struct grid *grid) {
    struct buf *line = &grid->line;
    while (line->size && line->at[line->size - 1] == ' ') line->size--;
    buf_char(line, '\n');
    dest_add(grid->dest, buf_slice(line));
    buf_clear(line);
}

static void add_escape(struct grid *grid, const char *code) {
    buf_add(&grid->line, LIT("\033["));
    buf_add(&grid->line, slice_z(code));
    buf_char(&grid->line, 'm');
}

static void print_row(struct grid *grid, const struct kept *row) {
    bool coloured = row->colour && *row->colour;
    if (coloured) add_escape(grid, row->colour);
    for (size_t i = 0; i < grid->count; i++) {
        add_cell(grid, i, cell_of(row, i));
        if (!i && coloured) add_escape(grid, "0");
    }
    print_line(grid);
    if (!row->note.size) return;
    for (size_t i = 0; i < NOTE_INDENT; i++) buf_char(&grid->line, ' ');
    width_add(&grid->line, buf_slice(&row->note), WIDTH_ANY);
    print_line(grid);
}

enum floor_kind { FLOOR_ENOUGH, FLOOR_LEAST };

static size_t floor_of(const struct grid *grid, size_t cell, enum floor_kind kind) {
    return kind == FLOOR_LEAST ? grid->columns[cell].least : grid->columns[cell].enough;
}

/* The cell to cut: the one that is widest beyond its floor. */
static size_t widest(const struct grid *grid, enum floor_kind kind) {
    size_t best = 0;
    for (size_t i = 1; i < grid->count; i++)
        if (grid->width[i] + floor_of(grid, best, kind) >
            grid->width[best] + floor_of(grid, i, kind))
            best = i;
    return best;
}

/* Cuts widths that sum up to `sum` until they fit or none is above its floor. */
static size_t cut_widths(struct grid *grid, size_t sum, enum floor_kind kind) {
    while (sum > grid->limit) {
        size_t cut = widest(grid, kind);
        if (grid->width[cut] <= floor_of(grid, cut, kind)) break;
        grid->width[cut]--;
        sum--;
    }
    return sum;
}

static void decide_widths(struct grid *grid) {
    size_t sum = GAP * (grid->count - 1);
    for (size_t i = 0; i < grid->count; i++) {
        grid->width[i] = width_of(slice_z(grid->columns[i].title));
        for (size_t r = 0; r < grid->row_count; r++) {
            size_t width = width_of(cell_of(&grid->rows[r], i));
            if (width > grid->width[i]) grid->width[i] = width;
        }
        if (grid->width[i] > grid->columns[i].most) grid->width[i] = grid->columns[i].most;
        sum += grid->width[i];
    }
    sum = cut_widths(grid, sum, FLOOR_ENOUGH);
    cut_widths(grid, sum, FLOOR_LEAST);
}

/* Prints the header and the rows that were kept. */
static void settle(struct grid *grid) {
    grid->settled = true;
    decide_widths(grid);
    for (size_t i = 0; i < grid->count; i++) add_cell(grid, i, slice_z(grid->columns[i].title));
    print_line(grid);
    for (size_t r = 0; r < grid->row_count; r++) print_row(grid, &grid->rows[r]);
}

static struct kept *row_now(struct grid *grid) {
    return &grid->rows[grid->settled ? 0 : grid->row_count];
}

void grid_add(struct grid *grid, struct qc_slice text) {
    buf_add(&row_now(grid)->cells, text);
}

void grid_colour(struct grid *grid, const char *colour) {
    row_now(grid)->colour = colour;
}

void grid_note(struct grid *grid, struct qc_slice note) {
    buf_clear(&row_now(grid)->note);
    buf_add(&row_now(grid)->note, note);
}

void grid_next(struct grid *grid) {
    struct kept *row = row_now(grid);
    row->end[grid->cell++] = row->cells.size;
    if (grid->cell < grid->count) return;
    grid->cell = 0;
    if (grid->settled) {
        print_row(grid, row);
        buf_clear(&row->cells);
    } else if (++grid->row_count == ROWS_KEPT) {
        settle(grid);
        buf_clear(&grid->rows[0].cells);
    }
}

void grid_free(struct grid *grid) {
    if (grid->row_count && !grid->settled) settle(grid);
    for (size_t r = 0; r < grid->row_count; r++) {
        buf_free(&grid->rows[r].cells);
        buf_free(&grid->rows[r].note);
    }
    buf_free(&grid->line);
    free(grid);
}
