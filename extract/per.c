/* per.c: denominators beside a measure -> parts of its unit: $0.30 / million tokens, 每秒 1.8 TB,
 * 36 万元/吨, 25 a month. */
#include "lex.h"
#include "mileage.h"
#include "per_named.h"

/* Nothing is counted by its own kind, money neither by degrees (元/度: energy). */
static bool may_divide(const struct lex *lex, const struct measure *m, uint16_t unit) {
    enum dim dim = units_at(lex->grammar->units, unit)->dim, over = m->readings[0].dim;
    if (dim == DIM_PERCENT || (dim == over && dim == DIM_MONEY)) return false;
    return over != DIM_MONEY || (dim != DIM_TEMPERATURE && dim != DIM_ANGLE);
}

/* Of what a spelling may mean, the first that m can be counted by; UNIT_NONE: none. */
static uint16_t den_unit(const struct lex *lex, const struct measure *m,
                         const struct unit_match *match) {
    for (uint32_t i = 0; i < match->count; i++)
        if (may_divide(lex, m, match->at[i].unit)) return match->at[i].unit;
    return UNIT_NONE;
}

#define PER_REACH 36u /* bytes of a denominator before its amount: 每百万个输出 token */

/* $0.20/M: by the million; no money is told by the bare letter of a unit in capitals. */
static bool money_letter(const struct lex *lex, const struct measure *m, uint32_t at,
                         struct denominator *out, uint32_t *end) {
    struct number one = {.begin = at, .end = at, .low = dec_of(1, 0), .high = dec_of(1, 0)};
    struct number scaled;
    char letter = lex_char(lex, at);
    if (m->readings[0].dim != DIM_MONEY || lex->text.data[at - 1] != '/' ||
        (letter != 'M' && letter != 'K') || !number_letter(lex->text, &one, &scaled) ||
        scaled.end != at + 1)
        return false;
    out->scale = scaled.low;
    *end = scaled.end;
    return true;
}

/* $55 per second | student: the ordinal before those who pay. */
static bool is_ordinal(const struct lex *lex, const struct measure *m, uint32_t at, uint32_t end) {
    return m->readings[0].dim == DIM_MONEY && lex_char(lex, end) == ' ' &&
           words_plain(lex->grammar->words, WORDS_SECOND_WORD, slice_cut(lex->text, at, end)) &&
           (words_plain_at(lex->grammar->words, WORDS_AGE_PERSON, lex->text, end + 1) ||
            words_plain_at(lex->grammar->words, WORDS_PAYER_NOUN, lex->text, end + 1));
}

/* 225 km/h|/468 km, ¥418k|/408 hp: is so much of the second more likely another figure of a thing
 * than what the first is told by? By 10, 100 or 1000 km much is told. */
static bool lists_next(enum dim above, enum dim below, struct dec many) {
    const dim_set figures =
        DIM_BIT(DIM_POWER) | DIM_BIT(DIM_SPEED) | (above == DIM_MONEY ? 0 : DIM_BIT(DIM_LENGTH));
    while (many.m > 9 && many.m % 10 == 0) many.m /= 10;
    return DIM_BIT(below) & figures && many.m != 1;
}

/* The unit of a denominator of m that begins at `at`, with a number before it: per 1 million
 * tokens. */
