/* compare.c: the claim's interval in the base unit of the reference, currencies changed at a given
 * rate, and its relation to the reference's. */
#include "compare.h"

void compared_init(struct compared *c) {
    *c = (struct compared){.hindrance = HINDRANCE_UNIT};
    interval_init(&c->claim);
    mpq_init(c->factor);
}

void compared_free(struct compared *c) {
    interval_free(&c->claim);
    mpq_clear(c->factor);
}

/* "USD" of "USD/{token}". */
static struct qc_slice head_of(const char *base) {
    return slice(base, strcspn(base, "/"));
}

/* Multiplies what is in the claim's base unit so that it is in the reference's. */
static void scale_both(struct compared *c, const mpq_t by) {
    interval_scale(&c->claim, by);
    mpq_mul(c->factor, c->factor, by);
}

static enum hindrance change_currency(struct compared *c, const struct conversion *unit,
                                      const struct rates *rates, struct days when) {
    const struct conversion *to = &c->ref->unit;
    struct qc_slice from = head_of(unit->base), into = head_of(to->base);
    if (unit->dim != DIM_MONEY || to->dim != DIM_MONEY) return HINDRANCE_UNIT;
    if (strcmp(unit->base + from.size, to->base + into.size) != 0) return HINDRANCE_UNIT;
    mpq_t worth;
    mpq_init(worth);
    c->rate = rates_find(rates, from, into, when, worth);
    if (c->rate) scale_both(c, worth);
    mpq_clear(worth);
    return c->rate ? HINDRANCE_NONE : HINDRANCE_CURRENCY;
}

static enum hindrance to_base(struct compared *c, const struct conversion *unit,
                              const struct rates *rates, struct days when) {
    int percent;
    interval_to_base(unit, &c->claim);
    rational_of_dec(unit->factor, c->factor);
    if (!bases_match(unit->base, c->ref->unit.base, &percent))
        return change_currency(c, unit, rates, when);
    if (!percent) return HINDRANCE_NONE;
    mpq_t by;
    mpq_init(by);
    rational_power(2 * percent, by);
    scale_both(c, by);
    mpq_clear(by);
    return HINDRANCE_NONE;
}

/* A fall is a growth below 0, which is how a reference writes it. */
static bool is_fall(const struct asked *asked, const struct ref *ref) {
    return ref->kind == KIND_GROWTH && slice_is(asked->claim->direction, "down");
}

void compare(const struct asked *asked, const struct interval *stated, const struct ref *ref,
             const struct rates *rates, struct days when, struct compared *out) {
    out->ref = ref;
    out->rate = NULL;
    out->hindrance = HINDRANCE_UNIT;
    if (!asked->has_unit) return;
    interval_set(&out->claim, stated);
    out->hindrance = to_base(out, &asked->unit, rates, when);
    if (is_fall(asked, ref)) {
        mpq_t minus;
        mpq_init(minus);
        mpq_set_si(minus, -1, 1);
        interval_scale(&out->claim, minus);
        mpq_clear(minus);
    }
    if (out->hindrance == HINDRANCE_NONE)
        out->relation = interval_relation(&out->claim, &ref->base);
}
