/* rational.h: exact fractions of any size, read from and written as the numbers of records.
 * The only file that sees libgmp. A mpq_t is initialised by whoever declares it. */
#ifndef RATIONAL_H
#define RATIONAL_H

#include "dec.h"

#include <gmp.h>

#define RATIONAL_EXPONENT_MAX 400 /* of a number that is read; beyond it is refused */
#define RATIONAL_TEXT_MAX 512     /* bytes that rational_text needs at most, zero byte included */
#define RATIONAL_DIGITS 15        /* significant digits that records show */

/* "12", "-1.5", "2/3", "1e-9": the forms of records and units.csv. False: no such number. */
bool rational_read(struct qc_slice text, mpq_t out);
void rational_of_dec(struct dec number, mpq_t out);
/* 10^exponent */
void rational_power(long exponent, mpq_t out);
/* The plain decimal with at most `digits` significant digits, half to even, without trailing
 * zeros behind the point; zero-terminated. Returns its length; what has more than 300 digits
 * before or behind the point is written as "?". */
size_t rational_text(const mpq_t number, unsigned digits, char out[RATIONAL_TEXT_MAX]);

#endif
