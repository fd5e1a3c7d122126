/* latin_noun.h: an English clause -> the noun phrase that its quantity is about. */
#ifndef LATIN_NOUN_H
#define LATIN_NOUN_H

#include "scene.h"

/* The phrase that a clause up to a quantity is about; empty: none. */
struct region latin_before(const struct scene *scene, struct region clause);
/* The noun that ends a clause, behind its last verb or preposition; empty: none. */
struct region latin_ending(const struct scene *scene, struct region r);

#endif
