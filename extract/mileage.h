/* mileage.h: mpg as miles by the gallon. */
#ifndef MILEAGE_H
#define MILEAGE_H

#include "lex.h"

/* mpg -> miles by the gallon; false: it is no such unit. */
bool mileage_read(const struct lex *lex, struct measure *m);
/* 33 mpg (29 city/38 highway): gives bare figures beside a mileage its unit. */
void mileage_share(const struct lex *lex, struct quantities *all);

#endif
