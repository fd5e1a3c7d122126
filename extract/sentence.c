/* sentence.c: lines -> blocks (paragraph, item, heading, row) -> sentences. */
#include "sentence.h"
#include "number.h"

#include "stop.h"
#include "tag.h"
#include "utf8.h"

static char byte_at(const struct sentences *s, uint32_t at) {
    return at < s->text.size ? s->text.data[at] : '\n';
}

static uint32_t line_end(const struct sentences *s, uint32_t at) {
    const char *end = at < s->text.size ? memchr(s->text.data + at, '\n', s->text.size - at) : NULL;
    return end ? (uint32_t)(end - s->text.data) : (uint32_t)s->text.size;
}

static uint32_t skip_blanks(const struct sentences *s, uint32_t at, uint32_t end) {
    while (at < end && is_space(s->text.data[at])) at++;
    return at;
}

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
    while (is_digit(byte_at(s, end)) && end < at + 3) end++;
    if (end > at && (byte_at(s, end) == '.' || byte_at(s, end) == ')') &&
        is_space(byte_at(s, end + 1)))
        return true;
    if (end > at && has(s, end, "、")) return true;
    uint32_t cp = at < s->text.size ? utf8_at(s->text, at) : 0;
    return cp >= 0x2460 && cp <= 0x24FF;
}

#define CELL_MAX 120u /* bytes; a longer text between marks is no cell */

/* Marks between the first word of the line of `at` and its last; 0 also when a cell is too long. */
static uint32_t inner_marks(const struct sentences *s, uint32_t at, char mark) {
    uint32_t end = line_end(s, at), marks = 0, cell;
    at = cell = skip_blanks(s, at, end);
    while (end > at && is_space(s->text.data[end - 1])) end--;
    for (; at < end; at++) {
        if (at - cell > CELL_MAX) return 0;
        if (s->text.data[at] != mark) continue;
        marks++;
        cell = at;
    }
    return marks;
}

static bool holds(const struct sentences *s, uint32_t at, char mark) {
    return memchr(s->text.data + at, mark, line_end(s, at) - at) != NULL;
}

/* Three cells make a row, or two when the next line has more as well, or the row before had tabs.
 */
static bool is_tabbed(const struct sentences *s, uint32_t at) {
    uint32_t end = line_end(s, at), tabs = holds(s, at, '\t') ? inner_marks(s, at, '\t') : 0;
    if (tabs != 1) return tabs > 1;
    bool below = s->block == BLOCK_ROW && s->mark == '\t';
    return below || (end < s->text.size && inner_marks(s, end + 1, '\t') > 0);
}

/* --- | :--: and nothing else: the line below the heads of a table. */
static bool is_rule(const struct sentences *s, uint32_t at) {
    uint32_t end = line_end(s, at), dashes = 0;
    for (; at < end; at++) {
        if (!strchr("-:| \t\r", s->text.data[at])) return false;
        dashes += s->text.data[at] == '-';
    }
    return dashes > 2;
}

/* Bars between cells make a row without one at its beginning, where the next line or the row before
 * has them as well: three cells, or two above a rule and below such a row. */
static bool is_barred(const struct sentences *s, uint32_t at) {
    uint32_t end = line_end(s, at), bars = holds(s, at, '|') ? inner_marks(s, at, '|') : 0;
    if (!bars) return false;
    uint32_t next = end < s->text.size ? inner_marks(s, end + 1, '|') : 0;
    bool below = s->block == BLOCK_ROW && s->mark == '|';
    return below || (bars > 1 && next == bars) || (next == bars && is_rule(s, end + 1));
}

static enum block block_of(const struct sentences *s, uint32_t at) {
    at = skip_blanks(s, at, line_end(s, at));
    char c = byte_at(s, at);
    if (at < s->text.size && (is_tabbed(s, at) || is_barred(s, at))) return BLOCK_ROW;
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
    while (byte_at(s, behind) == '_') behind++; /* ?__biz= */
    char next = byte_at(s, behind);
    bool inside = is_alnum(next) || (next && strchr("/=&%#", next));
    return inside ? 0 : 1;
}

