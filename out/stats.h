/* stats.h: what an extraction did -> a summary for people on standard error. */
#ifndef STATS_H
#define STATS_H

#include "buf.h"

#define STATS_KINDS 64 /* at least as many as qc_kind_name has */
#define STATS_CODES 16 /* of enum qc_code */
#define STATS_EMPTY QC_OK /* stands for folders without files */

#define STATS_VETOES 64 /* reasons that are told apart; the last takes all others */

struct stats {
    uint64_t documents;            /* read to their end */
    uint64_t bytes;                /* of what was read */
    uint64_t claims[STATS_KINDS];  /* written, per index of qc_kind_name */
    uint64_t refused[STATS_CODES]; /* documents and inputs, per enum qc_code */
    struct qc_veto_count vetoes[STATS_VETOES]; /* reason NULL: none from here on */
    struct qc_rule_cost *costs;    /* per rule; the caller's */
    size_t rules;
};

void stats_claim(struct stats *stats, const struct qc_claim *claim);

/* Takes what the run has counted since qc_run_measure, which is called again; but bytes. */
void stats_take(struct stats *stats, struct qc_run *run);
void stats_join(struct stats *stats, const struct stats *more); /* all but documents */

/* Documents, bytes, claims by kind, vetoes and refusals by reason, and every rule that was tried,
 * the costliest first. */
void stats_add(struct buf *buf, const struct stats *stats, const struct qc_rules *rules);

#endif
