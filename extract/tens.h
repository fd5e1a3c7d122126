/* tens.h: the mid-|40s, low |teens, the high |30% range: quantities that tell in which part of ten
 * they lie. */
#ifndef TENS_H
#define TENS_H

#include "lex.h"

/* The low |40s, margins in the mid-|40s: do the tens in [at, end) count, and are no years? */
bool tens_counts(const struct lex *lex, uint32_t at, uint32_t end);
/* Gives q the interval and the unit of its part of ten. */
void tens_read(const struct lex *lex, struct quantity *q);

#endif
