/* wholes.h: a part or a number of so many things -> what the second number counts. Floor 5. */
#ifndef WHOLES_H
#define WHOLES_H

#include "scene.h"

/* 23 of 500 problems, five of the ten lines, 12 of the town's 40 houses: what the second number
 * counts. */
struct region wholes_counted(const struct scene *scene, uint32_t i);
/* half of its 42 stores, 98% of the top 1,000 customers: of how many things it is a part. */
struct region wholes_part(const struct scene *scene, uint32_t i);

#endif
