/* width.c: text -> safe text and terminal columns.
 * The only file that sees libutf8proc, whose widths follow Unicode's East Asian Width. */
#include "width.h"

#include <utf8proc.h>

#define REPLACEMENT 0xFFFD

struct glyph {
    uint32_t shown; /* the code point to write */
    size_t size;    /* bytes of the source that it stands for */
    size_t columns;
};

static bool is_bidi_control(uint32_t cp) {
    return cp == 0x061C || cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2066 && cp <= 0x2069);
}

static uint32_t safe_char(uint32_t cp) {
    if (cp == '\n' || cp == '\r' || cp == '\t') return ' ';
    if (cp < 0x20) return 0x2400 + cp;
    if (cp == 0x7F) return 0x2421;
    if (cp < 0xA0 && cp > 0x7F) return REPLACEMENT;
    if (cp == 0x2028 || cp == 0x2029) return ' ';
    return is_bidi_control(cp) ? REPLACEMENT : cp;
}

/* The glyph at byte `at` < text.size. */
static struct glyph glyph_at(struct qc_slice text, size_t at) {
    utf8proc_int32_t cp = 0;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text.data + at,
                                             (utf8proc_ssize_t)(text.size - at), &cp);
    if (size <= 0) return (struct glyph){REPLACEMENT, 1, 1};
    struct glyph glyph = {safe_char((uint32_t)cp), (size_t)size, 0};
    int columns = utf8proc_charwidth((utf8proc_int32_t)glyph.shown);
    glyph.columns = columns > 0 ? (size_t)columns : 0;
    return glyph;
}

static void glyph_add(struct buf *buf, uint32_t cp) {
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t size = utf8proc_encode_char((utf8proc_int32_t)cp, bytes);
    buf_add(buf, slice((const char *)bytes, (size_t)size));
}

size_t width_of(struct qc_slice text) {
    return width_of_chars(text, text.size);
}

size_t width_of_chars(struct qc_slice text, size_t chars) {
    size_t columns = 0;
    for (size_t at = 0; at < text.size && chars; chars--) {
        struct glyph glyph = glyph_at(text, at);
        columns += glyph.columns;
        at += glyph.size;
    }
    return columns;
}

/* Writes text[begin..] while it fits and returns its columns. */
static size_t add_from(struct buf *buf, struct qc_slice text, size_t begin, size_t columns) {
    size_t used = 0;
    for (size_t at = begin; at < text.size;) {
        struct glyph glyph = glyph_at(text, at);
        if (glyph.columns > columns - used) break;
        glyph_add(buf, glyph.shown);
        used += glyph.columns;
        at += glyph.size;
    }
    return used;
}

size_t width_add(struct buf *buf, struct qc_slice text, size_t columns) {
    if (columns == 0) return 0;
    if (columns == WIDTH_ANY || width_of(text) <= columns) return add_from(buf, text, 0, columns);
    size_t used = add_from(buf, text, 0, columns - 1);
    buf_add(buf, LIT("…"));
    return used + 1;
}

size_t width_add_tail(struct buf *buf, struct qc_slice text, size_t columns) {
    if (columns == 0) return 0;
    size_t excess = width_of(text);
    if (excess <= columns) return add_from(buf, text, 0, columns);
    size_t at = 0;
    while (excess > columns - 1) {
        struct glyph glyph = glyph_at(text, at);
        excess -= glyph.columns;
        at += glyph.size;
    }
    buf_add(buf, LIT("…"));
    return 1 + add_from(buf, text, at, columns - 1);
}

static bool is_bad_at(struct qc_slice text, size_t at, size_t *size) {
    utf8proc_int32_t cp = 0;
    utf8proc_ssize_t got = utf8proc_iterate((const utf8proc_uint8_t *)text.data + at,
                                            (utf8proc_ssize_t)(text.size - at), &cp);
    *size = got > 0 ? (size_t)got : 1;
    return got <= 0;
}

bool text_is_utf8(struct qc_slice text) {
    for (size_t at = 0, size; at < text.size; at += size)
        if (is_bad_at(text, at, &size)) return false;
    return true;
}

void text_repair(struct buf *buf, struct qc_slice text) {
    for (size_t at = 0, size; at < text.size; at += size)
        buf_add(buf,
                is_bad_at(text, at, &size) ? LIT("\xEF\xBF\xBD") : slice(text.data + at, size));
}