static bool denominator(const struct lex *lex, const struct measure *m, uint32_t at,
                        struct denominator *out, uint32_t *end) {
    struct number number;
    struct unit_match unit;
    *out = (struct denominator){.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    bool counted = number_may_start(lex->text, at) && lex_scan(lex, at, &number) &&
                   !(number.flags & (NUMBER_VAGUE | NUMBER_RANGE | NUMBER_TOO_LONG));
    if (counted && number.flags & NUMBER_WORD && number.flags & NUMBER_HALF &&
        dec_compare(number.low, dec_of(5, -1)) == 0)
        number.low = dec_of(5, -1); /* $55 per | half hour */
    else if (counted && (dec_compare(number.low, dec_of(0, 0)) <= 0 || !dec_is_integer(number.low)))
        return false;
    if (counted && !m->has_unit && (number.flags & NUMBER_DIGIT || m->number.flags & NUMBER_SCALED))
        return false; /* 128/256 GB, 上百万/|千万美元 */
    if (counted) {
        struct number scaled;
        bool letter = number_letter(lex->text, &number, &scaled);
        if (letter && m->count && m->readings[0].dim == DIM_COUNT &&
            m->readings[0].unit == UNIT_NONE &&
            (dec_compare(number.low, dec_of(100, 0)) >= 0 || per_ends_bare(lex, at, scaled.end)))
            return false; /* 800K/1,200K IOPS, 1k/8k */
        if (letter && m->count && m->readings[0].dim == DIM_PARAMETER) return false; /* 7B/14B */
        if (letter) number = scaled;
        out->scale = number.low;
        *end = number.end;
        bool hyphen = number.flags & NUMBER_HALF && lex_char(lex, number.end) == '-';
        at = hyphen ? number.end + 1 : lex_skip_blank(lex, number.end); /* half-|hour */
    } else {
        /* /M tokens: a magnitude letter alone */
        struct number one = {.begin = at, .end = at, .low = dec_of(1, 0), .high = dec_of(1, 0)};
        struct number scaled;
        uint32_t behind;
        if (number_letter(lex->text, &one, &scaled) &&
            (behind = lex_skip_blank(lex, scaled.end)) > scaled.end &&
            (units_after(lex->grammar->units, lex->text, behind, &unit) ||
             per_tokens(lex, behind, &unit))) {
            out->scale = scaled.low;
            at = behind;
        }
    }
    if (!counted && money_letter(lex, m, at, out, end)) return true;
    bool scaled = dec_compare(out->scale, dec_of(1000, 0)) >= 0;
    if (counted && m->has_unit && (m->readings[0].dim == DIM_FREQUENCY || mileage_is_term(lex, m)))
        return false; /* 3 RPM / 40K, 3 years/36,000 miles */
    if (!units_after(lex->grammar->units, lex->text, at, &unit) &&
        !(scaled && per_tokens(lex, at, &unit)))
        return counted && scaled;
    out->unit = den_unit(lex, m, &unit);
    *end = measure_unit_end(lex, &unit);
    if (out->unit == UNIT_NONE || is_ordinal(lex, m, at, unit.end)) return false;
    const struct unit *below = units_at(lex->grammar->units, out->unit);
    bool pair = counted && below->dim == m->readings[0].dim; /* 12 GB/128 GB */
    return !below->classifier && !pair &&
           !(counted && m->has_unit && lists_next(m->readings[0].dim, below->dim, number.low));
}

/* An English article makes a denominator only before a unit that things are sold or told by. */
static bool article_takes(enum dim dim) {
    return dim == DIM_TIME || dim == DIM_MASS || dim == DIM_VOLUME || dim == DIM_LENGTH ||
           dim == DIM_ENERGY || dim == DIM_POWER || dim == DIM_AREA || dim == DIM_DATA;
}

/* 9.8 m/s|²: a speed by the second. */
static bool per_square(const struct lex *lex, struct measure *m) {
    static const char *const SQUARES[] = {"²", "^2"};
    struct denominator den = {.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    if (!m->count || m->per_count || m->readings[0].dim != DIM_SPEED ||
        lex_char(lex, m->end - 1) != 's' || !units_find(lex->grammar->units, LIT("s"), &den.unit))
        return false;
    for (size_t i = 0; i < COUNT(SQUARES); i++) {
        if (!slice_has_z(lex->text, m->end, SQUARES[i])) continue;
        m->per[m->per_count++] = den;
        m->end += (uint32_t)strlen(SQUARES[i]);
        return true;
    }
    return false;
}

/* 5 m |s⁻²: a unit with a negative exponent divides as often as the exponent says. */
static bool per_inverse(const struct lex *lex, struct measure *m) {
    static const char *const DOTS[] = {" ", "·", "⋅", "."};
    struct denominator den = {.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    struct unit_match unit;
    uint32_t at = m->end, power;
    for (size_t i = 0; i < COUNT(DOTS) && at == m->end; i++)
        if (slice_has_z(lex->text, at, DOTS[i])) at += (uint32_t)strlen(DOTS[i]);
    if (at == m->end || !units_after(lex->grammar->units, lex->text, at, &unit)) return false;
    uint32_t end = unit_inverse(lex, unit.end, &power);
    if (!end || m->per_count + power > DENOMINATORS) return false;
    for (uint32_t i = 0; i < unit.count && den.unit == UNIT_NONE; i++)
        if (units_at(lex->grammar->units, unit.at[i].unit)->dim != DIM_DATA) /* K is kelvin here */
            den.unit = unit.at[i].unit;
    if (den.unit == UNIT_NONE) return false;
    while (power--) m->per[m->per_count++] = den;
    m->end = end;
    return true;
}

#define SPEED_REACH 24u /* bytes before a way in which a speed is named */

/* [124 公里|/1 小时 25 分], 5 km|/30 min: how far and how long, told side by side. */
static bool way_and_time(const struct lex *lex, const struct measure *m,
                         const struct denominator *den, uint32_t at) {
    uint32_t from = m->begin > SPEED_REACH ? m->begin - SPEED_REACH : 0;
    return den->unit != UNIT_NONE && m->count && m->readings[0].dim == DIM_LENGTH &&
           !words_plain_in(lex->grammar->words, WORDS_SPEED_SIGN, lex->text, from, m->begin) &&
           dec_compare(units_at(lex->grammar->units, den->unit)->factor, dec_of(60, 0)) >= 0 &&
           is_digit(lex_char(lex, lex_skip_blank(lex, at))) &&
           units_at(lex->grammar->units, den->unit)->dim == DIM_TIME;
}

bool lex_memory_size(struct dec size) {
    for (uint64_t power = 4; power <= 4096; power *= 2)
        if (dec_compare(size, dec_of(power, 0)) == 0 ||
            dec_compare(size, dec_of(power / 2 * 3, 0)) == 0)
            return true;
    return false;
}

/* 3999 元 |/ 16GB + 512GB: the next version, not what the money is counted by ($200/500MB). */
static bool next_version(const struct lex *lex, const struct measure *m,
                         const struct denominator *den) {
    return den->unit != UNIT_NONE && m->count && m->readings[0].dim == DIM_MONEY &&
           units_at(lex->grammar->units, den->unit)->dim == DIM_DATA && lex_memory_size(den->scale);
}

/* 五千|一平米, 八百|一晚: a round Chinese figure before one of what is sold or let is a sum; one in
 * digits before what is let or sold by its area (4000 一平). */
static bool is_bare_price(const struct lex *lex, const struct measure *m) {
    struct unit_match unit;
    uint32_t one = lex_skip_blank(lex, m->end);
    bool han = m->number.flags & NUMBER_HAN && m->number.flags & NUMBER_SCALED && one == m->end;
    bool sum = m->number.flags & NUMBER_DIGIT && dec_compare(m->number.low, dec_of(100, 0)) >= 0;
    if (m->has_unit || m->end != m->number.end || !(han || sum) ||
        !slice_has_at(lex->text, one, LIT("一")) ||
        !units_after(lex->grammar->units, lex->text, one + 3, &unit))
        return false;
    const struct unit *below = units_at(lex->grammar->units, unit.at[0].unit);
    if (!han) return below->dim == DIM_AREA;
    return below->dim == DIM_AREA || below->dim == DIM_MASS || slice_is(below->symbol, "night") ||
           slice_is(below->symbol, "month");
}

/* 10 元|一斤, 60 块一晚, HK$60|一晚: money for one of a unit that things are sold or let by. */
static bool per_single(const struct lex *lex, struct measure *m) {
    static const struct qc_slice ONE = {"一", 3};
    struct denominator den = {.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    struct unit_match unit;
    uint32_t at = lex_skip_blank(lex, m->end);
    if (is_bare_price(lex, m)) {
        m->count = 0;
        m->has_unit = true;
        measure_add(m, DIM_MONEY, UNIT_NONE, dec_of(1, 0), 0);
    }
    if (!m->count || !m->has_unit || m->per_count || m->readings[0].dim != DIM_MONEY ||
        is_alpha(lex_char(lex, m->end - 1)) || !slice_has_at(lex->text, at, ONE) ||
        !units_after(lex->grammar->units, lex->text, at + 3, &unit))
        return false;
    den.unit = den_unit(lex, m, &unit);
    if (den.unit == UNIT_NONE) return false;
    const words_set bounds = WORDS_BIT(WORDS_TIME_AFTER) | WORDS_BIT(WORDS_AT_MOST_AFTER) |
                             WORDS_BIT(WORDS_MORE_THAN_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER);
    const struct unit *below = units_at(lex->grammar->units, den.unit);
    struct word_match bound; /* 300 元|一年后 */
    if (below->classifier || !article_takes(below->dim) ||
        !lex_stands_alone(lex, at + 3, unit.end) ||
        lex_word(lex, lex_skip_blank(lex, unit.end), bounds, &bound))
        return false;
    m->per[m->per_count++] = den;
    m->end = unit.end;
    return true;
}

/* 5 分|/度, 0.8 厘|/千 tokens, 5 分|/公里: by energy, stuff, data or tokens only money is told, by
 * length the time that it takes; false: the coin is no unit with a denominator of these. */
static bool coins_first(const struct lex *lex, struct measure *m, uint32_t at,
                        struct denominator *den, uint32_t *end) {
    const dim_set sold = DIM_BIT(DIM_TOKEN) | DIM_BIT(DIM_ENERGY) | DIM_BIT(DIM_DATA) |
                         DIM_BIT(DIM_MASS) | DIM_BIT(DIM_VOLUME);
    if (m->count < 2 || m->readings[0].dim == DIM_MONEY || !m->has_unit) return false;
    for (uint32_t k = 1; k < m->count; k++) {
        enum dim dim = m->readings[k].dim;
        if ((dim != DIM_MONEY && dim != DIM_TIME) || m->readings[k].unit == UNIT_NONE) continue;
        struct measure coin = *m;
        coin.readings[0] = m->readings[k];
        coin.count = 1;
        *end = at;
        if (!denominator(lex, &coin, at, den, end) || den->unit == UNIT_NONE) continue;
        dim_set below = DIM_BIT(units_at(lex->grammar->units, den->unit)->dim);
        if (!(below & (dim == DIM_MONEY ? sold : DIM_BIT(DIM_LENGTH)))) continue;
        *m = coin;
        if (dim == DIM_TIME) m->readings[0].flags = 0;
        return true;
    }
    return false;
}

static bool per_one(const struct lex *lex, struct measure *m) {
    uint32_t at = lex_skip_blank(lex, m->end), end = 0;
    struct denominator den;
    struct word_match word;
    words_set asked = WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_PER_ARTICLE);
    bool slash = lex_char(lex, at) == '/';
    if (slash) { /* $30/|每 GB */
        end = at + 1;
        if (lex_word(lex, end, WORDS_BIT(WORDS_PER), &word) && lex_char(lex, end) & 0x80)
            end = word.end;
    } else {
        if (!lex_word(lex, at, asked, &word)) return false;
        end = word.end;
    }
    uint32_t below = end;
    uint32_t from = lex_skip_blank(lex, end);
    bool coin = slash && coins_first(lex, m, from, &den, &end);
    if (!coin && !denominator(lex, m, from, &den, &end)) return false;
    if (slash && way_and_time(lex, m, &den, below)) return false;
    if (slash && (per_two_ratings(lex, m, &den) || next_version(lex, m, &den))) return false;
    if (!slash && !(word.lists & WORDS_BIT(WORDS_PER))) {
        struct word_match after; /* $1 billion | a year earlier */
        if (lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_TIME_AFTER), &after))
            return false;
        if (lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_AGO), &after) &&
            lex_char(lex, after.end) != ' ')
            return false; /* a year before. */
        if (den.unit == UNIT_NONE || !article_takes(units_at(lex->grammar->units, den.unit)->dim))
            return false;
    }
    enum dim over = m->readings[0].dim; /* 365 天|每天走 */
    bool part = over == DIM_PERCENT || over == DIM_RATIO || over == DIM_TIME;
    if (part && !slash && (lex_char(lex, word.begin) & 0x80) && !parts_end(lex, end))
        return false; /* 62.4%|每天使用 */
    if (slash && over == DIM_MASS) per_letter_tokens(lex, m, den.unit);
    m->per[m->per_count++] = den;
    m->end = end;
    return true;
}

