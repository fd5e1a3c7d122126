/* indexed.c: points of an index and the share that they are -> the index. */
#include "around.h"

/* Is the figure one of points of an index? */
static bool is_points(const struct scene *scene, uint32_t i) {
    const struct reading *r = &scene->view->quantities[i].readings[0];
    return r->unit != UNIT_NONE &&
           slice_is(units_at(scene->rules->units, r->unit)->symbol, "point");
}

/* 3400 点|水平: how things stand, and not what is told. */
static bool is_state(const struct scene *scene, struct region r) {
    return words_plain(scene->rules->words, WORDS_STATE_NOUN,
                       slice_cut(scene->view->text, r.begin, r.end));
}

/* 指数报 □,跌|□,跌幅|□: points whose clause names no index, and the share that they are, are of the
 * index before. */
struct region indexed_points(const struct scene *scene, uint32_t i, enum kind kind,
                             struct region r) {
    bool points = kind == KIND_COUNT && is_points(scene, i);
    bool share = kind == KIND_GROWTH && i > 0 && is_points(scene, i - 1);
    bool named =
        !region_empty(r) && !is_state(scene, r) && !(share && retold_only_change(scene, r));
    if (named || !(points || share)) return r;
    for (uint32_t j = i; j-- > 0;) {
        if (!is_points(scene, j)) continue;
        struct region own = subject_own(scene, j, KIND_COUNT);
        if (!region_empty(own) && !retold_only_change(scene, own) && !is_state(scene, own))
            return own;
    }
    return r;
}
