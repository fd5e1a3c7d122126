/* gate.h: the near words of all rules in one trie of code points: a sentence is read once and tells
 * which word lists are present, and so which rules are worth a try. */
#ifndef GATE_H
#define GATE_H

#include "rules.h"

/* The lists that hold one word. */
struct gate_set {
    const uint32_t *lists; /* indices of qc_rules.lists, ascending */
    uint32_t count;
    const uint64_t *rules; /* that have one of them as near, as bits */
};

/* A near word in a text. */
struct gate_hit {
    uint32_t begin, end, chars; /* chars: how many it has */
    const struct gate_set *set;
};

struct gate_hits { /* a VEC */
    struct gate_hit *at;
    uint32_t count, room;
};

/* Built at load, when all rules are there. */
struct gate *gate_build(struct arena *arena, const struct qc_rules *rules);

/* Appends every near word of the text, by beginning, shorter ones first. ASCII letters in either
 * case and at word borders; a blank inside a word is a blank or a hyphen. */
void gate_walk(const struct gate *gate, struct qc_slice text, struct gate_hits *hits);

/* Of a set of rules: how many words of 64 bits. */
uint32_t gate_words(const struct gate *gate);
/* The rules that one of the dimensions arms (0: the raw ones) and that have a near word among the
 * hits or need none, as bits. */
void gate_open(const struct gate *gate, dim_set dims, const struct gate_hits *hits, uint64_t *out);
bool gate_has_raw(const struct gate *gate); /* is any rule raw? */

static inline bool gate_bit(const uint64_t *bits, uint32_t i) {
    return bits[i / 64] >> i % 64 & 1;
}

static inline bool gate_in_list(const struct gate_hit *hit, uint32_t list) {
    for (uint32_t i = 0; i < hit->set->count; i++)
        if (hit->set->lists[i] == list) return true;
    return false;
}

#endif
