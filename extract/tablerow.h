/* tablerow.h: lines with bars or tabs, and elements of HTML -> the rows of tables: their cells and
 * the heads of rows and columns. For sentence.c, whose state it reads and writes. */
#ifndef TABLEROW_H
#define TABLEROW_H

#include "sentence.h"

static inline char sentences_byte(const struct sentences *s, uint32_t at) {
    return at < s->text.size ? s->text.data[at] : '\n';
}

static inline uint32_t sentences_line_end(const struct sentences *s, uint32_t at) {
    const char *end = at < s->text.size ? memchr(s->text.data + at, '\n', s->text.size - at) : NULL;
    return end ? (uint32_t)(end - s->text.data) : (uint32_t)s->text.size;
}

static inline uint32_t sentences_skip(const struct sentences *s, uint32_t at, uint32_t end) {
    while (at < end && is_space(s->text.data[at])) at++;
    return at;
}

/* Is the line at `at` a row, by its tabs or by bars between its cells? */
bool row_is_tabbed(const struct sentences *s, uint32_t at);
bool row_is_barred(const struct sentences *s, uint32_t at);
/* The block at hand has begun behind the one of `before`, [begin,end): does a table go on? */
void row_see_table(struct sentences *s, enum block before, uint32_t begin, uint32_t end);
/* Where the next cell's words begin from `at` on; the end of the block: there is none. */
uint32_t row_cell(const struct sentences *s, uint32_t at);
/* The cell is the next of its row, which may be its head. */
void row_see_head(struct sentences *s, const struct sentence *cell);
/* The head of the cell's column, into *out. */
void row_find_column(struct sentences *s, struct sentence *out);

#define MARK_ELEMENT '<' /* the mark of a row whose cells are elements of HTML */

/* Does a row of elements begin at `at`, tags that open its table aside? Then it is the block at
 * hand. */
bool row_of_elements(struct sentences *s, uint32_t at);
/* The first row of elements in text[at:end); `end`: none. */
uint32_t row_element_in(const struct sentences *s, uint32_t at, uint32_t end);
/* Where the words of the next cell begin that opens from `at` on; the end of the block: there is
 * none. Sets s->cell_end and the head of its column. */
uint32_t row_element_cell(struct sentences *s, uint32_t at);

#endif
