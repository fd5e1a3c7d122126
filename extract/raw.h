/* raw.h: matches of raw rules -> quantities. A raw rule reads the folded text itself and says with
 * its groups where value, low, high and unit stand; what it finds goes before the grammar's. */
#ifndef RAW_H
#define RAW_H

#include "match.h"

/* Puts the quantities of the raw matches among `all`, in text order, in place of those that they
 * overlap. False: there was no raw match that makes a quantity. */
bool raw_insert(const struct qc_rules *rules, struct qc_slice folded, const struct matches *matches,
                struct quantities *all);
/* The raw match that made this quantity, its groups as view bytes; false: none did. */
bool raw_match_of(const struct matches *matches, const struct view *view, uint32_t quantity,
                  struct match *out);

#endif
