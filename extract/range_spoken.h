/* range_spoken.h: guesses and repeated figures as English speech tells them. */
#ifndef RANGE_SPOKEN_H
#define RANGE_SPOKEN_H

#include "lex.h"

/* two, | three times; 5 -- | 5 days: makes one of the figure all[last] and of b behind it, when
 * speech tells a guess so or says a figure again. */
bool range_spoken(const struct lex *lex, struct quantity *all, uint32_t last,
                  const struct quantity *b);

#endif
