/* failure.h: a sample that fails -> why: what the rule saw, what became of it, what came out. */
#ifndef FAILURE_H
#define FAILURE_H

#include "extract.h"
#include "field.h"

/* The field of that name, or NULL. */
const struct field *failure_field(struct qc_slice name);

/* Is the claim's text what the example states? Numbers are compared as numbers. */
bool failure_same(const struct field *field, struct qc_slice got, const struct node *want);

void failure_explain(struct qc_run *run, const struct rule *rule, const struct pack_sample *sample,
                     const struct qc_details *details);

#endif
