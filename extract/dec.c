/* dec.c: digits -> exact numbers, and their arithmetic. Results are reduced: no factor is shared
 * by m and den, den holds no 2 or 5 when m has room for them, and an integer that fits has e 0. */
#include "dec.h"

__extension__ typedef unsigned __int128 wide;

#define WIDE_MAX (~(wide)0)

static wide gcd(wide a, wide b) {
    while (b) {
        wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static uint64_t gcd64(uint64_t a, uint64_t b) {
    while (b) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* m / den with den's factors of 2 and 5 moved into the exponent; unchanged where m has no room. */
static void end_decimal(wide *m, wide *den, int64_t *e) {
    wide up = *m, down = *den;
    int64_t moved = *e;
    static const unsigned factors[][2] = {{10, 1}, {2, 5}, {5, 2}};
    for (size_t i = 0; i < COUNT(factors); i++) {
        while (down % factors[i][0] == 0) {
            if (up > UINT64_MAX) return;
            up *= factors[i][1];
            down /= factors[i][0];
            moved--;
        }
    }
    *m = up;
    *den = down;
    *e = moved;
}

static void strip_zeros(wide *m, int64_t *e) {
    while (*m > UINT64_MAX && *m % 10 == 0) {
        *m /= 10;
        ++*e;
    }
    if (*m > UINT64_MAX) return;
    uint64_t low = (uint64_t)*m;
    while (low % 10 == 0) {
        low /= 10;
        ++*e;
    }
    *m = low;
}

/* m times 10^e as one integer when it fits. */
static void expand(uint64_t *m, int64_t *e) {
    uint64_t grown = *m;
    if (*e > DEC_DIGITS) return;
    for (int64_t i = 0; i < *e; i++) {
        if (grown > UINT64_MAX / 10) return;
        grown *= 10;
    }
    if (*e > 0) {
        *m = grown;
        *e = 0;
    }
}

static bool reduce(wide m, wide den, int64_t e, struct dec *out) {
    bool neg = out->neg;
    *out = dec_of(0, 0);
    if (m == 0) return true;
    if (den != 1) {
        wide shared = gcd(m, den);
        m /= shared;
        den /= shared;
        end_decimal(&m, &den, &e);
    }
    strip_zeros(&m, &e);
    if (m > UINT64_MAX || den > UINT64_MAX || e > DEC_EXPONENT_MAX || e < -DEC_EXPONENT_MAX)
        return false;
    uint64_t low = (uint64_t)m;
    expand(&low, &e);
    *out = (struct dec){.m = low, .den = (uint64_t)den, .e = (int32_t)e, .neg = neg};
    return true;
}

static bool is_plain(struct dec a, struct dec b) {
    return a.den == 1 && b.den == 1 && a.e == 0 && b.e == 0 && !a.neg && !b.neg;
}

bool dec_mul(struct dec a, struct dec b, struct dec *out) {
    uint64_t plain;
    if (is_plain(a, b) && !__builtin_mul_overflow(a.m, b.m, &plain)) {
        *out = dec_of(plain, 0);
        return true;
    }
    out->neg = a.neg != b.neg;
    return reduce((wide)a.m * b.m, (wide)a.den * b.den, (int64_t)a.e + b.e, out);
}

bool dec_div(struct dec a, struct dec b, struct dec *out) {
    if (b.m == 0) return false;
    out->neg = a.neg != b.neg;
    return reduce((wide)a.m * b.den, (wide)a.den * b.m, (int64_t)a.e - b.e, out);
}

/* *m times 10^n; false: more than 128 bits. */
static bool scale_up(wide *m, int64_t n) {
    for (; n > 0 && *m; n--) {
        if (*m > WIDE_MAX / 10) return false;
        *m *= 10;
    }
    return true;
}

bool dec_add(struct dec a, struct dec b, struct dec *out) {
    uint64_t plain;
    if (is_plain(a, b) && !__builtin_add_overflow(a.m, b.m, &plain)) {
        *out = dec_of(plain, 0);
        return true;
    }
    uint64_t shared = gcd64(a.den, b.den);
    wide x = (wide)a.m * (b.den / shared), y = (wide)b.m * (a.den / shared);
    wide den = (wide)a.den * (b.den / shared);
    int64_t e = a.e < b.e ? a.e : b.e;
    if (!scale_up(&x, a.e - e) || !scale_up(&y, b.e - e)) return false;
    if (a.neg != b.neg) {
        out->neg = x > y ? a.neg : b.neg;
        return reduce(x > y ? x - y : y - x, den, e, out);
    }
    out->neg = a.neg;
    return x <= WIDE_MAX - y && reduce(x + y, den, e, out);
}

/* |a| against |b|; neither is zero. What outgrows 128 bits is the larger. */
static int compare_size(struct dec a, struct dec b) {
    wide x = (wide)a.m * b.den, y = (wide)b.m * a.den;
    if (!scale_up(&x, (int64_t)a.e - b.e)) return 1;
    if (!scale_up(&y, (int64_t)b.e - a.e)) return -1;
    return x < y ? -1 : x > y;
}

int dec_compare_any(struct dec a, struct dec b) {
    int left = a.m == 0 ? 0 : a.neg ? -1 : 1;
    int right = b.m == 0 ? 0 : b.neg ? -1 : 1;
    if (left != right) return left < right ? -1 : 1;
    if (left == 0) return 0;
    return left * compare_size(a, b);
}

bool dec_is_zero(struct dec a) {
    return a.m == 0;
}

bool dec_is_integer(struct dec a) {
    struct dec reduced = {.neg = a.neg};
    return reduce(a.m, a.den, a.e, &reduced) && reduced.den == 1 && reduced.e >= 0;
}

/* Digits from *at on, with an optional point before a digit; *at moves behind them. False: none,
 * or more significant ones than m can hold. */
static bool read_digits(struct qc_slice text, size_t *at, struct dec *out) {
    uint64_t m = 0;
    int64_t e = 0, zeros = 0; /* m * 10^e is what is read; zeros more digits, all 0, wait */
    bool point = false, any = false;
    for (; *at < text.size; ++*at) {
        char c = text.data[*at];
        if (c == '.' && !point && *at + 1 < text.size && is_digit(text.data[*at + 1])) {
            point = true;
            continue;
        }
        if (!is_digit(c)) break;
        any = true;
        zeros++;
        e -= point;
        if (c == '0') continue;
        for (; zeros > 0 && m <= (UINT64_MAX - 9) / 10; zeros--) m *= 10;
        if (zeros > 0 && m > 0) return false;
        zeros = 0;
        m += (uint64_t)(c - '0');
    }
    out->neg = false;
    return any && reduce(m, 1, e + zeros, out);
}

bool dec_digits(struct qc_slice digits, struct dec *out) {
    size_t at = 0;
    return read_digits(digits, &at, out) && at == digits.size;
}

/* "e-9" at *at: its value; nothing there: 0. */
static bool read_exponent(struct qc_slice text, size_t *at, int32_t *e) {
    *e = 0;
    if (*at >= text.size || to_lower(text.data[*at]) != 'e') return true;
    size_t i = *at + 1;
    bool minus = i < text.size && text.data[i] == '-';
    if (i < text.size && (minus || text.data[i] == '+')) i++;
    size_t first = i;
    for (; i < text.size && is_digit(text.data[i]); i++) {
        *e = *e * 10 + (text.data[i] - '0');
        if (*e > DEC_EXPONENT_MAX) return false;
    }
    *e = minus ? -*e : *e;
    *at = i;
    return i > first;
}

static bool read_decimal(struct qc_slice text, size_t *at, struct dec *out) {
    struct dec digits = {.den = 1};
    int32_t e;
    return read_digits(text, at, &digits) && read_exponent(text, at, &e) &&
           dec_mul(digits, dec_of(1, e), out);
}

bool dec_parse(struct qc_slice text, struct dec *out) {
    size_t at = text.size && text.data[0] == '-';
    struct dec up, down = dec_of(1, 0);
    if (!read_decimal(text, &at, &up)) return false;
    if (at < text.size && text.data[at] == '/') {
        at++;
        if (!read_decimal(text, &at, &down)) return false;
    }
    up.neg = text.size && text.data[0] == '-' && up.m;
    return at == text.size && dec_div(up, down, out);
}
