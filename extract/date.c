/* date.c: dates, years, months, quarters, decades and clock times -> vetoes. Their own signs
 * (年 月 日 : - /) are grammar; month names and the words beside a time come from words.yaml. */
#include "lex.h"

static const struct qc_slice MONTH = {"月", 3}, DAY = {"日", 3}, NUMBERED = {"号", 3},
                             PORTION = {"份", 3}, DECADE = {"代", 3}, O_CLOCK = {"点", 3},
                             HOUR = {"时", 3};

struct digits {
    uint32_t end, count;
    uint32_t value; /* of at most nine digits */
};

/* 三四, 八、九 of 三四月份, 八、九点: two small figures that follow each other. */
static bool is_pair(const struct number *n) {
    struct dec next;
    return !(n->flags & NUMBER_SCALED) && dec_add(n->low, dec_of(1, 0), &next) &&
           dec_compare(next, n->high) == 0;
}

/* ASCII digits, or Chinese digits one by one (二〇二四), or a small Chinese numeral (十二, 三四).
 */
static bool read_digits(const struct lex *lex, uint32_t at, struct digits *out) {
    *out = (struct digits){.end = at};
    while (is_digit(lex_char(lex, out->end)) && out->count < 9) {
        out->value = out->value * 10 + (uint32_t)(lex->text.data[out->end++] - '0');
        out->count++;
    }
    if (out->count) return !is_digit(lex_char(lex, out->end));
    struct number n;
    if (!number_may_start(lex->text, at) || !number_scan(lex->text, at, &n) ||
        !(n.flags & NUMBER_HAN) ||
        n.flags & (NUMBER_VAGUE | NUMBER_MORE | NUMBER_PERCENT | NUMBER_FRACTION) ||
        (n.flags & NUMBER_RANGE && !is_pair(&n)) || !dec_is_integer(n.low) ||
        dec_compare(n.low, dec_of(9999, 0)) > 0)
        return false;
    struct dec v = n.low;
    for (; v.e > 0; v.e--) v.m *= 10;
    out->end = n.end;
    out->value = (uint32_t)v.m;
    out->count = v.m >= 1000 ? 4 : v.m >= 10 ? 2 : 1;
    return true;
}

static bool sign_at(const struct lex *lex, uint32_t at, struct qc_slice sign, uint32_t *end) {
    at = lex_skip_blank(lex, at);
    if (!slice_has_at(lex->text, at, sign)) return false;
    *end = at + (uint32_t)sign.size;
    return true;
}

static bool give(struct veto *out, uint32_t begin, uint32_t end, const char *reason) {
    *out = (struct veto){begin, end, reason};
    return true;
}

static bool is_year(const struct digits *d) {
    return d->count == 4 && d->value >= 1000 && d->value < 2200;
}

/* 20时, 3点半, 2 时 40 分: a clock time as Chinese writes it; *end is behind it. */
static bool clock_signs(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits h, m;
    struct unit_match unit;
    struct number half;
    if (!read_digits(lex, at, &h) || h.value > 24) return false;
    if (!sign_at(lex, h.end, O_CLOCK, end) && !sign_at(lex, h.end, HOUR, end)) return false;
    if (read_digits(lex, lex_skip_blank(lex, *end), &m) && m.value < 60) {
        *end = m.end;
        if (units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, m.end), &unit))
            *end = unit.end;
    } else if (number_scan(lex->text, *end, &half) && half.flags & NUMBER_HALF) {
        *end = half.end;
    }
    return true;
}

/* 月 日 behind a year or alone: 8月26日, 12月份, 3月末. `at` is behind the blank. */
static bool month_day(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits d, day;
    if (!read_digits(lex, at, &d) || d.value < 1 || d.value > 12 || d.count > 2) return false;
    if (!sign_at(lex, d.end, MONTH, end)) return false;
    if (slice_has_at(lex->text, *end, PORTION)) *end += 3;
    uint32_t after;
    if (read_digits(lex, lex_skip_blank(lex, *end), &day) && day.value >= 1 && day.value <= 31 &&
        day.count <= 2) {
        if (sign_at(lex, day.end, DAY, &after) || sign_at(lex, day.end, NUMBERED, &after)) {
            *end = after;
            if (clock_signs(lex, lex_skip_blank(lex, after), &after)) *end = after;
        }
    }
    return true;
}

static bool quarter_at(const struct lex *lex, uint32_t at, uint32_t *end) {
    struct digits d;
    struct word_match word;
    if (!read_digits(lex, at, &d) || d.value < 1 || d.value > 4) return false;
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
        !read_digits(lex, lex_skip_blank(lex, part.end), &d) ||
        !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, d.end), &unit) ||
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME)
        return false;
    *end = unit.end;
    return true;
}

/* 112年營收: a year counted from 1911. A time of so many years ends its phrase, or has a word
 * beside it that takes it: 长达 112年, 112年历史. */
