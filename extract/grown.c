/* grown.c: a percentage and its noun of change, Chinese -> what grows, between the two: 20%
 * 的|营收| 增长. */
#include "around.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "trim.h"

#define MOVES (WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN))

/* The token that a noun of change is, behind nouns and what describes them; t->count: none. */
static uint32_t change_at(const struct scene *scene, const struct han_tokens *t) {
    struct word_match word;
    uint32_t k = 0;
    while (k < t->count &&
           (t->at[k].class == CLASS_BLANK || han_is(scene, &t->at[k], WORDS_POSSESSIVE)))
        k++;
    for (; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (scene_word(scene, t->at[k].begin, MOVES, &word) && word.end == t->at[k].end) return k;
        if (class != CLASS_BLANK && class != CLASS_NOUN && class != CLASS_LATIN &&
            class != CLASS_ADJECTIVE && class != CLASS_TIME) /* 的|季度|收入增长 */
            return t->count;
    }
    return t->count;
}

struct region grown_noun(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match moved;
    uint32_t at = v->letters[i].at, next = at + LETTER_BYTES;
    if (kind != KIND_GROWTH || v->quantities[i].readings[0].dim != DIM_PERCENT || v->wordless ||
        behind_means(scene, i)) /* 以 30% 的速度|扩张 */
        return none;
    struct region r = {next, counted_up_to_figure(v, next)};
    struct region lead = region_trim(v, clause_up_to(v, at));
    if (region_empty(r) || !region_has_han(v, r) ||
        words_plain_before(scene->rules->words, WORDS_BY_MEANS, v->text, lead.end) || /* 正以 */
        (!region_empty(lead) && scene_word_before(scene, lead.end, MOVES, &moved)))
        return none; /* 增长 20% 的|成本下降 */
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t change = change_at(scene, t), first = 0;
    if (change == t->count) return none;
    while (first < change && !han_is_noun(&t->at[first])) first++;
    return first < change && han_is_noun(&t->at[change - 1])
               ? han_shorten(scene, t, first, change - 1)
               : none;
}
