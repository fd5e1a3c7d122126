/* entry.h: what names a figure of a Chinese list or table. Empty regions: nothing of the kind. */
#ifndef ENTRY_H
#define ENTRY_H

#include "scene.h"

/* | 流量 | 大陆| 0.80 元/GB; 香港| 1 元/GB |: two names in a cell, each before its price. */
struct region entry_cell(const struct scene *scene, uint32_t i, enum kind kind);
/* 注意事项:, 方案內容 |: a heading that only says what kind of text follows, or part of a table. */
bool entry_frame(const struct scene *scene);
/* 牛肉面|-NT$120 卤肉饭-NT$30: the name before the dash of an entry. */
struct region entry_dashed(const struct scene *scene, uint32_t i);
/* **Storage**: 5 GB SSD: in a list the label is what the line is about. */
struct region entry_labelled(const struct scene *scene, uint32_t i, enum kind kind);
/* 质保:|5 年: the label that opens the line, when the figure is all that follows, or a condition
 * under which it holds stands before it. */
struct region entry_label(const struct scene *scene, uint32_t i, enum kind kind);
/* 七十元|或|五十元, 4999 美元(|现汇率约合| 3.6 万元): the figure before that i says again, or gives
 * the choice to; i itself: none. */
uint32_t entry_again(const struct scene *scene, uint32_t i);

/* 公司投资|对手| 7 轮: who did it so often, where `own` is what it was done to; else own. */
struct region entry_agent(const struct scene *scene, uint32_t i, struct region own);

#endif
