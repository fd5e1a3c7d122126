/* dim.h: the closed list of dimensions with their base units, and sets of them.
 * The names and the base units are the record's: README, "Dimensions". */
#ifndef DIM_H
#define DIM_H

#include "base.h"

/* name, base unit. money's base unit is its own currency, written by whoever knows it. measured,
 * the last, is for what is measured in units without a dimension in the record (dB, N.m, lm): there
 * it is count, and its unit says what it is. */
#define DIM_LIST(X)                                                                                \
    X(DATA, "data", "By")                                                                          \
    X(DATA_RATE, "data_rate", "By/s")                                                              \
    X(ITEM_RATE, "item_rate", "1/s")                                                               \
    X(COMPUTE, "compute", "{op}/s")                                                                \
    X(POWER, "power", "W")                                                                         \
    X(ENERGY, "energy", "J")                                                                       \
    X(CHARGE, "charge", "C")                                                                       \
    X(FREQUENCY, "frequency", "Hz")                                                                \
    X(TIME, "time", "s")                                                                           \
    X(LENGTH, "length", "m")                                                                       \
    X(AREA, "area", "m2")                                                                          \
    X(VOLUME, "volume", "m3")                                                                      \
    X(MASS, "mass", "kg")                                                                          \
    X(TEMPERATURE, "temperature", "K")                                                             \
    X(SPEED, "speed", "m/s")                                                                       \
    X(PRESSURE, "pressure", "Pa")                                                                  \
    X(VOLTAGE, "voltage", "V")                                                                     \
    X(CURRENT, "current", "A")                                                                     \
    X(ANGLE, "angle", "rad")                                                                       \
    X(MONEY, "money", "")                                                                          \
    X(PERCENT, "percent", "%")                                                                     \
    X(PERCENT_POINT, "percent_point", "pp")                                                        \
    X(MULTIPLE, "multiple", "1")                                                                   \
    X(RATIO, "ratio", "1")                                                                         \
    X(SCORE, "score", "1")                                                                         \
    X(COUNT, "count", "1")                                                                         \
    X(PARAMETER, "parameter", "{parameter}")                                                       \
    X(TOKEN, "token", "{token}")                                                                   \
    X(PIXEL, "pixel", "{pixel}")                                                                   \
    X(MEASURED, "measured", "1")

enum dim {
#define X(id, name, base) DIM_##id,
    DIM_LIST(X)
#undef X
        DIM_COUNT_OF
};

#define DIM_BIT(dim) (UINT32_C(1) << (dim))
typedef uint32_t dim_set; /* bit d is DIM_BIT(d) */

/* Those in which things are counted, paid for, timed or compared, and not measured. */
#define DIMS_UNMEASURED                                                                            \
    (DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_MONEY) | DIM_BIT(DIM_TIME) |          \
     DIM_BIT(DIM_MULTIPLE) | DIM_BIT(DIM_RATIO))

const char *dim_name(enum dim dim);
const char *dim_record_name(enum dim dim); /* the same, but count for measured */
const char *dim_base(enum dim dim);
/* False: no such dimension. */
bool dim_find(struct qc_slice name, enum dim *out);

#endif
