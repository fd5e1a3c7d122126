/* carry.h: the context of a document <-> plain bytes that go from piece to piece. */
#ifndef CARRY_H
#define CARRY_H

#include "scene.h"

void context_begin(struct context *context);
/* The context at the beginning of a piece, and what it has become at its end. */
void carry_enter(const struct qc_carry *carry, struct context *context);
void carry_leave(struct qc_carry *carry, const struct context *context);
void carry_place(struct qc_carry *carry, const struct doc_pos *place);
struct doc_pos carry_begin(const struct qc_carry *carry);

#endif
