/* start.h: a pattern as its author wrote it -> the places where it can begin: at a word of some
 * lists, at a letter, at some characters. Where that is known, the compiled pattern is anchored and
 * tried at those places only. */
#ifndef START_H
#define START_H

#include "expand.h"

#define START_LISTS 8u /* lists that one pattern may begin with; with more it is opaque */
#define START_WIDE 24u /* characters other than ASCII */

#define START_NEEDS 6u /* what a pattern is known to need; more is not looked for */

struct start_need {
    dim_set dims;  /* a letter whose set meets them; 0: a word */
    uint32_t list; /* of this list, by index like starts.lists */
};

struct starts {
    bool known;                  /* false: opaque, anywhere */
    bool here;                   /* where the search begins: \A, \G */
    dim_set dims;                /* a letter whose set meets these */
    uint32_t lists[START_LISTS]; /* words of these, by index of expand_scope.lists */
    uint32_t list_count;
    uint64_t ascii[2]; /* bit per character */
    uint32_t wide[START_WIDE];
    uint32_t wide_count;
    struct start_need needs[START_NEEDS]; /* each stands in what is matched, in this order */
    uint32_t need_count;
    uint32_t also[START_NEEDS]; /* a word of each list stands in it, nobody knows where */
    uint32_t also_count;
    uint32_t least_letters; /* so many letters, and perhaps more, stand in it */
    uint32_t opening;       /* a match begins with a word of `lists`, and the source goes on at this
                             * byte; 0: perhaps with something else */
    dim_set ahead;          /* a letter whose set meets these is seen ahead; 0: perhaps none */
};

/* source has been expanded without a mistake, so that its names are known. */
struct starts starts_of(const struct expand_scope *scope, struct qc_slice source);

/* What may stand behind the letter and blanks, in a match that begins with a letter; needs nothing.
 * Opaque: it is not known, or the match may end there. */
struct starts starts_behind(const struct expand_scope *scope, struct qc_slice source);

/* What may stand where source[at] is reached, between two elements; needs nothing. Opaque: it is
 * not known, or the match may end there. */
struct starts starts_from(const struct expand_scope *scope, struct qc_slice source, size_t at);

/* Is the character at byte `at` of a text one that the pattern may begin with? */
bool starts_with(const struct starts *starts, struct qc_slice text, uint32_t at);

static inline bool starts_has_chars(const struct starts *starts) {
    return starts->ascii[0] || starts->ascii[1] || starts->wide_count;
}

#endif
