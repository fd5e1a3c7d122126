/* unsaid_price.c: a figure of a Chinese text without a currency -> is it what something is sold or
 * let for: 488 的房间, 100 一夜, 房费 234, 99.9 买的. */
#include "unsaid.h"

#include "trim.h"

#define PRICE_LEAST 10  /* below it too many other things are told without a unit */
#define PRICE_POWERS 5  /* powers of ten of a price without 万 */
#define LET_LEAST 100   /* of what a month, a night or a lesson costs */
#define GOODS_REACH 21u /* bytes behind 的 in which the thing is named */

struct told_sum {
    const struct scene *scene;
    const struct quantity *q;
    uint32_t index, begin, end; /* of the letter, blanks beside it left out */
};

static bool word_at(const struct told_sum *p, enum words_plain list, uint32_t at) {
    return words_plain_at(p->scene->rules->words, list, p->scene->view->text, at) != 0;
}

static uint32_t word_before(const struct told_sum *p, enum words_plain list, uint32_t end) {
    return words_plain_before(p->scene->rules->words, list, p->scene->view->text, end);
}

static bool tells_shop(const struct told_sum *p) {
    const struct qc_slice text = p->scene->view->text;
    return words_plain_in(p->scene->rules->words, WORDS_SHOP_WORD, text, 0, text.size);
}

/* Does the clause end at `at`? */
static bool ends_at(const struct told_sum *p, uint32_t at) {
    const struct qc_slice text = p->scene->view->text;
    return at >= text.size || strchr(",;.!?)(", text.data[at]) ||
           slice_has_at(text, at, LIT("。")) || slice_has_at(text, at, LIT("、")) ||
           word_at(p, WORDS_SAY_END, at);
}

static bool is_candidate(const struct quantity *q) {
    const uint32_t odd = NUMBER_ZERO_LED | NUMBER_PERCENT | NUMBER_FRACTION | NUMBER_VAGUE |
                         NUMBER_GE | NUMBER_TOO_LONG;
    struct dec told = q->has_low ? q->low : q->high;
    if (q->readings[0].dim != DIM_COUNT || q->readings[0].unit != UNIT_NONE || q->per_count ||
        q->period || q->number_flags & odd || told.neg || q->direction != DIRECTION_NONE)
        return false;
    if (q->number_flags & NUMBER_SCALED && dec_compare(told, dec_of(1, 4)) >= 0) return true;
    return q->number_flags & (NUMBER_DIGIT | NUMBER_HAN) &&
           dec_compare(told, dec_of(PRICE_LEAST, 0)) >= 0 &&
           dec_compare(told, dec_of(1, PRICE_POWERS)) < 0;
}

/* 99.9 |买的, 不超过 30 万|就能拿下 */
static bool is_bought(const struct told_sum *p) {
    return word_at(p, WORDS_BOUGHT_FOR, p->end);
}

/* 100 |一夜, 20 多|一瓶, 318|/间; 300 多|一个晚上, where the night is a quantity of its own. */
static bool is_by_piece(const struct told_sum *p) {
    const struct view *v = p->scene->view;
    const struct qc_slice text = v->text;
    uint32_t at = p->end;
    struct word_match each;
    if (words_before(p->scene->rules->words, text, p->begin, WORDS_BIT(WORDS_PER), &each))
        return false;
    if (at < text.size && text.data[at] == '/') return word_at(p, WORDS_LET_PIECE, at + 1);
    if (word_at(p, WORDS_ONE_PIECE, at)) return true;
    const struct quantity *next = p->index + 1 < v->count ? p->q + 1 : NULL;
    return next && v->letters[p->index + 1].at == at && next->readings[0].dim == DIM_TIME &&
           next->has_value && dec_compare(next->low, dec_of(1, 0)) == 0 && tells_shop(p) &&
           !(next->number_flags & NUMBER_DIGIT);
}

