/* csv_read.c: lines -> records of CSV, one at a time, under the names of the header.
 * Strict: a stray quote mark is an error with its place and swallows nothing. */
#include "csv_read.h"

#include "extra.h"
#include "tell.h"
#include "utf8.h"
#include "width.h"

#include <csv.h>

#include <stdio.h>
#include <stdlib.h>

#define RECORD_MAX (16 * 1024 * 1024) /* bytes; beyond it a quote mark was left open */
#define COLUMNS_MAX 1000

struct span {
    size_t begin, end;
    bool absent;
};

struct record { /* cells, their texts one after another */
    struct buf text;
    struct span *at;
    size_t count, room;
};

struct csv_reader {
    struct csv_parser parser;
    const char *file;
    struct record header, record;
    bool whole;                 /* the record is complete */
    struct qc_slice line, rest; /* the line being read, and what of it is not parsed yet */
    uint64_t line_number;       /* of that line */
    uint64_t begins;            /* the line in which the record begins */
    size_t fed;                 /* bytes of the record */
    bool uneven;                /* the record at hand has too many or too few cells */
};

/* libcsv's calls: a cell, the end of a record. */
static void take_cell(void *data, size_t size, void *user) {
    struct record *record = &((struct csv_reader *)user)->record;
    if (record->count == record->room) {
        record->room = record->room ? record->room * 2 : 64;
        record->at = grow(record->at, record->room * sizeof *record->at);
    }
    size_t begin = record->text.size;
    buf_add(&record->text, slice(data, data ? size : 0));
    record->at[record->count++] = (struct span){begin, record->text.size, data == NULL};
}

static void take_end(int end, void *user) {
    (void)end;
    ((struct csv_reader *)user)->whole = true;
}

/* Blanks around a cell belong to it. */
static int no_blank(unsigned char c) {
    (void)c;
    return 0;
}

struct csv_reader *csv_reader_new(const char *file) {
    struct csv_reader *reader = grow(NULL, sizeof *reader);
    *reader = (struct csv_reader){.file = file};
    csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL);
    csv_set_space_func(&reader->parser, no_blank);
    return reader;
}

static void record_free(struct record *record) {
    buf_free(&record->text);
    free(record->at);
}

void csv_reader_free(struct csv_reader *reader) {
    if (!reader) return;
    csv_free(&reader->parser);
    record_free(&reader->header);
    record_free(&reader->record);
    free(reader);
}

static struct qc_slice cell_of(const struct record *record, size_t index) {
    struct span span = record->at[index];
    return slice_cut(buf_slice(&record->text), span.begin, span.end);
}

static enum csv_result bad(const struct csv_reader *reader, struct qc_error *err,
                           const char *message) {
    *err = (struct qc_error){.code = QC_E_INPUT};
    error_set(err, (struct error_place){.file = reader->file, .line = reader->begins}, "%s",
              message);
    return CSV_BAD;
}

/* Which column of the line a parser's stop is in. */
static enum csv_result bad_quote(const struct csv_reader *reader, size_t at, struct qc_error *err) {
    uint64_t column = 1;
    for (size_t i = 0; i < at; i++) column += ((unsigned char)reader->line.data[i] & 0xC0) != 0x80;
    *err = (struct qc_error){.code = QC_E_INPUT};
    struct error_place place = {reader->file, reader->line_number, column, reader->line};
    error_set(err, place,
              "a quote mark inside a cell: cells with quote marks are put in quote "
              "marks, and theirs doubled");
    return CSV_BAD;
}

/* Parses the line up to the next carriage return, so that no two records end in one call. */
static bool feed(struct csv_reader *reader) {
    struct qc_slice rest = reader->rest;
    const char *stop = rest.size ? memchr(rest.data, '\r', rest.size) : NULL;
    size_t size = stop ? (size_t)(stop - rest.data) + 1 : rest.size;
    reader->rest = slice_cut(rest, size, rest.size);
    reader->fed += size + 1;
    size_t done = csv_parse(&reader->parser, rest.data, size, take_cell, take_end, reader);
    if (done == size && !reader->rest.size && !reader->whole)
        done += csv_parse(&reader->parser, "\n", 1, take_cell, take_end, reader) - 1;
    if (done == size) return true;
    reader->rest = slice_cut(rest, done < size ? done : size, rest.size);
    return false;
}

static enum csv_result at_end(struct csv_reader *reader, const struct lines *lines,
                              struct qc_error *err) {
    if (lines->error) {
        *err = (struct qc_error){.code = QC_E_IO};
        error_set(err, (struct error_place){.file = reader->file}, "cannot read: %s",
                  strerror(lines->error));
        return CSV_BAD;
    }
    if (csv_fini(&reader->parser, take_cell, take_end, reader) != 0)
        return bad(reader, err, "a quote mark is left open to the end of the file");
    return CSV_END;
}

