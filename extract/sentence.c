/* sentence.c: lines -> blocks (paragraph, item, heading, row) -> sentences. */
#include "sentence.h"
#include "codeblock.h"
#include "number.h"
#include "sentence_entry.h"

#include "stop.h"
#include "tablerow.h"
#include "tag.h"
#include "utf8.h"

static bool has(const struct sentences *s, uint32_t at, const char *sign) {
    return slice_has_z(s->text, at, sign);
}

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static bool is_bullet(const struct sentences *s, uint32_t at) {
    static const char *const BULLETS[] = {"- ", "* ", "+ ", "•", "·", "●",
                                          "▪",  "◆",  "■",  "–", "— "};
    for (size_t i = 0; i < COUNT(BULLETS); i++)
        if (has(s, at, BULLETS[i])) return true;
    uint32_t end = at;
    while (is_digit(sentences_byte(s, end)) && end < at + 3) end++;
    if (end > at && (sentences_byte(s, end) == '.' || sentences_byte(s, end) == ')') &&
        is_space(sentences_byte(s, end + 1)))
        return true;
    if (end > at && has(s, end, "、")) return true;
    uint32_t cp = at < s->text.size ? utf8_at(s->text, at) : 0;
    return cp >= 0x2460 && cp <= 0x24FF;
}

static enum block block_of(const struct sentences *s, uint32_t at) {
    at = sentences_skip(s, at, sentences_line_end(s, at));
    char c = sentences_byte(s, at);
    if (at < s->text.size && (row_is_tabbed(s, at) || row_is_barred(s, at))) return BLOCK_ROW;
    if (c == '#') return BLOCK_HEADING;
    if (c == '>') return BLOCK_QUOTE;
    if (c == '|') return BLOCK_ROW;
    return is_bullet(s, at) ? BLOCK_ITEM : BLOCK_TEXT;
}

/* Bytes of the mark at `at` that ends a sentence, or 0. An ASCII mark inside a word ends nothing: a
 * URL's query. */
static uint32_t end_sign(const struct sentences *s, uint32_t at) {
    char c = s->text.data[at];
    if (c == '\xE3') return has(s, at, "。") ? 3 : 0;
    if (c == '\xEF') return has(s, at, "！") || has(s, at, "？") || has(s, at, "｡") ? 3 : 0;
    if (c != '!' && c != '?') return 0;
    uint32_t behind = at + 1;
    while (sentences_byte(s, behind) == '_') behind++; /* ?__biz= */
    char next = sentences_byte(s, behind);
    bool inside = is_alnum(next) || (next && strchr("/=&%#", next));
    return inside ? 0 : 1;
}

/* Does the text before `end` close with sentence punctuation, closing marks aside? */
bool sentences_closes(const struct sentences *s, uint32_t begin, uint32_t end) {
    while (end > begin) {
        size_t from;
        uint32_t cp = utf8_before(s->text, end, &from);
        if (cp == '.' || end_sign(s, (uint32_t)from) || cp == 0x2026 || cp == ':' || cp == 0xFF1A)
            return true;
        bool closing = cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == '*' ||
                       cp == 0x201D || cp == 0x2019 || cp == 0x300D || cp == 0x300F ||
                       cp == 0xFF09 || (cp < 0x80 && is_space((char)cp));
        if (!closing) return false;
        end = (uint32_t)from;
    }
    return false;
}

#define BROKEN_MIN 40u /* bytes; a shorter line is an entry of a list */

/* a height of 8 | inches: does the line end in a figure behind a word in lower case, and go on in
 * a word that is no label (exit code 1 | error: lost)? */
static bool figure_breaks(const struct sentences *s, uint32_t begin, uint32_t end, uint32_t next) {
    uint32_t at = end;
    while (is_lower(sentences_byte(s, next))) next++;
    if (sentences_byte(s, next) == ':') return false;
    while (at > begin && (is_digit(s->text.data[at - 1]) || strchr(".,", s->text.data[at - 1])))
        at--;
    return at < end && is_digit(s->text.data[end - 1]) && at > begin + 1 &&
           s->text.data[at - 1] == ' ' && is_lower(s->text.data[at - 2]);
}

