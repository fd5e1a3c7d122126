/* currency.h: the currency of a measure whose unit is one of many, or has a part of one behind it.
 */
#ifndef CURRENCY_H
#define CURRENCY_H

#include "lex.h"

/* Gives m the currency that is named behind its unit: 五毛钱美金, 两三块港币. */
bool currency_behind(const struct lex *lex, struct measure *m);
/* The unit of a number between two; scales it by a part of a currency behind it. */
const struct unit_match *currency_of(const struct lex *lex, struct measure *m,
                                     const struct unit_match *sign, const struct unit_match *after);
/* PHP 7.4, an Aprilia SR 125, re 3 issues, $80%$: is the code before the number the name of a
 * program or a model, or else no currency? */
bool currency_names(const struct lex *lex, const struct unit_match *sign, const struct number *n);
/* 400|/- rs: gives m the rupees that the sign behind it tells. */
bool currency_rupees(const struct lex *lex, struct measure *m);
/* 折合台币|超过 40 亿: a currency before the hedge of a bare number; makes both money. */
bool currency_over_hedge(const struct lex *lex, struct measure *m, struct quantity *q);

#endif
