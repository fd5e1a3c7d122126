/* latin_many.h: English nouns that only the number before them tells: a plural that looks like a
 * verb. Floor 5. */
#ifndef LATIN_MANY_H
#define LATIN_MANY_H

#include "scene.h"

/* Does the figure right before `at` count more than one? */
bool latin_many(const struct scene *scene, uint32_t at);
/* 11 |rebounds, two further |hits, 14 spending |cuts: the form in -s at `at`, of a verb, that no
 * object follows; empty: it is none. Behind more than one a verb has no -s. */
struct region latin_many_noun(const struct scene *scene, uint32_t at);
/* 14 spending| cuts: r with such a form behind it, where r ends in a singular. */
struct region latin_many_plural(const struct scene *scene, struct region r);
/* 12 retail| and wholesale outlets: to the plural, where a singular before "and" is its adjective;
 * r: it is none. `next`: the phrase behind the word that joins. */
struct region latin_many_joined(const struct scene *scene, struct region r);
/* the world's |known resources: is the word no verb, as a possessive stands before it? */
bool latin_owned(const struct scene *scene, struct region before, const struct word_match *word);

#endif
