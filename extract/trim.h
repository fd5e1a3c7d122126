/* trim.h: a region of the view -> the same without the small words at its sides, cut to the length
 * of a subject. */
#ifndef TRIM_H
#define TRIM_H

#include "scene.h"

/* Words that no noun phrase begins or ends with. */
#define TRIM_VERBS                                                                                 \
    (WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |   \
     WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_INCREASE_BY) | WORDS_BIT(WORDS_REACH_BEFORE) |   \
     WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_AUXILIARY))
#define TRIM_FINITE (WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB))
#define TRIM_SMALL                                                                                 \
    (WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_SUBJECT_STOP) |      \
     WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_NEGATION) | WORDS_BIT(WORDS_FORECAST) |      \
     WORDS_BIT(WORDS_HYPOTHETICAL) | WORDS_BIT(WORDS_REPORTED) | WORDS_BIT(WORDS_TIME_WORD) |      \
     WORDS_BIT(WORDS_CHANGE_FROM) | WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_GLUE) |       \
     WORDS_BIT(WORDS_OCCUPY) | WORDS_BIT(WORDS_LIST_JOIN))

uint32_t region_words(const struct view *v, struct region r);
bool region_has_han(const struct view *v, struct region r);
/* Does a word of `lists` begin the region, blanks aside? */
bool region_opens(const struct scene *scene, struct region r, words_set lists);

/* scene_word, but for names in capitals: US, IT; NNW is none. */
bool small_word(const struct scene *scene, uint32_t at, words_set lists, struct word_match *out);

/* Without the words of `lists` on that side. Capitals (US, IT) are names and stay. */
struct region trim_left(const struct scene *scene, struct region r, words_set lists);
struct region trim_right(const struct scene *scene, struct region r, words_set lists);
/* The part behind the last stop word, while the phrase is longer than a subject is. */
struct region trim_long(const struct scene *scene, struct region r);
bool trim_too_long(const struct view *v, struct region r);
/* Behind the last date or URL of the region. */
struct region trim_dates(const struct scene *scene, struct region r);

#endif
