/* piece.h: what a Chinese measure word is for where no noun of the dictionary stands behind it. */
#ifndef PIECE_H
#define PIECE_H

#include "scene.h"

/* 1.6 万辆|灌车, 两节|五号电池: what count i is of; empty: nothing, or noun_after knows. */
struct region piece_noun(const struct scene *scene, uint32_t i);
/* 23 条|蛇: is r all that stands behind the measure word of count i up to the next mark? */
bool piece_whole(const struct scene *scene, uint32_t i, struct region r);
/* 型|宽 50 米: is *r one character before the extent that is measured? It takes that in. */
bool piece_extent(const struct scene *scene, struct region *r);

#endif
