/* check.h: claims x references -> verdicts, one a claim, in the order of the claims. */
#ifndef CHECK_H
#define CHECK_H

#include "rates.h"
#include "refs.h"
#include "verdict.h"

struct check_setup {
    const struct qc_rules *rules;
    const struct refs *refs;    /* NULL: claims are checked against each other */
    const struct rates *rates;  /* NULL: currencies are not changed */
    struct qc_slice approx;     /* percent by which "about" widens, "10" */
    struct days now;            /* what a claim without a time speaks of */
    bool all;                   /* forecasts, conditions, questions and denials too */
    struct verdict_sink sink;
};

struct checker;

/* Borrows what the setup points to. */
struct checker *checker_new(const struct check_setup *setup);
void checker_free(struct checker *checker);
/* The claim is borrowed until return. */
void checker_claim(struct checker *checker, const struct qc_claim *claim);
void checker_end(struct checker *checker); /* no more claims come */
/* The run tells the checker the headings above its claims. */
void checker_watch(struct checker *checker, struct qc_run *run);

#endif
