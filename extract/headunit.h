/* headunit.h: the unit in the head of a column or row -> the unit of the bare number in a cell. */
#ifndef HEADUNIT_H
#define HEADUNIT_H

#include "quantity.h"

#define HEADED_HEADS 2048u /* bytes; in a longer row of heads no column of units is sought */
#define HEADED_TEXT 128u   /* bytes of a cell and its unit; longer ones are left alone */

struct headed { /* the memory behind it; reused */
    char text[HEADED_TEXT];
    uint32_t size;          /* of the cell with its unit; 0: the head gave none */
    bool bracket;           /* the unit stands in brackets at the end of the head */
    char unit[HEADED_TEXT]; /* a unit that stands elsewhere in the table */
    struct folder folder;
    struct quantities quantities;
    char heads[HEADED_HEADS]; /* the row of heads that was looked at last for a column of units */
    uint32_t heads_size, unit_column; /* UINT32_MAX: it has none */
};

/* Gives the one bare number of the cell, already read into `quantities`, the unit in brackets or
 * behind a comma at the end of the head. False: head or cell is not of that kind. */
bool head_unit(struct headed *headed, const struct grammar *grammar, struct qc_slice head,
               struct qc_slice cell, struct quantities *quantities);
/* Gives the bare numbers of a line the unit that stands in brackets before the first of them:
 * Revenue ($m): 4,512, 员工(人) 3,210 2,980. */
void head_inline(struct headed *headed, const struct grammar *grammar, struct qc_slice text,
                 struct quantities *quantities);
/* Are the quantities one bare number that is all of the cell? */
bool headed_bare(const struct quantities *quantities, struct qc_slice cell);
/* Does the head end in brackets with a unit or a measure word: 股东(户)? */
bool headed_counts(struct headed *headed, const struct grammar *grammar, struct qc_slice head);
/* Gives the bare number of the cell this unit, which is none of the memory's text. */
bool headed_give(struct headed *headed, const struct grammar *grammar, struct qc_slice unit,
                 struct qc_slice cell, struct quantities *quantities);
void headed_free(struct headed *headed);

#endif
