/* labelled.h: a Chinese quantity that nothing else names -> its label. */
#ifndef LABELLED_H
#define LABELLED_H

#include "scene.h"

/* The word right before quantity i that says what is measured, or the noun at the end of its line;
 * empty: neither. */
struct region labelled_by(const struct scene *scene, uint32_t i);

/* 显示器: 27 英寸, 180Hz, 售价| 1299 元: the label of the line for a measure or a price whose own
 * piece names nothing; otherwise `found`, what was found for it. */
struct region labelled_piece(const struct scene *scene, uint32_t i, enum kind kind,
                             struct region found);

#endif
