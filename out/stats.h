/* stats.h: what an extraction did -> a summary for people on standard error. */
#ifndef STATS_H
#define STATS_H

#include "buf.h"

#define STATS_KINDS 64 /* at least as many as qc_kind_name has */
#define STATS_CODES 16 /* of enum qc_code */
#define STATS_EMPTY QC_OK /* stands for folders without files */

struct stats {
    uint64_t documents;            /* read to their end */
    uint64_t claims[STATS_KINDS];  /* written, per index of qc_kind_name */
    uint64_t refused[STATS_CODES]; /* documents and inputs, per enum qc_code */
};

void stats_claim(struct stats *stats, const struct qc_claim *claim);

/* Documents, bytes, claims by kind, vetoes and refusals by reason, and every rule that was tried,
 * the costliest first. */
void stats_add(struct buf *buf, const struct stats *stats, const struct qc_run *run,
               const struct qc_rules *rules);

#endif
