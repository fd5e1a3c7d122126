/* measure.c: numeral -> numeral with its unit, all that the spelling before or after may mean. */
#include "andhalf.h"
#include "currency.h"
#include "lapsed.h"
#include "minus.h"
#include "plain.h"
#include "spoon.h"

#define FLOOR_LEAST 50u /* of a price by the night; less may count cases */
#define CASES_REACH 60u /* bytes before a figure in which cases are named */

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
    if (at == m->end || !is_alpha(lex_char(lex, at)) || !lex_scan(lex, at, &scale) ||
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
    bool han = utf8_is_han(utf8_at(lex->text, sign->begin)); /* 人民币 5|块|3 毛 */
    return !han && is_digit(lex_char(lex, at));
}

/* gave us | $120,000: the pronoun is no part of the sign. */
static bool sign_before(const struct lex *lex, uint32_t end, struct unit_match *out) {
    const struct units *units = lex->grammar->units;
    if (!units_before(units, lex->text, end, out)) return false;
    struct word_match us;
    if (!is_lower(lex_char(lex, out->begin)) ||
        !lex_word(lex, out->begin, WORDS_BIT(WORDS_SUBJECT_PRONOUN), &us))
        return true;
    uint32_t skip = lex_skip_blank(lex, us.end);
    if (skip == us.end ||
        !units_before(units, slice(lex->text.data + skip, end - skip), end - skip, out))
        return true;
    out->begin += skip;
    out->end += skip;
    return true;
}

/* the R9 arm: a letter glued to a short number is a name; R12.50, R2bn and R1,200 are rands. An
 * RS6 is a car; Rs 6 and RS 500 are rupees. */
static bool is_lone_letter(const struct lex *lex, const struct unit_match *sign,
                           const struct number *n) {
    const uint32_t amount = NUMBER_POINT | NUMBER_GROUPED | NUMBER_SCALED | NUMBER_LETTER;
    struct word_match per;
    bool car = slice_is(slice_cut(lex->text, sign->begin, sign->end), "RS") &&
               dec_compare(n->low, dec_of(10, 0)) < 0 && lex_char(lex, n->end) != '/' &&
               !lex_word(lex, lex_skip_blank(lex, n->end), WORDS_BIT(WORDS_PER), &per);
    return (car || (sign->end - sign->begin == 1 && is_alpha(lex_char(lex, sign->begin)))) &&
           !(n->flags & amount);
}

/* $65B, US$34.6 million, 人民币 20 亿元, USD 5m. */
static bool read_sign(const struct lex *lex, struct measure *m) {
    struct unit_match sign, after;
    uint32_t end = lex_back_blank(lex, m->begin);
    if (end <= lex->floor || !sign_before(lex, end, &sign) || sign.begin < lex->floor ||
        currency_names(lex, &sign, &m->number))
        return false;
    struct number scaled, spaced = m->number;
    spaced.end = lex_skip_blank(lex, spaced.end);
    if (number_letter(lex->text, &m->number, &scaled) ||
        (is_money(lex, &sign) && is_upper(lex_char(lex, spaced.end)) &&
         number_letter(lex->text, &spaced, &scaled))) /* $5 M */
        m->number = scaled;
    else measure_told_lakh(lex, &sign, &m->number);
    if (is_lone_letter(lex, &sign, &m->number)) return false;
    m->begin = sign.begin;
    m->end = m->number.end;
    m->has_unit = true;
    bool unit = unit_near(lex, m->end, &after) &&
                !(after.end - after.begin == 1 && is_alpha(lex->text.data[after.begin]));
    if (unit && share_unit_dim(lex, &sign, &after) && !opens_next(lex, &after)) {
        measure_add_units(lex, m, currency_of(lex, m, &sign, &after));
        m->end = after.end;
        return true;
    }
    measure_add_units(lex, m, &sign);
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
    if (lex_char(lex, number->end) != ' ' || lex_char(lex, number->end + 1) == 'm')
        return false; /* 0.4 m min focus */
    spaced.end++;
    return number_letter(lex->text, &spaced, scaled) && unit_near(lex, scaled->end, behind) &&
           behind->end > scaled->end && lex_char(lex, scaled->end) == ' ';
}

