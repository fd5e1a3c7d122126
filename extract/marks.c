/* marks.c: a folded sentence -> where its clauses end. */
#include "marks.h"

#define FULL_STOP LIT("\xE3\x80\x82") /* U+3002 */

static bool is_mark(struct qc_slice text, size_t at) {
    char c = text.data[at];
    if (memchr(";!?()|", c, 6) || slice_has_at(text, at, FULL_STOP)) return true;
    bool inside =
        at && at + 1 < text.size && is_digit(text.data[at - 1]) && is_digit(text.data[at + 1]);
    return c == ',' && !inside;
}

bool marks_none(struct qc_slice text, size_t begin, size_t end) {
    for (size_t at = begin; at < end; at++)
        if (is_mark(text, at)) return false;
    return true;
}

size_t marks_clause(struct qc_slice text, size_t at) {
    while (at && !is_mark(text, at - 1)) at--;
    return at;
}
