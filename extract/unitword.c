/* unitword.c: the word behind a numeral that is spelled as a unit -> is it that word alone: won,
 * real, a name in capitals, a ton of things? */
#include "lex.h"

#define DOTS 20u /* the most points that are made or drawn */

/* Is the unit written with a word of the list, and no other way? */
static bool is_written(const struct lex *lex, const struct unit_match *unit,
                       enum words_plain list) {
    return words_plain(lex->grammar->words, list, slice_cut(lex->text, unit->begin, unit->end));
}

/* Halo 2 |won the prize, one |real benefit: a coin that is a common word, a small number before it
 * and a word behind it. */
static bool is_word(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    uint32_t next = lex_skip_blank(lex, unit->end);
    struct word_match link;
    bool led = is_lower(lex_char(lex, next));
    if (!led && lex_char(lex, unit->end) != '\'') return false;
    if (led && next > unit->end && is_written(lex, unit, WORDS_COIN_ADJECTIVE))
        return !words_at(lex->grammar->words, lex->text, next,
                         WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN), &link);
    bool large = m->number.flags & NUMBER_SCALED || dec_compare(m->number.low, dec_of(100, 0)) >= 0;
    return !large && words_plain_at(lex->grammar->words, WORDS_COIN_WORD, lex->text, unit->begin) ==
                         unit->end - unit->begin;
}

/* learned a |ton about it, a |ton of them: much, where nothing in the sentence is weighed. */
static bool is_much(const struct lex *lex, const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    struct word_match of, them;
    if (!is_written(lex, unit, WORDS_TON_MUCH_UNIT) || lex_char(lex, unit->begin - 1) != ' ')
        return false;
    if (lex_word(lex, lex_skip_blank(lex, unit->end), WORDS_BIT(WORDS_OF), &of))
        return lex_char(lex, of.end) == ' ' &&
               lex_word(lex, of.end + 1, WORDS_BIT(WORDS_PRONOUN), &them);
    return unit->begin > 3 &&
           !words_plain_in(words, WORDS_TON_WEIGHED, lex->text, 0, lex->text.size) &&
           !words_plain_in(words, WORDS_TON_STUFF, lex->text, 0, lex->text.size);
}

/* five |turns: of a talk or a game, where nothing is named that is turned. */
static bool is_turn(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    const uint32_t part = NUMBER_FRACTION | NUMBER_HALF | NUMBER_POINT; /* a quarter | turn */
    return !(m->number.flags & part) && is_written(lex, unit, WORDS_TURN_UNIT) &&
           !words_plain_in(lex->grammar->words, WORDS_TURNED, lex->text, 0, lex->text.size);
}

/* these two |points, three |points: .., two |points in space: what is said, or dots; no marks. */
static bool is_dot(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, m->begin);
    if (!is_written(lex, unit, WORDS_DOT_UNIT) || dec_compare(m->number.low, dec_of(DOTS, 0)) > 0)
        return false;
    bool named = words_plain_before(words, WORDS_DOT_LEAD, lex->text, before) != 0;
    return named ||
           words_plain_at(words, WORDS_DOT_TAIL, lex->text, lex_skip_blank(lex, unit->end));
}

/* The four |stars are old: of the sky, and no marks. */
static bool is_star(const struct lex *lex, const struct unit_match *unit) {
    return is_written(lex, unit, WORDS_STAR_UNIT) &&
           words_plain_in(lex->grammar->words, WORDS_SKY, lex->text, 0, lex->text.size);
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
    if (is_much(lex, unit)) return true;
    struct word_match of;
    if (is_written(lex, unit, WORDS_TON_MUCH_UNIT) &&
        lex_word(lex, unit->end + 1, WORDS_BIT(WORDS_OF), &of)) {
        uint32_t noun = of.end + 1, end = noun;
        if (words_plain_at(lex->grammar->words, WORDS_TON_STUFF, text, noun)) return false;
        while (is_lower(lex_char(lex, end))) end++;
        return end > noun + 3 && lex_char(lex, end - 1) == 's';
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

/* several |real-world issues: no money, whose figure before a hyphen would have one too. */
static bool is_adjective(const struct lex *lex, const struct measure *m,
                         const struct unit_match *unit) {
    return m->number.flags & NUMBER_WORD && lex_char(lex, unit->end) == '-' &&
           is_lower(lex_char(lex, unit->end + 1)) && lex_char(lex, unit->begin - 1) == ' ' &&
           is_written(lex, unit, WORDS_ADJECTIVE_UNIT);
}

/* 64-layer |DRAM: a coin that is spelled like a chip, in capitals. */
static bool is_chip(const struct lex *lex, const struct unit_match *unit) {
    return is_upper(lex_char(lex, unit->begin)) && is_upper(lex_char(lex, unit->begin + 1)) &&
           is_written(lex, unit, WORDS_CHIP_COIN);
}

bool unitword_name(const struct lex *lex, uint32_t begin, const struct unit_match *unit) {
    uint32_t end = lex_back_blank(lex, begin);
    bool quarter =
        end > 1 && is_digit(lex->text.data[end - 1]) && to_lower(lex->text.data[end - 2]) == 'q';
    bool capital = is_upper(lex_char(lex, unit->begin)) && is_lower(lex_char(lex, unit->begin + 1));
    return (quarter && capital) || is_chip(lex, unit);
}

/* two |bars of battery: signs of a display or pieces, where no pressure is told of. */
static bool is_bar(const struct lex *lex, const struct unit_match *unit) {
    return is_written(lex, unit, WORDS_BAR_WORD) &&
           words_plain_in(lex->grammar->words, WORDS_BAR_THING, lex->text, 0, lex->text.size) &&
           !words_plain_in(lex->grammar->words, WORDS_PRESSURE_SCENE, lex->text, 0, lex->text.size);
}

bool unitword_read(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    return is_turn(lex, m, unit) || is_star(lex, unit) || is_dot(lex, m, unit) ||
           is_word(lex, m, unit) || is_named(lex, m, unit) || is_tally(lex, m, unit) ||
           is_great(lex, m, unit) || is_chip(lex, unit) || is_bar(lex, unit) ||
           is_adjective(lex, m, unit);
}
