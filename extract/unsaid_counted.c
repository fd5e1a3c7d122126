/* unsaid_counted.c: a bare figure of a Chinese text beside a name of money -> does it count the
 * people or papers that are named by it: 5 万|贷款合同, 30 万|贷款人, 10 万|订单? */
#include "han_tokens.h"
#include "trim.h"
#include "unsaid.h"

#define PHRASE_TOKENS 6u
#define PAPER_POWERS 7 /* powers of ten of papers that are counted; more is what they are worth */

/* 拿下|5 亿订单 is a sum. */
static bool is_worth(const struct quantity *q) {
    return dec_compare(q->has_low ? q->low : q->high, dec_of(1, PAPER_POWERS)) >= 0;
}

/* Does a word of the list end the region of text, and leave a part of it? */
static uint32_t ends_in(const struct scene *scene, struct region r, enum words_plain list) {
    uint32_t size = words_plain_before(scene->rules->words, list, scene->view->text, r.end);
    return size < r.end - r.begin ? size : 0;
}

/* 贷款合同, 公积金缴存人, 资金账户: does the region end in people or papers, behind the money that
 * names them? */
static bool names_counted(const struct scene *scene, struct region r, bool worth) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t end = ends_in(scene, r, WORDS_HOLDER_END);
    if (!end && !worth) end = ends_in(scene, r, WORDS_DEED_PAPER);
    return end && (words_plain_in(words, WORDS_MONEY_NAME, text, r.begin, r.end - end) ||
                   words_plain_in(words, WORDS_MONEY_THING, text, r.begin, r.end - end));
}

/* 订单 □ or □ 订单: pieces. */
static bool is_orders(const struct scene *scene, uint32_t i, uint32_t at) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    uint32_t end = v->letters[i].at;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    uint32_t size = words_plain_at(words, WORDS_ORDER_NOUN, v->text, at);
    return (size && !words_plain_at(words, WORDS_SUM_END, v->text, at + size)) ||
           words_plain_before(words, WORDS_ORDER_NOUN, v->text, end);
}

bool unsaid_counts(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    bool worth = is_worth(&v->quantities[i]);
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (!worth && is_orders(scene, i, at)) return true;
    if (at >= v->text.size || !utf8_is_han(utf8_at(v->text, at))) return false;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    for (uint32_t k = 0; k < t->count && k < PHRASE_TOKENS; k++) {
        if (t->at[k].class != CLASS_VERB && !han_is_noun(&t->at[k]) &&
            t->at[k].class != CLASS_ADJECTIVE && t->at[k].class != CLASS_OTHER)
            return false;
        bool last = k + 1 == t->count || !han_is_noun(&t->at[k + 1]);
        if (last && names_counted(scene, (struct region){at, t->at[k].end}, worth)) return true;
    }
    return false;
}
