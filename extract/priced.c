/* priced.c: an amount of money in a Chinese sentence -> is it a price, by the nearest noun or verb
 * of money before it, by a word that asks it, or as one end of a change. */
#include "priced.h"

#include "han_tokens.h"
#include "tariff.h"
#include "trim.h"

#define PRICE_MOST 8   /* powers of ten of an amount behind a name of prices */
#define SMALL_MOST 5   /* the same where a clause before names it, or only a change is told */
#define NOUN_TOKENS 4u /* most words behind an amount in which its noun is looked for */
#define AGE_END 9u     /* bytes between an age and what it pays: 岁以下 is of the age */

enum told { TOLD_NOTHING, TOLD_PRICE, TOLD_OTHER };

/* Does the text up to the end of the token end in a word of the list? */
static bool ends_in(const struct scene *scene, const struct token *t, enum words_plain list) {
    return words_plain_before(scene->rules->words, list, scene->view->text, t->end) != 0;
}

/* 赔, 获|赔偿, 起征|点: is the token a word of the list, or the end of a longer one? */
static bool is_word(const struct scene *scene, const struct token *t, enum words_plain list) {
    uint32_t size = words_plain_before(scene->rules->words, list, scene->view->text, t->end);
    return size > 3 || (size && size == t->end - t->begin);
}

/* What one word says of the amount behind it. */
static enum told word_tells(const struct scene *scene, const struct token *t) {
    if (ends_in(scene, t, WORDS_PRICE_TAIL))
        return ends_in(scene, t, WORDS_PRICE_TAIL_NOT) ? TOLD_NOTHING : TOLD_PRICE;
    bool other = ends_in(scene, t, WORDS_AMOUNT_LABEL) || ends_in(scene, t, WORDS_GRANT_NOUN) ||
                 is_word(scene, t, WORDS_FEE_PAID) || is_word(scene, t, WORDS_MONEY_VERB);
    return other ? TOLD_OTHER : TOLD_NOTHING;
}

/* 可比价格|计算: what figures are reckoned by. */
static bool is_reckoned(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    return k + 1 < t->count &&
           words_plain(scene->rules->words, WORDS_RECKONED,
                       slice_cut(scene->view->text, t->at[k + 1].begin, t->at[k + 1].end));
}

/* What the last word of the region says that says anything. */
static enum told region_says(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = t->count; k-- > 0;) {
        enum told told = word_tells(scene, &t->at[k]);
        if (told && !is_reckoned(scene, t, k)) return told;
    }
    return TOLD_NOTHING;
}

static bool is_below(const struct quantity *q, int powers) {
    struct dec told = q->has_low ? q->low : q->high;
    return !told.neg && dec_compare(told, dec_of(1, powers)) < 0;
}

/* 58 元, 十五块, but not 3 万元. */
static bool is_small(const struct quantity *q) {
    bool myriads = q->number_flags & NUMBER_SCALED && !(q->number_flags & NUMBER_HAN);
    return is_below(q, SMALL_MOST) && !myriads &&
           !(q->number_flags & (NUMBER_LETTER | NUMBER_VAGUE));
}

/* 每个月到手| 2500 元: what someone has of his pay, by the time. */
static bool in_hand(const struct scene *scene, uint32_t end) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct region r = clause_up_to(scene->view, end);
    uint32_t size = words_plain_before(words, WORDS_IN_HAND, text, end);
    return size && (words_plain_in(words, WORDS_EACH_TIME, text, r.begin, end - size) ||
                    words_plain_in(words, WORDS_WAGE_NAME, text, r.begin, end - size) ||
                    words_plain_in(words, WORDS_EARNER, text, r.begin, end - size));
}

/* 叠券后仅需| 58 元, 58 元|包邮: a word of asking right before the amount, or right behind. */
static bool is_asked(const struct scene *scene, uint32_t i) {
    uint32_t end = scene->view->letters[i].at;
    while (end > 0 && strchr(" :+", scene->view->text.data[end - 1])) end--;
    uint32_t at = scene->view->letters[i].at + LETTER_BYTES;
    while (at < scene->view->text.size && scene->view->text.data[at] == ' ') at++;
    if (in_hand(scene, end)) return false;
    return words_plain_before(scene->rules->words, WORDS_ASK_LEAD, scene->view->text, end) ||
           words_plain_at(scene->rules->words, WORDS_ASK_TAIL, scene->view->text, at);
}

