/* jsonscan.c: the text of a JSON array or object -> the texts of its values, in order. */
#include "jsonscan.h"

/* Behind the string that begins at `at`. */
static size_t string_end(struct qc_slice text, size_t at) {
    for (at++; at < text.size && text.data[at] != '"'; at++)
        if (text.data[at] == '\\') at++;
    return at < text.size ? at + 1 : text.size;
}

/* Behind the value that begins at `at`: the next comma, colon or closing bracket of its level. */
static size_t value_end(struct qc_slice text, size_t at) {
    size_t depth = 0;
    while (at < text.size) {
        char c = text.data[at];
        if (depth == 0 && (c == ',' || c == ':' || c == ']' || c == '}')) return at;
        if (c == '[' || c == '{') depth++;
        if (c == ']' || c == '}') depth--;
        at = c == '"' ? string_end(text, at) : at + 1;
    }
    return at;
}

static struct qc_slice trimmed(struct qc_slice text) {
    while (text.size && is_space(text.data[0])) text = slice_cut(text, 1, text.size);
    while (text.size && is_space(text.data[text.size - 1])) text.size--;
    return text;
}

bool jsonscan_next(struct qc_slice *rest, struct qc_slice *value) {
    while (rest->size && is_space(rest->data[0])) *rest = slice_cut(*rest, 1, rest->size);
    if (!rest->size || rest->data[0] == ']' || rest->data[0] == '}') return false;
    size_t end = value_end(*rest, 1); /* behind the bracket or the comma before it */
    if (end < rest->size && rest->data[end] == ':') {
        *rest = slice_cut(*rest, end, rest->size);
        end = value_end(*rest, 1);
    }
    *value = trimmed(slice_cut(*rest, 1, end));
    *rest = slice_cut(*rest, end, rest->size);
    return value->size > 0;
}