/* Does no noun follow at `at`: a mark, a small word? "$5 monthly | fees" is an adjective. */
static bool phrase_ends(const struct lex *lex, uint32_t at) {
    const words_set next = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                           WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_COPULA) |
                           WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_TIME_WORD);
    struct word_match word;
    if (lex_char(lex, at) != ' ') return !is_alnum(lex_char(lex, at)) && lex_char(lex, at) != '-';
    return !is_alpha(lex_char(lex, at + 1)) || lex_word(lex, at + 1, next, &word);
}

/* $1.5 million | annually, £1,200 | pcm, S$2,131 | psf. */
static bool per_adverb(const struct lex *lex, struct measure *m) {
    static const struct {
        enum words_plain list;
        struct qc_slice unit;
    } ADVERBS[] = {
        {WORDS_BY_YEAR, {"year", 4}},   {WORDS_BY_QUARTER, {"quarter", 7}},
        {WORDS_BY_MONTH, {"month", 5}}, {WORDS_BY_WEEK, {"week", 4}},
        {WORDS_BY_DAY, {"day", 3}},     {WORDS_BY_HOUR, {"h", 1}},
        {WORDS_BY_FOOT, {"ft2", 3}},    {WORDS_BY_PERSON, {"person", 6}},
    };
    struct denominator den = {.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    uint32_t at = lex_skip_blank(lex, m->end), size = 0;
    const dim_set whole = DIM_BIT(DIM_TIME) | DIM_BIT(DIM_MULTIPLE) | DIM_BIT(DIM_RATIO) |
                          DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_PERCENT_POINT);
    bool glued = at == m->end && m->begin < m->number.begin && /* £329|pp */
                 words_plain_at(lex->grammar->words, WORDS_BY_PERSON, lex->text, at);
    if (!m->count || (at == m->end && !glued) || !is_lower(lex_char(lex, at)) || m->per_count ||
        DIM_BIT(m->readings[0].dim) & whole)
        return false; /* up 5% annually: the change as it is told */
    for (size_t i = 0; i < COUNT(ADVERBS) && !size; i++) {
        size = words_plain_at(lex->grammar->words, ADVERBS[i].list, lex->text, at);
        if (size && !units_find(lex->grammar->units, ADVERBS[i].unit, &den.unit)) return false;
    }
    if (!size || (size < 5 && m->readings[0].dim != DIM_MONEY) || /* pa, psf */
        !(lex->text.data[at + size - 1] == '.' || phrase_ends(lex, at + size)))
        return false;
    m->per[m->per_count++] = den;
    m->end = at + size;
    return true;
}