static bool republic_year(const struct lex *lex, uint32_t at, const struct digits *d,
                          uint32_t end) {
    struct word_match word;
    const words_set before = WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_TIME_BEFORE) |
                             WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |
                             WORDS_BIT(WORDS_AT_LEAST_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE) |
                             WORDS_BIT(WORDS_AT_MOST_BEFORE) | WORDS_BIT(WORDS_REACH_BEFORE) |
                             WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_COPULA);
    const words_set after = WORDS_BIT(WORDS_TIME_AFTER) | WORDS_BIT(WORDS_APPROX_AFTER) |
                            WORDS_BIT(WORDS_MORE_THAN_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER) |
                            WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_LASTING);
    uint32_t part;
    bool digits = is_digit(lex_char(lex, at)) && d->count == 3;
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
    if (!read_digits(lex, at, &d)) return false;
    if (year_sign(lex, d.end, &end)) {
        if (slice_has_at(lex->text, end, DECADE) && d.value % 10 == 0)
            return give(out, at, end + 3, "decade");
        bool dated = month_day(lex, lex_skip_blank(lex, end), &after) && d.count >= 2;
        if (!dated && !is_year(&d) && !republic_year(lex, at, &d, end)) {
            if (d.count != 2 || !quarter_at(lex, lex_skip_blank(lex, end), &after)) return false;
            return give(out, at, after, "quarter");
        }
        if (dated) return give(out, at, after, "date");
        if (quarter_at(lex, lex_skip_blank(lex, end), &after))
            return give(out, at, after, "quarter");
        if (year_part(lex, end, &after)) return give(out, at, after, "date");
        return give(out, at, end, "year");
    }
    if (month_day(lex, at, &end)) return give(out, at, end, "date");
    return false;
}

/* 一季度 is a date, 三个季度 is a time. */
static bool calendar_quarter(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end;
    return quarter_at(lex, at, &end) && give(out, at, end, "quarter");
}

/* 2024-11-20, 2024/8/26, 8/26/2024, 2024.08.26 with an optional clock time behind. */
static bool numeric_date(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits a, b, c;
    if (!is_digit(lex_char(lex, at)) || !read_digits(lex, at, &a)) return false;
    char sep = lex_char(lex, a.end);
    if (sep != '-' && sep != '/' && sep != '.') return false;
    if (!is_digit(lex_char(lex, a.end + 1)) || !read_digits(lex, a.end + 1, &b)) return false;
    if (lex_char(lex, b.end) != sep) {
        bool month = is_year(&a) && a.value >= 1900 && b.count == 2 && b.value >= 1 &&
                     b.value <= 12 && sep != '.' && !is_alnum(lex_char(lex, b.end));
        bool years = is_year(&a) && sep == '-' && a.value >= 1800 &&
                     ((is_year(&b) && b.value > a.value) ||
                      (b.count == 2 && b.value == (a.value + 1) % 100));
        return (month || years) && give(out, at, b.end, years ? "years" : "date");
    }
    if (!is_digit(lex_char(lex, b.end + 1)) || !read_digits(lex, b.end + 1, &c)) return false;
    bool big = is_year(&a) && b.value <= 12 && c.value <= 31;
    bool little = a.value <= 31 && b.value <= 31 && (is_year(&c) || (c.count == 2 && sep != '.'));
    return (big || little) && give(out, at, c.end, "date");
}

/* 18:04, 9:01:00, 9:30am */
static bool clock_digits(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits h, m;
    if (!is_digit(lex_char(lex, at)) || !read_digits(lex, at, &h) || h.count > 2 || h.value > 24)
        return false;
    if (lex_char(lex, h.end) != ':' || !is_digit(lex_char(lex, h.end + 1)) ||
        !read_digits(lex, h.end + 1, &m) || m.count != 2 || m.value > 59)
        return false;
    uint32_t end = m.end;
    if (lex_char(lex, end) == ':' && read_digits(lex, end + 1, &m) && m.count == 2) end = m.end;
    return give(out, at, end, "clock");
}

/* 9pm, 2.13 am, 22:04 GMT, 3 o'clock */
static bool clock_word(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits h, m;
    struct word_match word;
    if (!is_digit(lex_char(lex, at)) || !read_digits(lex, at, &h) || h.count > 2 || h.value > 24)
        return false;
    uint32_t end = h.end;
    if (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1))) {
        if (!read_digits(lex, end + 1, &m) || m.count != 2 || m.value > 59) return false;
        end = m.end;
    }
    if (!lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_CLOCK_AFTER), &word)) return false;
    return give(out, at, word.end, "clock");
}

/* 下午三点半, 凌晨 2 时 40 分, 三点钟: the word before or behind makes it a clock time. */
static bool clock_chinese(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    struct digits hour;
    uint32_t end;
    if (!is_digit(lex_char(lex, at)) && read_digits(lex, at, &hour) && hour.value <= 24 &&
        lex_word(lex, hour.end, WORDS_BIT(WORDS_CLOCK_AFTER), &word))
        return give(out, at, word.end, "clock");
    return lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_CLOCK_BEFORE), &word) &&
           clock_signs(lex, at, &end) && give(out, at, end, "clock");
}

