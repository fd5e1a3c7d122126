/* reach.h: a rule whose pattern does not match -> how far into the pattern the text goes along. */
#ifndef REACH_H
#define REACH_H

#include "match.h"

/* Of all alternatives at the top of the pattern, the beginning that takes most of the text. */
struct reach {
    struct qc_slice matched; /* the beginning of the pattern that is found; size 0: none is */
    struct qc_slice missing; /* the element behind it, which is not; size 0: all is found */
    struct capture where;    /* bytes of the text that the beginning takes */
};

/* text is the view's, of a raw rule the folded sentence. The slices are of the rule's pattern. */
struct reach reach_of(const struct qc_rules *rules, const struct rule *rule, struct qc_slice text,
                      struct matcher *matcher);

#endif
