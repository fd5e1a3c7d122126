/* checkjob.h: claims files and texts -> a checker; its verdicts -> a writer, counted. */
#ifndef CHECKJOB_H
#define CHECKJOB_H

#include "check.h"
#include "job.h"
#include "row.h"

struct checkjob {
    struct job job;         /* reads texts; its writer hands claims to the checker */
    struct checker *checker;
    struct writer writer;   /* of verdicts */
    const bool *shown;      /* per verdict: is it written? NULL: all are */
    uint64_t counts[VERDICT_COUNT_OF];
    uint64_t claims;        /* that were read */
    uint64_t read;          /* claims files */
    struct row row;         /* of the verdict at hand */
};

/* What a checker's sink calls; user is the struct checkjob. */
void checkjob_verdict(void *user, enum verdict_id id, const struct verdict *verdict);
/* Sets up the job that reads texts. */
void checkjob_begin(struct checkjob *check, struct qc_run *run);
/* Reads a claims file, a text, or "-" whichever it is. */
void checkjob_input(struct checkjob *check, const struct input *input);
void checkjob_free(struct checkjob *check);

/* The columns of a verdict's row; header_free frees them. */
struct header checkjob_header(void);

#endif
