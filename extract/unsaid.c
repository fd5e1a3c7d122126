/* unsaid.c: a figure of 万 or 亿 without a unit in a Chinese text -> is it money, by the last word
 * before it that is no link, or as one so large that nothing else is counted so. */
#include "unsaid.h"

#include "han_tokens.h"
#include "noun.h"
#include "settle.h"
#include "tariff.h"
#include "trim.h"

#define HUGE_POWERS 12 /* powers of ten from which on a figure alone is money */

static bool is_plain(const struct quantity *q) {
    return q->readings[0].dim == DIM_COUNT && q->readings[0].unit == UNIT_NONE && !q->per_count;
}

/* What stands between the name of an amount and its figure: 达到, 才, 去年, 共. */
static bool is_link(const struct scene *scene, const struct token *t) {
    static const enum words_id LINKS[] = {
        WORDS_COPULA,           WORDS_DIRECTION_UP,    WORDS_DIRECTION_DOWN, WORDS_CHANGE_TO,
        WORDS_INCREASE_BY,      WORDS_REACH_BEFORE,    WORDS_APPROX_BEFORE,  WORDS_MORE_THAN_BEFORE,
        WORDS_LESS_THAN_BEFORE, WORDS_AT_LEAST_BEFORE, WORDS_AT_MOST_BEFORE, WORDS_CHANGE_FROM,
    };
    for (size_t k = 0; k < COUNT(LINKS); k++)
        if (han_is(scene, t, LINKS[k])) return true;
    return t->class == CLASS_ADVERB || t->class == CLASS_PARTICLE || t->class == CLASS_TIME ||
           t->class == CLASS_BLANK || t->class == CLASS_CONJUNCTION ||
           words_plain(scene->rules->words, WORDS_TOTAL_LEAD,
                       slice_cut(scene->view->text, t->begin, t->end));
}

static bool ends_in_money(const struct scene *scene, uint32_t end) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    return words_plain_before(words, WORDS_MONEY_NAME, text, end) ||
           words_plain_before(words, WORDS_AMOUNT_LABEL, text, end);
}

/* Is the last word before letter i that is no link a name of money or a deed with it? */
static bool named_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_up_to(v, v->letters[i].at);
    if (i > 0 && v->letters[i - 1].at >= r.begin) r.begin = v->letters[i - 1].at + LETTER_BYTES;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = t->count; k-- > 0;) {
        if (ends_in_money(scene, t->at[k].end)) return true;
        if (!is_link(scene, &t->at[k])) return false;
    }
    return false;
}

/* What follows the figure: nothing that it could count, a thing, 的 and a thing that has it, or a
 * name of money? */
enum behind { BEHIND_NOTHING, BEHIND_THING, BEHIND_OWNER, BEHIND_MONEY };

static enum behind look_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size) return BEHIND_NOTHING;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    if (!t->count) return BEHIND_NOTHING;
    bool of = words_plain(scene->rules->words, WORDS_POSSESSIVE_MARK,
                          slice_cut(v->text, t->at[0].begin, t->at[0].end));
    uint32_t head = of; /* the last noun of 的|高|票房 */
    while (of && head + 1 < t->count && han_is_noun(&t->at[head + 1])) head++;
    if (of && head < t->count && t->at[head].class == CLASS_ADJECTIVE && head + 1 < t->count)
        head++;
    if (of && head < t->count && ends_in_money(scene, t->at[head].end)) return BEHIND_MONEY;
    if (unsaid_money_behind(scene, at)) return BEHIND_MONEY;
    t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    enum word_class class = t->at[0].class;
    bool thing = han_is_noun(&t->at[0]) || class == CLASS_MEASURE || class == CLASS_ADJECTIVE ||
                 class == CLASS_LETTER || class == CLASS_OTHER;
    return of ? BEHIND_OWNER : thing ? BEHIND_THING : BEHIND_NOTHING;
}

/* Is the figure one of 万 or more, without a unit, in a Chinese sentence? */
static bool is_large(const struct scene *scene, const struct quantity *q) {
    if (!(q->number_flags & NUMBER_SCALED) || q->readings[0].unit != UNIT_NONE ||
        q->readings[0].dim != DIM_COUNT || q->period ||
        (words_plain_before(scene->rules->words, WORDS_MEGA_SIGN, scene->folded->text,
                            q->number_end) &&
         !(q->number_flags & NUMBER_DIGIT)) ||
        !region_has_han(scene->view, (struct region){0, (uint32_t)scene->view->text.size}))
        return false;
    struct dec told = q->has_low ? q->low : q->high;
    return dec_compare(told, dec_of(1, 4)) >= 0;
}

