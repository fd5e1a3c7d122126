/* date_latin.c: dates and clock times as English writes them -> vetoes. Month names come from
 * words.yaml. */
#include "date.h"
#include "veto.h"

/* 1800 GMT, 0930 hrs: four digits that tell the time, and their zone in capitals. */
static bool clock_four(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    struct word_match word;
    if (!date_digits(lex, at, &d) || d.count != 4 || d.value >= 2400 || d.value % 100 > 59 ||
        !lex_word(lex, lex_skip_blank(lex, d.end), WORDS_BIT(WORDS_CLOCK_AFTER), &word))
        return false;
    bool told = is_upper(lex_char(lex, word.begin)) ||
                words_plain_at(lex->grammar->words, WORDS_CLOCK_FOUR, lex->text, word.begin);
    return told && lex_veto(out, at, word.end, "clock");
}

/* 9-5 pm, 12-8pm: two hours, of which the second tells the half of the day. */
static bool clock_span(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits from, to;
    if (!date_digits(lex, at, &from) || from.count > 2 || from.value > 12 ||
        lex_char(lex, from.end) != '-' || !is_digit(lex_char(lex, from.end + 1)) ||
        !date_digits(lex, from.end + 1, &to) || to.count > 2 || to.value > 12)
        return false;
    uint32_t half = lex_skip_blank(lex, to.end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DAY_HALF, lex->text, half);
    return size && lex_veto(out, at, half + size, "clock");
}

/* 09.00, 17.30: an hour and two digits of minutes behind a point. */
static bool pointed(const struct lex *lex, uint32_t at, struct digits *minutes) {
    struct digits hour;
    return is_digit(lex_char(lex, at)) && date_digits(lex, at, &hour) && hour.count <= 2 &&
           hour.value <= 24 && lex_char(lex, hour.end) == '.' &&
           is_digit(lex_char(lex, hour.end + 1)) && date_digits(lex, hour.end + 1, minutes) &&
           minutes->count == 2 && minutes->value < 60;
}

/* 09.00 to 18.00 hrs, open 9.30-17.00: two such times, where a zero leads, a word of the clock
 * follows or one of opening stands before. */
static bool pointed_span(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits from, to;
    struct word_match join, word;
    if (!pointed(lex, at, &from) ||
        !lex_word(lex, lex_skip_blank(lex, from.end), WORDS_BIT(WORDS_RANGE_JOIN), &join) ||
        !pointed(lex, lex_skip_blank(lex, join.end), &to) || is_digit(lex_char(lex, to.end)))
        return false;
    uint32_t after = lex_skip_blank(lex, to.end), before = lex_back_blank(lex, at);
    bool told = lex_word(lex, after, WORDS_BIT(WORDS_CLOCK_AFTER), &word);
    bool led = lex->text.data[at] == '0' && lex_char(lex, at + 1) != '.';
    bool opens = words_plain_before(lex->grammar->words, WORDS_OPENING_WORD, lex->text, before);
    struct unit_match unit;
    if (!told && (!(led || opens) || unit_near(lex, to.end, &unit))) return false;
    return lex_veto(out, at, told ? word.end : to.end, "clock");
}

/* Travel time| - 6.35 hrs: before the blanks and marks that end at `at`. */
static uint32_t label_end(const struct lex *lex, uint32_t at) {
    static const struct qc_slice DASH = {"–", 3};
    uint32_t end = at;
    for (;;) {
        if (end > 0 && strchr(" :=-", lex->text.data[end - 1])) end--;
        else if (end >= DASH.size && slice_has_at(lex->text, end - DASH.size, DASH))
            end -= (uint32_t)DASH.size;
        else return end;
    }
}

/* 9pm, 2.13 am, 22:04 GMT, 3 o'clock */
static bool clock_word(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits h, m;
    struct word_match word;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &h) || h.count > 2 || h.value > 24)
        return false;
    uint32_t end = h.end;
    if (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1))) {
        if (!date_digits(lex, end + 1, &m) || m.count != 2 || m.value > 59) return false;
        end = m.end;
    }
    if (!lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_CLOCK_AFTER), &word)) return false;
    struct unit_match unit; /* took 3 | hrs: so long; 18.30 hrs is an hour */
    bool told = end == h.end || words_plain_before(lex->grammar->words, WORDS_ELAPSED, lex->text,
                                                   label_end(lex, at));
    if (told && units_after(lex->grammar->units, lex->text, word.begin, &unit) &&
        unit.end == word.end && units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_TIME)
        return false;
    bool zone = word.end - word.begin == 2 && to_lower(lex_char(lex, word.end - 1)) == 't';
    if (zone && !(is_upper(lex_char(lex, word.begin)) && is_upper(lex_char(lex, word.end - 1))))
        return false; /* 5 Mt, 3 pt are no zones */
    if (end > h.end && word.end - word.begin == 3 && lex_char(lex, word.end - 1) == 't' &&
        is_lower(lex_char(lex, word.begin)))
        return false;                                                 /* $1.38 est. */
    if (!date_clock(lex, at, &end) || end < word.end) end = word.end; /* 2 点零|7 分 */
    return lex_veto(out, at, end, "clock");
}

