/* related.c: an English clause that opens with a relative pronoun -> the noun that this takes up:
 * gasoline prices, which rose | □; sales in Europe, which fell | □. */
#include "around.h"
#include "latin_head.h"
#include "latin_noun.h"
#include "noun.h"
#include "trim.h"

/* The preposition before `at`, at most one word between. */
static bool governed(const struct scene *scene, struct region clause, uint32_t at,
                     struct word_match *out) {
    const struct view *v = scene->view;
    for (int words = 0; words < 2 && at > clause.begin; words++) {
        while (at > clause.begin && v->text.data[at - 1] == ' ') at--;
        if (scene_word_before(scene, at, WORDS_BIT(WORDS_PREPOSITION), out)) return true;
        while (at > clause.begin && is_alpha(v->text.data[at - 1])) at--;
    }
    return false;
}

/* , which | spends: does the verb of the clause end as that of one thing does? */
static bool verb_of_one(const struct view *v, uint32_t at) {
    for (int words = 0; words < 2; words++) {
        while (at < v->text.size && strchr(" ,", v->text.data[at])) at++;
        while (at < v->text.size && is_alpha(v->text.data[at])) at++;
    }
    return at > 2 && v->text.data[at - 1] == 's' && v->text.data[at - 2] != 's';
}

/* Sales in |Europe, prices of used |cars, which: the noun before a place, and the measure of a
 * thing; of a rise in profits it is the profits. */
static struct region before_place(const struct scene *scene, struct region clause,
                                  struct region r) {
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct view *v = scene->view;
    struct word_match prep, measure;
    if (!governed(scene, clause, r.begin, &prep) ||
        scene_word(scene, prep.begin, WORDS_BIT(WORDS_THAN), &measure))
        return r;
    struct region head = region_trim(v, (struct region){clause.begin, prep.begin});
    struct qc_slice word = slice_cut(v->text, prep.begin, prep.end);
    bool place = is_upper(v->text.data[r.begin]) &&
                 words_plain(scene->rules->words, WORDS_PLACE_PREPOSITION, word);
    bool told = scene_word_before(scene, head.end, WORDS_BIT(WORDS_MAGNITUDE_NOUN), &measure) ||
                words_plain_at(scene->rules->words, WORDS_MANNER_FORM, v->text, r.begin);
    if (scene_word_before(scene, head.end, change, &measure) || (!place && !told)) return r;
    if (place && !told && head.end > head.begin && v->text.data[head.end - 1] == 's' &&
        verb_of_one(v, r.end))
        return r; /* Schools in |Texas, which spends */
    head = latin_ending(scene, head);
    return region_empty(head) ? r : head;
}

/* impact from underutilization |cost, which: does a noun that looks like a verb end the clause, no
 * plural before it (prices | fall)? */
static bool ends_in_verb_noun(const struct scene *scene, struct region clause) {
    const words_set nouns = WORDS_BIT(WORDS_VERB_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    const struct view *v = scene->view;
    struct word_match word;
    clause = region_trim(v, clause);
    if (region_empty(clause) || !scene_word_before(scene, clause.end, nouns, &word) ||
        word.begin <= clause.begin + 2 || v->text.data[word.begin - 1] != ' ')
        return false;
    char last = v->text.data[word.begin - 2];
    struct word_match small;
    return is_alpha(last) && last != 's' &&
           !scene_word_before(scene, word.begin - 1,
                              WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_SUBJECT_PRONOUN) |
                                  WORDS_BIT(WORDS_LIST_JOIN),
                              &small) &&
           !words_plain_before(scene->rules->words, WORDS_TO_WORD, v->text, word.begin - 1);
}

/* gasoline prices, which rose | □: the relative pronoun takes up the noun that ends its clause. */
struct region subject_related(const struct scene *scene, uint32_t i) {
    struct region clause =
        region_trim(scene->view, clause_at(scene->view, scene->view->letters[i].at));
    if (region_empty(clause) || !region_opens(scene, clause, WORDS_BIT(WORDS_RELATIVE)))
        return (struct region){0, 0};
    clause = clause_before(scene->view, clause);
    if (region_empty(clause)) return clause;
    clause = clause_behind(scene->view, clause, i);
    struct region r = ends_in_verb_noun(scene, clause)
                          ? latin_object(scene, region_trim(scene->view, clause))
                          : latin_ending(scene, clause);
    return region_empty(r) ? r : before_place(scene, clause, r);
}

struct region related_over(const struct scene *scene, struct region clause, struct region tail) {
    const struct region none = {0, 0};
    struct word_match verb;
    struct region r = region_trim(scene->view, tail);
    uint32_t end = 0;
    if (tail.begin == clause.begin || region_empty(r) ||
        !region_opens(scene, r, WORDS_BIT(WORDS_RELATIVE)) || region_has_han(scene->view, clause) ||
        (end = latin_verb(scene, r)) <= r.begin ||
        !region_first_word(scene, (struct region){r.begin, end},
                           TRIM_VERBS | WORDS_BIT(WORDS_AUXILIARY), WORDS_BIT(WORDS_IDIOM), &verb))
        return none;
    return noun_opening(scene, earlier_head(scene, clause));
}
