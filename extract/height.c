/* height.c: how tall somebody is -> feet and inches in one measure, where the inches stand bare:
 * 6-foot-4, 5-foot-11-inch, 6 foot 4, six feet two; what looks like it and is a pace: 5'30". */
#include "plain.h"

#define FEET_MOST 8u /* of a person */

/* 5'|10, 5’|11: a mark stands for the feet, none for the inches. */
static bool is_marked(const struct lex *lex, const struct measure *m) {
    char mark = lex_char(lex, m->number.end);
    return m->end > m->number.end && m->end <= m->number.end + 3 && (mark == '\'' || mark & 0x80);
}

/* Where bare inches behind the unit begin, as words or figures; 0: none do. */
static uint32_t inches_begin(const struct lex *lex, const struct measure *m) {
    bool joined = lex_char(lex, m->number.end) == '-';
    if (is_marked(lex, m)) return is_digit(lex_char(lex, m->end)) ? m->end : 0;
    if (lex_char(lex, m->end) != (joined ? '-' : ' ')) return 0;
    uint32_t at = m->end + 1;
    if (joined) return is_digit(lex_char(lex, at)) || number_may_start(lex->text, at) ? at : 0;
    return lex->text.data[m->number.end] == ' ' && number_may_start(lex->text, at) ? at : 0;
}

/* 6 foot 4|., 5 foot 11 | tall, a 6 foot 4 | guard: feet in the singular tell it, others need an
 * end. */
static bool is_apart(const struct lex *lex, const struct measure *m, const struct number *n) {
    struct unit_match unit;
    char next = lex_char(lex, n->end), then = lex_char(lex, n->end + 1);
    uint32_t behind = lex_skip_blank(lex, n->end);
    bool one = words_plain_before(lex->grammar->words, WORDS_FOOT_WORD, lex->text, m->end) != 0;
    if (dec_compare(m->number.low, dec_of(2, 0)) < 0 ||
        dec_compare(m->number.low, dec_of(9, 0)) > 0 || unit_near(lex, n->end, &unit))
        return false;
    if (parts_end(lex, n->end) ||
        words_plain_at(lex->grammar->words, WORDS_HEIGHT_TAIL, lex->text, behind))
        return true;
    return one && next == ' ' && is_lower(then) && lex_char(lex, behind + 1) != ' '; /* 4 | x 8 */
}

#define MARKS_MOST 4u /* bytes of the mark behind seconds and one more */

/* a pace of 5'00'', 3'40": minutes and seconds, where the second figure is of two digits, told
 * where one runs. */
static bool joins_seconds(const struct lex *lex, struct measure *m) {
    uint32_t end = lex_digits_end(lex, m->end);
    struct number n;
    struct unit_match mark;
    struct dec sum;
    uint16_t second;
    if (!plain_told(lex, WORDS_PACE_NOUN, m->begin) || !is_marked(lex, m) || end != m->end + 2 ||
        !lex_scan(lex, m->end, &n) || n.end != end || !unit_near(lex, end, &mark) ||
        mark.end > end + MARKS_MOST || is_alpha(lex_char(lex, end)) ||
        (lex_char(lex, m->end) != '0' && dec_compare(n.low, dec_of(12, 0)) < 0) ||
        dec_compare(n.low, dec_of(60, 0)) >= 0 ||
        !units_find(lex->grammar->units, LIT("s"), &second) ||
        !dec_mul(m->number.low, dec_of(60, 0), &sum) || !dec_add(sum, n.low, &sum))
        return false;
    m->number.low = m->number.high = sum;
    m->end = mark.end;
    m->count = 0;
    measure_add(m, DIM_TIME, second, dec_of(1, 0), 0);
    return true;
}

bool height_joins(const struct lex *lex, struct measure *m) {
    const uint32_t plain = NUMBER_WORD | NUMBER_DIGIT;
    const struct unit *unit = units_at(lex->grammar->units, m->readings[0].unit);
    struct number n;
    struct unit_match behind;
    struct dec sum;
    uint16_t inch;
    if (!slice_equal(unit->symbol, LIT("ft"))) return false;
    if (joins_seconds(lex, m)) return true;
    uint32_t at = inches_begin(lex, m);
    if (!at || !lex_scan(lex, at, &n) || n.flags & ~plain ||
        dec_compare(n.low, dec_of(12, 0)) >= 0 || !dec_is_integer(m->number.low) ||
        !dec_is_integer(n.low) || !units_find(lex->grammar->units, LIT("in"), &inch))
        return false;
    bool joined = lex_char(lex, m->end) == '-', marked = is_marked(lex, m);
    char next = lex_char(lex, n.end);
    if (marked && (dec_compare(m->number.low, dec_of(FEET_MOST, 0)) > 0 || n.end > at + 2 ||
                   unit_near(lex, n.end, &behind) || is_alnum(next) ||
                   (next && strchr("'%/.", next) && /* 5'10. */
                    is_alnum(lex_char(lex, n.end + 1)))))
        return false;
    if (!joined && !marked && !is_apart(lex, m, &n)) return false;
    if (joined && n.flags & NUMBER_WORD && /* a ten-foot-two-person tent */
        (dec_compare(m->number.low, dec_of(3, 0)) < 0 ||
         (lex_char(lex, n.end) == '-' && !unit_near(lex, n.end, &behind))))
        return false;
    if (!dec_mul(m->number.low, dec_of(12, 0), &sum) || !dec_add(sum, n.low, &sum)) return false;
    bool told = joined && lex_char(lex, n.end) == '-' && unit_near(lex, n.end, &behind);
    m->number.low = m->number.high = sum;
    m->end = told ? behind.end : n.end;
    m->count = 0;
    measure_add(m, DIM_LENGTH, inch, dec_of(1, 0), 0);
    return true;
}

bool height_hundredths(const struct lex *lex, const struct measure *m, uint32_t at) {
    struct unit_match unit;
    uint32_t end = lex_digits_end(lex, at);
    return at == m->end && end == at + 2 && m->number.end == m->number.begin + 1 &&
           is_digit(lex_char(lex, m->number.begin)) && end < lex->text.size &&
           utf8_is_han(utf8_at(lex->text, end)) && !number_may_start(lex->text, end) &&
           !units_after(lex->grammar->units, lex->text, end, &unit);
}
