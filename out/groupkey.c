/* groupkey.c: the fields that say what is claimed, in an order that makes groups of groups. */
#include "groupkey.h"

#include "packed.h"

#include <stdlib.h>

struct stated stated_of(const struct row *row) {
    struct stated base = {row_text(row, "base_low"), row_text(row, "base_high"),
                          row_text(row, "base_unit")};
    if (base.low.data || base.high.data) return base;
    struct stated own = {row_text(row, "low"), row_text(row, "high"), row_text(row, "unit")};
    if (!own.low.data && !own.high.data) own.low = own.high = row_text(row, "value");
    return own;
}

/* Bytes of the blank at `at`; 0: there is none. */
static size_t blank_at(struct qc_slice text, size_t at) {
    static const struct qc_slice blanks[] = {{"\xC2\xA0", 2}, {"\xE3\x80\x80", 3}};
    if (is_space(text.data[at])) return 1;
    for (size_t i = 0; i < COUNT(blanks); i++)
        if (slice_has_at(text, at, blanks[i])) return blanks[i].size;
    bool wide = slice_has_at(text, at, LIT("\xE2\x80")) && at + 2 < text.size;
    unsigned char last = wide ? (unsigned char)text.data[at + 2] : 0;
    return (last >= 0x80 && last <= 0x8B) || last == 0xAF ? 3 : 0; /* U+2000..200B, U+202F */
}

/* The ASCII character of a full-width form, U+FF01..FF5E; 0: it is none. */
static char narrow_at(struct qc_slice text, size_t at) {
    if (text.size - at < 3 || text.data[at] != '\xEF') return 0;
    unsigned high = (unsigned char)text.data[at + 1], low = (unsigned char)text.data[at + 2];
    unsigned code = high == 0xBC ? low - 0x80 : high == 0xBD ? low - 0x40 : 0;
    return code >= 1 && code <= 0x5E ? (char)(code + 0x20) : 0;
}

static bool is_ascii(char c) {
    return (unsigned char)c < 0x80;
}

void folded_add(struct buf *buf, struct qc_slice text) {
    size_t begin = buf->size, blank;
    bool gap = false;
    for (size_t at = 0; at < text.size;) {
        if ((blank = blank_at(text, at))) {
            gap = buf->size > begin && is_ascii(buf->at[buf->size - 1]);
            at += blank;
            continue;
        }
        char narrow = narrow_at(text, at), c = narrow ? narrow : text.data[at];
        if (gap && is_ascii(c)) buf_char(buf, ' ');
        gap = false;
        buf_char(buf, to_lower(c));
        at += narrow ? 3 : 1;
    }
}

static void key_folded(struct buf *buf, struct qc_slice text) {
    struct buf folded = {0};
    folded_add(&folded, text);
    key_text(buf, folded.size ? buf_slice(&folded) : slice(NULL, 0));
    buf_free(&folded);
}

void groupkey_add(struct buf *buf, const struct row *row) {
    static const char *const last[] = {"bound", "approx", "modality", "negated", "doc"};
    struct stated stated = stated_of(row);
    key_text(buf, row_text(row, "kind"));
    key_folded(buf, row_text(row, "subject"));
    key_folded(buf, row_text(row, "per"));
    struct qc_slice kind = row_text(row, "kind");
    bool change = slice_is(kind, "growth") || slice_is(kind, "multiple");
    key_text(buf, change ? row_text(row, "direction") : slice(NULL, 0));
    key_text(buf, stated.unit);
    key_folded(buf, row_text(row, "time"));
    key_text(buf, stated.low);
    key_text(buf, stated.high);
    for (size_t i = 0; i < COUNT(last); i++) key_text(buf, row_text(row, last[i]));
    struct qc_claim claim = row_claim(row);
    key_number(buf, claim.byte_start);
    key_number(buf, claim.byte_end);
}

/* Behind the part that begins at `at`: two zero bytes end it, a zero byte and FF stand in it. */
static size_t part_end(struct qc_slice key, size_t at) {
    for (;;) {
        const char *zero = memchr(key.data + at, '\0', key.size - at);
        if (!zero) return key.size;
        at = (size_t)(zero - key.data) + 2;
        if (at > key.size || key.data[at - 1] == '\0') return at < key.size ? at : key.size;
    }
}

struct qc_slice groupkey_through(struct qc_slice key, enum key_part part) {
    size_t at = 0;
    for (int i = 0; i <= (int)part; i++) at = part_end(key, at);
    return slice(key.data, at);
}

struct qc_slice groupkey_part(struct qc_slice key, enum key_part part) {
    size_t begin = part ? groupkey_through(key, part - 1).size : 0;
    size_t end = part_end(key, begin);
    if (key.data[begin] == 1) return slice(NULL, 0);
    return slice_cut(key, begin + 1, end - 2);
}
