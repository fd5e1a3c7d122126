/* date_old.c: years of reigns (乾隆十二年), of eras (公元328年) and of three digits (223年) -> are
 * they dates? A time of so many years has other words beside it. */
#include "date.h"

#define LONGEST_REIGN 64u /* 昭和 lasted so many years */

static const struct qc_slice YEAR = {"年", 3};

bool date_reign(const struct lex *lex, uint32_t at, const struct digits *d) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_back_blank(lex, at);
    if (end < 6 || d->value == 0) return false;
    return words_plain_before(words, WORDS_AD_NAME, lex->text, end) ||
           (d->value <= LONGEST_REIGN && words_plain_before(words, WORDS_REIGN, lex->text, end));
}

/* The year of three digits at `at`, 年 behind it; its end, or 0. */
static uint32_t year_at(const struct lex *lex, uint32_t at, struct digits *d) {
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, d) || d->count != 3 ||
        d->value < 100 || !slice_has_at(lex->text, d->end, YEAR))
        return 0;
    return d->end + 3;
}

/* (223年), (661年—668年): between brackets, behind a word that ends in 年 or with a second year. */
static bool in_brackets(const struct lex *lex, uint32_t at, uint32_t end, bool span) {
    if (at == 0 || lex->text.data[at - 1] != '(' || lex_char(lex, end) != ')') return false;
    return span || (at > 3 && slice_has_at(lex->text, at - 4, YEAR));
}

/* Does a word that takes a time, or stands beside one, follow the year: 223年|间, 431年|的历史? */
static bool time_follows(const struct lex *lex, uint32_t end) {
    struct word_match word;
    const words_set after = WORDS_BIT(WORDS_TIME_AFTER) | WORDS_BIT(WORDS_APPROX_AFTER) |
                            WORDS_BIT(WORDS_MORE_THAN_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER) |
                            WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_LASTING) |
                            WORDS_BIT(WORDS_POSSESSIVE);
    return lex_word(lex, end, after, &word);
}

bool date_old_year(const struct lex *lex, uint32_t at, const struct digits *d, uint32_t *end) {
    const struct words *words = lex->grammar->words;
    struct digits first, last = {.value = 0};
    struct word_match join;
    uint32_t behind = year_at(lex, at, &first), second = 0;
    if (!behind || d->end != first.end) return false;
    if (lex_word(lex, behind, WORDS_BIT(WORDS_RANGE_JOIN), &join))
        second = year_at(lex, join.end, &last);
    bool span = second && last.value > first.value;
    uint32_t before = lex_back_blank(lex, at), stop = span ? second : behind;
    bool odd = first.value % 10 != 0 || slice_has_at(lex->text, behind, LIT("月"));
    bool led = words_plain_before(words, WORDS_YEAR_AT, lex->text, before) ||
               (before == 0 && lex_char(lex, behind) == ',');
    bool year =
        span || in_brackets(lex, at, behind, span) || (odd && led && !time_follows(lex, behind));
    if (year) *end = stop;
    return year;
}
