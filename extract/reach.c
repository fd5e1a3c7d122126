/* reach.c: a pattern's beginnings, element by element -> the longest one that the text has.
 * Each beginning is compiled anew, so this is for people who ask and not for documents. */
#include "reach.h"

#include "element.h"
#include "expand.h"

#define ELEMENTS_MAX 64u /* of one alternative that are tried */

struct probe {
    const struct qc_rules *rules;
    const struct rule *rule;
    struct qc_slice source, text;
    struct matcher *matcher;
    struct expand_scope scope;
    struct arena arena;
    struct reach best;
    size_t best_size; /* bytes of text that best took */
};

/* The lists that the rule's pack sees: its own, then those of words.yaml. */
static void read_scope(struct probe *p) {
    const struct pack *pack = p->rule->pack;
    uint32_t shared = words_lists(p->rules->words);
    const struct word_list **lists =
        arena_alloc(&p->arena, (pack->list_count + shared + 1) * sizeof *lists);
    const struct word_list **near =
        arena_alloc(&p->arena, (p->rule->near_count + 1) * sizeof *near);
    for (uint32_t i = 0; i < pack->list_count; i++) lists[i] = &pack->lists[i];
    for (uint32_t i = 0; i < shared; i++) lists[pack->list_count + i] = p->rules->lists[i];
    for (uint32_t i = 0; i < p->rule->near_count; i++) near[i] = p->rules->lists[p->rule->near[i]];
    p->scope = (struct expand_scope){.letters = &p->rules->letters,
                                     .dims = p->rule->dims,
                                     .lists = lists,
                                     .list_count = pack->list_count + shared,
                                     .near = near,
                                     .near_count = p->rule->near_count};
}

/* A beginning may lack the letter that a pattern must have: one that takes no text follows it. */
static struct qc_slice completed(struct probe *p, struct qc_slice beginning) {
    static const struct qc_slice LETTER = {"\n(?:{quantity}){0}", 18};
    size_t size = beginning.size + (p->rule->dims ? LETTER.size : 0);
    char *out = arena_alloc(&p->arena, size + 1);
    memcpy(out, beginning.data, beginning.size);
    if (p->rule->dims) memcpy(out + beginning.size, LETTER.data, LETTER.size);
    return slice(out, size);
}

static bool is_found(struct probe *p, struct qc_slice beginning, struct capture *where) {
    struct expanded expanded;
    struct pattern *pattern;
    size_t offset;
    struct qc_slice source = completed(p, beginning);
    return expand_pattern(&p->arena, &p->scope, source, &expanded, &offset, NULL) &&
           pattern_compile(&p->arena, expanded.text, &pattern, &offset, NULL) &&
           pattern_match(pattern, p->matcher, p->text, 0, where) == MATCH_YES;
}

/* Keeps the beginning when it takes more of the text than the best so far. */
static void offer(struct probe *p, struct reach reach) {
    size_t size = reach.where.end - reach.where.begin;
    if (p->best.missing.data && size <= p->best_size) return;
    p->best = reach;
    p->best_size = size;
}

/* Goes along the elements from `at` to a bar or `end`; returns where the next alternative begins.
 */
static size_t try_alternative(struct probe *p, size_t at, size_t end) {
    struct qc_slice source = slice(p->source.data, end);
    struct element e;
    struct reach reach = {.matched = slice_cut(source, at, at), .missing = LIT("")};
    size_t begin = element_next(source, at, &e) ? e.begin : at, tried = 0;
    bool open = true;
    for (; element_next(source, at, &e) && e.kind != ELEMENT_BAR; at = e.end) {
        struct capture where;
        struct qc_slice beginning = slice_cut(source, begin, e.end);
        open = open && tried++ < ELEMENTS_MAX;
        if (open && is_found(p, beginning, &where)) {
            reach.matched = beginning;
            reach.where = where;
        } else if (open) {
            reach.missing = slice_cut(source, e.begin, e.end);
            open = false;
        }
    }
    offer(p, reach);
    return e.begin < end ? e.end : end + 1;
}

/* Steps into a group that is the whole pattern. */
static void find_body(const struct qc_slice source, size_t *begin, size_t *end) {
    struct element e, next;
    while (element_next(slice(source.data, *end), *begin, &e) && e.kind == ELEMENT_GROUP) {
        bool alone = !element_next(slice(source.data, *end), e.end, &next);
        if (!alone || e.looks || e.atom_end != e.end) return;
        *begin = e.inside;
        *end = e.atom_end - 1;
    }
}

struct reach reach_of(const struct qc_rules *rules, const struct rule *rule, struct qc_slice text,
                      struct matcher *matcher) {
    struct probe p = {.rules = rules, .rule = rule, .text = text, .matcher = matcher};
    p.source = rule->source->match->text;
    size_t begin = 0, end = p.source.size;
    read_scope(&p);
    find_body(p.source, &begin, &end);
    for (size_t at = begin; at <= end;) at = try_alternative(&p, at, end);
    arena_free(&p.arena);
    return p.best;
}
