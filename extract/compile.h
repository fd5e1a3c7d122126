/* compile.h: one rule as written -> one compiled rule; every name resolved, every mistake placed.
 */
#ifndef COMPILE_H
#define COMPILE_H

#include "expand.h"
#include "report.h"
#include "rules.h"

/* What the rules of one pack see. */
struct compile {
    struct qc_rules *rules;
    const struct pack *pack;
    struct expand_scope scope; /* lists: the pack's own, then those of words.yaml */
    struct report report;
};

/* The scope of a pack whose own lists begin at rules->lists[first]; those of words.yaml begin at 0
 * and are `shared` many. */
struct compile compile_begin(struct qc_rules *rules, const struct pack *pack, uint32_t first,
                             uint32_t shared);

/* False: at least one finding. */
bool compile_rule(struct compile *compile, const struct pack_rule *source, struct rule *out);

/* One that was compiled and checked when it was baked: what it lacks is added. */
void compile_baked(struct compile *compile, const struct pack_rule *source,
                   const struct rule *baked, struct rule *out);

#endif