/* Apr 6, 2026; 6 April 2026; June 2024; Dec 31 2025 */
static bool english_date(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match month, suffix;
    struct digits d, year;
    uint32_t end;
    if (is_digit(lex_char(lex, at))) {
        if (!read_digits(lex, at, &d) || d.value < 1 || d.value > 31) return false;
        end = d.end;
        if (lex_word(lex, end, WORDS_BIT(WORDS_ORDINAL_AFTER), &suffix)) end = suffix.end;
        if (!lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_MONTH_NAME), &month))
            return false;
        end = month.end;
    } else {
        if (!lex_word(lex, at, WORDS_BIT(WORDS_MONTH_NAME), &month)) return false;
        end = month.end;
        if (lex_char(lex, end) == '.') end++;
        uint32_t from = lex_skip_blank(lex, end);
        if (!is_digit(lex_char(lex, from)) || !read_digits(lex, from, &d)) return false;
        if (is_year(&d)) return give(out, at, d.end, "date");
        if (d.value < 1 || d.value > 31 || d.count > 2) return false;
        end = d.end;
        if (lex_word(lex, end, WORDS_BIT(WORDS_ORDINAL_AFTER), &suffix)) end = suffix.end;
        if (is_alnum(lex_char(lex, end)) || lex_char(lex, end) == '%') return false;
    }
    uint32_t next = lex_char(lex, end) == ',' ? end + 1 : end;
    next = lex_skip_blank(lex, next);
    if (is_digit(lex_char(lex, next)) && read_digits(lex, next, &year) && is_year(&year))
        end = year.end;
    return give(out, at, end, "date");
}

/* 1990s, '90s */
static bool decade(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (!is_digit(lex_char(lex, at)) || !read_digits(lex, at, &d)) return false;
    uint32_t end = d.end;
    if (lex_char(lex, end) == '\'') end++;
    if (lex_char(lex, end) != 's' || is_alnum(lex_char(lex, end + 1)) || d.value % 10) return false;
    bool quoted = at > 0 && lex->text.data[at - 1] == '\'';
    return (is_year(&d) || (d.count == 2 && quoted)) && give(out, at, end + 1, "decade");
}

/* A plural noun in lower case, or the unit of a count, follows: 2000 people is no year. */
static bool counts_something(const struct lex *lex, uint32_t end) {
    uint32_t at = lex_skip_blank(lex, end), last = at;
    struct unit_match unit;
    if (units_after(lex->grammar->units, lex->text, at, &unit)) return true;
    if (at == end || !is_lower(lex_char(lex, at))) return false;
    struct word_match word;
    words_set others = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PREPOSITION) |
                       WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                       WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    if (lex_word(lex, at, others, &word)) return false;
    while (is_lower(lex_char(lex, last))) last++;
    return last - at > 2 && lex_char(lex, last - 1) == 's';
}

/* 2026 standing alone: a year, when it looks like one and counts nothing. */
static bool bare_year(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    struct unit_match sign;
    if (!is_digit(lex_char(lex, at)) || !read_digits(lex, at, &d) || !is_year(&d)) return false;
    struct word_match word;
    bool told =
        lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_CALENDAR_BEFORE), &word);
    if (d.value < 1900 || d.value > 2099 || is_alnum(lex_char(lex, d.end))) return false;
    char next = lex_char(lex, d.end);
    if ((next == '.' || next == ',') && is_digit(lex_char(lex, d.end + 1))) return false;
    if (next == '%' || next == '+') return false;
    if (units_before(lex->grammar->units, lex->text, lex_back_blank(lex, at), &sign)) return false;
    if (counts_something(lex, d.end)) return false;
    struct number n;
    if (number_scan(lex->text, at, &n) && n.end > d.end) return false;
    words_set hedges = WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_AT_LEAST_BEFORE) |
                       WORDS_BIT(WORDS_AT_MOST_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |
                       WORDS_BIT(WORDS_LESS_THAN_BEFORE);
    if (!told && lex_word_before(lex, lex_back_blank(lex, at), hedges, &word)) return false;
    return give(out, at, d.end, "year");
}

/* 周一, 星期三, 周日: a digit behind the name of the week that counts nothing. */
static bool weekday(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    struct number n;
    struct unit_match unit;
    if (!lex_word_before(lex, at, WORDS_BIT(WORDS_WEEK), &word) ||
        !number_scan(lex->text, at, &n) || n.flags & (NUMBER_SCALED | NUMBER_VAGUE) ||
        dec_compare(n.low, dec_of(7, 0)) > 0)
        return false;
    if (units_after(lex->grammar->units, lex->text, n.end, &unit) &&
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME)
        return false;
    return give(out, at, n.end, "date");
}

bool veto_date(const struct lex *lex, uint32_t at, struct veto *out) {
    char c = lex_char(lex, at);
    if (is_alpha(c)) return english_date(lex, at, out);
    if (is_digit(c) &&
        (numeric_date(lex, at, out) || clock_digits(lex, at, out) || clock_word(lex, at, out) ||
         english_date(lex, at, out) || decade(lex, at, out)))
        return true;
    return weekday(lex, at, out) || clock_chinese(lex, at, out) || chinese_date(lex, at, out) ||
           calendar_quarter(lex, at, out) || bare_year(lex, at, out);
}
