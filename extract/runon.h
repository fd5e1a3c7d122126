/* runon.h: figures of a Chinese sheet whose lines run together -> the label of each. */
#ifndef RUNON_H
#define RUNON_H

#include "scene.h"

/* 售价:|5999 元 重量:|1.3 kg, 排量| 1.5 L 油耗| 5.8 L: the label right before quantity i, where the
 * figures beside it have theirs alike; empty: none. */
struct region runon_label(const struct scene *scene, uint32_t i, enum kind kind);

#endif
