/* interval.h: what a number claims, as a closed interval of exact fractions; a side that is not
 * bounded makes a half-line. How two intervals lie to each other. */
#ifndef INTERVAL_H
#define INTERVAL_H

#include "rational.h"

struct interval {
    mpq_t low, high;
    bool has_low, has_high; /* false: open on that side, and the number means nothing */
};

enum relation {
    RELATION_DISJOINT, /* no number is in both */
    RELATION_INSIDE,   /* one lies in the other, or they are the same */
    RELATION_OVERLAP   /* some of each is in the other */
};

void interval_init(struct interval *i); /* the whole line */
void interval_free(struct interval *i);
void interval_set(struct interval *i, const struct interval *from);
void interval_set_low(struct interval *i, const mpq_t low);
void interval_set_high(struct interval *i, const mpq_t high);
void interval_set_point(struct interval *i, const mpq_t at);

enum relation interval_relation(const struct interval *a, const struct interval *b);
bool interval_is_point(const struct interval *i);
bool interval_is_bounded(const struct interval *i);

void interval_widen(struct interval *i, const mpq_t by);        /* by >= 0 on either side */
void interval_widen_share(struct interval *i, const mpq_t share); /* by that share of each end */
void interval_scale(struct interval *i, const mpq_t factor);    /* a negative one turns it round */
void interval_move(struct interval *i, const mpq_t by);

/* The middle; of a half-line its end; 0 of the whole line. */
void interval_middle(const struct interval *i, mpq_t out);
/* "2.95..3.05", "72", ">= 5", "<= 10.5", "any", "1.45e13", with so many digits; for people.
 * Zero-terminated, cut to the room. */
void interval_text(const struct interval *i, unsigned digits, char *out, size_t room);

#endif