/* Reads on until the record is whole. */
static enum csv_result read_record(struct csv_reader *reader, struct lines *lines,
                                   struct qc_error *err) {
    buf_clear(&reader->record.text);
    reader->record.count = 0;
    reader->whole = false;
    reader->fed = 0;
    reader->begins = reader->line_number;
    while (!reader->whole) {
        if (!reader->rest.size) {
            enum line_result result = line_next(lines, &reader->line);
            reader->rest = reader->line;
            reader->line_number = lines->number;
            if (!reader->record.count && reader->fed <= 1) reader->begins = lines->number;
            if (result == LINE_END) return at_end(reader, lines, err);
            if (result == LINE_TOO_LONG) return bad(reader, err, "a line of more than 64 MiB");
        }
        if (!feed(reader)) return bad_quote(reader, reader->line.size - reader->rest.size, err);
        if (reader->fed > RECORD_MAX)
            return bad(reader, err, "a record of more than 16 MiB: is a quote mark left open?");
    }
    if (reader->record.count > COLUMNS_MAX) return bad(reader, err, "more than 1000 columns");
    for (size_t i = 0; i < reader->record.count; i++)
        if (!text_is_utf8(cell_of(&reader->record, i))) return bad(reader, err, "not UTF-8");
    return CSV_ROW;
}

static enum csv_result take_header(struct csv_reader *reader, struct qc_error *err) {
    struct record spare = reader->header;
    reader->header = reader->record;
    reader->record = spare;
    for (size_t i = 0; i < reader->header.count; i++) {
        struct qc_slice name = cell_of(&reader->header, i);
        for (size_t k = 0; k < i; k++) {
            if (!slice_equal(cell_of(&reader->header, k), name)) continue;
            char message[160];
            snprintf(message, sizeof message, "two columns are named \"%.*s\"",
                     (int)(name.size < 60 ? name.size : 60), name.data);
            return bad(reader, err, message);
        }
    }
    return CSV_ROW;
}

struct qc_slice csv_unguarded(struct qc_slice text) {
    size_t at = 0;
    while (at < text.size && text.data[at] == '\'') at++;
    bool guarded = at && at < text.size && memchr("=+-@\t\r", text.data[at], 6);
    return guarded ? slice_cut(text, 1, text.size) : text;
}

static void set_cell(struct cell *cell, struct qc_slice text, bool absent) {
    bool null = absent && (!cell->field || cell->field->nullable);
    cell->type = null ? CELL_ABSENT : CELL_TEXT;
    cell->text = null ? slice(NULL, 0) : text;
    if (!cell->field || cell->field->type == FIELD_STRING) cell->text = csv_unguarded(cell->text);
    if (cell->field && !field_is_quoted(cell->field) && !null) cell->type = CELL_PLAIN;
    if (extra_is_merged(cell->name) && qc_number_valid(cell->text)) cell->type = CELL_PLAIN;
}

/* The byte of a line behind the cell that begins at `at`: of a comma, or the end. */
static size_t cell_end(struct qc_slice line, size_t at) {
    bool quoted = false;
    for (; at < line.size; at++) {
        if (line.data[at] == '"') quoted = !quoted;
        if (line.data[at] == ',' && !quoted) break;
    }
    return at;
}

/* The record has a line of its own: its cells have columns. */
static void place_cells(const struct csv_reader *reader, struct row *row) {
    size_t at = 0;
    if (reader->begins != reader->line_number || reader->rest.size) return;
    row->line_text = reader->line;
    for (size_t i = 0; i < row->count; i++) {
        row->at[i].begin = at < reader->line.size ? at : reader->line.size;
        at = cell_end(reader->line, at) + 1;
    }
}

static enum csv_result fail_uneven(struct csv_reader *reader, struct qc_error *err) {
    struct error_place place = {.file = reader->file, .line = reader->begins};
    reader->uneven = true;
    if (reader->begins == reader->line_number) {
        size_t end = 0;
        for (size_t i = 0; i < reader->header.count && end < reader->line.size; i++)
            end = cell_end(reader->line, end + (i > 0));
        place.text = reader->line;
        place.column = utf8_chars(slice_cut(reader->line, 0, end)) + 1;
    }
    *err = (struct qc_error){.code = QC_E_INPUT};
    error_set(err, place, "%zu cells under a header of %zu", reader->record.count,
              reader->header.count);
    return CSV_BAD;
}

bool csv_reader_may_go_on(const struct csv_reader *reader) {
    return reader->uneven;
}

enum csv_result csv_reader_next(struct csv_reader *reader, struct lines *lines, struct row *row,
                                struct qc_error *err) {
    enum csv_result result;
    reader->uneven = false;
    if (!reader->header.count) {
        if ((result = read_record(reader, lines, err)) != CSV_ROW) return result;
        if ((result = take_header(reader, err)) != CSV_ROW) return result;
    }
    if ((result = read_record(reader, lines, err)) != CSV_ROW) return result;
    if (reader->record.count != reader->header.count) return fail_uneven(reader, err);
    row_clear(row);
    row->line = reader->begins;
    for (size_t i = 0; i < reader->header.count; i++)
        set_cell(row_add(row, cell_of(&reader->header, i)), cell_of(&reader->record, i),
                 reader->record.at[i].absent);
    place_cells(reader, row);
    return CSV_ROW;
}

bool csv_reader_has(const struct csv_reader *reader, struct qc_slice name) {
    for (size_t i = 0; i < reader->header.count; i++)
        if (slice_equal(cell_of(&reader->header, i), name)) return true;
    return false;
}
