/* mileage.h: mpg as miles by the gallon. */
#ifndef MILEAGE_H
#define MILEAGE_H

#include "lex.h"

/* mpg -> miles by the gallon; false: it is no such unit. */
bool mileage_read(const struct lex *lex, struct measure *m);
/* 33 mpg (29 city/38 highway): gives bare figures beside a mileage its unit. */
void mileage_share(const struct lex *lex, struct quantities *all);
/* 3 years|/36,000 miles: is it a time as long as a warranty, and no part of a speed (12 s/100 m)?
 */
bool mileage_is_term(const struct lex *lex, const struct measure *m);

#endif
