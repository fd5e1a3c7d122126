/* t_field.c: claims written as JSON Lines and as CSV -> read back by jansson and libcsv: the same
 * fields in the record's order, nothing lost, nothing that a spreadsheet would run. */
#include "buf.h"
#include "field.h"
#include "format.h"
#include "tap.h"

#include <csv.h>
#include <jansson.h>

#include <stdlib.h>
#include <unistd.h>

static const char *const ORDER[] = {
    "id", "doc", "kind", "subject", "text", "value", "low", "high", "unit", "unit_code",
    "dimension", "base_low", "base_high", "base_unit", "bound", "approx", "direction", "per",
    "modality", "negated", "time", "byte_start", "byte_end", "char_start", "char_end",
    "utf16_start", "utf16_end", "line", "column", "subject_byte_start", "subject_byte_end",
    "sentence", "sentence_byte_start", "sentence_byte_end", "rule", "flags",
};

#define TEXT(literal) {"" literal, sizeof(literal) - 1}

/* What stands in subject, text and sentence. */
static const struct {
    const char *name;
    struct qc_slice subject, text, sentence;
} CASES[] = {
    {"plain", TEXT("一个芯片"), TEXT("近 192 GB"), TEXT("一个芯片的内存近 192 GB。")},
    {"absent", {NULL, 0}, TEXT("3"), TEXT("")},
    {"empty, but there", TEXT(""), TEXT("3"), TEXT("x")},
    {"quote marks and commas", TEXT("a \"b\", c"), TEXT("5, 000"), TEXT("\"\"\",,\"")},
    {"line ends", TEXT("a\r\nb"), TEXT("3\n亿"), TEXT("\n\n\r")},
    {"a formula", TEXT("=1+1"), TEXT("+5%"), TEXT("=cmd|' /C calc'!A0")},
    {"a sign", TEXT("-x"), TEXT("-5%"), TEXT("@SUM(A1)")},
    {"a tab and a CR in front", TEXT("\tx"), TEXT("\rx"), TEXT("\t=1")},
    {"a quote mark before a formula", TEXT("'=1"), TEXT("''-5"), TEXT("'x")},
    {"control characters", TEXT("a\x01\x1F\x7F"), TEXT("\b\f\\/"), TEXT("a\x1B[0m")},
    {"NUL", TEXT("a\0b"), TEXT("\0"), TEXT("x\0=")},
    {"beyond the BMP", TEXT("😀"), TEXT("𠮷 3"), TEXT("\xE2\x80\xA8\xEF\xBF\xBF")},
};

static struct qc_claim claim_of(size_t i) {
    struct qc_claim claim = {
        .id = TEXT("qc_9f3k2m7qd1x0w"),
        .doc = TEXT("talks/sjtu.txt"),
        .kind = TEXT("memory_capacity"),
        .subject = CASES[i].subject,
        .text = CASES[i].text,
        .value = TEXT("1.4"),
        .high = TEXT("50000000000000000000000000.25"),
        .unit = TEXT("GB"),
        .dimension = TEXT("data"),
        .bound = TEXT("at_most"),
        .modality = TEXT("asserted"),
        .approx = true,
        .byte_start = 4917,
        .byte_end = UINT64_MAX,
        .line = 55,
        .column = 41,
        .has_subject_span = CASES[i].subject.data != NULL,
        .subject_byte_start = 7,
        .subject_byte_end = 19,
        .sentence = CASES[i].sentence,
    };
    return claim;
}

/* The claim as the format writes it; free() it. */
static struct buf written(const struct format *format, const struct qc_claim *claim) {
    char path[] = "/tmp/t_field.XXXXXX", chunk[4096];
    struct buf out = {0};
    struct dest dest;
    close(mkstemp(path));
    if (!dest_open(&dest, path)) return out;
    struct writer writer = {.format = format, .dest = &dest};
    format->begin(&writer);
    format->claim(&writer, claim);
    writer.count++;
    format->end(&writer);
    dest_close(&dest);
    FILE *in = fopen(path, "rb");
    for (size_t got; in && (got = fread(chunk, 1, sizeof chunk, in)) > 0;)
        buf_add(&out, slice(chunk, got));
    if (in) fclose(in);
    unlink(path);
    return out;
}

static void check_order(void) {
    tap_ok(field_count == COUNT(ORDER), "the record has %zu fields", COUNT(ORDER));
    for (size_t i = 0; i < field_count && i < COUNT(ORDER); i++)
        tap_is(fields[i].name, slice_z(ORDER[i]), "field %zu is %s", i + 1, ORDER[i]);
}

