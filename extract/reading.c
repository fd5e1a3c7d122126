/* reading.c: a unit's spelling, a magnitude letter or nothing -> the meanings that a measure keeps.
 */
#include "lex.h"

#define MANY_DEGREES 1000000 /* 度: no heat and no angle is so high */

void measure_add(struct measure *m, enum dim dim, uint16_t unit, struct dec scale, uint32_t flags) {
    if (m->count == READINGS) return;
    for (uint32_t i = 0; i < m->count; i++)
        if (m->readings[i].dim == dim && m->readings[i].unit == unit &&
            dec_compare(m->readings[i].scale, scale) == 0)
            return;
    m->readings[m->count++] =
        (struct reading){.dim = dim, .unit = unit, .flags = (uint16_t)flags, .scale = scale};
}

/* 3354亿|度: so many of them are energy, whatever else the unit may mean. */
static void add_energy(const struct lex *lex, struct measure *m, const struct unit_match *match) {
    const struct units *units = lex->grammar->units;
    if (match->count < 2 || dec_compare(m->number.low, dec_of(MANY_DEGREES, 0)) < 0) return;
    for (uint32_t i = 0; i < match->count; i++)
        if (units_at(units, match->at[i].unit)->dim == DIM_ENERGY)
            measure_add(m, DIM_ENERGY, match->at[i].unit, dec_of(1, 0), 0);
}

/* 4 位量化 and 64 位处理器 are bits, 13 位专家 and 3 位嘉宾 are people: does 位 tell a width that
 * machines have, or stand right before what has one? */
static bool may_be_bits(const struct lex *lex, const struct measure *m,
                        const struct unit_match *match, const struct unit *unit) {
    static const uint64_t WIDTHS[] = {4,   8,   10,  12,  14,  16,  18,  20,   22,   24,   28,
                                      30,  32,  36,  40,  48,  56,  64,  80,   96,   112,  128,
                                      160, 192, 224, 256, 384, 512, 768, 1024, 2048, 3072, 4096};
    bool piece = match->end == match->begin + 3 && (lex->text.data[match->begin] & 0x80);
    if (!piece || !slice_is(unit->symbol, "bit")) return true;
    char next = lex_char(lex, match->end); /* 8 位|"功臣", 8 位|被训诫的医生 */
    if (next == '"' || words_plain_at(lex->grammar->words, WORDS_WHO_DEED, lex->text, match->end))
        return false;
    for (size_t i = 0; i < COUNT(WIDTHS); i++)
        if (dec_compare(m->number.low, dec_of(WIDTHS[i], 0)) == 0) return true;
    return words_plain_at(lex->grammar->words, WORDS_BIT_THING, lex->text,
                          lex_skip_blank(lex, match->end)) != 0;
}

/* 360 |度的屏幕, 180 |度转弯: so many degrees are an angle first, unless a rule tells of heat. */
static void add_turn(const struct lex *lex, struct measure *m, const struct unit_match *match) {
    static const uint64_t TURNS[] = {360, 180, 270, 540, 720, 1080};
    const struct units *units = lex->grammar->units;
    const struct words *words = lex->grammar->words;
    bool turn = false, whole = false;
    for (size_t i = 0; match->count > 1 && i < COUNT(TURNS) && !turn; i++) {
        turn = dec_compare(m->number.low, dec_of(TURNS[i], 0)) == 0;
        whole = turn && i == 0;
    }
    turn = turn &&
           (whole ||
            words_plain_at(words, WORDS_TURN_WORD, lex->text, lex_skip_blank(lex, match->end)) ||
            words_plain_before(words, WORDS_TURN_WORD, lex->text,
                               lex_back_blank(lex, m->number.begin)));
    for (uint32_t i = 0; turn && i < match->count; i++)
        if (units_at(units, match->at[i].unit)->dim == DIM_ANGLE)
            measure_add(m, DIM_ANGLE, match->at[i].unit, dec_of(1, 0), READING_GUESS);
}

void measure_add_units(const struct lex *lex, struct measure *m, const struct unit_match *match) {
    add_energy(lex, m, match); /* first, so that it is the usual meaning */
    add_turn(lex, m, match);
    for (uint32_t i = 0; i < match->count; i++) {
        const struct unit *unit = units_at(lex->grammar->units, match->at[i].unit);
        bool marked = match->at[i].flags & UNIT_AMBIGUOUS;
        uint32_t flags = !marked ? 0 : unit->dim == DIM_MONEY ? READING_CURRENCY : READING_GUESS;
        if (unit->dim == DIM_DATA && match->count > 1 && !may_be_bits(lex, m, match, unit))
            continue;
        bool dozens = unit->dim == DIM_COUNT && dec_compare(unit->factor, dec_of(1, 0)) != 0;
        if (dozens) measure_add(m, DIM_COUNT, UNIT_NONE, unit->factor, 0);
        else measure_add(m, unit->dim, match->at[i].unit, dec_of(1, 0), flags);
    }
}

