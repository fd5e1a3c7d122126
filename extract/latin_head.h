/* latin_head.h: an English clause that ends in its verb -> the head of its subject. */
#ifndef LATIN_HEAD_H
#define LATIN_HEAD_H

#include "scene.h"

/* The number of people | claiming benefits for the week ending May 5 was: the head, with what it
 * is of, when something is added to it; empty: it stands alone, or the clause opens otherwise. */
struct region latin_head(const struct scene *scene, struct region clause);
/* Applications from the □ counties | rose: the same where earlier figures stand in what is added by
 * a preposition. */
struct region latin_head_over(const struct scene *scene, struct region clause);
/* rose 4% as | sales fell: the clause that a word like as or after opens behind another verb or
 * figure; empty: none does. */
struct region latin_late_clause(const struct scene *scene, struct region r);
/* The team | beat its rivals by: cuts r before the verb of comparison, whose object is not what is
 * measured; false: there is none. */
bool latin_compared(const struct scene *scene, struct region *r);

#endif
