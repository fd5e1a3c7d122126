/* phrase.h: the words of lists -> one regular expression (PCRE2, extended syntax) that takes the
 * longest of them that stands at a place: ASCII letters in either case and at word borders, a
 * blank inside a word is a blank or a hyphen. */
#ifndef PHRASE_H
#define PHRASE_H

#include "words.h"

/* In the arena; "(?!)" when the lists hold no word. */
struct qc_slice phrase_pattern(struct arena *arena, const struct word_list *const *lists,
                               size_t count);

#endif
