/* dim.c: dimension -> name and base unit. */
#include "dim.h"

static const struct {
    const char *name, *base;
} TABLE[] = {
#define X(id, name, base) {name, base},
    DIM_LIST(X)
#undef X
};

const char *dim_name(enum dim dim) {
    return TABLE[dim].name;
}

const char *dim_record_name(enum dim dim) {
    return TABLE[dim == DIM_MEASURED ? DIM_COUNT : dim].name;
}

const char *dim_base(enum dim dim) {
    return TABLE[dim].base;
}

bool dim_find(struct qc_slice name, enum dim *out) {
    for (size_t i = 0; i < COUNT(TABLE); i++) {
        if (!slice_is(name, TABLE[i].name)) continue;
        *out = (enum dim)i;
        return true;
    }
    return false;
}

const char *qc_dimension_name(size_t index) {
    return index < DIM_MEASURED ? TABLE[index].name : NULL;
}
