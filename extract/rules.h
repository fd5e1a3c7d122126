/* rules.h: packs -> a compiled, immutable rule set: units, words, letters, rules. */
#ifndef RULES_H
#define RULES_H

#include "kind.h"
#include "letter.h"
#include "pack.h"
#include "pattern.h"
#include "scan.h"
#include "start.h"
#include "unit.h"

/* Constants of a rule: `set:`. */
struct rule_set {
    enum direction direction;
    bool has_unit;
    uint16_t unit; /* the reading with this unit wins */
    struct qc_slice per;
};

struct rule {
    const struct pack *pack;
    const struct pack_rule *source;
    struct qc_slice label; /* "ai@1.0.0/memory.chip" */
    enum kind kind;
    struct qc_slice veto; /* reason; .data NULL: the rule makes a claim of `kind` */
    dim_set dims;         /* which letters arm it; 0: a raw rule */
    const uint32_t *near; /* near lists, by index of qc_rules.lists */
    uint32_t near_count;
    struct pattern *pattern; /* NULL: the nearest near word */
    struct starts starts;    /* of the pattern; lists by index of qc_rules.lists */
    struct starts behind;    /* of its letter, where a match begins with one; the same way */
    const uint32_t *asked;   /* lists that the pattern names, the same way */
    uint32_t asked_count;
    struct qc_slice here; /* source of the pattern's anchored form; absent: made when needed */
    struct rule_set set;
    uint32_t order; /* ties: the smaller wins; packs given by the user come first */
};

struct qc_rules {
    struct arena arena;
    const struct units *units;
    const struct words *words;
    const struct scan_table *scan;
    struct letters letters;
    struct pack *packs;
    struct rule *rules;
    uint32_t rule_count;
    const struct word_list **lists; /* of words.yaml, the built-in packs, those of the user */
    uint32_t list_count;
    const struct gate *gate; /* near words of all rules -> which rules may match */
};

#endif
