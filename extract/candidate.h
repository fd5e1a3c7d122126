/* candidate.h: a claim and where it stands -> the references that speak of the same thing. A claim
 * that nobody speaks of for certain has none. */
#ifndef CANDIDATE_H
#define CANDIDATE_H

#include "asked.h"
#include "refs.h"

struct candidates {
    VEC(const struct ref *) list;
};

/* Fills the list with the references of the nearest subject, none when there is no certain one.
 * A reference counts when its kind is the claim's, or one declared to be like it and in the same
 * base unit, and one of its names stands in the claim's subject, else in its sentence, else in the
 * heading above; the rules of nearness are at the top of candidate.c. */
void candidates_find(const struct asked *asked, const struct refs *refs, struct matcher *matcher,
                     struct candidates *out);

/* Does a number stand right before the name at `at`: 8 H100, 8x H100, 8 块 H100? */
bool name_is_counted(struct qc_slice text, size_t at);

/* Are numbers of these base units numbers of the same thing? Marks like {token} do not count; a
 * percent is a hundredth: *percent says by which power of 100 the first is to be multiplied. */
bool bases_match(const char *a, const char *b, int *percent);

#endif
