/* date_spoken.c: years and hours as English tells them in words or beside an era -> vetoes: 300 BC,
 * nineteen ninety-five, half past six, at ten to five, at 7 in the morning, at 1400 hours. */
#include "date.h"
#include "plain.h"
#include "veto.h"

#define HOURS 12u         /* of a dial */
#define CENTURY_LEAST 13u /* thirteen forty-eight; what is less counts */
#define CENTURY_MOST 20u

/* Does a word of the list begin at `at`? Tells where it ends. */
static bool word_ends(const struct lex *lex, enum words_plain list, uint32_t at, uint32_t *end) {
    *end = at + plain_at(lex, list, at);
    return *end != at;
}

/* The whole number without a unit at `at`, at most `most`. */
static bool small_number(const struct lex *lex, uint32_t at, uint32_t most, struct number *out) {
    const uint32_t odd = NUMBER_SCALED | NUMBER_VAGUE | NUMBER_PERCENT | NUMBER_FRACTION |
                         NUMBER_POINT | NUMBER_GROUPED | NUMBER_HALF | NUMBER_RANGE;
    struct number n;
    if (!number_may_start(lex->text, at) || !lex_scan(lex, at, &n) || n.flags & odd ||
        n.flags & NUMBER_HAN || is_alnum(lex_char(lex, n.end)) ||
        dec_compare(n.low, dec_of(most, 0)) > 0)
        return false;
    *out = n;
    return true;
}

/* 200 AD |accounts, 300 CE |certificates: what a plural behind it is called by is no era, nor what
 * any noun is, unless a preposition or an article leads to it: the 79 AD |eruption. */
static bool calls_thing(const struct lex *lex, uint32_t at, uint32_t sign, uint32_t end) {
    struct word_match word;
    uint32_t size, last = end + 1;
    if (!word_ends(lex, WORDS_ERA_CODE, sign, &size) || lex_phrase_ends(lex, end) ||
        lex_char(lex, end) != ' ' || !is_lower(lex_char(lex, last)))
        return false;
    if (word_ends(lex, WORDS_DETERMINER, last, &size) ||
        lex_word(lex, last, WORDS_BIT(WORDS_PRONOUN), &word))
        return false;
    while (is_alnum(lex_char(lex, last))) last++;
    uint32_t before = lex_back_blank(lex, at);
    bool led = plain_before(lex, WORDS_THE_WORD, before) ||
               lex_word_before(lex, before, WORDS_BIT(WORDS_PREPOSITION), &word);
    return !led || lex->text.data[last - 1] == 's';
}

/* 300 BC, 79 AD, 1200 B.C.E.: a year with its era. */
static bool era(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t year = lex_digits_end(lex, at), end;
    if (year == at || year > at + 5 || lex_char(lex, year) != ' ' ||
        !is_upper(lex_char(lex, year + 1)) || !is_upper(lex->text.data[year + 1]) ||
        !word_ends(lex, WORDS_ERA_SIGN, year + 1, &end) || is_lower(lex_char(lex, year + 2)))
        return false;
    return !calls_thing(lex, at, year + 1, end) && lex_veto(out, at, end, "year");
}

/* nineteen |eighties, the 19 |twenties: a century and its decade, as speech is written down. */
static bool spoken_decade(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number hundreds;
    uint32_t end;
    return small_number(lex, at, CENTURY_MOST, &hundreds) && lex_char(lex, hundreds.end) == ' ' &&
           dec_compare(hundreds.low, dec_of(CENTURY_LEAST, 0)) >= 0 &&
           word_ends(lex, WORDS_DECADE_NAME, hundreds.end + 1, &end) &&
           plain_before(lex, WORDS_TENS_LEAD, lex_back_blank(lex, at)) &&
           lex_veto(out, at, end, "decade");
}

