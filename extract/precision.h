/* precision.h: how a number is written -> how exactly it is stated: half a unit of its last digit.
 * "1.4" is 1.35..1.45, "3 万" 25000..35000, "30,000" 29999.5..30000.5, 一百二十 115..125. */
#ifndef PRECISION_H
#define PRECISION_H

#include "interval.h"

/* Half of the last place that `text` writes, in the unit that `value` is in: the digits of the
 * text may be in thousands, cents or tenths of it. Without digits that fit (words, parts of two
 * units) the last digit of `value` that is not 0 counts; a value like 1/3 is exact. text is folded.
 * False: no number. */
bool precision_half(struct qc_slice text, struct qc_slice value, mpq_t half);

/* The interval that a claim makes, in its unit: as said for ranges, half-lines for bounds, the
 * written precision for a point, all of it widened by the share `approx` of its ends when the
 * claim is approximate. Whole numbers of things are exact: when their last place is 1, and in
 * words below 100. text: the claim's, folded; empty: `low` is what is written. False: the claim
 * holds no number. */
bool precision_interval(const struct qc_claim *claim, struct qc_slice text, const mpq_t approx,
                        struct interval *out);

#endif
