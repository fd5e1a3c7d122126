/* layout.c: the widths of a document's lines -> are its lines broken by width? A line was broken
 * there when the first word of the next line would not have fitted behind it. */
#include "sentence.h"
#include "utf8.h"

#define HEAD_BYTES ((size_t)64 << 10) /* how much of the document is looked at */
#define WIDTH_MIN 40u                 /* columns: narrower text is a list, not wrapped prose, */
#define CAPTION_MIN 26u               /* save captions, whose lines go on in lower case */
#define CAPTION_PAIRS 12u             /* lines that tell so */
#define WIDTH_MAX 120u                /* columns: longer lines are paragraphs */
#define HAN_WIDTH_MIN 24u             /* columns of Chinese that was broken between characters */
#define HAN_SLACK 4u                  /* columns that a sign or a word may leave empty */
#define HAN_PAIRS 4u                  /* lines that tell */

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

/* Columns that a wide character takes: tools that wrap count it as two, or as one. */
enum measure_of { WIDE_IS_ONE = 1, WIDE_IS_TWO = 2 };

struct text {
    struct qc_slice bytes;
    enum measure_of wide;
};

/* Counted no further than what no wrapped line is wide. */
static uint32_t width(const struct text *text, uint32_t begin, uint32_t end) {
    uint32_t columns = 0;
    for (uint32_t at = begin; at < end && columns <= WIDTH_MAX;
         at += utf8_length(text->bytes.data[at]))
        columns += utf8_is_wide(utf8_at(text->bytes, at)) ? text->wide : 1;
    return columns;
}

/* Bytes of the blank at `at`, whichever of its forms it has; 0: none stands there. */
static uint32_t blank_at(struct qc_slice text, uint32_t at) {
    static const char *const WIDE[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE3\x80\x80"};
    unsigned char c = (unsigned char)text.data[at];
    if (is_space(text.data[at])) return 1;
    if (c < 0xC2 || c > 0xE3) return 0;
    for (size_t i = 0; i < COUNT(WIDE); i++)
        if (slice_has_z(text, at, WIDE[i])) return (uint32_t)strlen(WIDE[i]);
    return 0;
}

static uint32_t first_word_width(const struct text *text, const struct line *line) {
    uint32_t end = line->begin;
    while (end < line->end && !blank_at(text->bytes, end))
        end += utf8_length(text->bytes.data[end]);
    return width(text, line->begin, end);
}

/* Could the line have been broken at a blank? A bullet or an indent is no place for it. */
static bool breakable(const struct text *text, const struct line *line) {
    for (uint32_t at = line->begin; at < line->end; at += utf8_length(text->bytes.data[at]))
        if (at >= line->begin + 4 && blank_at(text->bytes, at)) return true;
    return false;
}

/* The widest line that a blank could have broken: the limit that the text was wrapped to. */
static uint32_t limit_of(const struct text *text, uint32_t *lines, uint32_t *too_long) {
    struct line line;
    uint32_t widest = 0;
    for (uint32_t at = 0; next_line(text->bytes, &at, &line);) {
        uint32_t columns = width(text, line.begin, line.end);
        *lines += columns > 0;
        if (!breakable(text, &line)) continue;
        if (columns > WIDTH_MAX) ++*too_long;
        else if (columns > widest) widest = columns;
    }
    return widest;
}

/* Does the line `before` end in a letter, and go on in lower case? */
static bool runs_on(struct qc_slice text, const struct line *before, const struct line *line) {
    char last = text.data[before->end - 1];
    return is_lower(text.data[line->begin]) && (is_alpha(last) || is_digit(last) || last == ',');
}

static bool wrapped(const struct text *text) {
    uint32_t lines = 0, too_long = 0, pairs = 0, broken = 0, on = 0;
    uint32_t limit = limit_of(text, &lines, &too_long);
    struct line line, before = {0, 0};
    if (limit < CAPTION_MIN || too_long * 5 > lines) return false;
    for (uint32_t at = 0; next_line(text->bytes, &at, &line); before = line) {
        if (before.end == before.begin || line.end == line.begin) continue;
        pairs++;
        broken += width(text, before.begin, before.end) + 1 + first_word_width(text, &line) > limit;
        on += runs_on(text->bytes, &before, &line);
    }
    if (limit < WIDTH_MIN && (pairs < CAPTION_PAIRS || on * 2 < pairs)) return false;
    return pairs > 0 && broken * 10 >= pairs * 6;
}

/* Is the line prose that goes on: wide characters to its end, no table row, bullet or heading? */
static bool goes_on(struct qc_slice text, const struct line *line) {
    static const char *const ENDS[] = {"。", "！", "？", "：", "；"};
    char first = text.data[line->begin];
    if (first == '|' || first == '#' || first == '-' || first == '*' || first == '+') return false;
    uint32_t last = utf8_before(text, line->end, NULL);
    if (!utf8_is_wide(last) && last != ',') return false;
    for (size_t i = 0; i < COUNT(ENDS); i++)
        if (utf8_at(slice_z(ENDS[i]), 0) == last) return false;
    return true;
}

/* Does a broken line stand before `line`, which goes on in it? */
static bool is_pair(struct qc_slice text, const struct line *before, const struct line *line) {
    return before->end > before->begin && line->end > line->begin && goes_on(text, before);
}

/* Chinese is broken between any two characters: nearly every line that goes on is full. */
static bool wrapped_han(struct qc_slice bytes) {
    struct text text = {bytes, WIDE_IS_TWO};
    struct line line, before = {0, 0};
    uint32_t limit = 0, pairs = 0, full = 0;
    for (uint32_t at = 0; next_line(bytes, &at, &line); before = line) {
        if (!is_pair(bytes, &before, &line)) continue;
        uint32_t columns = width(&text, before.begin, before.end);
        if (columns > limit) limit = columns;
    }
    if (limit < HAN_WIDTH_MIN || limit > WIDTH_MAX) return false;
    before = (struct line){0, 0};
    for (uint32_t at = 0; next_line(bytes, &at, &line); before = line) {
        if (!is_pair(bytes, &before, &line)) continue;
        pairs++;
        full += width(&text, before.begin, before.end) + HAN_SLACK >= limit;
    }
    return pairs >= HAN_PAIRS && full * 10 >= pairs * 7;
}

bool sentence_hard_wrapped(struct qc_slice head) {
    if (head.size > HEAD_BYTES) {
        head.size = HEAD_BYTES;
        while (head.size && head.data[head.size - 1] != '\n') head.size--;
    }
    struct text one = {head, WIDE_IS_ONE}, two = {head, WIDE_IS_TWO};
    return wrapped(&one) || wrapped(&two) || wrapped_han(head);
}
