/* further.h: is a figure told of the same as an earlier one of its sentence? */
#ifndef FURTHER_H
#define FURTHER_H

#include "kind.h"
#include "scene.h"

/* t is of the sentence at hand and of the quantity's dimension. */
bool further_told(const struct scene *scene, uint32_t quantity, const struct topic *t);
/* 60.6 / | 62.1 / | 61.8: a bare figure right behind a score. */
bool further_scored(const struct scene *scene, uint32_t quantity, const struct topic *t);
/* rose 10% in the north, |5% in the south: a further change, in the same direction. */
bool further_changes(const struct scene *scene, uint32_t quantity, const struct topic *t);
/* Exports fell 8%, |imports 3%: the thing that a further change without a verb is told of; empty:
 * it is none. */
struct region further_gapped(const struct scene *scene, uint32_t quantity, const struct topic *t);
/* A next price is of the same order; an amount a thousand times as large is none. */
bool further_order(const struct quantity *q, const struct topic *t);
/* Where the text between letter `quantity` and the letter before it stands. */
struct region further_gap(const struct view *v, uint32_t quantity);

#endif
