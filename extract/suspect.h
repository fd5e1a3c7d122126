/* suspect.h: a claim that misses its reference -> the factor that would explain it: a digit too
 * many, bit for byte, binary for decimal prefixes, 万, 亿, %, a factor 2. */
#ifndef SUSPECT_H
#define SUSPECT_H

#include "dim.h"
#include "interval.h"

const char *suspect_name(size_t index); /* "x10", ..; NULL past the end */

/* Both in the same unit and disjoint; `dim` is what they measure, `unit` the factor of the claim's
 * unit to its base. The factor by which the claim, more or less, meets the reference; the nearest
 * when there are two. NULL: none, or a side is open. */
const char *suspect_find(const struct interval *claim, const struct interval *ref, enum dim dim,
                         const mpq_t unit);

#endif
