/* latin_opening.h: an English clause -> the words before its first verb. Floor 5. */
#ifndef LATIN_OPENING_H
#define LATIN_OPENING_H

#include "scene.h"

/* What a whole clause opens with: the words before its first verb. */
struct region latin_opening(const struct scene *scene, struct region r);
/* A verb form that is a noun too, right before the quantity: the base model | costs. */
struct region latin_trim_verb_noun(const struct scene *scene, struct region r);

#endif
