/* eval_print.h: counts and verdicts -> a table for a terminal, or one JSON document. */
#ifndef EVAL_PRINT_H
#define EVAL_PRINT_H

#include "dest.h"
#include "eval_count.h"

/* At most `errors` lines of each verdict. */
void eval_table(struct dest *dest, const struct eval *eval, size_t errors);
void eval_json(struct dest *dest, const struct eval *eval, size_t errors);

#endif
