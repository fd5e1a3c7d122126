/* marks.h: clauses and names of a folded sentence, for texts that have no view. */
#ifndef MARKS_H
#define MARKS_H

#include "base.h"

/* Does no mark stand in text[begin:end)? A comma between digits is none. */
bool marks_none(struct qc_slice text, size_t begin, size_t end);
/* The first byte of the clause that holds `at`. */
size_t marks_clause(struct qc_slice text, size_t at);
/* The end of the ASCII letters and digits that begin at `at`. */
size_t marks_token(struct qc_slice text, size_t at);
/* Is a token at `at` of its text a name: with a digit, or a capital that no sentence begins
 * with? */
bool marks_is_name(struct qc_slice token, size_t at);
bool marks_has_letter(struct qc_slice token);

#endif
