/* reason.h: a decision -> the record of a verdict, with the working as one English sentence. */
#ifndef REASON_H
#define REASON_H

#include "decide.h"

/* Fills everything behind the claim; texts live in the arena. stated: in the claim's unit. */
void reason_write(struct arena *arena, const struct asked *asked, const struct interval *stated,
                  const struct decision *decision, struct verdict *out);
/* The verdict of a claim that no number was compared of: `why` is the sentence; ref may be NULL. */
void reason_plain(struct arena *arena, enum verdict_id id, const struct ref *ref, const char *why,
                  struct verdict *out);

/* printf into the arena. */
struct qc_slice arena_print(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* "2.95..3.05 TB/s" */
struct qc_slice interval_of(struct arena *arena, const struct interval *i, struct qc_slice unit);
/* The same with few digits, for what was worked out. */
struct qc_slice interval_about(struct arena *arena, const struct interval *i, struct qc_slice unit);
/* out->delta_*: claim - reference, of the middles. */
void reason_delta(struct arena *arena, const struct interval *claim, const struct interval *ref,
                  struct verdict *out);

#endif