/* the men's 1500m, an indoor 800m: the length of a race, told behind whose it is. */
static bool is_track(const struct lex *lex, const struct measure *m) {
    static const uint64_t TRACKS[] = {50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000};
    uint32_t at = m->begin;
    if (at < 2 || lex->text.data[at - 1] != ' ') return false;
    const words_set behind = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                             WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                             WORDS_BIT(WORDS_LENGTH_AFTER);
    struct word_match word;
    bool track = false;
    uint32_t next = m->number.end + 2;
    if (lex_char(lex, m->number.end) != 'm' || is_alnum(lex_char(lex, next - 1)) ||
        (is_lower(lex_char(lex, next)) && !lex_word(lex, next, behind, &word)))
        return false;
    for (size_t i = 0; i < COUNT(TRACKS) && !track; i++)
        track = dec_compare(m->number.low, dec_of(TRACKS[i], 0)) == 0;
    return track && words_plain_before(lex->grammar->words, WORDS_TRACK_BEFORE, lex->text, at - 1);
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
    if (m->number.flags & NUMBER_GROUPED) return true; /* 3,950m */
    bool cross = at > end && c == 'x' && lex_char(lex, at + 1) == ' ';
    if (cross && is_digit(lex_char(lex, at + 2))) return true; /* 440m x 59m */
    if (lex_word(lex, at, WORDS_BIT(WORDS_RANGE_AND), &word))
        return number_may_start(lex->text, lex_skip_blank(lex, word.end)) &&
               lex_scan(lex, lex_skip_blank(lex, word.end), &next);
    return !is_alpha(c) && !is_digit(c);
}

/* The meaning of that dimension, as the usual one. */
static void add_dim(const struct lex *lex, struct measure *m, const struct unit_match *match,
                    enum dim dim) {
    for (uint32_t i = 0; i < match->count; i++)
        if (units_at(lex->grammar->units, match->at[i].unit)->dim == dim)
            measure_add(m, dim, match->at[i].unit, dec_of(1, 0), 0);
}

