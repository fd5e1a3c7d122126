/* nearest.h: a name nobody knows -> the known one that was probably meant. */
#ifndef NEAREST_H
#define NEAREST_H

#include "base.h"

/* The nearest of count names within two edits that are fewer than half the word's bytes, or NULL;
 * an edit inserts, drops or changes a byte, or swaps two neighbours. */
const char *nearest_name(struct qc_slice word, const char *const *names, size_t count);

#endif
