/* parts.c: a measure -> the same measure with what goes on behind its unit: a half, further parts
 * in smaller units, a last digit or number without a unit. */
#include "currency.h"
#include "plain.h"

#define PARTS 4 /* most further units of one quantity */

static const struct unit *unit_of(const struct lex *lex, const struct measure *m) {
    if (!m->count || m->readings[0].unit == UNIT_NONE) return NULL;
    const struct unit *unit = units_at(lex->grammar->units, m->readings[0].unit);
    return unit->classifier ? NULL : unit;
}

static bool is_whole(const struct number *n) {
    return !(n->flags & (NUMBER_VAGUE | NUMBER_RANGE | NUMBER_MULTI | NUMBER_MORE | NUMBER_PERCENT |
                         NUMBER_PERMILLE | NUMBER_TOO_LONG));
}

static bool scan(const struct lex *lex, uint32_t at, struct number *out) {
    return number_may_start(lex->text, at) && lex_scan(lex, at, out) && is_whole(out);
}

/* Behind "and" or & with its blanks at `at`; 0: it does not stand there. */
static uint32_t behind_and(const struct lex *lex, uint32_t at) {
    struct word_match join;
    uint32_t word = lex_skip_blank(lex, at), end = word + (lex_char(lex, word) == '&');
    if (is_alpha(lex_char(lex, word)) && lex_word(lex, word, WORDS_BIT(WORDS_RANGE_AND), &join))
        end = join.end;
    return word > at && end > word ? lex_skip_blank(lex, end) : 0;
}

static bool add_to(struct measure *m, struct dec more, uint32_t end) {
    struct dec sum;
    if (!dec_add(m->number.low, more, &sum)) return false;
    m->number.low = m->number.high = sum;
    m->end = end;
    return true;
}

/* ---- a fraction of the same unit: 7 年半, an hour and a half, two miles and a quarter ---- */

/* 一分|半|钟: a unit around its half; takes the unit that both parts make. */
static void split_unit(const struct lex *lex, struct measure *m, uint32_t unit_end) {
    char word[16];
    struct unit_match whole;
    uint32_t begin = lex_skip_blank(lex, m->number.end), head = unit_end - begin, next = m->end;
    bool fits = head && head + 3 <= sizeof word && next + 3 <= lex->text.size;
    if (!fits || !(lex_char(lex, next) & 0x80)) return;
    memcpy(word, lex->text.data + begin, head);
    memcpy(word + head, lex->text.data + next, 3);
    if (!units_after(lex->grammar->units, slice(word, head + 3), 0, &whole) ||
        whole.end != head + 3)
        return;
    const struct unit *unit = units_at(lex->grammar->units, whole.at[0].unit);
    m->count = 0;
    measure_add(m, unit->dim, whole.at[0].unit, dec_of(1, 0), 0);
    m->end = next + 3;
}

/* 五分半: of what 分 may be, halves are told of minutes. */
static void prefer_time(struct measure *m) {
    for (uint32_t i = 1; i < m->count; i++) {
        struct reading first = m->readings[0];
        if (m->readings[i].dim != DIM_TIME || first.dim != DIM_SCORE) continue;
        m->readings[0] = m->readings[i];
        m->readings[i] = first;
        return;
    }
}

/* 12 分| 30 秒: before seconds, of what 分 may be, minutes are told. */
static void prefer_minutes(const struct lex *lex, struct measure *m) {
    struct number seconds;
    struct unit_match unit;
    uint32_t at = lex_skip_blank(lex, m->end);
    if (!m->count || m->readings[0].dim != DIM_SCORE || m->per_count) return;
    if (lex->text.data[m->end - 1] & 0x80 && plain_told(lex, WORDS_PACE_NOUN, m->begin))
        return prefer_time(m); /* 4 分多的配速 */
    if (!scan(lex, at, &seconds) || dec_compare(seconds.low, dec_of(60, 0)) >= 0 ||
        !unit_near(lex, seconds.end, &unit) ||
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME ||
        dec_compare(units_at(lex->grammar->units, unit.at[0].unit)->factor, dec_of(1, 0)) != 0)
        return;
    prefer_time(m);
}