/* a loss of | 12 million: does the line end in a word that leads to a figure? */
static bool leads_on(const struct sentences *s, uint32_t end) {
    const words_set leads = WORDS_HEDGED | WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_OF) |
                            WORDS_BIT(WORDS_CHANGE_FROM);
    struct word_match word;
    return words_before(s->words, s->text, end, leads, &word) &&
           s->text.data[word.begin - 1] == ' ';
}

/* ０ to ９: EF BC 90 to EF BC 99 */
static bool wide_digit(const struct sentences *s, uint32_t at) {
    char last = sentences_byte(s, at + 2);
    return has(s, at, "\xEF\xBC") && (unsigned char)last >= 0x90 && (unsigned char)last <= 0x99;
}

/* ...we recommend at | least 1 GB: does a long line break off in lower case, and the next one go
 * on in lower case? Some lines of a text are wrapped where others are not. */
static bool breaks_off(const struct sentences *s, uint32_t begin, uint32_t end) {
    uint32_t last = end;
    while (last > begin && is_space(s->text.data[last - 1])) last--;
    char opens = sentences_byte(s, sentences_skip(s, end, (uint32_t)s->text.size));
    bool latin = is_alpha(opens); /* Revenue 2010 | million */
    bool year = latin && last > begin + 4 && !is_digit(s->text.data[last - 5]) &&
                s->text.data[last - 5] == ' ' && (has(s, last - 4, "19") || has(s, last - 4, "20"));
    if (last > begin + 2 && (!latin || (is_lower(opens) && !year && last - begin >= BROKEN_MIN)) &&
        (is_digit(s->text.data[last - 1]) || wide_digit(s, last - 3)) && /* 收入 2.88 | 亿元 */
        words_plain_at(s->words, WORDS_WRAP_UNIT, s->text,
                       sentences_skip(s, end, (uint32_t)s->text.size)))
        return true;
    if (last - begin < BROKEN_MIN) return false;
    char next = sentences_byte(s, end + 1);
    if (is_digit(next) && is_lower(s->text.data[last - 1])) return leads_on(s, last);
    return is_lower(next) &&
           (is_lower(s->text.data[last - 1]) || figure_breaks(s, begin, last, end + 1));
}

/* Do the signs of a fence begin at `at`? */
static bool is_fence(const struct sentences *s, uint32_t at) {
    return has(s, at, "```") || has(s, at, "~~~") || has(s, at, "<pre");
}

/* Behind the fence at `at`; `at`: there is none that closes. */
static uint32_t over_fence(struct sentences *s, uint32_t at) {
    struct fence fence = code_fence(s->words, s->text, at, s->closer);
    if (fence.end > at) s->closer = fence.closer;
    return fence.end;
}

/* Behind the indented code at `at`; `at`: there is none. */
static uint32_t over_indented(struct sentences *s, uint32_t at) {
    bool code = at >= s->indented && code_indented(s->text, at, &s->indented);
    return code ? s->indented : at;
}

/* Behind code, lines of fences and what is no text before the page at `at`, and the blanks there.
 */
static uint32_t over_code(struct sentences *s, uint32_t at) {
    if (has(s, at, "---") && s->block_end == 0) s->front = code_front(s->text, at);
    for (;;) {
        bool indented = at > 0 && (s->text.data[at - 1] == ' ' || s->text.data[at - 1] == '\t');
        uint32_t end = is_fence(s, at) ? over_fence(s, at) : indented ? over_indented(s, at) : at;
        if (end == at) end = code_object(s->text, at);
        if (at < s->front && code_front_line(s->words, s->text, at))
            end = sentences_line_end(s, at);
        if (end == at) return at;
        at = sentences_skip(s, end, (uint32_t)s->text.size);
    }
}

