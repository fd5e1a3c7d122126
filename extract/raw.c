/* raw.c: groups value, low, high, unit of a raw match -> one quantity with the span of the match.
 */
#include "raw.h"

static bool took_part(struct capture c) {
    return c.begin != UINT32_MAX && c.begin < c.end;
}

/* The whole group is one numeral. */
static bool read_number(struct qc_slice folded, struct capture c, struct dec *out) {
    struct number number;
    if (!took_part(c)) return false;
    struct qc_slice text = slice(folded.data, c.end);
    if (!number_scan(text, c.begin, &number) || number.end != c.end ||
        number.flags & (NUMBER_TOO_LONG | NUMBER_VAGUE | NUMBER_RANGE))
        return false;
    *out = number.low;
    return true;
}

static void add_reading(struct quantity *q, enum dim dim, uint16_t unit) {
    if (q->reading_count == READINGS) return;
    q->readings[q->reading_count++] =
        (struct reading){.dim = dim, .unit = unit, .scale = dec_of(1, 0)};
}

/* The meanings of the unit group, else the unit that the rule sets, else a bare number. */
static void read_unit(const struct qc_rules *rules, struct qc_slice folded, const struct match *m,
                      struct quantity *q) {
    struct unit_match match;
    struct qc_slice text = slice(folded.data, took_part(m->unit) ? m->unit.end : 0);
    if (took_part(m->unit) && units_after(rules->units, text, m->unit.begin, &match) &&
        match.end == m->unit.end)
        for (uint32_t i = 0; i < match.count; i++)
            add_reading(q, units_at(rules->units, match.at[i].unit)->dim, match.at[i].unit);
    if (!q->reading_count && m->rule->set.has_unit)
        add_reading(q, units_at(rules->units, m->rule->set.unit)->dim, m->rule->set.unit);
    if (!q->reading_count) add_reading(q, DIM_COUNT, UNIT_NONE);
}

/* From the first of the groups to the last. */
static void read_span(const struct match *m, struct quantity *q) {
    const struct capture groups[] = {m->value, m->low, m->high, m->unit};
    q->begin = UINT32_MAX;
    for (size_t i = 0; i < COUNT(groups); i++) {
        if (!took_part(groups[i])) continue;
        if (groups[i].begin < q->begin) q->begin = groups[i].begin;
        if (groups[i].end > q->end) q->end = groups[i].end;
    }
    q->core_begin = q->number_begin = q->begin;
    q->core_end = q->number_end = q->end;
}

static bool make(const struct qc_rules *rules, struct qc_slice folded, const struct match *m,
                 struct quantity *q) {
    *q = (struct quantity){0};
    q->has_low = read_number(folded, m->low, &q->low);
    q->has_high = read_number(folded, m->high, &q->high);
    if (read_number(folded, m->value, &q->low)) {
        q->high = q->low;
        q->has_value = q->has_low = q->has_high = true;
        q->bound = BOUND_EXACT;
    } else if (q->has_low && q->has_high) {
        q->bound = BOUND_RANGE;
    } else if (q->has_low || q->has_high) {
        q->bound = q->has_low ? BOUND_AT_LEAST : BOUND_AT_MOST;
        q->has_value = true;
        if (!q->has_low) q->low = q->high;
        if (!q->has_high) q->high = q->low;
    } else {
        return false;
    }
    read_span(m, q);
    read_unit(rules, folded, m, q);
    return true;
}

/* The whole match is the rule's: 3-1 is no 3 and -1. */
static void insert(struct quantities *all, const struct quantity *q, struct capture whole) {
    uint32_t kept = 0, at = 0;
    for (uint32_t i = 0; i < all->found.count; i++) {
        const struct quantity *old = &all->found.at[i];
        if (old->begin < whole.end && whole.begin < old->end) continue;
        all->found.at[kept++] = *old;
    }
    all->found.count = kept;
    while (at < kept && all->found.at[at].begin < q->begin) at++;
    vec_push(&all->found, *q);
    memmove(&all->found.at[at + 1], &all->found.at[at], (kept - at) * sizeof *q);
    all->found.at[at] = *q;
}

static bool is_raw(const struct match *m) {
    return m->quantity == UINT32_MAX;
}

bool raw_insert(const struct qc_rules *rules, struct qc_slice folded, const struct matches *matches,
                struct quantities *all) {
    bool any = false;
    for (uint32_t i = 0; i < matches->found.count; i++) {
        struct quantity q;
        const struct match *m = &matches->found.at[i];
        if (!is_raw(m) || !make(rules, folded, m, &q)) continue;
        insert(all, &q, m->whole);
        any = true;
    }
    return any;
}

/* The view bytes of a group of folded bytes; a group that cuts a letter takes all of it. */
static struct capture to_view(const struct view *view, struct capture c) {
    struct capture out = {UINT32_MAX, UINT32_MAX};
    if (!took_part(c)) return c;
    for (uint32_t at = 0; at < view->text.size; at++) {
        if (view_end(view, (struct spot){at + 1}) <= c.begin ||
            view_begin(view, (struct spot){at}) >= c.end)
            continue;
        if (out.begin == UINT32_MAX) out.begin = at;
        out.end = at + 1;
    }
    return out;
}

bool raw_match_of(const struct matches *matches, const struct view *view, uint32_t quantity,
                  struct match *out) {
    const struct quantity *q = &view->quantities[quantity];
    for (uint32_t i = 0; i < matches->found.count; i++) {
        struct quantity span = {0};
        const struct match *m = &matches->found.at[i];
        if (!is_raw(m)) continue;
        read_span(m, &span);
        if (span.begin != q->begin || span.end != q->end) continue;
        *out = *m;
        out->subject = to_view(view, m->subject);
        out->per = to_view(view, m->per);
        out->time = to_view(view, m->time);
        out->whole = to_view(view, m->whole);
        return true;
    }
    return false;
}
