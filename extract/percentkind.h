/* percentkind.h: is a percentage that no rule took a part or a change? */
#ifndef PERCENTKIND_H
#define PERCENTKIND_H

#include "kind.h"
#include "scene.h"

/* From the words right beside percentage i, English: dimmed by |90%, 28 (|76%), is |80% rural. */
enum kind percent_kind(const struct scene *scene, uint32_t i);
/* is | 80% rural: does its predicate tell of the part? English. */
bool percent_predicate(const struct scene *scene, uint32_t i);

/* rose | above 3%, fell | below 5%: a level that is crossed, no change by so much? */
bool percent_level(const struct scene *scene, uint32_t i);

#endif
