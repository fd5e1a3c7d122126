/* remark.h: what lint and the loader find in packs -> lines for a person, or one JSON document. */
#ifndef REMARK_H
#define REMARK_H

#include "dest.h"

struct remarks {
    struct dest *dest; /* JSON goes here; NULL: lines on standard error */
    bool strict;       /* warnings are errors */
    uint64_t errors, warnings;
};

void remarks_begin(struct remarks *remarks);
/* A remark function for qc_remarks; user is a struct remarks. */
void remarks_take(void *user, const struct qc_remark *remark);
/* A finding function for qc_findings: what does not load is an error of the check "load". */
void remarks_take_finding(void *user, const struct qc_error *finding);
void remarks_end(struct remarks *remarks, size_t rules);

#endif
