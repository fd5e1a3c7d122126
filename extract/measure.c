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

/* 5' and 5": feet and inches stand right behind a digit, and no quotation is open. */
static bool is_quote(const struct lex *lex, uint32_t at) {
    char mark = lex_char(lex, at);
    uint32_t open = 0;
    if (mark != '"' && mark != '\'') return false;
    if (at == 0 || !is_digit(lex->text.data[at - 1]) || is_alpha(lex_char(lex, at + 1)))
        return true;
    for (uint32_t i = 0; i < at; i++)
        open += lex->text.data[i] == mark && (i == 0 || !is_digit(lex->text.data[i - 1])) &&
                (mark == '"' || i == 0 || !is_alnum(lex->text.data[i - 1]));
    return open % 2;
}

/* "2.8m a year ago": a word that is an article is no unit, unless the text ends with it. */
static bool is_article(const struct lex *lex, uint32_t at) {
    struct word_match word;
    return lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE), &word) &&
           lex_char(lex, word.end) == ' ' && is_alpha(lex_char(lex, word.end + 1));
}

/* "10 in the world", "6 are gone": what is a preposition or a copula too is a unit only before what
 * can follow a length. */
static bool is_preposition(const struct lex *lex, const struct unit_match *unit) {
    const words_set behind = WORDS_BIT(WORDS_LENGTH_AFTER) | WORDS_BIT(WORDS_OF) |
                             WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                             WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_RANGE_JOIN) |
                             WORDS_BIT(WORDS_APPROX_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER);
    struct word_match word;
    uint32_t next = unit->end + 1;
    return lex_word(lex, unit->begin, WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA),
                    &word) &&
           word.end == unit->end && lex_char(lex, unit->end) == ' ' &&
           (lex_char(lex, next) == '$' || is_alnum(lex_char(lex, next))) &&
           !(lex_char(lex, next) == 'x' && lex_char(lex, next + 1) == ' ') &&
           !lex_word(lex, next, behind, &word);
}

/* 几百个 TB, 12 个 token: the measure word of things before a unit in letters says nothing. */
static void over_piece(const struct lex *lex, struct unit_match *unit) {
    struct unit_match behind;
    const struct units *units = lex->grammar->units;
    uint32_t at = lex_skip_blank(lex, unit->end);
    if (!units_at(units, unit->at[0].unit)->classifier || !is_alpha(lex_char(lex, at)) ||
        !units_after(units, lex->text, at, &behind))
        return;
    enum dim dim = units_at(units, behind.at[0].unit)->dim;
    bool named = behind.end - at > 1 || dim == DIM_DATA;
    if (named && (dim == DIM_DATA || dim == DIM_DATA_RATE || dim == DIM_TOKEN || dim == DIM_POWER ||
                  dim == DIM_ENERGY || dim == DIM_COMPUTE || dim == DIM_PARAMETER))
        *unit = behind;
}

bool unit_near(const struct lex *lex, uint32_t at, struct unit_match *out) {
    const struct units *units = lex->grammar->units;
    if (at >= lex->text.size || is_quote(lex, at)) return false;
    if (units_after(units, lex->text, at, out)) {
        over_piece(lex, out);
        return true;
    }
    if (lex_char(lex, at) == ' ') {
        if (is_article(lex, at + 1) || !units_after(units, lex->text, at + 1, out) ||
            is_preposition(lex, out))
            return false;
        over_piece(lex, out);
        return true;
    }
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

/* What a fraction may be of without being a share: half of a gallon, two and a quarter of hours. */
static bool is_measured(enum dim dim) {
    return dim == DIM_TIME || dim == DIM_LENGTH || dim == DIM_MASS || dim == DIM_VOLUME ||
           dim == DIM_AREA || dim == DIM_ENERGY || dim == DIM_POWER || dim == DIM_DATA;
}

/* two thirds | of a mile; more than a whole also without the article: one and a half of hours. */
static bool unit_behind_of(const struct lex *lex, const struct measure *m, struct unit_match *out) {
    struct word_match of, article;
    uint32_t at = lex_skip_blank(lex, m->number.end);
    if (!(m->number.flags & NUMBER_FRACTION) || m->number.flags & NUMBER_OF_WHOLE ||
        !lex_word(lex, at, WORDS_BIT(WORDS_OF), &of))
        return false;
    at = lex_skip_blank(lex, of.end);
    bool has_article = lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE), &article);
    if (has_article) at = lex_skip_blank(lex, article.end);
    bool mixed = dec_compare(m->number.low, dec_of(1, 0)) > 0;
    return (has_article || mixed) && units_after(lex->grammar->units, lex->text, at, out) &&
           is_measured(units_at(lex->grammar->units, out->at[0].unit)->dim);
}

