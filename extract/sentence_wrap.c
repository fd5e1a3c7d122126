/* sentence_wrap.c: prose that was broken at a blank beside a figure -> does it go on with the unit
 * that opens the next line: 需要 40 | 分钟内, 耗时约 | 3 | 年?
 */
#include "sentence_entry.h"

#include "fold.h"
#include "lexicon.h"
#include "tablerow.h"
#include "utf8.h"

#define HAN 3u          /* bytes of a Chinese character */
#define HEAD 15u        /* bytes in which a unit is sought */
#define PROSE_LEAST 40u /* bytes of a line without a pause that is no entry of a list */

static uint32_t trimmed(const struct sentences *s, uint32_t begin, uint32_t end) {
    while (end > begin && is_space(s->text.data[end - 1])) end--;
    return end;
}

/* Bytes of the digit that ends at `end`, ９ too; 0: none does. */
static uint32_t digit_before(const struct sentences *s, uint32_t begin, uint32_t end) {
    if (end > begin && is_digit(s->text.data[end - 1])) return 1;
    if (end < begin + HAN || !utf8_is_three(s->text.data[end - HAN])) return 0;
    uint32_t cp = utf8_at(s->text, end - HAN);
    return cp >= 0xFF10 && cp <= 0xFF19 ? HAN : 0;
}

/* Where the figure that ends at `end` begins; `end`: none does. */
static uint32_t figure_begin(const struct sentences *s, uint32_t begin, uint32_t end) {
    uint32_t at = end, size = digit_before(s, begin, end);
    while (size) {
        at -= size;
        uint32_t point = at > begin && strchr(".,", s->text.data[at - 1]) ? 1 : 0;
        size = digit_before(s, begin, at - point);
        if (size) size += point;
    }
    return at;
}

/* The first characters of text[at:end) as the lists have them, traditional ones as simplified. */
static struct qc_slice folded_head(const struct sentences *s, uint32_t at, uint32_t end,
                                   char out[HEAD]) {
    uint32_t size = 0;
    while (size + HAN <= HEAD && at + HAN <= end && utf8_is_three(s->text.data[at])) {
        if (utf8_put(out + size, fold_char(utf8_at(s->text, at))) != HAN) break;
        size += HAN;
        at += HAN;
    }
    return slice(out, size);
}

/* Bytes of the unit that opens the line at `at`, 0: none, or a longer word: 年|亲手, not 年度. */
static uint32_t unit_opens(const struct sentences *s, uint32_t at) {
    enum word_class class;
    char head[HEAD];
    uint32_t stop = sentences_line_end(s, at), from = sentences_skip(s, at, stop);
    struct qc_slice text = folded_head(s, from, stop, head);
    uint32_t size = text.size ? words_plain_at(s->words, WORDS_WRAP_MEASURE, text, 0) : 0;
    bool longer = size == HAN && text.size >= 2 * HAN && lexicon_find(slice(head, 2 * HAN), &class);
    return longer ? 0 : size;
}

/* Does the line at `at` hold a pause or a stop, as entries of lists do not? */
static bool has_pause(const struct sentences *s, uint32_t at, uint32_t end) {
    for (; at + HAN <= end; at++)
        if (slice_has_at(s->text, at, LIT("，")) || slice_has_at(s->text, at, LIT("。")))
            return true;
    return false;
}

/* Is text[begin:end) Chinese prose that no stop closes? */
static bool is_prose(const struct sentences *s, uint32_t begin, uint32_t end) {
    end = trimmed(s, begin, end);
    if (end < begin + HAN || !utf8_is_han(utf8_before(s->text, end, NULL))) return false;
    return end - begin >= PROSE_LEAST || has_pause(s, begin, end);
}

/* Is the line at `at` a figure and nothing more, with its unit below? */
static bool lone_figure(const struct sentences *s, uint32_t at) {
    uint32_t stop = sentences_line_end(s, at), from = sentences_skip(s, at, stop);
    uint32_t end = trimmed(s, from, stop);
    return end > from && figure_begin(s, from, end) == from && stop + 1 < s->text.size &&
           unit_opens(s, stop + 1);
}

bool sentence_figure_wraps(const struct sentences *s, uint32_t begin, uint32_t end) {
    uint32_t last = trimmed(s, begin, end), next = end + 1;
    if (last == begin || next >= s->text.size) return false;
    uint32_t from = sentences_skip(s, begin, last), figure = figure_begin(s, from, last);
    if (figure == last) return is_prose(s, from, last) && lone_figure(s, next);
    bool joined = figure == from && begin > s->block_begin; /* the figure is all of the line */
    uint32_t size = joined || is_prose(s, from, figure) ? HAN : 0;
    bool han =
        figure > from + HAN && utf8_is_han(utf8_before(s->text, trimmed(s, from, figure), NULL));
    if (!size && han && has_pause(s, next, sentences_line_end(s, next)))
        size = 2 * HAN; /* 全长 42 | 公里，沿途 */
    return size && unit_opens(s, next) >= size;
}
