/* facts.c: rows of a CSV or JSON file -> references or rates. A table is never shortened without a
 * word: a bad row has its place, and a file that breaks off is refused. */
#include "facts.h"

#include "builtin.h"
#include "choice.h"
#include "claims_read.h"
#include "suggest.h"
#include "tell.h"

#include <stdio.h>
#include <unistd.h>

#define BUILTIN_HEAD "refs-"
#define BUILTIN_TAIL ".csv"
#define BUILTINS_MAX 16
#define NAME_MAX_BYTES 64

/* A table that is being read: rows of `fields`, into memory of their shape, to `add`. */
struct table_kind {
    const struct field *fields;
    const size_t *count;
    bool (*add)(void *table, const void *row, const char **column, struct qc_error *err);
};

static bool add_ref(void *table, const void *row, const char **column, struct qc_error *err) {
    return refs_add(table, row, column, err);
}

static bool add_rate(void *table, const void *row, const char **column, struct qc_error *err) {
    return rates_add(table, row, column, err);
}

static const struct table_kind REFS = {ref_fields, &ref_field_count, add_ref};
static const struct table_kind RATES = {rate_fields, &rate_field_count, add_rate};

const char *facts_builtin_name(size_t index) {
    static char names[BUILTINS_MAX][NAME_MAX_BYTES];
    size_t found = 0, head = sizeof BUILTIN_HEAD - 1, tail = sizeof BUILTIN_TAIL - 1;
    for (size_t i = 0; i < builtin_file_count; i++) {
        struct qc_slice name = slice_z(builtin_files[i].name);
        if (!slice_has_at(name, 0, slice_z(BUILTIN_HEAD)) || name.size < head + tail) continue;
        if (found++ != index || index >= BUILTINS_MAX) continue;
        snprintf(names[index], sizeof names[index], "%.*s", (int)(name.size - head - tail),
                 name.data + head);
        return names[index];
    }
    return NULL;
}

/* The table inside the program that has the name. */
static bool open_builtin(struct claims_file *file, const char *name) {
    char full[NAME_MAX_BYTES + 16];
    snprintf(full, sizeof full, BUILTIN_HEAD "%.60s" BUILTIN_TAIL, name);
    for (size_t i = 0; i < builtin_file_count; i++) {
        const struct builtin_file *data = &builtin_files[i];
        if (strcmp(data->name, full) != 0) continue;
        claims_wrap(file, name, slice((const char *)data->data, data->size));
        return true;
    }
    return false;
}

/* ---- rows ------------------------------------------------------------------------------ */

/* The field of that name; NULL: there is none. */
static const struct field *field_named(const struct table_kind *kind, struct qc_slice name) {
    for (size_t i = 0; i < *kind->count; i++)
        if (slice_equal(kind->fields[i].name, name)) return &kind->fields[i];
    return NULL;
}

static bool fail_cell(const struct claims_file *file, const struct cell *cell, struct qc_error *err,
                      const char *message) {
    struct error_place place = {.file = file->path, .line = file->row.line, .column = 1};
    if (cell) place = row_place(&file->row, cell, file->path);
    if (!place.column) place.column = 1;
    if (!place.text.data) place.text = file->row.line_text;
    struct qc_error told = {.code = QC_E_INPUT};
    error_set(&told, place, "%s", message);
    *err = told;
    return false;
}

static bool fail_column(const struct table_kind *kind, const struct claims_file *file,
                        const struct cell *cell, struct qc_error *err) {
    struct suggestion near = {.word = cell->name};
    char message[256];
    for (size_t i = 0; i < *kind->count; i++) suggest_offer(&near, kind->fields[i].name.data);
    snprintf(message, sizeof message,
             near.best ? "unknown column \"%.*s\", did you mean \"%s\"?"
                       : "unknown column \"%.*s\"",
             (int)(cell->name.size < 60 ? cell->name.size : 60), cell->name.data, near.best);
    return fail_cell(file, cell, err, message);
}

/* The cells of the row at hand, by the offsets of the fields. */
static bool read_cells(const struct table_kind *kind, const struct claims_file *file, char *out,
                       struct qc_error *err) {
    for (size_t i = 0; i < file->row.count; i++) {
        const struct cell *cell = &file->row.at[i];
        const struct field *field = field_named(kind, cell->name);
        if (!field) return fail_column(kind, file, cell, err);
        if (cell->type == CELL_NESTED)
            return fail_cell(file, cell, err, "an array or an object where a text should be");
        struct qc_slice text = cell->type == CELL_ABSENT ? slice(NULL, 0) : cell->text;
        *(struct qc_slice *)(void *)(out + field->offset) = text;
    }
    return true;
}

static bool take_row(const struct table_kind *kind, void *table, const struct claims_file *file,
                     struct qc_error *err) {
    union {
        struct ref_row ref;
        struct rate_row rate;
    } row;
    memset(&row, 0, sizeof row);
    if (!read_cells(kind, file, (char *)&row, err)) return false;
    const char *column = NULL;
    struct qc_error inner = {0};
    if (kind->add(table, &row, &column, &inner)) return true;
    const struct cell *cell = column ? row_find(&file->row, column) : NULL;
    return fail_cell(file, cell, err, inner.message);
}

/* Reads every row; *bad counts those that were told. False: the file breaks off. */
static bool read_rows(const struct table_kind *kind, void *table, struct claims_file *file,
                      uint64_t *bad) {
    for (;;) {
        struct qc_error err = {0};
        enum claims_result result = claims_next(file, &err);
        if (result == CLAIMS_END) return true;
        if (result == CLAIMS_ROW && take_row(kind, table, file, &err)) continue;
        tell(&err);
        ++*bad;
        if (result == CLAIMS_BAD && !claims_may_go_on(file)) return false;
    }
}

static bool load(const struct table_kind *kind, void *table, struct claims_file *file,
                 enum bad_rows bad_rows, uint64_t *bad) {
    uint64_t here = 0;
    bool whole = read_rows(kind, table, file, &here);
    *bad += here;
    claims_close(file);
    return whole && (!here || bad_rows == BAD_ROWS_SKIP);
}

static bool open_table(struct claims_file *file, const char *path) {
    struct qc_error err = {0};
    if (!strpbrk(path, "./") && access(path, F_OK) != 0)
        return choose("check", "table", slice_z(path), facts_builtin_name) >= 0 &&
               open_builtin(file, path);
    if (claims_open(file, path, &err)) return true;
    tell(&err);
    return false;
}

bool facts_load_refs(struct refs *refs, const char *path, enum bad_rows bad_rows,
                     uint64_t *skipped) {
    struct claims_file file;
    return open_table(&file, path) && load(&REFS, refs, &file, bad_rows, skipped);
}

bool facts_load_rates(struct rates *rates, const char *path) {
    struct claims_file file;
    uint64_t bad = 0;
    struct qc_error err = {0};
    if (claims_open(&file, path, &err)) return load(&RATES, rates, &file, BAD_ROWS_REFUSE, &bad);
    tell(&err);
    return false;
}
