/* marks.h: the marks between the clauses of a folded sentence, for texts that have no view. */
#ifndef MARKS_H
#define MARKS_H

#include "base.h"

/* Does no mark stand in text[begin:end)? A comma between digits is none. */
bool marks_none(struct qc_slice text, size_t begin, size_t end);
/* The first byte of the clause that holds `at`. */
size_t marks_clause(struct qc_slice text, size_t at);

#endif
