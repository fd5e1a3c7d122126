/* utf8.h: bytes <-> code points. Validation is strict (RFC 3629: no overlong, no surrogate, at
 * most U+10FFFF); everything else takes valid text. */
#ifndef UTF8_H
#define UTF8_H

#include "base.h"

/* Bytes of the valid prefix; == text.size when all of it is valid. A sequence that is cut off by
 * the end counts as invalid and begins at the returned offset. */
size_t utf8_valid(struct qc_slice text);
/* The same, byte by byte: what utf8_valid must agree with. */
size_t utf8_valid_plain(struct qc_slice text);
/* Bytes that are valid for sure, up to the begin of a character, looked at 32 (AVX2) or 64
 * (AVX-512BW) at once: 0 where the processor cannot. */
size_t utf8_valid_32(struct qc_slice text);
size_t utf8_valid_64(struct qc_slice text);

/* Length of the sequence that a lead byte begins: 1..4. */
static inline uint32_t utf8_length(char lead) {
    unsigned char c = (unsigned char)lead;
    return c < 0x80 ? 1 : 2u + (c >= 0xE0) + (c >= 0xF0);
}

static inline bool utf8_is_continuation(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* Of three bytes; the bits that tell their roles are taken off at once. */
static inline uint32_t utf8_of_three(const unsigned char *p) {
    return ((uint32_t)p[0] << 12) + ((uint32_t)p[1] << 6) + p[2] - (0xE0000u + 0x2000u + 0x80u);
}

/* The code point at byte `at` of valid text; at < text.size. */
static inline uint32_t utf8_at(struct qc_slice text, size_t at) {
    const unsigned char *p = (const unsigned char *)text.data + at;
    if (p[0] < 0x80) return p[0];
    if (p[0] < 0xE0) return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    if (p[0] < 0xF0) return utf8_of_three(p);
    return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}

/* The same of a code point. */
static inline uint32_t utf8_size(uint32_t cp) {
    return cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
}

/* Does a character of three bytes begin with it? */
static inline bool utf8_is_three(char lead) {
    return (unsigned char)lead >= 0xE0 && (unsigned char)lead < 0xF0;
}

/* The same as utf8_at of one that does. */
static inline uint32_t utf8_at_wide(struct qc_slice text, size_t at) {
    return utf8_of_three((const unsigned char *)text.data + at);
}

/* The first byte of the character that ends at byte `end`; end > 0. */
static inline size_t utf8_back(struct qc_slice text, size_t end) {
    size_t at = end - 1;
    if (end >= 3 && utf8_is_three(text.data[end - 3])) return end - 3;
    while (at > 0 && utf8_is_continuation(text.data[at])) at--;
    return at;
}

/* The code point that ends at byte `end`; end > 0. *begin (may be NULL) gets its first byte. */
static inline uint32_t utf8_before(struct qc_slice text, size_t end, size_t *begin) {
    size_t at = utf8_back(text, end);
    if (begin) *begin = at;
    return utf8_at(text, at);
}

/* Writes cp into out[0..4) and returns its length. */
uint32_t utf8_put(char *out, uint32_t cp);

struct utf8_count {
    uint64_t chars, pairs, lines; /* code points; those of two UTF-16 units; line ends */
    uint64_t column;              /* code points behind the last line end, all when there is none */
};
/* Counts valid text; it may begin and end inside a character, which counts where its lead is. */
struct utf8_count utf8_count(struct qc_slice text);
/* The same, byte by byte: what utf8_count must agree with. */
struct utf8_count utf8_count_plain(struct qc_slice text);

size_t utf8_chars(struct qc_slice text); /* code points */
size_t utf8_utf16(struct qc_slice text); /* UTF-16 units */

/* Unified ideographs (with extensions, compatibility ideographs and 〇). */
static inline bool utf8_is_han(uint32_t cp) {
    return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3007 || (cp >= 0x3400 && cp <= 0x4DBF) ||
           (cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0x20000 && cp <= 0x323AF);
}
/* Does any character of valid UTF-8 lie in utf8_is_han? Those begin with E3 or a higher byte. */
static inline bool utf8_has_han(struct qc_slice text) {
    for (size_t at = 0; at < text.size; at += utf8_length(text.data[at]))
        if ((unsigned char)text.data[at] >= 0xE3 && utf8_is_han(utf8_at(text, at))) return true;
    return false;
}
/* Han, kana, bopomofo, hangul and the full-width punctuation between them. */
bool utf8_is_wide(uint32_t cp);

#endif
