/* hedge_refused.h: words of bound that are none before a figure. */
#ifndef HEDGE_REFUSED_H
#define HEDGE_REFUSED_H

#include "lex.h"

/* Does the word before q, other words between them when `apart`, mean no bound there? */
bool hedge_is_refused(const struct lex *lex, const struct quantity *q,
                      const struct word_match *word, bool apart);

#endif
