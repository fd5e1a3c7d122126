/* precision.c: the digits of a text against its value -> the place of the last digit written; a
 * claim -> the interval that it states. */
#include "precision.h"

#define WORDS_EXACT 100  /* counts in words below it are exact */
#define DIGITS_SHORT 9   /* a decimal of more digits is a fraction that does not end .. */
#define DIGITS_OF_PART 3 /* .. and is taken to be stated with so many */

/* Digits of the text: "5, 000" -> "5000", "1.40" -> "1.40". */
struct figure_text {
    char digits[64];
    size_t size;
    long behind; /* the point */
};

/* Does a group of three digits follow at `at`, behind a comma, a blank or both? Its place. */
static size_t group_at(struct qc_slice text, size_t at) {
    size_t first = at;
    if (first < text.size && text.data[first] == ',') first++;
    if (first < text.size && text.data[first] == ' ') first++;
    if (first == at) return 0;
    size_t end = first;
    while (end < text.size && is_digit(text.data[end])) end++;
    return end - first == 3 ? first : 0;
}

/* Reads a figure that begins at `at`; returns its end. */
static size_t read_figure(struct qc_slice text, size_t at, struct figure_text *out) {
    *out = (struct figure_text){.size = 0};
    bool point = false;
    while (at < text.size && out->size < sizeof out->digits - 1) {
        size_t group = point ? 0 : group_at(text, at);
        if (is_digit(text.data[at])) {
            out->digits[out->size++] = text.data[at++];
            out->behind += point;
        } else if (group) {
            at = group;
        } else if (text.data[at] == '.' && !point && at + 1 < text.size &&
                   is_digit(text.data[at + 1])) {
            out->digits[out->size++] = text.data[at++];
            point = true;
        } else {
            break;
        }
    }
    return at;
}

/* Is it 10^n? */
static bool is_power_of_ten(const mpq_t number) {
    if (mpq_sgn(number) <= 0) return false;
    mpz_t n;
    mpz_init(n);
    bool whole = mpz_cmp_ui(mpq_denref(number), 1) == 0;
    mpz_set(n, whole ? mpq_numref(number) : mpq_denref(number));
    bool good = whole || mpz_cmp_ui(mpq_numref(number), 1) == 0;
    while (good && mpz_divisible_ui_p(n, 10)) mpz_divexact_ui(n, n, 10);
    good = good && mpz_cmp_ui(n, 1) == 0;
    mpz_clear(n);
    return good;
}

/* What one of the figure's units is worth: value / figure, when that is a power of ten. */
static bool scale_of(const struct figure_text *figure, const mpq_t value, mpq_t scale) {
    mpq_t number;
    mpq_init(number);
    bool good = rational_read(slice(figure->digits, figure->size), number) && mpq_sgn(number) != 0;
    if (good) {
        mpq_div(scale, value, number);
        mpq_abs(scale, scale);
        good = is_power_of_ten(scale);
    }
    mpq_clear(number);
    return good;
}

/* The last place of the figure that the value was made from; one that is the value itself wins. */
static bool place_from_digits(struct qc_slice text, const mpq_t value, mpq_t place) {
    bool found = false, same = false;
    mpq_t scale, unit;
    mpq_inits(scale, unit, NULL);
    for (size_t at = 0; at < text.size && !same;) {
        struct figure_text figure;
        if (!is_digit(text.data[at])) {
            at++;
            continue;
        }
        at = read_figure(text, at, &figure);
        if (!scale_of(&figure, value, scale)) continue;
        same = mpq_cmp_ui(scale, 1, 1) == 0;
        if (found && !same) continue;
        rational_power(-figure.behind, unit);
        mpq_mul(place, scale, unit);
        found = true;
    }
    mpq_clears(scale, unit, NULL);
    return found;
}

/* The place of the last digit of a plain decimal that is not 0. */
static bool place_from_value(struct qc_slice value, mpq_t place) {
    const char *point = value.size ? memchr(value.data, '.', value.size) : NULL;
    long whole = point ? (long)(point - value.data) : (long)value.size;
    long first = -1, last = -1, digits = 0;
    for (size_t i = 0; i < value.size; i++) {
        if (!is_digit(value.data[i])) continue;
        if (value.data[i] != '0' && first < 0) first = (long)i;
        if (first >= 0) digits++;
        if (value.data[i] != '0') last = (long)i;
        if (digits == DIGITS_OF_PART && value.size > DIGITS_SHORT + 2 && point) break;
    }
    if (last < 0) return false;
    rational_power(last < whole ? whole - 1 - last : whole - last, place);
    return true;
}

bool precision_half(struct qc_slice text, struct qc_slice value, mpq_t half) {
    mpq_t number;
    mpq_init(number);
    bool good = rational_read(value, number);
    bool fraction = value.size && memchr(value.data, '/', value.size);
    if (fraction) mpq_set_ui(half, 0, 1);
    else if (good && mpq_sgn(number) == 0) mpq_set_ui(half, 1, 1);
    else good = good && (place_from_digits(text, number, half) || place_from_value(value, half));
    if (good) mpq_div_2exp(half, half, 1);
    mpq_clear(number);
    return good;
}

static bool has_digit(struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (is_digit(text.data[i])) return true;
    return false;
}

/* A whole number of things, said to the last one. */
static bool is_exact_count(const struct qc_claim *claim, struct qc_slice text, const mpq_t value,
                           const mpq_t half) {
    if (!slice_is(claim->dimension, "count") || mpz_cmp_ui(mpq_denref(value), 1) != 0) return false;
    if (mpq_cmp_ui(half, 1, 2) == 0) return true;
    return !has_digit(text) && mpq_cmp_ui(value, WORDS_EXACT, 1) < 0;
}

static bool read_end(struct qc_slice text, mpq_t end, bool *has) {
    *has = text.data != NULL;
    return !*has || rational_read(text, end);
}

/* A point -> what its last digit leaves open. */
static bool spread(const struct qc_claim *claim, struct qc_slice text, struct interval *out) {
    mpq_t half;
    mpq_init(half);
    bool good = precision_half(text.size ? text : claim->low, claim->low, half);
    if (good && (claim->approx || !is_exact_count(claim, text, out->low, half)))
        interval_widen(out, half);
    mpq_clear(half);
    return good;
}

bool precision_interval(const struct qc_claim *claim, struct qc_slice text, const mpq_t approx,
                        struct interval *out) {
    bool good = read_end(claim->low, out->low, &out->has_low) &&
                read_end(claim->high, out->high, &out->has_high) && (out->has_low || out->has_high);
    bool point = good && interval_is_point(out) && slice_is(claim->bound, "exact");
    if (point) good = spread(claim, text, out);
    if (good && claim->approx) interval_widen_share(out, approx);
    return good;
}
