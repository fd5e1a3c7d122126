/* labelled.h: a Chinese quantity that nothing else names -> its label. */
#ifndef LABELLED_H
#define LABELLED_H

#include "scene.h"

/* The word right before quantity i that says what is measured, or the noun at the end of its line;
 * empty: neither. */
struct region labelled_by(const struct scene *scene, uint32_t i);

#endif