static bool same_string(const json_t *value, struct qc_slice want) {
    if (!want.data) return json_is_null(value);
    return json_is_string(value) &&
           slice_equal(slice(json_string_value(value), json_string_length(value)), want);
}

static bool holds(struct buf *text, const char *part) {
    return strstr(buf_z(text), part) != NULL;
}

static void check_json(size_t i) {
    struct qc_claim claim = claim_of(i);
    struct buf text = written(&format_jsonl, &claim);
    json_t *object = json_loadb(text.at, text.size, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL |
                                JSON_DECODE_INT_AS_REAL, NULL);
    const char *name = CASES[i].name;
    tap_ok(json_object_size(object) == field_count, "JSON: %s: all fields", name);
    tap_ok(same_string(json_object_get(object, "subject"), claim.subject), "JSON: %s: subject",
           name);
    tap_ok(same_string(json_object_get(object, "text"), claim.text), "JSON: %s: text", name);
    tap_ok(same_string(json_object_get(object, "sentence"), claim.sentence), "JSON: %s: sentence",
           name);
    tap_ok(json_is_null(json_object_get(object, "subject_byte_end")) == !claim.has_subject_span,
           "JSON: %s: the subject's span is there with the subject", name);
    tap_ok(holds(&text, "\"value\":1.4,\"low\":null,\"high\":50000000000000000000000000.25,"),
           "JSON: %s: numbers are written as they are", name);
    tap_ok(holds(&text, "\"byte_end\":18446744073709551615,"), "JSON: %s: large offsets", name);
    json_decref(object);
    buf_free(&text);
}

struct sheet {
    size_t row, column;
    bool same, safe;
    const struct qc_claim *claim;
};

/* Takes the guard off again, as the README says. */
static struct qc_slice without_guard(const struct field *field, struct qc_slice cell) {
    if (field->type != FIELD_STRING || !cell.size || cell.data[0] != '\'') return cell;
    size_t at = 0;
    while (at < cell.size && cell.data[at] == '\'') at++;
    bool guarded = at < cell.size && memchr("=+-@\t\r", cell.data[at], 6);
    return guarded ? slice_cut(cell, 1, cell.size) : cell;
}

static void take_cell(void *cell, size_t size, void *user) {
    struct sheet *sheet = user;
    if (sheet->column >= field_count) {
        sheet->same = false;
        return;
    }
    const struct field *field = &fields[sheet->column++];
    struct qc_slice got = slice(cell, size);
    char scratch[FIELD_SCRATCH];
    struct qc_slice want =
        sheet->row ? field_text(field, sheet->claim, scratch) : field->name;
    bool runs = got.size && memchr("=+-@\t\r", got.data[0], 6);
    if (runs && field->type == FIELD_STRING) sheet->safe = false;
    bool absent_alike = !field->nullable || !sheet->row || (got.data == NULL) == !want.data;
    if (!slice_equal(without_guard(field, got), want) || !absent_alike) sheet->same = false;
}

static void take_row(int end, void *user) {
    struct sheet *sheet = user;
    (void)end;
    if (sheet->column != field_count) sheet->same = false;
    sheet->row++;
    sheet->column = 0;
}

static void check_csv(size_t i) {
    struct qc_claim claim = claim_of(i);
    struct buf text = written(&format_csv, &claim);
    struct sheet sheet = {.same = true, .safe = true, .claim = &claim};
    struct csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL);
    csv_set_space_func(&parser, NULL);
    size_t read = csv_parse(&parser, text.at, text.size, take_cell, take_row, &sheet);
    bool done = read == text.size && csv_fini(&parser, take_cell, take_row, &sheet) == 0;
    csv_free(&parser);
    tap_ok(done, "CSV: %s: a strict reader takes it", CASES[i].name);
    tap_ok(sheet.row == 2, "CSV: %s: a header and a row", CASES[i].name);
    tap_ok(sheet.same, "CSV: %s: every field comes back", CASES[i].name);
    tap_ok(sheet.safe, "CSV: %s: nothing that a spreadsheet runs", CASES[i].name);
    tap_ok(text.size > 2 && memcmp(text.at + text.size - 2, "\r\n", 2) == 0,
           "CSV: %s: lines end in CRLF", CASES[i].name);
    buf_free(&text);
}

int main(void) {
    check_order();
    for (size_t i = 0; i < COUNT(CASES); i++) {
        check_json(i);
        check_csv(i);
    }
    return tap_done();
}
