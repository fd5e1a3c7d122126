/* number_char.h: one character of the folded text -> its part in a Chinese numeral. */
#ifndef NUMBER_CHAR_H
#define NUMBER_CHAR_H

#include "number_part.h"

enum han_type {
    HAN_NONE,
    HAN_ZERO,  /* 零 〇 */
    HAN_DIGIT, /* 一..九 两 俩 仨 and the formal ones */
    HAN_TENS,  /* 廿 卅 卌: value is 2..4 */
    HAN_UNIT,  /* 十 百 千: value is 10, 100, 1000 */
    HAN_BIG,   /* 万 亿 兆: value is the exponent */
    HAN_SOME,  /* 几 */
    HAN_MANY,  /* 数, before a unit only */
    HAN_GOOD,  /* 好, before 几 only */
    HAN_MULTI, /* 多 */
    HAN_HALF,  /* 半 */
    HAN_MINUS, /* 负 */
    HAN_GE     /* 个, before 半 */
};

struct han {
    uint8_t type, size; /* size in bytes */
    bool loose;         /* a formal character that is an ordinary word as well: 陆 伍 拾 参 */
    uint8_t pair;       /* 1: stands in pairs, strings and decimals; 2: 两, in pairs only */
    uint16_t value;
};

/* HAN_NONE for everything else and behind the end. */
struct han han_at(struct qc_slice text, uint32_t at);

/* A section while it is read and what is known of it afterwards. */
struct section {
    uint64_t low, high; /* without the ASCII digits that it may begin with */
    uint64_t above;     /* the scale that it follows; 0: it is the first */
    uint32_t at, flags;
    uint32_t limit; /* the last unit read: 1 behind a bare digit */
    bool any, zero, spaced, closed;
};

/* The section at `at` behind the scale `above`: *n is its value with the span. */
bool section_read(struct qc_slice text, uint32_t at, uint64_t above, struct number *n,
                  struct section *s);
/* 点五 behind n: adds it. */
/* The Chinese digits of text[at:end) as a value; false: too many. */
bool string_value(struct qc_slice text, uint32_t at, uint32_t end, struct dec *out);
bool point_read(struct qc_slice text, struct number *n, bool spaced);
/* Is n one digit over a blank behind a scale, and the last of its numeral: 23 万| 8? */
bool part_last_digit(struct qc_slice text, const struct number *n);

#endif
