/* points.c: a figure in points beside percentages and a word of change -> percentage points, or in
 * a poll, where nothing in the sentence speaks of an index, a share or a game. */
#include "points.h"

#include "trim.h"

#define POINTS_MAX 60 /* more points than that are those of an index */

/* The second-last word too: up |by four points, by a |further three points. */
#define WORDS_BACK 4u

static bool beside_percent(const struct view *v) {
    for (uint32_t k = 0; k < v->count; k++)
        if (v->quantities[k].readings[0].dim == DIM_PERCENT) return true;
    return false;
}

static uint32_t word_begin(struct qc_slice text, uint32_t end) {
    while (end > 0 && is_alpha(text.data[end - 1])) end--;
    return end;
}

/* rose |by, up |another: a word of change among the last ones before the letter. */
static bool changed_before(const struct scene *scene, uint32_t at) {
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    for (uint32_t n = 0; n < WORDS_BACK; n++) {
        while (at > 0 && text.data[at - 1] == ' ') at--;
        if (words_before(scene->rules->words, text, at, change, &word) ||
            words_plain_before(scene->rules->words, WORDS_POLL_LEAD, text, at) ||
            words_plain_before(scene->rules->words, WORDS_POINT_MOVE, text, at))
            return true;
        uint32_t begin = word_begin(text, at);
        if (begin == at) return false;
        at = begin;
    }
    return false;
}

/* a five-point |drop, four points |higher. */
static bool changed_behind(const struct scene *scene, uint32_t at) {
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    while (at < text.size && text.data[at] == ' ') at++;
    return at < text.size && (scene_word(scene, at, change, &word) ||
                              words_plain_at(scene->rules->words, WORDS_POINT_MOVE, text, at));
}

/* 3 points of the mix, operating margin |2 points: a figure in digits where the accounts of a firm
 * are told of. What is said in words may be what one has to say: two points on margin. */
static bool of_accounts(const struct scene *scene, const struct quantity *q) {
    return q->number_flags & NUMBER_DIGIT && scene_tells(scene, WORDS_POINT_FIRM);
}

/* 5 points |of negative impact, a headwind of |2 points: does an effect on the figures of a firm
 * stand beside the letter, in its clause? */
static bool effect_beside(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    if (!scene_tells(scene, WORDS_POINT_FIRM)) return false;
    struct region clause = clause_at(v, at);
    uint32_t begin = at, end = at + LETTER_BYTES;
    for (uint32_t n = 0; n < WORDS_BACK && begin > clause.begin; n++) {
        while (begin > clause.begin && v->text.data[begin - 1] == ' ') begin--;
        uint32_t word = word_begin(v->text, begin);
        if (word == begin) break;
        begin = word;
    }
    for (uint32_t n = 0; n <= WORDS_BACK && end < clause.end; n++) {
        while (end < clause.end && v->text.data[end] == ' ') end++;
        if (end >= clause.end || !is_alpha(v->text.data[end])) break;
        while (end < clause.end && is_alpha(v->text.data[end])) end++;
    }
    return words_plain_in(words, WORDS_POINT_EFFECT, v->text, begin, at) ||
           words_plain_in(words, WORDS_POINT_EFFECT, v->text, at + LETTER_BYTES, end);
}

/* Operating margin 21.4% 16.4% | 5.0 pts, and the cell of such a row: what a percentage has changed
 * by, at the end of its row. */
static bool ends_row(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct sentence *s = scene->sentence;
    if (i > 0) {
        uint32_t at = v->letters[i].at;
        while (at > 0 && strchr(" |+(", v->text.data[at - 1])) at--;
        return v->quantities[i - 1].readings[0].dim == DIM_PERCENT &&
               at == v->letters[i - 1].at + LETTER_BYTES;
    }
    struct qc_slice head = slice_cut(scene->doc->chunk, s->head_begin, s->head_end);
    return s->block == BLOCK_ROW && head.size &&
           words_plain_before(scene->rules->words, WORDS_MARGIN_HEAD, head, (uint32_t)head.size);
}

bool points_read(const struct scene *scene, uint32_t i, struct reading *out) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    const struct reading *first = &q->readings[0];
    uint16_t unit;
    if (first->dim != DIM_SCORE || first->unit == UNIT_NONE || !q->has_low ||
        !slice_is(units_at(scene->rules->units, first->unit)->symbol, "point") ||
        !is_alpha(scene->folded->text.data[q->core_end - 1]) ||
        dec_compare(q->high, dec_of(POINTS_MAX, 0)) > 0)
        return false;
    bool part = q->number_flags & NUMBER_FRACTION && /* cut rates by a quarter point */
                (scene_tells(scene, WORDS_RATE_SCENE) ||
                 scene->folded->text.data[q->number_end] == '-'); /* a quarter-point cut */
    bool change = (part || beside_percent(v) || scene_tells(scene, WORDS_POLL_NOUN)) &&
                  (changed_before(scene, v->letters[i].at) ||
                   changed_behind(scene, v->letters[i].at + LETTER_BYTES));
    if (!change && !ends_row(scene, i) && !of_accounts(scene, q) &&
        !effect_beside(scene, v->letters[i].at))
        return false;
    if (scene_tells(scene, WORDS_POINT_NOUN) || !units_find(scene->rules->units, LIT("pp"), &unit))
        return false;
    *out = *first;
    out->unit = unit;
    out->dim = DIM_PERCENT_POINT;
    return true;
}
