/* whole.c: shares of one whole -> their sum, when it is too large. */
#include "whole.h"

static bool is_share(const struct kept *kept) {
    return kept->usable && (kept->kind == KIND_SHARE || kept->kind == KIND_COST_SHARE) &&
           kept->subject.size && kept->base.has_low &&
           (strcmp(kept->unit.base, "%") == 0 || strcmp(kept->unit.base, "1") == 0);
}

/* Parts of one whole at one time. */
static bool is_sibling(const struct kept *a, const struct kept *b) {
    if (!is_share(b) || a->kind != b->kind || a->document != b->document) return false;
    if (!slice_equal(a->whole, b->whole) || !slice_equal(a->time, b->time)) return false;
    return a->whole.size || (a->kind == KIND_COST_SHARE && a->sentence == b->sentence);
}

/* Did an earlier one name the same part? */
static bool is_named_before(const struct keep *keep, uint32_t at, uint32_t last) {
    const struct kept *kept = &keep->list.at[at];
    for (uint32_t i = kept->first; i < at; i++) {
        const struct kept *other = &keep->list.at[i];
        if (is_sibling(&keep->list.at[last], other) && slice_equal(kept->subject, other->subject))
            return true;
    }
    return false;
}

static bool has_later(const struct keep *keep, uint32_t at) {
    for (uint32_t i = at + 1;
         i < keep->list.count && keep->list.at[i].document == keep->list.at[at].document; i++)
        if (is_sibling(&keep->list.at[at], &keep->list.at[i])) return true;
    return false;
}

/* The low end in percent. */
static void least(const struct kept *kept, mpq_t out) {
    mpq_t hundred;
    mpq_init(hundred);
    rational_power(2, hundred);
    mpq_set(out, kept->base.low);
    if (strcmp(kept->unit.base, "%") != 0) mpq_mul(out, out, hundred);
    mpq_clear(hundred);
}

/* The least that the parts come to; returns how many there are. */
static uint32_t add_up(const struct keep *keep, uint32_t last, mpq_t sum) {
    uint32_t parts = 0;
    mpq_t part;
    mpq_init(part);
    mpq_set_ui(sum, 0, 1);
    for (uint32_t i = keep->list.at[last].first; i <= last; i++) {
        const struct kept *kept = &keep->list.at[i];
        if (!is_sibling(&keep->list.at[last], kept) || is_named_before(keep, i, last)) continue;
        least(kept, part);
        mpq_add(sum, sum, part);
        parts++;
    }
    mpq_clear(part);
    return parts;
}

bool whole_check(struct keep *keep, uint32_t at, struct finding *out) {
    if (!is_share(&keep->list.at[at]) || has_later(keep, at)) return false;
    mpq_t sum;
    mpq_init(sum);
    uint32_t parts = add_up(keep, at, sum);
    bool found = parts > 1 && mpq_cmp_ui(sum, 100, 1) > 0;
    if (found) {
        char text[RATIONAL_TEXT_MAX];
        rational_text(sum, RATIONAL_DIGITS, text);
        *out = (struct finding){VERDICT_CONTRADICTED, NULL, {0}};
        struct qc_slice whole = keep->list.at[at].whole;
        if (!whole.size) whole = LIT("the costs");
        out->reason = arena_print(&keep->arena, "%u shares of %.*s come to %s %% or more", parts,
                                  (int)whole.size, whole.data, text);
    }
    mpq_clear(sum);
    return found;
}
