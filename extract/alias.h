/* alias.h: the names that a reference goes by: words as written, and /patterns/. */
#ifndef ALIAS_H
#define ALIAS_H

#include "fold.h"
#include "pattern.h"

struct alias {
    struct qc_slice word;    /* folded; of a pattern its text */
    struct pattern *pattern; /* NULL: the word itself */
};

struct aliases {
    VEC(struct alias) list;
};

/* Adds the names of a list, `;` between them; a name in slashes is a pattern (PCRE2, either case,
 * blanks do not count), which may hold a `;`. False: *err has the message, without a place. */
bool aliases_read(struct arena *arena, struct qc_slice text, struct aliases *out,
                  struct qc_error *err);
/* Adds one name as it stands. */
void aliases_add_word(struct arena *arena, struct qc_slice word, struct aliases *out);

/* The first place in text[from:] that is the name. ASCII letters match in either case; a blank or
 * a hyphen of a word meets a blank, a hyphen or nothing; a word ends at no letter or digit (a
 * plural s is passed over) and, when its last character is a digit, before no ".5". */
bool alias_find(const struct alias *alias, struct matcher *matcher, struct qc_slice text,
                size_t from, struct capture *out);

#endif
