/* jsonscan.h: JSON that a parser has found right -> the texts of its members and elements.
 * For numbers, which no parser keeps as they are written. */
#ifndef JSONSCAN_H
#define JSONSCAN_H

#include "base.h"

/* Gives the next element of an array, or the next value of an object, whose text (brackets
 * included) *rest was before the first call; *rest moves behind it. False: there is none. Never
 * reads outside the text, whatever it holds. */
bool jsonscan_next(struct qc_slice *rest, struct qc_slice *value);

#endif
