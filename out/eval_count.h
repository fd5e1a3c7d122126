/* eval_count.h: matched items -> counts of what is right, in all and by group. */
#ifndef EVAL_COUNT_H
#define EVAL_COUNT_H

#include "eval_judge.h"

struct count {
    uint64_t gold, gold_right, claims, claims_right;
};

struct group {
    struct qc_slice name; /* borrowed from an item, or a literal */
    struct count at[FACETS];
};

enum eval_by { BY_NOTHING, BY_KIND, BY_RULE, BY_LANG };
const char *eval_by_name(size_t index); /* "kind" at 0: BY_KIND - 1; NULL past the end */

struct eval {
    struct items gold, claims;
    enum eval_by by;
    struct group all, *groups; /* groups in the order of their names */
    size_t group_count, group_room;
    uint64_t documents, unknown_documents, unknown_claims; /* unknown: of no gold row */
    uint64_t missed, false_alarms, wrong_values, in_traps, traps, traps_hit;
};

/* Matches all documents and counts. The two lists are loaded. */
void eval_run(struct eval *eval);
void eval_free(struct eval *eval);

/* Ratios; negative: not defined. */
double count_precision(const struct count *count);
double count_recall(const struct count *count);
double count_f1(const struct count *count);

#endif