/* 800 米|半径, 3 年|半导体: a longer word begins with the half. */
static bool begins_word(const struct lex *lex, uint32_t at, uint32_t end) {
    return lex_token_end(lex, at, end) > end;
}

static bool half_read(const struct lex *lex, struct measure *m) {
    const struct unit *unit = unit_of(lex, m);
    struct number half;
    struct unit_match more;
    struct word_match word;
    if (!unit || !is_whole(&m->number) || m->number.flags & NUMBER_HALF) return false;
    uint32_t at = behind_and(lex, m->end);
    bool joined = at != 0;
    if (!scan(lex, joined ? at : m->end, &half) || !(half.flags & NUMBER_FRACTION) ||
        dec_compare(half.low, dec_of(1, 0)) >= 0)
        return false;
    if (!joined && (!(half.flags & NUMBER_HALF) || half.flags & NUMBER_WORD)) return false;
    if (unit_near(lex, half.end, &more) &&
        units_at(lex->grammar->units, more.at[0].unit)->dim == unit->dim)
        return false;
    if (joined && lex_word(lex, lex_skip_blank(lex, half.end), WORDS_BIT(WORDS_OF), &word) &&
        (!(half.flags & NUMBER_ARTICLE) || plain_next(lex, WORDS_DETERMINER, word.end)))
        return false; /* five years and half of the team; a pound and a half of butter */
    if (!joined && begins_word(lex, m->end, half.end)) return false;
    uint32_t unit_end = m->end;
    if (!add_to(m, half.low, half.end)) return false;
    if (!joined) split_unit(lex, m, unit_end);
    if (!joined) prefer_time(m);
    m->number.flags |= NUMBER_HALF;
    return true;
}

/* ---- further parts: 5 小时 30 分, 6 feet 2 inches, 1 year, 2 days and 3 hours ---- */

/* The candidate of `match` that is a smaller unit of the same dimension, best one that divides it
 * (三尺六|寸); of money, a part of the same currency: a cent whose own is only assumed is any's. */
static const struct unit *smaller(const struct lex *lex, const struct unit *unit,
                                  const struct unit_match *match) {
    const struct unit *first = NULL;
    struct dec ratio;
    for (uint32_t i = 0; i < match->count; i++) {
        const struct unit *u = units_at(lex->grammar->units, match->at[i].unit);
        if (u->dim != unit->dim || dec_compare(u->factor, unit->factor) >= 0) continue;
        bool any = match->at[i].flags & UNIT_AMBIGUOUS;
        if (u->dim == DIM_MONEY && !any && !slice_equal(u->symbol, unit->symbol)) continue;
        if (dec_div(unit->factor, u->factor, &ratio) && dec_is_integer(ratio)) return u;
        if (!first) first = u;
    }
    return first;
}

/* What is told in several units: 1 TB and 512 GB are two sizes, 2 kW and 300 W two powers. */
static bool adds_up(enum dim dim) {
    return dim == DIM_TIME || dim == DIM_LENGTH || dim == DIM_MASS || dim == DIM_VOLUME ||
           dim == DIM_AREA || dim == DIM_MONEY || dim == DIM_ANGLE;
}

