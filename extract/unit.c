/* unit.c: the text of units.csv -> checked rows -> the table of units. Every finding has its line
 * and column; the only file of the library that sees libcsv.
 *
 * Where the factors of rules/units.csv come from: the SI Brochure (9th edition, BIPM 2019) and NIST
 * SP 811 for metric, inch-pound and energy units (yard = 0.9144 m, pound = 0.45359237 kg, US gallon
 * = 231 in3, BTU_IT, thermochemical calorie = 4.184 J, mechanical horsepower = 550 ft lbf/s); UCUM
 * 2.1 for codes and for the year of 365.25 days; IEC 80000-13 for Ki Mi Gi; the State Council's
 * order of 1984-02-27 for the Chinese market units (jin = 500 g, mu = 2000/3 m2, chi = 1/3 m). */
#include "unit.h"

#include "err.h"
#include "unit_table.h"
#include "utf8.h"

#include <csv.h>
#include <stdarg.h>
#include <stdio.h>

#define FILE_MAX ((size_t)1 << 20) /* bytes of a units.csv */
#define UNITS_MAX 20000            /* rows; with prefixes they stay within 16 bits */
#define COLUMNS 9

static const char *const COLUMN_NAMES[COLUMNS] = {
    "symbol", "unit_code", "dimension", "factor", "offset", "prefixes", "zh", "en", "ambiguous"};
enum column { SYMBOL, CODE, DIMENSION, FACTOR, OFFSET, PREFIXES, ZH, EN, AMBIGUOUS };

struct loader {
    struct arena *scratch;
    const char *file;
    const struct qc_findings *findings;
    struct qc_error *err;
    bool failed;
    struct unit_rows rows;
    struct qc_slice line; /* the one being read, without its end */
    uint64_t number;      /* of it, from 1 */
    struct qc_slice cells[COLUMNS];
    uint32_t cell_count; /* of this line; may pass COLUMNS */
    bool ended;          /* libcsv has closed the record */
};

/* ---- findings ---------------------------------------------------------------------------- */

/* The byte of the line at which cell `index` begins. */
static size_t cell_begin(struct qc_slice line, uint32_t index) {
    bool quoted = false;
    size_t at = 0;
    for (; at < line.size && index; at++) {
        if (line.data[at] == '"') quoted = !quoted;
        if (line.data[at] == ',' && !quoted) index--;
    }
    return at;
}

static void report_at(struct loader *l, enum qc_code code, struct place at, const char *message) {
    struct qc_error finding = {0};
    fail(&finding, code, at, "%s", message);
    if (l->findings && l->findings->finding) l->findings->finding(l->findings->user, &finding);
    fail(l->err, code, at, "%s", message);
    l->failed = true;
}

__attribute__((format(printf, 3, 4))) static void report(struct loader *l, uint32_t cell,
                                                         const char *format, ...) {
    char message[400];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    struct place place = place_in(l->file, l->line, cell_begin(l->line, cell));
    if (l->number) place.line = l->number;
    report_at(l, QC_E_RULE, place, message);
}

#define SHOW(slice) (int)(slice).size, (slice).data ? (slice).data : ""

/* ---- lists ------------------------------------------------------------------------------- */

bool unit_next_item(struct qc_slice *rest, struct qc_slice *item) {
    while (rest->size) {
        const char *end = memchr(rest->data, ';', rest->size);
        size_t size = end ? (size_t)(end - rest->data) : rest->size;
        *item = slice(rest->data, size);
        *rest = slice_cut(*rest, end ? size + 1 : size, rest->size);
        while (item->size && is_space(item->data[item->size - 1])) item->size--;
        while (item->size && is_space(item->data[0])) *item = slice_cut(*item, 1, item->size);
        if (item->size) return true;
    }
    return false;
}

bool unit_has_item(struct qc_slice list, struct qc_slice word) {
    for (struct qc_slice item; unit_next_item(&list, &item);)
        if (slice_equal(item, word)) return true;
    return false;
}

/* ---- checks ------------------------------------------------------------------------------ */

