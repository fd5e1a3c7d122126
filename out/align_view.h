/* align_view.h: what the parts of align.c share: the claims to align, as indices into the sides. */
#ifndef ALIGN_VIEW_H
#define ALIGN_VIEW_H

#include "align.h"

struct view { /* the claims to be aligned, as indices into the sides */
    const struct side *a, *b;
    const size_t *a_at, *b_at;
    struct alignment *alignment;
};

struct range {
    size_t a_begin, a_end, b_begin, b_end; /* of the view's indices */
    unsigned depth;
};

static inline const struct entry *entry_a(const struct view *view, size_t i) {
    return &view->a->at[view->a_at[i]];
}

static inline const struct entry *entry_b(const struct view *view, size_t i) {
    return &view->b->at[view->b_at[i]];
}

static inline void align_pair(const struct view *view, size_t a, size_t b) {
    view->alignment->mate_a[view->a_at[a]] = view->b_at[b];
    view->alignment->mate_b[view->b_at[b]] = view->a_at[a];
}

/* How alike are the words around two claims? W_AROUND: the same. */
enum { W_AROUND = 6 };
int alike(const struct entry *a, const struct entry *b);

/* Pairs the claims of a range by weights: the sum over its pairs is the largest there is, or the
 * largest near to the diagonal when the range is large. */
void align_table(const struct view *view, const struct range *range);

#endif
