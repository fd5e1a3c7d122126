/* convert.h: a unit as a record writes it -> how its numbers become numbers of the base unit. */
#ifndef CONVERT_H
#define CONVERT_H

#include "rules.h"

struct conversion {
    struct dec factor, offset; /* base = number * factor + offset, exact */
    char base[QC_UNIT_MAX];    /* "By", "USD/{token}"; "1" where there is no unit */
    enum dim dim;              /* of the part before any denominator; DIM_COUNT without a unit */
};

/* unit: "GB", "USD/Mtoken", "ucum:GBy", "GBy", "". False: no such unit, or too large. */
bool conversion_find(const struct units *units, struct qc_slice unit, struct conversion *out);

#endif