/* Does the text before `end` close with sentence punctuation, closing marks aside? */
static bool closes(const struct sentences *s, uint32_t begin, uint32_t end) {
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

/* 1, 12., #3: the place of a row in its table, which names nothing. */
static bool is_place(const struct sentences *s, uint32_t begin, uint32_t end) {
    if (begin < end && s->text.data[begin] == '#') begin++;
    if (end > begin && s->text.data[end - 1] == '.') end--;
    uint32_t at = begin;
    while (at < end && is_digit(s->text.data[at])) at++;
    return at == end && at > begin && at - begin <= 3;
}

/* The first cell of a row is its head; behind its place the second, unless that is a figure. */
static void see_head(struct sentences *s, const struct sentence *cell) {
    bool place = s->head_begin < s->head_end && is_place(s, s->head_begin, s->head_end);
    bool figure = is_digit(s->text.data[cell->begin]) || !s->second;
    if (s->started && !(place && s->second && !figure)) {
        s->second = false;
        return;
    }
    s->second = !s->started;
    s->head_begin = cell->begin;
    s->head_end = cell->end;
}

#define BROKEN_MIN 40u /* bytes; a shorter line is an entry of a list */

/* ...we recommend at | least 1 GB: does a long line break off in lower case, and the next one go
 * on in lower case? Some lines of a text are wrapped where others are not. */
static bool breaks_off(const struct sentences *s, uint32_t begin, uint32_t end) {
    uint32_t last = end;
    while (last > begin && is_space(s->text.data[last - 1])) last--;
    return last - begin >= BROKEN_MIN && is_lower(s->text.data[last - 1]) &&
           is_lower(byte_at(s, end + 1));
}

/* Is the line end at `end` of the line that begins at `begin` the end of a block? */
static bool hard_end(const struct sentences *s, uint32_t begin, uint32_t end) {
    uint32_t next = end + 1, stop = line_end(s, next);
    if (next >= s->text.size || skip_blanks(s, next, stop) == stop) return true;
    if (!s->hard_wrapped && !breaks_off(s, begin, end)) return true;
    enum block this = block_of(s, begin);
    if (this == BLOCK_HEADING || this == BLOCK_ROW) return true;
    enum block that = block_of(s, next);
    if (that != BLOCK_TEXT && !(this == BLOCK_QUOTE && that == BLOCK_QUOTE)) return true;
    return closes(s, begin, end);
}

/* A row directly below another belongs to its table, whose first row holds the heads. */
static void see_table(struct sentences *s, enum block before, uint32_t begin, uint32_t end) {
    uint32_t lines = 0;
    for (uint32_t at = end; at < s->at; at++) lines += s->text.data[at] == '\n';
    if (s->block != BLOCK_ROW || before != BLOCK_ROW || lines != 1) {
        s->table_begin = s->table_end = 0;
    } else if (s->table_begin >= s->table_end) {
        s->table_begin = begin;
        s->table_end = end;
    }
}

static uint32_t pipes(const struct sentences *s, uint32_t begin, uint32_t end) {
    uint32_t count = 0;
    for (uint32_t at = begin; at < end; at++) count += s->text.data[at] == s->mark;
    return count;
}

/* The cell of the table's first row with as many bars before it as the one at out->begin. */
static void find_column(const struct sentences *s, struct sentence *out) {
    if (s->block != BLOCK_ROW || s->table_begin >= s->table_end) return;
    uint32_t bars = pipes(s, s->block_begin, out->begin), begin = s->table_begin;
    for (; begin < s->table_end && bars; begin++) bars -= s->text.data[begin] == s->mark;
    uint32_t end = begin;
    while (end < s->table_end && s->text.data[end] != s->mark) end++;
    out->column_begin = skip_blanks(s, begin, end);
    out->column_end = end;
    while (out->column_end > out->column_begin && is_space(s->text.data[out->column_end - 1]))
        out->column_end--;
}

static bool next_block(struct sentences *s) {
    uint32_t size = (uint32_t)s->text.size;
    uint32_t last_begin = s->block_begin, last_end = s->block_end;
    enum block last = s->block;
    s->at = s->block_end;
    if (has(s, s->at, BYTE_ORDER_MARK)) s->at += (uint32_t)strlen(BYTE_ORDER_MARK);
    s->at = skip_blanks(s, s->at, size);
    if (s->at >= size) return false;
    /* the line's own start, so that its indent belongs to it */
    s->block_begin = s->at;
    s->block = block_of(s, s->at);
    s->mark = byte_at(s, s->at) == '|' || !is_tabbed(s, s->at) ? '|' : '\t';
    if (s->block == BLOCK_ROW && s->mark == '\t') /* its first cells may be empty */
        while (s->block_begin > last_end && s->text.data[s->block_begin - 1] != '\n')
            s->block_begin--;
    see_table(s, last, last_begin, last_end);
    uint32_t begin = s->at, end = line_end(s, begin);
    while (end < size && !hard_end(s, begin, end)) {
        begin = end + 1;
        end = line_end(s, begin);
    }
    s->block_end = end;
    s->head_begin = s->head_end = 0;
    s->started = s->cut = false;
    return true;
}

/* ０ to ９: EF BC 90 to EF BC 99 */
static bool wide_digit(const struct sentences *s, uint32_t at) {
    char last = byte_at(s, at + 2);
    return has(s, at, "\xEF\xBC") && (unsigned char)last >= 0x90 && (unsigned char)last <= 0x99;
}

/* 120 ms. Customers: lower case behind a figure is its unit, no title. */
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
        for (digits = 1; byte_at(s, end) == '[' && is_digit(byte_at(s, end + digits));) digits++;
        if (digits == 1 || digits > 4 || byte_at(s, end + digits) != ']') return end - at;
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

/* A point ends a sentence when a blank and a capital, a digit or Han follow and no abbreviation
 * or initial stands before it. */
static bool point_ends(const struct sentences *s, uint32_t at) {
    char next = byte_at(s, at + 1);
    struct word_match word;
    if (at + 1 >= s->block_end) return true;
    uint32_t after = at + 1;
    while (after < s->block_end && strchr("\"')]*_", s->text.data[after])) after++;
    if (has(s, after, "”") || has(s, after, "’")) after += 3;
    after += citations(s, after); /* in 2019.[4] The */
    if (after >= s->block_end) return true;
    if (!is_space(byte_at(s, after)))
        return (unsigned char)next >= 0xE3 && !wide_digit(s, at + 1) && !is_decimal(s, at);
    after = skip_blanks(s, after, s->block_end);
    if (after >= s->block_end) return true;
    if (is_lower(s->text.data[after])) return false;
    if (is_upper(s->text.data[after]) && unit_before(s, at)) return true;
    if (at > 0 && is_alpha(s->text.data[at - 1]) && (at < 2 || !is_alnum(s->text.data[at - 2])) &&
        is_upper(s->text.data[at - 1]))
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

/* The end of the sentence that begins at `at`, or a place past its cap when it has none before. */
static uint32_t find_end(const struct sentences *s, uint32_t at) {
    uint32_t end = s->block_end - at > SENTENCE_CAP ? at + SENTENCE_CAP + 1 : s->block_end;
    if (s->block == BLOCK_ROW) {
        while (at < end && s->text.data[at] != s->mark) at++;
        return at;
    }
    uint32_t words = at;
    while ((at = stop_find(s->text, at, end)) < end) {
        if (s->text.data[at] == '<') {
            uint32_t from = at;
            at = tag_over(slice(s->text.data, s->block_end), from, &words);
            if (at == from) return at;
            continue;
        }
        uint32_t sign = end_sign(s, at);
        if (sign) return over_closers(s, at + sign);
        if (s->text.data[at] == '.' && point_ends(s, at)) return over_closers(s, at + 1);
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

/* > 1 加仑汽油 = ..: behind the marks of a quote, which are no bounds. */
static uint32_t over_quote(const struct sentences *s, uint32_t at) {
    uint32_t next = line_end(s, at) + 1; /* one mark alone may be a bound: > 90% */
    if (s->block == BLOCK_QUOTE && !s->started && byte_at(s, at + 1) == ' ' &&
        (byte_at(s, next) == '>' || byte_at(s, at + 2) == '>'))
        while (byte_at(s, at) == '>') at = skip_blanks(s, at + 1, s->block_end);
    return at;
}

bool sentence_next(struct sentences *s, struct sentence *out) {
    for (;;) {
        uint32_t begin = over_quote(s, skip_blanks(s, s->at, s->block_end));
        if (s->block == BLOCK_ROW)
            while (begin < s->block_end &&
                   (s->text.data[begin] == s->mark || is_space(s->text.data[begin])))
                begin++;
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
            !s->started && skip_blanks(s, end, s->block_end) == s->block_end && stands_alone(s);
        out->head_begin = s->head_begin;
        out->head_end = s->head_end;
        find_column(s, out);
        if (s->block == BLOCK_ROW) see_head(s, out);
        s->started = true;
        return true;
    }
}
