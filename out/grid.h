/* grid.h: rows of cells -> aligned columns for a terminal. */
#ifndef GRID_H
#define GRID_H

#include "buf.h"
#include "dest.h"

#define GRID_COLUMNS 8

struct grid_column {
    const char *title;
    size_t most, enough, least; /* columns; what is above enough is cut first, least never */
    bool tail;                  /* a cell that is too long loses its beginning */
};

struct grid;

/* `width`: of the terminal. Borrows all. */
struct grid *grid_new(const struct grid_column *columns, size_t count, size_t width,
                      struct dest *dest);
void grid_add(struct grid *grid, struct qc_slice text); /* to the cell that comes next */
void grid_next(struct grid *grid);                      /* ends the cell */
/* Of the row that comes next, before its first cell: the colour of that cell ("31" is red, ""
 * none; not copied), and a line below the row, which is not cut ("": none). */
void grid_colour(struct grid *grid, const char *colour);
void grid_note(struct grid *grid, struct qc_slice note);
void grid_free(struct grid *grid); /* writes what was kept */

#endif
