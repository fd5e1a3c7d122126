/* date.c: dates, years and clock times in figures -> vetoes, and the order in which all kinds of
 * dates are tried. */
#include "date.h"

#include "plain.h"
#include "quotient.h"

#define FAR_YEAR 2300u /* the last year that forecasts name */

/* 三四, 八、九 of 三四月份, 八、九点: two small figures that follow each other. */
static bool is_pair(const struct number *n) {
    struct dec next;
    return !(n->flags & NUMBER_SCALED) && dec_add(n->low, dec_of(1, 0), &next) &&
           dec_compare(next, n->high) == 0;
}

bool date_digits(const struct lex *lex, uint32_t at, struct digits *out) {
    *out = (struct digits){.end = at};
    while (is_digit(lex_char(lex, out->end)) && out->count < 9) {
        out->value = out->value * 10 + (uint32_t)(lex->text.data[out->end++] - '0');
        out->count++;
    }
    if (out->count) return !is_digit(lex_char(lex, out->end));
    struct number n;
    if (!number_may_start(lex->text, at) || !lex_scan(lex, at, &n) || !(n.flags & NUMBER_HAN) ||
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

bool date_is_year(const struct digits *d) {
    return d->count == 4 && d->value >= 1000 && d->value < 2200;
}

/* 2019-20, 2019/20, 2007-13: does the second of two figures tell a later year of the century? */
static bool is_later(const struct digits *year, const struct digits *last, char sep) {
    uint32_t first = year->value % 100;
    if (last->count == 1) /* 2000-1 */
        return sep == '-' && first < 9 && last->value == first + 1 && year->value >= 1900;
    if (last->value == (year->value + 1) % 100) return true;
    return sep == '-' && year->value >= 1900 && last->value > first && last->value > 12 &&
           last->value <= first + 25;
}

static bool is_small_word(const struct lex *lex, uint32_t end);

/* 1800-2000| 元, 1900-2400| MHz: a unit behind that is no time and numbers no model (2019-20 款).
 */
static bool is_measured(const struct lex *lex, uint32_t end) {
    struct unit_match unit;
    uint32_t at = lex_skip_blank(lex, end);
    return !is_small_word(lex, end) &&
           !words_plain_at(lex->grammar->words, WORDS_YEAR_PIECE, lex->text, at) &&
           units_after(lex->grammar->units, lex->text, at, &unit) &&
           units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME;
}

/* 07/2022: a month of two figures and a year of this time; of 2000 a part may be told. */
static bool month_year(const struct digits *month, const struct digits *year) {
    return month->count == 2 && month->value >= 1 && month->value <= 12 && year->count == 4 &&
           year->value >= 1950 && year->value < 2060 && year->value != 2000 &&
           year->value != 2048; /* 12/2048: a power of two */
}

/* 12/2024 |tests, 10/2024 |of them: does what a share is taken of follow, no preposition before? */
static bool share_behind(const struct lex *lex, uint32_t at, uint32_t end) {
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_ADVERB) |
                            WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_COPULA);
    struct word_match word;
    uint32_t noun = end + 1, last = noun;
    if (lex_char(lex, end) != ' ' ||
        lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_PREPOSITION), &word))
        return false;
    if (lex_word(lex, noun, WORDS_BIT(WORDS_OF), &word)) return true;
    while (is_lower(lex_char(lex, last))) last++;
    return last > noun + 3 && lex->text.data[last - 1] == 's' && !lex_word(lex, noun, small, &word);
}

/* 2024-11-20, 2024/8/26, 8/26/2024, 2024.08.26 with an optional clock time behind. */
static bool numeric_date(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits a, b, c;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &a)) return false;
    char sep = lex_char(lex, a.end);
    if (sep != '-' && sep != '/' && sep != '.') return false;
    if (!is_digit(lex_char(lex, a.end + 1)) || !date_digits(lex, a.end + 1, &b)) return false;
    if (lex_char(lex, b.end) != sep) {
        bool month = date_is_year(&a) && a.value >= 1900 && b.count == 2 && b.value >= 1 &&
                     b.value <= 12 && sep != '.' && !is_alnum(lex_char(lex, b.end));
        bool years = date_is_year(&a) && sep != '.' && a.value >= 1800 &&
                     ((date_is_year(&b) && b.value > a.value &&
                       (sep == '-' || b.value == a.value + 1)) || /* 2024/2025 */
                      (b.count <= 2 && is_later(&a, &b, sep)));
        bool life = sep == '-' && at > 0 && lex->text.data[at - 1] == '(' && date_is_year(&a) &&
                    date_is_year(&b) && b.value > a.value && b.value < a.value + 120 &&
                    lex_char(lex, b.end) == ')';
        if (life) return lex_veto(out, at, b.end, "years"); /* (1798-1837) */
        if (years && sep == '-' && b.count == 4 && is_measured(lex, b.end)) return false;
        month |= sep == '/' && month_year(&a, &b) && !is_alnum(lex_char(lex, b.end)) &&
                 !share_behind(lex, at, b.end);
        month |= sep == '/' && date_stroke_day(lex, &a, &b); /* 11/19 |出发 */
        return (month || years) && lex_veto(out, at, b.end, years ? "years" : "date");
    }
    if (!is_digit(lex_char(lex, b.end + 1)) || !date_digits(lex, b.end + 1, &c)) return false;
    bool big = date_is_year(&a) && b.value <= 12 && c.value <= 31;
    bool little =
        a.value <= 31 && b.value <= 31 && (date_is_year(&c) || (c.count == 2 && sep != '.'));
    return (big || little) &&
           !(!big && c.count == 2 && is_measured(lex, c.end)) && /* 24/30/60 fps */
           lex_veto(out, at, c.end, "date");
}

