/* markup.h: a margin beside a cost and a price, worked out. */
#ifndef MARKUP_H
#define MARKUP_H

#include "kept.h"

/* Claim `at` is a margin in %, and its sentence and the two beside it hold exactly one cost and
 * one price in one currency: is it (price - cost) / price? A currency that was assumed is taken
 * for the other one. False: nothing to say. */
bool markup_check(struct keep *keep, uint32_t at, struct finding *out);

#endif
