/* tally.h: what a run took out and what its rules cost, for those who asked. */
#ifndef TALLY_H
#define TALLY_H

#include "extract.h"

/* Adds the vetoes of the sentence at hand. */
void tally_vetoes(struct qc_run *run);

#endif