/* [ Applause ]: a line of its own between captions. */
static bool is_aside(const struct sentences *s, uint32_t begin, uint32_t end) {
    while (end > begin && is_space(s->text.data[end - 1])) end--;
    return end > begin + 1 && s->text.data[begin] == '[' && s->text.data[end - 1] == ']';
}

/* Is the line end at `end` of the line that begins at `begin` the end of a block? */
static bool hard_end(const struct sentences *s, uint32_t begin, uint32_t end) {
    uint32_t next = end + 1, stop = sentences_line_end(s, next);
    uint32_t from = sentences_skip(s, next, stop);
    if (next >= s->text.size || from == stop || is_fence(s, from) || begin < s->front) return true;
    bool on = s->hard_wrapped || breaks_off(s, begin, end) || sentence_figure_wraps(s, begin, end);
    if (!on) return true;
    enum block this = block_of(s, begin);
    if (this == BLOCK_HEADING || this == BLOCK_ROW) return true;
    enum block that = block_of(s, next);
    if (that != BLOCK_TEXT && !(this == BLOCK_QUOTE && that == BLOCK_QUOTE)) return true;
    return is_aside(s, begin, end) || sentences_closes(s, begin, end);
}

static bool next_block(struct sentences *s) {
    uint32_t size = (uint32_t)s->text.size;
    uint32_t last_begin = s->block_begin, last_end = s->block_end;
    enum block last = s->block;
    s->at = s->block_end;
    if (has(s, s->at, BYTE_ORDER_MARK)) s->at += (uint32_t)strlen(BYTE_ORDER_MARK);
    s->at = sentences_skip(s, s->at, size);
    if (s->at < size) s->at = over_code(s, s->at);
    if (s->at >= size) return false;
    bool tags = s->text.data[s->at] == '<', elements = s->mark == MARK_ELEMENT;
    s->head_begin = s->head_end = 0;
    s->started = s->cut = false;
    s->listed = 0;
    if (tags && row_of_elements(s, s->at)) return true;
    /* the line's own start, so that its indent belongs to it */
    s->block_begin = s->at;
    s->block = block_of(s, s->at);
    s->mark = sentences_byte(s, s->at) == '|' || !row_is_tabbed(s, s->at) ? '|' : '\t';
    if (s->block == BLOCK_ROW && s->mark == '\t') /* its first cells may be empty */
        while (s->block_begin > last_end && s->text.data[s->block_begin - 1] != '\n')
            s->block_begin--;
    row_see_table(s, elements ? BLOCK_TEXT : last, last_begin, last_end);
    uint32_t begin = s->at, end = sentences_line_end(s, begin);
    while (end < size && !hard_end(s, begin, end)) {
        begin = end + 1;
        end = sentences_line_end(s, begin);
    }
    s->block_end = row_element_in(s, s->at, end);
    return true;
}

/* 120 ms. Customers: a unit, no title. */
static bool unit_before(const struct sentences *s, uint32_t at) {
    uint32_t begin = at;
    while (begin > 0 && is_lower(s->text.data[begin - 1])) begin--;
    if (begin == at) return false;
    if (begin > 0 && s->text.data[begin - 1] == ' ') begin--;
    return begin > 0 && is_digit(s->text.data[begin - 1]);
}

/* 三|.|三億: a decimal point between Chinese digits. */
static bool is_decimal(const struct sentences *s, uint32_t at) {
    return at >= 3 && (unsigned char)s->text.data[at - 3] >= 0xE3 &&
           number_may_start(s->text, at - 3) && number_may_start(s->text, at + 1);
}

/* Bytes of the marks of sources at `at`, [1][23]; 0: none. */
static uint32_t citations(const struct sentences *s, uint32_t at) {
    uint32_t end = at, digits;
    for (;;) {
        for (digits = 1;
             sentences_byte(s, end) == '[' && is_digit(sentences_byte(s, end + digits));)
            digits++;
        if (digits == 1 || digits > 4 || sentences_byte(s, end + digits) != ']') return end - at;
        end += digits + 1;
    }
}