static void check_code(struct loader *l, const struct unit_row *row) {
    static const char *const SCHEMES[] = {"ucum:", "iso4217:", "qclaim:"};
    if (!row->symbol.size != !row->code.size)
        report(l, CODE, "symbol and unit_code must both be given or both be empty");
    if (!row->code.size || row->is_prefix) return;
    for (size_t i = 0; i < COUNT(SCHEMES); i++)
        if (slice_has_at(row->code, 0, slice_z(SCHEMES[i]))) return;
    report(l, CODE, "unit_code \"%.*s\" has no scheme: ucum: iso4217: or qclaim:", SHOW(row->code));
}

static bool spells(const struct unit_row *row, struct qc_slice word) {
    const struct qc_slice cells[] = {row->zh, row->en};
    for (size_t i = 0; i < COUNT(cells); i++)
        for (struct qc_slice rest = cells[i], item; unit_next_item(&rest, &item);)
            if (slice_equal(unit_without_star(item), word)) return true;
    return false;
}

static void check_ambiguous(struct loader *l, const struct unit_row *row) {
    for (struct qc_slice rest = row->ambiguous, item; unit_next_item(&rest, &item);)
        if (!spells(row, item))
            report(l, AMBIGUOUS, "ambiguous \"%.*s\" is no spelling of this row", SHOW(item));
}

/* Two rows may show one symbol only when one is a part of the other: cent and dollar show USD. */
static void check_symbol(struct loader *l, const struct unit_row *row) {
    for (uint32_t i = 0; row->symbol.size && i < l->rows.rows.count; i++) {
        const struct unit_row *old = &l->rows.rows.at[i];
        if (!unit_same_symbol(old->symbol, row->symbol) || old->is_prefix != row->is_prefix)
            continue;
        if (row->dim == DIM_MONEY && old->dim == DIM_MONEY &&
            dec_compare(old->factor, row->factor) != 0)
            continue;
        report(l, SYMBOL, "symbol \"%.*s\" stands in row %u already", SHOW(row->symbol),
               (unsigned)old->number);
        return;
    }
}

static bool known_prefix(const struct loader *l, struct qc_slice symbol) {
    for (uint32_t i = 0; i < l->rows.rows.count; i++) {
        const struct unit_row *row = &l->rows.rows.at[i];
        if (row->is_prefix && slice_equal(row->symbol, symbol)) return true;
    }
    return false;
}

static void check_prefixes(struct loader *l, const struct unit_row *row) {
    if (slice_is(row->prefixes, "none") || slice_is(row->prefixes, "si") ||
        slice_is(row->prefixes, "binary"))
        return;
    if (!row->prefixes.size) report(l, PREFIXES, "prefixes is empty: none, si or binary");
    for (struct qc_slice rest = row->prefixes, item; unit_next_item(&rest, &item);)
        if (!known_prefix(l, item)) report(l, PREFIXES, "unknown prefix \"%.*s\"", SHOW(item));
}

static void check_numbers(struct loader *l, struct unit_row *row) {
    row->factor = dec_of(1, 0);
    row->offset = dec_of(0, 0);
    if (!dec_parse(l->cells[FACTOR], &row->factor) || dec_is_zero(row->factor) || row->factor.neg)
        report(l, FACTOR, "factor \"%.*s\" is no positive number", SHOW(l->cells[FACTOR]));
    if (!dec_parse(l->cells[OFFSET], &row->offset))
        report(l, OFFSET, "offset \"%.*s\" is no number", SHOW(l->cells[OFFSET]));
}

static void check_dimension(struct loader *l, struct unit_row *row) {
    struct qc_slice name = l->cells[DIMENSION];
    row->is_prefix = slice_is(name, "prefix");
    row->is_word = slice_is(name, "word");
    if (row->is_prefix || row->is_word) return;
    if (!dim_find(name, &row->dim)) report(l, DIMENSION, "unknown dimension \"%.*s\"", SHOW(name));
    else if (!row->symbol.size && row->dim != DIM_COUNT)
        report(l, SYMBOL, "only a unit of the dimension count may have no symbol");
}

