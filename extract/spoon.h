/* spoon.h: cups and spoons of recipes in one letter. */
#ifndef SPOON_H
#define SPOON_H

#include "lex.h"

/* 3 | T. sugar: the letters of recipes for cups and spoons; false: none stands there. */
bool spoon_read(const struct lex *lex, struct measure *m);

#endif
