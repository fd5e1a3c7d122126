/* direction.c: words of change beside a quantity -> up or down: of a change (rose 12%), of the new
 * value behind it (to $5bn), of an amount that something changed by. */
#include "mood.h"
#include "scope.h"

#define DIRECTION_REACH 36u /* bytes between a verb of change and its amount */
#define DIRECTION_AFTER 24u
#define CHANGED_REACH 9u /* bytes between a verb of change to and the new value */

static const words_set BOTH = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);

struct region scope_behind(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    r.begin = v->letters[i].at + LETTER_BYTES;
    if (i + 1 < v->count && v->letters[i + 1].at < r.end) r.end = v->letters[i + 1].at;
    return r;
}

static enum direction direction_of(words_set lists) {
    return lists & WORDS_BIT(WORDS_DIRECTION_UP) ? DIRECTION_UP : DIRECTION_DOWN;
}

/* fall| into three groups: a phrase that holds a word of change and is none. */
static bool is_phrase(const struct scene *scene, const struct word_match *word) {
    return words_plain_at(scene->rules->words, WORDS_WAY_NOT, scene->view->text, word->begin) >
           word->end - word->begin;
}

static bool last_way(const struct scene *scene, struct region r, struct word_match *out) {
    while (region_last_word(scene, r, BOTH, WORDS_BIT(WORDS_IDIOM), out)) {
        if (!is_phrase(scene, out)) return true;
        r.end = out->begin;
    }
    return false;
}

static bool first_way(const struct scene *scene, struct region r, struct word_match *out) {
    while (region_first_word(scene, r, BOTH, WORDS_BIT(WORDS_IDIOM), out)) {
        if (!is_phrase(scene, out)) return true;
        r.begin = out->end;
    }
    return false;
}

/* ---- a change ---- */

static enum direction of_target(const struct scene *scene, uint32_t i);

enum direction direction_behind(const struct scene *scene, uint32_t i) {
    struct qc_slice text = scene->view->text;
    uint32_t at = scene->view->letters[i].at + LETTER_BYTES;
    if (at + 2 >= text.size || text.data[at] != ' ') return DIRECTION_NONE;
    if (words_plain_at(scene->rules->words, WORDS_RISEN_BEHIND, text, at + 1)) return DIRECTION_UP;
    return words_plain_at(scene->rules->words, WORDS_FALLEN_BEHIND, text, at + 1) ? DIRECTION_DOWN
                                                                                  : DIRECTION_NONE;
}

static enum direction own_direction(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = mood_before(scene, i);
    struct region after = scope_behind(scene, i, clause_at(v, v->letters[i].at));
    struct word_match word;
    if (last_way(scene, r, &word) && r.end - word.end <= DIRECTION_REACH)
        return direction_of(word.lists);
    enum direction changed = of_target(scene, i);
    if (changed != DIRECTION_NONE) return changed;
    if (first_way(scene, after, &word) && word.begin - after.begin <= DIRECTION_AFTER)
        return direction_of(word.lists);
    return DIRECTION_NONE;
}

/* fell by 2% on a monthly basis and by| 4%: a further amount of the same change. */
static bool goes_on_by(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = mood_before(scene, i);
    struct word_match join, way;
    const uint32_t behind = v->letters[i - 1].at + LETTER_BYTES;
    if (r.begin > behind) return false;
    r = region_trim(v, (struct region){behind, v->letters[i].at});
    if (region_empty(r) ||
        v->quantities[i - 1].readings[0].dim != v->quantities[i].readings[0].dim ||
        !words_plain_before(scene->rules->words, WORDS_STEP_BEFORE, v->text, r.end))
        return false;
    return region_last_word(scene, r, WORDS_BIT(WORDS_LIST_JOIN), 0, &join) &&
           !region_last_word(scene, r, BOTH, 0, &way);
}

/* A figure of a list goes where the one before it goes. */
static enum direction of_change(const struct scene *scene, uint32_t i) {
    const struct quantity *q = scene->view->quantities;
    for (;; i--) {
        enum direction direction = own_direction(scene, i);
        bool same = i > 0 && ((q[i].list && q[i - 1].list == q[i].list) || goes_on_by(scene, i));
        if (direction != DIRECTION_NONE || !same) return direction;
    }
}

/* ---- the new value ---- */

/* 增至 □, 收窄至 □: the verb that names the new value begins with its direction. */
static enum direction of_target(const struct scene *scene, uint32_t i) {
    if (!(scene->present & BOTH)) return DIRECTION_NONE;
    struct region r = mood_before(scene, i);
    struct word_match to, way;
    if (!region_last_word(scene, r, WORDS_BIT(WORDS_CHANGE_TO), WORDS_BIT(WORDS_IDIOM), &to) ||
        r.end - to.end > CHANGED_REACH ||
        !words_at(scene->rules->words, slice(scene->view->text.data, to.end), to.begin, BOTH,
                  &way) ||
        is_phrase(scene, &way))
        return DIRECTION_NONE;
    return direction_of(way.lists);
}

