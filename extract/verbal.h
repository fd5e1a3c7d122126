/* verbal.h: English figures beside a form of a verb or an adjective -> the noun that this is told
 * of. */
#ifndef VERBAL_H
#define VERBAL_H

#include "scene.h"

/* loans | worth Q, reduced | profit | Q, a fall in | costs | from Q: what figure i is of by the
 * word right before it; empty: no such word stands there. */
struct region verbal_find(const struct scene *scene, uint32_t i, enum kind kind);
/* Half were men, and | 20% were children: does figure i, a part, open its clause? */
bool verbal_part(const struct scene *scene, uint32_t i);

#endif
