/* rational.c: the text of a number -> an exact fraction, and back to a decimal of so many digits.
 */
#include "rational.h"

#include <stdio.h>

#define DIGITS_MAX 600 /* of a number that is read */
#define PLACES_MAX 300 /* before or behind the point of one that is written */

void rational_power(long exponent, mpq_t out) {
    mpz_t power;
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, (unsigned long)(exponent < 0 ? -exponent : exponent));
    mpq_set_ui(out, 1, 1);
    mpz_set(exponent < 0 ? mpq_denref(out) : mpq_numref(out), power);
    mpz_clear(power);
}

/* Digits with an optional point, without sign: their integer, and how many stand behind the point.
 */
static bool read_digits(struct qc_slice text, mpz_t out, long *behind) {
    char digits[DIGITS_MAX + 1];
    size_t count = 0;
    bool point = false;
    *behind = 0;
    if (!text.size || text.size > DIGITS_MAX) return false;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '.' && !point && count) {
            point = true;
            continue;
        }
        if (!is_digit(text.data[i])) return false;
        digits[count++] = text.data[i];
        *behind += point;
    }
    digits[count] = '\0';
    return count && text.data[text.size - 1] != '.' && mpz_set_str(out, digits, 10) == 0;
}

/* "+9", "-12" behind an e. */
static bool read_exponent(struct qc_slice text, long *out) {
    bool sign = text.size && (text.data[0] == '-' || text.data[0] == '+');
    bool minus = sign && text.data[0] == '-';
    if (sign) text = slice_cut(text, 1, text.size);
    *out = 0;
    if (!text.size || text.size > 3) return false;
    for (size_t i = 0; i < text.size; i++) {
        if (!is_digit(text.data[i])) return false;
        *out = *out * 10 + (text.data[i] - '0');
    }
    if (minus) *out = -*out;
    return *out >= -RATIONAL_EXPONENT_MAX && *out <= RATIONAL_EXPONENT_MAX;
}

static size_t find_exponent(struct qc_slice text) {
    size_t at = 0;
    while (at < text.size && to_lower(text.data[at]) != 'e') at++;
    return at;
}

/* "1.5e-9" without sign. */
static bool read_decimal(struct qc_slice text, mpq_t out) {
    size_t e = find_exponent(text);
    long behind, exponent = 0;
    if (e < text.size && !read_exponent(slice_cut(text, e + 1, text.size), &exponent)) return false;
    mpq_t digits;
    mpq_init(digits);
    bool good = read_digits(slice_cut(text, 0, e), mpq_numref(digits), &behind);
    if (good) {
        rational_power(exponent - behind, out);
        mpq_mul(out, out, digits);
    }
    mpq_clear(digits);
    return good;
}

static bool read_fraction(struct qc_slice text, size_t slash, mpq_t out) {
    mpq_t below;
    mpq_init(below);
    bool good = read_decimal(slice_cut(text, 0, slash), out) &&
                read_decimal(slice_cut(text, slash + 1, text.size), below) && mpq_sgn(below) != 0;
    if (good) mpq_div(out, out, below);
    mpq_clear(below);
    return good;
}

bool rational_read(struct qc_slice text, mpq_t out) {
    bool minus = text.size && text.data[0] == '-';
    if (minus) text = slice_cut(text, 1, text.size);
    const char *slash = text.size ? memchr(text.data, '/', text.size) : NULL;
    bool good =
        slash ? read_fraction(text, (size_t)(slash - text.data), out) : read_decimal(text, out);
    if (good && minus) mpq_neg(out, out);
    return good;
}

void rational_of_dec(struct dec number, mpq_t out) {
    mpq_t m;
    mpq_init(m);
    mpz_set_ui(mpq_numref(m), number.m); /* unsigned long has 64 bits here */
    mpz_set_ui(mpq_denref(m), number.den);
    mpq_canonicalize(m);
    rational_power(number.e, out);
    mpq_mul(out, out, m);
    if (number.neg) mpq_neg(out, out);
    mpq_clear(m);
}
_Static_assert(sizeof(unsigned long) >= sizeof(uint64_t), "mpz_set_ui takes 64 bits");

/* number * 10^places to an integer, half to even; number >= 0. */
static void round_to(const mpq_t number, long places, mpz_t out) {
    mpq_t scaled;
    mpz_t rest;
    mpq_init(scaled);
    mpz_init(rest);
    rational_power(places, scaled);
    mpq_mul(scaled, scaled, number);
    mpz_fdiv_qr(out, rest, mpq_numref(scaled), mpq_denref(scaled));
    mpz_mul_2exp(rest, rest, 1);
    int half = mpz_cmp(rest, mpq_denref(scaled));
    if (half > 0 || (half == 0 && mpz_odd_p(out))) mpz_add_ui(out, out, 1);
    mpz_clear(rest);
    mpq_clear(scaled);
}

/* Behind the point, so that `digits` significant ones are there; number > 0. */
static long places_for(const mpq_t number, unsigned digits) {
    mpz_t top;
    mpz_init(top);
    long order =
        (long)mpz_sizeinbase(mpq_numref(number), 10) - (long)mpz_sizeinbase(mpq_denref(number), 10);
    long places = (long)digits - order + 1; /* at most two too many */
    mpz_t cap;
    mpz_init(cap);
    mpz_ui_pow_ui(cap, 10, digits);
    for (;;) {
        round_to(number, places, top);
        if (mpz_cmp(top, cap) < 0) break;
        places--;
    }
    mpz_clear(cap);
    mpz_clear(top);
    return places;
}

static void strip_zeros(mpz_t digits, long *places) {
    while (*places > 0 && mpz_divisible_ui_p(digits, 10)) {
        mpz_divexact_ui(digits, digits, 10);
        --*places;
    }
}

/* An integer of `places` digits behind the point -> its text. */
static size_t put_point(const mpz_t digits, long places, bool minus, char *out) {
    char text[RATIONAL_TEXT_MAX];
    mpz_get_str(text, 10, digits);
    size_t size = strlen(text), at = 0;
    if (minus) out[at++] = '-';
    size_t behind = places > 0 ? (size_t)places : 0;
    size_t before = size > behind ? size - behind : 0;
    if (!before) out[at++] = '0';
    memcpy(out + at, text, before);
    at += before;
    for (long i = places; i < 0; i++) out[at++] = '0';
    if (behind) out[at++] = '.';
    for (size_t i = size - before; i < behind; i++) out[at++] = '0';
    memcpy(out + at, text + before, size - before);
    at += size - before;
    out[at] = '\0';
    return at;
}

size_t rational_text(const mpq_t number, unsigned digits, char out[RATIONAL_TEXT_MAX]) {
    if (mpq_sgn(number) == 0) return (size_t)snprintf(out, RATIONAL_TEXT_MAX, "0");
    mpq_t size;
    mpz_t rounded;
    mpq_init(size);
    mpz_init(rounded);
    mpq_abs(size, number);
    long places = places_for(size, digits);
    round_to(size, places, rounded);
    strip_zeros(rounded, &places);
    bool fits = places <= PLACES_MAX && places >= -PLACES_MAX / 2 &&
                mpz_sizeinbase(rounded, 10) < PLACES_MAX / 2;
    size_t length = fits ? put_point(rounded, places, mpq_sgn(number) < 0, out)
                         : (size_t)snprintf(out, RATIONAL_TEXT_MAX, "?");
    mpz_clear(rounded);
    mpq_clear(size);
    return length;
}
