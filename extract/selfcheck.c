/* selfcheck.c: all claims of a run -> what they say against each other, in the order of the claims:
 * ends turned round, arithmetic, shares of a whole, disagreement. */
#include "selfcheck.h"

#include "markup.h"
#include "ratio.h"
#include "same.h"
#include "whole.h"

#include <stdlib.h>

struct selfcheck {
    const struct verdict_sink *sink;
    struct keep keep;
    mpq_t approx;
};

struct selfcheck *selfcheck_new(const struct qc_rules *rules, const mpq_t approx,
                                const struct verdict_sink *sink) {
    struct selfcheck *self = mem_alloc(sizeof *self);
    *self = (struct selfcheck){.sink = sink, .keep = {.rules = rules}};
    mpq_init(self->approx);
    mpq_set(self->approx, approx);
    return self;
}

void selfcheck_free(struct selfcheck *self) {
    if (!self) return;
    keep_free(&self->keep);
    mpq_clear(self->approx);
    free(self);
}

void selfcheck_sentence(struct selfcheck *self, const struct group *group) {
    keep_add(&self->keep, group, self->approx);
}

/* A range whose low end is the greater one: it was written into a claims file. */
static bool turned_check(struct keep *keep, uint32_t at, struct finding *out) {
    const struct kept *kept = &keep->list.at[at];
    struct qc_slice low = kept->claim.low, high = kept->claim.high;
    if (!low.data || !high.data || qc_number_compare(low, high) <= 0) return false;
    *out = (struct finding){VERDICT_CONTRADICTED, NULL, {0}};
    out->reason = arena_print(&keep->arena, "low %.*s is above high %.*s", (int)low.size, low.data,
                              (int)high.size, high.data);
    return true;
}

static void report(struct selfcheck *self, const struct kept *kept, const struct finding *found) {
    struct arena *arena = &self->keep.arena;
    struct verdict verdict = {
        .claim = kept->claim, .verdict = slice_z(verdict_name(found->id)), .reason = found->reason};
    verdict.claim_interval = interval_of(arena, &kept->stated, kept->claim.unit);
    if (found->ref) {
        const struct kept *ref = found->ref;
        verdict.ref = ref->claim.id;
        verdict.ref_unit = ref->claim.unit;
        verdict.ref_low = ref->claim.low;
        verdict.ref_high = ref->claim.high;
        verdict.ref_interval = interval_of(arena, &ref->stated, ref->claim.unit);
    }
    self->sink->verdict(self->sink->user, found->id, &verdict);
}

void selfcheck_end(struct selfcheck *self) {
    static bool (*const CHECKS[])(struct keep *, uint32_t, struct finding *) = {
        turned_check, markup_check, ratio_check, whole_check, same_check};
    for (uint32_t i = 0; i < self->keep.list.count; i++)
        for (size_t k = 0; k < COUNT(CHECKS); k++) {
            struct finding found;
            if (CHECKS[k](&self->keep, i, &found)) report(self, &self->keep.list.at[i], &found);
        }
}
