/* layout.c: the widths of a document's lines -> are its lines broken by width? A line was broken
 * there when the first word of the next line would not have fitted behind it. */
#include "sentence.h"
#include "utf8.h"

#define HEAD_BYTES ((size_t)64 << 10) /* how much of the document is looked at */
#define WIDTH_MIN 40u                 /* columns: narrower text is a list, not wrapped prose */
#define WIDTH_MAX 120u                /* columns: longer lines are paragraphs */

struct line {
    uint32_t begin, end; /* without the line end and trailing blanks */
};

static bool next_line(struct qc_slice text, uint32_t *at, struct line *out) {
    if (*at >= text.size) return false;
    const char *end = memchr(text.data + *at, '\n', text.size - *at);
    uint32_t stop = end ? (uint32_t)(end - text.data) : (uint32_t)text.size;
    *out = (struct line){*at, stop};
    while (out->end > out->begin && is_space(text.data[out->end - 1])) out->end--;
    *at = stop + 1;
    return true;
}

/* Columns of text[begin:end): two for a wide character. */
static uint32_t width(struct qc_slice text, uint32_t begin, uint32_t end) {
    uint32_t columns = 0;
    for (uint32_t at = begin; at < end; at += utf8_length(text.data[at]))
        columns += utf8_is_wide(utf8_at(text, at)) ? 2 : 1;
    return columns;
}

/* Bytes of the blank at `at`, whichever of its forms it has; 0: none stands there. */
static uint32_t blank_at(struct qc_slice text, uint32_t at) {
    static const char *const WIDE[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE3\x80\x80"};
    if (is_space(text.data[at])) return 1;
    for (size_t i = 0; i < COUNT(WIDE); i++)
        if (slice_has_at(text, at, slice_z(WIDE[i]))) return (uint32_t)strlen(WIDE[i]);
    return 0;
}

static uint32_t first_word_width(struct qc_slice text, const struct line *line) {
    uint32_t end = line->begin;
    while (end < line->end && !blank_at(text, end)) end += utf8_length(text.data[end]);
    return width(text, line->begin, end);
}

/* Could the line have been broken earlier, at a blank before the limit? */
static bool breakable(struct qc_slice text, const struct line *line) {
    uint32_t columns = 0;
    for (uint32_t at = line->begin; at < line->end && columns < WIDTH_MAX;
         at += utf8_length(text.data[at])) {
        if (blank_at(text, at) && columns > 4) return true;
        columns += utf8_is_wide(utf8_at(text, at)) ? 2 : 1;
    }
    return false;
}

bool sentence_hard_wrapped(struct qc_slice text) {
    uint32_t at = 0, widest = 0, lines = 0, too_long = 0, pairs = 0, broken = 0;
    struct line line, before = {0, 0};
    if (text.size > HEAD_BYTES) {
        text.size = HEAD_BYTES;
        while (text.size && text.data[text.size - 1] != '\n') text.size--;
    }
    while (next_line(text, &at, &line)) {
        uint32_t columns = width(text, line.begin, line.end);
        lines += columns > 0;
        if (columns > WIDTH_MAX) too_long += breakable(text, &line);
        else if (columns > widest) widest = columns;
    }
    if (widest < WIDTH_MIN || too_long * 5 > lines) return false;
    for (at = 0; next_line(text, &at, &line); before = line) {
        if (before.end == before.begin || line.end == line.begin) continue;
        pairs++;
        broken += width(text, before.begin, before.end) + 1 + first_word_width(text, &line) >
                  widest;
    }
    return pairs > 0 && broken * 10 >= pairs * 6;
}
