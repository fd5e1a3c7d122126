/* contained.h: an English figure that stands behind with or including. Floor 5. */
#ifndef CONTAINED_H
#define CONTAINED_H

#include "scene.h"

/* with |4 TB/s of bandwidth, including |$37 million in tool costs, reflecting |$4 million related
 * to severance: the noun that the figure is an amount of; empty: it stands behind no such word. */
struct region contained_find(const struct scene *scene, uint32_t i, enum kind kind);
/* with |gross margin increased to 15%, with |revenue reaching $5 million: the noun behind the last
 * with of the clause, which a verb of change or reaching leads to the figure; empty: none. */
struct region contained_change(const struct scene *scene, uint32_t i);
/* provides 3 PFLOPS of |FP64 performance, 800 MW of |electricity: does the noun only say what its
 * unit measures? */
bool contained_restates(const struct scene *scene, uint32_t i, struct region noun);
/* 20 TFLOPS of |compute and 96 GB of memory: is `own` the noun of the figure before i, which i is
 * joined to? */
bool contained_joined(const struct scene *scene, uint32_t i, struct region own);

#endif
