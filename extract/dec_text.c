/* dec_text.c: exact numbers -> plain decimal text, cut to 15 significant digits where the record
 * wants it. Base values that outgrow 64 bits are formed in 1024, never in floating point. */
#include "dec.h"

__extension__ typedef unsigned __int128 wide;

#define CUT_DIGITS 15
#define LIMBS 32 /* of 32 bits: two numerals, two factors and 10^180 fit */

/* Significant digits: 0.d1d2d3.. * 10^point. */
struct digits {
    char at[24];
    int count, point;
    bool more; /* something other than 0 follows */
};

static int put_u64(char out[24], uint64_t m) {
    char back[24];
    int n = 0;
    for (; m; m /= 10) back[n++] = (char)('0' + m % 10);
    for (int i = 0; i < n; i++) out[i] = back[n - 1 - i];
    return n;
}

/* To `keep` digits, half to even. */
static void cut(struct digits *d, int keep, bool *rounded) {
    if (d->count > keep) {
        bool rest = d->more;
        for (int i = keep + 1; i < d->count; i++) rest |= d->at[i] != '0';
        char next = d->at[keep];
        bool odd = (d->at[keep - 1] - '0') % 2 != 0;
        d->count = keep;
        *rounded |= rest || next != '0';
        if (next > '5' || (next == '5' && (rest || odd))) {
            int i = keep - 1;
            for (; i >= 0 && d->at[i] == '9'; i--) d->at[i] = '0';
            if (i >= 0) {
                d->at[i]++;
            } else {
                d->at[0] = '1'; /* 999 -> 1000: the rest is 0 already */
                d->point++;
            }
        }
    } else {
        *rounded |= d->more;
    }
}

/* "-0.35", "1200"; 0 when it does not fit. */
static size_t write_digits(struct digits *d, char sign, char out[DEC_TEXT_MAX]) {
    while (d->count && d->at[d->count - 1] == '0') d->count--;
    int width = d->point > d->count ? d->point : d->count;
    if (width > DEC_TEXT_MAX - 8 || d->count - d->point > DEC_TEXT_MAX - 8) return 0;
    size_t n = 0;
    if (sign && d->count) out[n++] = sign;
    if (d->point <= 0 || !d->count) out[n++] = '0';
    if (d->count)
        for (int i = d->point < 0 ? d->point : 0; i < width; i++) {
            if (i == d->point && i < d->count) out[n++] = '.';
            out[n++] = i < 0 || i >= d->count ? '0' : d->at[i];
        }
    out[n] = '\0';
    return n;
}

/* m / den * 10^e to one digit more than is kept. */
static void divide(struct dec a, struct digits *d) {
    uint64_t rest = a.m % a.den;
    d->count = put_u64(d->at, a.m / a.den);
    d->point = d->count + a.e;
    while (rest && d->count <= CUT_DIGITS) {
        wide up = (wide)rest * 10;
        char digit = (char)('0' + (int)(up / a.den));
        rest = (uint64_t)(up % a.den);
        if (d->count || digit != '0') d->at[d->count++] = digit;
        else d->point--;
    }
    d->more = rest != 0;
}

size_t dec_text(struct dec a, char out[DEC_TEXT_MAX], bool *rounded) {
    struct digits d = {.count = 0};
    divide(a, &d);
    if (a.den != 1) cut(&d, CUT_DIGITS, rounded);
    return write_digits(&d, a.neg ? '-' : 0, out);
}

/* Little end first. */
struct big {
    uint32_t at[LIMBS];
};

static bool big_mul(struct big *a, uint64_t by) {
    wide carry = 0;
    for (size_t i = 0; i < LIMBS; i++) {
        carry += (wide)a->at[i] * by;
        a->at[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return carry == 0;
}

static bool big_mul_ten(struct big *a, int64_t times) {
    for (; times > 0; times--)
        if (!big_mul(a, 10)) return false;
    return true;
}

static int big_compare(const struct big *a, const struct big *b) {
    for (size_t i = LIMBS; i-- > 0;)
        if (a->at[i] != b->at[i]) return a->at[i] < b->at[i] ? -1 : 1;
    return 0;
}

/* a -= b; a >= b. */
static void big_sub(struct big *a, const struct big *b) {
    int64_t borrow = 0;
    for (size_t i = 0; i < LIMBS; i++) {
        borrow += (int64_t)a->at[i] - b->at[i];
        a->at[i] = (uint32_t)borrow;
        borrow >>= 32;
    }
}

static bool big_add(struct big *a, const struct big *b) {
    uint64_t carry = 0;
    for (size_t i = 0; i < LIMBS; i++) {
        carry += (uint64_t)a->at[i] + b->at[i];
        a->at[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return carry == 0;
}

static bool big_of(const uint64_t factors[3], int64_t e, struct big *out) {
    *out = (struct big){{1}};
    for (size_t i = 0; i < 3; i++)
        if (!big_mul(out, factors[i])) return false;
    return big_mul_ten(out, e);
}

static bool big_zero(const struct big *a) {
    static const struct big zero;
    return big_compare(a, &zero) == 0;
}

/* The digits of up / den * 10^e; both are changed. */
static bool big_divide(struct big *up, struct big *den, int64_t e, struct digits *d) {
    if (big_zero(up)) return true;
    d->point = (int)e + 1;
    for (; big_compare(up, den) < 0; d->point--)
        if (!big_mul(up, 10)) return false;
    for (;; d->point++) { /* den <= up < 10 den */
        struct big ten = *den;
        if (!big_mul(&ten, 10)) return false;
        if (big_compare(up, &ten) < 0) break;
        *den = ten;
    }
    for (; d->count <= CUT_DIGITS && !big_zero(up); d->count++) {
        d->at[d->count] = '0';
        for (; big_compare(up, den) >= 0; d->at[d->count]++) big_sub(up, den);
        if (!big_mul(up, 10)) return false;
    }
    d->more = !big_zero(up);
    return true;
}

/* a * factor + offset when 64 bits do not hold it. */
static size_t text_wide(struct dec a, struct dec factor, struct dec offset, char out[DEC_TEXT_MAX],
                        bool *rounded) {
    struct big x, y, den;
    bool neg = a.neg != factor.neg;
    int64_t e = (int64_t)a.e + factor.e, low = offset.m && offset.e < e ? offset.e : e;
    if (!big_of((uint64_t[]){a.m, factor.m, offset.den}, e - low, &x) ||
        !big_of((uint64_t[]){offset.m, a.den, factor.den}, offset.m ? offset.e - low : 0, &y) ||
        !big_of((uint64_t[]){a.den, factor.den, offset.den}, 0, &den))
        return 0;
    if (neg == offset.neg || !offset.m) {
        if (!big_add(&x, &y)) return 0;
    } else if (big_compare(&x, &y) >= 0) {
        big_sub(&x, &y);
    } else {
        big_sub(&y, &x);
        x = y;
        neg = offset.neg;
    }
    struct digits d = {.count = 0};
    if (!big_divide(&x, &den, low, &d)) return 0;
    cut(&d, CUT_DIGITS, rounded);
    return write_digits(&d, neg ? '-' : 0, out);
}

size_t dec_text_base(struct dec a, struct dec factor, struct dec offset, char out[DEC_TEXT_MAX],
                     bool *rounded) {
    struct dec value;
    if (!dec_mul(a, factor, &value) || !dec_add(value, offset, &value))
        return text_wide(a, factor, offset, out, rounded);
    struct digits d = {.count = 0};
    divide(value, &d);
    cut(&d, CUT_DIGITS, rounded);
    return write_digits(&d, value.neg ? '-' : 0, out);
}
