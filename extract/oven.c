/* oven.c: preheat the oven to |350, bake at |180-200, 上下火 |170: a bare figure of an oven -> a
 * temperature; more degrees Celsius than ovens have are Fahrenheit. */
#include "oven.h"

#include "plain.h"
#include "veto.h"

#define OVEN_LEAST 100u
#define CELSIUS_MOST 260u
#define OVEN_MOST 550u
#define OVEN_REACH 60u /* bytes before the figure in which the oven or its work is named */

/* A whole figure of three digits that ovens have, rounded as recipes do. */
static bool is_heat(const struct lex *lex, const struct quantity *q) {
    const struct reading *r = &q->readings[0];
    return q->reading_count && r->dim == DIM_COUNT && r->unit == UNIT_NONE && !q->per_count &&
           !q->period && q->has_low && q->has_high &&
           !(q->number_flags & ~(uint32_t)NUMBER_DIGIT) &&
           strchr("05", lex->text.data[q->number_end - 1]) &&
           dec_compare(q->low, dec_of(OVEN_LEAST, 0)) >= 0 &&
           dec_compare(q->high, dec_of(OVEN_MOST, 0)) <= 0;
}

/* Does a word of ovens stand before `at` in its sentence? */
static bool told_before(const struct lex *lex, uint32_t at) {
    uint32_t least = at > OVEN_REACH ? at - OVEN_REACH : 0;
    while (least < at && utf8_is_continuation(lex->text.data[least])) least++;
    return words_plain_in(lex->grammar->words, WORDS_OVEN_WORD, lex->text, least, at);
}

void oven_read(const struct lex *lex, struct quantity *q) {
    uint16_t unit;
    if (!is_heat(lex, q)) return;
    bool led = plain_before(lex, WORDS_OVEN_LEAD, lex_back_blank(lex, q->begin));
    bool han = lex_back_blank(lex, q->begin) > 0 &&
               lex->text.data[lex_back_blank(lex, q->begin) - 1] & 0x80;
    if (!led || !lex_phrase_ends(lex, q->end) || (han && !told_before(lex, q->begin))) return;
    bool celsius = lex_has_han(lex) || dec_compare(q->high, dec_of(CELSIUS_MOST, 0)) <= 0;
    if (!units_find(lex->grammar->units, celsius ? LIT("°C") : LIT("°F"), &unit)) return;
    q->readings[0] = (struct reading){.dim = DIM_TEMPERATURE, .unit = unit, .scale = dec_of(1, 0)};
    q->reading_count = 1;
    q->flags |= 1u << FLAG_INFERRED_UNIT;
}
