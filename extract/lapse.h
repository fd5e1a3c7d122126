/* lapse.h: what a time is of that no noun beside it tells of, Chinese. */
#ifndef LAPSE_H
#define LAPSE_H

#include "scene.h"

/* 发酵|30 分钟, 公司|成立 11 年: the deed, or the thing whose event it is; empty: neither. */
struct region lapse_of(const struct scene *scene, uint32_t i, enum kind kind);

#endif
