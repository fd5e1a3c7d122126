/* priced.h: do the words before an amount of money in a Chinese sentence say that something is sold
 * for it? */
#ifndef PRICED_H
#define PRICED_H

#include "scene.h"

/* 国补权益价 16.99 万元, 夜游票| 420 元, 叠券后仅需| 58 元, 会员从 6.8 元涨到| 7.9 元. */
bool priced_told(const struct scene *scene, uint32_t i);
/* 挪用公款| 3 亿元 is no cost, 工人月收入| 5000 元 no revenue: do the words before letter i say
 * that a rule took it for the wrong kind? */
bool priced_otherwise(const struct scene *scene, uint32_t i, enum kind kind);
/* 年终奖每年| 1000 元: does the last word of money in the clause before letter i name another
 * amount?
 */
bool priced_named(const struct scene *scene, uint32_t i);
/* 售价 820 元,晒单再返| 20 元: does the last word of money of a region name another amount? */
bool priced_other(const struct scene *scene, struct region r);

#endif
