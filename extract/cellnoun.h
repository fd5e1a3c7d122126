/* cellnoun.h: a figure in the cell of a row -> the noun that the cell itself gives it. Floor 5. */
#ifndef CELLNOUN_H
#define CELLNOUN_H

#include "scene.h"

/* | Storage | 1 TB PCIe 4.0 |NVMe SSD| |, | PSU | 230 W |power brick|, .. |: what stands right
 * behind a measure in an English cell, codes aside, or behind "of"; empty: nothing does. */
struct region cell_noun(const struct scene *scene, uint32_t i);
/* | All day (five days) | £3,865 |: the label before a price that ends its cell, English. */
struct region cell_label(const struct scene *scene, uint32_t i);

#endif
