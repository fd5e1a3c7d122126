/* portion.h: a share in its sentence -> the words for the whole that it is a part of. */
#ifndef PORTION_H
#define PORTION_H

#include "words.h"

/* text[begin:end) is the share in a folded sentence: 占营收的 60%, 60% of revenue. Empty: the sentence
 * does not say of what. */
struct qc_slice portion_whole(const struct words *words, struct qc_slice text, size_t begin,
                              size_t end);

#endif
