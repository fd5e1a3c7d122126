/* expand.h: a pattern as its author wrote it -> PCRE2 text: {names} become letter classes, word
 * lists, gaps and lists; everything else is folded character by character. */
#ifndef EXPAND_H
#define EXPAND_H

#include "err.h"
#include "letter.h"
#include "words.h"

/* What the names of one rule's patterns mean. Lists are searched in order: the pack's own first. */
struct expand_scope {
    const struct letters *letters;
    dim_set dims; /* {quantity}; 0: a raw rule, which has no letters */
    const struct word_list *const *lists;
    uint32_t list_count;
    const struct word_list *const *near; /* what a gap steps over none of */
    uint32_t near_count;
};

struct expanded {
    struct qc_slice text;
    const uint32_t *from; /* per byte of text, and for its end: the byte of the source behind it */
};

/* {data_rate}, {money|count}  a letter whose set meets them
 * {quantity}                  a letter that arms the rule, in a group `quantity`
 * {link}, {a|b}               a word of the lists
 * {gap:n}                     up to n characters of the clause, no letter, no near word; lazy
 * {list:money}                letters in a row, in a group `quantity`
 * Where the author wrote a group `quantity`, none is added; where there is neither {quantity} nor
 * {list:}, the letters that meet the rule's dimensions are the group.
 * False: *offset is the byte of `source`, *err has the message without a place. */
bool expand_pattern(struct arena *arena, const struct expand_scope *scope, struct qc_slice source,
                    struct expanded *out, size_t *offset, struct qc_error *err);

/* The list of that name, or NULL. */
const struct word_list *expand_list(const struct expand_scope *scope, struct qc_slice name);

#endif