/* 硬盘 4T, 16G+|1T: terabytes. */
static bool is_disk(const struct lex *lex, const struct measure *m, uint32_t end) {
    if (lex->text.data[end - 1] != 'T') return false;
    uint32_t at = m->begin;
    bool memory = at > 2 && lex->text.data[at - 1] == '+' &&
                  (lex->text.data[at - 2] == 'G' || slice_has_at(lex->text, at - 3, LIT("GB")));
    return memory || holds_data(lex, at, lex_skip_blank(lex, end));
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
    measure_add_units(lex, m, match);
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

/* 3.5mm jack: without a currency before it, mm is the length and no million. */
static bool is_millimetre(const struct lex *lex, const struct measure *m) {
    return slice_has_at(lex->text, m->number.end, LIT("mm")) &&
           !is_alnum(lex_char(lex, m->number.end + 2));
}

/* 12.98 万|起, 月薪 8000|起: a measure word that is a bound too is one where the phrase ends behind
 * a large figure, unless cases are told of: 案件 1.2 万起. */
static bool is_floor(const struct lex *lex, const struct measure *m,
                     const struct unit_match *unit) {
    const uint32_t large = NUMBER_SCALED | NUMBER_POINT | NUMBER_GROUPED;
    struct word_match bound;
    bool any = m->number.flags & large || dec_compare(m->number.low, dec_of(1000, 0)) >= 0 ||
               plain_lead(lex, WORDS_PRICE_TAG, m->number.begin) || /* 房价 800 起 */
               plain_lead(lex, WORDS_PRICE_NOW, m->number.begin) ||
               (plain_lead(lex, WORDS_FLOOR_LEAD, m->number.begin) &&
                dec_compare(m->number.low, dec_of(FLOOR_LEAST, 0)) >= 0);
    if (!any || !units_at(lex->grammar->units, unit->at[0].unit)->classifier ||
        !lex_word(lex, unit->begin, WORDS_BIT(WORDS_AT_LEAST_AFTER), &bound) ||
        bound.end != unit->end || !(parts_end(lex, unit->end) || lex_char(lex, unit->end) == ','))
        return false;
    uint32_t from = m->begin > CASES_REACH ? m->begin - CASES_REACH : 0;
    for (uint32_t at = from; at < m->begin; at++)
        if (words_plain_at(lex->grammar->words, WORDS_CASE_NOUN, lex->text, at)) return false;
    return true;
}

/* +1.6pct of a Chinese text: percentage points. */
static void read_points(const struct lex *lex, struct unit_match *unit) {
    uint16_t points;
    if (lex_char(lex, unit->begin) == 'p' && lex_char(lex, unit->begin + 1) == 'c' &&
        units_at(lex->grammar->units, unit->at[0].unit)->dim == DIM_PERCENT && lex_has_han(lex) &&
        units_find(lex->grammar->units, LIT("pp"), &points))
        unit->at[0].unit = points;
}

/* The letter behind the number that ends at `end` is the one unit that the words around tell. */
static bool read_told(const struct lex *lex, struct measure *m, const struct unit_match *unit,
                      uint32_t end) {
    bool track = is_track(lex, m);
    if (!track && !is_disk(lex, m, end)) return false;
    add_dim(lex, m, unit, track ? DIM_LENGTH : DIM_DATA);
    m->end = unit->end;
    return m->has_unit = true;
}

/* 70B|两种: a weight of old behind a magnitude letter is the next numeral. */
static bool is_weight(const struct lex *lex, const struct unit_match *unit) {
    return (lex_char(lex, unit->begin) & 0x80) &&
           units_at(lex->grammar->units, unit->at[0].unit)->dim == DIM_MASS;
}

/* weighs 20 lbs|. : a stop that ends the sentence is none of the short form. */
uint32_t measure_unit_end(const struct lex *lex, const struct unit_match *unit) {
    uint32_t end = unit->end, next = lex_skip_blank(lex, end);
    char c = lex_char(lex, next);
    bool stop =
        lex_char(lex, end - 1) == '.' && !is_lower(c) && !is_digit(c) && c != ',' && !(c & 0x80);
    return stop && is_lower(lex_char(lex, end - 2)) ? end - 1 : end;
}

static void take_unit(const struct lex *lex, struct measure *m, const struct unit_match *unit) {
    uint32_t end = measure_unit_end(lex, unit);
    measure_add_units(lex, m, unit);
    if (end > m->end) m->end = end;
    m->has_unit = true;
    measure_told_charge(lex, m);
}

/* The magnitude letter of `scaled`, or `direct`, a unit; true: nothing else is sought. */
static bool read_letter(const struct lex *lex, struct measure *m, const struct number *scaled,
                        const struct unit_match *direct) {
    struct dec scale;
    if (model_size_read(lex, m, scaled) || measure_told_length(lex, m, scaled->end) ||
        measure_told_kelvin(lex, m, scaled->end))
        return true;
    if (direct && read_told(lex, m, direct, scaled->end)) return true;
    bool million = measure_told_million(lex, m, lex_skip_blank(lex, scaled->end));
    if (direct && !million && is_unit_letter(lex, m, scaled->end)) add_letter_unit(lex, m, direct);
    if (!dec_is_zero(m->number.low) && dec_div(scaled->low, m->number.low, &scale))
        measure_add_letter(lex, m, scale);
    m->end = scaled->end;
    m->has_unit = true;
    return million;
}

/* The unit after a numeral that no sign stands before. */
static void read_unit(const struct lex *lex, struct measure *m) {
    struct unit_match direct, behind;
    struct number scaled;
    if (per_tonnage(lex, m) || spoon_read(lex, m) || lapsed_read(lex, m) || andhalf_read(lex, m))
        return;
    myriad_read(lex, m);
    if (currency_rupees(lex, m)) return;
    bool has_direct = unit_near(lex, m->number.end, &direct) && !is_floor(lex, m, &direct) &&
                      !unitword_read(lex, m, &direct) && !unit_refused(lex, m, &direct);
    if (has_direct) read_points(lex, &direct);
    if (has_direct && m->number.flags & NUMBER_OF_WHOLE &&
        units_at(lex->grammar->units, direct.at[0].unit)->dim == DIM_COUNT)
        return; /* eight of 10 | people */
    if (has_direct && grouped_million(lex, m, &direct, &scaled)) {
        m->number = scaled;
        m->end = scaled.end;
        return;
    }
    bool has_letter = number_letter(lex->text, &m->number, &scaled) && !is_millimetre(lex, m) &&
                      !(has_direct && !same_letter(&direct, &scaled));
    if ((has_letter && unit_near(lex, scaled.end, &behind) && behind.end > scaled.end &&
         !is_weight(lex, &behind)) ||
        (!has_letter && spaced_letter(lex, &m->number, &scaled, &behind))) {
        m->number = scaled;
        take_unit(lex, m, &behind);
        return;
    }
    if (has_letter && read_letter(lex, m, &scaled, has_direct ? &direct : NULL)) return;
    if (has_direct) {
        take_unit(lex, m, &direct);
        if (is_money(lex, &direct)) scale_behind(lex, m);
    } else if (!has_letter &&
               (unit_behind_bound(lex, m, &behind) || unit_behind_of(lex, m, &behind) ||
                unit_behind_word(lex, m, &behind))) {
        take_unit(lex, m, &behind);
    }
}

/* The annual result is ($99.99): a loss, behind a copula and led by a sign, not 售价（5 元）. */
static void read_brackets(const struct lex *lex, struct measure *m) {
    struct word_match copula;
    uint32_t open = m->begin > lex->floor ? m->begin - 1 : 0;
    if (!m->has_unit || m->readings[0].dim != DIM_MONEY || m->begin == m->number.begin ||
        lex_char(lex, open) != '(' || lex_char(lex, m->end) != ')' || m->number.low.neg ||
        !lex_word_before(lex, lex_back_blank(lex, open), WORDS_BIT(WORDS_COPULA), &copula))
        return;
    m->number.low.neg = m->number.high.neg = true;
    m->begin--;
    m->end++;
}

/* 精修|+1 本相册, 2 天|+1 晚: behind Chinese a plus before things and times only joins. */
static void drop_plus(const struct lex *lex, struct measure *m) {
    bool counts = m->has_unit && m->count &&
                  (m->readings[0].dim == DIM_COUNT || m->readings[0].dim == DIM_TIME);
    if (!counts || lex_char(lex, m->begin) != '+' || m->begin == 0 ||
        !(lex->text.data[m->begin - 1] & 0x80) || !(lex->text.data[m->number.end] & 0x80))
        return;
    m->begin++;
    m->number.begin++;
    m->number.flags &= ~(uint32_t)NUMBER_SIGNED;
}

void measure_scan(const struct lex *lex, const struct number *number, struct measure *out) {
    *out = (struct measure){.begin = number->begin, .end = number->end, .number = *number};
    if (!read_sign(lex, out) && !(number->flags & (NUMBER_PERCENT | NUMBER_PERMILLE)))
        read_unit(lex, out);
    if (out->count) parts_read(lex, out);
    drop_plus(lex, out);
    minus_read(lex, out);
    minus_read_word(lex, out);
    read_brackets(lex, out);
    if (!out->count) measure_add_bare(lex, out);
    per_after(lex, out);
    occasion_read(lex, out);
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
    bool physical =
        unit_is_measured(dim) && dim != DIM_TIME && !(unit.at[0].flags & UNIT_AMBIGUOUS);
    if (dim == DIM_DATA &&
        dec_compare(units_at(lex->grammar->units, unit.at[0].unit)->factor, dec_of(1000, 0)) < 0)
        return false; /* a bit */
    bool summed = dim == DIM_TIME || dim == DIM_MONEY;
    if ((!physical && !summed) || unitor_follows(lex, unit.end)) return false;
    measure_scan(lex, out, &m);
    return physical || m.end > unit.end;
}

void measure_inherit(struct measure *m, const struct measure *from) {
    memcpy(m->readings, from->readings, sizeof m->readings);
    m->count = from->count;
    memcpy(m->per, from->per, sizeof m->per);
    m->per_count = from->per_count;
}
