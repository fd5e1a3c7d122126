/* unit_trie.h: a set of byte strings, each with a value -> an immutable double-array trie.
 * A step is one look at one cell: no search among siblings, no allocation. */
#ifndef UNIT_TRIE_H
#define UNIT_TRIE_H

#include "arena.h"

struct unit_trie_cell {
    uint32_t parent; /* the cell this one continues; TRIE_FREE: no node here */
    uint32_t base;   /* the child for byte b stands at base + b */
    uint32_t value;  /* of the string that ends here; 0: none does */
};

#define TRIE_FREE UINT32_MAX

struct unit_trie {
    const struct unit_trie_cell *cells; /* cell 0 is the root; 256 cells follow the last base */
    uint32_t count;                     /* of cells */
};

struct unit_trie_key {
    struct qc_slice text;
    uint32_t value; /* > 0 */
};

/* keys: sorted by bytes, none twice, none empty. */
void unit_trie_build(struct arena *arena, const struct unit_trie_key *keys, uint32_t count,
                struct unit_trie *out);

/* The node that `c` leads to from `node`; 0: none. The root is node 0. */
static inline uint32_t unit_trie_step(const struct unit_trie *trie, uint32_t node, char c) {
    uint32_t next = trie->cells[node].base + (unsigned char)c;
    return trie->cells[next].parent == node ? next : 0;
}

#endif
