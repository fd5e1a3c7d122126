/* subject.c: where to look for the subject of a quantity, in which order. */
#include "subject.h"

#include "noun.h"

#define CLAUSES_BACK 3 /* how many clauses before its own are read */

static bool is_count(enum dim dim) {
    return dim == DIM_COUNT || dim == DIM_TOKEN || dim == DIM_PARAMETER;
}

static bool is_part(enum kind kind) {
    return kind == KIND_SHARE || kind == KIND_COST_SHARE || kind == KIND_PERCENTAGE;
}

struct subject subject_of(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    const struct folded *f = scene->folded;
    r = region_trim(v, r);
    if (region_empty(r)) return (struct subject){0};
    uint32_t begin = view_begin(v, (struct spot){r.begin}), end = view_end(v, (struct spot){r.end});
    struct subject s = {.found = true, .begin = fold_begin(f, begin).byte,
                        .end = fold_end(f, end).byte};
    s.text = slice_cut(scene->doc->chunk, s.begin - scene->doc->base, s.end - scene->doc->base);
    return s;
}

static struct subject of_head(const struct scene *scene) {
    const struct sentence *s = scene->sentence;
    if (s->head_begin >= s->head_end) return (struct subject){0};
    return (struct subject){.found = true,
                            .text = slice_cut(scene->doc->chunk, s->head_begin, s->head_end),
                            .begin = scene->doc->base + s->head_begin,
                            .end = scene->doc->base + s->head_end};
}

static struct subject of_heading(const struct scene *scene) {
    const struct context *c = scene->context;
    if (!c->heading_text.data) return (struct subject){0};
    return (struct subject){.found = true, .text = c->heading_text, .begin = c->heading_begin,
                            .end = c->heading_end};
}

/* The quantities of one list, in order: [first, last]. */
static void list_bounds(const struct view *v, uint32_t i, uint32_t *first, uint32_t *last) {
    *first = *last = i;
    uint32_t list = v->quantities[i].list;
    if (!list) return;
    while (*first > 0 && v->quantities[*first - 1].list == list) --*first;
    while (*last + 1 < v->count && v->quantities[*last + 1].list == list) ++*last;
}

/* A、B和C 分别为 1、2、3: the item that stands where the quantity stands in its list. */
static struct region respective(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t first, last;
    list_bounds(v, i, &first, &last);
    if (first == last) return (struct region){0, 0};
    struct region clause = clause_at(v, v->letters[first].at);
    clause.end = v->letters[first].at;
    for (int back = 0; back <= CLAUSES_BACK; back++) {
        struct region item = noun_item(scene, clause, i - first, last - first + 1);
        if (!region_empty(item)) return item;
        clause = clause_before(v, clause);
        if (region_empty(clause)) break;
    }
    return (struct region){0, 0};
}

/* Behind the last letter of the clause that stands before `end`. */
static struct region behind_letters(const struct view *v, struct region clause, uint32_t i) {
    if (i > 0 && v->letters[i - 1].at >= clause.begin && v->letters[i - 1].at < clause.end)
        clause.begin = v->letters[i - 1].at + LETTER_BYTES;
    return clause;
}

static struct region own_clause(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, v->letters[i].at);
    clause.end = v->letters[i].at;
    struct region tail = behind_letters(v, clause, i);
    struct region noun = noun_before(scene, tail);
    if (!region_empty(noun) || tail.begin == clause.begin) return noun;
    /* the text before the earlier quantity: A 为 1，同比增长 2 */
    clause.end = v->letters[i - 1].at;
    return i > 1 ? noun_before(scene, behind_letters(v, clause, i - 1)) : noun_before(scene, clause);
}

static struct region earlier_clause(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, v->letters[i].at);
    for (int back = 0; back < CLAUSES_BACK; back++) {
        clause = clause_before(v, clause);
        if (region_empty(clause)) break;
        struct region upto = clause;
        for (uint32_t k = 0; k < i; k++) {
            if (v->letters[k].at < clause.begin || v->letters[k].at >= clause.end) continue;
            upto.end = v->letters[k].at;
            break;
        }
        struct region noun = noun_before(scene, upto);
        if (!region_empty(noun) && !noun_is_pronoun(scene, noun)) return noun;
    }
    return (struct region){0, 0};
}

static struct region search(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    uint32_t behind = v->letters[i].at + LETTER_BYTES;
    struct region item = respective(scene, i), r;
    if (!region_empty(item)) return item;
    bool counts = is_count(q->readings[0].dim) && kind == KIND_COUNT;
    if (counts && !region_empty(r = noun_after(scene, behind, NOUN_COUNTED))) return r;
    if (kind != KIND_GROWTH && !region_empty(r = noun_after(scene, behind, NOUN_OF))) return r;
    if (is_part(kind) && !region_empty(r = noun_after(scene, behind, NOUN_POSSESSED))) return r;
    struct region own = own_clause(scene, i);
    if (!region_empty(own) && !noun_is_pronoun(scene, own)) return own;
    if (!region_empty(r = noun_after(scene, behind, NOUN_POSSESSED))) return r;
    if (!region_empty(r = earlier_clause(scene, i))) return r;
    return own;
}

struct subject subject_find(const struct scene *scene, uint32_t quantity, enum kind kind,
                            struct region captured) {
    struct subject s = subject_of(scene, captured);
    if (s.found) return s;
    s = of_head(scene);
    if (s.found) return s;
    s = subject_of(scene, search(scene, quantity, kind));
    return s.found ? s : of_heading(scene);
}

struct subject per_find(const struct scene *scene, uint32_t quantity, enum kind kind,
                        struct region captured) {
    const struct view *v = scene->view;
    struct subject s = subject_of(scene, captured);
    struct word_match word;
    if (s.found || v->quantities[quantity].per_count || v->quantities[quantity].period) return s;
    (void)kind;
    struct region clause = clause_at(v, v->letters[quantity].at);
    clause.end = v->letters[quantity].at;
    clause = behind_letters(v, clause, quantity);
    if (!region_last_word(scene, clause, WORDS_BIT(WORDS_PER), WORDS_BIT(WORDS_IDIOM), &word))
        return s;
    struct region noun = noun_before(scene, (struct region){word.end, clause.end});
    if (region_empty(noun)) return s;
    noun.begin = word.begin;
    return subject_of(scene, noun);
}
