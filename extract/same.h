/* same.h: two claims about one thing that share no number. */
#ifndef SAME_H
#define SAME_H

#include "kept.h"

/* Does an earlier claim of the run say something else of the same kind, subject, denominator, time
 * and direction? In one sentence that is a comparison and no finding. */
bool same_check(struct keep *keep, uint32_t at, struct finding *out);

#endif
