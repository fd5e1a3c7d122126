/* unsaid.h: does a figure of a Chinese text count money though no currency is said? */
#ifndef UNSAID_H
#define UNSAID_H

#include "scene.h"

/* The money that letter i counts: 挪用|20 多亿, 利润总额才|9.2 亿, 跌到|7 万多 behind another
 * amount, 投了|十五个亿; NULL: it counts none. */
const struct reading *unsaid_money(const struct scene *scene, uint32_t i);

/* The price that letter i tells without a currency: 488 的房间, 100 一夜, 房费 234; NULL: none. */
const struct reading *unsaid_price(const struct scene *scene, uint32_t i);

#endif