static void take_row(struct loader *l) {
    if (l->cell_count != COLUMNS) {
        report(l, 0, "%u columns instead of %d", (unsigned)l->cell_count, COLUMNS);
        return;
    }
    struct unit_row row = {.symbol = l->cells[SYMBOL],
                           .code = l->cells[CODE],
                           .prefixes = l->cells[PREFIXES],
                           .zh = l->cells[ZH],
                           .en = l->cells[EN],
                           .ambiguous = l->cells[AMBIGUOUS],
                           .number = (uint16_t)(l->rows.rows.count + 1)};
    check_dimension(l, &row);
    check_numbers(l, &row);
    check_code(l, &row);
    check_symbol(l, &row);
    check_prefixes(l, &row);
    check_ambiguous(l, &row);
    struct qc_slice zh = row.zh, en = row.en, item;
    if (!unit_next_item(&zh, &item) && !unit_next_item(&en, &item))
        report(l, ZH, "the row has no spelling");
    if (l->rows.rows.count < UNITS_MAX) vec_push(&l->rows.rows, row);
    else report(l, 0, "more than %d rows", UNITS_MAX);
}

static void take_header(struct loader *l) {
    for (uint32_t i = 0; i < COLUMNS; i++) {
        if (i < l->cell_count && slice_is(l->cells[i], COLUMN_NAMES[i])) continue;
        report(l, i, "column %u must be \"%s\"", (unsigned)i + 1, COLUMN_NAMES[i]);
        return;
    }
    if (l->cell_count != COLUMNS)
        report(l, COLUMNS, "%u columns instead of %d", (unsigned)l->cell_count, COLUMNS);
}

/* ---- lines ------------------------------------------------------------------------------- */

static void on_cell(void *data, size_t size, void *user) {
    struct loader *l = user;
    if (l->cell_count < COLUMNS) {
        struct qc_slice cell = data ? slice(data, size) : LIT("");
        l->cells[l->cell_count] = arena_copy(l->scratch, cell);
    }
    l->cell_count++;
}

static void on_record(int end, void *user) {
    (void)end;
    struct loader *l = user;
    l->ended = true;
}

/* One line to one record: a quoted cell may not run over the line's end. */
static void read_line(struct loader *l) {
    l->cell_count = 0;
    l->ended = false;
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0) return;
    size_t size = csv_parse(&parser, l->line.data, l->line.size, on_cell, on_record, l);
    if (size == l->line.size && csv_fini(&parser, on_cell, on_record, l) != 0) size = 0;
    csv_free(&parser);
    if (size != l->line.size) report(l, l->cell_count, "a quote is out of place");
    else if (!l->ended) report(l, 0, "the line is empty");
    else if (l->number == 1) take_header(l);
    else take_row(l);
}

static void read_lines(struct loader *l, struct qc_slice csv) {
    if (slice_has_at(csv, 0, LIT("\xEF\xBB\xBF"))) csv = slice_cut(csv, 3, csv.size);
    for (size_t at = 0, end; at < csv.size; at = end + 1) {
        const char *stop = memchr(csv.data + at, '\n', csv.size - at);
        end = stop ? (size_t)(stop - csv.data) : csv.size;
        l->line = slice_cut(csv, at, end);
        if (l->line.size && l->line.data[l->line.size - 1] == '\r') l->line.size--;
        l->number++;
        read_line(l);
    }
}

static void read_file(struct loader *l, struct qc_slice csv) {
    size_t valid = csv.size <= FILE_MAX ? utf8_valid(csv) : csv.size;
    if (csv.size > FILE_MAX) report(l, 0, "the file is larger than %zu bytes", FILE_MAX);
    else if (valid < csv.size)
        report_at(l, QC_E_ENCODING, place_in(l->file, slice(csv.data, valid), valid),
                  "invalid UTF-8");
    else read_lines(l, csv);
    if (!l->number && !l->failed) report(l, 0, "the file is empty");
}

bool units_load(struct arena *arena, const char *file, struct qc_slice csv, struct units **out,
                const struct qc_findings *findings, struct qc_error *err) {
    struct arena scratch = {0};
    struct loader l = {.scratch = &scratch, .file = file, .findings = findings, .err = err};
    read_file(&l, csv);
    *out = l.failed ? NULL : units_build(arena, &l.rows);
    vec_free(&l.rows.rows);
    arena_free(&scratch);
    return !l.failed;
}