static void add_named(const struct lex *lex, struct measure *m, const char *symbol,
                      uint32_t flags) {
    uint16_t unit;
    if (!units_find(lex->grammar->units, slice_z(symbol), &unit)) return;
    measure_add(m, units_at(lex->grammar->units, unit)->dim, unit, dec_of(1, 0), flags);
}

/* A number without a unit: a count, unless a rule knows better. */
void measure_add_bare(const struct lex *lex, struct measure *m) {
    uint32_t flags = m->number.flags;
    if (flags & NUMBER_PERCENT) add_named(lex, m, "%", 0);
    else if (flags & NUMBER_PERMILLE) add_named(lex, m, "‰", 0);
    else if (flags & NUMBER_FRACTION && dec_compare(m->number.low, dec_of(1, 0)) <= 0) {
        measure_add(m, DIM_RATIO, UNIT_NONE, dec_of(1, 0), 0);
        if (!(flags & NUMBER_OF_WHOLE)) /* one in twenty is a part of twenty */
            measure_add(m, DIM_MULTIPLE, UNIT_NONE, dec_of(1, 0), READING_GUESS);
        measure_add(m, DIM_COUNT, UNIT_NONE, dec_of(1, 0), READING_GUESS);
    } else {
        measure_add(m, DIM_COUNT, UNIT_NONE, dec_of(1, 0), 0);
        measure_add(m, DIM_MONEY, UNIT_NONE, dec_of(1, 0), READING_GUESS);
        if (!(flags & NUMBER_SCALED)) /* no quotient is told in 万 */
            measure_add(m, DIM_RATIO, UNIT_NONE, dec_of(1, 0), READING_GUESS);
        measure_add(m, DIM_SCORE, UNIT_NONE, dec_of(1, 0), READING_GUESS);
    }
}

/* 500B alone: parameters, tokens, things or money times 10^9; B as a unit comes after these. */
/* Falcon| 180B: does a name of one word with a capital stand before the figure? It has a size, it
 * was not read so much. */
static bool behind_name(const struct lex *lex, uint32_t at) {
    uint32_t end = at > 0 && lex->text.data[at - 1] == ' ' ? at - 1 : 0, begin = end;
    while (begin > 0 && is_lower(lex->text.data[begin - 1])) begin--;
    return end > begin + 2 && begin > 0 && is_upper(lex->text.data[begin - 1]) &&
           (begin == 1 || !is_alpha(lex->text.data[begin - 2]));
}

void measure_add_letter(const struct lex *lex, struct measure *m, struct dec scale) {
    uint16_t parameter, token;
    bool large = dec_compare(scale, dec_of(1, 6)) > 0;
    bool has = units_find(lex->grammar->units, LIT("parameter"), &parameter) &&
               units_find(lex->grammar->units, LIT("token"), &token);
    if (has && large && dec_compare(scale, dec_of(1, 12)) < 0) {
        measure_add(m, DIM_PARAMETER, parameter, scale, READING_GUESS);
        if (!behind_name(lex, m->number.begin))
            measure_add(m, DIM_TOKEN, token, scale, READING_GUESS);
    } else if (has && large) {
        measure_add(m, DIM_TOKEN, token, scale, READING_GUESS);
        measure_add(m, DIM_PARAMETER, parameter, scale, READING_GUESS);
    }
    measure_add(m, DIM_COUNT, UNIT_NONE, scale, READING_GUESS);
    if (has && !large) {
        measure_add(m, DIM_PARAMETER, parameter, scale, READING_GUESS);
        measure_add(m, DIM_TOKEN, token, scale, READING_GUESS);
    }
    measure_add(m, DIM_MONEY, UNIT_NONE, scale, READING_GUESS);
}

void quantity_from(const struct measure *m, struct quantity *q) {
    *q = (struct quantity){.begin = m->begin,
                           .end = m->end,
                           .core_begin = m->begin,
                           .core_end = m->end,
                           .number_begin = m->number.begin,
                           .number_end = m->number.end,
                           .number_flags = m->number.flags,
                           .low = m->number.low,
                           .high = m->number.high,
                           .has_low = true,
                           .has_high = true,
                           .reading_count = m->count,
                           .per_count = m->per_count,
                           .named_begin = m->named_begin,
                           .named_end = m->named_end};
    memcpy(q->readings, m->readings, sizeof q->readings);
    memcpy(q->per, m->per, sizeof q->per);
    q->has_value = !(m->number.flags & (NUMBER_VAGUE | NUMBER_RANGE | NUMBER_MULTI));
    if (m->number.flags & (NUMBER_VAGUE | NUMBER_MULTI)) q->bound = BOUND_VAGUE;
    else if (m->number.flags & NUMBER_RANGE) q->bound = BOUND_RANGE;
    if (m->number.flags & NUMBER_REPAIRED) q->flags |= 1u << FLAG_REPAIRED_NUMBER;
    if (m->number.flags & NUMBER_GUESS) q->flags |= 1u << FLAG_SCALE_GUESS;
}
