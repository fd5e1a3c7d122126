/* date_han.c: dates and clock times as Chinese writes them -> vetoes. Their signs (年 月 日 点) are
 * grammar; the words beside a time come from words.yaml. */
#include "date.h"
#include "lexicon.h"

#define YEAR_NAMED 2001u /* the first year that names a model or a class */

static const struct qc_slice MONTH = {"月", 3}, DAY = {"日", 3}, NUMBERED = {"号", 3},
                             PORTION = {"份", 3}, DECADE = {"代", 3}, O_CLOCK = {"点", 3},
                             HOUR = {"时", 3}, BORN = {"后", 3}, MINUTE = {"分", 3},
                             ZERO = {"零", 3}, OF = {"之", 3}, ORDER = {"第", 3};

bool date_sign(const struct lex *lex, uint32_t at, struct qc_slice sign, uint32_t *end) {
    at = lex_skip_blank(lex, at);
    if (!slice_has_at(lex->text, at, sign)) return false;
    *end = at + (uint32_t)sign.size;
    return true;
}

/* 零|5分, 47～57|分: the minutes at `at`, or the last of a span; *end is behind the figure. */
static bool clock_minutes(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits m, last;
    struct word_match join;
    at = lex_skip_blank(lex, at);
    if (slice_has_at(lex->text, at, ZERO)) at += (uint32_t)ZERO.size;
    if (!date_digits(lex, at, &m) || m.value >= 60) return false;
    *end = m.end;
    if (lex_word(lex, m.end, WORDS_BIT(WORDS_RANGE_JOIN), &join) &&
        date_digits(lex, join.end, &last) && last.value > m.value && last.value < 60 &&
        slice_has_at(lex->text, last.end, MINUTE))
        *end = last.end;
    return true;
}

bool date_clock(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits h, m = {.end = 0};
    struct unit_match unit;
    struct number half;
    if (!date_digits(lex, at, &h) || h.value > 24) return false;
    if (!date_sign(lex, h.end, O_CLOCK, end) && !date_sign(lex, h.end, HOUR, end)) return false;
    if (clock_minutes(lex, *end, &m.end)) {
        *end = m.end;
        uint32_t sign = lex_skip_blank(lex, m.end);
        if (units_after(lex->grammar->units, lex->text, sign, &unit)) *end = unit.end;
        else if (slice_has_at(lex->text, sign, MINUTE)) *end = sign + 3; /* 3 点 42 |分|时 */
    } else if (lex_scan(lex, *end, &half) && half.flags & NUMBER_HALF) {
        *end = half.end;
    }
    return true;
}

/* 9月 28 |企业: a noun behind the figure is what it counts. */
static bool noun_follows(const struct lex *lex, uint32_t at) {
    struct token next;
    uint32_t far = at + 12 < lex->text.size ? at + 12 : (uint32_t)lex->text.size;
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    return lexicon_cut(lex->text, at, far, &next, 1) == 1 && next.class == CLASS_NOUN;
}

/* 12月|23 以..: the day of a month without its sign, Chinese behind it that is no unit. */
static bool bare_day(const struct lex *lex, const struct digits *day, uint32_t at) {
    struct number n;
    struct unit_match unit;
    struct word_match join;
    uint32_t behind = lex_skip_blank(lex, day->end);
    const words_set joins = WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_LIST_JOIN);
    return is_digit(lex_char(lex, at)) && lex_scan(lex, at, &n) && n.end == day->end &&
           behind < lex->text.size && utf8_is_han(utf8_at(lex->text, behind)) &&
           !units_after(lex->grammar->units, lex->text, behind, &unit) &&
           !lex_word(lex, behind, joins, &join) && !noun_follows(lex, behind);
}

/* 月 日 behind a year or alone: 8月26日, 12月份, 3月末. `at` is behind the blank. */
bool date_month_day(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits d, day;
    if (!date_digits(lex, at, &d) || d.value < 1 || d.value > 12 || d.count > 2) return false;
    if (!date_sign(lex, d.end, MONTH, end)) return false;
    if (slice_has_at(lex->text, *end, PORTION)) *end += 3;
    uint32_t after;
    uint32_t from = lex_skip_blank(lex, *end);
    if (date_digits(lex, from, &day) && day.value >= 1 && day.value <= 31 && day.count <= 2) {
        if (date_sign(lex, day.end, DAY, &after) || date_sign(lex, day.end, NUMBERED, &after)) {
            *end = after;
            if (date_clock(lex, lex_skip_blank(lex, after), &after)) *end = after;
        } else if (bare_day(lex, &day, from)) {
            *end = day.end;
        }
    }
    return true;
}

