/* veto_which.c: Chinese figures that say which one, not how many -> vetoes: seasons of two years
 * (23-24 赛季), hours of a guess (凌晨 2、3 点), lines that one rides, places of a list that are
 * missed, parts behind 之, days of a moon, plates of cars, numbers spelled to be dialled. */
#include "date.h"
#include "lexicon.h"
#include "plain.h"
#include "veto.h"

#define HAN 3u           /* bytes of a Chinese character */
#define SERIES_MOST 200u /* parts */
#define SPELLED 7u       /* digits of a number that one dials */
#define AREA_CODE 3u     /* the fewest of the code of a place, which begins with a zero */
#define ID_LEAST 4u      /* digits of an id before a word that counts */
#define MOON_DAYS 30u    /* of the longest month */
#define PLATE_LEAST 5u   /* letters and digits behind the place of a plate */
#define PLATE_MOST 6u

/* 23-24| 赛季, 22/23| 学年: two digits, and the year after it. */
static bool season(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits first, last;
    if (!date_digits(lex, at, &first) || first.count != 2) return false;
    char mark = lex_char(lex, first.end);
    if ((mark != '-' && mark != '/' && mark != '~') || !is_digit(lex_char(lex, first.end + 1)) ||
        !date_digits(lex, first.end + 1, &last) || last.count != 2 ||
        last.value != (first.value + 1) % 100)
        return false;
    uint32_t sign = lex_skip_blank(lex, last.end), size = plain_at(lex, WORDS_SEASON_SIGN, sign);
    return size && lex_veto(out, at, sign + size, "year");
}

/* 凌晨|2、3点: two hours in a row behind a part of the day. */
static bool hours(const struct lex *lex, uint32_t at, struct veto *out) {
    static const struct qc_slice PAUSE = {"、", HAN};
    struct digits first, last;
    struct word_match part;
    if (!date_digits(lex, at, &first) || first.count > 2 || first.value > 23 ||
        !slice_has_at(lex->text, first.end, PAUSE) || !date_digits(lex, first.end + HAN, &last) ||
        last.value != first.value + 1)
        return false;
    uint32_t sign = lex_skip_blank(lex, last.end), size = plain_at(lex, WORDS_HOUR_POINT, sign);
    return size &&
           lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_CLOCK_BEFORE), &part) &&
           lex_veto(out, at, sign + size, "clock");
}

/* 乘搭|968线, 搭乘| 118 路: the number of what one rides in. */
static bool ridden(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), sign = lex_skip_blank(lex, end);
    uint32_t size = end > at && end < at + 4 ? plain_at(lex, WORDS_LINE_SIGN, sign) : 0;
    return size && lex_stands_alone(lex, sign, sign + size) &&
           plain_lead(lex, WORDS_RIDE_VERB, at) && lex_veto(out, at, sign + size, "name");
}

/* 竟前|10不入, 前| 3 之外: a place of a list. */
static bool missed_place(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    return plain_lead(lex, WORDS_RANK_FRONT, at) && lex_scan(lex, at, &n) &&
           !(n.flags & (NUMBER_VAGUE | NUMBER_POINT | NUMBER_PERCENT)) &&
           plain_at(lex, WORDS_RANK_MISSED, lex_skip_blank(lex, n.end)) &&
           lex_veto(out, at, n.end, "ordinal");
}

/* 率领|36 集团军, 红|二十六军: an army by its number. */
static bool corps(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!lex_scan(lex, at, &n) || n.flags & (NUMBER_VAGUE | NUMBER_POINT | NUMBER_RANGE) ||
        dec_compare(n.low, dec_of(SERIES_MOST, 0)) > 0)
        return false;
    if (plain_next(lex, WORDS_CORPS_SIGN, n.end)) return lex_veto(out, at, n.end, "name");
    uint32_t size =
        plain_before(lex, WORDS_CORPS_LEAD, at) ? plain_at(lex, WORDS_SIGN_TROOPS, n.end) : 0;
    return size && lex_veto(out, at, n.end + size, "name");
}

/* 九三学社|七大的贺词: a congress of a party. */
static bool congress(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!plain_lead(lex, WORDS_PARTY_NAME, at) || !lex_scan(lex, at, &n) ||
        n.flags & (NUMBER_VAGUE | NUMBER_POINT | NUMBER_RANGE))
        return false;
    uint32_t size = plain_at(lex, WORDS_RANK_GREAT, n.end), end = n.end + size;
    return size && (parts_end(lex, end) || plain_at(lex, WORDS_CONGRESS_TAIL, end)) &&
           lex_veto(out, at, end, "name");
}

