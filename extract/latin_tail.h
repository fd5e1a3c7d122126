/* latin_tail.h: an English noun phrase -> the same without what stands behind its noun. Floor 5. */
#ifndef LATIN_TAIL_H
#define LATIN_TAIL_H

#include "scene.h"

/* The courts | awarded Acme, users | rely, a podcast | called Source, a drive | away. */
struct region latin_tail(const struct scene *scene, struct region r);
/* Thankfully, | two: one adverb of the sentence, which a comma follows, names nothing. */
bool latin_aside_word(const struct scene *scene, struct region r);

#endif
