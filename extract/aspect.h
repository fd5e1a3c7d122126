/* aspect.h: the words around a claim -> may it be what a reference measures? */
#ifndef ASPECT_H
#define ASPECT_H

#include "asked.h"
#include "refs.h"

/* A thing has several amounts of one kind: memory and cache, the rate of its memory and of its
 * links. `name` is where the reference's name stands in the sentence; empty: elsewhere. False when
 * - near the claim, between the claims before and behind it, stands a word for another of them
 *   than the reference names (a table by kind in aspect.c);
 * - between the name and the claim stands a word of what holds the thing (server), of what
 *   something takes of it (needs, 占用) or of several together (total, 共);
 * - the reference is of a rate of memory or of a link, and neither the claim's words nor its
 *   subject say so;
 * - the reference is a score, and the sentence lacks a name of its subject (the test), or has
 *   another name near the claim;
 * - the reference is a revenue or margin of a time that ended, and the sentence speaks of a part
 *   of a year, or names none (revenue).
 * What the reference's own words name is never another thing. */
bool aspect_fits(const struct asked *asked, const struct ref *ref, struct capture name);

#endif
