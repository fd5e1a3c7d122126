/* ruleshow.h: one rule of a rule set -> everything about it, for a person. */
#ifndef RULESHOW_H
#define RULESHOW_H

#include "buf.h"

/* The rule named "id", "pack/id" or "pack@version/id"; false: told, with the nearest. */
bool ruleshow_find(const struct qc_rules *rules, const char *name, size_t *index);

void ruleshow_add(struct buf *buf, const struct qc_rules *rules, size_t index);

#endif
