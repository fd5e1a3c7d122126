/* scope.h: the words around a quantity -> negation, modality, direction, time. */
#ifndef SCOPE_H
#define SCOPE_H

#include "kind.h"
#include "scene.h"
#include "subject.h"

bool scope_negated(const struct scene *scene, uint32_t quantity);
enum modality scope_modality(const struct scene *scene, uint32_t quantity);
/* Up or down when a change is stated beside the quantity. */
enum direction scope_direction(const struct scene *scene, uint32_t quantity);
/* Of a new value only: 增至 □. */
enum direction scope_changed(const struct scene *scene, uint32_t quantity);
/* The time qualifier in the source's words. */
struct subject scope_time(const struct scene *scene, uint32_t quantity, struct region captured);

#endif
