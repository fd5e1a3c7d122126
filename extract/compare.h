/* compare.h: a claim against one reference: both as intervals in one unit, and how they lie. */
#ifndef COMPARE_H
#define COMPARE_H

#include "candidate.h"
#include "rates.h"

enum hindrance { HINDRANCE_NONE, HINDRANCE_UNIT, HINDRANCE_CURRENCY };

struct compared {
    const struct ref *ref;
    enum hindrance hindrance; /* why they cannot be compared; then what follows means nothing */
    struct interval claim;    /* in the reference's base unit */
    mpq_t factor;             /* of the claim's unit to it */
    enum relation relation;
    const struct rate *rate;  /* that was used; NULL: none was needed */
};

void compared_init(struct compared *c);
void compared_free(struct compared *c);
/* stated: what the claim states, in its own unit. when: the day whose rate counts. */
void compare(const struct asked *asked, const struct interval *stated, const struct ref *ref,
             const struct rates *rates, struct days when, struct compared *out);

#endif
