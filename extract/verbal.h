/* verbal.h: English figures beside a form of a verb or an adjective -> the noun that this is told
 * of. */
#ifndef VERBAL_H
#define VERBAL_H

#include "scene.h"

/* loans | worth Q, reduced | profit | Q, a fall in | costs | from Q: what figure i is of by the
 * word right before it; empty: no such word stands there. */
struct region verbal_find(const struct scene *scene, uint32_t i, enum kind kind);
/* losses of | Q in 2009, Q in 2010: the first of figures with a date each, whose noun they share;
 * crowds rising | 12% from Q: the change that tells of what; i itself: neither. */
uint32_t verbal_former(const struct scene *scene, uint32_t i);

#endif
