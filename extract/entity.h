/* entity.h: "&" in a text -> the character that an entity of HTML writes: &nbsp;, &#165;. */
#ifndef ENTITY_H
#define ENTITY_H

#include "base.h"

/* The character of the entity at text[at], which is '&', and the byte behind its ";"; 0: none. */
uint32_t entity_at(struct qc_slice text, uint32_t at, uint32_t *end);

#endif
