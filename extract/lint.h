/* lint.h: a rule set -> remarks about rules that load but are not as they should be. */
#ifndef LINT_H
#define LINT_H

#include "extract.h"

struct lint {
    const struct qc_rules *rules;
    const char *pack; /* the rules of this one are looked at; NULL: of all */
    const struct qc_remarks *remarks;
    struct qc_lint_counts counts;
};

bool lint_has(const struct lint *lint, const struct pack *pack);

/* What is remarked on, and where: a node, or byte `offset` of its text. */
struct lint_place {
    const char *check;
    bool is_error;
    const struct pack *pack;
    const struct rule *rule; /* NULL: about no rule */
    const struct node *node;
    size_t offset;
};

void lint_remark(struct lint *lint, struct lint_place at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* ---- lint_words.c ---- */

/* unused_words: a list that no rule of its pack names.
 * untried_words: a list under `near` of which no sample of the rule holds a word; of a list that
 * only stops gaps, no sample of the pack. */
void lint_words(struct lint *lint);

/* ---- lint_pattern.c ---- */

/* wide_start: a pattern that may begin anywhere. nested_repeat: (a+)+ */
void lint_patterns(struct lint *lint);

/* ---- lint_sample.c ---- */

/* never_wins: a rule that takes nothing in its own examples. tie: two rules that match alike, so
 * that only their order decides. shared_sample: an example that other rules match too. */
void lint_samples(struct lint *lint);

/* ---- lint_cost.c ---- */

/* slow: a rule that takes more than 5 ms on 2 KiB of text made to be slow for it.
 * no_gate: a rule without near words, with its cost. */
void lint_costs(struct lint *lint);

#endif
