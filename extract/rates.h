/* rates.h: rows of a table of exchange rates -> what one currency is worth in another on a day. */
#ifndef RATES_H
#define RATES_H

#include "day.h"
#include "field.h"
#include "rational.h"
#include "unit.h"
#include "vec.h"

/* A row as it is written: one `from` costs `rate` `to`. */
struct rate_row {
    struct qc_slice date, from, to, rate, source;
};

extern const struct field rate_fields[]; /* offsets are in struct rate_row */
extern const size_t rate_field_count;

struct rate {
    struct rate_row row; /* copied */
    struct days date;
};

struct rates {
    struct arena arena;
    const struct units *units;
    VEC(struct rate) list;
};

void rates_free(struct rates *rates);
/* False: *column is the name of the cell that is wrong, err->message says why, without a place. */
bool rates_add(struct rates *rates, const struct rate_row *row, const char **column,
               struct qc_error *err);
/* What one `from` is worth in `to`: by the last row that is not after `when`, else the first one
 * after it; either way round. NULL: there is none. */
const struct rate *rates_find(const struct rates *rates, struct qc_slice from, struct qc_slice to,
                              struct days when, mpq_t worth);

#endif
