/* gate_table.h: what a gate is made of: for what builds one, walks it, or prints it as C. */
#ifndef GATE_TABLE_H
#define GATE_TABLE_H

#include "gate.h"

/* How words begin: with letters, up to eight, or with two characters. It is one step from the root.
 * Words of one character that is no letter have none. */
struct gate_opening {
    uint64_t key;  /* run_key or gate_key; 0: a free slot */
    uint32_t node; /* behind it */
};

struct gate_edge {
    uint32_t node, cp;
    uint32_t to; /* 0: a free slot; node 0 is the root */
};

#define GATE_LONGER (UINT32_C(1) << 31) /* of gate.set_of: longer words go on behind the node */

#define GATE_BEGINNINGS 16384u /* bits; in the first level of the cache */
#define GATE_PAGES 0x1100u

struct gate {
    uint64_t bits[GATE_BEGINNINGS / 64]; /* of all openings, hashed: where none is, no slot is */
    const struct gate_opening *openings;
    const struct gate_edge *edges;
    const uint16_t *pages;  /* [GATE_PAGES], by code point >> 8: 0, or a page of `alone` */
    const uint32_t *alone;  /* [page_count][256]: the set of a word of one character, 0: none */
    const uint32_t *set_of; /* per node: the lists with the word that ends here, 0: none has it;
                             * and GATE_LONGER */
    const struct gate_set *sets;
    const uint64_t *armed[DIM_COUNT_OF + 1]; /* rules by dimension, as bits; the last are the raw */
    const uint64_t *open;                    /* rules without near lists */
    uint32_t opening_mask, mask;             /* slots - 1, a power of two minus one: of openings */
                                             /* and of edges */
    uint32_t page_count, nodes, set_count;   /* each with the first, which is none */
    uint32_t words;                          /* of 64 bits, of a set of rules */
    bool has_raw;
};

/* The slot of the edge, or the free one where it would stand. */
static inline uint32_t gate_edge_slot(const struct gate_edge *edges, uint32_t mask, uint32_t node,
                                      uint32_t cp) {
    uint64_t mixed = ((uint64_t)node << 21 ^ cp) * UINT64_C(0x9E3779B97F4A7C15);
    uint32_t i = (uint32_t)(mixed >> 32) & mask;
    while (edges[i].to && !(edges[i].node == node && edges[i].cp == cp)) i = (i + 1) & mask;
    return i;
}

/* Of two characters; no run_key has such a lowest byte. */
static inline uint64_t gate_key(uint32_t first, uint32_t second) {
    return (uint64_t)second << 32 | (uint64_t)first << 8 | 0x80;
}

static inline uint64_t gate_hash(uint64_t key) {
    return key * UINT64_C(0x9E3779B97F4A7C15);
}

/* Of gate.bits. */
static inline uint32_t gate_opening_bit(uint64_t key) {
    return (uint32_t)(gate_hash(key) >> 50);
}

/* The slot of the key, or the free one where it would stand. */
static inline uint32_t gate_opening_slot(const struct gate_opening *openings, uint32_t mask,
                                         uint64_t key) {
    uint32_t i = (uint32_t)(gate_hash(key) >> 32) & mask;
    while (openings[i].key && openings[i].key != key) i = (i + 1) & mask;
    return i;
}

static inline uint32_t gate_lower(uint32_t cp) {
    return cp < 0x80 ? (unsigned char)to_lower((char)cp) : cp;
}

#endif
