/* contained.c: an English figure behind with, including, comprising -> the noun that it is an
 * amount of, and not what has or holds it. */
#include "contained.h"

#include "around.h"
#include "latin_phrase.h"
#include "noun.h"
#include "trim.h"

#define PREDICATE 5u /* words of what something is said to be */

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
