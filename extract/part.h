/* part.h: is a percentage the part of a group that does something? */
#ifndef PART_H
#define PART_H

#include "scene.h"

/* In the poll, |46% skipped breakfast, |27% saying so: quantity i opens its clause, a verb behind
 * it; 票价调整后,|38% 增加 2 元. */
bool part_acts(const struct scene *scene, uint32_t i);
/* 加幅约 3%,|八成住户: behind a comma, before those whose part it is; no member of a list. */
bool part_opens(const struct scene *scene, uint32_t i);
/* 成本仅为同行的| 四分之一: of another thing's, which is no whole. */
bool part_equals(const struct scene *scene, uint32_t i);
/* 完成全年目标的| 92%. */
bool part_of_whole(const struct scene *scene, uint32_t i);

#endif
