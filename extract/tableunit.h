/* tableunit.h: the unit that a column of units or the lines above a table tell, a cell -> the unit
 * of the bare number in the cell, and the words above that tell what is measured. */
#ifndef TABLEUNIT_H
#define TABLEUNIT_H

#include "headunit.h"
#include "sentence.h"

/* A cell: what is read of it, and what its table says. */
struct table_cell {
    struct qc_slice chunk;
    const struct sentence *sentence;
    struct qc_slice text;  /* of the cell, folded */
    struct qc_slice title; /* of the table, before its unit, when that was taken; else empty */
};

/* Gives the one bare number of a cell, whose heads have no unit of their own, the unit that its row
 * has in a column of units (单位 | 亿元), else the one that the first row or the lines above the
 * table tell (单位：亿元). False: there is none, or it is not for this cell. */
bool table_unit(struct headed *headed, const struct grammar *grammar, struct table_cell *cell,
                struct quantities *quantities);

#endif
