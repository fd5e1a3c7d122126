/* selfcheck.h: claims against each other, in one sentence, one document and between documents. */
#ifndef SELFCHECK_H
#define SELFCHECK_H

#include "group.h"
#include "verdict.h"

struct selfcheck;

/* Borrows all three. */
struct selfcheck *selfcheck_new(const struct qc_rules *rules, const mpq_t approx,
                                const struct verdict_sink *sink);
void selfcheck_free(struct selfcheck *self); /* NULL is allowed */
/* Findings inside a sentence go to the sink at once, the others at the end. */
void selfcheck_sentence(struct selfcheck *self, const struct group *group);
void selfcheck_end(struct selfcheck *self);

#endif
