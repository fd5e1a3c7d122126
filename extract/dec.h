/* dec.h: exact numbers: (-1)^neg * m * 10^e / den. den is 1 for a decimal; a fraction (三分之一)
 * has its own. No double anywhere. m and den are 64 bits; products are formed in 128 and refused
 * (false) when the reduced result does not fit. */
#ifndef DEC_H
#define DEC_H

#include "base.h"

struct dec {
    uint64_t m, den; /* den >= 1 in every value that these functions return */
    int32_t e;
    bool neg;
};

#define DEC_DIGITS 19       /* most digits of a numeral that m can hold; a longer one is refused */
#define DEC_TEXT_MAX 128    /* bytes that dec_text needs at most, zero byte included */
#define DEC_EXPONENT_MAX 60 /* |e| beyond it is refused */

static inline struct dec dec_of(uint64_t m, int32_t e) {
    return (struct dec){.m = m, .den = 1, .e = e};
}

/* "12", "1.5", "45359237/100000000", "1e-9": the form of units.csv. False: not such a number. */
bool dec_parse(struct qc_slice text, struct dec *out);
/* Digits with an optional point, already free of group marks: "3450", "0.5". */
bool dec_digits(struct qc_slice digits, struct dec *out);

bool dec_mul(struct dec a, struct dec b, struct dec *out);
bool dec_div(struct dec a, struct dec b, struct dec *out); /* false also for b == 0 */
bool dec_add(struct dec a, struct dec b, struct dec *out);
int dec_compare_any(struct dec a, struct dec b);
/* -1, 0, 1; exact. Most comparisons are of plain integers: they are made where they are asked. */
static inline int dec_compare(struct dec a, struct dec b) {
    bool plain = a.e == b.e && a.den == b.den && !(a.neg | b.neg);
    return plain ? (a.m > b.m) - (a.m < b.m) : dec_compare_any(a, b);
}
bool dec_is_zero(struct dec a);
bool dec_is_integer(struct dec a);

/* Writes the plain decimal ("0.35", "-1200", never an exponent, no trailing zeros behind the point)
 * zero-terminated and returns its length. A value whose decimal does not end, or that has more
 * than 15 significant digits because den != 1, is cut to 15 (half to even) and sets *rounded
 * (which is never cleared). */
size_t dec_text(struct dec a, char out[DEC_TEXT_MAX], bool *rounded);
/* The same for a * factor + offset, cut to 15 significant digits where there are more: base values.
 * Intermediate results are exact in 128 bits; what does not fit is formed in wider steps, never
 * in floating point. Returns 0 when the result cannot be formed. */
size_t dec_text_base(struct dec a, struct dec factor, struct dec offset, char out[DEC_TEXT_MAX],
                     bool *rounded);

#endif
