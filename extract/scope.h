/* scope.h: the words around a quantity -> modality, direction, time. */
#ifndef SCOPE_H
#define SCOPE_H

#include "kind.h"
#include "scene.h"
#include "subject.h"

enum modality scope_modality(const struct scene *scene, uint32_t quantity);
/* The text behind the quantity up to the next one or the end of `r`. */
struct region scope_behind(const struct scene *scene, uint32_t quantity, struct region r);

/* ---- direction.c ---- */

/* rose 2%, 0.1% | down on June: what is said right behind a change of where it goes. */
enum direction direction_behind(const struct scene *scene, uint32_t quantity);
/* Up or down when the claim is a change, the new value after one, or the amount of one. */
enum direction direction_find(const struct scene *scene, uint32_t quantity, enum kind kind);
/* Of the amount of a change, and of no level: rose by 3 °F, 上升了 2 摄氏度, $3 higher. */
enum direction direction_step(const struct scene *scene, uint32_t quantity);

/* ---- when.c ---- */

/* The time qualifier in the source's words. */
struct subject scope_time(const struct scene *scene, uint32_t quantity, struct region captured);

#endif
