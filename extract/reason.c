/* reason.c: what was compared and how it came out -> numbers and one sentence. */
#include "reason.h"

#include "suspect.h"

#include <stdarg.h>
#include <stdio.h>

#define SHORT_DIGITS 4 /* of a difference in a sentence */
#define INTERVAL_ROOM (2 * RATIONAL_TEXT_MAX + 8)

#define S(text) (int)(text).size, (text).data ? (text).data : ""

struct qc_slice arena_print(struct arena *arena, const char *format, ...) {
    char small[1];
    va_list args;
    va_start(args, format);
    int size = vsnprintf(small, sizeof small, format, args);
    va_end(args);
    char *text = arena_alloc(arena, (size_t)size + 1);
    va_start(args, format);
    vsnprintf(text, (size_t)size + 1, format, args);
    va_end(args);
    return slice(text, (size_t)size);
}

static struct qc_slice with_unit(struct arena *arena, const struct interval *i, unsigned digits,
                                 struct qc_slice unit) {
    char text[INTERVAL_ROOM];
    interval_text(i, digits, text, sizeof text);
    return unit.size ? arena_print(arena, "%s %.*s", text, S(unit))
                     : arena_print(arena, "%s", text);
}

struct qc_slice interval_of(struct arena *arena, const struct interval *i, struct qc_slice unit) {
    return with_unit(arena, i, RATIONAL_DIGITS, unit);
}

struct qc_slice interval_about(struct arena *arena, const struct interval *i,
                               struct qc_slice unit) {
    return with_unit(arena, i, SHORT_DIGITS, unit);
}

static struct qc_slice number_of(struct arena *arena, const mpq_t number, unsigned digits) {
    char text[RATIONAL_TEXT_MAX];
    size_t size = rational_text(number, digits, text);
    return arena_copy(arena, slice(text, size));
}

void reason_delta(struct arena *arena, const struct interval *claim, const struct interval *ref,
                  struct verdict *out) {
    mpq_t a, b;
    mpq_inits(a, b, NULL);
    interval_middle(claim, a);
    interval_middle(ref, b);
    mpq_sub(a, a, b);
    out->delta_abs = number_of(arena, a, RATIONAL_DIGITS);
    mpq_abs(b, b);
    if (mpq_sgn(b)) {
        mpq_div(a, a, b);
        out->delta_rel = number_of(arena, a, RATIONAL_DIGITS);
    }
    mpq_clears(a, b, NULL);
}

/* "50.5 GB (35.82 %) above" */
static struct qc_slice gap_of(struct arena *arena, const struct interval *claim,
                              const struct interval *ref, struct qc_slice unit) {
    struct interval gap, share;
    interval_init(&gap);
    interval_init(&share);
    interval_middle(claim, gap.low);
    interval_middle(ref, share.low);
    mpq_sub(gap.low, gap.low, share.low);
    const char *side = mpq_sgn(gap.low) < 0 ? "below" : "above";
    if (slice_is(unit, "%")) unit = LIT("pp");
    mpq_abs(gap.low, gap.low);
    mpq_abs(share.low, share.low);
    bool has_share = mpq_sgn(share.low) != 0;
    if (has_share) mpq_div(share.low, gap.low, share.low);
    rational_power(2, share.high);
    mpq_mul(share.low, share.low, share.high);
    interval_set_point(&gap, gap.low);
    interval_set_point(&share, share.low);
    struct qc_slice wide = interval_about(arena, &gap, unit);
    struct qc_slice part = interval_about(arena, &share, LIT("%"));
    struct qc_slice out = has_share ? arena_print(arena, "%.*s (%.*s) %s", S(wide), S(part), side)
                                    : arena_print(arena, "%.*s %s", S(wide), side);
    interval_free(&gap);
    interval_free(&share);
    return out;
}

static void put_ref(struct arena *arena, const struct ref *ref, struct verdict *out) {
    out->ref = ref->row.ref;
    out->source = ref->row.source;
    out->source_url = ref->row.source_url;
    out->ref_unit = ref->row.unit.data ? ref->row.unit : LIT("");
    const struct interval *i = &ref->interval;
    if (i->has_low) out->ref_low = number_of(arena, i->low, RATIONAL_DIGITS);
    if (i->has_high) out->ref_high = number_of(arena, i->high, RATIONAL_DIGITS);
    out->ref_interval = interval_of(arena, i, out->ref_unit);
}

void reason_plain(struct arena *arena, enum verdict_id id, const struct ref *ref, const char *why,
                  struct verdict *out) {
    out->verdict = slice_z(verdict_name(id));
    out->reason = arena_copy(arena, slice_z(why));
    if (ref) put_ref(arena, ref, out);
}

/* " until 2023-12" and its like; "" for ever. */
static struct qc_slice when_of(struct arena *arena, const struct ref *ref) {
    struct qc_slice from = ref->row.valid_from, to = ref->row.valid_to;
    if (from.data && slice_equal(from, to)) return arena_print(arena, " in %.*s", S(from));
    if (from.data && to.data) return arena_print(arena, " from %.*s to %.*s", S(from), S(to));
    if (from.data) return arena_print(arena, " since %.*s", S(from));
    return to.data ? arena_print(arena, " until %.*s", S(to)) : LIT("");
}

