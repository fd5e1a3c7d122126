/* latin_lead.h: an English noun phrase -> the same without what stands before its noun. Floor 5. */
#ifndef LATIN_LEAD_H
#define LATIN_LEAD_H

#include "scene.h"

/* achieved | an overall rate, to | report | annual profits, deliver | stabilized yields. */
struct region latin_over_lead(const struct scene *scene, struct region r);
/* we | investigate | scaling behaviors: behind the verb that its pronoun stands before. */
struct region latin_behind_pronoun(const struct scene *scene, struct region r);
/* Economic, Annual: is it one word with a capital that opens the sentence, an adjective? */
bool latin_opens_adjective(const struct scene *scene, struct region r);

#endif
