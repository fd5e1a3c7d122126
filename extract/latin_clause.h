/* latin_clause.h: an English clause -> the part of it that its quantity is about. */
#ifndef LATIN_CLAUSE_H
#define LATIN_CLAUSE_H

#include "scene.h"

/* Analysts expected | the index | to rise: who is to do it; empty: no verb of wish stands there. */
struct region latin_wished(const struct scene *scene, struct region r);
/* a total, a record high: does the phrase only say how the amount is meant? `more` words may stand
 * before its noun. */
bool latin_light(const struct scene *scene, struct region r, uint32_t more);
/* The region before the light noun that ends it. */
struct region latin_before_light(const struct scene *scene, struct region r);
/* The firm said | profits rose: what is told; empty: nothing is. */
struct region latin_told(const struct scene *scene, struct region r);
/* gained 112 points | to end at □: a verb and a preposition, no noun? */
bool latin_purpose(const struct scene *scene, struct region r);
/* At the start, After the merger: does the clause open with a phrase that only says when or how? */
bool latin_says_when(const struct scene *scene, struct region r);
/* The margin | for the third quarter of 2011 was: behind the last date of the clause; before it
 * when no noun stands behind it. */
struct region latin_beside_dates(const struct scene *scene, struct region clause);
/* .., integrates | □: is it one word in lower case behind a comma or a bracket, a verb? */
bool latin_lone_verb(const struct scene *scene, struct region r);
/* faster, first, the year: words that name nothing a quantity is of. */
bool latin_no_thing(const struct scene *scene, struct region r);
/* judged, widely, can | disappear: one word in the form of a verb or an adverb, without an article?
 */
bool latin_no_noun(const struct scene *scene, struct region r);
/* Is it a thing? "a ruined house (built of brick on": a gerund or a word of one letter is none. */
bool latin_thing(const struct scene *scene, struct region r);
/* 3:40 |p.m. PT: half a day behind its clock time; but |PM Sunak. */
bool latin_day_half(const struct scene *scene, uint32_t at);

#endif