/* 一晚| 2500, 两晚| 248: behind a night; behind another time or a head where shops are told of. */
static bool is_by_night(const struct told_sum *p) {
    const struct view *v = p->scene->view;
    if (p->index == 0 || !ends_at(p, p->end)) return false;
    uint32_t before = v->letters[p->index - 1].at + LETTER_BYTES;
    return before == p->begin &&
           words_plain_before(p->scene->rules->words, WORDS_NIGHT_END, p->scene->folded->text,
                              (p->q - 1)->core_end) != 0;
}

/* 488 |的房间, 25 万左右|的两驱中低配; 902 的房间 is the number of one. */
static bool is_of_goods(const struct told_sum *p) {
    const struct qc_slice text = p->scene->view->text;
    struct word_match of;
    if (p->end >= text.size || !scene_word(p->scene, p->end, WORDS_BIT(WORDS_POSSESSIVE), &of))
        return false;
    uint32_t to = of.end + GOODS_REACH < text.size ? of.end + GOODS_REACH : (uint32_t)text.size;
    struct region r = {of.end, clause_at(p->scene->view, of.end).end};
    if (r.end < to) to = r.end;
    while (to > of.end && to < text.size && utf8_is_continuation(text.data[to])) to--;
    if (!words_plain_in(p->scene->rules->words, WORDS_LET_GOODS, text, of.end, to)) return false;
    if (p->q->number_flags & NUMBER_SCALED) return true;
    uint64_t told = p->q->low.e == 0 ? p->q->low.m : 0;
    bool room = told >= 1000 || told / 10 % 10 == 0; /* 808 的房间, 1208 的房间 */
    return !room && (told % 10 == 8 || told % 10 == 9);
}

/* 房费| 234, 门市价也只要| 245 */
static bool is_named(const struct told_sum *p) {
    const struct qc_slice text = p->scene->view->text;
    uint32_t end = p->begin, size;
    for (int links = 0; links < 4 && (size = word_before(p, WORDS_PRICE_LINK, end)) != 0; links++)
        for (end -= size; end > 0 && strchr(" :", text.data[end - 1]);) end--;
    return ends_at(p, p->end) && word_before(p, WORDS_PRICE_NAME, end) &&
           !word_before(p, WORDS_PRICE_TAIL_NOT, end);
}

/* 在外面租房，一个月|六千: behind one month or lesson, something let or hired in the sentence. */
static bool is_let(const struct told_sum *p) {
    const struct qc_slice text = p->scene->folded->text, view = p->scene->view->text;
    const struct words *words = p->scene->rules->words;
    struct dec told = p->q->has_low ? p->q->low : p->q->high;
    if (!words_plain_before(words, WORDS_SPELL_END, text, back_blanks(text, p->q->begin)) ||
        dec_compare(told, dec_of(LET_LEAST, 0)) < 0 || !ends_at(p, p->end) ||
        !words_plain_in(words, WORDS_LET_DEED, view, 0, p->begin))
        return false;
    /* nothing but the time before it in its clause, or the thing itself: 步数一天 10000 is none */
    struct region own = region_trim(p->scene->view, clause_up_to(p->scene->view, p->begin));
    return letter_is(utf8_at(view, own.begin)) || number_may_start(view, own.begin) ||
           !words_plain_in(words, WORDS_LET_DEED, view, 0, own.begin);
}

const struct reading *unsaid_price(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    const struct qc_slice text = v->text;
    struct told_sum p = {scene, q, i, v->letters[i].at, v->letters[i].at + LETTER_BYTES};
    if (!is_candidate(q) || !region_has_han(v, (struct region){0, (uint32_t)text.size}))
        return NULL;
    while (p.begin > 0 && text.data[p.begin - 1] == ' ') p.begin--;
    while (p.end < text.size && text.data[p.end] == ' ') p.end++;
    if (!is_let(&p) && !is_bought(&p) && !is_by_piece(&p) && !is_by_night(&p) && !is_of_goods(&p) &&
        !is_named(&p))
        return NULL;
    for (uint32_t k = 0; k < q->reading_count; k++)
        if (q->readings[k].dim == DIM_MONEY) return &q->readings[k];
    return NULL;
}
