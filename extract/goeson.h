/* goeson.h: does a Chinese clause without a noun of its own go on with what the clauses before are
 * about, or does it tell something else? */
#ifndef GOESON_H
#define GOESON_H

#include "kind.h"
#include "scene.h"

/* 报 □, 跌 □, 售价为 □, 同比增长 □: does a Chinese clause only go on with what the clauses before
 * are about? One with a thing or a deed of its own (带 □ 气瓶, 减息 □) tells something else. */
bool goeson_tells(const struct scene *scene, uint32_t i, enum kind kind);
/* ,|来了| 两个: what a Chinese verb brings up with its measure word is not what the clauses before
 * are about; 指数.., 跌| 20 点 is. */
bool goeson_counts_new(const struct scene *scene, uint32_t i);

#endif
