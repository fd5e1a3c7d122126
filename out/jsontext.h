/* jsontext.h: text and claims -> JSON. */
#ifndef JSONTEXT_H
#define JSONTEXT_H

#include "dest.h"

void json_string(struct dest *dest, struct qc_slice text); /* quoted and escaped */
void json_claim(struct dest *dest, const struct qc_claim *claim); /* one object, no line end */

#endif
