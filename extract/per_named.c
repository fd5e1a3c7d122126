/* per_named.c: two denominators of which the first is no unit: $20|/user/month, 99 元|/用户/月,
 * $8 | per seat per month; two that a hyphen joins;
 * the words before tokens; tons by the year written as one: 10 mtpa. */
#include "per_named.h"

#define NAME_HAN 4u     /* most characters of a name: 手机号码 */
#define NAME_MIN 3u     /* fewest letters; two are a unit that is not known */
#define NAME_MOST 16u   /* most letters */
#define CAPITALS_MIN 2u /* fewest of an abbreviation: VM */
#define WORD_HAN 4u     /* characters of a word before tokens */
#define WORDS_LATIN 3u  /* words before tokens: cached input */

/* Where the name that begins at `at` ends: Han characters or letters in lower case, behind a slash
 * those of an abbreviation too (/GPU/hour); `at`: none. */
static uint32_t name_end(const struct lex *lex, uint32_t at, bool slash) {
    uint32_t end = at;
    if (is_lower(lex_char(lex, at))) {
        while (is_lower(lex_char(lex, end))) end++;
        return end - at >= NAME_MIN && end - at <= NAME_MOST ? end : at;
    }
    if (is_alpha(lex_char(lex, at))) {
        while (slash && is_alpha(lex_char(lex, end))) end++;
        return end - at >= CAPITALS_MIN && end - at <= NAME_MOST ? end : at;
    }
    for (uint32_t i = 0; i < NAME_HAN && end < lex->text.size; i++) {
        if (!utf8_is_han(utf8_at(lex->text, end))) break;
        end += utf8_length(lex->text.data[end]);
    }
    return end;
}

static bool is_token(const struct lex *lex, uint32_t at, struct unit_match *out) {
    return units_after(lex->grammar->units, lex->text, at, out) &&
           units_at(lex->grammar->units, out->at[0].unit)->dim == DIM_TOKEN;
}

static bool latin_tokens(const struct lex *lex, uint32_t at, struct unit_match *out) {
    for (uint32_t i = 0; i < WORDS_LATIN; i++) {
        struct word_match word;
        uint32_t end = at;
        while (is_lower(lex_char(lex, end)) || (end > at && lex_char(lex, end) == '/')) end++;
        if (end == at || lex_char(lex, end) != ' ' ||
            lex_word(lex, at, WORDS_BIT(WORDS_PREPOSITION), &word))
            return false;
        if (is_token(lex, end + 1, out)) return true;
        at = end + 1;
    }
    return false;
}

bool per_tokens(const struct lex *lex, uint32_t at, struct unit_match *out) {
    if (is_lower(lex_char(lex, at))) return latin_tokens(lex, at, out);
    for (uint32_t i = 0; i < WORD_HAN && at < lex->text.size; i++) {
        if (!utf8_is_han(utf8_at(lex->text, at))) return false;
        at += utf8_length(lex->text.data[at]);
        if (is_token(lex, lex_skip_blank(lex, at), out)) return true;
    }
    return false;
}

/* Behind the slash or the word that says "per" at `at`; `at`: none. */
static uint32_t over_per(const struct lex *lex, uint32_t at, bool slash, words_set words) {
    struct word_match word;
    if (slash) return lex_char(lex, at) == '/' ? at + 1 : at;
    at = lex_skip_blank(lex, at);
    return is_alpha(lex_char(lex, at)) && lex_word(lex, at, words, &word)
               ? lex_skip_blank(lex, word.end)
               : at;
}

static uint16_t time_unit(const struct units *units, const struct unit_match *match) {
    for (uint32_t i = 0; i < match->count; i++)
        if (units_at(units, match->at[i].unit)->dim == DIM_TIME) return match->at[i].unit;
    return UNIT_NONE;
}

