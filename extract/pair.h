/* pair.h: two sizes of data with a plus between -> is the first the memory of a device? */
#ifndef PAIR_H
#define PAIR_H

#include "scene.h"

/* Is quantity i the memory of a pair of memory and storage: | 12GB | +256GB? */
bool pair_memory(const struct scene *scene, uint32_t i);

/* Is the size of data b told of the same memory as a, before it? */
bool pair_again(const struct scene *scene, uint32_t a, uint32_t b);

#endif
