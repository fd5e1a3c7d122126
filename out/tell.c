/* tell.c: struct qc_error -> lines on standard error.
 * Whatever was read from a file is made safe for a terminal first. */
#include "tell.h"

#include "width.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define EXCERPT_BEFORE 60 /* code points shown before the place, when the line is longer */

static void print_line(struct buf *buf) {
    while (buf->size && buf->at[buf->size - 1] == ' ') buf->size--;
    buf_char(buf, '\n');
    fwrite(buf->at, 1, buf->size, stderr);
    buf_clear(buf);
}

static void add_place(struct buf *buf, const struct qc_error *err) {
    char number[48] = "";
    width_add(buf, slice_z(err->file[0] ? err->file : "qclaim"), WIDTH_ANY);
    if (err->line && err->column)
        snprintf(number, sizeof number, ":%llu:%llu", (unsigned long long)err->line,
                 (unsigned long long)err->column);
    else if (err->line) snprintf(number, sizeof number, ":%llu", (unsigned long long)err->line);
    buf_add(buf, slice_z(number));
}

static void print_excerpt(struct buf *buf, const struct qc_error *err) {
    struct qc_slice excerpt = slice_z(err->excerpt);
    width_add(buf, excerpt, WIDTH_ANY);
    print_line(buf);
    size_t columns = width_of_chars(excerpt, err->caret);
    for (size_t i = 0; i < columns; i++) buf_char(buf, ' ');
    buf_char(buf, '^');
    print_line(buf);
}

/* check NULL: none is named */
static void print_error(const struct qc_error *err, const char *level, const char *check) {
    struct buf buf = {0};
    add_place(&buf, err);
    buf_add(&buf, slice_z(level));
    width_add(&buf, slice_z(err->message), WIDTH_ANY);
    if (check) {
        buf_add(&buf, LIT(" ["));
        buf_add(&buf, slice_z(check));
        buf_char(&buf, ']');
    }
    print_line(&buf);
    if (err->excerpt[0]) print_excerpt(&buf, err);
    buf_free(&buf);
}

void tell(const struct qc_error *err) {
    print_error(err, ": error: ", NULL);
}

void tell_remark(const struct qc_remark *remark) {
    print_error(&remark->finding, remark->is_error ? ": error: " : ": warning: ", remark->check);
}

void tell_finding(void *user, const struct qc_error *err) {
    uint64_t *count = user;
    if (count) ++*count;
    tell(err);
}

void tell_detail(void *user, const char *title, struct qc_slice text) {
    struct buf buf = {0};
    char head[32];
    (void)user;
    snprintf(head, sizeof head, "    %-10s", title);
    buf_add(&buf, slice_z(head));
    width_add(&buf, text, WIDTH_ANY);
    print_line(&buf);
    buf_free(&buf);
}

__attribute__((format(printf, 2, 0), nonnull(2))) static void
print_prefixed(const char *prefix, const char *format, va_list args) {
    char message[1024];
    vsnprintf(message, sizeof message, format, args);
    struct buf buf = {0};
    buf_add(&buf, slice_z(prefix));
    width_add(&buf, slice_z(message), WIDTH_ANY);
    print_line(&buf);
    buf_free(&buf);
}

enum status tell_usage(const char *format, ...) {
    va_list args;
    va_start(args, format);
    print_prefixed("qclaim: error: ", format, args);
    va_end(args);
    return STATUS_CANNOT;
}

void tell_text(struct qc_slice lines) {
    fwrite(lines.data, 1, lines.size, stderr);
}

void tell_note(const char *format, ...) {
    va_list args;
    va_start(args, format);
    print_prefixed("qclaim: note: ", format, args);
    va_end(args);
}

void tell_file(const char *file, const char *what, int code) {
    struct qc_error err = {.code = QC_E_IO};
    error_set(&err, (struct error_place){.file = file}, "cannot %s: %s", what, strerror(code));
    tell(&err);
}

static bool is_continuation(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

static size_t skip_chars(struct qc_slice text, uint64_t count) {
    size_t at = 0;
    while (at < text.size && count--)
        for (at++; at < text.size && is_continuation(text.data[at]);) at++;
    return at;
}

static void set_excerpt(struct qc_error *err, struct qc_slice line, uint64_t column) {
    uint64_t skip = column - 1 > EXCERPT_BEFORE ? column - 1 - EXCERPT_BEFORE : 0;
    size_t begin = skip_chars(line, skip), size = line.size - begin;
    if (size >= sizeof err->excerpt) {
        size = sizeof err->excerpt - 1;
        while (size && is_continuation(line.data[begin + size])) size--;
    }
    for (size_t i = 0; i < size; i++) {
        char c = line.data[begin + i];
        err->excerpt[i] = (unsigned char)c < 0x20 ? ' ' : c;
    }
    err->excerpt[size] = '\0';
    err->caret = (uint32_t)(column - 1 - skip);
}

void error_set(struct qc_error *err, struct error_place at, const char *format, ...) {
    enum qc_code code = err->code;
    *err = (struct qc_error){.code = code, .line = at.line, .column = at.column};
    if (at.file) snprintf(err->file, sizeof err->file, "%s", at.file);
    va_list args;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    if (at.text.data && at.column) set_excerpt(err, at.text, at.column);
}
