/* view.h: a folded sentence and its quantities -> the sentence as rules see it: each quantity is
 * one letter (letter.h), the rest is as folded. Offsets in the view are struct spot, so that no
 * arithmetic mixes them with folded or source offsets. */
#ifndef VIEW_H
#define VIEW_H

#include "letter.h"
#include "pause.h"
#include "quantity.h"
#include "words_map.h"

struct spot {
    uint32_t at; /* byte of the view */
};

/* A clause of the view: between two breaks, as far as clause_at reads. */
struct view_clause {
    uint32_t at; /* a byte in it; UINT32_MAX: nobody has asked */
    uint32_t begin, end;
};

struct view {
    struct qc_slice text;
    const struct quantity *quantities;
    const struct spot *letters; /* of quantity i, its letter's first byte */
    uint32_t count;             /* of quantities and letters */
    const struct spot *breaks;  /* marks that clauses end at: , ; : 。 and their like */
    uint32_t break_count;
    struct view_clause *clause;  /* the one that was asked for last: of a letter, again and again */
    uint32_t han_begin, han_end; /* no Han character stands outside; empty: none at all */
    bool
        wordless; /* nothing but letters of quantities, digits and ASCII marks: a cell of a table */
};

struct viewer { /* the memory behind a view; reused */
    VEC(char) text;
    VEC(struct spot) letters;
    VEC(struct spot) breaks;
    VEC(struct pauses) pauses; /* of the text */
    struct view_clause clause;
};

struct view view_build(struct viewer *viewer, const struct letters *letters, struct qc_slice folded,
                       const struct quantities *quantities);
void viewer_free(struct viewer *viewer);

/* The words of the view's text, which are those of the folded text but around the letters. */
void view_words(const struct view *view, const struct words *words, struct qc_slice folded,
                const struct words_map *map, struct words_map *out);

/* The quantity whose letter stands at `spot`; -1: none does. */
int32_t view_quantity(const struct view *view, struct spot spot);
/* The first letter at or behind byte `at`, by its index; view->count for none. */
uint32_t view_next(const struct view *view, uint32_t at);

/* The first break at or behind byte `at`, by its index in view->breaks. */
uint32_t view_break(const struct view *view, uint32_t at);

/* Where the span from / up to a spot stands in the folded text; a letter stands for all of its
 * quantity. */
uint32_t view_begin(const struct view *v, struct spot begin);
uint32_t view_end(const struct view *v, struct spot end);
/* The way there: the spot of a folded byte, of one inside a quantity its letter's. */
struct spot view_spot(const struct view *view, uint32_t folded);

#endif
