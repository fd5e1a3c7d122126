/* tariff.h: does a Chinese text ask an amount of money for something, as price lists do? */
#ifndef TARIFF_H
#define TARIFF_H

#include "scene.h"

/* 4499 元起: the least that something is offered at. */
bool tariff_opens(const struct scene *scene, uint32_t i);

/* 租赁费每月 30 元, 移机费收取 300 元: a fee that is asked, no spending. */
bool tariff_fee(const struct scene *scene, uint32_t i);

/* 学费约 3 万元, 房租为每月 4500 元: a name of what is asked for by its time is the last one
 * before.
 */
bool tariff_named(const struct scene *scene, uint32_t i);

/* 足金每克| 899 元,工费 20 元/克: an entry by the unit or the time whose clause names no spending.
 */
bool tariff_listed(const struct scene *scene, uint32_t i);

/* 第一演講廳: 六千元, 平日五千元: a line of names and amounts. */
bool tariff_entry(const struct scene *scene, uint32_t i);

/* Does the heading speak of prices, and the entry stand below it? */
bool tariff_headed(const struct scene *scene, uint32_t i);

/* 3 公里以内| 13 元,超出每公里 2.3 元: an amount beside what one more costs. */
bool tariff_started(const struct scene *scene, uint32_t i);
/* From the figure of money before letter i, or the clause, up to letter i. */
struct region tariff_before(const struct view *v, uint32_t i);

/* 2kg 以下:| $200, 1 小时:| 50 元: a line that is a measure and what is asked for it. */
bool tariff_sized(const struct scene *scene, uint32_t i);

#endif
