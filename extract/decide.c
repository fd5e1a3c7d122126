/* decide.c: relations to references of one subject -> the verdict.
 *
 * Of references that hold at one time the worst counts, and when they are disjoint among
 * themselves and the claim agrees with one, they conflict. Of references of several times the best
 * counts. What only a reference of another time bears out is outdated. */
#include "decide.h"

struct ballot {
    const struct compared *list;
    uint32_t count;
    struct moment when;
};

static bool is_comparable(const struct compared *c) {
    return c->hindrance == HINDRANCE_NONE;
}

static bool holds_then(const struct ballot *b, const struct compared *c) {
    return is_comparable(c) && (!b->when.known || days_meet(c->ref->valid, b->when.days));
}

/* INSIDE is best, then OVERLAP. */
static int badness(enum relation relation) {
    return relation == RELATION_INSIDE ? 0 : relation == RELATION_OVERLAP ? 1 : 2;
}

/* Of those that hold at the time: the best (sign -1) or the worst (1); NULL: none holds. */
static const struct compared *extreme(const struct ballot *b, int sign) {
    const struct compared *found = NULL;
    for (uint32_t i = 0; i < b->count; i++) {
        const struct compared *c = &b->list[i];
        if (!holds_then(b, c)) continue;
        if (!found || sign * (badness(c->relation) - badness(found->relation)) > 0) found = c;
    }
    return found;
}

/* Do all that hold at the claim's time hold at one time? */
static bool is_one_time(const struct ballot *b) {
    struct days shared = DAYS_EVER;
    for (uint32_t i = 0; i < b->count; i++) {
        if (!holds_then(b, &b->list[i])) continue;
        struct days valid = b->list[i].ref->valid;
        if (valid.from > shared.from) shared.from = valid.from;
        if (valid.to < shared.to) shared.to = valid.to;
    }
    return shared.from <= shared.to;
}

/* Two that hold at one time and share no number. */
static bool find_conflict(const struct ballot *b, const struct compared **one,
                          const struct compared **other) {
    for (uint32_t i = 0; i < b->count; i++)
        for (uint32_t k = i + 1; k < b->count; k++) {
            const struct compared *x = &b->list[i], *y = &b->list[k];
            if (!holds_then(b, x) || !holds_then(b, y)) continue;
            if (strcmp(x->ref->unit.base, y->ref->unit.base) != 0) continue;
            if (!days_meet(x->ref->valid, y->ref->valid)) continue;
            if (interval_relation(&x->ref->base, &y->ref->base) != RELATION_DISJOINT) continue;
            *one = x;
            *other = y;
            return true;
        }
    return false;
}

/* A reference of another time that bears the claim out. */
static const struct compared *borne_out_then(const struct ballot *b) {
    for (uint32_t i = 0; i < b->count; i++) {
        const struct compared *c = &b->list[i];
        if (is_comparable(c) && !holds_then(b, c) && c->relation == RELATION_INSIDE) return c;
    }
    return NULL;
}

static struct decision not_comparable(const struct compared *by, const char *why) {
    return (struct decision){.verdict = VERDICT_NOT_COMPARABLE, .by = by, .why = why};
}

static struct decision without_comparable(const struct ballot *b) {
    for (uint32_t i = 0; i < b->count; i++)
        if (b->list[i].hindrance == HINDRANCE_CURRENCY)
            return not_comparable(&b->list[i], "currency");
    return not_comparable(&b->list[0], "unit");
}

static bool any_comparable(const struct ballot *b) {
    for (uint32_t i = 0; i < b->count; i++)
        if (is_comparable(&b->list[i])) return true;
    return false;
}

static bool any_ends(const struct ballot *b) {
    for (uint32_t i = 0; i < b->count; i++)
        if (is_comparable(&b->list[i]) && b->list[i].ref->valid.to != DAY_MAX) return true;
    return false;
}

/* The one that holds longest; at least one is comparable. */
static const struct compared *latest(const struct ballot *b) {
    const struct compared *found = NULL;
    for (uint32_t i = 0; i < b->count; i++) {
        const struct compared *c = &b->list[i];
        if (is_comparable(c) && (!found || c->ref->valid.to > found->ref->valid.to)) found = c;
    }
    return found;
}

/* Nothing that holds at the time bears the claim out, even in part; `now` may be NULL. */
static struct decision against(const struct ballot *b, const struct compared *now) {
    const struct compared *then = borne_out_then(b);
    if (then) return (struct decision){VERDICT_OUTDATED, then, now, NULL};
    if (!now) return not_comparable(latest(b), "time");
    if (!b->when.known && any_ends(b)) return not_comparable(now, "time");
    return (struct decision){VERDICT_CONTRADICTED, now, NULL, NULL};
}

struct decision decide(const struct compared *list, uint32_t count, struct moment when) {
    struct ballot b = {list, count, when};
    const struct compared *one, *other;
    if (!any_comparable(&b)) return without_comparable(&b);
    const struct compared *best = extreme(&b, -1);
    if (!best || best->relation == RELATION_DISJOINT) return against(&b, best);
    if (find_conflict(&b, &one, &other)) {
        bool swap = badness(other->relation) > badness(one->relation);
        return (struct decision){VERDICT_CONFLICTING, swap ? other : one, swap ? one : other, NULL};
    }
    const struct compared *by = when.known && is_one_time(&b) ? extreme(&b, 1) : best;
    static const enum verdict_id VERDICTS[] = {VERDICT_SUPPORTED, VERDICT_PARTLY_SUPPORTED,
                                               VERDICT_CONTRADICTED};
    return (struct decision){VERDICTS[badness(by->relation)], by, NULL, NULL};
}
