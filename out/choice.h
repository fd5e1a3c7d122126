/* choice.h: a word of the command line -> which of a list it is, or a message that helps. */
#ifndef CHOICE_H
#define CHOICE_H

#include "suggest.h"

/* The index of `word` in names. -1: told as "COMMAND: unknown WHAT ..", with the nearest name or
 * all of them. */
ptrdiff_t choose(const char *command, const char *what, struct qc_slice word, name_at *names);

#endif
