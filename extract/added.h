/* added.h: does a plus behind a quantity join what comes on top of it? Floor 3. */
#ifndef ADDED_H
#define ADDED_H

#include "lex.h"

/* `plus`: the sign or the word, which else would make the quantity the least of an open range. */
bool added_behind(const struct lex *lex, const struct quantity *q, const struct word_match *plus);

#endif