/* from $40 to $35: the figures say it. */
static enum direction of_pair(const struct scene *scene, uint32_t i) {
    const struct quantity *to = &scene->view->quantities[i], *from = to - 1;
    if (!i || !to->change_to || !from->change_from || !to->has_value || !from->has_value ||
        to->readings[0].unit != from->readings[0].unit ||
        dec_compare(to->readings[0].scale, from->readings[0].scale) != 0)
        return DIRECTION_NONE;
    int order =
        dec_compare(to->has_low ? to->low : to->high, from->has_low ? from->low : from->high);
    return order > 0 ? DIRECTION_UP : order < 0 ? DIRECTION_DOWN : DIRECTION_NONE;
}

/* The word that names a new value right before letter i: to |$5bn. */
static bool find_to(const struct scene *scene, uint32_t i, struct word_match *to) {
    struct qc_slice text = scene->view->text;
    uint32_t end = scene->view->letters[i].at;
    if (end > 0 && text.data[end - 1] == ' ') end--;
    return end && scene_word_before(scene, end,
                                    WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_RANGE_JOIN), to);
}

/* rose 12% to □, doubled to □, was raised to □, 提升 3 个点至 □: what stands before the word "to"
 * goes somewhere. */
static enum direction of_way(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct word_match to, way;
    if (!find_to(scene, i, &to)) return DIRECTION_NONE;
    uint32_t end = to.begin > 0 && v->text.data[to.begin - 1] == ' ' ? to.begin - 1 : to.begin;
    if (i && v->letters[i - 1].at + LETTER_BYTES == end) {
        enum direction own = v->quantities[i - 1].direction;
        return own != DIRECTION_NONE ? own : own_direction(scene, i - 1);
    }
    struct region step = {clause_at(v, to.begin).begin, end}; /* 升息 2 码|至 □ */
    if (words_plain_before(words, WORDS_RATE_STEP, v->text, end) && last_way(scene, step, &way))
        return direction_of(way.lists);
    if (words_plain_at(words, WORDS_RAISED, v->text, to.begin) ||
        words_plain_before(words, WORDS_RAISED, v->text, end))
        return DIRECTION_UP;
    return scene_word_before(scene, end, BOTH, &way) && !is_phrase(scene, &way)
               ? direction_of(way.lists)
               : DIRECTION_NONE;
}

static enum direction of_value(const struct scene *scene, uint32_t i) {
    enum direction direction = of_target(scene, i);
    if (direction == DIRECTION_NONE) direction = of_pair(scene, i);
    return direction != DIRECTION_NONE ? direction : of_way(scene, i);
}

/* ---- the amount of a change ---- */

static enum direction step_of(words_set lists) {
    return lists & WORDS_BIT(WORDS_CHANGE_TO) ? DIRECTION_NONE : direction_of(lists);
}

/* The word of change that ends right before byte `end`, over one small word between: 增加|了, by.
 */
static bool step_before(const struct scene *scene, uint32_t end, struct word_match *out) {
    const words_set asked = BOTH | WORDS_BIT(WORDS_CHANGE_TO);
    const words_set to = WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_CHANGE_FROM) |
                         WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_COPULA);
    struct word_match small;
    end = region_trim(scene->view, (struct region){0, end}).end;
    if (scene_word_before(scene, end, asked, out)) return true;
    if (!scene_word_before(scene, end, to | WORDS_BIT(WORDS_SUBJECT_STOP), &small) ||
        small.lists & to)
        return false;
    end = region_trim(scene->view, (struct region){0, small.begin}).end;
    return scene_word_before(scene, end, asked, out);
}

enum direction direction_step(const struct scene *scene, uint32_t i) {
    const words_set asked = BOTH | WORDS_BIT(WORDS_CHANGE_TO);
    const struct view *v = scene->view;
    if (!(scene->present & BOTH)) return DIRECTION_NONE;
    struct region clause = clause_at(v, v->letters[i].at), after = clause;
    struct word_match word;
    after.begin = v->letters[i].at + LETTER_BYTES;
    if (step_before(scene, v->letters[i].at, &word) && word.begin >= clause.begin &&
        !is_phrase(scene, &word) &&
        !words_plain_before(scene->rules->words, WORDS_PHRASAL, v->text, word.end))
        return step_of(word.lists);
    bool follows = region_first_word(scene, after, asked, 0, &word) &&
                   is_alpha(v->text.data[word.begin]) && word.begin == after.begin + 1 &&
                   !is_phrase(scene, &word);
    return follows ? step_of(word.lists) : DIRECTION_NONE;
}

/* Not 连涨 3 天, grew for three years: a time that a change took. */
static bool may_step(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t end = v->letters[i].at;
    if (v->quantities[i].readings[0].dim != DIM_TIME) return true;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    return words_plain_before(scene->rules->words, WORDS_TIME_CHANGE, v->text, end);
}

enum direction direction_find(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct quantity *q = &scene->view->quantities[i];
    if (kind == KIND_GROWTH || kind == KIND_MULTIPLE || q->readings[0].dim == DIM_PERCENT_POINT)
        return of_change(scene, i);
    enum direction direction = of_value(scene, i);
    if (direction == DIRECTION_NONE && q->change_to) direction = of_change(scene, i);
    bool most = q->bound == BOUND_AT_MOST; /* expansion up to 1 TB */
    if (direction == DIRECTION_NONE && !most && may_step(scene, i))
        direction = direction_step(scene, i);
    return direction;
}