/* 9:00|-11:30: behind the second clock time of a span, of minutes and seconds in square brackets;
 * `end` when there is none. */
static uint32_t clock_until(const struct lex *lex, uint32_t end, bool bracket) {
    struct word_match join;
    struct digits h, m;
    if (!lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join)) return end;
    uint32_t at = lex_skip_blank(lex, join.end);
    bool clock = is_digit(lex_char(lex, at)) && date_digits(lex, at, &h) && h.count <= 2 &&
                 (h.value <= 24 || bracket) && lex_char(lex, h.end) == ':' &&
                 date_digits(lex, h.end + 1, &m) && m.count == 2 && m.value <= 59;
    return clock ? m.end : end;
}

/* 22:01| +08:00, 22:01|+08:00: behind the zone of a clock time; `end` when none is told. */
static uint32_t clock_zone(const struct lex *lex, uint32_t end) {
    struct digits h, m;
    uint32_t at = lex_skip_blank(lex, end);
    char sign = lex_char(lex, at);
    bool zone = (sign == '+' || sign == '-') && is_digit(lex_char(lex, at + 1)) &&
                date_digits(lex, at + 1, &h) && h.count == 2 && h.value <= 14 &&
                lex_char(lex, h.end) == ':' && date_digits(lex, h.end + 1, &m) && m.count == 2 &&
                m.value % 15 == 0 && m.value < 60;
    return zone ? m.end : end;
}

/* in |42:15, a time of |54:03: minutes and seconds of a race; in 60:40 parts. */
static bool run_time(const struct lex *lex, uint32_t at, const struct digits *minutes) {
    struct digits seconds;
    return plain_lead(lex, WORDS_RUN_TIME_LEAD, at) && plain_told(lex, WORDS_RUN_TOLD, at) &&
           lex_char(lex, minutes->end) == ':' && is_digit(lex_char(lex, minutes->end + 1)) &&
           date_digits(lex, minutes->end + 1, &seconds) && minutes->value + seconds.value != 100;
}

/* 18:04, 9:01:00, 9:30am, 9:00-11:30, but 1:25,000 */
static bool clock_digits(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits h, m;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &h) || h.count > 2 ||
        (h.value > 24 && !date_stamp(lex, at, h.end) && !run_time(lex, at, &h)))
        return false;
    if (lex_char(lex, h.end) != ':' || !is_digit(lex_char(lex, h.end + 1)) ||
        !date_digits(lex, h.end + 1, &m) || m.count != 2 || m.value > 59)
        return false;
    uint32_t end = m.end;
    if (lex_char(lex, end) == ',' && lex_digits_end(lex, end + 1) == end + 4) return false;
    if (lex_char(lex, end) == ':' && date_digits(lex, end + 1, &m) && m.count == 2) end = m.end;
    if (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1)) &&
        date_digits(lex, end + 1, &m)) /* 3:46.04 */
        end = m.end;
    end = clock_zone(lex, end);
    bool bracket = at > 0 && lex->text.data[at - 1] == '[';
    return !quotient_told(lex, at, end) &&
           lex_veto(out, at, clock_until(lex, end, bracket), "clock");
}

/* 2025 | deliveries, 2024 | results: plurals that a year stands before more often than a count. */
static bool is_yearly(const struct lex *lex, uint32_t at) {
    return words_plain_at(lex->grammar->words, WORDS_YEARLY_NOUN, lex->text, at) != 0;
}

