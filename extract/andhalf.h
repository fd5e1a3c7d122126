/* andhalf.h: one and a half of a unit that no number or article stands before. */
#ifndef ANDHALF_H
#define ANDHALF_H

#include "lex.h"

/* the last year and | a half; false: "a half" has no unit before it. */
bool andhalf_read(const struct lex *lex, struct measure *m);

#endif
