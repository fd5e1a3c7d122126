/* subject_text.c: a region of the view -> the subject that it is in the source, without what half a
 * bracket cuts off and without the figures of other things. */
#include "subject.h"

#include "trim.h"

/* 高度(不含天线|, net) weight: what half a bracket cuts off goes. */
static struct region whole_brackets(const struct view *v, struct region r) {
    const char *text = v->text.data;
    uint32_t open = UINT32_MAX;
    for (uint32_t at = r.begin; at < r.end; at++) {
        if (text[at] == '(') open = at;
        else if (text[at] == ')' && open == UINT32_MAX) r.begin = at + 1;
        else if (text[at] == ')') open = UINT32_MAX;
    }
    if (open != UINT32_MAX && open > r.begin) r.end = open;
    return r;
}

/* H100** |训练: Chinese behind the end of bold letters. */
static void without_mark(struct subject *s) {
    const struct qc_slice text = s->text;
    size_t behind = 0;
    for (size_t at = 1; at + 1 < text.size && !behind; at++)
        if (is_alnum(text.data[at - 1]) && text.data[at] == '*' && text.data[at + 1] == '*')
            behind = at + 2;
    while (behind && behind < text.size && text.data[behind] == ' ') behind++;
    if (!behind || behind >= text.size || !utf8_is_han(utf8_at(text, behind))) return;
    s->begin += behind;
    s->text = slice_cut(text, behind, text.size);
}

struct subject subject_folded(const struct scene *scene, uint32_t begin, uint32_t end) {
    const struct folded *f = scene->folded;
    struct subject s = {
        .found = true, .begin = fold_begin(f, begin).byte, .end = fold_end(f, end).byte};
    s.text = slice_cut(scene->doc->chunk, s.begin - scene->doc->base, s.end - scene->doc->base);
    without_mark(&s);
    return s;
}

/* 财报|502, 兄弟|1 局下, 二届三次|会议: without a figure that was taken out for its number behind a
 * Chinese noun, one that goes on behind r, or sessions in a row before it. */
static struct region without_figures(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct qc_slice text = v->text;
    uint32_t last = (uint32_t)utf8_back(text, r.end);
    const struct veto *veto = veto_at(scene, last), *next;
    if (veto && view_begin(v, (struct spot){r.begin}) < veto->begin &&
        (strcmp(veto->reason, "id") == 0 || view_end(v, (struct spot){r.end}) < veto->end)) {
        uint32_t end = r.end;
        while (end > r.begin && view_begin(v, (struct spot){end}) > veto->begin)
            end = (uint32_t)utf8_back(text, end);
        bool figure = is_digit(text.data[end]);
        while (end > r.begin && text.data[end - 1] == ' ') end--;
        if (figure && end > r.begin && utf8_is_han(utf8_at(text, utf8_back(text, end))))
            r.end = end;
    }
    while ((veto = veto_at(scene, r.begin)) && strcmp(veto->reason, "ordinal") == 0) {
        uint32_t at = r.begin;
        while (at < r.end && view_begin(v, (struct spot){at}) < veto->end)
            at += utf8_length(text.data[at]);
        next = at < r.end ? veto_at(scene, at) : NULL;
        if (!next || strcmp(next->reason, "ordinal") != 0) break;
        for (r.begin = at; at < r.end && view_begin(v, (struct spot){at}) < next->end;)
            at += utf8_length(text.data[at]);
        if (at < r.end) r.begin = at;
        else break;
    }
    return r;
}

struct subject subject_of(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct region before;
    if (region_empty(r)) return (struct subject){0};
    if (region_has_han(v, r)) r = without_figures(scene, r);
    const struct veto *number = veto_at(scene, r.begin); /* 一、|门票, 2-in-|1 laptop */
    if (number && (strcmp(number->reason, "list number") == 0 ||
                   (is_digit(v->text.data[r.begin]) &&
                    number->begin < view_begin(v, (struct spot){r.begin}))))
        while (r.begin < r.end && view_begin(v, (struct spot){r.begin}) < number->end)
            r.begin += utf8_length(v->text.data[r.begin]);
    do {
        before = r = region_trim(v, r);
        r = whole_brackets(v, r);
    } while (r.end - r.begin < before.end - before.begin);
    if (region_empty(r)) return (struct subject){0};
    return subject_folded(scene, view_begin(v, (struct spot){r.begin}),
                          view_end(v, (struct spot){r.end}));
}
