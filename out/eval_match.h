/* eval_match.h: gold rows and claims of one document -> pairs, and what agrees in each. */
#ifndef EVAL_MATCH_H
#define EVAL_MATCH_H

#include "eval_item.h"

/* What can be right or wrong about a quantity, as bits of item.wanted and item.right. */
enum facet {
    FACET_OVERLAP, /* the span touches the right one */
    FACET_EXACT,   /* the span is the right one */
    FACET_VALUE,   /* the number, in whatever unit */
    FACET_UNIT,    /* the number and its unit, in base units */
    FACET_KIND,
    FACET_BOUND, /* bound; of an exact one approx too */
    FACET_SUBJECT,
    FACETS
};
const char *facet_name(size_t facet); /* NULL past the end */

struct agreement {
    bool value, unit; /* the number; the number and the unit */
};

/* Does the claim say what one of the gold row's readings says? */
struct agreement eval_agree(const struct item *gold, const struct item *claim,
                            const struct qc_rules *rules);

/* The items of one document, each list in the order of begins. */
struct eval_doc {
    struct item **gold, **optional, **traps, **claims;
    size_t gold_count, optional_count, trap_count, claim_count;
};

/* Pairs each gold row with at most one claim, the best pairs first: number and unit agree, then
 * the span is exact, then the number alone agrees, then the overlap. Two points may share a claim
 * that is the range between them, and a range may be two claims that are its ends. Sets what
 * item.h says under mate. */
void eval_match(const struct eval_doc *doc, const struct qc_rules *rules);

#endif