/* 全文见|三版, 下转| 4 版: a page of a newspaper. */
static bool page(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!plain_lead(lex, WORDS_PAGE_LEAD, at) || !lex_scan(lex, at, &n) ||
        n.flags & (NUMBER_VAGUE | NUMBER_POINT | NUMBER_RANGE))
        return false;
    uint32_t sign = lex_skip_blank(lex, n.end), size = plain_at(lex, WORDS_PAGE_SIGN, sign);
    return size && parts_end(lex, sign + size) && lex_veto(out, at, sign + size, "label");
}

/* 2.|5月19日: the number of an entry right before a day. */
static bool entry_day(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t point = lex_digits_end(lex, at), month = lex_digits_end(lex, point + 1), end;
    if (point == at || point > at + 2 || lex_char(lex, point) != '.' || month == point + 1 ||
        month > point + 3 || !date_month_day(lex, point + 1, &end) || end <= month + HAN + 1)
        return false;
    return is_digit(lex_char(lex, month + HAN)) && lex_veto(out, at, end, "date");
}

/* 歼|-20 列装: a kind of aircraft; 江苏|-5%, 客运|-12% are changes. */
static bool jet_dash(const struct lex *lex, uint32_t at, struct veto *out) {
    enum word_class class;
    uint32_t end = lex_digits_end(lex, at + 1), sign = at - plain_before(lex, WORDS_JET_SIGN, at);
    char next = lex_char(lex, end);
    if (sign == at || end == at + 1 || end > at + 4 || next == '%' || next == '.') return false;
    uint32_t before = sign ? (uint32_t)utf8_back(lex->text, sign) : sign;
    bool word = before < sign && lexicon_find(slice_cut(lex->text, before, at), &class);
    return !word && lex_veto(out, at, end, "name");
}

/* 茶歇在|2层, 住| 8 层: a floor on which something is. */
static bool floor_at(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!plain_lead(lex, WORDS_FLOOR_AT, at) || !lex_scan(lex, at, &n) ||
        n.flags & (NUMBER_VAGUE | NUMBER_POINT | NUMBER_RANGE | NUMBER_MORE) ||
        dec_compare(n.low, dec_of(SERIES_MOST, 0)) > 0)
        return false;
    uint32_t sign = lex_skip_blank(lex, n.end), size = plain_at(lex, WORDS_FLOOR_SIGN, sign);
    const words_set others = WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_AT_LEAST_AFTER) |
                             WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_APPROX_AFTER);
    struct word_match other; /* 在 30 层|的大楼 */
    return size && !lex_word(lex, sign + size, others, &other) &&
           (parts_end(lex, sign + size) || plain_at(lex, WORDS_FLOOR_TAIL, sign + size)) &&
           lex_veto(out, at, sign + size, "place");
}

/* 05车|12F: a seat of a train or a plane. */
static bool seat(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    char letter = lex_char(lex, end);
    return end <= at + 2 && letter >= 'A' && letter <= 'H' && !is_alnum(lex_char(lex, end + 1)) &&
           plain_lead(lex, WORDS_SEAT_LEAD, at) && lex_veto(out, at, end + 1, "name");
}

/* 拟|10 派 3.5 元: for as many shares something is paid or given. */
static bool per_ten(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at + 2, verb = lex_skip_blank(lex, end);
    if (lex_digits_end(lex, at) != end || !slice_has_at(lex->text, at, LIT("10"))) return false;
    uint32_t size = plain_at(lex, WORDS_PAYOUT_VERB, verb);
    return size && is_digit(lex_char(lex, lex_skip_blank(lex, verb + size))) &&
           lex_veto(out, at, end, "denominator");
}

/* 见闻之|三, 系列报道之|十一: a part of a series, nothing behind it. 之 behind 分 is of a fraction.
 */
static bool part_of_series(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t of = plain_before(lex, WORDS_SERIES_OF, at);
    if (!of || plain_before(lex, WORDS_FRACTION_PART, at - of) || !lex_scan(lex, at, &n) ||
        n.flags & ~(uint32_t)(NUMBER_HAN | NUMBER_DIGIT | NUMBER_SCALED) ||
        dec_compare(n.low, dec_of(SERIES_MOST, 0)) > 0)
        return false;
    char next = lex_char(lex, n.end);
    return (!next || strchr(")]:;,\"", next) || slice_has_at(lex->text, n.end, LIT("。"))) &&
           lex_veto(out, at, n.end, "ordinal");
}

