/* markup.c: cost and price -> the margin between them, against the one that is claimed. */
#include "markup.h"

static bool has_flag(const struct kept *kept, const char *flag) {
    struct qc_slice flags = kept->claim.flags, word = slice_z(flag);
    for (size_t at = 0; at + word.size <= flags.size; at++)
        if (slice_has_at(flags, at, word)) return true;
    return false;
}

/* The only one of its kind; NULL: there are none or several. */
static const struct kept *only(const struct keep *keep, uint32_t begin, uint32_t end,
                               enum kind kind) {
    const struct kept *found = NULL;
    for (uint32_t i = begin; i < end; i++) {
        const struct kept *kept = &keep->list.at[i];
        if (kept->kind != kind || !kept->usable) continue;
        if (found) return NULL;
        found = kept;
    }
    return found;
}

static bool fits(const struct kept *cost, const struct kept *price) {
    if (!cost || !price || !interval_is_bounded(&cost->base) || !interval_is_bounded(&price->base))
        return false;
    if (mpq_sgn(price->base.low) <= 0 || mpq_sgn(cost->base.low) < 0) return false;
    if (kept_same_base(cost, price)) return true;
    bool money = cost->unit.dim == DIM_MONEY && price->unit.dim == DIM_MONEY;
    bool plain = !strchr(cost->unit.base, '/') && !strchr(price->unit.base, '/');
    return money && plain &&
           (has_flag(cost, "assumed_currency") || has_flag(price, "assumed_currency"));
}

/* 100 * (1 - cost / price), in percent. */
static void work_out(const struct kept *cost, const struct kept *price, struct interval *out) {
    mpq_t x;
    mpq_init(x);
    mpq_div(out->low, cost->base.low, price->base.high);
    mpq_div(out->high, cost->base.high, price->base.low);
    out->has_low = out->has_high = true;
    mpq_set_si(x, -1, 1);
    interval_move(out, x);
    mpq_set_si(x, -100, 1);
    interval_scale(out, x);
    mpq_clear(x);
}

bool markup_check(struct keep *keep, uint32_t at, struct finding *out) {
    const struct kept *margin = &keep->list.at[at];
    uint32_t begin, end;
    if (!margin->usable || margin->kind != KIND_MARGIN || strcmp(margin->unit.base, "%") != 0)
        return false;
    keep_range(keep, at, 1, &begin, &end);
    const struct kept *cost = only(keep, begin, end, KIND_COST);
    const struct kept *price = only(keep, begin, end, KIND_PRICE);
    if (!fits(cost, price)) return false;
    struct interval worked;
    interval_init(&worked);
    work_out(cost, price, &worked);
    bool good = interval_relation(&worked, &margin->base) != RELATION_DISJOINT;
    struct arena *arena = &keep->arena;
    struct qc_slice is = interval_about(arena, &worked, LIT("%"));
    struct qc_slice said = interval_of(arena, &margin->base, LIT("%"));
    struct qc_slice c = cost->claim.text, p = price->claim.text;
    *out = (struct finding){good ? VERDICT_SUPPORTED : VERDICT_CONTRADICTED, price, {0}};
    out->reason =
        arena_print(arena, "cost %.*s and price %.*s leave %.*s, claimed %.*s", (int)c.size, c.data,
                    (int)p.size, p.data, (int)is.size, is.data, (int)said.size, said.data);
    interval_free(&worked);
    return true;
}