/* June 24| and 25, June 24|-25: a further day of the month. */
static uint32_t further_day(const struct lex *lex, uint32_t end) {
    struct digits d;
    struct unit_match unit;
    uint32_t join = lex_skip_blank(lex, end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DAY_JOIN, lex->text, join);
    uint32_t at = lex_skip_blank(lex, join + size);
    bool even = (join > end) == (at > join + size); /* 24 -5 is no span */
    if (!size || !even || !is_digit(lex_char(lex, at)) || !date_digits(lex, at, &d) ||
        d.count > 2 || d.value < 1 || d.value > 31)
        return end;
    char next = lex_char(lex, d.end);
    struct word_match in; /* May 4-6 | in town: no inches */
    bool ends = next == '\0' || strchr(".,;:!?) ", next) || next & 0x80;
    bool point = next == '.' && is_digit(lex_char(lex, d.end + 1));
    uint32_t behind = lex_skip_blank(lex, d.end);
    bool counts = units_after(lex->grammar->units, lex->text, behind, &unit) &&
                  !lex_word(lex, behind, WORDS_BIT(WORDS_PREPOSITION), &in);
    return ends && !point && !counts ? d.end : end;
}

/* 3| and 9 May, 12| to 15 January: the last of the days before their month; `end` when no such day
 * follows. A month is told with a capital there. */
static uint32_t last_day(const struct lex *lex, uint32_t end) {
    struct digits d;
    struct word_match suffix, month;
    uint32_t join = lex_skip_blank(lex, end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DAY_JOIN, lex->text, join);
    uint32_t at = lex_skip_blank(lex, join + size);
    if (!size || !is_digit(lex_char(lex, at)) || !date_digits(lex, at, &d) || d.count > 2 ||
        d.value < 1 || d.value > 31)
        return end;
    uint32_t behind = d.end;
    if (lex_word(lex, behind, WORDS_BIT(WORDS_ORDINAL_AFTER), &suffix)) behind = suffix.end;
    uint32_t name = lex_skip_blank(lex, behind);
    bool told =
        is_upper(lex_char(lex, name)) && lex_word(lex, name, WORDS_BIT(WORDS_MONTH_NAME), &month);
    return told ? behind : end;
}

/* Where the day behind a month that ends at `end` begins: March| 1, March|, 1 1982. */
static uint32_t day_begin(const struct lex *lex, uint32_t end) {
    uint32_t day = end + 2, last = lex_digits_end(lex, day);
    bool comma = lex_char(lex, end) == ',' && last > day && last <= day + 2 &&
                 lex_char(lex, last) == ' ' && lex_digits_end(lex, last + 1) == last + 5;
    return comma ? day : lex_skip_blank(lex, end);
}

/* Apr 6, 2026; 6 April 2026; June 2024; Dec 31 2025 */
static bool english_date(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match month, suffix;
    struct digits d, year;
    uint32_t end;
    if (is_digit(lex_char(lex, at))) {
        if (!date_digits(lex, at, &d) || d.value < 1 || d.value > 31) return false;
        end = d.end;
        if (lex_char(lex, end) == '-' && is_digit(lex_char(lex, end + 1)) && /* 4-6 March */
            date_digits(lex, end + 1, &d) && d.value <= 31)
            end = d.end;
        if (lex_word(lex, end, WORDS_BIT(WORDS_ORDINAL_AFTER), &suffix)) end = suffix.end;
        end = last_day(lex, end);
        if (!lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_MONTH_NAME), &month))
            return false;
        end = month.end;
    } else {
        if (!lex_word(lex, at, WORDS_BIT(WORDS_MONTH_NAME), &month)) return false;
        end = month.end;
        if (lex_char(lex, end) == '.') end++;
        uint32_t from = day_begin(lex, end);
        if (!is_digit(lex_char(lex, from)) || !date_digits(lex, from, &d)) return false;
        if (date_is_year(&d)) return lex_veto(out, at, d.end, "date");
        if (d.value < 1 || d.value > 31 || d.count > 2) return false;
        end = d.end;
        if (lex_word(lex, end, WORDS_BIT(WORDS_ORDINAL_AFTER), &suffix)) end = suffix.end;
        if (is_alnum(lex_char(lex, end)) || lex_char(lex, end) == '%') return false;
        end = further_day(lex, end);
    }
    uint32_t next = lex_char(lex, end) == ',' ? end + 1 : end;
    next = lex_skip_blank(lex, next);
    if (is_digit(lex_char(lex, next)) && date_digits(lex, next, &year) && date_is_year(&year))
        end = year.end;
    return lex_veto(out, at, end, "date");
}