/* nineteen ninety-five, twenty twenty: the hundreds of a year and what goes with them. */
static bool spoken_year(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number hundreds, rest;
    struct unit_match unit;
    if (!small_number(lex, at, CENTURY_MOST, &hundreds) || lex_char(lex, hundreds.end) != ' ' ||
        dec_compare(hundreds.low, dec_of(CENTURY_LEAST, 0)) < 0 ||
        !is_alpha(lex_char(lex, hundreds.end + 1)) ||
        !small_number(lex, hundreds.end + 1, 99, &rest) ||
        dec_compare(rest.low, dec_of(10, 0)) < 0 || unit_near(lex, rest.end, &unit) ||
        lex_char(lex, rest.end) == '-')
        return false;
    struct word_match who;
    bool ends = lex_phrase_ends(lex, rest.end) ||
                lex_word(lex, rest.end + 1, WORDS_BIT(WORDS_PRONOUN), &who);
    return ends && lex_veto(out, at, rest.end, "year");
}

/* half past six, quarter to 5, a quarter |past ten: an hour told by the part before or behind it.
 */
static bool part_of_hour(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number hour;
    uint32_t end;
    if (!word_ends(lex, WORDS_HOUR_PART, at, &end) ||
        !small_number(lex, lex_skip_blank(lex, end), HOURS, &hour) || hour.end == end)
        return false;
    struct unit_match unit;
    return !unit_near(lex, hour.end, &unit) && lex_veto(out, at, hour.end, "clock");
}

/* at |ten to five, it was |ten to five, around |ten to five: is the hour led as one? Figures that
 * rise are a range behind a word that says about. */
static bool to_hour_led(const struct lex *lex, const struct number *first,
                        const struct number *hour) {
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, first->begin);
    if (plain_before(lex, WORDS_MINUTE_LEAD, before)) return true;
    if (dec_compare(first->low, hour->low) <= 0) return false;
    if (plain_before(lex, WORDS_MINUTE_ABOUT, before)) return true;
    uint32_t size = words_plain_before(words, WORDS_MINUTE_BY, lex->text, before);
    struct word_match moved; /* fell | by ten to five, lost | by ten to five */
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    uint32_t verb = lex_back_blank(lex, before - size);
    return size && !lex_word_before(lex, verb, moves, &moved) &&
           !plain_before(lex, WORDS_THING_DOES, verb);
}

static bool is_round(const struct number *n) {
    return dec_compare(n->low, dec_of(5, 0)) == 0 || dec_compare(n->low, dec_of(10, 0)) == 0 ||
           dec_compare(n->low, dec_of(20, 0)) == 0 || dec_compare(n->low, dec_of(25, 0)) == 0;
}

/* Does the phrase end at `end`, or one who does something follow: at ten to five | he left? */
static bool hour_ends(const struct lex *lex, uint32_t end) {
    struct unit_match unit;
    struct word_match who;
    return !unit_near(lex, end, &unit) && lex_char(lex, end) != '%' &&
           !lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_OF), &who) &&
           (lex_phrase_ends(lex, end) || lex_word(lex, end + 1, WORDS_BIT(WORDS_PRONOUN), &who));
}

/* ten past five, at ten to five: minutes and the hour that they are counted from. What rose from
 * five to ten is no hour. */
static bool minutes(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number first, hour;
    uint32_t end;
    if (!small_number(lex, at, 25, &first) || lex_char(lex, first.end) != ' ') return false;
    bool past = word_ends(lex, WORDS_PAST_WORD, first.end + 1, &end);
    if (!past && !word_ends(lex, WORDS_MINUTE_TO, first.end + 1, &end)) return false;
    if (!is_round(&first) || !small_number(lex, lex_skip_blank(lex, end), HOURS, &hour))
        return false;
    if (!past && (!(first.flags & NUMBER_WORD) || !to_hour_led(lex, &first, &hour))) return false;
    return hour_ends(lex, hour.end) && lex_veto(out, at, hour.end, "clock");
}

/* at about |seven in the morning, by |5 in the evening: an hour told by the part of the day. */
static bool day_part(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number hour;
    struct word_match about;
    uint32_t end, before = lex_back_blank(lex, at);
    if (!small_number(lex, at, HOURS, &hour) || lex_char(lex, hour.end) != ' ' ||
        !word_ends(lex, WORDS_DAY_PART_TAIL, hour.end + 1, &end))
        return false;
    if (lex_word_before(lex, before, WORDS_BIT(WORDS_APPROX_BEFORE), &about) &&
        !plain_before(lex, WORDS_AT_HOUR, before))
        before = lex_back_blank(lex, about.begin);
    return plain_before(lex, WORDS_AT_HOUR, before) && lex_veto(out, at, end, "clock");
}

