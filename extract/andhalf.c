/* andhalf.c: "a half" behind a unit that is one without saying so -> one and a half of it: the last
 * year and a half, another hour and a half, day and a half ago. */
#include "andhalf.h"

#include "plain.h"

static const struct qc_slice AND = {" and ", 5};

/* Is it told in halves, as times and measures of things are? */
static bool is_halved(enum dim dim) {
    return dim == DIM_TIME || dim == DIM_LENGTH || dim == DIM_MASS || dim == DIM_VOLUME ||
           dim == DIM_AREA || dim == DIM_MONEY;
}

bool andhalf_read(const struct lex *lex, struct measure *m) {
    const uint32_t half = NUMBER_HALF | NUMBER_ARTICLE;
    struct unit_match unit;
    uint32_t end = m->number.begin, of;
    if ((m->number.flags & half) != half || end < lex->floor + AND.size + 3 ||
        !slice_has_at(lex->text, end - (uint32_t)AND.size, AND))
        return false;
    uint32_t begin = end -= (uint32_t)AND.size;
    while (begin > lex->floor && is_alpha(lex->text.data[begin - 1])) begin--;
    if (end < begin + 3 || lex->text.data[end - 1] == 's' || !unit_near(lex, begin, &unit) ||
        unit.end != end || !is_halved(units_at(lex->grammar->units, unit.at[0].unit)->dim))
        return false;
    of = lex_skip_blank(lex, m->number.end);
    if (slice_has_at(lex->text, of, LIT("of ")) && plain_at(lex, WORDS_DETERMINER, of + 3))
        return false; /* last year and a half of | the team */
    measure_add_units(lex, m, &unit);
    m->number.low = m->number.high = dec_of(15, -1);
    if (begin > lex->floor + 1 && slice_has_at(lex->text, begin - 2, LIT("a ")) &&
        (begin == 2 || lex->text.data[begin - 3] == ' '))
        begin -= 2; /* a pound and a half: of what no article counts */
    m->begin = begin;
    m->end = m->number.end;
    return m->has_unit = true;
}
