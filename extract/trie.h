/* trie.h: byte strings, each in some of 128 sets -> a flat, immutable trie that is walked byte by
 * byte. Children of a node stand side by side. */
#ifndef TRIE_H
#define TRIE_H

#include "arena.h"

typedef unsigned __int128 trie_set;

struct trie_entry {
    struct qc_slice key; /* not empty */
    trie_set set;
};

/* A node with one string under it holds the rest of that string, its tail, and has no child. */
struct trie_node {
    uint32_t child; /* its first child, or where its tail begins in trie.tails */
    uint16_t count; /* its children */
    uint16_t tail;  /* bytes of its tail */
    uint16_t own;   /* sets of the string that ends here (behind the tail), index of trie.sets */
    uint16_t under; /* own and those of every longer string */
};

#define TRIE_TAIL_MAX UINT16_MAX /* a longer rest begins with plain nodes */
#define TRIE_SETS_MAX (UINT16_MAX + 1)

struct trie { /* node 0 is the root, and no node's child */
    const struct trie_node *nodes;
    const uint8_t *bytes; /* the byte that leads to a node */
    const uint8_t *tails;
    const trie_set *sets; /* sets[0] is empty */
    uint32_t node_count;
    uint32_t first[256]; /* the root's children */
};

struct trie_at { /* how far a walk has come; zero is the root */
    uint32_t node;
    uint32_t tail; /* bytes of the node's tail that are read */
};

/* Keys may repeat: their sets are united. The trie keeps nothing of the entries. False: they have
 * more than TRIE_SETS_MAX different sets, and *out means nothing. */
bool trie_build(struct arena *arena, const struct trie_entry *entries, size_t count,
                struct trie *out);

/* One byte on. False: no string goes on like this, and *at means nothing. */
static inline bool trie_step(const struct trie *trie, struct trie_at *at, uint8_t byte) {
    const struct trie_node *node = &trie->nodes[at->node];
    if (at->node == 0) return (at->node = trie->first[byte]) != 0;
    if (at->tail < node->tail) return trie->tails[node->child + at->tail++] == byte;
    const uint8_t *bytes = trie->bytes + node->child;
    uint32_t i = 0;
    while (i < node->count && bytes[i] != byte) i++;
    if (i == node->count) return false;
    *at = (struct trie_at){node->child + i, 0};
    return true;
}

/* The sets of the string that ends here. */
static inline trie_set trie_own(const struct trie *trie, struct trie_at at) {
    const struct trie_node *node = &trie->nodes[at.node];
    return at.tail < node->tail ? 0 : trie->sets[node->own];
}

static inline trie_set trie_under(const struct trie *trie, struct trie_at at) {
    return trie->sets[trie->nodes[at.node].under];
}

#endif
