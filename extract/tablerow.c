/* tablerow.c: lines with bars or tabs -> rows of a table, with the heads of rows and columns. */
#include "tablerow.h"

#define CELL_MAX 120u /* bytes; a longer text between marks is no cell */

/* Marks between the first word of the line of `at` and its last; 0 also when a cell is too long. */
static uint32_t inner_marks(const struct sentences *s, uint32_t at, char mark) {
    uint32_t end = sentences_line_end(s, at), marks = 0, cell;
    at = cell = sentences_skip(s, at, end);
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
    return memchr(s->text.data + at, mark, sentences_line_end(s, at) - at) != NULL;
}

/* Three cells make a row, or two when the next line has more as well, or the row before had tabs.
 */
bool row_is_tabbed(const struct sentences *s, uint32_t at) {
    uint32_t end = sentences_line_end(s, at),
             tabs = holds(s, at, '\t') ? inner_marks(s, at, '\t') : 0;
    if (tabs != 1) return tabs > 1;
    bool below = s->block == BLOCK_ROW && s->mark == '\t';
    return below || (end < s->text.size && inner_marks(s, end + 1, '\t') > 0);
}

/* --- | :--: and nothing else: the line below the heads of a table. */
static bool is_rule(const struct sentences *s, uint32_t at) {
    uint32_t end = sentences_line_end(s, at), dashes = 0;
    for (; at < end; at++) {
        if (!strchr("-:| \t\r", s->text.data[at])) return false;
        dashes += s->text.data[at] == '-';
    }
    return dashes > 2;
}

/* Bars between cells make a row without one at its beginning, where the next line or the row before
 * has them as well: three cells, or two above a rule and below such a row. */
bool row_is_barred(const struct sentences *s, uint32_t at) {
    uint32_t end = sentences_line_end(s, at),
             bars = holds(s, at, '|') ? inner_marks(s, at, '|') : 0;
    if (!bars) return false;
    uint32_t next = end < s->text.size ? inner_marks(s, end + 1, '|') : 0;
    bool below = s->block == BLOCK_ROW && s->mark == '|';
    return below || (bars > 1 && next == bars) || (next == bars && is_rule(s, end + 1));
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
void row_see_head(struct sentences *s, const struct sentence *cell) {
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

/* A row directly below another belongs to its table, whose first row holds the heads. */
void row_see_table(struct sentences *s, enum block before, uint32_t begin, uint32_t end) {
    uint32_t lines = 0;
    for (uint32_t at = end; at < s->at; at++) lines += s->text.data[at] == '\n';
    if (s->block != BLOCK_ROW || before != BLOCK_ROW || lines != 1) {
        s->table_begin = s->table_end = 0;
    } else if (s->table_begin >= s->table_end) {
        s->table_begin = begin;
        s->table_end = end;
    }
    s->marks_at = s->block_begin;
    s->heads_at = s->table_begin;
}

/* The cell of the table's first row with as many bars before it as the one at out->begin. */
void row_find_column(struct sentences *s, struct sentence *out) {
    if (s->block != BLOCK_ROW || s->table_begin >= s->table_end) return;
    for (; s->marks_at < out->begin; s->marks_at++) {
        if (s->text.data[s->marks_at] != s->mark) continue;
        while (s->heads_at < s->table_end && s->text.data[s->heads_at++] != s->mark) continue;
    }
    uint32_t end = s->heads_at;
    while (end < s->table_end && s->text.data[end] != s->mark) end++;
    out->column_begin = sentences_skip(s, s->heads_at, end);
    out->column_end = end;
    while (out->column_end > out->column_begin && is_space(s->text.data[out->column_end - 1]))
        out->column_end--;
}

uint32_t row_cell(const struct sentences *s, uint32_t at) {
    while (at < s->block_end && (s->text.data[at] == s->mark || is_space(s->text.data[at]))) at++;
    return at;
}
