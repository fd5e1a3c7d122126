/* andhalf.c: "a half" behind a unit that is one without saying so -> one and a half of it: the last
 * year and a half, another hour and a half, day and a half ago. */
#include "andhalf.h"

#include "plain.h"

/* Is it told in halves, as times and measures of things are? */
static bool is_halved(enum dim dim) {
    return dim == DIM_TIME || dim == DIM_LENGTH || dim == DIM_MASS || dim == DIM_VOLUME ||
           dim == DIM_AREA || dim == DIM_MONEY;
}

bool andhalf_read(const struct lex *lex, struct measure *m) {
    const uint32_t half = NUMBER_HALF | NUMBER_ARTICLE;
    struct unit_match unit;
    struct word_match word;
    uint32_t end = lex_back_blank(lex, m->number.begin);
    if ((m->number.flags & half) != half || m->number.flags & NUMBER_SCALED ||
        unit_near(lex, m->number.end, &unit) || /* and a half ounce */
        dec_compare(m->number.low, dec_of(5, -1)) != 0 || end == m->number.begin ||
        !lex_word_before(lex, end, WORDS_BIT(WORDS_RANGE_AND), &word))
        return false;
    uint32_t begin = end = lex_back_blank(lex, word.begin);
    while (begin > lex->floor && is_alpha(lex->text.data[begin - 1])) begin--;
    if (end < begin + 3 || lex->text.data[end - 1] == 's' || !unit_near(lex, begin, &unit) ||
        unit.end != end || !is_halved(units_at(lex->grammar->units, unit.at[0].unit)->dim))
        return false;
    if (lex_word(lex, lex_skip_blank(lex, m->number.end), WORDS_BIT(WORDS_OF), &word) &&
        plain_next(lex, WORDS_DETERMINER, word.end))
        return false; /* last year and a half of | the team */
    measure_add_units(lex, m, &unit);
    m->number.low = m->number.high = dec_of(15, -1);
    if (lex_word_before(lex, lex_back_blank(lex, begin), WORDS_BIT(WORDS_PER_ARTICLE), &word))
        begin = word.begin; /* a pound and a half: of what no article counts */
    m->begin = begin;
    m->end = m->number.end;
    return m->has_unit = true;
}
