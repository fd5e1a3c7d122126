/* piece.h: what a Chinese measure word is for where no noun of the dictionary stands behind it. */
#ifndef PIECE_H
#define PIECE_H

#include "scene.h"

/* 1.6 万辆|灌车, 两节|五号电池: what count i is of; empty: nothing, or noun_after knows. */
struct region piece_noun(const struct scene *scene, uint32_t i);
/* 23 条|蛇: is r all that stands behind the measure word of count i up to the next mark? */
bool piece_whole(const struct scene *scene, uint32_t i, struct region r);
/* r, what figure i is said to be of, or what stands before it when it is an adverb or a verb that
 * names nothing: 他|全场 □, 任意| 两个. */
struct region piece_instead(const struct scene *scene, uint32_t i, enum kind kind, struct region r);
/* 售价| 99 元: the name of the price of figure i, when its thing is not named. */
struct region piece_price(const struct scene *scene, uint32_t i);
/* |目标人数,由 2012 年的 22000 人跌至 □: the noun that ends the clause before a change. */
struct region piece_topic(const struct scene *scene, uint32_t i);
/* 目标人数,由| 22000 人跌至 □: is count i a change in a Chinese clause without a noun? */
bool piece_changes(const struct scene *scene, uint32_t i);
/* 规模从十年前的 5 亿增加到现在的| 10 亿: the figure that figure i is changed from; i: none. */
uint32_t piece_from(const struct scene *scene, uint32_t i);
/* 交出|资金,共约 150 万元: the noun before a clause that is but figure i. */
struct region piece_apposed(const struct scene *scene, uint32_t i);
/* 型|宽 50 米: is *r one character before the extent that is measured? It takes that in. */
bool piece_extent(const struct scene *scene, struct region *r);

#endif
