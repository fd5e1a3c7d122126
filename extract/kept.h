/* kept.h: the claims of a run, kept with what comparing them with each other needs. */
#ifndef KEPT_H
#define KEPT_H

#include "group.h"
#include "reason.h"

struct kept {
    struct qc_claim claim;
    enum kind kind;
    struct qc_slice subject, per, time; /* folded, ASCII in lower case; empty: none */
    struct qc_slice heading, whole;     /* above it; of a share: of what; the same way */
    struct qc_slice names;              /* in its sentence before it, ";a100;fp4;" */
    struct conversion unit;
    struct interval stated, base; /* in the claim's unit, in its base unit */
    bool usable;   /* says what is, and in a unit that is known */
    bool counted;  /* its subject is several things, 8 H100 */
    bool has_from; /* "from" stands right before it */
    bool has_to;   /* "to" stands right before it */
    uint32_t sentence, document; /* counted over the run */
    uint32_t first;              /* the first claim of the document */
    uint32_t before;             /* the one before of this kind and subject; KEPT_NONE */
};

#define KEPT_NONE UINT32_MAX

struct keep {
    const struct qc_rules *rules;
    struct arena arena;
    VEC(struct kept) list; /* in the order of the claims */
    uint32_t sentences, documents;
    uint32_t *last; /* by the hash of kind and subject: the last such claim, or KEPT_NONE */
    uint32_t slots; /* of last, a power of two */
};

void keep_free(struct keep *keep);
void keep_add(struct keep *keep, const struct group *group, const mpq_t approx);

/* The claims [*begin, *end) of the sentence of claim `at`, and of its neighbours in the document
 * when `around` is not 0. */
void keep_range(const struct keep *keep, uint32_t at, uint32_t around, uint32_t *begin,
                uint32_t *end);
bool kept_same_base(const struct kept *a, const struct kept *b);

/* What was found about one claim. ref: the other claim, or NULL. */
struct finding {
    enum verdict_id id;
    const struct kept *ref;
    struct qc_slice reason;
};

#endif
