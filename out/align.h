/* align.h: the claims of two sides -> pairs: in order where they can be, then those that moved. */
#ifndef ALIGN_H
#define ALIGN_H

#include "side.h"

#define NO_MATE SIZE_MAX

struct alignment { /* per claim of a side: the index of its mate in the other, or NO_MATE */
    size_t *mate_a, *mate_b;
    bool *moved; /* of A: its pair is not in the longest chain of pairs that keep their order */
};

struct alignment align(const struct side *a, const struct side *b);
void alignment_free(struct alignment *alignment);

/* How much speaks for two claims being one; 0: too little. */
int agreement_of(const struct entry *a, const struct entry *b);

#endif
