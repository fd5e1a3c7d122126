/* gather.h: a document -> the list of its claims, copied, so that two runs can be compared.
 * Also the checks that hold for every claim of every plain text. */
#ifndef GATHER_H
#define GATHER_H

#include "arena.h"

struct gathered {
    struct arena arena;
    struct qc_claim *at;
    size_t count, room;
    struct qc_error error;
    bool ok; /* what the extraction returned */
};

/* Extracts from `text` in one piece (chunk 0) or through a reader that gives at most `chunk` bytes
 * at a time. gather_free afterwards. */
struct gathered gather(struct qc_run *run, struct qc_slice text, size_t chunk);
void gather_free(struct gathered *list);

/* NULL, or what is wrong with a claim of this text: its span, its counts, its sentence, its
 * interval, a name that is on no list. */
const char *claim_fault(const struct qc_claim *claim, struct qc_slice text);

/* The name of the first field in which two claims differ, NULL when they are the same. Places only
 * count when `places` is CLAIM_PLACES; CLAIM_MEANING compares what a rewriting must not change:
 * kind, value, interval, unit, dimension, bound, hedge, direction, modality, negation, rule. */
enum claim_part { CLAIM_MEANING, CLAIM_PLACES };
const char *claim_difference(const struct qc_claim *a, const struct qc_claim *b,
                             enum claim_part part);

#endif
