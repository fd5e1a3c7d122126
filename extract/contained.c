/* contained.c: an English figure behind with, including, comprising -> the noun that it is an
 * amount of, and not what has or holds it. */
#include "contained.h"

#include "around.h"
#include "latin_phrase.h"
#include "noun.h"
#include "trim.h"

#define PREDICATE 5u /* words of what something is said to be */

#define CHANGE_WORDS 9u /* words from "with" to the figure */

#define CHANGES                                                                                    \
    (WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |                             \
     WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_CHANGE_TO))

static const struct region NONE = {0, 0};

/* It is a laptop| with 16 GB of memory: what a pronoun is said to be tells what has it. */
static bool is_predicate(const struct scene *scene, uint32_t at) {
    struct word_match be;
    struct region r =
        region_trim(scene->view, (struct region){clause_up_to(scene->view, at).begin, at});
    if (!region_opens(scene, r, WORDS_BIT(WORDS_SUBJECT_PRONOUN)) ||
        !region_last_word(scene, r, WORDS_BIT(WORDS_COPULA), WORDS_BIT(WORDS_IDIOM), &be))
        return false;
    r = region_trim(scene->view, (struct region){be.end, r.end});
    return words_plain_at(scene->rules->words, WORDS_ARTICLE, scene->view->text, r.begin) &&
           region_words(scene->view, r) <= PREDICATE;
}

/* with |, including |, but compared with |. */
static bool behind_container(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match than;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_CONTAINS_FORM, v->text, at);
    return size && !scene_word_before(scene, at, WORDS_BIT(WORDS_THAN), &than) &&
           !is_predicate(scene, at - size);
}

/* $14 million |related to| severance, | attributable to| a sale: behind what links the two. */
static struct region related_to(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_RELATED_FORM, v->text, at);
    if (!size || at + size + 1 >= v->text.size || v->text.data[at + size] != ' ') return NONE;
    at += size + 1;
    uint32_t article = words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, at);
    return premod_phrase(scene, article ? at + article + 1 : at);
}

struct region contained_find(const struct scene *scene, uint32_t i, enum kind kind) {
    const dim_set others = DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_TIME) |
                           DIM_BIT(DIM_PERCENT_POINT) | DIM_BIT(DIM_MULTIPLE) | DIM_BIT(DIM_RATIO);
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    enum dim dim = v->quantities[i].readings[0].dim;
    if (DIM_BIT(dim) & others || kind_is_part(kind) || !behind_container(scene, v->letters[i].at))
        return NONE;
    struct region r = noun_after(scene, at, NOUN_OF);
    if (region_empty(r) && dim == DIM_MONEY) r = noun_after(scene, at, NOUN_IN);
    if (region_empty(r) && dim == DIM_MONEY) r = related_to(scene, at);
    uint32_t link = words_plain_before(scene->rules->words, WORDS_RELATED_FORM, v->text, r.end);
    if (link && r.end - r.begin > link + 1) r.end -= link + 1; /* a gain | related to the sale */
    return noun_is_pronoun(scene, r) || latin_adjectives(scene, r) ? NONE : r;
}

bool contained_joined(const struct scene *scene, uint32_t i, struct region own) {
    const struct view *v = scene->view;
    if (region_empty(own) || i == 0 || own.begin <= v->letters[i - 1].at) return false;
    struct region gap = {own.end, v->letters[i].at};
    return region_empty(trim_right(scene, gap, WORDS_BIT(WORDS_LIST_JOIN)));
}

/* Behind the last "with", or another word of the list, of the region, a change and its figure
 * behind it; its end: none. */
static struct region behind_with(const struct scene *scene, struct region r,
                                 enum words_plain list) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    uint32_t end = r.end, count = 0;
    for (uint32_t at = r.end; at > r.begin && count < CHANGE_WORDS + 2; at--) {
        if (text.data[at - 1] != ' ') continue;
        if (end < r.end && words_plain(words, list, slice_cut(text, at, end)))
            return (struct region){end + 1, r.end};
        end = at - 1;
        count++;
    }
    return (struct region){r.end, r.end};
}

/* up, growing, growth; with a verb before "with" also increased: is the word from `at` on told of
 * the noun before it, and no verb of the clause? */
