/* measure.c: numeral -> numeral with its unit: the sign before it, the unit after it. Keeps every
 * meaning that the spelling may have. */
#include "lex.h"

void measure_add(struct measure *m, enum dim dim, uint16_t unit, struct dec scale, uint32_t flags) {
    if (m->count == READINGS) return;
    for (uint32_t i = 0; i < m->count; i++)
        if (m->readings[i].dim == dim && m->readings[i].unit == unit &&
            dec_compare(m->readings[i].scale, scale) == 0)
            return;
    m->readings[m->count++] =
        (struct reading){.dim = dim, .unit = unit, .flags = (uint16_t)flags, .scale = scale};
}

static void add_units(const struct lex *lex, struct measure *m, const struct unit_match *match) {
    for (uint32_t i = 0; i < match->count; i++) {
        const struct unit *unit = units_at(lex->grammar->units, match->at[i].unit);
        bool marked = match->at[i].flags & UNIT_AMBIGUOUS;
        uint32_t flags = !marked ? 0 : unit->dim == DIM_MONEY ? READING_CURRENCY : READING_GUESS;
        measure_add(m, unit->dim, match->at[i].unit, dec_of(1, 0), flags);
    }
}

static void add_named(const struct lex *lex, struct measure *m, const char *symbol,
                      uint32_t flags) {
    uint16_t unit;
    if (!units_find(lex->grammar->units, slice_z(symbol), &unit)) return;
    measure_add(m, units_at(lex->grammar->units, unit)->dim, unit, dec_of(1, 0), flags);
}

/* A number without a unit: a count, unless a rule knows better. */
static void add_bare(const struct lex *lex, struct measure *m) {
    uint32_t flags = m->number.flags;
    if (flags & NUMBER_PERCENT) add_named(lex, m, "%", 0);
    else if (flags & NUMBER_PERMILLE) add_named(lex, m, "‰", 0);
    else if (flags & NUMBER_FRACTION) {
        measure_add(m, DIM_RATIO, UNIT_NONE, dec_of(1, 0), 0);
        measure_add(m, DIM_MULTIPLE, UNIT_NONE, dec_of(1, 0), READING_GUESS);
        measure_add(m, DIM_COUNT, UNIT_NONE, dec_of(1, 0), READING_GUESS);
    } else {
        measure_add(m, DIM_COUNT, UNIT_NONE, dec_of(1, 0), 0);
        measure_add(m, DIM_MONEY, UNIT_NONE, dec_of(1, 0), READING_GUESS);
        measure_add(m, DIM_RATIO, UNIT_NONE, dec_of(1, 0), READING_GUESS);
        measure_add(m, DIM_SCORE, UNIT_NONE, dec_of(1, 0), READING_GUESS);
    }
}

/* 500B alone: parameters, tokens, things or money times 10^9; B as a unit comes after these. */
static void add_letter(const struct lex *lex, struct measure *m, struct dec scale) {
    uint16_t parameter, token;
    bool large = dec_compare(scale, dec_of(1, 6)) > 0;
    bool has = units_find(lex->grammar->units, LIT("parameter"), &parameter) &&
               units_find(lex->grammar->units, LIT("token"), &token);
    if (has && large && dec_compare(scale, dec_of(1, 12)) < 0) {
        measure_add(m, DIM_PARAMETER, parameter, scale, READING_GUESS);
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

bool unit_near(const struct lex *lex, uint32_t at, struct unit_match *out) {
    const struct units *units = lex->grammar->units;
    if (at >= lex->text.size) return false;
    if (units_after(units, lex->text, at, out)) return true;
    if (lex_char(lex, at) == ' ') return units_after(units, lex->text, at + 1, out);
    return lex_char(lex, at) == '-' && is_alpha(lex_char(lex, at + 1)) &&
           units_after(units, lex->text, at + 1, out);
}

/* Bound words between number and unit count when a unit follows them: 100 万以上像素, 30+ 个. */
static bool unit_behind_bound(const struct lex *lex, struct measure *m, struct unit_match *out) {
    words_set bounds = WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_MORE_THAN_AFTER) |
                       WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_APPROX_AFTER);
    struct word_match word;
    if (!lex_word(lex, lex_skip_blank(lex, m->number.end), bounds, &word)) return false;
    if (!unit_near(lex, word.end, out)) return false;
    m->inner |= word.lists;
    return true;
}

