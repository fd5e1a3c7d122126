/* alternative.h: is a fraction before a unit two sizes to choose from? Floor 3. */
#ifndef ALTERNATIVE_H
#define ALTERNATIVE_H

#include "lex.h"

/* 13/14 英寸: is the fraction, whose denominator stands at `below`, two sizes of `dim` in truth? */
bool fraction_is_alternatives(const struct lex *lex, const struct number *number, uint32_t below,
                              enum dim dim);

#endif
