/* trie.h: byte strings, each in some of 128 sets -> a flat, immutable trie that is walked byte by
 * byte. Children of a node stand side by side, so that memchr finds the one wanted. */
#ifndef TRIE_H
#define TRIE_H

#include "arena.h"

typedef unsigned __int128 trie_set;

struct trie_entry {
    struct qc_slice key; /* not empty */
    trie_set set;
};

struct trie_node {
    uint32_t child; /* its first child */
    uint32_t count; /* its children */
    uint32_t own;   /* sets of the string that ends here, index of trie.sets; 0: none */
    uint32_t under; /* own and those of every longer string */
};

struct trie { /* node 0 is the root, and no node's child */
    const struct trie_node *nodes;
    const uint8_t *bytes; /* the byte that leads to a node */
    const trie_set *sets; /* sets[0] is empty */
    uint32_t node_count;
    uint32_t first[256]; /* the root's children */
};

/* Sorts entries; equal keys become one. The trie keeps nothing of them. */
void trie_build(struct arena *arena, struct trie_entry *entries, size_t count, struct trie *out);

/* The node after `byte`; 0: none. */
static inline uint32_t trie_step(const struct trie *trie, uint32_t node, uint8_t byte) {
    if (node == 0) return trie->first[byte];
    const struct trie_node *at = &trie->nodes[node];
    const uint8_t *bytes = trie->bytes + at->child;
    const uint8_t *hit = at->count ? memchr(bytes, byte, at->count) : NULL;
    return hit ? at->child + (uint32_t)(hit - bytes) : 0;
}

static inline trie_set trie_own(const struct trie *trie, uint32_t node) {
    return trie->sets[trie->nodes[node].own];
}

static inline trie_set trie_under(const struct trie *trie, uint32_t node) {
    return trie->sets[trie->nodes[node].under];
}

#endif
