/* jsontext.h: text, claims and rows -> JSON. */
#ifndef JSONTEXT_H
#define JSONTEXT_H

#include "dest.h"

struct row;

void json_string(struct dest *dest, struct qc_slice text);        /* quoted and escaped */
void json_claim(struct dest *dest, const struct qc_claim *claim); /* one object, no line end */
void json_row(struct dest *dest, const struct row *row);          /* the same */

#endif
