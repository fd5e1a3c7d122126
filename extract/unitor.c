/* unitor.c: a number word behind a unit and "or" -> a range from one of them: a month or two, in
 * the next year or two. */
#include "lex.h"

#define MOST 3u /* a day or three */

/* Where the unit of one begins, with its article: |a month, the next |year; UINT32_MAX: nothing
 * tells that it is one. */
static uint32_t one_begins(const struct lex *lex, uint32_t unit) {
    struct word_match article;
    uint32_t end = lex_back_blank(lex, unit);
    if (end == unit) return UINT32_MAX;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_PER_ARTICLE), &article)) return article.begin;
    bool led = words_plain_before(lex->grammar->words, WORDS_ONE_LEAD, lex->text, end);
    return led ? unit : UINT32_MAX;
}

/* The unit of one word or two that ends at `end`: month, percentage point. */
static bool unit_ends(const struct lex *lex, uint32_t end, struct unit_match *out) {
    uint32_t from = end;
    for (int words = 0; words < 2; words++) {
        while (from > lex->floor && is_alpha(lex->text.data[from - 1])) from--;
        if (from < end && units_after(lex->grammar->units, lex->text, from, out) && out->end == end)
            return unit_is_measured(units_at(lex->grammar->units, out->at[0].unit)->dim);
        from = lex_back_blank(lex, from);
    }
    return false;
}

bool unitor_follows(const struct lex *lex, uint32_t at) {
    struct word_match join;
    struct number number;
    if (lex_char(lex, at) != ' ' || !lex_word(lex, at + 1, WORDS_BIT(WORDS_RANGE_OR), &join) ||
        lex_char(lex, join.end) != ' ')
        return false;
    struct unit_match unit; /* an inch or two feet */
    return lex_scan(lex, join.end + 1, &number) && number.flags == NUMBER_WORD &&
           dec_compare(number.low, dec_of(MOST, 0)) <= 0 && !unit_near(lex, number.end, &unit);
}

void unitor_read(const struct lex *lex, struct measure *m) {
    uint32_t begin = m->number.begin, one;
    struct word_match join;
    struct unit_match unit;
    if (m->has_unit || m->number.flags != NUMBER_WORD ||
        dec_compare(m->number.low, dec_of(2, 0)) < 0 ||
        dec_compare(m->number.low, dec_of(MOST, 0)) > 0 ||
        !lex_word_before(lex, lex_back_blank(lex, begin), WORDS_BIT(WORDS_RANGE_OR), &join))
        return;
    uint32_t end = lex_back_blank(lex, join.begin);
    if (end == join.begin || !unit_ends(lex, end, &unit) ||
        (one = one_begins(lex, unit.begin)) == UINT32_MAX)
        return;
    m->number.low = dec_of(1, 0);
    m->number.flags |= NUMBER_RANGE;
    m->number.begin = m->begin = one;
    m->count = 0;
    measure_add_units(lex, m, &unit);
    m->has_unit = true;
}