/* Where the next part begins: over a blank, "and", or a comma between Latin units. */
static uint32_t next_part(const struct lex *lex, const struct measure *m) {
    uint32_t at = m->end, word;
    if ((word = behind_and(lex, at)) != 0) return word;
    if (lex_char(lex, at) == ',' && lex_char(lex, at + 1) == ' ' && at > 0 &&
        is_alpha(lex->text.data[at - 1])) {
        word = behind_and(lex, at + 1);
        return word ? word : at + 2;
    }
    const struct unit *unit = unit_of(lex, m);
    struct unit_match piece;
    bool signed_money = unit && unit->dim == DIM_MONEY && m->begin < m->number.begin;
    if (signed_money && units_after(lex->grammar->units, lex->text, at, &piece) &&
        units_at(lex->grammar->units, piece.at[0].unit)->classifier)
        return piece.end; /* 港币三|个|一毫 */
    return lex_skip_blank(lex, at);
}

static uint16_t index_of(const struct lex *lex, const struct unit *unit) {
    return (uint16_t)(unit - units_at(lex->grammar->units, 0));
}

/* The sum in the smallest unit; of money, in its currency. */
static bool join_part(const struct lex *lex, struct measure *m, const struct unit *small,
                      struct dec part, uint32_t end) {
    const struct unit *unit = unit_of(lex, m);
    struct dec whole = m->number.low, ratio;
    bool money = unit->dim == DIM_MONEY;
    bool ok = money ? dec_div(small->factor, unit->factor, &ratio) && dec_mul(part, ratio, &part)
                    : dec_div(unit->factor, small->factor, &ratio) && dec_mul(whole, ratio, &whole);
    if (!ok || !dec_add(whole, part, &whole)) return false;
    m->number.low = m->number.high = whole;
    m->end = end;
    if (money) return true;
    m->count = 0;
    measure_add(m, small->dim, index_of(lex, small), dec_of(1, 0), 0);
    return true;
}

/* 一天| 24 小时, 一天| 8 小时, 一年| 250 天: so much in one of the larger unit, no sum: as many as
 * make one or more, of one written in Chinese that is told in days, a week, or more days than two
 * months have. */
static bool told_by_one(const struct lex *lex, const struct measure *m, const struct unit *unit,
                        const struct number *part, struct dec ratio) {
    if (unit->dim != DIM_TIME || dec_compare(part->low, ratio) >= 0) return unit->dim == DIM_TIME;
    if (m->number.flags & NUMBER_DIGIT || dec_compare(m->number.low, dec_of(1, 0)) != 0 ||
        !(lex->text.data[m->number.begin] & 0x80))
        return false;
    bool months = dec_compare(ratio, dec_of(12, 0)) == 0; /* 一年三个月 */
    bool days = dec_compare(unit->factor, dec_of(31557600, 0)) >= 0 &&
                dec_compare(ratio, dec_of(100, 0)) > 0 && !(part->flags & NUMBER_DIGIT) &&
                dec_compare(part->low, dec_of(60, 0)) <= 0; /* 一年零十天, but 一年|15 天 */
    return dec_compare(unit->factor, dec_of(86400, 0)) >= 0 && !months && !days;
}

#define SIGN_MOST 3u /* bytes of a blank and the sign of a unit, which is no word */

/* One more part; *last is its unit. */
static bool part_read(const struct lex *lex, struct measure *m, const struct unit **last) {
    const struct unit *unit = unit_of(lex, m);
    struct number number;
    struct unit_match match;
    uint32_t at = next_part(lex, m);
    bool adjective = lex_char(lex, m->number.end) == '-'; /* six-month | and 30-day */
    bool comma = lex_char(lex, m->end) == ',' && unit && unit->dim != DIM_TIME &&
                 m->end <= m->number.end + SIGN_MOST;
    if (!unit || adjective || !adds_up(unit->dim) || !scan(lex, at, &number) ||
        !unit_near(lex, number.end, &match) || dec_compare(number.low, dec_of(1000, 0)) > 0)
        return false;
    const struct unit *small = smaller(lex, *last, &match);
    struct dec ratio; /* 300mm, 90nm and 26 mm, 1.2 µm are two lengths each */
    if (!small || !dec_div((*last)->factor, small->factor, &ratio) ||
        (unit->dim == DIM_LENGTH && dec_compare(ratio, dec_of(10, 4)) > 0) ||
        (comma && dec_compare(ratio, dec_of(1, 3)) >= 0) ||
        told_by_one(lex, m, *last, &number, ratio) ||
        !join_part(lex, m, small, number.low, measure_unit_end(lex, &match)))
        return false;
    *last = small;
    return true;
}

