/* date_stamp.c: minutes and seconds that number a place in a recording, where the minutes may be
 * more than an hour of the day: [31:45], Ann Lee (45:07):, and at the head of a line 33:24
 * Questions; a month and a day with a stroke. */
#include "date.h"

static bool digit_at(const struct lex *lex, uint32_t at) {
    return is_digit(lex_char(lex, at));
}

/* Is `at` where the sentence begins, blanks and a mark of a list left aside? */
static bool opens_line(const struct lex *lex, uint32_t at) {
    while (at > 0 && strchr(" *-", lex->text.data[at - 1])) at--;
    return at == 0;
}

/* Ann Lee (45:07), Lenny (33:24): a name before the bracket that closes at `close` and ends what is
 * told, or has a colon behind it. */
static bool of_speaker(const struct lex *lex, uint32_t open, uint32_t close) {
    uint32_t name = lex_back_blank(lex, open), begin = name;
    char next = lex_char(lex, close + 1);
    while (begin > 0 && is_alnum(lex->text.data[begin - 1])) begin--;
    return begin < name && is_upper(lex->text.data[begin]) &&
           (!next || next == ':' || next == '\n' || next == '*');
}

bool date_stamp(const struct lex *lex, uint32_t at, uint32_t colon) {
    uint32_t end = colon + 3;
    if (at == 0 || lex_char(lex, colon) != ':' || !digit_at(lex, colon + 1) ||
        !digit_at(lex, colon + 2) || digit_at(lex, end))
        return at == 0 && lex_char(lex, colon) == ':' && colon == 2 && digit_at(lex, 3) &&
               digit_at(lex, 4) && lex_char(lex, 5) == ' ' && is_upper(lex_char(lex, 6));
    char before = lex->text.data[at - 1], close = lex_char(lex, end);
    if (before == '(' && close == ')')
        return opens_line(lex, at - 1) || of_speaker(lex, at - 1, end);
    if (colon == at + 2 && lex_char(lex, colon + 1) == '0' && !is_alnum(close) && close != ':' &&
        !is_alnum(before) && before != ':')
        return true; /* 45:07: no quotient is written so */
    if (colon == at + 2 && opens_line(lex, at))
        return close == ' ' && is_upper(lex_char(lex, end + 1));
    return strchr("[:", before) && (close == ']' || close == '\\' ||
                                    (strchr("-~", close ? close : ' ') && digit_at(lex, end + 1)));
}

bool date_stroke_day(const struct lex *lex, const struct digits *month, const struct digits *day) {
    bool may = month->count <= 2 && month->value >= 1 && month->value <= 12 && day->count <= 2 &&
               day->value >= 1 && day->value <= 31;
    return may && words_plain_at(lex->grammar->words, WORDS_STROKE_DAY, lex->text,
                                 lex_skip_blank(lex, day->end)) != 0;
}
