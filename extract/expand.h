/* expand.h: a pattern as its author wrote it -> PCRE2 text: {names} become letter classes, word
 * lists, gaps and lists; everything else is folded character by character. */
#ifndef EXPAND_H
#define EXPAND_H

#include "err.h"
#include "letter.h"
#include "words.h"

/* How the words of lists stand in the text: each of them, in alternatives that share their
 * beginnings (phrase.h), or as questions (question.h) with numbers of the rule set. Then (?C0)
 * behind a gap asks whether no near word begins in the group closed last, and no point ends a
 * clause in it. Lists that cannot be asked for are written all the same. */
enum expand_words { EXPAND_WRITTEN, EXPAND_ASKED };

/* What the names of one rule's patterns mean. Lists are searched in order: the pack's own first. */
struct expand_scope {
    const struct letters *letters;
    dim_set dims; /* {quantity}; 0: a raw rule, which has no letters */
    const struct word_list *const *lists;
    uint32_t list_count;
    uint32_t own, first; /* list i of the pack's own is list first + i of the rule set; of the
                          * others, list i is list i - own */
    const struct word_list *const *near; /* what a gap steps over none of */
    uint32_t near_count;
    enum expand_words words;
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

/* The number in the rule set of list i of the scope. */
static inline uint32_t expand_number(const struct expand_scope *scope, uint32_t i) {
    return i < scope->own ? scope->first + i : i - scope->own;
}

/* The list of that name, or NULL. */
const struct word_list *expand_list(const struct expand_scope *scope, struct qc_slice name);

#endif
