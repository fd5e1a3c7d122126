/* measured.c: an earlier Chinese clause -> the measure that its figure tells, which a later figure
 * goes on with. */
#include "measured.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

#define BRACKET_REACH 60u /* bytes of a short form between the noun and its figure */

/* |全市实现生产总值|(GDP)□: up to the figure at `at`, or to the bracket with a short form of the
 * noun right before it, which breaks the clause. */
static struct region before_bracket(const struct view *v, struct region clause, uint32_t at) {
    uint32_t end = at, open;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    if (end == 0 || v->text.data[end - 1] != ')') return (struct region){clause.begin, at};
    for (open = end - 1; open > 0 && end - open < BRACKET_REACH; open--)
        if (v->text.data[open] == '(') return (struct region){clause_at(v, open - 1).begin, open};
    return (struct region){clause.begin, at};
}

struct region measured_last(const struct scene *scene, struct region clause, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0};
    uint32_t k = view_next(v, clause.end);
    if (kind != KIND_GROWTH || k == 0 || v->letters[k - 1].at < clause.begin ||
        !region_has_han(v, clause))
        return none;
    struct region head = before_bracket(v, clause, v->letters[k - 1].at);
    struct region noun = han_noun_before(scene, head, HAN_FREE);
    return !region_empty(noun) &&
                   words_plain_before(scene->rules->words, WORDS_MEASURE_END, v->text, noun.end)
               ? noun
               : none;
}

struct region measured_part(const struct scene *scene, struct region clause, struct region noun,
                            enum kind kind) {
    const struct view *v = scene->view;
    uint32_t k = view_next(v, noun.end);
    if (!(kind_is_part(kind) || kind == KIND_PERCENTAGE) || !region_has_han(v, clause) ||
        k >= v->count || v->letters[k].at >= clause.end)
        return noun;
    struct region head = {clause.begin, v->letters[k].at};
    const struct han_tokens *t = han_cut(scene, head);
    for (uint32_t n = 0; n < t->count && head.end > noun.end; n++)
        if (t->at[n].begin >= noun.end && han_is(scene, &t->at[n], WORDS_THAN)) {
            head.end = t->at[n].begin; /* 比例|比上年 */
            break;
        }
    struct region measure = han_noun_before(scene, head, HAN_FREE);
    const struct words *words = scene->rules->words;
    bool named = !region_empty(measure) && measure.end > noun.end &&
                 (words_plain_before(words, WORDS_MEASURE_END, v->text, measure.end) ||
                  words_plain_before(words, WORDS_SHARE_NOUN, v->text, measure.end));
    return named ? measure : noun;
}
