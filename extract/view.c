/* view.c: folded sentence + quantities -> view text, one letter for each quantity. */
#include "view.h"

static void copy_bytes(struct viewer *v, struct qc_slice folded, uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; i++) {
        vec_push(&v->text, folded.data[i]);
        vec_push(&v->from, i);
        vec_push(&v->to, i + 1);
    }
}

static void put_letter(struct viewer *v, const struct letters *letters, const struct quantity *q) {
    char bytes[4];
    uint32_t length = utf8_put(bytes, letters_code(letters, quantity_dims(q), q->readings[0].dim));
    vec_push(&v->letters, (struct spot){v->text.count});
    for (uint32_t i = 0; i < length; i++) {
        vec_push(&v->text, bytes[i]);
        vec_push(&v->from, q->begin);
        vec_push(&v->to, q->end);
    }
}

/* A dash between blanks; a point only at the end: one inside a sentence ends an abbreviation. */
static bool is_break(struct qc_slice text, uint32_t at) {
    char c = text.data[at];
    if (c == '-')
        return at > 0 && text.data[at - 1] == ' ' && at + 1 < text.size && text.data[at + 1] == ' ';
    if (c == '.') return at + 1 >= text.size;
    if (c == '\xE3') return slice_has_at(text, at, LIT("。"));
    if (c == '\xE2') return slice_has_at(text, at, LIT("—")) || slice_has_at(text, at, LIT("…"));
    return c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
}

static void find_breaks(struct viewer *v) {
    struct qc_slice text = slice(v->text.at, v->text.count);
    vec_clear(&v->breaks);
    for (uint32_t at = 0; at < text.size; at++)
        if (is_break(text, at)) vec_push(&v->breaks, (struct spot){at});
}

struct view view_build(struct viewer *viewer, const struct letters *letters, struct qc_slice folded,
                       const struct quantities *quantities) {
    vec_clear(&viewer->text);
    vec_clear(&viewer->from);
    vec_clear(&viewer->to);
    vec_clear(&viewer->letters);
    uint32_t at = 0;
    for (uint32_t i = 0; i < quantities->found.count; i++) {
        const struct quantity *q = &quantities->found.at[i];
        copy_bytes(viewer, folded, at, q->begin);
        put_letter(viewer, letters, q);
        at = q->end;
    }
    copy_bytes(viewer, folded, at, (uint32_t)folded.size);
    find_breaks(viewer);
    return (struct view){.text = slice(viewer->text.at, viewer->text.count),
                         .from = viewer->from.at,
                         .to = viewer->to.at,
                         .quantities = quantities->found.at,
                         .letters = viewer->letters.at,
                         .count = quantities->found.count,
                         .breaks = viewer->breaks.at,
                         .break_count = viewer->breaks.count};
}

void viewer_free(struct viewer *viewer) {
    vec_free(&viewer->text);
    vec_free(&viewer->from);
    vec_free(&viewer->to);
    vec_free(&viewer->letters);
    vec_free(&viewer->breaks);
}

/* The first of some sorted spots at or behind `at`. */
static uint32_t find(const struct spot *spots, uint32_t count, uint32_t at) {
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (spots[middle].at < at) low = middle + 1;
        else high = middle;
    }
    return low;
}

uint32_t view_break(const struct view *view, uint32_t at) {
    return find(view->breaks, view->break_count, at);
}

int32_t view_quantity(const struct view *view, struct spot spot) {
    uint32_t low = find(view->letters, view->count, spot.at);
    return low < view->count && view->letters[low].at == spot.at ? (int32_t)low : -1;
}
