/* held.h: an English time or distance that only says how long or how near -> what it is told of.
 * Floor 5. */
#ifndef HELD_H
#define HELD_H

#include "scene.h"

/* The plant| has supplied the town with fuel |for 30 years, the probe| flew past the comet |within
 * 300 miles: r, the noun before "for", stands in a phrase of the predicate; what the clause is
 * about, an empty region where that is a pronoun, or r. */
struct region held_by(const struct scene *scene, uint32_t i, enum kind kind, struct region r);
/* |Ann Lee has been running for 10 years: who does it; empty: a pronoun, or nothing of the kind.
 * `deed` is the form in -ing. */
struct region held_doer(const struct scene *scene, struct region deed);

#endif