static bool quarter_at(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits d;
    struct word_match word;
    if (slice_has_at(lex->text, at, ORDER)) at = lex_skip_blank(lex, at + 3); /* 24 年|第一季度 */
    if (!date_digits(lex, at, &d) || d.value < 1 || d.value > 4) return false;
    if (!lex_word(lex, lex_skip_blank(lex, d.end), WORDS_BIT(WORDS_QUARTER_NAME), &word))
        return false;
    *end = word.end;
    return true;
}

/* 2025年, 2025 财年: the sign of a year behind its figure. */
static bool year_sign(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct word_match word;
    if (!lex_word(lex, lex_skip_blank(lex, at), WORDS_BIT(WORDS_YEAR_SIGN), &word)) return false;
    *end = word.end;
    return true;
}

/* 前三个月, 头 100 天 behind a year: a part of that year. */
static bool year_part(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits d;
    struct unit_match unit;
    struct word_match part;
    if (!lex_word(lex, lex_skip_blank(lex, at), WORDS_BIT(WORDS_YEAR_PART), &part) ||
        !date_digits(lex, lex_skip_blank(lex, part.end), &d) ||
        !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, d.end), &unit) ||
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME)
        return false;
    *end = unit.end;
    return true;
}

/* Does a clause begin at `at`: at the head of the text, behind a mark? */
bool date_clause_begins(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at);
    return end == 0 || strchr(",;:!?(#|>", lex->text.data[end - 1]) ||
           (end > 1 && lex->text.data[end - 1] == '.' && is_digit(lex->text.data[end - 2])) ||
           (end >= 3 && slice_has_at(lex->text, end - 3, LIT("。")));
}

/* ,前 10 个月|出口: months or quarters that open a clause are those of the year so far. */
static bool opens_clause(const struct lex *lex, uint32_t part, const struct digits *d,
                         const struct unit *span) {
    if (words_plain_at(lex->grammar->words, WORDS_FIRST_PART, lex->text, part) && d->value > 1)
        return slice_is(span->symbol, "month") || slice_is(span->symbol, "quarter");
    bool months = (slice_is(span->symbol, "month") && d->value < 12) ||
                  (slice_is(span->symbol, "quarter") && d->value < 4);
    return months && d->value > 1 &&
           words_plain_at(lex->grammar->words, WORDS_YEAR_TO_DATE, lex->text, part) &&
           date_clause_begins(lex, part);
}

/* 今年|前 10 个月, 去年|头 100 天: the same behind a word for the year, or at the head of a clause.
 */
static bool part_of_year(const struct lex *lex, uint32_t at, struct veto *out) {
    const words_set parts = WORDS_BIT(WORDS_YEAR_PART);
    struct word_match part;
    struct digits d;
    struct unit_match unit;
    uint32_t before = lex_back_blank(lex, at);
    if (!lex_word_before(lex, before, parts, &part) || !date_digits(lex, at, &d) ||
        !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, d.end), &unit))
        return false;
    const struct unit *span = units_at(lex->grammar->units, unit.at[0].unit);
    bool told = words_plain_before(lex->grammar->words, WORDS_YEAR_WORD, lex->text, part.begin);
    return span->dim == DIM_TIME && (told || opens_clause(lex, part.begin, &d, span)) &&
           lex_veto(out, at, unit.end, "date");
}

/* 112年營收: a year counted from 1911. A time of so many years ends its phrase, or has a word
 * beside it that takes it: 长达 112年, 112年历史. */
