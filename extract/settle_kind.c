/* settle_kind.c: a reading that no rule has chosen -> its kind, by what it is in and what the words
 * around it tell. */
#include "settle.h"

#include "around.h"
#include "gained.h"
#include "pair.h"
#include "part.h"
#include "percentkind.h"
#include "priced.h"
#include "smallsum.h"
#include "sold.h"
#include "tariff.h"
#include "unsaid.h"
#include "wait.h"

#define SCALE_REACH 45u /* bytes around a level in which its scale is named */

static const struct unit *unit_at(const struct scene *scene, uint16_t index) {
    return index == UNIT_NONE ? NULL : units_at(scene->rules->units, index);
}

/* 10,000 per month in a table or a list: what a plan includes, no speed. */
static bool is_quota(const struct scene *scene, const struct reading *r, const struct unit *den) {
    enum block block = scene->sentence->block;
    return r->dim == DIM_ITEM_RATE && den && (block == BLOCK_ROW || block == BLOCK_ITEM) &&
           dec_compare(den->factor, dec_of(28 * 86400, 0)) >= 0;
}

enum direction settle_signed(const struct scene *scene, const struct quantity *q,
                             const struct reading *r) {
    char sign = scene->folded->text.data[q->core_begin];
    if (r->dim != DIM_PERCENT && r->dim != DIM_PERCENT_POINT) return DIRECTION_NONE;
    return sign == '+' ? DIRECTION_UP : sign == '-' ? DIRECTION_DOWN : DIRECTION_NONE;
}

#define GRANT_REACH 30u /* bytes behind an amount in which the noun of it is looked for */

/* 每天 30 元|利息, 每年 5250 美元|的教育援助: no price, though it is told by the time. */
static bool grant_follows(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    uint32_t end = q->end + GRANT_REACH;
    for (uint32_t at = q->end; at < text.size && at < end; at += utf8_length(text.data[at])) {
        if (words_plain_at(scene->rules->words, WORDS_GRANT_NOUN, text, at)) return true;
        if (text.data[at] != ' ' && !utf8_is_han(utf8_at(text, at))) return false;
    }
    return false;
}

/* 8 级地震, 阵风 11 级: a step of a scale. */
static bool is_level(const struct scene *scene, const struct quantity *q) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->folded->text;
    uint32_t from = q->begin > SCALE_REACH ? q->begin - SCALE_REACH : 0;
    uint32_t to = q->end + SCALE_REACH < text.size ? q->end + SCALE_REACH : (uint32_t)text.size;
    return words_plain_before(words, WORDS_LEVEL_PIECE, text, q->core_end) &&
           words_plain_in(words, WORDS_SCALE_WORD, text, from, to);
}

/* 两个参数: of a function; a model has more, and 3B tells them by its letter. */
static bool is_few(const struct scene *scene, const struct quantity *q, const struct reading *r) {
    if (q->core_end && is_upper(scene->folded->text.data[q->core_end - 1])) return false;
    return r->dim == DIM_PARAMETER && !(q->number_flags & (NUMBER_SCALED | NUMBER_LETTER)) &&
           q->has_low && dec_compare(q->low, dec_of(1, 3)) < 0 &&
           dec_compare(r->scale, dec_of(1, 0)) == 0; /* llama:|8b */
}

#define STARS_MOST 10 /* that a score has */

/* 2300+ star: how many gave one. */
static bool is_star_tally(const struct scene *scene, const struct quantity *q,
                          const struct reading *r) {
    const struct unit *unit = r->dim == DIM_SCORE ? unit_at(scene, r->unit) : NULL;
    return unit && slice_is(unit->symbol, "star") && q->has_low &&
           dec_compare(q->low, dec_of(STARS_MOST, 0)) > 0;
}

/* 毛利|三十几个点: so many points are the margin, where nothing changes. */
static bool is_margin(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t end = back_blanks(v->text, v->letters[i].at);
    uint32_t size = words_plain_before(scene->rules->words, WORDS_MARGIN_POINTS, v->text, end);
    return size && clause_at(v, end).begin + size >= end;
}

enum kind settle_kind(const struct scene *scene, const struct quantity *q,
                      const struct reading *r) {
    uint32_t i = (uint32_t)(q - scene->view->quantities);
    if (q->period && r->dim == DIM_TIME) return KIND_PERIOD;
    if (r->dim == DIM_RATIO && q->number_flags & NUMBER_FRACTION)
        return q->direction != DIRECTION_NONE || part_equals(scene, i) ? KIND_MULTIPLE : KIND_SHARE;
    if (r->dim == DIM_COUNT && is_level(scene, q)) return KIND_SCORE;
    if (is_few(scene, q, r) || is_star_tally(scene, q, r)) return KIND_COUNT;
    if (r->dim == DIM_MONEY && sold_under_costs(scene, q)) return KIND_COST;
    if (r->dim == DIM_MONEY) {
        if (gained_tells(scene, i)) return KIND_MONEY;
        if (sold_taken_over(scene, i)) return KIND_COST;
        enum kind kind = smallsum_kind(scene, i);
        if (kind != KIND_COUNT_OF) return kind;
        if (sold_for(scene, q) || tariff_named(scene, i) || unsaid_dealt(scene, i))
            return KIND_PRICE;
    }
    if (wait_is_told(scene, i, r)) return KIND_LATENCY;
    if (r->dim == DIM_PERCENT &&
        (part_acts(scene, i) || part_of_whole(scene, i) || part_opens(scene, i)))
        return KIND_SHARE;
    if (settle_signed(scene, q, r) != DIRECTION_NONE) return KIND_GROWTH;
    if (r->dim == DIM_PERCENT_POINT && q->direction == DIRECTION_NONE && is_margin(scene, i))
        return KIND_MARGIN;
    if (r->dim == DIM_PERCENT) return percent_kind(scene, i);
    if (r->dim == DIM_DATA && pair_memory(scene, i)) return KIND_MEMORY_CAPACITY;
    if (!q->per_count) return kind_general(r->dim);
    const struct unit *den = unit_at(scene, q->per[0].unit);
    if (r->dim == DIM_MONEY) /* saves $200 million a year */
        return den && den->dim == DIM_TIME &&
                       (q->number_flags & (NUMBER_SCALED | NUMBER_LETTER) ||
                        grant_follows(scene, q) || priced_named(scene, i))
                   ? KIND_MONEY
                   : KIND_PRICE;
    /* a plan's gigabytes a month are an amount, no speed */
    if (r->dim == DIM_DATA_RATE && den && dec_compare(den->factor, dec_of(86400, 0)) >= 0)
        return KIND_STORAGE;
    if (is_quota(scene, r, den)) return KIND_COUNT;
    return kind_general(r->dim);
}
