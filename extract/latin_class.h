/* latin_class.h: words of English that are never nouns, and a phrase without them. Floor 5. */
#ifndef LATIN_CLASS_H
#define LATIN_CLASS_H

#include "scene.h"

/* The phrase up to its first word that no noun phrase holds (the firm | must pay, output | rises),
 * without such words at its sides; empty: nothing is left, and no noun stands before. */
struct region latin_nouns(const struct scene *scene, struct region r);

#endif