static bool republic_year(const struct lex *lex, uint32_t at, const struct digits *d,
                          uint32_t end) {
    struct word_match word;
    const words_set before = WORDS_HEDGED | WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_TIME_BEFORE) |
                             WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_PER) |
                             WORDS_BIT(WORDS_COPULA);
    const words_set after = WORDS_BIT(WORDS_TIME_AFTER) | WORDS_BIT(WORDS_APPROX_AFTER) |
                            WORDS_BIT(WORDS_MORE_THAN_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER) |
                            WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_LASTING);
    uint32_t part;
    bool digits = is_digit(lex_char(lex, at)) && d->count == 3;
    uint32_t sign = lex_skip_blank(lex, d->end);
    bool longer = sign + 6 <= end && sign + 9 >= end; /* 115学年, 115年度, 115 学年度 */
    if (digits && d->value >= 100 && d->value < 140 && longer) return true;
    if (!digits || d->value < 100 || d->value >= 140 || d->end + 3 != end ||
        end >= lex->text.size || !utf8_is_han(utf8_at(lex->text, end)))
        return false;
    return year_part(lex, end, &part) ||
           (!lex_word_before(lex, lex_back_blank(lex, at), before, &word) &&
            !lex_word(lex, end, after, &word));
}

/* 2021年, 2021 年 8 月 26 日, 2020年一季度, 2019-2023年, 九十年代, 24年3月. */
static bool chinese_date(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    uint32_t end, after;
    if (!date_digits(lex, at, &d)) return false;
    if (year_sign(lex, d.end, &end)) {
        if (slice_has_at(lex->text, end, DECADE) && d.value % 10 == 0)
            return lex_veto(out, at, end + 3, "decade");
        bool reign = date_reign(lex, at, &d);
        bool dated =
            date_month_day(lex, lex_skip_blank(lex, end), &after) && (reign || d.count >= 2);
        if (!reign && date_old_year(lex, at, &d, &end)) return lex_veto(out, at, end, "year");
        if (!dated && !reign && !date_is_year(&d) && !republic_year(lex, at, &d, end) &&
            !date_short_year(lex, at, &d, end)) {
            if (d.count != 2 || !quarter_at(lex, lex_skip_blank(lex, end), &after)) return false;
            return lex_veto(out, at, after, "quarter");
        }
        if (dated) return lex_veto(out, at, after, "date");
        if (quarter_at(lex, lex_skip_blank(lex, end), &after))
            return lex_veto(out, at, after, "quarter");
        if (year_part(lex, end, &after)) return lex_veto(out, at, after, "date");
        return lex_veto(out, at, end, "year");
    }
    if (date_month_day(lex, at, &end)) return lex_veto(out, at, end, "date");
    return false;
}

/* 一季度 is a date, 三个季度 is a time. */
static bool calendar_quarter(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end;
    return quarter_at(lex, at, &end) && lex_veto(out, at, end, "quarter");
}

/* n 等于| 3 |时, x=|5 时, 降到| 30 |时: what has come to a figure, when it has, and no hour. */
static bool is_level(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at);
    return end > 0 && (strchr("=<>", lex->text.data[end - 1]) ||
                       words_plain_before(lex->grammar->words, WORDS_WHEN_LEVEL, lex->text, end));
}

/* 18 时, 0时至24时: a figure and 时 alone. What lasted so many hours has a word before it that says
 * so; 时代, 时速 and the like are other words. */
static bool bare_hour(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits hour;
    struct word_match word;
    uint32_t end;
    if (!date_digits(lex, at, &hour) || hour.value > 24 || !date_sign(lex, hour.end, HOUR, &end) ||
        (!is_digit(lex_char(lex, at)) && (hour.value < 2 || !date_hour_led(lex, at))) ||
        lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_TAKES), &word))
        return false;
    if (lex_token_end(lex, end - 3, end) != end || is_level(lex, at)) return false;
    date_clock(lex, at, &end);
    return lex_veto(out, at, end, "clock");
}

/* 加班到|10点多, 等到|8点半: an hour and more, behind a word that leads to a time. */
static bool hour_more(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits hour;
    if (!date_digits(lex, at, &hour) || hour.value > 24 || hour.count > 2 ||
        !date_sign(lex, hour.end, O_CLOCK, end))
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_HOUR_TAIL, lex->text, *end);
    uint32_t before = lex_back_blank(lex, at);
    *end += size;
    return size && words_plain_before(lex->grammar->words, WORDS_HOUR_LEAD, lex->text, before) &&
           !words_plain_in(lex->grammar->words, WORDS_POINT_NEAR, lex->text, 0, at);
}

