/* suspect.c: two numbers that should be one -> the factor between them that people slip by. */
#include "suspect.h"

#define BINARY_MOST 6u /* thousands in a unit: 1000^6 is exa */

static const struct {
    const char *name;
    unsigned long factor; /* 0: 1.024, as often as the unit has thousands */
    bool data;            /* of bytes and bits only */
} suspects[] = {
    {"x10", 10, false},     {"x8", 8, true},          {"x1.024", 0, true},
    {"x1000", 1000, false}, {"x10000", 10000, false}, {"x1e8", 100000000, false},
    {"x100", 100, false},   {"x2", 2, false},
};

const char *suspect_name(size_t index) {
    return index < COUNT(suspects) ? suspects[index].name : NULL;
}

static bool is_data(enum dim dim) {
    return dim == DIM_DATA || dim == DIM_DATA_RATE;
}

/* 1.024^n, n being the thousands (or 1024s) in the unit, of bytes or of bits, which are eighths;
 * false: there are none. */
static bool binary_factor(const mpq_t unit, mpq_t out) {
    unsigned n = 0;
    mpq_t thousand, rest;
    mpq_inits(thousand, rest, NULL);
    mpq_set_ui(thousand, 1000, 1);
    mpq_mul_2exp(rest, unit, 3);
    while (n < BINARY_MOST && mpq_cmp(rest, thousand) >= 0) {
        mpq_div(rest, rest, thousand);
        n++;
    }
    mpq_set_ui(thousand, 1024, 1000);
    mpq_canonicalize(thousand);
    mpq_set_ui(out, 1, 1);
    for (unsigned i = 0; i < n; i++) mpq_mul(out, out, thousand);
    mpq_clears(thousand, rest, NULL);
    return n > 0;
}

/* Does `claim` times the factor, or divided by it, meet `ref`? */
static bool explains(const struct interval *claim, const struct interval *ref, const mpq_t factor) {
    struct interval scaled;
    mpq_t inverse;
    mpq_init(inverse);
    interval_init(&scaled);
    mpq_inv(inverse, factor);
    interval_set(&scaled, claim);
    interval_scale(&scaled, factor);
    bool found = interval_relation(&scaled, ref) != RELATION_DISJOINT;
    interval_set(&scaled, claim);
    interval_scale(&scaled, inverse);
    found = found || interval_relation(&scaled, ref) != RELATION_DISJOINT;
    interval_free(&scaled);
    mpq_clear(inverse);
    return found;
}

/* How far the middles' quotient, made greater than 1, is from the factor, as a part of it. */
static void distance(const struct interval *claim, const struct interval *ref, const mpq_t factor,
                     mpq_t out) {
    mpq_t a, b, one;
    mpq_inits(a, b, one, NULL);
    interval_middle(claim, a);
    interval_middle(ref, b);
    mpq_abs(a, a);
    mpq_abs(b, b);
    if (mpq_cmp(a, b) < 0) mpq_swap(a, b);
    mpq_set_ui(one, 1, 1);
    if (mpq_sgn(b)) mpq_div(out, a, b);
    mpq_div(out, out, factor);
    mpq_sub(out, out, one);
    mpq_abs(out, out);
    mpq_clears(a, b, one, NULL);
}

static bool factor_of(size_t i, enum dim dim, const mpq_t unit, mpq_t out) {
    if (suspects[i].data && !is_data(dim)) return false;
    if (!suspects[i].factor) return binary_factor(unit, out);
    mpq_set_ui(out, suspects[i].factor, 1);
    return true;
}

const char *suspect_find(const struct interval *claim, const struct interval *ref, enum dim dim,
                         const mpq_t unit) {
    const char *best = NULL;
    mpq_t factor, gap, least;
    if (!interval_is_bounded(claim) || !interval_is_bounded(ref)) return NULL;
    mpq_inits(factor, gap, least, NULL);
    for (size_t i = 0; i < COUNT(suspects); i++) {
        if (!factor_of(i, dim, unit, factor) || !explains(claim, ref, factor)) continue;
        distance(claim, ref, factor, gap);
        if (best && mpq_cmp(gap, least) >= 0) continue;
        best = suspects[i].name;
        mpq_set(least, gap);
    }
    mpq_clears(factor, gap, least, NULL);
    return best;
}
