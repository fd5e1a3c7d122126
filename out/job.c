/* job.c: one input after the other -> documents -> claims -> the writer.
 * A fault of one document is reported and counted; the others go on. */
#include "job.h"

#include "line.h"
#include "tell.h"
#include "width.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

bool job_is_over(const struct job *job) {
    return job->writer.dest->error != 0;
}

static bool is_kept(const struct job *job, const struct qc_claim *claim) {
    if (job->only_rules && !claim->rule.data) return false;
    if (!job->kinds) return true;
    ptrdiff_t kind = name_find(claim->kind, qc_kind_name);
    return kind >= 0 && job->kinds[kind];
}

static bool take_claim(void *user, const struct qc_claim *claim) {
    struct job *job = user;
    if (!is_kept(job, claim)) return true;
    struct writer *writer = &job->writer;
    struct qc_claim shown = *claim;
    if (job->shown.size) shown.doc = buf_slice(&job->shown);
    writer->format->claim(writer, &shown);
    writer->count++;
    dest_seam(writer->dest);
    if (job->stats) stats_claim(job->stats, claim);
    return !job_is_over(job);
}

/* A path need not be UTF-8; what is written must be. */
static void begin_doc(struct job *job, struct qc_slice doc) {
    buf_clear(&job->shown);
    if (!text_is_utf8(doc)) text_repair(&job->shown, doc);
    if (job->audit) audit_doc(job->audit, job->shown.size ? buf_slice(&job->shown) : doc);
}

void job_refuse(struct job *job, const struct qc_error *err) {
    if (job->refuse) {
        job->refuse(job->user, err);
        return;
    }
    if (job->stats) job->stats->refused[err->code]++;
    tell(err);
    if (err->code == QC_E_IO) job->failed++;
    else job->rejected++;
}

static void end_doc(struct job *job, bool done, const struct qc_error *err) {
    if (done) job->read++;
    else if (err->code != QC_E_STOPPED) job_refuse(job, err);
}

struct qc_error job_read_error(const char *path, int code) {
    struct qc_error err = {.code = QC_E_IO};
    error_set(&err, (struct error_place){.file = path}, "cannot read: %s", strerror(code));
    return err;
}

ptrdiff_t job_read(void *user, char *at, size_t room, struct qc_error *err) {
    const struct job_source *source = user;
    ssize_t got;
    do got = read(source->fd, at, room);
    while (got < 0 && errno == EINTR);
    if (got < 0) *err = job_read_error(source->path, errno);
    return got;
}

bool job_is_regular(const char *path) {
    struct stat info;
    return strcmp(path, "-") != 0 && stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

int job_open(const char *path, struct qc_error *err) {
    int fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) *err = job_read_error(path, errno);
    return fd;
}

void job_close(int fd) {
    if (fd != STDIN_FILENO) close(fd);
}

void job_file(struct job *job, const char *path) {
    struct qc_sink sink = {take_claim, job};
    struct qc_error err = {0};
    begin_doc(job, slice_z(path));
    bool done = qc_extract_path(job->run, path, &sink, &err);
    end_doc(job, done, &err);
}

void job_piece(struct job *job, const char *path, struct qc_slice text, struct qc_carry *carry) {
    struct qc_sink sink = {take_claim, job};
    struct qc_error err = {0};
    begin_doc(job, slice_z(path));
    if (!qc_extract_piece(job->run, slice_z(path), text, carry, &sink, &err))
        end_doc(job, false, &err);
}

static void extract_stream(struct job *job, const char *path) {
    struct qc_error err = {0};
    struct job_source source = {job_open(path, &err), path};
    if (source.fd < 0) {
        job_refuse(job, &err);
        return;
    }
    struct qc_sink sink = {take_claim, job};
    struct qc_reader reader = {job_read, &source};
    begin_doc(job, slice_z(path));
    bool done = qc_extract_stream(job->run, slice_z(path), &reader, &sink, &err);
    end_doc(job, done, &err);
    job_close(source.fd);
}

static struct qc_slice without_bom(struct qc_slice line) {
    return slice_has_at(line, 0, LIT("\xEF\xBB\xBF")) ? slice_cut(line, 3, line.size) : line;
}

static bool is_blank(struct qc_slice line) {
    size_t at = 0;
    while (at < line.size && is_space(line.data[at])) at++;
    return at == line.size;
}

static void extract_doc(struct job *job, struct jsonl_doc *doc, struct jsonl_place at) {
    struct qc_error err = {0};
    struct buf name = {0};
    char number[24];
    buf_add(&name, slice_z(at.file));
    snprintf(number, sizeof number, ":%llu", (unsigned long long)at.line);
    buf_add(&name, slice_z(number));
    if (!doc->id.data) doc->id = buf_slice(&name);
    struct qc_sink sink = {take_claim, job};
    begin_doc(job, doc->id);
    bool done = qc_extract_text(job->run, doc->id, doc->text, &sink, &err);
    end_doc(job, done, &err);
    buf_free(&name);
}

void job_line(struct job *job, struct qc_slice line, struct jsonl_place at) {
    struct qc_error err = {0};
    struct jsonl_doc doc;
    if (at.line == 1) line = without_bom(line);
    if (is_blank(line)) return;
    if (!jsonl_doc_read(line, at, &doc, &err)) {
        end_doc(job, false, &err);
        return;
    }
    extract_doc(job, &doc, at);
    jsonl_doc_free(&doc);
}

struct qc_error job_long_line(struct jsonl_place at) {
    struct qc_error err = {.code = QC_E_LIMIT};
    error_set(&err, (struct error_place){.file = at.file, .line = at.line},
              "line of more than %d MiB", LINE_MAX_BYTES / (1024 * 1024));
    return err;
}

static void extract_lines(struct job *job, const char *path) {
    struct qc_error err = {0};
    struct lines lines = {.fd = job_open(path, &err)};
    struct qc_slice line;
    if (lines.fd < 0) {
        job_refuse(job, &err);
        return;
    }
    for (enum line_result next; !job_is_over(job) && (next = line_next(&lines, &line));) {
        struct jsonl_place at = {path, lines.number};
        if (next == LINE_TOO_LONG) err = job_long_line(at);
        if (next == LINE_TOO_LONG) job_refuse(job, &err);
        else job_line(job, line, at);
    }
    if (lines.error) err = job_read_error(path, lines.error);
    if (lines.error) job_refuse(job, &err);
    lines_free(&lines);
    job_close(lines.fd);
}

void job_input(struct job *job, const struct input *input) {
    if (input->kind == INPUT_JSONL) extract_lines(job, input->path);
    else if (job_is_regular(input->path)) job_file(job, input->path);
    else extract_stream(job, input->path);
}

void job_free(struct job *job) {
    buf_free(&job->shown);
}
