/* schema.h: the table of fields -> JSON Schema (draft-07). */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "dest.h"

void schema_claim(struct dest *dest);

#endif
