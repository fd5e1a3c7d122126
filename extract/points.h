/* points.h: does a figure in points tell a change of the percentages beside it? */
#ifndef POINTS_H
#define POINTS_H

#include "scene.h"

/* fell by |two points to 14%, 63%, a |five-point drop: quantity i counts percentage points; the
 * reading for it. Absent: no. */
bool points_read(const struct scene *scene, uint32_t i, struct reading *out);

#endif
