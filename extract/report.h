/* report.h: the findings of one YAML file -> the caller's findings; the first is its error too. */
#ifndef REPORT_H
#define REPORT_H

#include "node.h"

struct report {
    const char *file;
    struct qc_slice text;               /* the whole file */
    const struct qc_findings *findings; /* may be NULL, and so may its function */
    struct qc_error *err;               /* gets the first finding; may be NULL */
    size_t count;
};

/* A finding QC_E_RULE at a node. Returns false. */
bool report_at(struct report *report, const struct node *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* A finding that another function has written. Returns false. */
bool report_error(struct report *report, const struct qc_error *finding);

#endif
