/* negation.h: whether a quantity is denied: 没有 300 人, not 40%. */
#ifndef NEGATION_H
#define NEGATION_H

#include "scene.h"

bool negation_holds(const struct scene *scene, uint32_t quantity);

#endif