/* the class of 2019 | won two prizes: a currency that is a verb there. */
static bool is_verb(const struct lex *lex, uint32_t begin, const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    return words_plain_at(words, WORDS_CURRENCY_VERB, lex->text, unit->begin) &&
           words_plain_before(words, WORDS_YEAR_LEAD, lex->text, lex_back_blank(lex, begin));
}

/* An article or preposition that is spelled as a unit is, and a word behind it. */
static bool is_small_word(const struct lex *lex, uint32_t end) {
    struct word_match wide; /* 2004 in | long */
    if (lex_char(lex, end) != ' ') return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_SMALL_WORD, lex->text, end + 1);
    uint32_t next = end + size + 2;
    return size && lex_char(lex, next - 1) == ' ' && is_alpha(lex_char(lex, next)) &&
           !lex_word(lex, next, WORDS_BIT(WORDS_LENGTH_AFTER), &wide);
}

#define NEAR_YEARS_FROM 1990u /* years that figures are compared with */
#define NEAR_YEARS_TO 2040u

/* exceed| 2023 levels, lower than| 2020: such a year is meant, not so many things. */
static bool is_base_year(const struct lex *lex, const struct digits *d, uint32_t lead) {
    return d->value >= NEAR_YEARS_FROM && d->value <= NEAR_YEARS_TO && d->value % 100 != 0 &&
           (words_plain_at(lex->grammar->words, WORDS_BASE_TAIL, lex->text,
                           lex_skip_blank(lex, d->end)) ||
            words_plain_before(lex->grammar->words, WORDS_BASE_YEAR_THAN, lex->text, lead));
}

/* the six |2010 draftees, two |2019 papers: a year between a count and what it counts. */
static bool behind_count(const struct lex *lex, uint32_t at, const struct digits *d) {
    struct unit_match unit;
    return lex->told && lex->told + 1 == at && lex->text.data[lex->told] == ' ' &&
           is_alnum(lex->text.data[lex->told - 1]) && d->value >= NEAR_YEARS_FROM &&
           d->value <= NEAR_YEARS_TO && d->value % 100 != 0 && lex_char(lex, d->end) == ' ' &&
           is_lower(lex_char(lex, d->end + 1)) && !unit_near(lex, d->end, &unit);
}

/* 2010 in| Africa: a name behind a small word, which is no unit then. */
static bool is_before_name(const struct lex *lex, uint32_t end) {
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_SMALL_WORD, lex->text, end + 1);
    return size && is_upper(lex_char(lex, end + size + 2));
}

/* the firm's | 2024 results: a year of this century behind a genitive. */
static bool is_owned(const struct lex *lex, uint32_t begin) {
    return begin > 3 && slice_has_at(lex->text, begin - 3, LIT("'s ")) &&
           is_alpha(lex->text.data[begin - 4]) && slice_has_at(lex->text, begin, LIT("20")) &&
           (lex_char(lex, begin + 2) == '1' || lex_char(lex, begin + 2) == '2');
}

/* A plural noun in lower case, or the unit of a count, follows: 2000 people is no year. */
static bool counts_something(const struct lex *lex, uint32_t begin, uint32_t end) {
    uint32_t at = lex_skip_blank(lex, end), last = at;
    struct unit_match unit;
    if (is_yearly(lex, at) || is_owned(lex, begin)) return false; /* 2025 sales, the 2001 quarter */
    if (words_plain_before(lex->grammar->words, WORDS_FISCAL_LEAD, lex->text,
                           lex_back_blank(lex, begin)))
        return false;               /* calendar 2018 | bit growth */
    char mark = lex_char(lex, end); /* "In 2008", said */
    if (mark == '"' || mark == '\'') return false;
    if (slice_has_at(lex->text, end, LIT("′s"))) return false; /* 2017′s for 2017's */
    struct word_match lead; /* in 2017 | a dispute, in 1963 | in London */
    if (is_small_word(lex, end) &&
        lex_word_before(lex, lex_back_blank(lex, begin), WORDS_BIT(WORDS_CALENDAR_BEFORE), &lead) &&
        !words_plain_before(lex->grammar->words, WORDS_TO_WORD, lex->text, lead.end))
        return false;
    if (is_small_word(lex, end) && is_before_name(lex, end)) return false;
    if (units_after(lex->grammar->units, lex->text, at, &unit))
        return !is_verb(lex, begin, &unit) && !unitword_name(lex, begin, &unit);
    if (at == end || !is_lower(lex_char(lex, at))) return false;
    struct word_match word;
    words_set others = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PREPOSITION) |
                       WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                       WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                       WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_ADVERB) |
                       WORDS_BIT(WORDS_AUXILIARY);
    if (lex_word(lex, at, others, &word)) return false;
    if (lex_word(lex, at, WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_AMOUNT_NOUN), &word))
        return false;
    while (is_lower(lex_char(lex, last))) last++;
    const words_set part = WORDS_BIT(WORDS_QUARTER_NAME) | WORDS_BIT(WORDS_MONTH_NAME);
    if (lex_word_before(lex, lex_back_blank(lex, begin), part, &word)) return false;
    if (last - at > 4 && slice_has_at(lex->text, last - 3, LIT("ous"))) return false; /* various */
    if (lex_word_before(lex, lex_back_blank(lex, begin), WORDS_BIT(WORDS_CALENDAR_BEFORE), &word) &&
        plain_at(lex, WORDS_TO_WORD, lex_skip_blank(lex, last)))
        return false; /* in 2011 | aims to */
    return last - at > 2 && lex_char(lex, last - 1) == 's' && lex_char(lex, last - 2) != 's';
}

