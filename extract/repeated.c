/* repeated.c: "n times", English -> how often something was done, where a past form stands before
 * it and nothing is compared; else a multiple. */
#include "repeated.h"

#include "around.h"
#include "trim.h"

#define VERB_REACH 6u /* words between the verb and the figure */

/* Does the figure end its phrase: a mark, a preposition, a conjunction or a time behind it? */
static bool ends_phrase(const struct scene *scene, uint32_t behind) {
    const words_set next = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                           WORDS_BIT(WORDS_SUBORDINATOR) | WORDS_BIT(WORDS_TIME_WORD) |
                           WORDS_BIT(WORDS_CLAUSE_OPENER);
    const words_set others = WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_THAN);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t at = skip_blanks(text, behind);
    if (at >= text.size || strchr(".,;:!?)\"", text.data[at])) return true;
    if (words_plain_at(scene->rules->words, WORDS_AS_WORD, text, at)) /* as a player; as much */
        return words_plain_at(scene->rules->words, WORDS_ARTICLE, text,
                              skip_blanks(text, at + 2)) != 0;
    return scene_word(scene, at, next, &word) && !scene_word(scene, at, others, &word);
}

static bool is_past(const struct scene *scene, struct qc_slice word) {
    if (word.size < 3 || !is_lower(word.data[0])) return false;
    return words_plain(scene->rules->words, WORDS_PAST_DEED, word) ||
           (word.size > 4 && slice_has_at(word, word.size - 2, LIT("ed")) &&
            !words_plain(scene->rules->words, WORDS_SIZED_FORM, word));
}

bool repeated_tells(const struct scene *scene, uint32_t i) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    uint32_t at = v->letters[i].at;
    struct word_match word;
    if ((q->has_value && !dec_is_integer(q->low)) ||
        !words_plain_before(scene->rules->words, WORDS_TIMES_WORD, scene->folded->text,
                            q->core_end) ||
        !ends_phrase(scene, at + LETTER_BYTES))
        return false;
    struct region clause = clause_behind(v, clause_up_to(v, at), i);
    if (region_has_han(v, clause) ||
        region_last_word(scene, clause, moves, WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    bool past = false;
    for (uint32_t words = 0; words < VERB_REACH && at > clause.begin; words++) {
        while (at > clause.begin && v->text.data[at - 1] == ' ') at--;
        uint32_t end = at;
        while (at > clause.begin && v->text.data[at - 1] != ' ') at--;
        struct qc_slice told = slice_cut(v->text, at, end);
        if (words_plain(scene->rules->words, WORDS_SIZED_FORM, told) ||
            (!words && words_plain(scene->rules->words, WORDS_BY_WORD, told)))
            return false;
        past = past || is_past(scene, told);
    }
    return past;
}
