/* err.h: how a failure is written down: class, place, message. The first one wins. */
#ifndef ERR_H
#define ERR_H

#include "base.h"

/* Where: all optional. text is the line the place is in, for the excerpt and the caret. */
struct place {
    const char *file;
    uint64_t line, column;
    struct qc_slice text;
};

/* Fills *err (which may be NULL) unless it holds an error already, and returns false:
 *     return fail(err, QC_E_RULE, at, "unknown unit \"%.*s\"", ...); */
bool fail(struct qc_error *err, enum qc_code code, struct place at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The place of byte `at` in `text`: line, column in code points, and the line's own bytes. */
struct place place_in(const char *file, struct qc_slice text, size_t at);

#endif