/* "1 year, 6 months, 3 months": a list of its own, no parts. */
static bool list_goes_on(const struct lex *lex, const struct measure *m, const struct unit *last) {
    struct number number;
    struct unit_match match;
    return scan(lex, next_part(lex, m), &number) && unit_near(lex, number.end, &match) &&
           units_at(lex->grammar->units, match.at[0].unit)->dim == last->dim;
}

/* ---- a last number without a unit: 三米九, 三块零四, 15 dollars 50, 1 hour thirty ---- */

/* Units whose tenths are left unsaid in Chinese. */
static bool takes_tenths(enum dim dim) {
    return dim == DIM_LENGTH || dim == DIM_MONEY || dim == DIM_MASS || dim == DIM_TEMPERATURE;
}

/* 一米七八 = 1.78, 1米75: two digits behind a length are its hundredths, never a range. */
static bool hundredths_read(const struct lex *lex, struct measure *m) {
    const struct unit *unit = unit_of(lex, m);
    uint32_t at = lex_skip_blank(lex, m->end), size = is_digit(lex_char(lex, at)) ? 1 : 3;
    struct number tens, ones;
    struct dec part;
    if (!unit || unit->dim != DIM_LENGTH || !(lex->text.data[m->end - 1] & 0x80) ||
        at + 2 * size > lex->text.size ||
        !(parts_end(lex, at + 2 * size) || height_hundredths(lex, m, at)) ||
        !number_scan(slice(lex->text.data, at + size), at, &tens) ||
        !number_scan(slice(lex->text.data, at + 2 * size), at + size, &ones) ||
        dec_compare(tens.low, dec_of(9, 0)) > 0 || dec_compare(ones.low, dec_of(9, 0)) > 0 ||
        !dec_is_integer(tens.low) || !dec_is_integer(ones.low))
        return false;
    return dec_mul(tens.low, dec_of(10, 0), &part) && dec_add(part, ones.low, &part) &&
           dec_mul(part, dec_of(1, -2), &part) && add_to(m, part, at + 2 * size);
}

/* 每度五毛六|算, 1 块 2|买的: a digit behind a part of money that no unit follows. */
static bool loose_tenth(const struct lex *lex, const struct unit *unit,
                        const struct number *digit) {
    const struct words *words = lex->grammar->words;
    struct unit_match next;
    uint32_t at = lex_skip_blank(lex, digit->end), sign = lex_back_blank(lex, digit->begin);
    uint32_t tail = words_plain_at(words, WORDS_TENTH_TAIL, lex->text, at);
    bool figure = is_digit(lex_char(lex, digit->begin)) && digit->end == digit->begin + 1 && tail &&
                  words_plain_before(words, WORDS_TENTH_SIGN, lex->text, sign);
    return unit->dim == DIM_MONEY && (figure || (digit->flags & NUMBER_HAN && at == digit->end)) &&
           at < lex->text.size && dec_compare(digit->low, dec_of(1, 0)) > 0 &&
           utf8_is_han(utf8_at(lex->text, at)) && !number_may_start(lex->text, at) &&
           ((figure && tail > 3) || !units_after(lex->grammar->units, lex->text, at, &next)) &&
           !begins_word(lex, digit->begin, digit->end);
}