/* open until 5 p.m.| The tour: a word that opens sentences, behind an abbreviation that ends them.
 */
static bool opens_anew(const struct sentences *s, uint32_t at, uint32_t after) {
    return is_upper(s->text.data[after]) &&
           words_plain_at(s->words, WORDS_SENTENCE_OPENER, s->text, after) &&
           words_plain_before(s->words, WORDS_LAST_ABBREVIATION, s->text, at);
}

/* in 2025|. workers: a year before a point, which lower case may follow where nobody minds. */
static bool year_before(const struct sentences *s, uint32_t at) {
    if (at < 5 || s->text.data[at - 5] != ' ') return false;
    for (uint32_t i = at - 4; i < at; i++)
        if (!is_digit(s->text.data[i])) return false;
    return has(s, at - 4, "19") || has(s, at - 4, "20");
}

/* A point ends a sentence when a blank and a capital, a digit or Han follow and no abbreviation
 * or initial stands before it. */
static bool point_ends(const struct sentences *s, uint32_t at) {
    char next = sentences_byte(s, at + 1);
    struct word_match word;
    if (at + 1 >= s->block_end) return true;
    uint32_t after = at + 1;
    while (after < s->block_end && strchr("\"')]*_", s->text.data[after])) after++;
    if (has(s, after, "”") || has(s, after, "’")) after += 3;
    after += citations(s, after); /* in 2019.[4] The */
    if (after >= s->block_end) return true;
    if (!is_space(sentences_byte(s, after)))
        return is_digit(next)
                   ? sentence_entry_follows(s, at)
                   : (unsigned char)next >= 0xE3 && !wide_digit(s, at + 1) && !is_decimal(s, at);
    after = sentences_skip(s, after, s->block_end);
    if (after >= s->block_end) return true;
    if (is_lower(s->text.data[after])) return year_before(s, at);
    if (is_upper(s->text.data[after]) && unit_before(s, at)) return true;
    bool degrees = at > 3 && has(s, at - 3, "°"); /* to 35 °C|. Humidity */
    if (at > 0 && is_alpha(s->text.data[at - 1]) && (at < 2 || !is_alnum(s->text.data[at - 2])) &&
        is_upper(s->text.data[at - 1]) && !degrees)
        return false;
    return !words_before(s->words, s->text, at, WORDS_BIT(WORDS_ABBREVIATION), &word) ||
           opens_anew(s, at, after);
}

/* Bytes of the closing mark at `at`, or 0. */
static uint32_t closer(const struct sentences *s, uint32_t at) {
    static const char *const WIDE[] = {"”", "’", "」", "』", "）", "！", "？"};
    char c = s->text.data[at];
    if (c == ')' || c == '"' || c == ']') return 1;
    if (c == '*') return has(s, at, "**") ? 2 : 0;
    bool may = c == '\xE2' || c == '\xE3' || c == '\xEF';
    for (size_t i = 0; may && i < COUNT(WIDE); i++)
        if (has(s, at, WIDE[i])) return 3;
    return 0;
}

/* Closing quotes and brackets belong to the sentence that they close. */
static uint32_t over_closers(const struct sentences *s, uint32_t at) {
    uint32_t size;
    while (at < s->block_end && ((size = closer(s, at)) != 0 || (size = citations(s, at)) != 0))
        at += size;
    return at < s->block_end ? at : s->block_end;
}

static bool in_element(const struct sentences *s) {
    return s->block == BLOCK_ROW && s->mark == MARK_ELEMENT;
}

