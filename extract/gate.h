/* gate.h: the near words of all rules in one trie of code points: a sentence is read once and tells
 * which word lists are present, and so which rules are worth a try. */
#ifndef GATE_H
#define GATE_H

#include "rules.h"

/* A near word in a text: its span and the lists that hold it, gate_lists(gate)[first .. + count].
 */
struct gate_hit {
    uint32_t begin, end;
    uint32_t first, count;
};

struct gate_hits { /* a VEC */
    struct gate_hit *at;
    uint32_t count, room;
};

/* Built at load, when all rules are there. */
struct gate *gate_build(struct arena *arena, const struct qc_rules *rules);

/* Appends every near word of the text, by beginning, shorter ones first. ASCII letters in either
 * case and at word borders; a blank inside a word is a blank or a hyphen (phrase.h). */
void gate_walk(const struct gate *gate, struct qc_slice text, struct gate_hits *hits);

const uint32_t *gate_lists(const struct gate *gate); /* indices of qc_rules.lists */
/* The rules that have the list as near. */
const uint32_t *gate_rules(const struct gate *gate, uint32_t list, uint32_t *count);
bool gate_has_raw(const struct gate *gate); /* is any rule raw? */

#endif
