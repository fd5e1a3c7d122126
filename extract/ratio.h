/* ratio.h: a growth or a multiple between two stated amounts, worked out. */
#ifndef RATIO_H
#define RATIO_H

#include "kept.h"

/* Claim `at` is a growth in % or a multiple, and its sentence states exactly two amounts of one
 * unit and of the same thing, as far as subjects are given: does it hold between them? SUPPORTED
 * when it does, either way round; CONTRADICTED when it does not and the amounts are marked as from
 * .. to. False: nothing to say. */
bool ratio_check(struct keep *keep, uint32_t at, struct finding *out);

#endif
