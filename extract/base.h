/* base.h: what every file of the library stands on: slices and small helpers.
 * A slice borrows bytes; nothing here allocates. */
#ifndef BASE_H
#define BASE_H

#include "qclaim.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define LIT(text) ((struct qc_slice){"" text, sizeof(text) - 1})

static inline struct qc_slice slice(const char *data, size_t size) {
    return (struct qc_slice){data, size};
}

static inline struct qc_slice slice_z(const char *text) {
    return (struct qc_slice){text, text ? strlen(text) : 0};
}

/* text[begin:end] */
static inline struct qc_slice slice_cut(struct qc_slice text, size_t begin, size_t end) {
    return (struct qc_slice){text.data + begin, end - begin};
}

static inline bool slice_equal(struct qc_slice a, struct qc_slice b) {
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

static inline bool slice_is(struct qc_slice a, const char *text) {
    return slice_equal(a, slice_z(text));
}

/* Does `text` hold `word` at byte `at`? */
static inline bool slice_has_at(struct qc_slice text, size_t at, struct qc_slice word) {
    if (at > text.size || word.size > text.size - at) return false;
    return word.size == 0 || (text.data[at] == word.data[0] &&
                              memcmp(text.data + at, word.data, word.size) == 0);
}

/* The same for a word that is not empty. */
static inline bool slice_has_z(struct qc_slice text, size_t at, const char *word) {
    return at < text.size && text.data[at] == word[0] && slice_has_at(text, at, slice_z(word));
}

static inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool is_alpha(char c) { return is_lower((char)(c | 0x20)); }
static inline bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
static inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline char to_lower(char c) { return is_upper(c) ? (char)(c | 0x20) : c; }

#endif