/* 腊月|二十八九: days of a month of the moon, without their sign. */
static bool moon_days(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct unit_match unit;
    return plain_before(lex, WORDS_MOON_MONTH, at) && lex_scan(lex, at, &n) &&
           n.flags & NUMBER_HAN && !(n.flags & NUMBER_POINT) &&
           dec_compare(n.high, dec_of(MOON_DAYS, 0)) <= 0 &&
           !units_after(lex->grammar->units, lex->text, n.end, &unit) &&
           lex_veto(out, at, n.end, "date");
}

/* 京A·|88888, 粤B|12345: letters and digits behind a letter and the sign of a place. */
static bool plate(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t begin = at, end = at;
    if (begin > 2 && slice_has_at(lex->text, begin - 2, LIT("·"))) begin -= 2;
    if (begin < HAN + 1 || !is_upper(lex->text.data[begin - 1]) ||
        !plain_before(lex, WORDS_PLATE_PLACE, begin - 1))
        return false;
    while (is_digit(lex_char(lex, end)) || is_upper(lex_char(lex, end))) end++;
    return end >= at + PLATE_LEAST && end <= at + PLATE_MOST && !is_alnum(lex_char(lex, end)) &&
           lex_veto(out, at, end, "id");
}

/* How many characters of text[at:) are Chinese digits, told one by one. */
static uint32_t spelled_at(const struct lex *lex, uint32_t at) {
    static const char DIGITS[] = "〇○零一二三四五六七八九";
    uint32_t count = 0;
    for (bool digit = true; at + HAN <= lex->text.size; at += HAN, count++) {
        digit = false;
        for (uint32_t i = 0; i + HAN < sizeof DIGITS && !digit; i += HAN)
            digit = memcmp(DIGITS + i, lex->text.data + at, HAN) == 0;
        if (!digit) break;
    }
    return count;
}

/* (|○一○)六五二○一八三七: digits spelled one by one, which no unit follows. */
static bool dialled(const struct lex *lex, uint32_t at, struct veto *out) {
    struct unit_match unit;
    uint32_t count = spelled_at(lex, at), end = at + count * HAN;
    bool area = count >= AREA_CODE && count < SPELLED && !slice_has_at(lex->text, at, LIT("一")) &&
                at > 0 && lex->text.data[at - 1] == '(' && lex_char(lex, end) == ')';
    if (!area && count < SPELLED) return false;
    return !units_after(lex->grammar->units, lex->text, end, &unit) &&
           !number_may_start(lex->text, end) && !plain_at(lex, WORDS_HOUR_POINT, end) &&
           lex_veto(out, at, end, "phone");
}

bool veto_counts_ids(const struct lex *lex, const struct number *n, const struct unit_match *unit) {
    return n->end < n->begin + ID_LEAST &&
           units_at(lex->grammar->units, unit->at[0].unit)->classifier;
}

uint32_t veto_ordinal_span(const struct lex *lex, uint32_t at, uint32_t end) {
    struct word_match join;
    struct number last;
    struct unit_match unit;
    if (!plain_at(lex, WORDS_ORDINAL_SIGN, at) ||
        !lex_word(lex, end, WORDS_BIT(WORDS_RANGE_JOIN), &join) ||
        !number_may_start(lex->text, join.end) || !lex_scan(lex, join.end, &last) ||
        last.flags & ~(uint32_t)(NUMBER_HAN | NUMBER_DIGIT | NUMBER_SCALED) ||
        dec_compare(last.low, dec_of(SERIES_MOST, 0)) > 0)
        return end;
    return units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, last.end), &unit)
               ? unit.end
               : last.end;
}

bool veto_ordinal_whole(const struct lex *lex, const struct word_match *phrase, uint32_t end) {
    return end > phrase->end && plain_at(lex, WORDS_ORDINAL_SIGN, phrase->begin);
}

bool veto_which(const struct lex *lex, uint32_t at, struct veto *out) {
    if (lex_char(lex, at) == '-') return jet_dash(lex, at, out);
    if (missed_place(lex, at, out) || corps(lex, at, out) || hours(lex, at, out) ||
        part_of_series(lex, at, out) || congress(lex, at, out) || floor_at(lex, at, out) ||
        page(lex, at, out))
        return true;
    if (is_digit(lex_char(lex, at)))
        return season(lex, at, out) || seat(lex, at, out) || per_ten(lex, at, out) ||
               entry_day(lex, at, out) || ridden(lex, at, out) || plate(lex, at, out);
    return moon_days(lex, at, out) || dialled(lex, at, out);
}
