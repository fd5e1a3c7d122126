/* measured.h: an earlier Chinese clause -> the measure that its figure tells, which a later figure
 * goes on with. */
#ifndef MEASURED_H
#define MEASURED_H

#include "kind.h"
#include "scene.h"

/* 全市实现|总产值 □,按可比价格计算,增长| □: what the last figure of a Chinese clause measures is
 * what grew, not who has it. */
struct region measured_last(const struct scene *scene, struct region clause, enum kind kind);
/* 用户|选择网购的比例比上年高 □,达到| □: a part is of the measure right before the first figure of
 * the clause, or what that is compared with, and not of what the clause opens with. */
struct region measured_part(const struct scene *scene, struct region clause, struct region noun,
                            enum kind kind);

#endif
