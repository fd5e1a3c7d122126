/* element.h: a pattern as its author wrote it -> its parts: atoms with their quantifiers, groups
 * taken as one. Extended syntax: blanks and comments between parts are stepped over. */
#ifndef ELEMENT_H
#define ELEMENT_H

#include "base.h"

enum element_kind {
    ELEMENT_CHAR,   /* a character, \d, \x{4E00}, . ^ $ */
    ELEMENT_CLASS,  /* [..] */
    ELEMENT_NAME,   /* {gap:12}, {money|count} */
    ELEMENT_GROUP,  /* (..) */
    ELEMENT_BAR     /* | between alternatives */
};

struct element {
    enum element_kind kind;
    size_t begin, atom_end, end; /* source[begin:atom_end) and its quantifier, up to end */
    size_t inside;               /* of a group: behind its "(?:" */
    bool looks;                  /* a group that takes no text: (?= (?! (?<= (?<! */
    bool atomic;                 /* (?> or a quantifier with a + behind it */
    bool optional;               /* may be left out: ? * {0,..} */
    bool unbounded;              /* * + {n,} */
};

/* The first element of source at or behind byte `at`; false: none is left. A closing bracket that
 * nothing opened is a character. */
bool element_next(struct qc_slice source, size_t at, struct element *out);

/* What stands inside a group, or in a name without its braces. */
struct qc_slice element_body(struct qc_slice source, const struct element *group);

#endif
