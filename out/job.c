/* job.c: one input after the other -> documents -> claims -> the writer.
 * A fault of one document is reported and counted; the others go on. */
#include "job.h"

#include "jsonl_read.h"
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
    if (job->stats) stats_claim(job->stats, claim);
    return !job_is_over(job);
}

/* A path need not be UTF-8; what is written must be. */
static void begin_doc(struct job *job, struct qc_slice doc) {
    buf_clear(&job->shown);
    if (!text_is_utf8(doc)) text_repair(&job->shown, doc);
    if (job->audit) audit_doc(job->audit, job->shown.size ? buf_slice(&job->shown) : doc);
}

static void end_doc(struct job *job, bool done, const struct qc_error *err) {
    if (done) {
        job->read++;
        return;
    }
    if (err->code == QC_E_STOPPED) return;
    if (job->stats) job->stats->refused[err->code]++;
    tell(err);
    if (err->code == QC_E_IO) job->failed++;
    else job->rejected++;
}

struct source {
    int fd;
    const char *path;
};

static ptrdiff_t read_source(void *user, char *at, size_t room, struct qc_error *err) {
    const struct source *source = user;
    ssize_t got;
    do got = read(source->fd, at, room);
    while (got < 0 && errno == EINTR);
    if (got >= 0) return got;
    *err = (struct qc_error){.code = QC_E_IO};
    error_set(err, (struct error_place){.file = source->path}, "cannot read: %s", strerror(errno));
    return -1;
}

static bool is_regular(const char *path) {
    struct stat info;
    return strcmp(path, "-") != 0 && stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static void count_failed(struct job *job) {
    job->failed++;
    if (job->stats) job->stats->refused[QC_E_IO]++;
}

/* -1: reported and counted. */
static int open_input(struct job *job, const char *path) {
    int fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY);
    if (fd >= 0) return fd;
    tell_file(path, "read", errno);
    count_failed(job);
    return fd;
}

static void close_input(int fd) {
    if (fd != STDIN_FILENO) close(fd);
}

static void extract_stream(struct job *job, const char *path, const struct qc_sink *sink) {
    struct source source = {open_input(job, path), path};
    if (source.fd < 0) return;
    struct qc_error err = {0};
    struct qc_reader reader = {read_source, &source};
    bool done = qc_extract_stream(job->run, slice_z(path), &reader, sink, &err);
    end_doc(job, done, &err);
    close_input(source.fd);
}

static void extract_text(struct job *job, const char *path) {
    struct qc_sink sink = {take_claim, job};
    begin_doc(job, slice_z(path));
    if (!is_regular(path)) {
        extract_stream(job, path, &sink);
        return;
    }
    struct qc_error err = {0};
    bool done = qc_extract_path(job->run, path, &sink, &err);
    end_doc(job, done, &err);
}

static void extract_line(struct job *job, struct qc_slice line, struct jsonl_place at) {
    struct qc_error err = {0};
    struct jsonl_doc doc;
    if (!jsonl_doc_read(line, at, &doc, &err)) {
        end_doc(job, false, &err);
        return;
    }
    struct buf name = {0};
    char number[24];
    buf_add(&name, slice_z(at.file));
    snprintf(number, sizeof number, ":%llu", (unsigned long long)at.line);
    buf_add(&name, slice_z(number));
    if (!doc.id.data) doc.id = buf_slice(&name);
    struct qc_sink sink = {take_claim, job};
    begin_doc(job, doc.id);
    bool done = qc_extract_text(job->run, doc.id, doc.text, &sink, &err);
    end_doc(job, done, &err);
    buf_free(&name);
    jsonl_doc_free(&doc);
}

static void reject_long(struct job *job, struct jsonl_place at) {
    struct qc_error err = {.code = QC_E_LIMIT};
    error_set(&err, (struct error_place){.file = at.file, .line = at.line},
              "line of more than %d MiB", LINE_MAX_BYTES / (1024 * 1024));
    end_doc(job, false, &err);
}

static struct qc_slice without_bom(struct qc_slice line) {
    return slice_has_at(line, 0, LIT("\xEF\xBB\xBF")) ? slice_cut(line, 3, line.size) : line;
}

static bool is_blank(struct qc_slice line) {
    size_t at = 0;
    while (at < line.size && is_space(line.data[at])) at++;
    return at == line.size;
}

static void extract_lines(struct job *job, const char *path) {
    struct lines lines = {.fd = open_input(job, path)};
    if (lines.fd < 0) return;
    struct qc_slice line;
    for (enum line_result next; !job_is_over(job) && (next = line_next(&lines, &line));) {
        struct jsonl_place at = {path, lines.number};
        if (lines.number == 1) line = without_bom(line);
        if (next == LINE_TOO_LONG) reject_long(job, at);
        else if (!is_blank(line)) extract_line(job, line, at);
    }
    if (lines.error) {
        tell_file(path, "read", lines.error);
        count_failed(job);
    }
    lines_free(&lines);
    close_input(lines.fd);
}

void job_input(struct job *job, const struct input *input) {
    if (input->kind == INPUT_JSONL) extract_lines(job, input->path);
    else extract_text(job, input->path);
}

void job_free(struct job *job) {
    buf_free(&job->shown);
}
