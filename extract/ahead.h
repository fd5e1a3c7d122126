/* ahead.h: the place behind a gap of a pattern -> a look ahead that costs less than to ask whether
 * it is a gap. */
#ifndef AHEAD_H
#define AHEAD_H

#include "expand.h"

/* What the pattern's text has to have behind source[at] where anything else would not match: ""
 * when that is not known. In the arena. */
struct qc_slice ahead_text(struct arena *arena, const struct expand_scope *scope,
                           struct qc_slice source, size_t at);

#endif
