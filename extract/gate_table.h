/* gate_table.h: what a gate is made of: for what builds one, walks it, or prints it as C. */
#ifndef GATE_TABLE_H
#define GATE_TABLE_H

#include "gate.h"

/* Two characters are one step from the root: there the first is the node, with this mark. So are
 * the letters that a word begins with, up to eight: both halves of their run_key, the lower one as
 * the node; no node has such a number with such a character behind it. */
#define GATE_PAIR (UINT32_C(1) << 31)

struct gate_edge {
    uint32_t node, cp;
    uint32_t to; /* 0: a free slot; node 0 is the root */
};

#define GATE_LONGER (UINT32_C(1) << 31) /* of gate.set_of: longer words go on behind the node */

#define GATE_BEGINNINGS 16384u /* bits; in the first level of the cache */

struct gate {
    uint64_t first[GATE_BEGINNINGS / 64];  /* of words of one character, hashed */
    uint64_t second[GATE_BEGINNINGS / 64]; /* of longer ones, what is one step */
    const struct gate_edge *edges;
    const uint32_t *set_of; /* per node: the lists with the word that ends here, 0: none has it;
                             * and GATE_LONGER */
    const struct gate_set *sets;
    const uint64_t *armed[DIM_COUNT_OF + 1]; /* rules by dimension, as bits; the last are the raw */
    const uint64_t *open;                    /* rules without near lists */
    uint32_t mask;                           /* edges - 1, a power of two minus one */
    uint32_t nodes, set_count;               /* both with the first, which is none */
    uint32_t words;                          /* of 64 bits, of a set of rules */
    bool has_raw;
};

#endif