/* at |1400 hours, 0930 hours, 1400 hours |GMT: the time as forces tell it; a lamp lasts for about
 * 2000 hours. */
static bool forces_time(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    struct word_match of;
    uint32_t end, zone;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &d) || d.count != 4 ||
        d.value >= 2400 || d.value % 100 > 59 || lex_char(lex, d.end) != ' ' ||
        !word_ends(lex, WORDS_FORCES_HOURS, d.end + 1, &end))
        return false;
    uint32_t behind = lex_skip_blank(lex, end);
    bool led = lex_char(lex, at) == '0' || word_ends(lex, WORDS_FORCES_ZONE, behind, &zone) ||
               (plain_before(lex, WORDS_FORCES_LEAD, lex_back_blank(lex, at)) &&
                !lex_word(lex, behind, WORDS_BIT(WORDS_OF), &of));
    return led && lex_veto(out, at, end, "clock");
}

/* 5 |to 6:45 p.m., 10-11:30 am: an hour before a span's end that tells its minutes. */
static bool hour_until(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits from, to;
    struct word_match join;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &from) || from.count > 2 ||
        from.value > 24 ||
        !lex_word(lex, lex_skip_blank(lex, from.end), WORDS_BIT(WORDS_RANGE_JOIN), &join))
        return false;
    uint32_t next = lex_skip_blank(lex, join.end);
    if (!is_digit(lex_char(lex, next)) || !date_digits(lex, next, &to) || to.count > 2 ||
        to.value > 24)
        return false;
    bool exact = lex_char(lex, to.end) == ':' && lex_digits_end(lex, to.end + 1) == to.end + 3;
    uint32_t half = lex_skip_blank(lex, exact ? to.end + 3 : to.end);
    uint32_t size = plain_at(lex, WORDS_DAY_HALF, half);
    return size && lex_veto(out, at, half + size, "clock");
}

/* The same for what begins with digits. */
static bool told_digits(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), count = end - at;
    char next = lex_char(lex, end), word = lex_char(lex, end + 1);
    if (count > 4) return false;
    if (count <= 2 && (next == ' ' || next == '-' || next & 0x80) && hour_until(lex, at, out))
        return true;
    if (next != ' ' || !is_alpha(word)) return false;
    if (is_upper(word)) return era(lex, at, out);
    if (count == 4) return forces_time(lex, at, out);
    return count <= 2 && strchr("aipt", word) && (minutes(lex, at, out) || day_part(lex, at, out));
}

/* 9 a.m.|-2:45 p.m.: the end of a span of hours behind the half of the day. */
static bool span_end(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at + 1);
    if (end == at + 1 || end > at + 3 ||
        !words_plain_before(words, WORDS_DAY_HALF, lex->text, lex_back_blank(lex, at)))
        return false;
    if (lex_char(lex, end) == ':' && lex_digits_end(lex, end + 1) == end + 3) end += 3;
    uint32_t half = lex_skip_blank(lex, end);
    uint32_t size = words_plain_at(words, WORDS_DAY_HALF, lex->text, half);
    return size && lex_veto(out, at, half + size, "clock");
}

bool date_spoken(const struct lex *lex, uint32_t at, struct veto *out) {
    char c = to_lower(lex_char(lex, at));
    if (c == '-') return span_end(lex, at, out);
    if (is_digit(c)) return told_digits(lex, at, out) || spoken_decade(lex, at, out);
    if ((c == 'h' || c == 'q' || c == 'a') && part_of_hour(lex, at, out)) return true;
    return number_may_start(lex->text, at) &&
           (spoken_year(lex, at, out) || spoken_decade(lex, at, out) || minutes(lex, at, out) ||
            day_part(lex, at, out));
}
