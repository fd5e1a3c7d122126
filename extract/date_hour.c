/* date_hour.c: 点 behind a figure up to 24 that no word of the day leads -> is it an hour? By the
 * minutes, the deed or the tail behind it; points of an index and items of a text are told by what
 * stands before. */
#include "date.h"
#include "lexicon.h"

#define POINT_REACH 45u /* bytes before the figure in which points are told of */
#define LATE_HOUR 5u    /* few texts list as many points in digits */

static const struct qc_slice O_CLOCK = {"点", 3};

/* 过了|六点, 睡到|十点 */
static bool is_reached(const struct lex *lex, uint32_t at) {
    return words_plain_before(lex->grammar->words, WORDS_HOUR_REACH, lex->text,
                              lex_back_blank(lex, at)) != 0;
}

bool date_points_near(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at), from = end > POINT_REACH ? end - POINT_REACH : 0;
    while (from < end && utf8_is_continuation(lex->text.data[from])) from++;
    return words_plain_in(lex->grammar->words, WORDS_POINT_NEAR, lex->text, from, end);
}

/* Is text[at:end) no part of a longer word, and are neither points nor items told of before? */
static bool may_be_hour(const struct lex *lex, uint32_t at, uint32_t sign) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_back_blank(lex, at);
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_MORE_THAN_BEFORE);
    struct word_match move;
    return !words_plain_before(words, WORDS_ITEM_LEAD, lex->text, end) &&
           (is_reached(lex, at) || !lex_word_before(lex, end, moves, &move)) &&
           !date_points_near(lex, at) && lex_token_end(lex, sign, sign + 3) == sign + 3;
}

/* 7 点|50 定的: two digits of minutes that have no unit of their own; their end, or 0. */
static uint32_t minutes_end(const struct lex *lex, uint32_t at) {
    struct digits m;
    struct unit_match unit;
    if (!is_digit(lex_char(lex, at)) || !date_digits(lex, at, &m) || m.count != 2 ||
        m.value >= 60 || is_alnum(lex_char(lex, m.end)))
        return 0;
    char next = lex_char(lex, m.end);
    bool goes_on = (next == '.' || next == ',') && is_digit(lex_char(lex, m.end + 1));
    return goes_on || next == '%' || next == '-' || next == '~' ||
                   units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, m.end), &unit)
               ? 0
               : m.end;
}

/* Does a noun or another figure follow, of which points may be told: 10 点|伤害? */
static bool thing_follows(const struct lex *lex, uint32_t at) {
    struct token next;
    uint32_t far = at + 12 < lex->text.size ? at + 12 : (uint32_t)lex->text.size;
    at = lex_skip_blank(lex, at);
    if (at >= lex->text.size) return true; /* 11 点 alone */
    if (!(lex->text.data[at] & 0x80)) return !strchr(",.;!?)", lex->text.data[at]);
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    return number_may_start(lex->text, at) || lexicon_cut(lex->text, at, far, &next, 1) != 1 ||
           next.class == CLASS_NOUN || next.class == CLASS_MEASURE ||
           next.class == CLASS_ADJECTIVE || next.class == CLASS_OTHER;
}

bool date_hour_led(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at);
    return end == 0 || strchr(",;!?(", lex->text.data[end - 1]) ||
           words_plain_before(lex->grammar->words, WORDS_HOUR_LEAD, lex->text, end);
}

/* What follows 点 makes it an hour: *end is behind what belongs to it. */
static bool hour_behind(const struct lex *lex, uint32_t begin, uint32_t hour, uint32_t *end) {
    bool digit = is_digit(lex_char(lex, begin));
    const struct words *words = lex->grammar->words;
    uint32_t at = *end, minutes = minutes_end(lex, at);
    uint32_t size = words_plain_at(words, WORDS_HOUR_TAIL, lex->text, at);
    if (minutes) *end = minutes;
    else if (size && (digit || hour > 1)) *end = at + size;
    else if (words_plain_at(words, WORDS_HOUR_DEED, lex->text, lex_skip_blank(lex, at)))
        return true;
    else if (words_plain_at(words, WORDS_HOUR_NEXT, lex->text, at))
        return digit || is_reached(lex, begin);
    else if (is_reached(lex, begin)) return !thing_follows(lex, at) || at >= lex->text.size;
    else return digit && hour >= LATE_HOUR && date_hour_led(lex, begin) && !thing_follows(lex, at);
    return true;
}

/* 7-|9 点: the last hour of a span in digits; `hour` when none follows. */
static struct digits last_hour(const struct lex *lex, struct digits hour) {
    struct word_match join;
    struct digits last;
    if (!lex_word(lex, hour.end, WORDS_BIT(WORDS_RANGE_JOIN), &join) ||
        !is_digit(lex_char(lex, join.end)) || !date_digits(lex, join.end, &last) ||
        last.value <= hour.value || last.value > 24 || !slice_has_at(lex->text, last.end, O_CLOCK))
        return hour;
    return last;
}

bool date_hour(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits hour, last;
    bool digit = is_digit(lex_char(lex, at));
    if (!date_digits(lex, at, &hour) || hour.value > 24 || hour.count > 2) return false;
    last = digit ? last_hour(lex, hour) : hour;
    bool span = last.end > hour.end;
    uint32_t sign = lex_skip_blank(lex, last.end), end = sign + 3;
    if (!slice_has_at(lex->text, sign, O_CLOCK) || !may_be_hour(lex, at, sign)) return false;
    return (span || hour_behind(lex, at, hour.value, &end)) && lex_veto(out, at, end, "clock");
}