void per_after(const struct lex *lex, struct measure *m) {
    if (mileage_read(lex, m)) return;
    while (m->per_count < DENOMINATORS &&
           (per_square(lex, m) || per_inverse(lex, m) || per_one(lex, m) || per_held(lex, m) ||
            per_named(lex, m) || per_adverb(lex, m) || per_single(lex, m)))
        continue;
}

/* 每秒| 3000 TOPS, 每秒 100 Gbps, 每分钟 3000 转: does the unit itself say by what time, so that
 * nothing divides it? */
static bool by_time(const struct lex *lex, const struct measure *m, uint16_t below) {
    const struct unit *unit = units_at(lex->grammar->units, below);
    enum dim dim = m->count && !m->per_count ? m->readings[0].dim : DIM_COUNT;
    if (unit->dim != DIM_TIME || m->readings[0].unit == UNIT_NONE) return false;
    struct qc_slice turns = units_at(lex->grammar->units, m->readings[0].unit)->symbol;
    if (slice_is(turns, "rpm")) return slice_is(unit->symbol, "min");
    return dec_compare(unit->factor, dec_of(1, 0)) == 0 &&
           (dim == DIM_COMPUTE || dim == DIM_DATA_RATE || dim == DIM_ITEM_RATE ||
            dim == DIM_FREQUENCY);
}

bool per_before(const struct lex *lex, struct measure *m) {
    uint32_t end = lex_back_blank(lex, m->begin);
    uint32_t reach = end > lex->floor + PER_REACH ? end - PER_REACH : lex->floor;
    if (!lex_any(lex, WORDS_BIT(WORDS_PER))) return false;
    for (uint32_t at = end; at-- > reach;) {
        struct word_match word;
        struct denominator den;
        uint32_t stop = 0;
        if (utf8_is_continuation(lex->text.data[at])) continue;
        if (!lex_word(lex, at, WORDS_BIT(WORDS_PER), &word) || word.end >= end) continue;
        uint32_t from = lex_skip_blank(lex, word.end), name = 0;
        if (!denominator(lex, m, per_over_name(lex, from, &name), &den, &stop) || stop != end ||
            den.unit == UNIT_NONE || m->per_count == DENOMINATORS)
            return false;
        if (m->readings[0].dim != DIM_MONEY && dec_compare(den.scale, dec_of(1, 0)) != 0)
            return false;
        if (!by_time(lex, m, den.unit)) m->per[m->per_count++] = den;
        if (name) m->named_begin = from, m->named_end = name;
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
