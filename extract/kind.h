/* kind.h: the closed lists of the record: kinds, bounds, modalities, flags. */
#ifndef KIND_H
#define KIND_H

#include "dim.h"

#define KIND_LIST(X)                                                                               \
    X(BANDWIDTH, "bandwidth")                                                                      \
    X(THROUGHPUT, "throughput")                                                                    \
    X(MEMORY_CAPACITY, "memory_capacity")                                                          \
    X(STORAGE, "storage")                                                                          \
    X(COMPUTE, "compute")                                                                          \
    X(POWER, "power")                                                                              \
    X(ENERGY, "energy")                                                                            \
    X(CHARGE, "charge")                                                                            \
    X(PRICE, "price")                                                                              \
    X(COST, "cost")                                                                                \
    X(COST_SHARE, "cost_share")                                                                    \
    X(REVENUE, "revenue")                                                                          \
    X(VALUATION, "valuation")                                                                      \
    X(MARGIN, "margin")                                                                            \
    X(MONEY, "money")                                                                              \
    X(SHARE, "share")                                                                              \
    X(GROWTH, "growth")                                                                            \
    X(PERCENTAGE, "percentage")                                                                    \
    X(MULTIPLE, "multiple")                                                                        \
    X(RATIO, "ratio")                                                                              \
    X(SCORE, "score")                                                                              \
    X(MODEL_SIZE, "model_size")                                                                    \
    X(TRAINING_TOKENS, "training_tokens")                                                          \
    X(LATENCY, "latency")                                                                          \
    X(DURATION, "duration")                                                                        \
    X(PERIOD, "period")                                                                            \
    X(FREQUENCY, "frequency")                                                                      \
    X(COUNT, "count")                                                                              \
    X(LENGTH, "length")                                                                            \
    X(AREA, "area")                                                                                \
    X(VOLUME, "volume")                                                                            \
    X(MASS, "mass")                                                                                \
    X(TEMPERATURE, "temperature")                                                                  \
    X(SPEED, "speed")                                                                              \
    X(PRESSURE, "pressure")                                                                        \
    X(VOLTAGE, "voltage")                                                                          \
    X(CURRENT, "current")                                                                          \
    X(ANGLE, "angle")                                                                              \
    X(PIXELS, "pixels")                                                                            \
    X(PRECISION_BITS, "precision_bits")

enum kind {
#define X(id, name) KIND_##id,
    KIND_LIST(X)
#undef X
        KIND_COUNT_OF
};

#define BOUND_LIST(X)                                                                              \
    X(EXACT, "exact")                                                                              \
    X(AT_LEAST, "at_least")                                                                        \
    X(MORE_THAN, "more_than")                                                                      \
    X(AT_MOST, "at_most")                                                                          \
    X(LESS_THAN, "less_than")                                                                      \
    X(RANGE, "range")                                                                              \
    X(VAGUE, "vague")

enum bound {
#define X(id, name) BOUND_##id,
    BOUND_LIST(X)
#undef X
        BOUND_COUNT_OF
};

#define MODALITY_LIST(X)                                                                           \
    X(ASSERTED, "asserted")                                                                        \
    X(FORECAST, "forecast")                                                                        \
    X(HYPOTHETICAL, "hypothetical")                                                                \
    X(REPORTED, "reported")                                                                        \
    X(QUESTION, "question")

enum modality {
#define X(id, name) MODALITY_##id,
    MODALITY_LIST(X)
#undef X
        MODALITY_COUNT_OF
};

/* In the order in which `flags` lists them. */
#define FLAG_LIST(X)                                                                               \
    X(AMBIGUOUS_UNIT, "ambiguous_unit")                                                            \
    X(ASSUMED_CURRENCY, "assumed_currency")                                                        \
    X(INFERRED_UNIT, "inferred_unit")                                                              \
    X(REPAIRED_NUMBER, "repaired_number")                                                          \
    X(SCALE_GUESS, "scale_guess")                                                                  \
    X(ROUNDED, "rounded")                                                                          \
    X(TRUNCATED, "truncated")

enum flag {
#define X(id, name) FLAG_##id,
    FLAG_LIST(X)
#undef X
        FLAG_COUNT_OF
};

enum direction { DIRECTION_NONE, DIRECTION_UP, DIRECTION_DOWN };

const char *kind_name(enum kind kind);
const char *bound_name(enum bound bound);
const char *modality_name(enum modality modality);
const char *flag_name(enum flag flag);
bool kind_find(struct qc_slice name, enum kind *out);
bool bound_find(struct qc_slice name, enum bound *out);
bool modality_find(struct qc_slice name, enum modality *out);

/* The kind of a quantity that no rule takes: storage for data, bandwidth for data_rate, .. */
enum kind kind_general(enum dim dim);

#endif