static bool is_money(const struct lex *lex, const struct unit_match *match) {
    return match->count && units_at(lex->grammar->units, match->at[0].unit)->dim == DIM_MONEY;
}

/* $65B, US$34.6 million, 人民币 20 亿元, USD 5m. */
static bool read_sign(const struct lex *lex, struct measure *m) {
    struct unit_match sign, after;
    uint32_t end = lex_back_blank(lex, m->begin);
    if (end <= lex->floor || !units_before(lex->grammar->units, lex->text, end, &sign) ||
        sign.begin < lex->floor)
        return false;
    struct number scaled;
    if (number_letter(lex->text, &m->number, &scaled)) m->number = scaled;
    m->begin = sign.begin;
    m->end = m->number.end;
    m->has_unit = true;
    if (unit_near(lex, m->end, &after) && is_money(lex, &after)) {
        bool vague = sign.at[0].flags & UNIT_AMBIGUOUS;
        add_units(lex, m, vague ? &after : &sign);
        m->end = after.end;
        return true;
    }
    add_units(lex, m, &sign);
    return true;
}

/* Does the spelling say no more than the magnitude letter did? */
static bool same_letter(const struct unit_match *unit, const struct number *scaled) {
    return unit->end <= scaled->end;
}

/* 几百 B 参数: a magnitude letter over a blank, when a unit follows it. */
static bool spaced_letter(const struct lex *lex, const struct number *number, struct number *scaled,
                          struct unit_match *behind) {
    struct number spaced = *number;
    if (lex_char(lex, number->end) != ' ') return false;
    spaced.end++;
    return number_letter(lex->text, &spaced, scaled) && unit_near(lex, scaled->end, behind) &&
           behind->end > scaled->end && lex_char(lex, scaled->end) == ' ';
}

/* The unit after a numeral that no sign stands before. */
static void read_unit(const struct lex *lex, struct measure *m) {
    struct unit_match direct, behind;
    struct number scaled;
    bool has_direct = unit_near(lex, m->number.end, &direct);
    bool has_letter = number_letter(lex->text, &m->number, &scaled) &&
                      !(has_direct && !same_letter(&direct, &scaled));
    if ((has_letter && unit_near(lex, scaled.end, &behind) && behind.end > scaled.end) ||
        (!has_letter && spaced_letter(lex, &m->number, &scaled, &behind))) {
        m->number = scaled;
        m->end = behind.end;
        m->has_unit = true;
        add_units(lex, m, &behind);
        return;
    }
    if (has_letter) {
        struct dec scale;
        if (!dec_is_zero(m->number.low) && dec_div(scaled.low, m->number.low, &scale))
            add_letter(lex, m, scale);
        m->end = scaled.end;
        m->has_unit = true;
    }
    if (has_direct) {
        add_units(lex, m, &direct);
        if (direct.end > m->end) m->end = direct.end;
        m->has_unit = true;
        return;
    }
    if (!has_letter && unit_behind_bound(lex, m, &behind)) {
        add_units(lex, m, &behind);
        m->end = behind.end;
        m->has_unit = true;
    }
}

/* A minus sign directly before the core, with nothing before it that it could join. */
static void read_minus(const struct lex *lex, struct measure *m) {
    if (m->begin <= lex->floor || lex->text.data[m->begin - 1] != '-') return;
    if (m->begin - 1 > lex->floor) {
        char before = lex->text.data[m->begin - 2];
        if (is_alnum(before) || before == ')' || before == '-' || before == '%') return;
    }
    if (m->number.flags & (NUMBER_VAGUE | NUMBER_WORD)) return;
    m->number.low.neg = !m->number.low.neg;
    m->number.high.neg = !m->number.high.neg;
    m->begin--;
}

void measure_scan(const struct lex *lex, const struct number *number, struct measure *out) {
    *out = (struct measure){.begin = number->begin, .end = number->end, .number = *number};
    if (!read_sign(lex, out)) {
        if (!(number->flags & (NUMBER_PERCENT | NUMBER_PERMILLE))) read_unit(lex, out);
    }
    if (out->count) parts_read(lex, out);
    read_minus(lex, out);
    if (!out->count) add_bare(lex, out);
    per_after(lex, out);
}

void measure_inherit(struct measure *m, const struct measure *from) {
    memcpy(m->readings, from->readings, sizeof m->readings);
    m->count = from->count;
    memcpy(m->per, from->per, sizeof m->per);
    m->per_count = from->per_count;
}
