/* latin_many.c: behind an English figure of more than one -> the plural that it counts, where a
 * word looks like a verb, or an adjective stands alone before "and". */
#include "latin_many.h"

#include "latin_after.h"
#include "trim.h"

#define FIGURE_REACH 40u /* bytes from the figure to its noun */

/* Verbs that are nouns too. */
#define FORMS                                                                                      \
    (WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_DIRECTION_UP) |      \
     WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_VERB_NOUN) |                                \
     WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_INCREASE_BY))

bool latin_many(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    uint32_t i = view_next(v, at);
    if (i == 0 || at > v->letters[i - 1].at + FIGURE_REACH) return false;
    const struct quantity *q = &v->quantities[i - 1];
    return !q->has_value || dec_compare(q->low, dec_of(1, 0)) > 0;
}

/* A form in -s that is no more than a verb: but across, less, is. */
static uint32_t form_end(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    struct word_match word;
    if (!scene_word(scene, at, FORMS, &word) ||
        word.lists & (TRIM_SMALL | WORDS_BIT(WORDS_AUXILIARY)))
        return at;
    for (uint32_t i = at; i < word.end; i++)
        if (!is_lower(text.data[i])) return at;
    return word.end > at + 3 && text.data[word.end - 1] == 's' &&
                   !strchr("sui", text.data[word.end - 2])
               ? word.end
               : at;
}

/* Does an object or an amount follow, as a verb has it? */
static bool has_object(const struct scene *scene, uint32_t at) {
    const words_set amount = WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_CHANGE_FROM) |
                             WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_SUBORDINATOR);
    const struct view *v = scene->view;
    struct word_match word;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size) return false;
    return letter_is(utf8_at(v->text, at)) || scene_word(scene, at, amount, &word) ||
           words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, at) ||
           words_plain_at(scene->rules->words, WORDS_BY_WORD, v->text, at);
}

/* React| 16 introduces, 2001 distributes: does the figure number a name, or the line? */
static bool is_number_of(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    uint32_t figure = v->letters[view_next(v, at) - 1].at, begin = figure;
    struct word_match small;
    char first = scene->folded->text.data[v->quantities[view_next(v, at) - 1].begin];
    while (begin > 0 && v->text.data[begin - 1] == ' ') begin--;
    if (begin == 0) return is_digit(first);
    while (begin > 0 && is_alnum(v->text.data[begin - 1])) begin--;
    return is_upper(v->text.data[begin]) && !scene_word(scene, begin, TRIM_SMALL, &small) &&
           !words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, begin);
}

struct region latin_many_noun(const struct scene *scene, uint32_t at) {
    uint32_t end = form_end(scene, at);
    return end == at || !latin_many(scene, at) || is_number_of(scene, at) || has_object(scene, end)
               ? (struct region){0, 0}
               : (struct region){at, end};
}

struct region latin_many_plural(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    if (region_empty(r) || text.size <= r.end || text.data[r.end] != ' ') return r;
    if (latin_plural(scene, region_last_begin(scene->view, r), r.end) ||
        !is_lower(text.data[r.end - 1]))
        return r;
    struct region plural = latin_many_noun(scene, r.end + 1);
    return region_empty(plural) ? r : (struct region){r.begin, plural.end};
}

struct region latin_many_joined(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match join;
    if (region_empty(r) || region_words(v, r) > 2 || r.end + 5 > v->text.size ||
        v->text.data[r.end] != ' ' || !is_lower(v->text.data[r.end + 1]) ||
        !scene_word(scene, r.end + 1, WORDS_BIT(WORDS_LIST_JOIN), &join) ||
        !latin_many(scene, r.begin))
        return r;
    uint32_t last = region_last_begin(v, r);
    for (uint32_t at = r.begin; at < r.end; at++)
        if (!is_lower(v->text.data[at]) && !strchr(" -'", v->text.data[at])) return r;
    bool owner = slice_has_at(v->text, r.end - 2, LIT("'s"));
    if ((!owner && latin_plural(scene, last, r.end)) || v->text.data[join.end] != ' ') return r;
    struct region rest = region_trim(v, latin_words_after(scene, join.end + 1));
    return !region_empty(rest) && is_lower(v->text.data[rest.begin]) &&
                   rest.begin == join.end + 1 &&
                   latin_plural(scene, region_last_begin(v, rest), rest.end)
               ? (struct region){r.begin, rest.end}
               : r;
}

bool latin_owned(const struct scene *scene, struct region before, const struct word_match *word) {
    const words_set may = FORMS | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_REPORTED);
    struct qc_slice text = scene->view->text;
    if (word->lists & ~may & (TRIM_SMALL | TRIM_VERBS | WORDS_BIT(WORDS_PRONOUN)) ||
        before.end < before.begin + 3)
        return false;
    return slice_has_at(text, before.end - 2, LIT("'s")) ||
           slice_has_at(text, before.end - 2, LIT("s'"));
}