/* The end of the sentence that begins at `at`, or a place past its cap when it has none before. */
static uint32_t find_end(struct sentences *s, uint32_t at) {
    bool element = in_element(s);
    uint32_t last = element ? s->cell_end : s->block_end;
    uint32_t end = last - at > SENTENCE_CAP ? at + SENTENCE_CAP + 1 : last;
    if (s->block == BLOCK_ROW && !element) {
        while (at < end && s->text.data[at] != s->mark) at++;
        return at;
    }
    uint32_t words = at, begin = at;
    while ((at = stop_find(s->text, at, end)) < end) {
        if (s->text.data[at] == '<') {
            uint32_t from = at;
            at = tag_over(slice(s->text.data, s->block_end), from, &words);
            if (at == from) return at;
            continue;
        }
        uint32_t sign = end_sign(s, at);
        if (sign) return over_closers(s, at + sign);
        if (s->text.data[at] == '.' && point_ends(s, at)) {
            uint32_t before;
            enum entry_point entry = sentence_entry(s, begin, at, &before);
            if (entry == ENTRY_NONE) return over_closers(s, at + 1);
            if (entry == ENTRY_PARTS) return before;
        }
        at++;
    }
    return at;
}

/* Where a sentence over the cap is cut: behind the last comma or blank, else at a character. */
static uint32_t cap_end(const struct sentences *s, uint32_t begin) {
    uint32_t end = begin + SENTENCE_CAP;
    for (uint32_t at = end; at > begin + SENTENCE_CAP / 2; at--) {
        if (utf8_is_continuation(s->text.data[at])) continue;
        if (is_space(s->text.data[at]) || has(s, at, "，") || has(s, at, "、") || has(s, at, ", "))
            return at + utf8_length(s->text.data[at]);
    }
    while (utf8_is_continuation(s->text.data[end])) end--;
    return end;
}

struct sentences sentences_of(struct qc_slice chunk, const struct words *words, bool hard_wrapped) {
    return (struct sentences){.text = chunk, .words = words, .hard_wrapped = hard_wrapped};
}

static bool stands_alone(const struct sentences *s) {
    return memchr(s->text.data + s->block_begin, '\n', s->block_end - s->block_begin) == NULL;
}

/* The next sentence of the cell at hand, or where the next cell's words begin. A cell that holds
 * sentences is no entry of a table, but the first one of a row. */
static uint32_t next_in_cells(struct sentences *s, uint32_t at) {
    if (at < s->cell_end && s->started) return at;
    at = row_element_cell(s, at);
    if (at < s->block_end) {
        uint32_t end = find_end(s, at);
        s->prose = s->started && s->text.data[end - 1] != ':' && sentences_closes(s, at, end);
    }
    return at;
}

static void see_cell(struct sentences *s, struct sentence *out) {
    if (!in_element(s)) {
        row_find_column(s, out);
    } else if (s->prose) {
        out->block = BLOCK_TEXT;
        out->head_begin = out->head_end = 0;
        return;
    } else {
        out->column_begin = s->column_begin;
        out->column_end = s->column_end;
    }
    row_see_head(s, out);
}

bool sentence_next(struct sentences *s, struct sentence *out) {
    for (;;) {
        uint32_t begin = sentence_over_quote(s, sentences_skip(s, s->at, s->block_end));
        bool element = in_element(s);
        if (element) begin = next_in_cells(s, begin);
        else if (s->block == BLOCK_ROW) begin = row_cell(s, begin);
        if (begin >= s->block_end) {
            if (!next_block(s)) return false;
            continue;
        }
        uint32_t end = find_end(s, begin);
        bool over = end - begin > SENTENCE_CAP;
        if (over) end = cap_end(s, begin);
        *out = (struct sentence){.begin = begin, .end = end, .block = s->block};
        s->at = end;
        while (out->end > begin && is_space(s->text.data[out->end - 1])) out->end--;
        out->truncated = over || s->cut;
        s->cut = over;
        out->starts_block = !s->started;
        out->alone =
            !s->started && sentences_skip(s, end, s->block_end) == s->block_end && stands_alone(s);
        out->head_begin = s->head_begin;
        out->head_end = s->head_end;
        if (s->block == BLOCK_ROW) see_cell(s, out);
        s->started = true;
        return true;
    }
}
