/* refs.h: rows of a reference table -> facts: what something measures, from when to when, and who
 * says so. Rows are checked here; reading files is left to others. */
#ifndef REFS_H
#define REFS_H

#include "alias.h"
#include "convert.h"
#include "day.h"
#include "field.h"
#include "interval.h"

/* A row as it is written; absent cells are {NULL, 0}. */
struct ref_row {
    struct qc_slice ref, kind, subject, aliases, value, low, high, unit, tolerance;
    struct qc_slice valid_from, valid_to, source, source_url, note;
};

extern const struct field ref_fields[]; /* offsets are in struct ref_row */
extern const size_t ref_field_count;

struct ref {
    struct ref_row row; /* copied */
    enum kind kind;
    struct aliases names;  /* the subject, then its aliases */
    struct qc_slice words; /* subject and aliases, folded, in lower case */
    struct conversion unit;
    struct interval interval; /* in its unit */
    struct interval base;     /* in its base unit */
    struct days valid;
};

struct refs {
    struct arena arena;
    const struct units *units;
    VEC(struct ref *) list;
};

void refs_free(struct refs *refs);
/* Adds a fact. False: *column is the name of the cell that is wrong and err->message says why,
 * without a place; nothing was added. */
bool refs_add(struct refs *refs, const struct ref_row *row, const char **column,
              struct qc_error *err);

/* Is the word one of the reference's, with no letter or digit beside it there? A plural s of the
 * word does not count. */
bool ref_has_word(const struct ref *ref, struct qc_slice word);

/* An interval in `unit` -> its base unit. */
void interval_to_base(const struct conversion *unit, struct interval *i);
void interval_from_base(const struct conversion *unit, struct interval *i);

#endif
