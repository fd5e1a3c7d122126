/* phrase.h: the words of lists -> one regular expression (PCRE2, extended syntax) that takes the
 * longest of them that stands at a place: ASCII letters in either case and at word borders, a
 * blank inside a word is a blank or a hyphen. */
#ifndef PHRASE_H
#define PHRASE_H

#include "words.h"

#define WORD_BLANKS 4 /* blanks of one word that may be hyphens; further ones are blanks */

/* In how many ways a word may stand in a text (0 when it is empty), and the ways by number. */
uint32_t word_spellings(struct qc_slice word);
struct qc_slice word_spelling(struct arena *arena, struct qc_slice word, uint32_t way);

/* In the arena; "(?!)" when the lists hold no word. */
struct qc_slice phrase_pattern(struct arena *arena, const struct word_list *const *lists,
                               size_t count);

#endif
