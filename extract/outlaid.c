/* outlaid.c: Chinese money behind a verb of spending -> what it is spent on, the object of the verb
 * behind it: 花费 30 万元更换了|电梯, 斥资 5 亿美元收购一家|芯片公司. */
#include "around.h"

#include "han_tokens.h"

#define OBJECT_TOKENS 16u /* most words from the money to the end of what it is spent on */

static const struct region NONE = {0, 0};

/* 花了|, 斥资|: does a verb of spending stand right before figure i? */
static bool is_spent(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return words_plain_before(scene->rules->words, WORDS_OUTLAID_VERB, v->text, at) != 0;
}

/* 更换, 建, but 为, 增长, 低于, 占: does the token say that something is done? */
static bool is_done(const struct scene *scene, const struct token *t) {
    const words_set others = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_DIRECTION_UP) |
                             WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_CHANGE_TO) |
                             WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_PART_VERB) |
                             WORDS_BIT(WORDS_MORE_THAN_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE);
    struct word_match word;
    return t->class == CLASS_VERB && !scene_word(scene, t->begin, others, &word);
}

/* 更换, 建, but 创 (新高), 居 (榜首), 递给: does the token say what is done for the money? Behind
 * 以 only what is traded for it: 以 3 亿元|回购股份. */
static bool is_paid_for(const struct scene *scene, const struct token *t, bool spent) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    return is_done(scene, t) &&
           (spent ? words_plain(words, WORDS_OUTLAID_DEED, slice_cut(text, t->begin, t->end))
                  : words_plain_at(words, WORDS_TRADE_VERB, text, t->begin) != 0);
}

/* 了, 一|家, 这|座: what may stand between the verb and the noun. */
static bool leads_noun(const struct token *t) {
    switch (t->class) {
    case CLASS_PARTICLE:
    case CLASS_NUMERAL:
    case CLASS_MEASURE:
    case CLASS_PRONOUN:
    case CLASS_BLANK: return true;
    default: return false;
    }
}

struct region outlaid_on(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    bool money = v->quantities[i].readings[0].dim == DIM_MONEY || kind == KIND_COST;
    if (!money || v->han_begin >= v->han_end || at >= v->text.size) return NONE;
    bool spent = is_spent(scene, i);
    if (!spent && !behind_means(scene, i)) return NONE;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    uint32_t k = 0, first;
    while (k < t->count && t->at[k].class == CLASS_BLANK) k++;
    if (k >= t->count || !is_paid_for(scene, &t->at[k], spent)) return NONE;
    k++;
    if (k < t->count && is_done(scene, &t->at[k])) k++; /* 用于|改造小区 */
    while (k < t->count && leads_noun(&t->at[k]) && !han_is_link(scene, &t->at[k])) k++;
    for (first = k; k < t->count && k < OBJECT_TOKENS; k++)
        if (!han_is_noun(&t->at[k]) && t->at[k].class != CLASS_ADJECTIVE &&
            t->at[k].class != CLASS_BLANK)
            break;
    bool ends = k == t->count || t->at[k].class == CLASS_MARK;
    while (k > first && !han_is_noun(&t->at[k - 1])) k--;
    bool host =
        k > first && t->at[k - 1].class == CLASS_LATIN && /* Musical.ly */
        memchr(v->text.data + t->at[k - 1].begin, '.', t->at[k - 1].end - t->at[k - 1].begin);
    return ends && k > first && !host ? han_shorten(scene, t, first, k - 1) : NONE;
}