/* Is it too large for all but sums, where no word of the sentence counts so? */
static bool is_huge(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->view->text;
    return dec_compare(q->has_low ? q->low : q->high, dec_of(1, HUGE_POWERS)) >= 0 &&
           !words_plain_in(scene->rules->words, WORDS_HUGE_COUNT, text, 0, text.size);
}

bool unsaid_by_name(const struct scene *scene, uint32_t i) {
    return is_large(scene, &scene->view->quantities[i]) && named_before(scene, i);
}

/* 挪用|20 多亿, GDP 重回|3 万亿, 675 万|设计费: a figure with a scale that a name of money leads or
 * follows, one so large, or one told by a deed. */
static bool is_named(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    if (!is_large(scene, q) || unsaid_counts(scene, i)) return false;
    enum behind behind = look_behind(scene, i);
    if (behind == BEHIND_OWNER) return named_before(scene, i); /* 年入|百万|的博主 */
    if (behind != BEHIND_NOTHING) return behind == BEHIND_MONEY;
    return named_before(scene, i) || is_huge(scene, q) || unsaid_by_deed(scene, i);
}

static const struct reading *money_of(const struct quantity *q) {
    for (uint32_t k = 0; k < q->reading_count; k++)
        if (q->readings[k].dim == DIM_MONEY) return &q->readings[k];
    return NULL;
}

/* Was the figure before i one of money, whatever told so? */
static bool last_is_money(const struct scene *scene, uint32_t i) {
    const struct topic *last = &scene->context->last;
    return last->sentence == scene->context->sentence && last->quantity + 1 == i &&
           last->dim == DIM_MONEY;
}

/* 一吨 60 万元, 现在跌到|7 万多: a large bare number behind money, with no thing on either side;
 * 赚 53 亿,比去年第二季大增| 17 亿: the same where it is how much more or less. */
static const struct reading *money_again(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    if (i == 0 || q->readings[0].dim != DIM_COUNT || q->readings[0].unit != UNIT_NONE ||
        !(q->number_flags & NUMBER_SCALED) || settle_thing_follows(scene, i))
        return NULL;
    struct region clause = clause_at(v, v->letters[i].at);
    uint32_t last = v->letters[i - 1].at + LETTER_BYTES;
    bool money = q[-1].readings[0].dim == DIM_MONEY;
    if (last > clause.begin) clause.begin = last;
    clause.end = v->letters[i].at;
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match move;
    if (q[-1].number_flags & NUMBER_SCALED && region_opens(scene, clause, WORDS_BIT(WORDS_THAN)) &&
        region_first_word(scene, clause, moves, 0, &move))
        return money || last_is_money(scene, i) ? money_of(q) : NULL;
    return money && region_empty(noun_before(scene, clause)) ? money_of(q) : NULL;
}

/* 投了|十五个亿: a figure told so counts money when no thing follows or leads (用户 3 个亿). */
static const struct reading *spoken_money(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = scene->view->text;
    struct word_match of;
    uint32_t at = scene->view->letters[i].at + LETTER_BYTES;
    uint32_t end = scene->view->letters[i].at;
    while (at < text.size && text.data[at] == ' ') at++;
    while (end > 0 && text.data[end - 1] == ' ') end--;
    if (words_plain_before(scene->rules->words, WORDS_COUNT_TOPIC, text, end)) return NULL;
    if (!(q->number_flags & NUMBER_GE) || q->readings[0].unit != UNIT_NONE ||
        settle_thing_follows(scene, i) ||
        (at < text.size && scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of)))
        return NULL;
    return money_of(q);
}

/* burning| 400K a month: a verb of spending right before, and no thing behind. */
static bool spent(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = scene->view->text;
    uint32_t end = scene->view->letters[i].at;
    while (end > 0 && text.data[end - 1] == ' ') end--;
    const struct reading *money = money_of(q);
    bool scaled = q->number_flags & NUMBER_SCALED ||
                  (money && dec_compare(money->scale, dec_of(1, 0)) > 0); /* 400K */
    return scaled && !settle_thing_follows(scene, i) &&
           words_plain_before(scene->rules->words, WORDS_SPENT_BY_TIME, text, end);
}

bool unsaid_dealt(const struct scene *scene, uint32_t i) {
    const struct qc_slice text = scene->view->text;
    uint32_t at = skip_blanks(text, scene->view->letters[i].at + LETTER_BYTES);
    return words_plain_at(scene->rules->words, WORDS_DEAL_DEED, text, at) &&
           words_plain_before(scene->rules->words, WORDS_DEAL_LEAD, text,
                              back_blanks(text, scene->view->letters[i].at));
}

