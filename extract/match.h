/* match.h: rule set x view -> matches, overlaps resolved: at most one per quantity.
 * The gate and the arming are shortcuts; MATCH_EVERYTHING tries every rule on every sentence and
 * must give the same matches (tests/t_oracle.c). */
#ifndef MATCH_H
#define MATCH_H

#include "rules.h"
#include "view.h"

enum match_mode { MATCH_FAST, MATCH_EVERYTHING };

struct match {
    const struct rule *rule;
    uint32_t quantity;            /* index in the view; of a raw rule UINT32_MAX */
    struct capture subject, per, time; /* view bytes; of a raw rule folded bytes */
    struct capture whole;
    struct capture value, low, high, unit; /* raw rules only */
    uint32_t context;             /* matched bytes that are neither gap nor letter */
    uint32_t distance;            /* bytes between near word and letter, for rules without match */
};

struct matches {
    VEC(struct match) found;
};

/* For each quantity the winning match (more context, then the longer match, then the smaller
 * distance, then rule order), in quantity order; a winning veto is listed too. Raw matches last.
 * folded is the sentence before letters, for raw rules. */
void match_sentence(const struct qc_rules *rules, const struct view *view, struct qc_slice folded,
                    struct matcher *matcher, enum match_mode mode, struct matches *out);
void matches_free(struct matches *out);

/* Built at load by rules.c. */
struct gate *gate_build(struct arena *arena, struct qc_rules *rules);

#endif
