/* number_lexeme.h: one English word of the folded text -> its part in a numeral. */
#ifndef NUMBER_LEXEME_H
#define NUMBER_LEXEME_H

#include "number_part.h"

enum word_type {
    WORD_NONE,
    WORD_UNIT,    /* zero..nine */
    WORD_TEEN,    /* ten..nineteen */
    WORD_TENS,    /* twenty..ninety */
    WORD_HUNDRED, /* value is the exponent */
    WORD_SCALE,   /* thousand.. : value is the exponent */
    WORD_TIMES,   /* dozen, score */
    WORD_TENS_OF, /* tens */
    WORD_TEENS,   /* behind a part of them only: mid-teens */
    WORD_PART,    /* third.. trillionth: a denominator, or an ordinal */
    WORD_ORDINAL, /* an ordinal that is no denominator */
    WORD_QUARTER,
    WORD_HALF,
    WORD_ARTICLE,
    WORD_SEVERAL, /* few, several */
    WORD_COUPLE,
    WORD_SINGLE, /* after an article only */
    WORD_AND,
    WORD_POINT,
    WORD_OF,
    WORD_IN,
    WORD_OUT,
    WORD_EVERY,
    WORD_MINUS,
    WORD_ODD
};

struct lexeme {
    uint8_t type;
    bool plural;
    uint32_t begin, end;
    uint64_t value;
};

/* The whole word that begins at `at`, in any case. */
struct lexeme lexeme_at(struct qc_slice text, uint32_t at);
/* The words one by one, in lower case; NULL: behind the last. */
const char *lexeme_name(size_t index);
/* The word behind `at`, joined by one blank or, unless `at` is one, by a hyphen. */
struct lexeme lexeme_after(struct qc_slice text, uint32_t at);

/* Which part of ten the word before `at` tells: from ten plus `low` to ten plus `high`. */
struct tens_part {
    uint32_t begin;
    uint8_t low, high;
};

/* False: no such word stands there, a blank or a hyphen behind it. */
bool word_tens_part(struct qc_slice text, uint32_t at, struct tens_part *out);

/* Cardinals and vague numerals in words, without fractions: number_word.c. */
bool word_cardinal(struct qc_slice text, uint32_t at, struct number *out);
/* 50|-plus| million, 5|+| billion, 40|-odd| thousand: where the word or the sign ends that leaves
 * a bare number open before its scale; the number's end: none stands there. */
uint32_t word_opens(struct qc_slice text, const struct number *head);
/* The scale words, or "point", behind digits or a half: 2.5 million, half a billion. */
bool word_scales(struct qc_slice text, const struct number *head, struct number *out);

#endif
