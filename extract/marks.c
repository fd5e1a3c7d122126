/* marks.c: a folded sentence -> where its clauses end, and what in it is a name. */
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

size_t marks_token(struct qc_slice text, size_t at) {
    while (at < text.size && is_alnum(text.data[at])) at++;
    return at;
}

bool marks_is_name(struct qc_slice token, size_t at) {
    for (size_t i = 0; i < token.size; i++)
        if (is_digit(token.data[i]) || (is_upper(token.data[i]) && (i || at))) return true;
    return false;
}

bool marks_has_letter(struct qc_slice token) {
    for (size_t i = 0; i < token.size; i++)
        if (is_alpha(token.data[i])) return true;
    return false;
}
