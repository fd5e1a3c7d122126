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
        if (words_plain_at(lex->grammar->words, WORDS_TON_STUFF, text, end)) return false;
        while (is_lower(lex_char(lex, end))) end++;
        return end > unit->begin + 10 && lex_char(lex, end - 1) == 's';
    }
    for (size_t i = 0; i < told.size; i++)
        if (!is_upper(told.data[i])) return false;
    return !slice_equal(told, units_at(lex->grammar->units, unit->at[0].unit)->symbol);
}

/* 10 升|8 降 3|平, 三升|两跌: how many rise, fall and stay, no litres and no square metres. */
static bool is_tally(const struct lex *lex, const struct measure *m,
                     const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    struct qc_slice text = lex->text;
    struct number next;
    if (unit->end != unit->begin + 3 || !words_plain_at(words, WORDS_TALLY_MOVE, text, unit->begin))
        return false;
    uint32_t begin = lex_back_blank(lex, m->number.begin), at = lex_skip_blank(lex, unit->end);
    uint32_t before = words_plain_before(words, WORDS_TALLY_MOVE, text, begin);
    uint32_t figure = lex_back_blank(lex, begin - before);
    if (before && figure > 0 && is_digit(text.data[figure - 1])) return true;
    if (!number_may_start(text, at) || !lex_scan(lex, at, &next)) return false;
    at = lex_skip_blank(lex, next.end);
    uint32_t size = words_plain_at(words, WORDS_TALLY_MOVE, text, at);
    return size && lex_stands_alone(lex, at, at + size);
}

/* 六十万|大军, 618 |大促: so many are no list of the greatest (三大军区). */
static bool is_great(const struct lex *lex, const struct measure *m,
                     const struct unit_match *unit) {
    return words_plain_at(lex->grammar->words, WORDS_GREAT_SIGN, lex->text, unit->begin) ==
               unit->end - unit->begin &&
           m->number.flags & NUMBER_SCALED && dec_compare(m->number.low, dec_of(1, 4)) >= 0;
}

bool unitword_read(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    return is_word(lex, m, unit) || is_named(lex, m, unit) || is_tally(lex, m, unit) ||
           is_great(lex, m, unit);
}
