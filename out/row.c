/* row.c: cells -> a row, found by name and checked against the table of fields. */
#include "row.h"

#include "buf.h"
#include "tell.h"

#include <stdlib.h>

void row_clear(struct row *row) {
    row->count = 0;
    row->line_text = slice(NULL, 0);
}

void row_free(struct row *row) {
    free(row->at);
    *row = (struct row){0};
}

/* Rows mostly hold the fields in the record's order: `guess` is where the search begins. */
static const struct field *find_field(struct qc_slice name, size_t guess) {
    for (size_t i = 0; i < field_count; i++) {
        const struct field *field = &fields[(guess + i) % field_count];
        if (slice_equal(field->name, name)) return field;
    }
    return NULL;
}

struct cell *row_add(struct row *row, struct qc_slice name) {
    if (row->count == row->room) {
        row->room = row->room ? row->room * 2 : 64;
        row->at = grow(row->at, row->room * sizeof *row->at);
    }
    struct cell *cell = &row->at[row->count];
    *cell = (struct cell){.name = name, .field = find_field(name, row->count)};
    row->count++;
    return cell;
}

const struct cell *row_find(const struct row *row, const char *name) {
    for (size_t i = 0; i < row->count; i++)
        if (slice_is(row->at[i].name, name)) return &row->at[i];
    return NULL;
}

struct qc_slice row_text(const struct row *row, const char *name) {
    const struct cell *cell = row_find(row, name);
    return cell ? cell->text : slice(NULL, 0);
}

/* The other way of field_text. */
static void set_member(struct qc_claim *claim, const struct cell *cell) {
    const struct field *field = cell->field;
    char *base = (char *)claim, digits[24] = "";
    if (field->present) *(bool *)(base + field->present) = true;
    if (field->type == FIELD_BOOL) {
        *(bool *)(base + field->offset) = slice_is(cell->text, "true");
    } else if (field->type == FIELD_INTEGER) {
        memcpy(digits, cell->text.data, cell->text.size < 23 ? cell->text.size : 23);
        *(uint64_t *)(base + field->offset) = strtoull(digits, NULL, 10);
    } else {
        *(struct qc_slice *)(base + field->offset) = cell->text;
    }
}

struct qc_claim row_claim(const struct row *row) {
    struct qc_claim claim = {0};
    for (size_t i = 0; i < row->count; i++)
        if (row->at[i].field && row->at[i].type != CELL_ABSENT) set_member(&claim, &row->at[i]);
    return claim;
}

void row_of_claim(struct row *row, const struct qc_claim *claim,
                  char scratch[ROW_FIELDS_MAX][FIELD_SCRATCH]) {
    row_clear(row);
    for (size_t i = 0; i < field_count; i++) {
        struct cell *cell = row_add(row, fields[i].name);
        cell->text = field_text(&fields[i], claim, scratch[i]);
        if (cell->text.data) cell->type = field_is_quoted(&fields[i]) ? CELL_TEXT : CELL_PLAIN;
    }
}

static bool is_integer(struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (!is_digit(text.data[i])) return false;
    return text.size && text.size < 20;
}

/* NULL: the text is one of the field's. */
static const char *fault_of(const struct cell *cell) {
    if (cell->type == CELL_NESTED) return "is an array or an object";
    switch (cell->field->type) {
    case FIELD_INTEGER: return is_integer(cell->text) ? NULL : "is not a number of bytes or places";
    case FIELD_NUMBER: return qc_number_valid(cell->text) ? NULL : "is not a number";
    case FIELD_BOOL:
        return slice_is(cell->text, "true") || slice_is(cell->text, "false")
                   ? NULL
                   : "is neither true nor false";
    default: return NULL;
    }
}

struct error_place row_place(const struct row *row, const struct cell *cell, const char *file) {
    struct error_place place = {.file = file, .line = row->line, .text = row->line_text};
    if (!row->line_text.data) return place;
    place.column = 1;
    for (size_t i = 0; i < cell->begin; i++)
        place.column += ((unsigned char)row->line_text.data[i] & 0xC0) != 0x80;
    return place;
}

bool row_check(const struct row *row, const char *file, struct qc_error *err) {
    for (size_t i = 0; i < row->count; i++) {
        const struct cell *cell = &row->at[i];
        const char *fault = cell->field && cell->type != CELL_ABSENT ? fault_of(cell) : NULL;
        if (!fault) continue;
        int shown = (int)(cell->text.size < 40 ? cell->text.size : 40);
        *err = (struct qc_error){.code = QC_E_INPUT};
        error_set(err, row_place(row, cell, file), "\"%.*s\" %s: \"%.*s\"", (int)cell->name.size,
                  cell->name.data, fault, shown, cell->text.data);
        return false;
    }
    return true;
}
