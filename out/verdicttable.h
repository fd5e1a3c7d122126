/* verdicttable.h: verdicts -> a table for a terminal. */
#ifndef VERDICTTABLE_H
#define VERDICTTABLE_H

#include "format.h"

/* As format_table, but its claims each begin a struct verdict. writer->user is not NULL: the
 * terminal shows colours. */
extern const struct format format_verdicts;

#endif
