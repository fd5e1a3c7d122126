/* trace.h: what a run does with a sentence -> events for people who ask why. */
#ifndef TRACE_H
#define TRACE_H

#include "extract.h"

/* Everything but the claims of a sentence; scene->view is built and matched already. */
void trace_sentence(struct qc_run *run, const struct scene *scene);
void trace_claim(const struct qc_run *run, const struct qc_claim *claim);

#endif