/* 1990s, '90s, the 1950's and 60's */
static bool decade(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &d)) return false;
    uint32_t end = d.end;
    if (lex_char(lex, end) == '\'') end++;
    if (lex_char(lex, end) != 's' || is_alnum(lex_char(lex, end + 1)) || d.value % 10) return false;
    bool quoted = at > 0 && lex->text.data[at - 1] == '\'';
    return (date_is_year(&d) || (d.count == 2 && quoted)) &&
           lex_veto(out, at, veto_decades_end(lex, end + 1), "decade");
}

/* Does a year begin at `at`: 2024, fiscal 2024, the year, last year? Its end, or 0. */
static uint32_t year_end(const struct lex *lex, uint32_t at) {
    struct digits d;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_YEAR_NAME, lex->text, at);
    uint32_t next = size ? lex_skip_blank(lex, at + size) : at;
    if (is_digit(lex_char(lex, next)) && date_digits(lex, next, &d) && date_is_year(&d) &&
        !is_alnum(lex_char(lex, d.end)))
        return d.end;
    return size && lex_char(lex, at + size) != '\'' ? at + size : 0;
}

/* the first |nine months of 2024, 2011's first |3 quarters: a part of a year, as 前三个月 is. */
static bool part_of_year(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct unit_match unit;
    struct word_match of;
    const struct words *words = lex->grammar->words;
    uint32_t order = lex_back_blank(lex, at);
    uint32_t size = words_plain_before(words, WORDS_ORDER_WORD, lex->text, order);
    if (!size || order == at || !number_may_start(lex->text, at) || !lex_scan(lex, at, &n) ||
        !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, n.end), &unit) ||
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME)
        return false;
    uint32_t before = lex_back_blank(lex, order - size), next = lex_skip_blank(lex, unit.end);
    bool owned = before > 6 && slice_has_at(lex->text, before - 2, LIT("'s")) &&
                 year_end(lex, before - 6) == before - 2;
    if (owned) return lex_veto(out, at, unit.end, "date");
    if (!lex_word(lex, next, WORDS_BIT(WORDS_OF), &of)) return false;
    uint32_t end = year_end(lex, lex_skip_blank(lex, of.end));
    return end && lex_veto(out, at, end, "date");
}

/* Is `mark` Q or H, and the figure behind or before it one of its quarters or halves? */
static bool is_part(char mark, uint32_t of) {
    return (mark == 'Q' && of >= 1 && of <= 4) || (mark == 'H' && of >= 1 && of <= 2);
}

/* 19Q4, 2020H1, 1Q25: a part of a year as tables write it. */
static bool short_part(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits first, second;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &first)) return false;
    char mark = lex_char(lex, first.end);
    if (!is_digit(lex_char(lex, first.end + 1)) || !date_digits(lex, first.end + 1, &second) ||
        is_alnum(lex_char(lex, second.end)) || (at > 0 && is_alnum(lex->text.data[at - 1])))
        return false;
    bool year_first = (first.count == 2 || date_is_year(&first)) && second.count == 1 &&
                      is_part(mark, (uint32_t)second.value);
    bool year_last = (second.count == 2 || date_is_year(&second)) && first.count == 1 &&
                     is_part(mark, (uint32_t)first.value);
    return (year_first || year_last) && lex_veto(out, at, second.end, "quarter");
}

/* FY25, FY2025: a year of the books. */
static bool book_year(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (lex_char(lex, at) != 'F' || lex_char(lex, at + 1) != 'Y' ||
        !is_digit(lex_char(lex, at + 2)) || !date_digits(lex, at + 2, &d) ||
        is_alnum(lex_char(lex, d.end)))
        return false;
    return (d.count == 2 || date_is_year(&d)) && lex_veto(out, at, d.end, "year");
}

bool date_latin(const struct lex *lex, uint32_t at, struct veto *out) {
    if (part_of_year(lex, at, out)) return true;
    if (!is_digit(lex_char(lex, at))) return english_date(lex, at, out) || book_year(lex, at, out);
    return clock_span(lex, at, out) || pointed_span(lex, at, out) || clock_word(lex, at, out) ||
           clock_four(lex, at, out) || english_date(lex, at, out) || decade(lex, at, out) ||
           short_part(lex, at, out);
}
