/* unitword.c: the word behind a numeral that is spelled as a unit -> is it that word alone: won,
 * real, a name in capitals, a ton of things? */
#include "lex.h"

/* Halo 2 |won the prize, one |real benefit: a coin that is a common word, a small number before it
 * and a word behind it. */
static bool is_word(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    uint32_t next = lex_skip_blank(lex, unit->end);
    bool large = m->number.flags & NUMBER_SCALED || dec_compare(m->number.low, dec_of(100, 0)) >= 0;
    struct word_match link;
    if (slice_has_at(lex->text, unit->begin, LIT("real ")) && is_lower(lex_char(lex, next)))
        return !words_at(lex->grammar->words, lex->text, next,
                         WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN), &link);
    return !large &&
           words_plain_at(lex->grammar->words, WORDS_COIN_WORD, lex->text, unit->begin) ==
               unit->end - unit->begin &&
           (is_lower(lex_char(lex, next)) || lex_char(lex, unit->end) == '\'');
}

/* a |CM game, one |KV-head, a |ton of ideas: behind an article or "one", capitals that the unit is
 * not written with are a name, and a ton of many things is no weight. */
static bool is_named(const struct lex *lex, const struct measure *m,
                     const struct unit_match *unit) {
    struct qc_slice text = lex->text;
    if (m->number.flags & NUMBER_DIGIT || dec_compare(m->number.low, dec_of(1, 0)) != 0 ||
        unit->end > text.size || unit->end < unit->begin + 2)
        return false;
    struct qc_slice told = slice_cut(text, unit->begin, unit->end);
    if (slice_has_at(text, unit->begin, LIT("ton of "))) {
        uint32_t end = unit->begin + 7;
        while (is_lower(lex_char(lex, end))) end++;
        return end > unit->begin + 10 && lex_char(lex, end - 1) == 's';
    }
    for (size_t i = 0; i < told.size; i++)
        if (!is_upper(told.data[i])) return false;
    return !slice_equal(told, units_at(lex->grammar->units, unit->at[0].unit)->symbol);
}

/* 10 涨 8 降 3 |平: the last of several tallies, no area. */
static bool is_tally(const struct lex *lex, const struct measure *m,
                     const struct unit_match *unit) {
    return units_at(lex->grammar->units, unit->at[0].unit)->dim == DIM_AREA &&
           words_plain_before(lex->grammar->words, WORDS_TALLY_MARK, lex->text,
                              lex_back_blank(lex, m->number.begin));
}

bool unitword_read(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    return is_word(lex, m, unit) || is_named(lex, m, unit) || is_tally(lex, m, unit);
}
