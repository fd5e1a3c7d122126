/* job.h: inputs and a writer -> every document extracted and written, faults counted. */
#ifndef JOB_H
#define JOB_H

#include "audit.h"
#include "format.h"
#include "input.h"
#include "stats.h"

struct job {
    struct qc_run *run;
    struct writer writer;
    const bool *kinds;  /* per index of qc_kind_name: is it kept? NULL: all are */
    bool only_rules;    /* leave out claims of general kinds */
    uint64_t read;      /* documents that were read to their end */
    uint64_t rejected;  /* documents that were not what they should be; reported */
    uint64_t failed;    /* inputs that cannot be read; reported */
    struct audit *audit; /* NULL: nobody asks for the fate of every numeral */
    struct stats *stats; /* NULL: nobody counts */
    struct buf shown;   /* the current document's id made UTF-8; empty when it is */
};

void job_input(struct job *job, const struct input *input);
bool job_is_over(const struct job *job); /* the output takes no more */
void job_free(struct job *job);          /* what job itself allocated */

#endif