/* 6 岁以下| 90 元: what an age pays, right behind it. */
static bool behind_age(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0) return false;
    const struct quantity *q = &v->quantities[i - 1];
    uint32_t end = v->letters[i - 1].at + LETTER_BYTES, at = v->letters[i].at;
    while (at > end && strchr(" :", v->text.data[at - 1])) at--;
    return q->readings[0].dim == DIM_TIME && at <= end + AGE_END &&
           words_plain_in(scene->rules->words, WORDS_AGE_UNIT, scene->folded->text, q->number_end,
                          q->end);
}

/* 从| 6.8 元涨到| 7.9 元: does a word of change stand right before, in a sentence with another
 * amount of money? */
static bool ends_change(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t end = v->letters[i].at, others = 0;
    for (uint32_t k = 0; k < v->count; k++)
        others += k != i && v->quantities[k].readings[0].dim == DIM_MONEY;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    const struct quantity *q = &v->quantities[i];
    return others &&
           (q->change_from || q->change_to ||
            scene_word_before(scene, end, WORDS_BIT(WORDS_CHANGE_FROM) | WORDS_BIT(WORDS_CHANGE_TO),
                              &word));
}

/* 860 → |540 元: shops write so what a price was and is. */
static bool beside_arrow(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    uint32_t begin = v->letters[i].at, end = begin + LETTER_BYTES;
    while (begin > 0 && v->text.data[begin - 1] == ' ') begin--;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    return (v->quantities[i].change_from || v->quantities[i].change_to) &&
           (words_plain_at(words, WORDS_ARROW, v->text, end) ||
            words_plain_before(words, WORDS_ARROW, v->text, begin));
}

/* 150 元|的高温补贴, 80 美元|物料成本: does a noun right behind say what else it is? */
static bool other_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    for (uint32_t k = 0; k < t->count && k < NOUN_TOKENS; k++) {
        enum word_class class = t->at[k].class;
        if (class == CLASS_MARK || class == CLASS_LETTER || class == CLASS_PREPOSITION) break;
        if (ends_in(scene, &t->at[k], WORDS_AMOUNT_LABEL) ||
            ends_in(scene, &t->at[k], WORDS_GRANT_NOUN))
            return true;
        if (class == CLASS_VERB) break;
    }
    return false;
}

bool priced_other(const struct scene *scene, struct region r) {
    return region_says(scene, r) == TOLD_OTHER;
}

/* 挪用公款| 3 亿元, 获得| 2 亿元投资: is the nearest verb with money before letter i no spending?
 */
static bool is_taken(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (words_plain_at(scene->rules->words, WORDS_COST_BEHIND, v->text, at)) return false;
    const struct han_tokens *t = han_cut(scene, tariff_before(scene->view, i));
    for (uint32_t k = t->count; k-- > 0;) {
        if (is_word(scene, &t->at[k], WORDS_SPEND_VERB)) return false;
        if (is_word(scene, &t->at[k], WORDS_TAKEN_VERB)) return true;
    }
    return false;
}

#define EARNED_MOST 9 /* powers of ten of what a person has a year, in any currency */

/* 工人月收入| 5000 元: income of people? */
static bool is_earned(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    return is_below(&v->quantities[i], EARNED_MOST) &&
           words_plain_in(scene->rules->words, WORDS_EARNER, v->text, clause_at(v, at).begin, at);
}

bool priced_otherwise(const struct scene *scene, uint32_t i, enum kind kind) {
    return kind == KIND_COST ? is_taken(scene, i) : kind == KIND_REVENUE && is_earned(scene, i);
}

bool priced_named(const struct scene *scene, uint32_t i) {
    struct region r = tariff_before(scene->view, i);
    return region_has_han(scene->view, r) && region_says(scene, r) == TOLD_OTHER;
}

bool priced_told(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    if (!is_below(q, PRICE_MOST)) return false;
    if (other_behind(scene, i)) return false;
    enum told told = region_says(scene, tariff_before(v, i));
    if (told == TOLD_OTHER) return false;
    if (is_small(q) && (is_asked(scene, i) || behind_age(scene, i) || beside_arrow(scene, i)))
        return true;
    if (told) return told == TOLD_PRICE;
    if (!is_small(q)) return false;
    told = region_says(scene, (struct region){0, v->letters[i].at});
    return told == TOLD_PRICE || (told == TOLD_NOTHING && ends_change(scene, i));
}
