/* joined.c: packed rows -> one packed row that loses no word of a reviewer. */
#include "joined.h"

#include "extra.h"
#include "packed.h"

#include <stdlib.h>

void joined_begin(struct joined *joined, struct qc_slice packed) {
    buf_clear(&joined->now);
    buf_add(&joined->now, packed);
    joined->some = true;
}

struct qc_slice joined_packed(const struct joined *joined) {
    return buf_slice(&joined->now);
}

void joined_free(struct joined *joined) {
    buf_free(&joined->now);
    buf_free(&joined->next);
    buf_free(&joined->texts);
    row_free(&joined->row);
    row_free(&joined->other);
}

/* The end of the part of a joined text that begins at `at`. */
static size_t part_end(struct qc_slice text, size_t at) {
    while (at < text.size && !slice_has_at(text, at, LIT(JOIN))) at++;
    return at;
}

static bool has_part(struct qc_slice text, struct qc_slice part) {
    for (size_t at = 0; at <= text.size;) {
        size_t end = part_end(text, at);
        if (slice_equal(slice_cut(text, at, end), part)) return true;
        at = end + strlen(JOIN);
    }
    return false;
}

/* `cell`, then the parts of `more` that it lacks. Its text stands in joined->texts, which may move
 * yet: cell->begin is 1 + where. */
static void join_cell(struct joined *joined, struct cell *cell, struct qc_slice more) {
    struct buf *texts = &joined->texts;
    struct qc_slice text = cell->text;
    size_t begin = texts->size;
    struct buf all = {0};
    buf_add(&all, text);
    for (size_t at = 0; at <= more.size;) {
        size_t end = part_end(more, at);
        struct qc_slice part = slice_cut(more, at, end);
        if (part.size && !has_part(buf_slice(&all), part)) {
            if (all.size) buf_add(&all, LIT(JOIN));
            buf_add(&all, part);
        }
        at = end + strlen(JOIN);
    }
    if (all.size > text.size) {
        joined->cells += text.size > 0;
        cell->type = CELL_TEXT;
        cell->begin = begin + 1;
        buf_add(texts, buf_slice(&all));
        cell->text.size = all.size;
    }
    buf_free(&all);
}

static struct cell *find_extra(struct row *row, struct qc_slice name) {
    for (size_t i = field_count; i < row->count; i++)
        if (slice_equal(row->at[i].name, name)) return &row->at[i];
    return NULL;
}

static void join_extra(struct joined *joined, const struct cell *cell) {
    struct cell *own = find_extra(&joined->row, cell->name);
    if (!own) {
        own = row_add(&joined->row, cell->name);
        own->text = cell->text;
        own->type = cell->type;
    } else if (!slice_equal(own->text, cell->text) && !extra_is_merged(cell->name)) {
        join_cell(joined, own, cell->text);
    }
}

static void count_differing(struct joined *joined) {
    for (size_t i = 0; i < field_count; i++) {
        const struct cell *a = &joined->row.at[i], *b = &joined->other.at[i];
        joined->differs[i] += a->type != b->type || !slice_equal(a->text, b->text);
    }
}

void joined_add(struct joined *joined, struct qc_slice packed) {
    joined->rows++;
    if (slice_equal(buf_slice(&joined->now), packed)) return;
    packed_row(buf_slice(&joined->now), &joined->row);
    packed_row(packed, &joined->other);
    if (joined->differs) count_differing(joined);
    buf_clear(&joined->texts);
    for (size_t i = field_count; i < joined->other.count; i++)
        join_extra(joined, &joined->other.at[i]);
    for (size_t i = field_count; i < joined->row.count; i++) {
        struct cell *cell = &joined->row.at[i];
        if (cell->begin) cell->text.data = joined->texts.at + cell->begin - 1;
    }
    buf_clear(&joined->next);
    packed_add(&joined->next, &joined->row);
    struct buf spare = joined->now;
    joined->now = joined->next;
    joined->next = spare;
}