/* 两块五|一斤, 四块八|一个: the tenth is the one figure before what it is asked for. */
static bool tenth_each(const struct lex *lex, struct measure *m) {
    const struct unit *unit = unit_of(lex, m);
    uint32_t at = m->end, size = is_digit(lex_char(lex, at)) ? 1 : 3;
    struct number tenth;
    struct unit_match each;
    if (!unit || unit->dim != DIM_MONEY || unit->decade || !(lex->text.data[at - 1] & 0x80) ||
        at + size + 3 >= lex->text.size || !slice_has_at(lex->text, at + size, LIT("一")) ||
        !number_scan(slice(lex->text.data, at + size), at, &tenth) || !is_whole(&tenth) ||
        dec_compare(tenth.low, dec_of(1, 0)) < 0 || dec_compare(tenth.low, dec_of(9, 0)) > 0 ||
        !units_after(lex->grammar->units, lex->text, at + size + 3, &each))
        return false;
    m->count = 1; /* 块 counts no things now */
    return dec_mul(tenth.low, dec_of(1, -1), &tenth.low) && add_to(m, tenth.low, at + size);
}

/* 三米九 = 3.9, 三块零四 = 3.04, 一块二毛五 = 1.25: digits that hang on a Chinese unit. */
static bool tenths_read(const struct lex *lex, struct measure *m, const struct unit *last) {
    const struct unit *unit = unit_of(lex, m);
    struct number digit;
    struct dec part, ratio;
    bool han_unit = m->end > 0 && (lex->text.data[m->end - 1] & 0x80);
    bool zero = slice_has_at(lex->text, m->end, LIT("零"));
    uint32_t at = lex_skip_blank(lex, m->end);
    if (!unit || !han_unit || !takes_tenths(unit->dim) || !scan(lex, at, &digit) ||
        m->number.flags & NUMBER_POINT ||
        (at > m->end && (!is_digit(lex_char(lex, at)) || /* 12 毫米 |2、续航 */
                         slice_has_at(lex->text, digit.end, LIT("、")))) ||
        digit.flags & (NUMBER_SCALED | NUMBER_FRACTION | NUMBER_POINT | NUMBER_CLASSIFIER) ||
        dec_compare(digit.low, dec_of(1, 0)) < 0 || dec_compare(digit.low, dec_of(9, 0)) > 0 ||
        !(parts_end(lex, digit.end) || loose_tenth(lex, unit, &digit) ||
          (unit->dim == DIM_LENGTH && at == m->end && /* 三米五|长 */
           words_plain_at(lex->grammar->words, WORDS_FAR_WORD, lex->text, digit.end))))
        return false;
    if (unit->dim == DIM_MONEY) m->count = 1; /* 块 counts no things now */
    return dec_div(last->factor, unit->factor, &ratio) && dec_mul(digit.low, ratio, &part) &&
           dec_mul(part, dec_of(1, zero ? -2 : -1), &part) && !m->number.low.neg &&
           add_to(m, part, digit.end);
}

/* 一块八|美金, 三块五人民币: the currency is told behind the tenths. */
static bool currency_read(const struct lex *lex, struct measure *m) {
    const struct unit *unit = unit_of(lex, m);
    struct number digit;
    struct unit_match named;
    struct dec part;
    bool assumed = unit && unit->dim == DIM_MONEY && m->readings[0].flags & READING_CURRENCY;
    if (!assumed || !(lex->text.data[m->end - 1] & 0x80) || !scan(lex, m->end, &digit) ||
        !dec_is_integer(digit.low) || dec_compare(digit.low, dec_of(1, 0)) < 0 ||
        dec_compare(digit.low, dec_of(9, 0)) > 0 ||
        !units_after(lex->grammar->units, lex->text, digit.end, &named))
        return false;
    const struct unit *currency = units_at(lex->grammar->units, named.at[0].unit);
    if (currency->dim != DIM_MONEY || currency->decade || named.at[0].flags & UNIT_AMBIGUOUS ||
        !dec_mul(digit.low, dec_of(1, -1), &part) || !add_to(m, part, named.end))
        return false;
    m->count = 0;
    measure_add_units(lex, m, &named);
    return true;
}

