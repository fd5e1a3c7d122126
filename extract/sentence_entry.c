/* sentence_entry.c: numbers of a list that runs on in one line of Chinese, 1.屏幕好2.电池大 ->
 * where its sentences end. */
#include "sentence_entry.h"
#include "tablerow.h"
#include "utf8.h"

#define ENTRIES_MOST 30u /* the highest number that a list in one line comes to */
/* Bytes behind the first entry in which the second stands. */
#define ENTRY_REACH (2 * SENTENCE_CAP)

static bool is_han_at(const struct sentences *s, uint32_t at) {
    return at < s->block_end && (unsigned char)s->text.data[at] >= 0xE3 &&
           utf8_is_han(utf8_at(s->text, at));
}

static uint32_t digits_end(const struct sentences *s, uint32_t at) {
    while (is_digit(sentences_byte(s, at))) at++;
    return at;
}

/* Bytes of the mark of an entry at `at`: . ． 、 and brackets; 0: none. */
static uint32_t mark_at(const struct sentences *s, uint32_t at) {
    char c = sentences_byte(s, at);
    if (c == '.' || c == ')') return 1;
    return slice_has_at(s->text, at, LIT("．")) || slice_has_at(s->text, at, LIT("、")) ||
                   slice_has_at(s->text, at, LIT("）"))
               ? 3
               : 0;
}

bool sentence_entry_follows(const struct sentences *s, uint32_t at) {
    uint32_t end = digits_end(s, at + 1);
    if (end == at + 1 || end > at + 3 || at < 3 || (unsigned char)s->text.data[at - 3] < 0xE3)
        return false;
    uint32_t mark = mark_at(s, end);
    return mark && is_han_at(s, end + mark);
}

/* Does an entry of the number 2 stand behind `at`, in reach and in the block? */
static bool second_ahead(const struct sentences *s, uint32_t at) {
    const char *data = s->text.data;
    uint32_t end = s->block_end - at > ENTRY_REACH ? at + ENTRY_REACH : s->block_end;
    while (at < end) {
        const char *two = memchr(data + at, '2', end - at);
        if (!two) return false;
        at = (uint32_t)(two - data) + 1;
        uint32_t mark = is_alnum(two[-1]) || two[-1] == '.' ? 0 : mark_at(s, at);
        if (mark && is_han_at(s, at + mark)) return true;
    }
    return false;
}

/* 附件 |1. 合同: does the number stand apart from Chinese before it and from what it opens? */
static bool stands_apart(const struct sentences *s, uint32_t begin, uint32_t from, uint32_t at) {
    uint32_t before = from;
    while (before > begin && s->text.data[before - 1] == ' ') before--;
    uint32_t behind = sentences_skip(s, at + 1, s->block_end);
    return before < from && before > begin + 2 && behind > at + 1 && behind < s->block_end &&
           (is_han_at(s, before - 3) || s->text.data[before - 1] == ')') &&
           (is_han_at(s, behind) || is_digit(s->text.data[behind]));
}

enum lead { LEAD_WORD, LEAD_COLON, LEAD_STOP, LEAD_GLUED };

/* What stands before the number at `at`, blanks aside. */
static enum lead lead_of(const struct sentences *s, uint32_t begin, uint32_t at) {
    if (at > begin && (is_alnum(s->text.data[at - 1]) || strchr(".-/+#$", s->text.data[at - 1])))
        if (s->text.data[at - 1] != '.' || (at > begin + 1 && is_alnum(s->text.data[at - 2])))
            return LEAD_GLUED;
    while (at > begin && is_space(s->text.data[at - 1])) at--;
    size_t from;
    uint32_t cp = utf8_before(s->text, at, &from);
    bool ratio = from > begin && is_digit(s->text.data[from - 1]); /* 1:|3.另外 */
    if (cp == ':' || cp == 0xFF1A) return ratio ? LEAD_GLUED : LEAD_COLON;
    bool stop = cp == '.' || cp == ';' || cp == '!' || cp == '?' || cp == '~' || cp == 0x3002 ||
                cp == 0xFF1B || cp == 0xFF01 || cp == 0xFF1F || cp == 0x2026;
    return stop ? LEAD_STOP : LEAD_WORD;
}

enum entry_point sentence_entry(struct sentences *s, uint32_t begin, uint32_t at, uint32_t *end) {
    uint32_t from = at, number = 0;
    while (from > begin && is_digit(s->text.data[from - 1])) from--;
    if (from == at || at - from > 2 || s->text.data[from] == '0') return ENTRY_NONE;
    bool apart = from > begin && stands_apart(s, begin, from, at);
    for (uint32_t i = from; i < at; i++) number = number * 10 + (uint32_t)(s->text.data[i] - '0');
    if (number > ENTRIES_MOST) return ENTRY_NONE;
    if (!apart && !is_han_at(s, at + 1)) { /* 2. Open the box; 如下:1.| 级别不够 */
        if (from == begin) s->listed = number;
        bool opens = number == 1 && from > begin && sentences_byte(s, at + 1) == ' ' &&
                     is_han_at(s, sentences_skip(s, at + 1, s->block_end)) &&
                     lead_of(s, begin, from) == LEAD_COLON;
        return opens ? ENTRY_OPENS : ENTRY_NONE;
    }
    enum lead lead = from == begin ? LEAD_COLON : lead_of(s, begin, from);
    bool chained = number == s->listed + 1 && (number > 1 || apart || second_ahead(s, at));
    if (apart && (number == 1 || number == s->listed)) chained = true; /* in two columns */
    if (lead == LEAD_GLUED || (lead == LEAD_WORD && !chained) ||
        (lead == LEAD_COLON && from > begin && number > 1))
        return ENTRY_NONE;
    s->listed = number;
    *end = from;
    return lead == LEAD_COLON ? ENTRY_OPENS : ENTRY_PARTS;
}
