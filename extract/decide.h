/* decide.h: a claim compared with every reference of one subject -> one verdict and the reference
 * that decided it. */
#ifndef DECIDE_H
#define DECIDE_H

#include "compare.h"
#include "verdict.h"

/* When a claim speaks of. */
struct moment {
    struct days days;
    bool known; /* false: it says when, but not in a form that gives a date */
};

struct decision {
    enum verdict_id verdict;
    const struct compared *by;    /* the reference that decided; NULL: none */
    const struct compared *other; /* the one that it disagrees with, or that is true now */
    const char *why;              /* of NOT_COMPARABLE: "unit", "currency", "time"; else NULL */
};

/* list: at least one. */
struct decision decide(const struct compared *list, uint32_t count, struct moment when);

#endif
