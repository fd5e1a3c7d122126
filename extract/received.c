/* received.c: a name or a noun behind a preposition, right before "of" and a figure -> the noun
 * that the preposition belongs to: funding commitments | to OpenAI of □. */
#include "around.h"
#include "latin_noun.h"
#include "noun.h"
#include "trim.h"

/* Does "of" and a figure stand right behind: OpenAI| of □? */
static bool of_figure(const struct scene *scene, uint32_t end) {
    const struct view *v = scene->view;
    uint32_t of = scene_link(scene, end, WORDS_BIT(WORDS_OF));
    return of && of + 1 < v->text.size && letter_is(utf8_at(v->text, of + 1));
}

/* a | payment, its | funding commitments: may so much of it go to someone? */
static bool is_sent(const struct scene *scene, struct region noun) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    return words_plain_before(words, WORDS_SENT_NOUN, text, noun.end) ||
           words_plain_before(words, WORDS_MONEY_NOUN, text, noun.end);
}

/* at a | cost of, with a combined | capacity of: so much of it stands behind it itself. */
static bool is_amount(const struct scene *scene, struct region r) {
    const words_set amounts = WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_AMOUNT_NOUN);
    const struct words *words = scene->rules->words;
    struct word_match word;
    return is_sent(scene, r) || scene_word_before(scene, r.end, amounts, &word) ||
           words_plain_before(words, WORDS_SUM_HEAD, scene->view->text, r.end) ||
           words_plain_before(words, WORDS_AMOUNT_LABEL, scene->view->text, r.end);
}

struct region received_noun(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match prep, verb;
    if (!of_figure(scene, r.end) || is_amount(scene, r)) return r;
    uint32_t end = back_blanks(v->text, r.begin), floor = clause_at(v, r.begin).begin;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_DETERMINER, v->text, end);
    if (size && end > size) end = back_blanks(v->text, end - size);
    if (!scene_word_before(scene, end, WORDS_BIT(WORDS_PREPOSITION), &prep) ||
        prep.begin <= floor + 1 ||
        !words_plain(scene->rules->words, WORDS_RECEIVE_PREPOSITION,
                     slice_cut(v->text, prep.begin, prep.end)))
        return r;
    uint32_t last = back_blanks(v->text, prep.begin);
    if (scene_word_before(scene, last, TRIM_VERBS, &verb)) return r;
    struct region noun = latin_ending(scene, (struct region){floor, last});
    if (region_empty(noun) || noun.end != last || noun_is_pronoun(scene, noun)) return r;
    uint32_t word = region_last_begin(v, r);
    bool name = is_upper(v->text.data[r.begin]) && is_upper(v->text.data[word]) &&
                !is_upper(v->text.data[noun.begin]);
    return is_sent(scene, noun) || (name && is_lower(v->text.data[last - 1])) ? noun : r;
}
