/* step.h: is an amount a level, or by how much something changes or differs? */
#ifndef STEP_H
#define STEP_H

#include "words.h"

/* text[begin:end) is the amount in a folded sentence: 比 H100 高 50 W, 降低了 50 W, rose by 50 W,
 * 50 W more than. Not a step: 降到 50 W, rose to 50 W. */
bool step_at(const struct words *words, struct qc_slice text, size_t begin, size_t end);
/* Does "from", or "to", stand right before it? */
bool step_from(const struct words *words, struct qc_slice text, size_t begin);
bool step_to(const struct words *words, struct qc_slice text, size_t begin);

#endif
