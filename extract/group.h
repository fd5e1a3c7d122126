/* group.h: the claims of one sentence, copied and folded, with what stands around them. */
#ifndef GROUP_H
#define GROUP_H

#include "candidate.h"

struct group {
    const struct qc_rules *rules;
    struct arena arena;
    struct folder folder;
    VEC(struct qc_claim) claims; /* copied */
    VEC(struct asked) asked;     /* one for each claim, once the group is closed */
    struct qc_slice heading;     /* folded */
    struct qc_slice sentence;    /* folded; empty: the claims have none */
};

void group_free(struct group *group);
void group_clear(struct group *group);
/* False: the claim is of another sentence; the group is to be closed and cleared first.
 * heading: above the sentence; may be absent. */
bool group_add(struct group *group, const struct qc_claim *claim, struct qc_slice heading);
/* All claims are there: fills group->asked. */
void group_close(struct group *group);
/* Deep copy. */
struct qc_claim claim_copy(struct arena *arena, const struct qc_claim *claim);

#endif