bool per_named(const struct lex *lex, struct measure *m) {
    const words_set per = WORDS_BIT(WORDS_PER), article = per | WORDS_BIT(WORDS_PER_ARTICLE);
    struct denominator den = {.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    struct unit_match unit;
    uint32_t from = lex_skip_blank(lex, m->end);
    bool slash = lex_char(lex, from) == '/';
    uint32_t begin = over_per(lex, from, slash, per);
    if (!m->has_unit || m->per_count || begin == from || number_may_start(lex->text, begin))
        return false;
    uint32_t end = name_end(lex, begin, slash);
    uint32_t behind = slash ? end : lex_skip_blank(lex, end);
    uint32_t time = end > begin ? over_per(lex, end, slash, article) : behind;
    if (slash && time == end && lex_char(lex, end) == '-') time++;
    if (time == behind || !units_after(lex->grammar->units, lex->text, time, &unit)) return false;
    den.unit = time_unit(lex->grammar->units, &unit);
    struct word_match ago; /* $0.11 per share | a year ago */
    if (den.unit == UNIT_NONE ||
        (!slash && lex_word(lex, lex_skip_blank(lex, unit.end),
                            WORDS_BIT(WORDS_TIME_AFTER) | WORDS_BIT(WORDS_AGO), &ago)))
        return false;
    m->per[m->per_count++] = den;
    m->end = measure_unit_end(lex, &unit);
    m->named_begin = slash ? begin : from;
    m->named_end = end;
    return true;
}

uint32_t per_over_name(const struct lex *lex, uint32_t at, uint32_t *name) {
    struct unit_match unit;
    uint32_t end = at;
    if (!is_upper(lex_char(lex, at))) return at;
    while (is_alnum(lex_char(lex, end)) && end - at < NAME_MOST) end++;
    uint32_t behind = lex_skip_blank(lex, end);
    if (end < at + 2 || !units_after(lex->grammar->units, lex->text, behind, &unit) ||
        time_unit(lex->grammar->units, &unit) == UNIT_NONE || is_alpha(lex_char(lex, behind)))
        return at;
    *name = end;
    return behind;
}

/* $0.10 per GB|-month, $12/kW|-month: what is held for a time is paid by both. */
bool per_held(const struct lex *lex, struct measure *m) {
    const dim_set held = DIM_BIT(DIM_DATA) | DIM_BIT(DIM_POWER) | DIM_BIT(DIM_COUNT);
    struct denominator den = {.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    struct unit_match unit;
    if (lex_char(lex, m->end) != '-' || m->per_count != 1 || m->per[0].unit == UNIT_NONE ||
        !m->count || m->readings[0].dim != DIM_MONEY ||
        !(held & DIM_BIT(units_at(lex->grammar->units, m->per[0].unit)->dim)) ||
        !units_after(lex->grammar->units, lex->text, m->end + 1, &unit))
        return false;
    den.unit = time_unit(lex->grammar->units, &unit);
    if (den.unit == UNIT_NONE) return false;
    if (units_at(lex->grammar->units, m->per[0].unit)->dim == DIM_POWER && /* kW-hour: energy */
        dec_compare(units_at(lex->grammar->units, den.unit)->factor, dec_of(3600, 0)) <= 0)
        return false;
    m->per[m->per_count++] = den;
    m->end = measure_unit_end(lex, &unit);
    return true;
}

void per_letter_tokens(const struct lex *lex, struct measure *m, uint16_t below) {
    uint16_t token, second;
    uint32_t at = m->end;
    if (at < 2 || lex->text.data[at - 1] != 't' || is_alpha(lex->text.data[at - 2]) ||
        !units_find(lex->grammar->units, LIT("s"), &second) || below != second ||
        !units_find(lex->grammar->units, LIT("token"), &token))
        return;
    m->count = 0;
    measure_add(m, DIM_TOKEN, token, dec_of(1, 0), 0);
}

bool per_tonnage(const struct lex *lex, struct measure *m) {
    static const struct {
        const char *mark, *unit, *below;
    } RATES[] = {{"tpa", "t", "year"},  {"tpy", "t", "year"},   {"tpd", "t", "day"},
                 {"tph", "t", "h"},     {"ktpa", "kt", "year"}, {"ktpy", "kt", "year"},
                 {"ktpd", "kt", "day"}, {"mtpa", "Mt", "year"}, {"mtpy", "Mt", "year"}};
    struct denominator den = {.scale = dec_of(1, 0)};
    uint32_t at = lex_skip_blank(lex, m->number.end), end = at;
    uint16_t unit;
    while (is_alpha(lex_char(lex, end))) end++;
    if (end - at < 3 || end - at > 4 || is_digit(lex_char(lex, end))) return false;
    for (size_t i = 0; i < COUNT(RATES); i++) {
        uint32_t k = 0;
        while (k < end - at && to_lower(lex_char(lex, at + k)) == RATES[i].mark[k]) k++;
        if (k < end - at || RATES[i].mark[k] ||
            !units_find(lex->grammar->units, slice_z(RATES[i].unit), &unit) ||
            !units_find(lex->grammar->units, slice_z(RATES[i].below), &den.unit))
            continue;
        measure_add(m, DIM_MASS, unit, dec_of(1, 0), 0);
        m->per[m->per_count++] = den;
        m->end = end;
        return m->has_unit = true;
    }
    return false;
}

bool per_ends_bare(const struct lex *lex, uint32_t at, uint32_t end) {
    struct unit_match unit;
    return lex->text.data[at - 1] == '/' &&
           !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit);
}

bool per_two_ratings(const struct lex *lex, const struct measure *m,
                     const struct denominator *den) {
    if (den->unit == UNIT_NONE || !m->count || dec_compare(den->scale, dec_of(1, 0)) == 0)
        return false;
    enum dim over = m->readings[0].dim, under = units_at(lex->grammar->units, den->unit)->dim;
    bool electric =
        over == DIM_VOLTAGE || over == DIM_CURRENT || over == DIM_POWER || over == DIM_FREQUENCY;
    bool stored = (over == DIM_POWER && under == DIM_ENERGY) ||
                  (over == DIM_DATA && under == DIM_FREQUENCY); /* 24-bit|/192 kHz */
    return stored || (electric && (under == DIM_VOLTAGE || under == DIM_CURRENT ||
                                   under == DIM_POWER || under == DIM_FREQUENCY));
}
