/* quotient.c: two plain numbers with a colon between them -> the quotient that they state: 5:1,
 * 16:9. Clock times and scores of games are vetoes before. */
#include "lex.h"

static bool is_plain(const struct number *n) {
    const uint32_t plain = NUMBER_DIGIT | NUMBER_POINT | NUMBER_GROUPED;
    return n->flags & NUMBER_DIGIT && !(n->flags & ~plain) && !dec_is_zero(n->low) &&
           n->low.den <= 1;
}

void quotient_read(const struct lex *lex, struct measure *m) {
    struct number below;
    struct dec value;
    uint32_t at = m->number.end;
    bool digit_before = m->begin > 0 && lex->text.data[m->begin - 1] == ':';
    if (m->has_unit || m->per_count || m->end != at || digit_before || !is_plain(&m->number) ||
        lex_char(lex, at) != ':' || !is_digit(lex_char(lex, at + 1)) ||
        !lex_scan(lex, at + 1, &below) || !is_plain(&below))
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
