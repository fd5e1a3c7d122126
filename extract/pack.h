/* pack.h: a YAML file -> a pack: word lists and rules as they are written, checked for form.
 * Names of kinds, dimensions, units and word lists are resolved by rules.h. */
#ifndef PACK_H
#define PACK_H

#include "nearest.h"
#include "node.h"
#include "words.h"

/* One sample: a text and the fields that its claim must have. */
struct pack_sample {
    struct qc_slice text;
    const struct node *claim; /* map field -> value; NULL in a counterexample and of a veto */
    const struct node *node;
    bool counter;
    struct pack_sample *next;
};

struct pack_rule {
    struct qc_slice id, kind, says;
    struct qc_slice veto;        /* the reason; a rule has kind or veto, never both */
    const struct node *quantity; /* sequence of dimension names; NULL: a raw rule */
    const struct node *near;     /* sequence of list names; NULL: none */
    const struct node *match;    /* scalar, literal or quoted; NULL: nearest near word */
    const struct node *set;      /* map of constants: direction, unit, per; NULL: none */
    const struct node *node;     /* the rule's map, for its place */
    struct pack_sample *samples; /* examples, then counterexamples, in file order */
    size_t examples, counterexamples;
    struct pack_rule *next;
};

struct pack {
    struct qc_slice name, version, says, license;
    const char *file;     /* as given, for messages and places */
    struct qc_slice text; /* the whole file */
    bool builtin;
    struct word_list *lists; /* folded */
    const struct node **list_nodes;
    uint32_t list_count;
    struct pack_rule *rules;
    struct pack *next;
};

/* Keys: pack, version, says, license, words, rules; of a rule: id, kind, veto, says, quantity,
 * near, match, set, examples, counterexamples; of an example: text, claim. An unknown key is a
 * finding with the nearest known one. Missing: pack, version, rule id, says, kind-or-veto, an
 * example, a counterexample are findings. An example of a veto, and each counterexample, is a text
 * alone. text must outlive the arena's use; file is copied.
 * False when there was any finding; *err is the first. */
bool pack_load(struct arena *arena, const char *file, struct qc_slice text, struct pack **out,
               const struct qc_findings *findings, struct qc_error *err);

#endif
