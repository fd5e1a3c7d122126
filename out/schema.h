/* schema.h: what qclaim writes and reads -> JSON Schema (draft-07). */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "dest.h"

void schema_claim(struct dest *dest); /* one record */
void schema_verdict(struct dest *dest); /* one checked claim */
void schema_refs(struct dest *dest); /* one row of a table of references */
void schema_rules(struct dest *dest); /* a rule pack */

#endif
