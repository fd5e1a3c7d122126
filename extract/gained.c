/* gained.c: a sum of money in an English clause and the few words before it -> is it saved, earned,
 * lost or given, so that it is no price, though it is told by the piece or by the time? */
#include "gained.h"

#include "around.h"
#include "trim.h"

#define VERB_WORDS 2u /* between such a verb and its sum: saves | our teams | $40 */

static uint32_t back_word(struct qc_slice text, uint32_t at) {
    while (at > 0 && (is_alnum(text.data[at - 1]) || text.data[at - 1] == '\'')) at--;
    return at;
}

/* Savings: |, the profit was |, a credit of |: the name of such a sum right before. */
static bool is_named(const struct scene *scene, uint32_t before) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match of;
    uint32_t end = before;
    if (end > 0 && text.data[end - 1] == ':') end = back_blanks(text, end - 1);
    else if (words_plain_before(words, WORDS_BEING, text, end) ||
             scene_word_before(scene, end, WORDS_BIT(WORDS_OF), &of))
        end = back_blanks(text, back_word(text, end));
    uint32_t size = end < before ? words_plain_before(words, WORDS_KEPT_NOUN, text, end) : 0;
    return size && (size == end || !is_alnum(text.data[end - size - 1]));
}

/* saves |, lost about |, earned the club |: such a verb, no preposition between. */
static bool is_done(const struct scene *scene, uint32_t before) {
    const words_set breaks = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_OF) |
                             WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    for (uint32_t k = 0; k <= VERB_WORDS && before > 0; k++) {
        uint32_t at = back_word(text, before);
        if (at == before) return false;
        if (words_plain(scene->rules->words, WORDS_KEEP_VERB, slice_cut(text, at, before)))
            return true;
        if (scene_word(scene, at, breaks, &word)) return false;
        before = back_blanks(text, at);
    }
    return false;
}

bool gained_tells(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t before = back_blanks(v->text, v->letters[i].at);
    if (before < 3 || v->text.data[before - 1] & 0x80) return false;
    if (is_named(scene, before)) return true;
    return is_done(scene, before) && region_empty(premod_head(scene, i)); /* lost a $500 | phone */
}
