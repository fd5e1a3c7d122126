/* normal.c: bound, interval and unit of a claim -> one short text.
 * Numbers are the record's own text; nothing is computed. */
#include "normal.h"

static const struct {
    const char *bound, *sign;
} signs[] = {
    {"at_least", ">= "},
    {"more_than", "> "},
    {"at_most", "<= "},
    {"less_than", "< "},
};

static const char *sign_of(struct qc_slice bound) {
    for (size_t i = 0; i < COUNT(signs); i++)
        if (slice_is(bound, signs[i].bound)) return signs[i].sign;
    return "";
}

static void add_interval(struct buf *buf, const struct qc_claim *claim) {
    if (!claim->low.data && !claim->high.data) {
        buf_char(buf, '?');
        return;
    }
    buf_add(buf, claim->low.data ? claim->low : LIT(""));
    if (slice_equal(claim->low, claim->high)) return;
    buf_add(buf, LIT(".."));
    buf_add(buf, claim->high);
}

/* A bare number of a dimension that is not plain counting is named by the dimension. */
static struct qc_slice unit_of(const struct qc_claim *claim) {
    if (claim->unit.size) return claim->unit;
    return slice_is(claim->dimension, "count") ? LIT("") : claim->dimension;
}

/* Is the value itself how much something changed? A new value has a direction, too: rose to 5. */
static bool is_change(const struct qc_claim *claim) {
    return slice_is(claim->kind, "growth") || slice_is(claim->kind, "multiple");
}

void normal_add(struct buf *buf, const struct qc_claim *claim) {
    if (claim->negated) buf_add(buf, LIT("not "));
    if (claim->direction.size && is_change(claim)) {
        buf_add(buf, claim->direction);
        buf_char(buf, ' ');
    }
    if (claim->approx || slice_is(claim->bound, "vague")) buf_char(buf, '~');
    buf_add(buf, slice_z(sign_of(claim->bound)));
    if (claim->value.data) buf_add(buf, claim->value);
    else add_interval(buf, claim);
    struct qc_slice unit = unit_of(claim);
    if (unit.size) buf_char(buf, ' ');
    buf_add(buf, unit);
}