/* in| 1774, since| 1851: words before a year long gone that stand before few other numbers. */
static bool is_past_year(const struct lex *lex, const struct word_match *word) {
    return words_plain(lex->grammar->words, WORDS_PAST_YEAR_BEFORE,
                       slice_cut(lex->text, word->begin, word->end));
}

/* 4997、|1963|、1440: an entry of a list of figures that are no years. */
static bool among_figures(const struct lex *lex, uint32_t at, uint32_t end) {
    static const struct qc_slice COMMA = {"、", 3};
    struct digits other = {.count = 4, .value = 2000};
    uint32_t comma = at >= 3 && slice_has_at(lex->text, at - 3, COMMA) ? at - 3 : 0, from = comma;
    while (from > 0 && is_digit(lex->text.data[from - 1])) from--;
    bool before = from < comma && date_digits(lex, from, &other);
    if (before && !date_is_year(&other)) return true;
    if (before && (other.value < 1900 || other.value > 2099)) return true;
    bool behind = slice_has_at(lex->text, end, COMMA) && is_digit(lex_char(lex, end + 3)) &&
                  date_digits(lex, end + 3, &other);
    return behind && (other.count != 4 || other.value < 1900 || other.value > 2099);
}

/* by| 2100, until the year| 2150: a year to come; what rose by 2100 is an amount. */
static bool is_far_year(const struct lex *lex, uint32_t at, uint32_t year) {
    struct word_match verb;
    uint32_t end = lex_back_blank(lex, at);
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_FAR_YEAR_BEFORE, lex->text, end);
    const words_set changes = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    if (year > FAR_YEAR || !size || end < lex->floor + size) return false;
    bool named = memchr(lex->text.data + end - size, ' ', size) != NULL; /* by the year */
    return named || !lex_word_before(lex, lex_back_blank(lex, end - size), changes, &verb);
}

/* 2000|-3500, 2000|到 2500 元: a range of figures that are no years, or that a unit follows. */
static bool opens_range(const struct lex *lex, uint32_t end) {
    struct word_match join;
    struct digits other;
    uint32_t at = lex_skip_blank(lex, end);
    if (!lex_word(lex, at, WORDS_BIT(WORDS_RANGE_JOIN), &join)) return false;
    at = lex_skip_blank(lex, join.end);
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &other)) return false;
    bool year = date_is_year(&other) && other.value <= 2099;
    return other.count == 4 && (!year || is_measured(lex, other.end)) &&
           !words_plain_at(lex->grammar->words, WORDS_YEAR_PIECE, lex->text,
                           lex_skip_blank(lex, other.end));
}

