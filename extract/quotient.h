/* quotient.h: figures that state a ratio, and no time of a day. */
#ifndef QUOTIENT_H
#define QUOTIENT_H

#include "lex.h"

/* 比例为 |1:50, |5 比 1 的比例: is a ratio told of beside the figures [begin, end)? */
bool quotient_told(const struct lex *lex, uint32_t begin, uint32_t end);

#endif
