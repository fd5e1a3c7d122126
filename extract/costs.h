/* costs.h: is an amount that is told as spent what is asked for a thing, its price? Floor 5. */
#ifndef COSTS_H
#define COSTS_H

#include "scene.h"

/* The API costs | $3 per million tokens and | $15 per million: what is told by the thing is its
 * price, no spending, though `rule` says so. */
bool costs_each(const struct scene *scene, uint32_t i, const struct rule *rule);

#endif
