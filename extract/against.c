/* against.c: a Chinese clause that ends with what a figure is measured by (A 是 B 的 | 3 倍) -> the
 * verb that stands before it: the figure is A's. Behind a comparison (高于 B 的 | 3%) it is B's
 * own. */
#include "around.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

/* The word of a list that a token ends with; what only ends like one (行为, 所有) is none. */
static uint32_t ends_with(const struct scene *scene, const struct token *token,
                          enum words_plain list) {
    uint32_t size = words_plain_before(scene->rules->words, list, scene->view->text, token->end);
    bool verb = token->class == CLASS_VERB || token->class == CLASS_ADVERB;
    bool whole = size == token->end - token->begin;
    if (size > token->end - token->begin) return token->class == CLASS_VERB ? size : 0; /* 可|达 */
    return whole || verb ? size : 0;
}

/* 训练|成本: a verb right before a noun is part of its name. */
static bool is_inner(const struct han_tokens *t, uint32_t i) {
    return i + 1 < t->count && han_is_noun(&t->at[i + 1]);
}

/* Where the verb stands in r, which ends with 的; `list` is the list that it is in. */
static bool base_verb(const struct scene *scene, struct region r, enum words_plain *list,
                      struct region *verb) {
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t i = t->count; i-- > 0;) {
        const struct token *token = &t->at[i];
        *list = WORDS_BASE_THAN;
        uint32_t size = ends_with(scene, token, *list);
        if (!size) size = ends_with(scene, token, *list = WORDS_BASE_EQUAL);
        *verb = (struct region){token->end - size, token->end};
        if (size) return i + 1 < t->count;
        if (token->class == CLASS_PREPOSITION || han_is(scene, token, WORDS_THAN) ||
            han_is(scene, token, WORDS_OCCUPY) || (token->class == CLASS_VERB && !is_inner(t, i)))
            return false;
    }
    return false;
}

/* 去年同期, 2018 年: a time, whose figure is one of the same thing. */
static bool is_time(const struct scene *scene, struct region base) {
    struct word_match word;
    const struct veto *veto = veto_at(scene, base.begin);
    return !words_plain_at(scene->rules->words, WORDS_WHOLE_TIME, scene->view->text, base.begin) &&
           ((veto && veto_is_date(veto)) ||
            scene_word(scene, base.begin, WORDS_BIT(WORDS_TIME_WORD), &word));
}

/* Is the figure that B is measured by one that the verb of equals leads to: 3 倍, 30%? */
static bool is_quotient(enum kind kind) {
    return kind == KIND_MULTIPLE || kind == KIND_RATIO || kind_is_part(kind);
}

/* 超过全球销量的 | 30%: an amount, of which the share is a part; 高于行业毛利率的 | 30% is the
 * rate's own. */
static bool is_amount(const struct scene *scene, struct region base) {
    return !region_empty(base) && words_plain_before(scene->rules->words, WORDS_AMOUNT_END,
                                                     scene->view->text, base.end) != 0;
}

bool base_find(const struct scene *scene, struct region clause, enum kind kind, struct base *out) {
    struct word_match of;
    enum words_plain list;
    struct region verb, r = region_trim(scene->view, clause);
    if (region_empty(r) || !region_has_han(scene->view, r) ||
        !words_before(scene->rules->words, scene->view->text, r.end, WORDS_BIT(WORDS_POSSESSIVE),
                      &of) ||
        of.begin <= r.begin)
        return false;
    r.end = of.begin;
    if (!base_verb(scene, r, &list, &verb)) return false;
    struct region base = region_trim(scene->view, (struct region){verb.end, r.end});
    bool own = list == WORDS_BASE_THAN && kind != KIND_MULTIPLE &&
               !(kind_is_part(kind) && is_amount(scene, base));
    bool yardstick = noun_is_yardstick(scene, base);
    if (region_empty(base) || is_time(scene, base) || (own && yardstick) ||
        !(own || yardstick || is_quotient(kind)))
        return false;
    out->of = own ? han_noun_before(scene, base, HAN_FREE) : (struct region){0, 0};
    out->before = (struct region){clause.begin, verb.begin};
    return !own || !region_empty(out->of);
}
