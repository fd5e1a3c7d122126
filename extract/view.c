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
    return (struct view){.text = slice(viewer->text.at, viewer->text.count),
                         .from = viewer->from.at,
                         .to = viewer->to.at,
                         .quantities = quantities->found.at,
                         .letters = viewer->letters.at,
                         .count = quantities->found.count};
}

void viewer_free(struct viewer *viewer) {
    vec_free(&viewer->text);
    vec_free(&viewer->from);
    vec_free(&viewer->to);
    vec_free(&viewer->letters);
}

int32_t view_quantity(const struct view *view, struct spot spot) {
    uint32_t low = 0, high = view->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (view->letters[middle].at < spot.at) low = middle + 1;
        else high = middle;
    }
    return low < view->count && view->letters[low].at == spot.at ? (int32_t)low : -1;
}
