/* aged.c: an age in a Chinese text -> the people right behind it: 65 岁以上|老人, 6 岁的|孩子. */
#include "around.h"

#include "han_tokens.h"

/* Behind 的 at `at`, or there. */
static uint32_t over_of(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match of;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size) return at;
    return scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of) ? of.end : at;
}

struct region aged_people(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    const struct quantity *q = &v->quantities[i];
    struct region none = {0, 0};
    if (q->readings[0].dim != DIM_TIME ||
        !words_plain_in(words, WORDS_AGE_UNIT, scene->folded->text, q->number_end, q->end))
        return none;
    uint32_t at = over_of(scene, v->letters[i].at + LETTER_BYTES);
    if (at >= v->text.size) return none;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    uint32_t last = UINT32_MAX;
    for (uint32_t k = 0; k < t->count && han_is_noun(&t->at[k]); k++)
        if (words_plain_before(words, WORDS_AGED_PEOPLE, v->text, t->at[k].end)) last = k;
    return last == UINT32_MAX ? none : (struct region){t->at[0].begin, t->at[last].end};
}