/* two additional minutes, five consecutive years */
static bool unit_behind_word(const struct lex *lex, const struct measure *m,
                             struct unit_match *out) {
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, m->number.end);
    if (at == m->number.end || !lex_word(lex, at, WORDS_BIT(WORDS_UNIT_ADJECTIVE), &word) ||
        lex_char(lex, word.end) != ' ' ||
        !units_after(lex->grammar->units, lex->text, word.end + 1, out))
        return false;
    enum dim dim = units_at(lex->grammar->units, out->at[0].unit)->dim;
    return is_measured(dim) || dim == DIM_MONEY || dim == DIM_PERCENT || dim == DIM_PERCENT_POINT;
}

static bool is_money(const struct lex *lex, const struct unit_match *match) {
    return match->count && units_at(lex->grammar->units, match->at[0].unit)->dim == DIM_MONEY;
}

/* US$ 5 million dollars, 华氏 51 度: the unit behind says no more than the sign. */
static bool share_unit_dim(const struct lex *lex, const struct unit_match *sign,
                           const struct unit_match *after) {
    enum dim dim = units_at(lex->grammar->units, sign->at[0].unit)->dim;
    for (uint32_t i = 0; i < after->count; i++)
        if (units_at(lex->grammar->units, after->at[i].unit)->dim == dim) return true;
    return false;
}

/* 75 USD million: the scale behind the currency. */
static void scale_behind(const struct lex *lex, struct measure *m) {
    struct number scale, scaled;
    uint32_t at = lex_skip_blank(lex, m->end);
    if (at == m->end || !is_alpha(lex_char(lex, at)) || !number_scan(lex->text, at, &scale) ||
        !(scale.flags & NUMBER_WORD) || !(scale.flags & NUMBER_SCALED) ||
        scale.flags & (NUMBER_VAGUE | NUMBER_ARTICLE) || !is_upper(lex->text.data[m->end - 1]) ||
        dec_compare(scale.low, dec_of(1, 6)) < 0)
        return;
    scaled = m->number;
    if (!dec_mul(scaled.low, scale.low, &scaled.low) ||
        !dec_mul(scaled.high, scale.low, &scaled.high))
        return;
    m->number = scaled;
    m->end = scale.end;
}

/* Does a sign at `at` open the next number: $ 20,000 $ 37,305; rmb 10 usd 20? */
static bool opens_next(const struct lex *lex, const struct unit_match *sign) {
    uint32_t at = lex_skip_blank(lex, sign->end);
    return is_digit(lex_char(lex, at));
}

