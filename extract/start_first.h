/* start_first.h: what one element of a pattern begins with. */
#ifndef START_FIRST_H
#define START_FIRST_H

#include "element.h"
#include "start.h"

/* Adds what the element begins with, which is no group; *starts is opaque when that is not known.
 */
void starts_add(const struct expand_scope *scope, struct starts *starts, struct qc_slice source,
                const struct element *e);
/* The same for what stands between the braces of a name: a|b, list:a. */
void starts_add_name(const struct expand_scope *scope, struct starts *starts, struct qc_slice body);
/* \A, \G or ^ */
bool starts_is_anchor(struct qc_slice atom);


/* ---- start.c ---- */

/* Is the group one whose body is matched where it stands: (..), (?:, (?>, (?i:, (?<name>? */
bool starts_is_plain(struct qc_slice source, const struct element *group);
bool starts_looks_ahead(struct qc_slice source, const struct element *e);

/* ---- start_needs.c ---- */

/* What every match of the pattern holds. */
void starts_find_needs(const struct expand_scope *scope, struct qc_slice source,
                       struct starts *starts);

#endif
