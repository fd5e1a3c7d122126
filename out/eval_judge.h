/* eval_judge.h: matched items -> their facets, and the verdict on each. */
#ifndef EVAL_JUDGE_H
#define EVAL_JUDGE_H

#include "eval_match.h"

/* Fill wanted and right. Every gold row of a document comes before its claims: a claim answers for
 * what its gold rows are compared by, a false alarm for everything. */
void judge_gold(struct item *gold);
void judge_claim(struct item *claim);

enum verdict { VERDICT_NONE, VERDICT_MISSED, VERDICT_WRONG, VERDICT_ALARM, VERDICT_TRAP };
enum verdict verdict_of_gold(const struct item *gold);   /* none, missed, wrong value */
enum verdict verdict_of_claim(const struct item *claim); /* none, false alarm, in a trap */

#endif
