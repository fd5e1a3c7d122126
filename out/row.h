/* row.h: one record of a file that is read back: named cells, numbers as text.
 * The reader that gives a row out owns it; it lives until the next one. */
#ifndef ROW_H
#define ROW_H

#include "field.h"
#include "tell.h"

enum cell_type {
    CELL_ABSENT, /* null, or an empty cell of CSV */
    CELL_TEXT,   /* a string; any cell of CSV */
    CELL_PLAIN,  /* a number, true or false: as it is written */
    CELL_NESTED  /* an array or an object: its JSON */
};

struct cell {
    struct qc_slice name, text;
    enum cell_type type;
    const struct field *field; /* of the record; NULL: a column of the user's */
    size_t begin;              /* byte of the line that the value begins at, where there is one */
};

struct row {
    struct cell *at;
    size_t count, room;
    uint64_t line;             /* of its first byte, from 1 */
    struct qc_slice line_text; /* for excerpts; absent when the record has several lines */
};

void row_clear(struct row *row); /* keeps the room */
void row_free(struct row *row);
/* Appends a cell of this name; its field is looked up. The name is borrowed. */
struct cell *row_add(struct row *row, struct qc_slice name);
const struct cell *row_find(const struct row *row, const char *name); /* NULL: no such cell */
struct qc_slice row_text(const struct row *row, const char *name);    /* absent: {NULL, 0} */

/* The claim of a row's fields, which it borrows; what the row lacks is absent, false or 0. */
struct qc_claim row_claim(const struct row *row);

/* The other way: every field as a cell. Borrows the claim and `scratch`, a piece a field. */
#define ROW_FIELDS_MAX 64
void row_of_claim(struct row *row, const struct qc_claim *claim,
                  char scratch[ROW_FIELDS_MAX][FIELD_SCRATCH]);

/* Where a cell stands, with a column when the row has its line. */
struct error_place row_place(const struct row *row, const struct cell *cell, const char *file);

/* Does every cell of the record's fields hold what the field's type says? Else *err says which
 * one does not. A word that is in no closed list is left to the caller. */
bool row_check(const struct row *row, const char *file, struct qc_error *err);

#endif
