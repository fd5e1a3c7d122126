/* outright.h: places that tell the subject of an English quantity outright, and what a phrase that
 * was found keeps of its verb. */
#ifndef OUTRIGHT_H
#define OUTRIGHT_H

#include "scene.h"

/* two |[Profoto B10][b10]; $25.00 - |Annual Pass; after |hiking 20 miles; the |cost to build it is
 * $5 million; 1.1 million |units, 0.9% fewer; an empty region: nothing of the kind. */
struct region outright_find(const struct scene *scene, uint32_t i, enum kind kind);

/* Large companies| report profits, patients| drop out: without a verb; |Cameras: 2x 12 MP. */
struct region outright_cut(const struct scene *scene, uint32_t i, enum kind kind, struct region r);

#endif