static bool is_told(const struct scene *scene, struct region clause, uint32_t with, uint32_t at,
                    uint32_t end) {
    struct qc_slice form = slice_cut(scene->view->text, at, end);
    struct word_match verb;
    if (!is_alpha(form.data[0])) return false;
    if (words_plain(scene->rules->words, WORDS_TOLD_FORM, form)) return true;
    if (form.size > 5 && slice_has_at(form, form.size - 3, LIT("ing"))) return true;
    if (form.size < 5 || !slice_has_at(form, form.size - 2, LIT("ed")) ||
        !scene_word(scene, at, CHANGES, &verb))
        return false;
    struct region main = {clause.begin, with};
    return region_first_word(scene, main, TRIM_VERBS, WORDS_BIT(WORDS_IDIOM), &verb);
}

/* Are there only letters of names and words in r, no figure and no bracket? */
static bool is_wordy(const struct view *v, struct region r) {
    for (uint32_t at = r.begin; at < r.end; at++)
        if (v->text.data[at] & 0x80 || strchr("()=$", v->text.data[at])) return false;
    return true;
}

/* increased| to, up| by, growth| of: without one short word and adverbs at the end. */
static struct region without_to(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    r = trim_right(scene, r, WORDS_BIT(WORDS_ADVERB));
    if (region_empty(r)) return r;
    uint32_t last = region_last_begin(scene->view, r);
    struct qc_slice word = slice_cut(text, last, r.end);
    struct word_match of;
    if (last > r.begin && (words_plain(scene->rules->words, WORDS_TO_WORD, word) ||
                           words_plain(scene->rules->words, WORDS_LEVEL_PREPOSITION, word) ||
                           words_plain(scene->rules->words, WORDS_BY_WORD, word) ||
                           (scene_word(scene, last, WORDS_BIT(WORDS_OF), &of) && of.end == r.end)))
        r.end = last - 1;
    return trim_right(scene, r, WORDS_BIT(WORDS_ADVERB));
}

/* with sales |rising by, amid crowds |growing to: what changes behind a word of the list; but
 * "with" other participles are of a noun too. */
static struct region led_change(const struct scene *scene, uint32_t i, enum words_plain list) {
    const bool with_word = list == WORDS_WITH_WORD;
    const words_set moves = with_word ? CHANGES | WORDS_BIT(WORDS_AMOUNT_VERB) : CHANGES;
    const struct view *v = scene->view;
    struct word_match verb;
    struct region clause = clause_up_to(v, v->letters[i].at);
    struct region r = region_trim(v, behind_with(scene, clause, list));
    if (region_empty(r) || region_words(v, r) > CHANGE_WORDS || !is_wordy(v, r)) return NONE;
    uint32_t with = r.begin;
    r = without_to(scene, r);
    if (region_empty(r)) return NONE;
    uint32_t last = region_last_begin(v, r);
    if (last <= r.begin || !is_told(scene, clause, with, last, r.end) ||
        !scene_word(scene, last, moves, &verb) ||
        (!with_word && !slice_has_at(v->text, r.end - 3, LIT("ing"))))
        return NONE;
    r = trim_left(scene, (struct region){r.begin, last}, TRIM_SMALL);
    r = trim_right(scene, r, WORDS_BIT(WORDS_ADVERB));
    if (region_empty(r) || scene_word_before(scene, r.end, WORDS_BIT(WORDS_PREPOSITION), &verb) ||
        region_first_word(scene, r, TRIM_VERBS | WORDS_BIT(WORDS_RELATIVE), 0, &verb))
        return NONE;
    return noun_is_pronoun(scene, r) || latin_adjectives(scene, r) ? NONE : r;
}

struct region contained_change(const struct scene *scene, uint32_t i) {
    struct region r = led_change(scene, i, WORDS_WITH_WORD);
    return region_empty(r) ? led_change(scene, i, WORDS_RISING_LEAD) : r;
}

bool contained_restates(const struct scene *scene, uint32_t i, struct region noun) {
    const dim_set dims = DIM_BIT(DIM_POWER) | DIM_BIT(DIM_COMPUTE) | DIM_BIT(DIM_ENERGY) |
                         DIM_BIT(DIM_MEASURED) | DIM_BIT(DIM_PRESSURE) | DIM_BIT(DIM_VOLTAGE) |
                         DIM_BIT(DIM_CURRENT);
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (at < 4 || slice_has_at(v->text, at - 3, LIT("ing")) || /* using | 11 nJ of energy */
        noun_governed(scene, at, WORDS_BIT(WORDS_PREPOSITION)))
        return false;
    return !region_empty(noun) && DIM_BIT(v->quantities[i].readings[0].dim) & dims &&
           words_plain_before(scene->rules->words, WORDS_RESTATED, v->text, noun.end);
}
