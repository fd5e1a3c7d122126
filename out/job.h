/* job.h: inputs and a writer -> every document extracted and written, faults counted. */
#ifndef JOB_H
#define JOB_H

#include "audit.h"
#include "format.h"
#include "input.h"
#include "jsonl_read.h"
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
    void (*refuse)(void *user, const struct qc_error *err); /* NULL: it is told and counted here */
    void *user;
};

void job_input(struct job *job, const struct input *input);
/* The parts of that: a regular file of text, a line of JSONL, a piece of a text whose path is its
 * id. An error is told and counted. */
void job_file(struct job *job, const char *path);
void job_line(struct job *job, struct qc_slice line, struct jsonl_place at);
void job_piece(struct job *job, const char *path, struct qc_slice text, struct qc_carry *carry);
void job_refuse(struct job *job, const struct qc_error *err);
/* A reader of an open file; its user is a struct job_source. */
struct job_source {
    int fd;
    const char *path;
};
ptrdiff_t job_read(void *user, char *at, size_t room, struct qc_error *err);
/* -1: *err says why. */
int job_open(const char *path, struct qc_error *err);
void job_close(int fd);
bool job_is_regular(const char *path);
struct qc_error job_long_line(struct jsonl_place at);
struct qc_error job_read_error(const char *path, int code);
bool job_is_over(const struct job *job); /* the output takes no more */
void job_free(struct job *job);          /* what job itself allocated */

#endif
