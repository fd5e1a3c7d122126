/* myriad.c: 90w, 1w5, 20W: the letter that stands for 万 in what is typed, where nothing tells of
 * watts; a capital one only where money or a crowd is told of. */
#include "lex.h"

#define CLAUSE_REACH 48u /* bytes around a figure in which the words that decide are looked for */

/* Does a word of the list begin in text[begin:end)? */
static bool told(const struct lex *lex, enum words_plain list, uint32_t begin, uint32_t end) {
    for (uint32_t at = begin; at < end; at++)
        if (!utf8_is_continuation(lex->text.data[at]) &&
            words_plain_at(lex->grammar->words, list, lex->text, at))
            return true;
    return false;
}

static uint32_t clause_from(const struct lex *lex, uint32_t at) {
    uint32_t from = at;
    while (from > 0 && at - from < CLAUSE_REACH && !strchr(",;:!?", lex->text.data[from - 1]))
        from--;
    return from;
}

static bool of_power(const struct lex *lex, uint32_t begin, uint32_t end) {
    uint32_t to = end + CLAUSE_REACH / 2;
    if (to > lex->text.size) to = (uint32_t)lex->text.size;
    return told(lex, WORDS_WATT_NEAR, clause_from(lex, begin), begin) ||
           told(lex, WORDS_WATT_NEAR, end, to);
}

/* 万 is meant by a capital letter: 年薪 30|W, 20|W+, 3|W 元. */
static bool capital_tells(const struct lex *lex, uint32_t begin, uint32_t end, bool tail) {
    struct unit_match unit;
    return tail || lex_char(lex, end) == '+' ||
           (unit_near(lex, end, &unit) && unit.begin < end + 2) ||
           told(lex, WORDS_MYRIAD_LEAD, clause_from(lex, begin), begin);
}

bool myriad_read(const struct lex *lex, struct measure *m) {
    const uint32_t other = NUMBER_SCALED | NUMBER_GROUPED | NUMBER_TOO_LONG | NUMBER_PERCENT;
    struct number *n = &m->number;
    uint32_t end = n->end + 1;
    char letter = lex_char(lex, n->end);
    if ((letter != 'w' && letter != 'W') || !(n->flags & NUMBER_DIGIT) || n->flags & other ||
        !lex_has_han(lex))
        return false;
    char next = lex_char(lex, end);
    bool tail = next >= '1' && next <= '9' && !(n->flags & NUMBER_POINT) &&
                !is_alnum(lex_char(lex, end + 1)) && lex_char(lex, end + 1) != '.';
    if ((is_alnum(next) && !tail) || next == '_' ||
        (next == '-' && !is_digit(lex_char(lex, end + 1))))
        return false;
    if (letter == 'W' && !capital_tells(lex, n->begin, end, tail)) return false;
    if (of_power(lex, n->begin, end)) return false;
    struct dec thousands = dec_of(tail ? (uint64_t)(next - '0') : 0, 3), value;
    if (!dec_mul(n->low, dec_of(1, 4), &value) || !dec_add(value, thousands, &value)) return false;
    n->low = n->high = value;
    n->end = m->end = end + tail;
    n->flags |= NUMBER_SCALED;
    return true;
}