/* 2026 standing alone: a year, when it looks like one and counts nothing. */
static bool bare_year(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    struct unit_match sign;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &d) || !date_is_year(&d))
        return false;
    struct word_match word;
    bool told =
        lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_CALENDAR_BEFORE), &word);
    bool old = d.value < 1900 && !(told && is_past_year(lex, &word));
    bool far = d.value > 2099 && !is_far_year(lex, at, d.value);
    if (old || far || is_alnum(lex_char(lex, d.end))) return false;
    char next = lex_char(lex, d.end);
    if ((next == '.' || next == ',') && is_digit(lex_char(lex, d.end + 1))) return false;
    if (next == '%' || next == '+') return false;
    if (units_before(lex->grammar->units, lex->text, lex_back_blank(lex, at), &sign)) return false;
    bool genitive = slice_has_at(lex->text, d.end, LIT("'s ")); /* 2003's figures */
    if (genitive) return lex_veto(out, at, d.end, "year");
    if (behind_count(lex, at, &d)) return lex_veto(out, at, d.end, "year");
    if (counts_something(lex, at, d.end) || among_figures(lex, at, d.end)) return false;
    if (opens_range(lex, d.end) || date_sized(lex, at)) return false;
    if (plain_lead(lex, WORDS_PRICE_NOW, at) && parts_end(lex, d.end)) return false; /* 现价 1999 */
    if (plain_lead(lex, WORDS_DEAL_PUT, at) && plain_next(lex, WORDS_DEAL_GAIN, d.end))
        return false; /* 充 2000 送 800 */
    struct number n;
    if (lex_scan(lex, at, &n) && n.end > d.end) return false;
    words_set hedges = WORDS_HEDGED;
    bool joined = at > 1 && lex->text.data[at - 1] == '~' && /* 1958|~1970 */
                  is_digit(lex->text.data[at - 2]);
    if (!told && !joined && lex_word_before(lex, lex_back_blank(lex, at), hedges, &word)) {
        uint32_t before = lex_back_blank(lex, word.begin); /* 12% | higher than 2019 */
        bool maybe = words_plain_before(lex->grammar->words, WORDS_MAYBE_WORD, lex->text, word.end);
        bool base = is_base_year(lex, &d, word.end);
        bool from = lex_word_before(lex, before, WORDS_BIT(WORDS_CALENDAR_BEFORE), &word) &&
                    is_alpha(lex->text.data[word.begin]); /* from | about 1942 */
        if (!from && !maybe && !base && (!before || lex->text.data[before - 1] != '%'))
            return false;
    }
    return lex_veto(out, at, d.end, "year");
}

/* Is there no sign, word or mark of a date behind figures? The slow path never says so. */
static bool undated(const struct lex *lex, const struct digits *d) {
    static const struct qc_slice SIGNS[] = {{"月", 3}, {"日", 3}, {"点", 3}, {"时", 3},
                                            {"后", 3}, {"世", 3}, {"、", 3}, {"和", 3}};
    const words_set words = WORDS_BIT(WORDS_CLOCK_AFTER) | WORDS_BIT(WORDS_MONTH_NAME) |
                            WORDS_BIT(WORDS_YEAR_SIGN) | WORDS_BIT(WORDS_QUARTER_NAME) |
                            WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_RANGE_AND);
    char c = lex_char(lex, d->end);
    uint32_t at = lex_skip_blank(lex, d->end);
    bool clock = d->count == 4 && d->value < 2400; /* or a year: both stand without a sign */
    uint32_t before = lex_back_blank(lex, d->end - d->count); /* the first | 9 months of 2024 */
    if (words_plain_before(lex->grammar->words, WORDS_ORDER_WORD, lex->text, before)) return false;
    if (!lex->map || clock || (c && strchr("-/.:s'QH", c))) return false;
    struct word_match part; /* 今年前|10 个月 */
    const words_set parts = WORDS_BIT(WORDS_YEAR_PART);
    if (lex_word_before(lex, lex_back_blank(lex, d->end - d->count), parts, &part)) return false;
    if (lex_may(lex, at, words) || lex_may(lex, d->end, WORDS_BIT(WORDS_ORDINAL_AFTER)))
        return false;
    for (size_t i = 0; (lex_char(lex, at) & 0x80) && i < COUNT(SIGNS); i++)
        if (slice_has_at(lex->text, at, SIGNS[i])) return false;
    return true;
}

/* The same for what begins with figures. A decimal is a date 2024.08.26, or a clock time 2.13 am.
 */
static bool date_figures(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (!date_digits(lex, at, &d)) return false;
    if (date_mark(lex, at, &d, out)) return true;
    if (date_elided(lex, at, out) || date_report(lex, at, out) || date_spoken(lex, at, out) ||
        date_era(lex, at, out))
        return true;
    if (undated(lex, &d)) return date_weekday(lex, at, out);
    if (numeric_date(lex, at, out) || clock_digits(lex, at, out) || date_latin(lex, at, out) ||
        date_weekday(lex, at, out))
        return true;
    bool decimal = lex_char(lex, d.end) == '.' && is_digit(lex_char(lex, d.end + 1));
    return !decimal &&
           (date_span(lex, at, out) || date_han(lex, at, out) || bare_year(lex, at, out));
}

bool veto_date(const struct lex *lex, uint32_t at, struct veto *out) {
    char c = lex_char(lex, at);
    if (is_alpha(c)) return date_spoken(lex, at, out) || date_latin(lex, at, out);
    if (is_digit(c)) return date_figures(lex, at, out);
    if (c == '-' && date_spoken(lex, at, out)) return true;
    return date_weekday(lex, at, out) || date_era(lex, at, out) || date_span(lex, at, out) ||
           date_han(lex, at, out);
}
