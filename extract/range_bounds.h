/* range_bounds.h: what the figures of a list share, and two bounds as one range. Floor 3. */
#ifndef RANGE_BOUNDS_H
#define RANGE_BOUNDS_H

#include "lex.h"

/* ---- range_list.c ---- */

/* Is it a figure alone, without unit, sign or denominator? */
bool range_is_bare(const struct quantity *q);
/* The meanings and denominators of `from`. */
void range_copy_meaning(struct quantity *to, const struct quantity *from);

/* ---- range_bounds.c ---- */

/* 大于 12 小于 50: takes each floor and ceiling that adjoin into one quantity. */
void range_merge_bounds(const struct lex *lex, struct quantities *all);
/* 8000-15000|元: are the digits of text[at:end), a hyphen between them, two ends of which the
 * second is the larger, a unit behind them, and no number that one dials? */
bool range_digits(const struct lex *lex, uint32_t at, uint32_t end);
/* four or 500: the hundreds or thousands of b, which counts one more of them, are a's too. */
void range_hundreds(struct number *a, const struct number *b);

/* ---- range_unit.c ---- */

/* (56.3±8.7)|岁: gives the range *q, which begins at a, the unit behind the brackets around it. */
void range_bracketed_unit(const struct lex *lex, const struct measure *a, struct quantity *q);

#endif