static struct qc_slice rate_of(struct arena *arena, const struct rate *rate) {
    if (!rate) return LIT("");
    const struct rate_row *row = &rate->row;
    return arena_print(arena, ", at %.*s %.*s for one %.*s on %.*s", S(row->rate), S(row->to),
                       S(row->from), S(row->date));
}

static struct qc_slice suspect_text(struct arena *arena, struct qc_slice suspect) {
    if (!suspect.data) return LIT("");
    return arena_print(arena, "; a factor of %.*s would explain it", (int)suspect.size - 1,
                       suspect.data + 1);
}

/* What is compared: the two ends of a sentence. */
struct sides {
    struct arena *arena;
    struct qc_slice claim, ref; /* intervals */
    struct interval in_unit;    /* the claim's, in the unit of the reference */
    const struct compared *by;
};

static void why_hindered(const struct sides *s, const struct asked *asked, const struct decision *d,
                         struct verdict *out) {
    struct qc_slice unit = asked->claim->unit, other = out->ref_unit;
    bool money = strcmp(d->why, "currency") == 0;
    if (!unit.size) unit = LIT("a bare number");
    if (!other.size) other = LIT("a bare number");
    out->reason = arena_print(s->arena,
                              money ? "%s: no rate between %.*s and the reference's %.*s"
                                    : "%s: %.*s cannot be compared with the reference's %.*s",
                              d->why, S(unit), S(other));
}

static void why_timed(const struct sides *s, const struct asked *asked, struct verdict *out) {
    struct qc_slice when = when_of(s->arena, s->by->ref), time = asked->claim->time;
    if (!time.size) time = LIT("now");
    out->reason =
        arena_print(s->arena, "time: the claim is of \"%.*s\", the reference (%.*s) holds%.*s",
                    S(time), S(s->ref), S(when));
}

static void why_other(const struct sides *s, const struct decision *d, struct verdict *out) {
    struct qc_slice when = when_of(s->arena, d->by->ref);
    struct qc_slice other = LIT("");
    if (d->other) other = interval_of(s->arena, &d->other->ref->interval, d->other->ref->row.unit);
    if (d->verdict == VERDICT_OUTDATED && d->other)
        out->reason =
            arena_print(s->arena, "claimed %.*s, true%.*s; at the claim's time \"%.*s\" says %.*s",
                        S(s->claim), S(when), S(d->other->ref->row.ref), S(other));
    else if (d->verdict == VERDICT_OUTDATED)
        out->reason = arena_print(s->arena, "claimed %.*s, true%.*s and not at the claim's time",
                                  S(s->claim), S(when));
    else
        out->reason = arena_print(
            s->arena,
            "references disagree: \"%.*s\" says %.*s, \"%.*s\" says %.*s, the "
            "claim %.*s",
            S(d->by->ref->row.ref), S(s->ref), S(d->other->ref->row.ref), S(other), S(s->claim));
}

static void why_compared(const struct sides *s, const struct decision *d, struct verdict *out) {
    struct qc_slice rate = rate_of(s->arena, s->by->rate);
    struct qc_slice near = suspect_text(s->arena, out->suspect);
    struct qc_slice gap = gap_of(s->arena, &s->in_unit, &s->by->ref->interval, out->ref_unit);
    struct qc_slice how = d->verdict == VERDICT_SUPPORTED ? LIT("one lies in the other")
                          : d->verdict == VERDICT_PARTLY_SUPPORTED
                              ? LIT("they overlap in part")
                              : arena_print(s->arena, "the claim is %.*s", S(gap));
    out->reason = arena_print(s->arena, "claimed %.*s%.*s, the reference says %.*s: %.*s%.*s",
                              S(s->claim), S(rate), S(s->ref), S(how), S(near));
}

static void put_working(struct sides *s, const struct decision *d, struct verdict *out) {
    const struct compared *by = s->by;
    const struct conversion *unit = &by->ref->unit;
    interval_set(&s->in_unit, &by->claim);
    interval_from_base(unit, &s->in_unit);
    s->claim = interval_of(s->arena, &s->in_unit, out->ref_unit);
    out->claim_interval = s->claim;
    reason_delta(s->arena, &s->in_unit, &by->ref->interval, out);
    if (d->verdict != VERDICT_CONTRADICTED) return;
    const char *name = suspect_find(&by->claim, &by->ref->base, unit->dim, by->factor);
    out->suspect = slice_z(name);
}

void reason_write(struct arena *arena, const struct asked *asked, const struct interval *stated,
                  const struct decision *d, struct verdict *out) {
    struct sides s = {.arena = arena, .by = d->by};
    out->verdict = slice_z(verdict_name(d->verdict));
    put_ref(arena, d->by->ref, out);
    s.ref = out->ref_interval;
    interval_init(&s.in_unit);
    if (d->by->hindrance == HINDRANCE_NONE) put_working(&s, d, out);
    else out->claim_interval = interval_of(arena, stated, asked->claim->unit);
    if (d->why && strcmp(d->why, "time") != 0) why_hindered(&s, asked, d, out);
    else if (d->why) why_timed(&s, asked, out);
    else if (d->verdict == VERDICT_OUTDATED || d->verdict == VERDICT_CONFLICTING)
        why_other(&s, d, out);
    else why_compared(&s, d, out);
    interval_free(&s.in_unit);
}
