/* resumed.h: an English figure -> the one before it that is of the same. */
#ifndef RESUMED_H
#define RESUMED_H

#include "scene.h"

/* losses of Q in 2009, | Q in 2010: the first of figures with a date each, whose noun they share;
 * crowds rising 12% from | Q: the change that tells of what; of a group half, | 20%: its first
 * part; i itself: figure i takes up none. */
uint32_t resumed_from(const struct scene *scene, uint32_t i);

#endif
