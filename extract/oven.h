/* oven.h: the temperature of an oven, told without its unit. */
#ifndef OVEN_H
#define OVEN_H

#include "lex.h"

/* preheat to |350, 上下火 |170: makes the bare figure degrees. */
void oven_read(const struct lex *lex, struct quantity *q);

#endif
