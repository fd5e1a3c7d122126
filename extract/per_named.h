/* per_named.h: denominators of which a part is no unit, and what stands before tokens. */
#ifndef PER_NAMED_H
#define PER_NAMED_H

#include "lex.h"

/* $20 | /user/month: two denominators of which the first is no unit (per_named.c). */
bool per_named(const struct lex *lex, struct measure *m);

/* per million | input/output | tokens: words between a scale and the tokens that it counts. */
bool per_tokens(const struct lex *lex, uint32_t at, struct unit_match *out);

/* 35 t|/s: tokens, as tons are not told by the second in one letter. */
void per_letter_tokens(const struct lex *lex, struct measure *m, uint16_t below);

/* $0.10 per GB|-month: the time behind the hyphen (per_named.c). */
bool per_held(const struct lex *lex, struct measure *m);
/* 每| GPU |小时: behind a Latin name before a unit of time, the name's end in *name; else `at`. */
uint32_t per_over_name(const struct lex *lex, uint32_t at, uint32_t *name);
/* 1k/|8k and: does a figure behind a stroke at `at` end without a unit? */
bool per_ends_bare(const struct lex *lex, uint32_t at, uint32_t end);
/* 220V|/50Hz, 12V|/2A, 100MW|/200MWh: what a device is rated at, told twice. */
bool per_two_ratings(const struct lex *lex, const struct measure *m, const struct denominator *den);

#endif
