/* renamed.h: what a Chinese figure was found to be of -> the noun that is meant. */
#ifndef RENAMED_H
#define RENAMED_H

#include "scene.h"

/* r, what figure i is said to be of, without what only leads to the noun or stands behind it;
 * empty: r names a speaker or a measure of another sort, and nothing else does. */
struct region renamed_find(const struct scene *scene, uint32_t i, enum kind kind, struct region r);

#endif
