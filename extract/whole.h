/* whole.h: shares of one whole that are more than the whole. */
#ifndef WHOLE_H
#define WHOLE_H

#include "kept.h"

/* Is claim `at` the last of several shares of one whole, of several things, that come to more than
 * 100 % at least? One whole: the same words for it in a document, or the costs of one sentence. */
bool whole_check(struct keep *keep, uint32_t at, struct finding *out);

#endif
