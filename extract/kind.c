/* kind.c: kinds, bounds, modalities and flags -> their names and back. */
#include "kind.h"

static const char *const KINDS[] = {
#define X(id, name) name,
    KIND_LIST(X)
#undef X
};
static const char *const BOUNDS[] = {
#define X(id, name) name,
    BOUND_LIST(X)
#undef X
};
static const char *const MODALITIES[] = {
#define X(id, name) name,
    MODALITY_LIST(X)
#undef X
};
static const char *const FLAGS[] = {
#define X(id, name) name,
    FLAG_LIST(X)
#undef X
};

/* What a quantity is when no rule takes it. */
static const enum kind GENERAL[DIM_COUNT_OF] = {
    [DIM_DATA] = KIND_STORAGE,
    [DIM_DATA_RATE] = KIND_BANDWIDTH,
    [DIM_ITEM_RATE] = KIND_THROUGHPUT,
    [DIM_COMPUTE] = KIND_COMPUTE,
    [DIM_POWER] = KIND_POWER,
    [DIM_ENERGY] = KIND_ENERGY,
    [DIM_CHARGE] = KIND_CHARGE,
    [DIM_FREQUENCY] = KIND_FREQUENCY,
    [DIM_TIME] = KIND_DURATION,
    [DIM_LENGTH] = KIND_LENGTH,
    [DIM_AREA] = KIND_AREA,
    [DIM_VOLUME] = KIND_VOLUME,
    [DIM_MASS] = KIND_MASS,
    [DIM_TEMPERATURE] = KIND_TEMPERATURE,
    [DIM_SPEED] = KIND_SPEED,
    [DIM_PRESSURE] = KIND_PRESSURE,
    [DIM_VOLTAGE] = KIND_VOLTAGE,
    [DIM_CURRENT] = KIND_CURRENT,
    [DIM_ANGLE] = KIND_ANGLE,
    [DIM_MONEY] = KIND_MONEY,
    [DIM_PERCENT] = KIND_PERCENTAGE,
    [DIM_PERCENT_POINT] = KIND_GROWTH,
    [DIM_MULTIPLE] = KIND_MULTIPLE,
    [DIM_RATIO] = KIND_RATIO,
    [DIM_SCORE] = KIND_SCORE,
    [DIM_COUNT] = KIND_COUNT,
    [DIM_PARAMETER] = KIND_MODEL_SIZE,
    [DIM_TOKEN] = KIND_COUNT,
    [DIM_PIXEL] = KIND_PIXELS,
    [DIM_MEASURED] = KIND_COUNT,
};

static bool find(const char *const *names, size_t count, struct qc_slice name, size_t *out) {
    for (*out = 0; *out < count; ++*out)
        if (slice_is(name, names[*out])) return true;
    return false;
}

const char *kind_name(enum kind kind) {
    return KINDS[kind];
}

const char *bound_name(enum bound bound) {
    return BOUNDS[bound];
}

const char *modality_name(enum modality modality) {
    return MODALITIES[modality];
}

const char *flag_name(enum flag flag) {
    return FLAGS[flag];
}

bool kind_find(struct qc_slice name, enum kind *out) {
    size_t i;
    if (!find(KINDS, COUNT(KINDS), name, &i)) return false;
    *out = (enum kind)i;
    return true;
}

bool bound_find(struct qc_slice name, enum bound *out) {
    size_t i;
    if (!find(BOUNDS, COUNT(BOUNDS), name, &i)) return false;
    *out = (enum bound)i;
    return true;
}

bool modality_find(struct qc_slice name, enum modality *out) {
    size_t i;
    if (!find(MODALITIES, COUNT(MODALITIES), name, &i)) return false;
    *out = (enum modality)i;
    return true;
}

enum kind kind_general(enum dim dim) {
    return GENERAL[dim];
}

const char *qc_kind_name(size_t index) {
    return index < COUNT(KINDS) ? KINDS[index] : NULL;
}

const char *qc_bound_name(size_t index) {
    return index < COUNT(BOUNDS) ? BOUNDS[index] : NULL;
}

const char *qc_modality_name(size_t index) {
    return index < COUNT(MODALITIES) ? MODALITIES[index] : NULL;
}

const char *qc_flag_name(size_t index) {
    return index < COUNT(FLAGS) ? FLAGS[index] : NULL;
}

const char *qc_dimension_kind(size_t index) {
    return index < COUNT(GENERAL) ? KINDS[GENERAL[index]] : NULL;
}
