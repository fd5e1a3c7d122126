/* ranked.h: places of a ranking told along a line. */
#ifndef RANKED_H
#define RANKED_H

#include "lex.h"

/* 1 Nimbus 6,000 mAh 2 Orbit 5,500 mAh 3 ..: places of a ranking -> vetoes. */
void ranked_drop(const struct lex *lex, struct quantities *all);

#endif
