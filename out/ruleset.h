/* ruleset.h: packs -> a rule set whose faults are told, and what it holds as text. */
#ifndef RULESET_H
#define RULESET_H

#include "buf.h"

/* qc_rules_load with every finding on standard error; config->findings is set here. */
struct qc_rules *rules_told(struct qc_rules_config *config);

/* The packs of a rule set in its order: the first rule of pack `index`; false past the end. */
bool ruleset_pack(const struct qc_rules *rules, size_t index, struct qc_rule *first);
bool ruleset_has(const struct qc_rules *rules, struct qc_slice pack);

/* A table: kinds with the numbers of their rules and samples, and the packs they stand in. */
void ruleset_add_kinds(struct buf *buf, const struct qc_rules *rules);
/* A table: the rules of one pack. */
void ruleset_add_rules(struct buf *buf, const struct qc_rules *rules, struct qc_slice pack);

#endif
