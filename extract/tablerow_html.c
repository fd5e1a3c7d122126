/* tablerow_html.c: elements of HTML -> the rows of a table: <tr> is a row, <td> and <th> its cells.
 * A row closes unsaid where the next one or the end of its part opens. Rows with a table in them or
 * with a long cell lay out a page; a cell over several rows or columns moves the others, so such a
 * row has no heads of columns. */
#include "tablerow.h"
#include "tag.h"

#define ROW_MAX 8192u  /* bytes of a row */
#define WORDS_MAX 300u /* bytes of the text in a cell */
#define GAP_MAX 4096u  /* bytes between rows of a table */

struct element_cell {
    uint32_t begin, end; /* its words */
    bool spans;          /* more than one row or column */
};

/* Does text[at] open the tag `name`, or with a slash before it close it? In either case. */
static bool is_tag(struct qc_slice text, uint32_t at, const char *name) {
    size_t size = strlen(name);
    if (text.size - at < size + 2 || text.data[at] != '<') return false;
    for (size_t i = 0; i < size; i++)
        if (to_lower(text.data[at + 1 + i]) != name[i]) return false;
    return !is_alnum(text.data[at + 1 + size]);
}

static bool is_one_of(struct qc_slice text, uint32_t at, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (is_tag(text, at, names[i])) return true;
    return false;
}

/* The next "<" from `at` on that opens no comment, or `end`. */
static uint32_t next_tag(struct qc_slice text, uint32_t at, uint32_t end) {
    for (;;) {
        const char *found = at < end ? memchr(text.data + at, '<', end - at) : NULL;
        if (!found) return end;
        at = (uint32_t)(found - text.data);
        uint32_t over = slice_has_at(text, at, LIT("<!--")) ? tag_at(text, at).end : at;
        if (over == at) return at;
        at = over;
    }
}

/* Behind the row that <tr> at `at` opens; 0: nothing ends it near, or a table stands in it. */
static uint32_t row_end(struct qc_slice text, uint32_t at) {
    static const char *const UNSAID[] = {"tr",     "/table", "/tbody", "/thead",
                                         "/tfoot", "tbody",  "tfoot"};
    uint32_t end = text.size - at > ROW_MAX ? at + ROW_MAX : (uint32_t)text.size;
    for (at = next_tag(text, at + 1, end); at < end; at = next_tag(text, at + 1, end)) {
        if (is_tag(text, at, "/tr")) return tag_at(text, at).end;
        if (is_tag(text, at, "table")) return 0;
        if (is_one_of(text, at, UNSAID, COUNT(UNSAID))) return at;
    }
    return 0;
}

static bool holds_span(struct qc_slice text, uint32_t begin, uint32_t end) {
    for (uint32_t at = begin; at + 4 < end; at++)
        if (slice_has_at(text, at, LIT("span=")) || slice_has_at(text, at, LIT("SPAN=")))
            return true;
    return false;
}

/* The cell that opens next in text[at:end); false: none does. */
static bool next_cell(struct qc_slice text, uint32_t at, uint32_t end, struct element_cell *cell) {
    static const char *const OPEN[] = {"td", "th"};
    static const char *const SIDES[] = {"td", "th", "/td", "/th", "/tr"};
    for (at = next_tag(text, at, end); at < end; at = next_tag(text, at + 1, end)) {
        struct tag tag;
        if (!is_one_of(text, at, OPEN, COUNT(OPEN)) || !(tag = tag_at(text, at)).kind) continue;
        *cell = (struct element_cell){.begin = tag.end};
        cell->spans = holds_span(text, at, tag.end);
        for (cell->end = next_tag(text, tag.end, end); cell->end < end;
             cell->end = next_tag(text, cell->end + 1, end))
            if (is_one_of(text, cell->end, SIDES, COUNT(SIDES))) break;
        tag_trim(text, &cell->begin, &cell->end);
        return true;
    }
    return false;
}

/* The cells of text[begin:end); 0 also when one is too long for a table of facts. */
static uint32_t count_cells(struct qc_slice text, uint32_t begin, uint32_t end, bool *spans) {
    struct element_cell cell;
    uint32_t count = 0;
    *spans = false;
    for (; next_cell(text, begin, end, &cell); begin = cell.end, count++) {
        if (cell.end - cell.begin > WORDS_MAX) return 0;
        *spans |= cell.spans;
    }
    return count;
}

/* Behind the tags from `at` on that open or close a table or its parts. */
static uint32_t over_parts(struct qc_slice text, uint32_t at) {
    static const char *const PARTS[] = {"table",  "thead",  "tbody",    "tfoot",     "/thead",
                                        "/tbody", "/tfoot", "colgroup", "/colgroup", "col"};
    struct tag tag;
    while (at < text.size && is_one_of(text, at, PARTS, COUNT(PARTS)) &&
           (tag = tag_at(text, at)).kind != TAG_NONE)
        for (at = tag.end; at < text.size && is_space(text.data[at]);) at++;
    return at;
}

/* Behind the row of two cells or more whose <tr> stands at `at`; 0: there is none. */
static uint32_t facts_end(struct qc_slice text, uint32_t at) {
    bool spans;
    uint32_t end = at < text.size && is_tag(text, at, "tr") ? row_end(text, at) : 0;
    return end && count_cells(text, at, end, &spans) > 1 ? end : 0;
}

/* Does no table open or close between the last row of elements and `at`? */
static bool table_goes_on(const struct sentences *s, uint32_t at) {
    if (!s->element_end || at < s->element_end || at - s->element_end > GAP_MAX) return false;
    for (uint32_t i = next_tag(s->text, s->element_end, at); i < at;
         i = next_tag(s->text, i + 1, at))
        if (is_tag(s->text, i, "table") || is_tag(s->text, i, "/table")) return false;
    return true;
}

/* The row has the heads of the table's first one, where their cells stand in columns. */
static void begin_row(struct sentences *s, uint32_t begin, uint32_t end) {
    bool spans, moved;
    bool first = !table_goes_on(s, begin);
    if (first) {
        s->heads_begin = begin;
        s->heads_end = end;
    }
    bool columns = !first &&
                   count_cells(s->text, begin, end, &spans) ==
                       count_cells(s->text, s->heads_begin, s->heads_end, &moved) &&
                   !spans && !moved;
    s->heads_at = columns ? s->heads_begin : s->heads_end;
    s->element_end = end;
}

bool row_of_elements(struct sentences *s, uint32_t at) {
    uint32_t begin = over_parts(s->text, at), end = facts_end(s->text, begin);
    if (!end) return false;
    begin_row(s, begin, end);
    s->block = BLOCK_ROW;
    s->mark = MARK_ELEMENT;
    s->block_begin = s->at = begin;
    s->block_end = end;
    s->table_begin = s->table_end = 0;
    return true;
}

uint32_t row_element_in(const struct sentences *s, uint32_t at, uint32_t end) {
    for (at = next_tag(s->text, at, end); at < end; at = next_tag(s->text, at + 1, end))
        if (facts_end(s->text, at)) return at;
    return end;
}

uint32_t row_element_cell(struct sentences *s, uint32_t at) {
    struct element_cell cell, head = {0};
    while (next_cell(s->text, at, s->block_end, &cell)) {
        if (next_cell(s->text, s->heads_at, s->heads_end, &head)) s->heads_at = head.end;
        s->cell_end = cell.end;
        s->column_begin = head.begin;
        s->column_end = head.end;
        if (cell.begin < cell.end) return cell.begin;
        at = cell.end;
    }
    return s->block_end;
}
