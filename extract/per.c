/* per.c: denominators beside a measure -> parts of its unit: $0.30 / million tokens, 每秒 1.8 TB,
 * 36 万元/吨, 25 a month. */
#include "lex.h"

/* The unit of a denominator that begins at `at`, with a number before it: per 1 million tokens. */
static bool denominator(const struct lex *lex, uint32_t at, struct denominator *out,
                        uint32_t *end) {
    struct number number;
    struct unit_match unit;
    *out = (struct denominator){.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    bool counted = number_may_start(lex->text, at) && number_scan(lex->text, at, &number) &&
                   !(number.flags & (NUMBER_VAGUE | NUMBER_RANGE | NUMBER_TOO_LONG));
    if (counted && dec_compare(number.low, dec_of(0, 0)) <= 0) return false;
    if (counted) {
        struct number scaled;
        if (number_letter(lex->text, &number, &scaled)) number = scaled;
        out->scale = number.low;
        *end = number.end;
        at = lex_skip_blank(lex, number.end);
    } else {
        /* /M tokens: a magnitude letter alone */
        struct number one = {.begin = at, .end = at, .low = dec_of(1, 0), .high = dec_of(1, 0)};
        struct number scaled;
        uint32_t behind;
        if (number_letter(lex->text, &one, &scaled) &&
            (behind = lex_skip_blank(lex, scaled.end)) > scaled.end &&
            units_after(lex->grammar->units, lex->text, behind, &unit)) {
            out->scale = scaled.low;
            at = behind;
        }
    }
    if (!units_after(lex->grammar->units, lex->text, at, &unit))
        return counted && dec_compare(out->scale, dec_of(1000, 0)) >= 0;
    out->unit = unit.at[0].unit;
    *end = unit.end;
    return true;
}

/* An English article makes a denominator only before a unit of time, mass, volume or length. */
static bool article_takes(enum dim dim) {
    return dim == DIM_TIME || dim == DIM_MASS || dim == DIM_VOLUME || dim == DIM_LENGTH;
}

static bool per_one(const struct lex *lex, struct measure *m) {
    uint32_t at = lex_skip_blank(lex, m->end), end = 0;
    struct denominator den;
    struct word_match word;
    words_set asked = WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_PER_ARTICLE);
    bool slash = lex_char(lex, at) == '/';
    if (slash) {
        end = at + 1;
    } else {
        if (!lex_word(lex, at, asked, &word)) return false;
        end = word.end;
    }
    if (!denominator(lex, lex_skip_blank(lex, end), &den, &end)) return false;
    if (!slash && !(word.lists & WORDS_BIT(WORDS_PER))) {
        struct word_match after; /* $1 billion | a year earlier */
        if (lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_TIME_AFTER), &after))
            return false;
        if (den.unit == UNIT_NONE || !article_takes(units_at(lex->grammar->units, den.unit)->dim))
            return false;
    }
    if (den.unit != UNIT_NONE) {
        const struct unit *unit = units_at(lex->grammar->units, den.unit);
        if (unit->classifier || unit->dim == DIM_PERCENT) return false;
    }
    m->per[m->per_count++] = den;
    m->end = end;
    return true;
}

void per_after(const struct lex *lex, struct measure *m) {
    while (m->per_count < DENOMINATORS && per_one(lex, m)) continue;
}

bool per_before(const struct lex *lex, struct measure *m) {
    uint32_t end = lex_back_blank(lex, m->begin);
    uint32_t reach = end > lex->floor + 18 ? end - 18 : lex->floor;
    for (uint32_t at = end; at-- > reach;) {
        struct word_match word;
        struct unit_match unit;
        if (utf8_is_continuation(lex->text.data[at])) continue;
        if (!lex_word(lex, at, WORDS_BIT(WORDS_PER), &word) || word.end >= end) continue;
        if (!units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, word.end), &unit) ||
            unit.end != end || m->per_count == DENOMINATORS)
            return false;
        if (units_at(lex->grammar->units, unit.at[0].unit)->classifier) return false;
        m->per[m->per_count++] =
            (struct denominator){.unit = unit.at[0].unit, .scale = dec_of(1, 0)};
        m->begin = at;
        return true;
    }
    return false;
}

/* Dimensions that have a name of their own when divided by a time. */
static enum dim per_time(enum dim dim) {
    switch (dim) {
    case DIM_DATA: return DIM_DATA_RATE;
    case DIM_LENGTH: return DIM_SPEED;
    case DIM_COUNT:
    case DIM_TOKEN:
    case DIM_PARAMETER:
    case DIM_PIXEL: return DIM_ITEM_RATE;
    default: return dim;
    }
}

void per_compose(const struct units *units, struct measure *m) {
    if (!m->per_count || m->per[0].unit == UNIT_NONE) return;
    if (units_at(units, m->per[0].unit)->dim != DIM_TIME) return;
    for (uint32_t i = 0; i < m->count; i++) m->readings[i].dim = per_time(m->readings[i].dim);
}
