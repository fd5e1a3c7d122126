/* claims_read.c: the bytes of a claims file -> rows. Its first bytes that are no blanks decide: a
 * JSON document, a line of JSON Lines, or the header of CSV. */
#include "claims_read.h"

#include "csv_read.h"
#include "json_read.h"
#include "jsonl_read.h"
#include "tell.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static enum claims_result fail_at(struct qc_error *err, const struct claims_file *file,
                                  const char *message) {
    *err = (struct qc_error){.code = QC_E_INPUT};
    struct error_place at = {.file = file->path, .line = file->lines.number};
    error_set(err, at, "%s", message);
    return CLAIMS_BAD;
}

static enum claims_result fail_read(struct qc_error *err, const struct claims_file *file) {
    *err = (struct qc_error){.code = QC_E_IO};
    struct error_place at = {.file = file->path};
    error_set(err, at, "cannot read: %s", strerror(file->lines.error));
    return CLAIMS_BAD;
}

bool claims_open(struct claims_file *file, const char *path, struct qc_error *err) {
    *file = (struct claims_file){.path = path};
    bool standard = strcmp(path, "-") == 0;
    file->lines.fd = standard ? STDIN_FILENO : open(path, O_RDONLY);
    if (file->lines.fd >= 0) return true;
    *err = (struct qc_error){.code = QC_E_IO};
    error_set(err, (struct error_place){.file = path}, "cannot read: %s", strerror(errno));
    return false;
}

void claims_close(struct claims_file *file) {
    jsonl_row_free(file->handle);
    csv_reader_free(file->csv);
    json_reader_free(file->json);
    row_free(&file->row);
    lines_free(&file->lines);
    if (file->lines.fd > STDIN_FILENO) close(file->lines.fd);
    *file = (struct claims_file){.lines = {.fd = -1}};
}

void claims_wrap(struct claims_file *file, const char *path, struct qc_slice text) {
    *file = (struct claims_file){.path = path, .lines = {.fd = -1, .ended = true}};
    buf_add(&file->lines.text, text);
}

struct qc_slice claims_head(struct claims_file *file) {
    struct qc_slice head = lines_peek(&file->lines);
    if (slice_has_at(head, 0, LIT("\xEF\xBB\xBF"))) head = slice_cut(head, 3, head.size);
    size_t at = 0;
    while (at < head.size && is_space(head.data[at])) at++;
    return slice_cut(head, at, head.size);
}

/* Decides the format by the first bytes, passing over a BOM. */
static void begin(struct claims_file *file) {
    file->begun = true;
    if (slice_has_at(lines_peek(&file->lines), 0, LIT("\xEF\xBB\xBF"))) lines_skip(&file->lines, 3);
    struct qc_slice head = lines_peek(&file->lines), text = claims_head(file);
    if (json_is_document(head)) file->json = json_reader_new(file->path);
    else if (text.size && text.data[0] != '{') file->csv = csv_reader_new(file->path);
}

static bool is_blank(struct qc_slice line) {
    for (size_t i = 0; i < line.size; i++)
        if (!is_space(line.data[i])) return false;
    return true;
}

static enum claims_result next_line(struct claims_file *file, struct qc_error *err) {
    struct qc_slice line;
    for (;;) {
        enum line_result result = line_next(&file->lines, &line);
        struct jsonl_place at = {file->path, file->lines.number};
        if (result == LINE_END && file->lines.error) return fail_read(err, file);
        if (result == LINE_END) return CLAIMS_END;
        if (result == LINE_TOO_LONG) return fail_at(err, file, "a line of more than 64 MiB");
        if (is_blank(line)) continue;
        bool read = jsonl_row_read(line, at, &file->row, &file->handle, err);
        return read ? CLAIMS_ROW : CLAIMS_BAD;
    }
}

static const char NO_CLAIMS[] =
    "not a claims file: no \"kind\" and \"byte_start\" (qclaim extract -f jsonl writes one)";

static enum claims_result next_record(struct claims_file *file, struct qc_error *err) {
    enum csv_result result = csv_reader_next(file->csv, &file->lines, &file->row, err);
    if (result == CSV_ROW) {
        file->any = true;
        return CLAIMS_ROW;
    }
    /* one line of prose is a header without rows */
    if (result == CSV_END && !file->any && !csv_reader_has(file->csv, LIT("kind")) &&
        !csv_reader_has(file->csv, LIT("byte_start")))
        return fail_at(err, file, NO_CLAIMS);
    return result == CSV_END ? CLAIMS_END : CLAIMS_BAD;
}

static enum claims_result next_object(struct claims_file *file, struct qc_error *err) {
    enum json_result result =
        json_reader_next(file->json, &file->lines, &file->row, &file->handle, err);
    return result == JSON_ROW ? CLAIMS_ROW : result == JSON_END ? CLAIMS_END : CLAIMS_BAD;
}

enum claims_result claims_next(struct claims_file *file, struct qc_error *err) {
    jsonl_row_free(file->handle);
    file->handle = NULL;
    if (!file->begun) begin(file);
    enum claims_result result = file->csv    ? next_record(file, err)
                                : file->json ? next_object(file, err)
                                             : next_line(file, err);
    file->faulty = result == CLAIMS_ROW && !row_check(&file->row, file->path, err);
    return file->faulty ? CLAIMS_BAD : result;
}

bool claims_may_go_on(const struct claims_file *file) {
    if (file->faulty) return true;
    return file->csv ? csv_reader_may_go_on(file->csv) : !file->json && !file->lines.error;
}

bool claims_is_claim(const struct row *row) {
    return row_find(row, "kind") && row_find(row, "byte_start");
}

static bool fail_row(struct qc_error *err, const struct claims_file *file, const char *message) {
    *err = (struct qc_error){.code = QC_E_INPUT};
    struct error_place at = {.file = file->path, .line = file->row.line};
    error_set(err, at, "%s", message);
    return false;
}

bool claims_check(const struct claims_file *file, struct qc_error *err) {
    static const struct {
        const char *name, *message;
    } needed[] = {
        {"doc", "not a claim: no \"doc\""},
        {"kind", "not a claim: no \"kind\""},
        {"byte_start", "not a claim: no \"byte_start\""},
        {"byte_end", "not a claim: no \"byte_end\""},
    };
    if (!row_find(&file->row, "kind") && !row_find(&file->row, "byte_start"))
        return fail_row(err, file, NO_CLAIMS);
    for (size_t i = 0; i < COUNT(needed); i++) {
        const struct cell *cell = row_find(&file->row, needed[i].name);
        if (!cell || cell->type == CELL_ABSENT) return fail_row(err, file, needed[i].message);
    }
    return true;
}