/* 下午三点半, 凌晨 2 时 40 分, 三点钟: the word before or behind makes it a clock time. */
static bool clock_chinese(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    struct digits hour;
    uint32_t end;
    if (!is_digit(lex_char(lex, at)) && date_digits(lex, at, &hour) && hour.value <= 24 &&
        lex_word(lex, hour.end, WORDS_BIT(WORDS_CLOCK_AFTER), &word))
        return lex_veto(out, at, word.end, "clock");
    if (at == 0 && lex_char(lex, at) == '0' && date_clock(lex, at, &end)) /* 0 点|开抢 */
        return lex_veto(out, at, end, "clock");
    if (date_clock(lex, at, &end) && end > at + 6 && slice_has_at(lex->text, end - 3, MINUTE) &&
        !slice_has_at(lex->text, end, OF))
        return lex_veto(out, at, end, "clock");
    if (hour_more(lex, at, &end)) return lex_veto(out, at, end, "clock");
    if (date_hour(lex, at, out)) return true;
    struct lex whole = *lex; /* 半夜|十一点: the word may hold a numeral that was read */
    whole.floor = 0;
    uint32_t before = lex_back_blank(lex, at); /* 上午约|十点 */
    if (lex_word_before(&whole, before, WORDS_BIT(WORDS_APPROX_BEFORE), &word))
        before = lex_back_blank(lex, word.begin);
    if (lex_word_before(&whole, before, WORDS_BIT(WORDS_CLOCK_BEFORE), &word) &&
        date_clock(lex, at, &end))
        return lex_veto(out, at, end, "clock");
    return bare_hour(lex, at, out);
}

/* 周一, 星期三, 周日: a digit behind the name of the week that counts nothing. */
bool date_weekday(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    struct number n;
    struct unit_match unit;
    if (!lex_word_before(lex, at, WORDS_BIT(WORDS_WEEK), &word) || !lex_scan(lex, at, &n) ||
        n.flags & (NUMBER_SCALED | NUMBER_VAGUE) || dec_compare(n.low, dec_of(7, 0)) > 0)
        return false;
    static const struct qc_slice FROM = {"起", 3}; /* 星期六|起 */
    static const struct qc_slice BIG = {"大", 3};  /* 周四|大除夕 */
    if (!slice_has_at(lex->text, n.end, BIG) &&
        units_after(lex->grammar->units, lex->text, n.end, &unit) &&
        !slice_has_at(lex->text, n.end, FROM) &&
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME &&
        lex_token_end(lex, n.end, unit.end) <= unit.end) /* 周六|发售 */
        return false;
    return lex_veto(out, at, n.end, "date");
}

/* 90后, 00 后: who was born in those years. */
static bool generation(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    uint32_t end;
    return is_digit(lex_char(lex, at)) && date_digits(lex, at, &d) && d.count == 2 &&
           d.value % 5 == 0 && (d.value >= 50 || d.value <= 15) &&
           date_sign(lex, d.end, BORN, &end) && lex_veto(out, at, end, "decade");
}

/* 我是 85 |年的, 她 92| 年: the year in which one was born. */
static bool born(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &d) || d.count != 2 || d.value < 30)
        return false;
    uint32_t sign = lex_skip_blank(lex, d.end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_BORN_SIGN, lex->text, sign);
    return size && parts_end(lex, sign + size) &&
           words_plain_before(lex->grammar->words, WORDS_BORN_LEAD, lex->text,
                              lex_back_blank(lex, at)) &&
           lex_veto(out, at, sign + size, "year");
}

/* 2025 款, 2023 级: what a year names. */
static bool year_named(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &d) || d.count != 4 ||
        d.value < YEAR_NAMED || d.value >= YEAR_NAMED + 40)
        return false;
    uint32_t sign = lex_skip_blank(lex, d.end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_YEAR_NAMES, lex->text, sign);
    return size && lex_veto(out, at, sign + size, "name");
}

bool date_han(const struct lex *lex, uint32_t at, struct veto *out) {
    return clock_chinese(lex, at, out) || chinese_date(lex, at, out) || date_day(lex, at, out) ||
           year_named(lex, at, out) || part_of_year(lex, at, out) || generation(lex, at, out) ||
           born(lex, at, out) || calendar_quarter(lex, at, out);
}
