/* costs.c: an amount that a verb of spending leads to -> is it the price asked for a thing? */
#include "costs.h"

#include "smallsum.h"
#include "sold.h"
#include "tariff.h"
#include "trim.h"

/* costs | $3, charges | $3: does the verb of a price stand right before figure i? */
static bool verb_costs(const struct scene *scene, uint32_t i) {
    uint32_t end = scene->view->letters[i].at;
    while (end > 0 && scene->view->text.data[end - 1] == ' ') end--;
    return words_plain_before(scene->rules->words, WORDS_COST_VERB, scene->view->text, end) != 0;
}

/* Do both tell money by the same thing, in one clause? */
static bool same_rate(const struct view *v, uint32_t a, uint32_t b) {
    const struct quantity *p = &v->quantities[a], *q = &v->quantities[b];
    return p->per_count && p->per[0].unit == q->per[0].unit && p->readings[0].dim == DIM_MONEY &&
           clause_at(v, v->letters[a].at).begin == clause_at(v, v->letters[b].at).begin;
}

/* costs | £10 per day, Hourly cost: | $0.34 per hour: a small sum for a time, asked of whoever
 * takes it; but wages paid, and $2bn a month. */
static bool costs_by_time(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    uint32_t end = scene->view->letters[i].at;
    if (scene->view->quantities[i].number_flags & (NUMBER_SCALED | NUMBER_LETTER)) return false;
    while (end > 0 && strchr(" :", text.data[end - 1])) end--;
    return words_plain_before(words, WORDS_HIRE_VERB, text, end) != 0;
}

/* | Option | Cost per month |: is a small sum by the time told of the things of a table? */
static bool in_column(const struct scene *scene, uint32_t i) {
    const struct sentence *s = scene->sentence;
    struct qc_slice chunk = scene->doc->chunk;
    if (s->block != BLOCK_ROW || s->column_begin >= s->column_end || i > 0 ||
        scene->view->quantities[i].number_flags & (NUMBER_SCALED | NUMBER_LETTER))
        return false;
    return words_plain_in(scene->rules->words, WORDS_COST_PER, chunk, s->column_begin,
                          s->column_end);
}

bool costs_each(const struct scene *scene, uint32_t i, const struct rule *rule) {
    const struct quantity *q = &scene->view->quantities[i];
    if (rule->kind != KIND_COST) return false;
    if (tariff_fee(scene, i) || tariff_named(scene, i) || tariff_listed(scene, i)) return true;
    if (!q->per_count) return sold_costs(scene, i);
    const struct unit *den =
        q->per[0].unit == UNIT_NONE ? NULL : units_at(scene->rules->units, q->per[0].unit);
    if (!den || den->dim == DIM_TIME)
        return costs_by_time(scene, i) || in_column(scene, i) || smallsum_describes(scene, i);
    if (den->dim == DIM_DATA || den->dim == DIM_TOKEN) return true;
    while (i > 0 && !verb_costs(scene, i) && same_rate(scene->view, i - 1, i)) i--;
    return verb_costs(scene, i);
}
