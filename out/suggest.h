/* suggest.h: a word that is not in a list -> the one that was probably meant. */
#ifndef SUGGEST_H
#define SUGGEST_H

#include "base.h"

/* Names by index from 0, NULL past the end: the shape of qc_kind_name. */
typedef const char *name_at(size_t index);

/* Which of the names offered so far is nearest to a word. */
struct suggestion {
    struct qc_slice word;
    const char *best; /* NULL: none is near */
    unsigned edits;   /* of best; 0 = none yet */
};

/* Near is: within two edits (a swap of neighbours is one) that are fewer than half of the word's
 * letters, or beginning with the word. */
void suggest_offer(struct suggestion *suggestion, const char *name);
const char *suggest(struct qc_slice word, name_at *names);
/* The index of `word` in names, or -1. */
ptrdiff_t name_find(struct qc_slice word, name_at *names);

#endif
