/* part.c: a percentage and the words around it -> is it the part of a group that does something: at
 * the head of its clause, a verb behind it. */
#include "part.h"

#define VERB_MIN 5u /* letters of a word in -ed that may be a verb */

static uint32_t skip_blanks(struct qc_slice text, uint32_t at) {
    while (at < text.size && text.data[at] == ' ') at++;
    return at;
}

static bool opens(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    if (at == 0 || strchr(",;:.?!(\"'-", text.data[at - 1])) return true;
    return words_plain_before(scene->rules->words, WORDS_PART_OPENER, text, at) != 0;
}

/* Steps over "now", "still": what stands between a subject and its verb. */
static uint32_t behind_adverbs(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    for (uint32_t size; at < text.size; at = skip_blanks(text, at + size)) {
        size = words_plain_at(scene->rules->words, WORDS_ADVERB_BEFORE, text, at);
        if (!size) break;
    }
    return at;
}

/* pose | a hazard, lack | the skills, fail | to repay: a word before an article or "to" is no noun
 * behind a figure. */
static bool takes_object(const struct scene *scene, uint32_t at) {
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_OF) |
                            WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_LIST_JOIN) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_SUBORDINATOR);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t end = at;
    while (end < text.size && is_lower(text.data[end])) end++;
    uint32_t next = skip_blanks(text, end);
    if (end - at < 3 || next == end || next >= text.size || scene_word(scene, at, small, &word) ||
        words_plain_at(scene->rules->words, WORDS_COMPARATIVE, text, at))
        return false;
    return words_plain_at(scene->rules->words, WORDS_DETERMINER, text, next) ||
           (slice_has_at(text, next, LIT("to ")) && slice_has_at(text, end - 1, LIT("l ")));
}

/* | is open to all, | are women: what a part is, no article and no judgement behind the verb. */
static bool is_being(const struct scene *scene, uint32_t at) {
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_NEGATION);
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t size = words_plain_at(words, WORDS_BEING, text, at);
    if (!size) return false;
    uint32_t next = behind_adverbs(scene, skip_blanks(text, at + size));
    return next < text.size && is_lower(text.data[next]) &&
           !scene_word(scene, next, small, &word) &&
           !words_plain_at(words, WORDS_DETERMINER, text, next) &&
           !words_plain_at(words, WORDS_COMPARATIVE, text, next) &&
           !words_plain_at(words, WORDS_OF_FIGURE, text, next) &&
           !words_plain_at(words, WORDS_DEGREE_OF, text, next);
}

/* skipped, saying: a form that is a verb without a look at the rest. */
static bool is_verb(const struct scene *scene, uint32_t at) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t end = at;
    while (end < text.size && is_lower(text.data[end])) end++;
    if (words_plain_at(words, WORDS_PART_DOING, text, at) || takes_object(scene, at) ||
        is_being(scene, at))
        return true;
    return end - at >= VERB_MIN && slice_has_at(text, end - 2, LIT("ed")) &&
           !words_plain_at(words, WORDS_OF_FIGURE, text, at);
}

/* 22% now |charge at home: what stands behind such an adverb is a verb or an end of the clause. */
static bool follows_adverb(const struct scene *scene, uint32_t at) {
    const words_set others = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_THAN) |
                             WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_OF) |
                             WORDS_BIT(WORDS_CLAUSE_OPENER);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    return at < text.size && is_lower(text.data[at]) && !scene_word(scene, at, others, &word) &&
           !words_plain_at(scene->rules->words, WORDS_COMPARATIVE, text, at) &&
           !words_plain_at(scene->rules->words, WORDS_OF_FIGURE, text, at);
}

bool part_acts(const struct scene *scene, uint32_t i) {
    struct qc_slice text = scene->view->text;
    uint32_t letter = scene->view->letters[i].at;
    uint32_t at = skip_blanks(text, letter + LETTER_BYTES);
    if (at == letter + LETTER_BYTES || at >= text.size || !is_lower(text.data[at]) ||
        !opens(scene, letter))
        return false;
    uint32_t verb = behind_adverbs(scene, at);
    return is_verb(scene, verb) || (verb > at && follows_adverb(scene, verb));
}
