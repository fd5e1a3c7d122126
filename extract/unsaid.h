/* unsaid.h: does a figure of a Chinese text count money though no currency is said? */
#ifndef UNSAID_H
#define UNSAID_H

#include "scene.h"

/* 挪用|20 多亿, 利润总额才|9.2 亿, GDP 重回|3 万亿: letter i, a figure with a scale and no unit.
 */
bool unsaid_money(const struct scene *scene, uint32_t i);

#endif