/* 9秒58 = 9.58 s, 1分43秒5: digits behind seconds that count nothing are their decimals. */
static bool decimals_read(const struct lex *lex, struct measure *m, const struct unit *last) {
    uint32_t at = lex_skip_blank(lex, m->end), end = at;
    struct number digits;
    struct unit_match unit;
    struct dec part;
    bool seconds = last->dim == DIM_TIME && dec_compare(last->factor, dec_of(1, 0)) == 0;
    end = lex_digits_end(lex, end);
    if (!seconds || !(lex->text.data[m->end - 1] & 0x80) || end == at || end - at > 3 ||
        (end < lex->text.size && strchr(".%-~/:", lex->text.data[end])) ||
        is_alpha(lex_char(lex, end)) ||
        units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit) ||
        !lex_scan(lex, at, &digits) || digits.end != end)
        return false;
    return dec_mul(digits.low, dec_of(1, -(int)(end - at)), &part) && add_to(m, part, end);
}

/* 15 dollars 50 = 15.50; 1 hour thirty = 1 h 30 min. */
static bool rest_read(const struct lex *lex, struct measure *m) {
    const struct unit *unit = unit_of(lex, m);
    struct number n;
    uint16_t minute;
    struct word_match open;
    uint32_t at = behind_and(lex, m->end);
    bool joined = at != 0, latin = m->end > 0 && is_alpha(lex->text.data[m->end - 1]);
    if (!joined) at = lex_skip_blank(lex, m->end);
    if (!unit || at == m->end || !scan(lex, at, &n) || !parts_end(lex, n.end)) return false;
    bool digits = n.flags & NUMBER_DIGIT, money = unit->dim == DIM_MONEY && !unit->decade;
    bool hour = unit->dim == DIM_TIME && dec_compare(unit->factor, dec_of(3600, 0)) == 0;
    if (!latin && !(joined && money)) return false;
    if (n.flags & (NUMBER_SCALED | NUMBER_FRACTION | NUMBER_POINT) || !(money || hour) ||
        (digits && n.end - n.begin != 2) || dec_compare(n.low, dec_of(hour ? 60 : 100, 0)) >= 0 ||
        !dec_is_integer(m->number.low) ||
        lex_word_before(lex, lex_back_blank(lex, m->begin), WORDS_BIT(WORDS_RANGE_OPEN), &open))
        return false;
    struct dec cents;
    if (money) return dec_mul(n.low, dec_of(1, -2), &cents) && add_to(m, cents, n.end);
    return units_find(lex->grammar->units, LIT("min"), &minute) &&
           join_part(lex, m, units_at(lex->grammar->units, minute), n.low, n.end);
}

/* 18 hours, and 20 minutes |of charging: two times. */
static bool stands_apart(const struct lex *lex, const struct measure *whole, uint32_t end) {
    struct word_match word;
    return whole->readings[0].dim == DIM_TIME && lex_char(lex, whole->end) == ',' &&
           behind_and(lex, whole->end + 1) &&
           lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_OF), &word);
}

void parts_read(const struct lex *lex, struct measure *m) {
    prefer_minutes(lex, m);
    const struct unit *last = unit_of(lex, m);
    struct measure whole = *m;
    uint32_t parts = 0;
    if (last && currency_behind(lex, m)) return;
    if (!last || !is_whole(&m->number)) return;
    if (half_read(lex, m) || currency_read(lex, m)) return;
    if (tenth_each(lex, m) || height_joins(lex, m)) return;
    while (parts < PARTS && part_read(lex, m, &last)) parts++;
    if (parts && lex_char(lex, whole.end) == ',' &&
        (list_goes_on(lex, m, last) || stands_apart(lex, &whole, m->end)))
        *m = whole;
    else if (!tenths_read(lex, m, last) && !decimals_read(lex, m, last) && !parts &&
             !hundredths_read(lex, m))
        rest_read(lex, m);
}