/* $65B, US$34.6 million, 人民币 20 亿元, USD 5m. */
static bool read_sign(const struct lex *lex, struct measure *m) {
    struct unit_match sign, after;
    uint32_t end = lex_back_blank(lex, m->begin);
    if (end <= lex->floor || !units_before(lex->grammar->units, lex->text, end, &sign) ||
        sign.begin < lex->floor)
        return false;
    struct number scaled, spaced = m->number;
    spaced.end = lex_skip_blank(lex, spaced.end);
    if (number_letter(lex->text, &m->number, &scaled) ||
        (is_money(lex, &sign) && is_upper(lex_char(lex, spaced.end)) &&
         number_letter(lex->text, &spaced, &scaled))) /* $5 M */
        m->number = scaled;
    m->begin = sign.begin;
    m->end = m->number.end;
    m->has_unit = true;
    if (unit_near(lex, m->end, &after) && share_unit_dim(lex, &sign, &after) &&
        !opens_next(lex, &after)) {
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

/* 9m, 3m wide, 573.15K, 1500b: letters that are the unit and no magnitude. A thing counted behind
 * m (150m users) makes it millions. */
static bool is_unit_letter(const struct lex *lex, const struct measure *m, uint32_t end) {
    char letter = lex_char(lex, end - 1);
    uint32_t at = lex_skip_blank(lex, end), point = m->number.end;
    struct word_match word;
    struct number next;
    if (end - m->number.end != 1) return false;
    if (letter == 'K') {
        while (point > m->begin && is_digit(lex->text.data[point - 1])) point--;
        return m->number.flags & NUMBER_POINT && m->number.end - point >= 2;
    }
    if (letter == 'b') return dec_compare(m->number.low, dec_of(1000, 0)) >= 0;
    if (letter != 'm') return false;
    char c = lex_char(lex, at);
    if (lex_word(lex, at, WORDS_BIT(WORDS_LENGTH_AFTER), &word)) return true;
    if (lex_word(lex, at, WORDS_BIT(WORDS_RANGE_AND), &word))
        return number_may_start(lex->text, lex_skip_blank(lex, word.end)) &&
               number_scan(lex->text, lex_skip_blank(lex, word.end), &next);
    return !is_alpha(c) && !is_digit(c);
}

/* Of what such a letter may be, the length, the temperature or the bits first. */
static void add_letter_unit(const struct lex *lex, struct measure *m,
                            const struct unit_match *match) {
    for (uint32_t i = 0; i < match->count; i++) {
        enum dim dim = units_at(lex->grammar->units, match->at[i].unit)->dim;
        bool bits = dim == DIM_DATA && lex_char(lex, match->begin) == 'b';
        if (dim == DIM_LENGTH || dim == DIM_TEMPERATURE || bits)
            measure_add(m, dim, match->at[i].unit, dec_of(1, 0), READING_GUESS);
    }
    add_units(lex, m, match);
}

/* 1,674,200.5 M: of so many no one says megabytes. */
static bool grouped_million(const struct lex *lex, const struct measure *m,
                            const struct unit_match *unit, struct number *scaled) {
    struct number spaced = m->number;
    spaced.end = lex_skip_blank(lex, spaced.end);
    return spaced.flags & NUMBER_GROUPED && spaced.end > m->number.end &&
           is_upper(lex_char(lex, spaced.end)) && unit->at[0].flags & UNIT_AMBIGUOUS &&
           number_letter(lex->text, &spaced, scaled) && scaled->end == unit->end;
}

/* 2,400 个 token: what the classifier counts is a unit of its own. */
static void over_classifier(const struct lex *lex, struct unit_match *match) {
    struct unit_match more;
    const struct units *units = lex->grammar->units;
    if (!units_at(units, match->at[0].unit)->classifier ||
        !units_after(units, lex->text, lex_skip_blank(lex, match->end), &more))
        return;
    enum dim dim = units_at(units, more.at[0].unit)->dim;
    if (dim == DIM_TOKEN || dim == DIM_PARAMETER || dim == DIM_PIXEL) *match = more;
}

/* The unit after a numeral that no sign stands before. */
static void read_unit(const struct lex *lex, struct measure *m) {
    struct unit_match direct, behind;
    struct number scaled;
    bool has_direct = unit_near(lex, m->number.end, &direct);
    if (has_direct) over_classifier(lex, &direct);
    if (has_direct && grouped_million(lex, m, &direct, &scaled)) {
        m->number = scaled;
        m->end = scaled.end;
        return;
    }
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
    bool swap = has_letter && has_direct && is_unit_letter(lex, m, scaled.end);
    if (swap) add_letter_unit(lex, m, &direct);
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
        if (is_money(lex, &direct)) scale_behind(lex, m);
        return;
    }
    if (!has_letter && (unit_behind_bound(lex, m, &behind) || unit_behind_of(lex, m, &behind) ||
                        unit_behind_word(lex, m, &behind))) {
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

/* The annual result is ($99.99): what stands in brackets behind a copula is a loss. */
static void read_brackets(const struct lex *lex, struct measure *m) {
    struct word_match copula;
    uint32_t open = m->begin > lex->floor ? m->begin - 1 : 0;
    if (!m->has_unit || m->readings[0].dim != DIM_MONEY || m->begin == 0 ||
        lex_char(lex, open) != '(' || lex_char(lex, m->end) != ')' || m->number.low.neg ||
        !lex_word_before(lex, lex_back_blank(lex, open), WORDS_BIT(WORDS_COPULA), &copula))
        return;
    m->number.low.neg = m->number.high.neg = true;
    m->begin--;
    m->end++;
}

void measure_scan(const struct lex *lex, const struct number *number, struct measure *out) {
    *out = (struct measure){.begin = number->begin, .end = number->end, .number = *number};
    if (!read_sign(lex, out)) {
        if (!(number->flags & (NUMBER_PERCENT | NUMBER_PERMILLE))) read_unit(lex, out);
    }
    if (out->count) parts_read(lex, out);
    read_minus(lex, out);
    read_brackets(lex, out);
    if (!out->count) add_bare(lex, out);
    per_after(lex, out);
}

bool article_read(const struct lex *lex, uint32_t at, struct number *out) {
    struct word_match article;
    struct unit_match unit;
    struct measure m;
    if (to_lower(lex_char(lex, at)) != 'a' || !lex_number_border(lex, at) ||
        !lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE), &article) ||
        lex_char(lex, article.end) != ' ' ||
        !units_after(lex->grammar->units, lex->text, article.end + 1, &unit))
        return false;
    *out = (struct number){.begin = at, .end = article.end};
    out->low = out->high = dec_of(1, 0);
    out->flags = NUMBER_WORD | NUMBER_ARTICLE;
    enum dim dim = units_at(lex->grammar->units, unit.at[0].unit)->dim;
    bool physical = is_measured(dim) && dim != DIM_TIME && !(unit.at[0].flags & UNIT_AMBIGUOUS);
    if (dim == DIM_DATA &&
        dec_compare(units_at(lex->grammar->units, unit.at[0].unit)->factor, dec_of(1000, 0)) < 0)
        return false; /* a bit */
    bool summed = dim == DIM_TIME || dim == DIM_MONEY;
    if (!physical && !summed) return false;
    measure_scan(lex, out, &m);
    return physical || m.end > unit.end;
}

void measure_inherit(struct measure *m, const struct measure *from) {
    memcpy(m->readings, from->readings, sizeof m->readings);
    m->count = from->count;
    memcpy(m->per, from->per, sizeof m->per);
    m->per_count = from->per_count;
}
