/* quotient.c: two plain numbers with a colon between them, or 比 where a ratio is told of -> the
 * quotient that they state: 5:1, 16:9, 比例为 3 比 2. Clock times and scores of games are vetoes
 * before. */
#include "quotient.h"

#include "plain.h"

#define NAME_REACH 36u /* bytes before the figures in which their ratio is named */

/* `worded`: may its figures be words? */
static bool is_plain(const struct number *n, bool worded) {
    const uint32_t plain =
        NUMBER_DIGIT | NUMBER_POINT | NUMBER_GROUPED | (worded ? NUMBER_HAN | NUMBER_SCALED : 0);
    return (worded || n->flags & NUMBER_DIGIT) && !(n->flags & ~plain) && !dec_is_zero(n->low) &&
           n->low.den <= 1;
}

/* 粉水比|我都用 1:15, 1:15 |的粉水比: does the name of a ratio stand near before or behind? */
static bool is_named(const struct lex *lex, uint32_t begin, uint32_t end) {
    const struct words *words = lex->grammar->words;
    struct word_match of;
    uint32_t from = begin > NAME_REACH ? begin - NAME_REACH : 0;
    while (from < begin && utf8_is_continuation(lex->text.data[from])) from++;
    uint32_t at = lex_skip_blank(lex, end);
    if (lex_word(lex, at, WORDS_BIT(WORDS_POSSESSIVE), &of)) at = of.end;
    return words_plain_in(words, WORDS_RATIO_NAME, lex->text, from, begin) ||
           words_plain_at(words, WORDS_RATIO_NAME, lex->text, at);
}

bool quotient_told(const struct lex *lex, uint32_t begin, uint32_t end) {
    const struct words *words = lex->grammar->words;
    struct word_match hedge;
    if (lex_has_han(lex) && is_named(lex, begin, end)) return true;
    uint32_t at = lex_back_blank(lex, begin);
    if (lex_word_before(lex, at, WORDS_BIT(WORDS_APPROX_BEFORE), &hedge))
        at = lex_back_blank(lex, hedge.begin);
    return words_plain_before(words, WORDS_RATIO_LEAD, lex->text, at) > 3 || /* not 比| 3:30 早 */
           words_plain_at(words, WORDS_RATIO_TAIL, lex->text, lex_skip_blank(lex, end));
}

/* 1 比 50 |到 1 比 100: does a range of ratios go on? */
static bool goes_on(const struct lex *lex, uint32_t end) {
    struct word_match join;
    return lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join);
}

/* The figure behind the colon, or behind 比, which blanks may surround. */
static bool read_below(const struct lex *lex, const struct measure *m, struct number *below) {
    uint32_t at = m->number.end;
    if (lex_char(lex, at) == ':')
        return is_plain(&m->number, false) && is_digit(lex_char(lex, at + 1)) &&
               lex_scan(lex, at + 1, below) && is_plain(below, false);
    at = lex_skip_blank(lex, at);
    if (!(lex_char(lex, at) & 0x80)) return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_RATIO_SIGN, lex->text, at);
    at = lex_skip_blank(lex, at + size);
    return size && is_plain(&m->number, true) && number_may_start(lex->text, at) &&
           lex_scan(lex, at, below) && is_plain(below, true) &&
           (quotient_told(lex, m->begin, below->end) ||
            plain_lead(lex, WORDS_RATIO_LEAD, m->begin) ||
            (parts_end(lex, below->end) && !plain_told(lex, WORDS_VOTE_TOLD, m->begin))) &&
           !goes_on(lex, below->end);
}

void quotient_read(const struct lex *lex, struct measure *m) {
    struct number below;
    struct dec value;
    bool digit_before = m->begin > 0 && lex->text.data[m->begin - 1] == ':';
    if (m->has_unit || m->per_count || m->end != m->number.end || digit_before ||
        !read_below(lex, m, &below))
        return;
    char next = lex_char(lex, below.end);
    if (is_alnum(next) || next == ':' || next == '%' || next == '/' ||
        !dec_div(m->number.low, below.low, &value))
        return;
    m->readings[0] =
        (struct reading){.dim = DIM_RATIO, .unit = UNIT_NONE, .flags = 0, .scale = dec_of(1, 0)};
    m->count = 1;
    m->has_unit = true;
    m->number.low = m->number.high = value;
    m->number.end = m->end = below.end;
}
