/* jsonl_read.c: a line of JSONL -> a document, or a row of cells.
 * The only file that sees jansson; its errors become ours, with line and column. */
#include "jsonl_read.h"

#include "jsonscan.h"
#include "tell.h"

#include <jansson.h>

#include <stdio.h>

static uint64_t chars_of(struct qc_slice text) {
    uint64_t count = 0;
    for (size_t i = 0; i < text.size; i++) count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return count;
}

/* The token that a message of jansson ends in: "... near 'TOKEN'"; else empty. */
static struct qc_slice token_of(const char *message) {
    const char *near = strstr(message, " near '");
    size_t size = near ? strlen(near + 7) : 0;
    return size ? slice(near + 7, size - 1) : LIT("");
}

/* jansson says behind which byte it stopped: the column where that token begins, from 1. */
static uint64_t column_of(struct qc_slice line, const json_error_t *error) {
    size_t stop = error->position > 0 ? (size_t)error->position : 1;
    if (stop > line.size) stop = line.size;
    struct qc_slice token = token_of(error->text);
    bool stands = token.size && token.size <= stop && slice_has_at(line, stop - token.size, token);
    return chars_of(slice_cut(line, 0, stands ? stop - token.size + 1 : stop));
}

static bool fail_line(struct qc_error *err, struct jsonl_place at, const char *message) {
    *err = (struct qc_error){.code = QC_E_INPUT};
    error_set(err, (struct error_place){.file = at.file, .line = at.line}, "%s", message);
    return false;
}

static bool fail_json(struct qc_error *err, struct jsonl_place at, struct qc_slice line,
                      const json_error_t *error) {
    *err = (struct qc_error){.code = QC_E_INPUT};
    struct error_place place = {at.file, at.line, column_of(line, error), line};
    error_set(err, place, "bad JSON: %s", error->text);
    return false;
}

static bool take_id(struct jsonl_doc *doc, const json_t *id) {
    if (!id) return true;
    if (json_is_string(id)) {
        doc->id = slice(json_string_value(id), json_string_length(id));
        return true;
    }
    if (!json_is_integer(id)) return false;
    int size =
        snprintf(doc->number, sizeof doc->number, "%" JSON_INTEGER_FORMAT, json_integer_value(id));
    doc->id = slice(doc->number, (size_t)size);
    return true;
}

static bool take_members(struct jsonl_doc *doc, struct jsonl_place at, struct qc_error *err) {
    const json_t *object = doc->handle;
    if (!json_is_object(object)) return fail_line(err, at, "not a JSON object");
    const json_t *text = json_object_get(object, "text");
    if (!text) return fail_line(err, at, "no \"text\"");
    if (!json_is_string(text)) return fail_line(err, at, "\"text\" is not a string");
    if (!take_id(doc, json_object_get(object, "id")))
        return fail_line(err, at, "\"id\" is neither a string nor an integer");
    doc->text = slice(json_string_value(text), json_string_length(text));
    return true;
}

bool jsonl_doc_read(struct qc_slice line, struct jsonl_place at, struct jsonl_doc *doc,
                    struct qc_error *err) {
    *doc = (struct jsonl_doc){0};
    json_error_t error;
    doc->handle = json_loadb(line.data, line.size, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    if (!doc->handle) return fail_json(err, at, line, &error);
    if (take_members(doc, at, err)) return true;
    jsonl_doc_free(doc);
    return false;
}

void jsonl_doc_free(struct jsonl_doc *doc) {
    json_decref(doc->handle);
    *doc = (struct jsonl_doc){0};
}

/* `text` is the value as the line writes it. */
static void set_cell(struct cell *cell, const json_t *value, struct qc_slice text) {
    cell->text = text;
    cell->type = CELL_PLAIN;
    if (json_is_null(value)) {
        cell->type = CELL_ABSENT;
        cell->text = slice(NULL, 0);
    } else if (json_is_string(value)) {
        cell->type = CELL_TEXT;
        cell->text = slice(json_string_value(value), json_string_length(value));
    } else if (json_is_object(value) || json_is_array(value)) {
        cell->type = CELL_NESTED;
    }
}

/* Members come in the order of the line, so the texts of their values run beside them. */
static void add_cells(struct row *row, json_t *object, struct qc_slice line) {
    struct qc_slice rest = line, text = {0};
    for (void *at = json_object_iter(object); at; at = json_object_iter_next(object, at)) {
        if (!jsonscan_next(&rest, &text)) return;
        struct cell *cell = row_add(row, slice_z(json_object_iter_key(at)));
        cell->begin = (size_t)(text.data - line.data);
        set_cell(cell, json_object_iter_value(at), text);
    }
}

bool jsonl_row_read(struct qc_slice line, struct jsonl_place at, struct row *row, void **handle,
                    struct qc_error *err) {
    json_error_t error;
    *handle = NULL;
    size_t flags = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL;
    json_t *object = json_loadb(line.data, line.size, flags, &error);
    if (!object) return fail_json(err, at, line, &error);
    if (!json_is_object(object)) {
        json_decref(object);
        return fail_line(err, at, "not a JSON object");
    }
    row_clear(row);
    row->line = at.line;
    row->line_text = line;
    add_cells(row, object, line);
    *handle = object;
    return true;
}

void jsonl_row_free(void *handle) {
    json_decref(handle);
}
