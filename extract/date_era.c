/* date_era.c: dates that a figure alone does not tell -> vetoes: 公元前 598～前 591 年, 1897 至
 * 1899 年间, 7.16 日离岛; hours whose minutes read like a decimal: 五点一刻, 六点一过. */
#include "date.h"

static const struct qc_slice YEAR = {"年", 3}, CENTURY = {"世纪", 6}, BEFORE = {"前", 3},
                             O_CLOCK = {"点", 3}, ZERO = {"零", 3}, MINUTE = {"分", 3};

/* 年 or 世纪 at `at`; its end, or `at`. */
static uint32_t over_sign(const struct lex *lex, uint32_t at) {
    uint32_t sign = lex_skip_blank(lex, at);
    if (slice_has_at(lex->text, sign, YEAR)) return sign + (uint32_t)YEAR.size;
    return slice_has_at(lex->text, sign, CENTURY) ? sign + (uint32_t)CENTURY.size : at;
}

/* 公元前| 598～前 591 年, 公元| 1 至 3 世纪, 公元前| 5 千年: one figure or a span of them. */
static bool era(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct word_match join;
    uint32_t name_end = lex_back_blank(lex, at);
    if (name_end == 0 || is_digit(lex->text.data[name_end - 1]) ||
        !words_plain_before(lex->grammar->words, WORDS_AD_NAME, lex->text, name_end) ||
        !lex_scan(lex, at, &n))
        return false;
    uint32_t end = over_sign(lex, n.end), next;
    bool told = end > n.end;
    if (lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join)) {
        next = lex_skip_blank(lex, join.end);
        uint32_t name = words_plain_at(lex->grammar->words, WORDS_AD_NAME, lex->text, next);
        if (name) next += name;
        else if (slice_has_at(lex->text, next, BEFORE)) next += (uint32_t)BEFORE.size;
        next = lex_skip_blank(lex, next);
        if (number_may_start(lex->text, next) && lex_scan(lex, next, &n) &&
            over_sign(lex, n.end) > n.end) {
            end = over_sign(lex, n.end);
            told = true;
        }
    }
    return told && lex_veto(out, at, end, "year");
}

#define HAN 3u         /* bytes of a Chinese character */
#define DAYS_REACH 30u /* bytes before a figure in which days are told of */
#define RECENT 1800u   /* a span of years from there on is no time that so many years lasted */

/* 1897 至 1899 年间: from year to year. Before 1800 only with 间 behind it or 在 before it. */
static bool years(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits a, b;
    struct word_match join;
    if (!date_digits(lex, at, &a) || !date_is_year(&a) ||
        !lex_word(lex, lex_skip_blank(lex, a.end), WORDS_BIT(WORDS_RANGE_JOIN), &join) ||
        !date_digits(lex, lex_skip_blank(lex, join.end), &b) || !date_is_year(&b) ||
        b.value <= a.value)
        return false;
    uint32_t end = lex_skip_blank(lex, b.end) + (uint32_t)YEAR.size;
    if (!slice_has_at(lex->text, end - (uint32_t)YEAR.size, YEAR)) return false;
    struct word_match word;
    const words_set hedges = WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_TAKES);
    bool lasts = lex_word_before(lex, lex_back_blank(lex, at), hedges, &word) ||
                 slice_has_at(lex->text, end, BEFORE);
    bool among =
        words_plain_at(lex->grammar->words, WORDS_YEAR_AMONG, lex->text, end) ||
        words_plain_before(lex->grammar->words, WORDS_YEAR_AT, lex->text, lex_back_blank(lex, at));
    return !lasts && (among || (a.value >= RECENT && b.value < 2100)) &&
           lex_veto(out, at, end, "years");
}

/* 平均住院|3.25 日, 工期为|3.15 日: is it told before `at` how many days something lasts? */
static bool days_told(const struct lex *lex, uint32_t at) {
    const words_set lasts = WORDS_HEDGED | WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    uint32_t end = lex_back_blank(lex, at), from = end > DAYS_REACH ? end - DAYS_REACH : 0;
    while (from < end && utf8_is_continuation(lex->text.data[from])) from++;
    bool told = lex_word_before(lex, end, lasts, &word) && /* 日期|为 7.16 日 */
                !words_plain_before(lex->grammar->words, WORDS_DAY_LEAD, lex->text, word.begin);
    return told || words_plain_in(lex->grammar->words, WORDS_DAYS_NEAR, lex->text, from, end);
}

/* 7.16| 日, 于 9.3 |日: a month and a day with a point; half a day or so has one digit behind it.
 */
static bool dotted_day(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits month, day;
    if (!date_digits(lex, at, &month) || month.count > 2 || month.value < 1 || month.value > 12 ||
        lex_char(lex, month.end) != '.' || !is_digit(lex_char(lex, month.end + 1)) ||
        !date_digits(lex, month.end + 1, &day) || day.value < 1 || day.value > 31 || day.count != 2)
        return false;
    uint32_t sign = lex_skip_blank(lex, day.end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DAY_SIGN, lex->text, sign);
    return size && lex_stands_alone(lex, sign, sign + size) && !days_told(lex, at) &&
           lex_veto(out, at, sign + size, "date");
}

/* 五点|一刻, 六点|一过, 六点|零五分: what is behind 点 belongs to the hour. */
static bool hour_part(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!lex_scan(lex, at, &n) || !(n.flags & NUMBER_POINT) || n.end > at + 24) return false;
    uint32_t sign = at;
    while (sign < n.end && !slice_has_at(lex->text, sign, O_CLOCK)) sign++;
    uint32_t part = sign + (uint32_t)O_CLOCK.size;
    if (part >= n.end || sign > at + 9) return false;
    if (date_points_near(lex, at)) return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_HOUR_MINUTES, lex->text, part);
    if (size) return lex_veto(out, at, part + size, "clock");
    size = words_plain_at(lex->grammar->words, WORDS_HOUR_COME, lex->text, part);
    if (size)
        return lex_stands_alone(lex, part + size - HAN, part + size) &&
               !number_may_start(lex->text, lex_skip_blank(lex, part + size)) &&
               lex_veto(out, at, part + size, "clock");
    return slice_has_at(lex->text, part, ZERO) && slice_has_at(lex->text, n.end, MINUTE) &&
           !slice_has_at(lex->text, n.end + (uint32_t)MINUTE.size, LIT("之")) &&
           lex_veto(out, at, n.end + (uint32_t)MINUTE.size, "clock");
}

bool date_era(const struct lex *lex, uint32_t at, struct veto *out) {
    if (era(lex, at, out)) return true;
    if (is_digit(lex_char(lex, at))) return years(lex, at, out) || dotted_day(lex, at, out);
    return hour_part(lex, at, out);
}
