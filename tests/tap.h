/* tap.h: checks of a table test -> lines of the Test Anything Protocol on standard output.
 * A test is a main() that ends in `return tap_done();`. */
#ifndef TAP_H
#define TAP_H

#include "base.h"

#include <stdarg.h>
#include <stdio.h>

static int tap_count, tap_failed;

static inline void tap_line(bool ok, const char *format, va_list args) {
    printf("%s %d - ", ok ? "ok" : "not ok", ++tap_count);
    vprintf(format, args);
    putchar('\n');
    if (!ok) tap_failed++;
}

/* One test: `ok` holds. The name is one line. */
__attribute__((format(printf, 2, 3))) static inline void tap_ok(bool ok, const char *format, ...) {
    va_list args;
    va_start(args, format);
    tap_line(ok, format, args);
    va_end(args);
}

/* One test: the texts are the same. Absent and empty are the same. */
__attribute__((format(printf, 3, 4))) static inline void
tap_is(struct qc_slice got, struct qc_slice want, const char *format, ...) {
    va_list args;
    va_start(args, format);
    tap_line(slice_equal(got, want), format, args);
    va_end(args);
    if (slice_equal(got, want)) return;
    printf("#  got: \"%.*s\"\n", (int)got.size, got.data ? got.data : "");
    printf("# want: \"%.*s\"\n", (int)want.size, want.data ? want.data : "");
}

/* Prints the plan; the exit status of the program. */
static inline int tap_done(void) {
    printf("1..%d\n", tap_count);
    return tap_failed ? 1 : 0;
}

#endif
