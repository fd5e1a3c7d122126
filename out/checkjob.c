/* checkjob.c: an operand -> its claims, read back or extracted -> the checker. */
#include "checkjob.h"

#include "claims_read.h"
#include "extra.h"
#include "tell.h"

#include <errno.h>
#include <unistd.h>

/* ---- verdicts -------------------------------------------------------------------------- */

struct header checkjob_header(void) {
    struct extras none = {0};
    struct header header = header_of(&none, NULL);
    header.names = grow(header.names, (header.count + verdict_field_count) * sizeof *header.names);
    for (size_t i = 0; i < verdict_field_count; i++)
        header.names[header.count++] = verdict_fields[i].name;
    return header;
}

static void write_row(struct checkjob *check, const struct verdict *verdict) {
    char scratch[ROW_FIELDS_MAX][FIELD_SCRATCH];
    struct row *row = &check->row;
    row_of_claim(row, &verdict->claim, scratch);
    for (size_t i = 0; i < verdict_field_count; i++) {
        const struct field *field = &verdict_fields[i];
        struct cell *cell = row_add(row, field->name);
        cell->text = field_text(field, &verdict->claim, scratch[0]);
        if (cell->text.data) cell->type = field_is_quoted(field) ? CELL_TEXT : CELL_PLAIN;
    }
    check->writer.format->row(&check->writer, row);
}

void checkjob_verdict(void *user, enum verdict_id id, const struct verdict *verdict) {
    struct checkjob *check = user;
    check->counts[id]++;
    if (check->shown && !check->shown[id]) return;
    if (check->writer.format->row) write_row(check, verdict);
    else check->writer.format->claim(&check->writer, &verdict->claim);
    check->writer.count++;
}

/* ---- claims ---------------------------------------------------------------------------- */

static void hand_on(struct writer *writer, const struct qc_claim *claim) {
    struct checkjob *check = writer->user;
    check->claims++;
    checker_claim(check->checker, claim);
}

static const struct format format_checker = {.name = "checker", .claim = hand_on};

void checkjob_begin(struct checkjob *check, struct qc_run *run) {
    check->job.run = run;
    check->job.writer =
        (struct writer){.format = &format_checker, .dest = check->writer.dest, .user = check};
    checker_watch(check->checker, run);
}

void checkjob_free(struct checkjob *check) {
    job_free(&check->job);
    row_free(&check->row);
}

/* A point that has only a value, a row without a bound. */
static void complete(struct qc_claim *claim) {
    if (!claim->bound.size) claim->bound = LIT("exact");
    if (claim->low.data || claim->high.data || !claim->value.data) return;
    claim->low = claim->high = claim->value;
}

static bool take_row(struct checkjob *check, struct claims_file *file, struct qc_error *err) {
    if (!claims_check(file, err)) return false;
    struct qc_claim claim = row_claim(&file->row);
    complete(&claim);
    hand_on(&check->job.writer, &claim);
    return true;
}

static void read_claims(struct checkjob *check, struct claims_file *file) {
    for (;;) {
        struct qc_error err = {0};
        enum claims_result result = claims_next(file, &err);
        if (result == CLAIMS_END) break;
        if (result == CLAIMS_ROW && take_row(check, file, &err)) continue;
        tell(&err);
        check->job.rejected++;
        if (result == CLAIMS_BAD && !claims_may_go_on(file)) break;
    }
    check->read++;
}

static bool holds(struct qc_slice text, struct qc_slice word) {
    for (size_t at = 0; at + word.size <= text.size; at++)
        if (slice_has_at(text, at, word)) return true;
    return false;
}

/* A JSON file whose records have a span, or a CSV file whose header has it, is a claims file. */
static bool is_claims(struct claims_file *file) {
    struct qc_slice head = claims_head(file);
    const char *end = head.size ? memchr(head.data, '\n', head.size) : NULL;
    bool json = head.size && (head.data[0] == '{' || head.data[0] == '[');
    if (!json && end) head = slice_cut(head, 0, (size_t)(end - head.data));
    if (json) return holds(head, LIT("\"byte_start\"")) && holds(head, LIT("\"kind\""));
    return holds(head, LIT(",byte_start,")) && holds(head, LIT("kind,"));
}

/* The bytes that were peeked at, then the rest. */
static ptrdiff_t read_on(void *user, char *at, size_t room, struct qc_error *err) {
    struct lines *lines = user;
    struct qc_slice text = lines_peek(lines);
    if (lines->error) {
        *err = (struct qc_error){.code = QC_E_IO};
        error_set(err, (struct error_place){.file = "-"}, "cannot read: %s",
                  strerror(lines->error));
        return -1;
    }
    size_t size = text.size < room ? text.size : room;
    if (size) memcpy(at, text.data, size);
    lines_skip(lines, size);
    return (ptrdiff_t)size;
}

static bool pass_on(void *user, const struct qc_claim *claim) {
    struct checkjob *check = user;
    hand_on(&check->job.writer, claim);
    return true;
}

static void read_standard_text(struct checkjob *check, struct lines *lines) {
    struct qc_error err = {0};
    struct qc_sink sink = {pass_on, check};
    struct qc_reader reader = {read_on, lines};
    if (qc_extract_stream(check->job.run, LIT("-"), &reader, &sink, &err)) {
        check->job.read++;
        return;
    }
    tell(&err);
    if (err.code == QC_E_IO) check->job.failed++;
    else check->job.rejected++;
}

void checkjob_input(struct checkjob *check, const struct input *input) {
    struct qc_error err = {0};
    struct claims_file file;
    if (!claims_open(&file, input->path, &err)) {
        tell(&err);
        check->job.failed++;
        return;
    }
    bool standard = strcmp(input->path, "-") == 0, claims = is_claims(&file);
    if (claims) read_claims(check, &file);
    else if (standard) read_standard_text(check, &file.lines);
    claims_close(&file);
    if (!claims && !standard) job_input(&check->job, input);
}
