/* ratio.c: amounts A and B and a claim of the growth between them -> does it hold? */
#include "ratio.h"

struct amounts {
    const struct kept *from, *to;
};

static bool is_change(const struct kept *kept) {
    const char *base = kept->unit.base;
    if (!kept->usable || !interval_is_bounded(&kept->base)) return false;
    if (kept->kind == KIND_GROWTH) return strcmp(base, "%") == 0;
    return kept->kind == KIND_MULTIPLE && strcmp(base, "1") == 0;
}

static bool is_amount(const struct kept *kept) {
    return kept->usable && !is_change(kept) && interval_is_bounded(&kept->base) &&
           mpq_sgn(kept->base.low) > 0 && kept->kind != KIND_GROWTH &&
           kept->kind != KIND_MULTIPLE && kept->kind != KIND_DURATION;
}

/* Exactly two amounts of one kind and unit, and no third one of that kind. */
static bool find_amounts(const struct keep *keep, uint32_t begin, uint32_t end,
                         struct amounts *out) {
    const struct kept *found[2] = {NULL, NULL};
    size_t count = 0;
    for (uint32_t i = begin; i < end; i++) {
        const struct kept *kept = &keep->list.at[i];
        if (!is_amount(kept)) continue;
        if (count == 2) return false;
        found[count++] = kept;
    }
    if (count < 2 || !kept_same_base(found[0], found[1])) return false;
    bool turned = found[1]->has_from || (found[0]->has_to && !found[0]->has_from);
    *out = (struct amounts){found[turned], found[!turned]};
    return true;
}

/* to / from; both above 0. */
static void quotient(const struct kept *from, const struct kept *to, struct interval *out) {
    mpq_div(out->low, to->base.low, from->base.high);
    mpq_div(out->high, to->base.high, from->base.low);
    out->has_low = out->has_high = true;
}

/* 1.5 -> 50 %, of a fall -50 %. */
static void to_growth(struct interval *i, int sign) {
    mpq_t x;
    mpq_init(x);
    mpq_set_si(x, -1, 1);
    interval_move(i, x);
    mpq_set_si(x, sign * 100, 1);
    interval_scale(i, x);
    mpq_clear(x);
}

/* What the amounts make of the claim, in the unit of its base. */
static void work_out(const struct kept *change, struct amounts a, struct interval *out) {
    bool down = slice_is(change->claim.direction, "down");
    bool shrinks = mpq_cmp_ui(change->base.high, 1, 1) < 0;
    if (change->kind == KIND_MULTIPLE && down && !shrinks) quotient(a.to, a.from, out);
    else quotient(a.from, a.to, out);
    if (change->kind == KIND_GROWTH) to_growth(out, down ? -1 : 1);
}

static bool holds(const struct kept *change, struct amounts a) {
    struct interval worked;
    interval_init(&worked);
    work_out(change, a, &worked);
    bool good = interval_relation(&worked, &change->base) != RELATION_DISJOINT;
    interval_free(&worked);
    return good;
}

static struct qc_slice explain(struct keep *keep, const struct kept *change, struct amounts a) {
    struct arena *arena = &keep->arena;
    struct interval worked;
    interval_init(&worked);
    work_out(change, a, &worked);
    const char *unit = change->kind == KIND_GROWTH ? "%" : "x";
    struct qc_slice is = interval_about(arena, &worked, slice_z(unit));
    struct qc_slice said = interval_of(arena, &change->base, slice_z(unit));
    struct qc_slice from = a.from->claim.text, to = a.to->claim.text;
    interval_free(&worked);
    return arena_print(arena, "from %.*s to %.*s is %.*s, claimed %.*s", (int)from.size, from.data,
                       (int)to.size, to.data, (int)is.size, is.data, (int)said.size, said.data);
}

static bool holds_text(struct qc_slice text, struct qc_slice part) {
    for (size_t at = 0; at + part.size <= text.size; at++)
        if (slice_has_at(text, at, part)) return true;
    return false;
}

/* Are the growth and the amount of one thing, as far as they say? */
static bool same_thing(const struct kept *change, const struct kept *amount) {
    return holds_text(change->subject, amount->subject) ||
           holds_text(amount->subject, change->subject);
}

bool ratio_check(struct keep *keep, uint32_t at, struct finding *out) {
    const struct kept *change = &keep->list.at[at];
    uint32_t begin, end;
    struct amounts a;
    if (!is_change(change)) return false;
    keep_range(keep, at, 0, &begin, &end);
    if (!find_amounts(keep, begin, end, &a)) return false;
    if (!same_thing(change, a.from) || !same_thing(change, a.to)) return false;
    struct amounts turned = {a.to, a.from};
    bool marked = (a.from->has_from && a.to->has_to) || (a.from->has_from && !a.to->has_from);
    bool good = holds(change, a);
    if (!good && !marked && holds(change, turned)) {
        a = turned;
        good = true;
    }
    if (!good && !(a.from->has_from && a.to->has_to)) return false;
    *out = (struct finding){good ? VERDICT_SUPPORTED : VERDICT_CONTRADICTED, a.to, {0}};
    out->reason = explain(keep, change, a);
    return true;
}
