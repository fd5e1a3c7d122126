/* apart.h: a noun found before an English figure -> the same, or nothing where another clause
 * stands between the two. */
#ifndef APART_H
#define APART_H

#include "scene.h"

/* r, what figure i is said to be of; empty: a clause with a pronoun of its own parts them. */
struct region apart_refuse(const struct scene *scene, uint32_t i, struct region r);

#endif
