/* verdict.h: the record of one checked claim: the claim, what became of it, and the working. */
#ifndef VERDICT_H
#define VERDICT_H

#include "field.h"

/* From the mildest to the gravest of those that references decide; then the others. */
#define VERDICT_LIST(X)                                                                            \
    X(SUPPORTED, "supported")           /* claim or reference lies in the other */                 \
    X(PARTLY_SUPPORTED, "partly_supported")                                                        \
    X(CONTRADICTED, "contradicted")                                                                \
    X(OUTDATED, "outdated")             /* true at another time */                                 \
    X(CONFLICTING, "conflicting")       /* references, or claims, disagree */                      \
    X(NOT_COMPARABLE, "not_comparable")                                                            \
    X(NO_REFERENCE, "no_reference")

enum verdict_id {
#define X(id, name) VERDICT_##id,
    VERDICT_LIST(X)
#undef X
        VERDICT_COUNT_OF
};

const char *verdict_name(size_t index); /* NULL past the end */

/* Slices are borrowed until the sink returns; absent is {NULL, 0}. */
struct verdict {
    struct qc_claim claim; /* first: the table of its fields reads a verdict too */
    struct qc_slice verdict;
    struct qc_slice ref;                        /* of the reference, or the claim, that decided */
    struct qc_slice ref_low, ref_high, ref_unit; /* what it says; absent = open */
    struct qc_slice claim_interval, ref_interval; /* what was compared, with the unit */
    struct qc_slice delta_abs;                  /* claim - reference, middles, in ref_unit */
    struct qc_slice delta_rel;                  /* the same as a part of the reference */
    struct qc_slice suspect;                    /* what a near miss looks like, "x10" */
    struct qc_slice reason;                     /* one sentence with the numbers */
    struct qc_slice source, source_url;
};

extern const struct field verdict_fields[]; /* behind the claim's; offsets are in struct verdict */
extern const size_t verdict_field_count;

struct verdict_sink {
    void (*verdict)(void *user, enum verdict_id id, const struct verdict *verdict);
    void *user;
};

#endif