/* 双床房 300-600|/晚, 本科学费 5 万|/年: a bare figure by the night, or behind a fee by its time.
 */
static const struct reading *by_time(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    const struct reading *r = &q->readings[0];
    if (!q->per_count || r->unit != UNIT_NONE || r->dim != DIM_ITEM_RATE ||
        q->per[0].unit == UNIT_NONE)
        return NULL;
    const struct unit *den = units_at(scene->rules->units, q->per[0].unit);
    bool night = slice_is(den->symbol, "night");
    bool fee = den->dim == DIM_TIME && dec_compare(den->factor, dec_of(3600, 0)) >= 0 &&
               (tariff_named(scene, i) || spent(scene, i) || unsaid_dealt(scene, i));
    return night || fee ? money_of(q) : NULL;
}

/* 起售价| 16.9 万: a bound that is a noun of prices leads the bare figure. */
static const struct reading *bound_priced(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    if (q->begin == q->core_begin || !is_plain(q) || settle_thing_follows(scene, i)) return NULL;
    return words_plain_at(scene->rules->words, WORDS_PRICE_NOUN, scene->folded->text, q->begin)
               ? money_of(q)
               : NULL;
}

/* 押金| 1800, 以| 350 万|承接: a bare figure right behind a sum that is laid down, up to a mark;
 * one of 万 at which something changes hands. */
static const struct reading *laid_down(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    const struct quantity *q = &v->quantities[i];
    uint32_t end = v->letters[i].at, at = end + LETTER_BYTES;
    if (!is_plain(q)) return NULL;
    if (i > 0 && v->letters[i - 1].at + LETTER_BYTES == end &&
        v->quantities[i - 1].readings[0].dim == DIM_PERCENT)
        end = v->letters[i - 1].at; /* 首付三成|约 80 万 */
    while (end > 0 && strchr(" :", v->text.data[end - 1])) end--;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    bool marked = at >= v->text.size || strchr(",;)", v->text.data[at]) ||
                  slice_has_at(v->text, at, LIT("。")) || slice_has_at(v->text, at, LIT("、"));
    if (marked && words_plain_before(words, WORDS_SUM_LAID, v->text, end)) return money_of(q);
    bool deal = q->number_flags & NUMBER_SCALED &&
                words_plain_before(words, WORDS_DEAL_LEAD, v->text, end) &&
                words_plain_at(words, WORDS_DEAL_DEED, v->text, at);
    return deal ? money_of(q) : NULL;
}

/* 满 300| 减 50: a sum from which on a shop takes something off. */
static bool is_reached(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (!is_plain(q) || !words_plain_at(scene->rules->words, WORDS_DEAL_GAIN, v->text, at))
        return false;
    bool put = i + 1 < v->count && is_plain(&v->quantities[i + 1]) && /* 充| 500 |送 100 */
               words_plain_before(scene->rules->words, WORDS_DEAL_PUT, v->text,
                                  region_trim(v, (struct region){0, v->letters[i].at}).end);
    return put || (q->begin < q->core_begin && words_plain_at(scene->rules->words, WORDS_DEAL_REACH,
                                                              scene->folded->text, q->begin));
}

/* 满 300 减|50 */
static bool is_taken_off(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || !is_plain(&v->quantities[i])) return false;
    uint32_t begin = v->letters[i - 1].at + LETTER_BYTES, end = v->letters[i].at;
    struct region between = region_trim(v, (struct region){begin, end});
    return words_plain(scene->rules->words, WORDS_DEAL_GAIN,
                       slice_cut(v->text, between.begin, between.end)) &&
           !settle_thing_follows(scene, i) &&
           (v->quantities[i - 1].readings[0].dim == DIM_MONEY || is_reached(scene, i - 1));
}

/* 额度从|五百万提到|八百万: the end of a change whose begin is named as money. */
static const struct reading *changed_to(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    if (i == 0 || !q->change_to || !is_plain(q) || !q[-1].change_from || !is_plain(q - 1) ||
        !is_named(scene, i - 1))
        return NULL;
    return money_of(q);
}

const struct reading *unsaid_money(const struct scene *scene, uint32_t i) {
    const struct reading *r = money_again(scene, i);
    if (!r) r = changed_to(scene, i);
    if (!r) r = spoken_money(scene, i);
    if (!r) r = by_time(scene, i);
    if (!r) r = bound_priced(scene, i);
    if (!r) r = laid_down(scene, i);
    if (!r && (is_reached(scene, i) || is_taken_off(scene, i) || unsaid_wage(scene, i)))
        r = money_of(&scene->view->quantities[i]);
    return !r && is_named(scene, i) ? money_of(&scene->view->quantities[i]) : r;
}
