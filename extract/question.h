/* question.h: word lists -> questions (pattern.h) that a pattern asks where it stands, instead of
 * the words themselves: whoever runs it knows already where words begin.
 *     (?C'7,12')       does a word of list 7 or 12 begin here?
 *     (?C'6:7,12')     one of six characters?
 *     (?C'6-13:7,12')  one of six to thirteen?
 *     (?C'+7,12')      does one begin here or anywhere behind? */
#ifndef QUESTION_H
#define QUESTION_H

#include "words.h"

#define QUESTION_LISTS 32u /* that one question asks for */

struct question_lists {
    const struct word_list *lists[QUESTION_LISTS];
    uint32_t numbers[QUESTION_LISTS]; /* what the question calls them */
    uint32_t count;
};

/* The gate finds the words of the list as a pattern would match them. */
static inline bool question_fits(const struct word_list *list) {
    return !(list->lengths & WORDS_ODD);
}

/* Does any word begin here? In the arena. */
struct qc_slice question_any(struct arena *arena, const struct question_lists *asked);
/* Does any word begin here or behind? */
struct qc_slice question_rest(struct arena *arena, const struct question_lists *asked);
/* The words, the longest first: each length is asked for and then stepped over. */
struct qc_slice question_words(struct arena *arena, const struct question_lists *asked);

static inline bool question_is_rest(struct qc_slice text) {
    return text.size && text.data[0] == '+';
}

/* The text of a question: does it ask for a word of so many characters that these lists hold? */
bool question_takes(struct qc_slice text, const uint32_t *numbers, uint32_t count, uint32_t chars);

#endif
