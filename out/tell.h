/* tell.h: errors and notes -> lines on standard error.
 * "file:line:col: error: message", then the offending line and a caret under the place. */
#ifndef TELL_H
#define TELL_H

#include "base.h"

/* The exit status; README, "Exit status". */
enum status { STATUS_DONE = 0, STATUS_NO = 1, STATUS_CANNOT = 2, STATUS_PARTLY = 3 };

void tell(const struct qc_error *err);
/* A finding function for qc_findings; user counts them (uint64_t *) or is NULL. */
void tell_finding(void *user, const struct qc_error *err);
/* "file:line:col: warning: message [check]" */
void tell_remark(const struct qc_remark *remark);

/* A line function for qc_details. */
void tell_detail(void *user, const char *title, struct qc_slice text);

/* "qclaim: error: ..." and the status of a usage error. */
enum status tell_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));
void tell_text(struct qc_slice lines); /* as they are */
void tell_note(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* "FILE: error: cannot WHAT: strerror(code)" */
void tell_file(const char *file, const char *what, int code);

/* Fills *err with a place in a line that may be long; column is 1-based, 0 = no column. */
struct error_place {
    const char *file;
    uint64_t line, column;
    struct qc_slice text; /* the line */
};
void error_set(struct qc_error *err, struct error_place at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
