/* number.h: text -> numerals, exact: digits, Chinese, formal Chinese, English words, fractions.
 * The text is folded (fold.h): full-width forms are ASCII, traditional characters are simplified,
 * NBSP is a space, a soft line end is a space or nothing. Numbers only: no unit, no currency, no
 * hedge, no range written with a joining word; those belong to the quantity. */
#ifndef NUMBER_H
#define NUMBER_H

#include "dec.h"

enum number_flag {
    NUMBER_DIGIT = 1 << 0,    /* written with ASCII digits (also 3万, 2 million) */
    NUMBER_HAN = 1 << 1,      /* written with Chinese numerals only (三万五, 百分之八九十) */
    NUMBER_WORD = 1 << 2,     /* written with English words only (two and a half million) */
    NUMBER_VAGUE = 1 << 3,    /* 几 数 several a few dozens of: low..high, nothing stated */
    NUMBER_RANGE = 1 << 4,    /* 两三 八九十 三五百: low..high in one numeral */
    NUMBER_MORE = 1 << 5,     /* 二十多 三百余 10多万: more than low; low == high */
    NUMBER_PERCENT = 1 << 6,  /* 百分之三, 三成五, 八折 ("off" is not meant: 八折 = 80): in percent */
    NUMBER_PERMILLE = 1 << 7, /* 千分之三: in permille */
    NUMBER_FRACTION = 1 << 8, /* 三分之一, 1/3, two thirds, a quarter, half, one in five, 1又1/2 */
    NUMBER_HALF = 1 << 9,     /* is 半 or half itself, or ends in one (一个半, two and a half) */
    NUMBER_SCALED = 1 << 10,  /* holds 百千万亿兆 or hundred..trillion, lakh, dozen, score */
    NUMBER_GROUPED = 1 << 11, /* 1,234 or 1 234 */
    NUMBER_REPAIRED = 1 << 12, /* 5, 000: a blank inside was read over */
    NUMBER_GUESS = 1 << 13,   /* 兆 was read as 10^12 */
    NUMBER_SIGNED = 1 << 14,  /* a sign or 负 or minus stands before and is inside */
    NUMBER_POINT = 1 << 15,   /* has a decimal point */
    NUMBER_ZERO_LED = 1 << 16, /* 007, 050: more like an id */
    NUMBER_ARTICLE = 1 << 17, /* begins with the English article: a dozen, an hundred */
    NUMBER_LETTER = 1 << 18,  /* a magnitude letter was taken by number_letter */
    NUMBER_APPROX = 1 << 19,  /* the numeral itself says about: 百来个, 十来 */
    NUMBER_OF_WHOLE = 1 << 20, /* one in five, seven of ten, 10人中有7人: low is the fraction */
    NUMBER_CLASSIFIER = 1 << 21, /* ends with 个半: the classifier is inside (一个半 | 小时) */
    NUMBER_MULTI = 1 << 22,   /* 多 alone, 多个: two to nine or more, as in 多吉瓦 */
    NUMBER_TOO_LONG = 1 << 23, /* digits do not fit; values are unset, the span is right */
    NUMBER_OFF = 1 << 24,      /* 八折: the part of a price that is left */
    NUMBER_GE = 1 << 25,       /* 十五个亿: as money is told in speech */
    NUMBER_LEAST = 1 << 26     /* 50-plus million, $5+ billion: that much or more */
};

struct number {
    uint32_t begin, end; /* bytes of the folded text, half-open */
    uint32_t flags;
    struct dec low, high; /* equal unless VAGUE or RANGE */
};

/* May a numeral begin at byte `at`? A cheap over-estimate: false is certain. */
bool number_may_start(struct qc_slice text, size_t at);
/* The longest numeral that begins at `at`. False: none does. `at` is at a code point; the caller
 * has seen to it that no digit or letter of the same word stands before it. */
bool number_scan(struct qc_slice text, size_t at, struct number *out);
/* When a magnitude letter or abbreviation (k K m M mn mm mio b B bn bln t T tn trn tr; "bn" may
 * stand after a blank) follows `number` and no letter or digit comes after it, the number with it.
 * The caller decides whether what follows allows the reading. False: none stands there. */
bool number_letter(struct qc_slice text, const struct number *number, struct number *out);

#endif
