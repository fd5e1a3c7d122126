/* tens.c: a quantity that tells only in which part of ten it lies -> from where to where: the
 * mid-|40s, low |20s percent, the high |30% range, mid-|teens; of what is told in percent it is
 * one: margins in the low |40s. */
#include "tens.h"

#include "number_lexeme.h"
#include "plain.h"

#define PERCENT_REACH 60u /* bytes before tens in which what is told in percent is named */
#define PART_MAX 14u      /* bytes of low-to-mid and its like */

/* 20..90 in two digits? */
static bool is_tens(const struct lex *lex, uint32_t at, uint32_t end) {
    return end == at + 2 && lex->text.data[at] >= '2' && lex->text.data[at] <= '9' &&
           lex->text.data[at + 1] == '0';
}

/* Margins in the low |40s, mid-|teens growth: is what is told in percent named before the figure in
 * its clause, or right behind it? */
static bool in_percent(const struct lex *lex, uint32_t begin, uint32_t end) {
    uint32_t from = begin;
    while (from > lex->floor && begin - from < PERCENT_REACH && lex->text.data[from - 1] != ',')
        from--;
    while (from < begin && from > 0 && is_alpha(lex->text.data[from - 1])) from++;
    return words_plain_in(lex->grammar->words, WORDS_TENS_PERCENT, lex->text, from, begin) ||
           plain_next(lex, WORDS_TENS_PERCENT, end);
}

/* Behind the percent that is written at `at` or behind a blank there; 0: none is. */
static uint32_t percent_end(const struct lex *lex, uint32_t at) {
    const struct units *units = lex->grammar->units;
    struct unit_match unit;
    at = lex_skip_blank(lex, at);
    bool found = at < lex->text.size && units_after(units, lex->text, at, &unit) &&
                 units_at(units, unit.at[0].unit)->dim == DIM_PERCENT;
    return found ? unit.end : 0;
}

bool tens_counts(const struct lex *lex, uint32_t at, uint32_t end) {
    struct tens_part part;
    if (!word_tens_part(lex->text, at, &part)) return false;
    if (percent_end(lex, end) || plain_next(lex, WORDS_SPAN_TAIL, end)) return true;
    bool middle = part.low > 3 && part.high < 7; /* the mid-80s, the rate was: years too */
    return !middle || (in_percent(lex, part.begin, end) && parts_end(lex, end));
}

/* What tens are of that are told without a unit: 40|s is no time. */
static void set_unit(const struct lex *lex, struct quantity *q) {
    uint16_t percent;
    uint32_t end = percent_end(lex, q->core_end);
    bool part = end || in_percent(lex, q->begin, q->core_end);
    part = part && units_find(lex->grammar->units, LIT("%"), &percent);
    q->readings[0] = (struct reading){.dim = part ? DIM_PERCENT : DIM_COUNT,
                                      .unit = part ? percent : UNIT_NONE,
                                      .scale = dec_of(1, 0)};
    q->reading_count = 1;
    if (end) q->core_end = q->end = end;
    else if (part) q->flags |= 1u << FLAG_INFERRED_UNIT;
}

/* The interval of tens that stand in digits; false: the part before them says something else. */
static bool widen(const struct lex *lex, struct quantity *q, const struct tens_part *part) {
    bool plural = lex_char(lex, q->number_end) == 's';
    bool hyphen = lex->text.data[q->number_begin - 1] == '-';
    if (!plural && !hyphen && !plain_next(lex, WORDS_SPAN_TAIL, q->core_end))
        return false; /* a high 30% */
    struct dec tens = q->low;
    if (!dec_add(tens, dec_of(part->high, 0), &q->high) ||
        !dec_add(tens, dec_of(part->low, 0), &q->low))
        return false;
    q->has_low = q->has_high = true;
    q->has_value = false;
    q->bound = BOUND_VAGUE;
    return true;
}

/* high 20s |to low 30s: the end of the interval, in the same words. */
static void read_end(const struct lex *lex, struct quantity *q) {
    const uint32_t from = q->core_end;
    struct tens_part part;
    struct word_match join;
    struct dec high;
    if (!lex_word(lex, lex_skip_blank(lex, from), WORDS_BIT(WORDS_RANGE_JOIN), &join)) return;
    uint32_t begin = lex_skip_blank(lex, join.end), at = begin;
    while (at < begin + PART_MAX && !is_digit(lex_char(lex, at))) at++;
    if (!is_tens(lex, at, lex_digits_end(lex, at)) || lex_char(lex, at + 2) != 's' ||
        is_alnum(lex_char(lex, at + 3)) || !word_tens_part(lex->text, at, &part) ||
        part.begin != begin ||
        !dec_add(dec_of((uint64_t)(lex->text.data[at] - '0'), 1), dec_of(part.high, 0), &high))
        return;
    q->high = high;
    q->bound = BOUND_RANGE;
    q->core_end = q->end = at + 3;
}

void tens_read(const struct lex *lex, struct quantity *q) {
    struct tens_part part;
    bool teens = q->number_flags & NUMBER_VAGUE && q->number_flags & NUMBER_WORD &&
                 q->number_end == q->number_begin + 5 && lex->text.data[q->number_end - 1] == 's';
    bool plural = q->core_end == q->number_end + 1 && lex->text.data[q->number_end] == 's';
    bool percent = q->reading_count && q->readings[0].dim == DIM_PERCENT;
    bool years = plural && q->flags & 1u << FLAG_INFERRED_UNIT; /* in his mid-40s */
    if (q->begin != q->number_begin ||
        !(teens || ((plural || percent) && is_tens(lex, q->number_begin, q->number_end))) ||
        !word_tens_part(lex->text, q->number_begin, &part) || part.begin < lex->floor ||
        !(teens || widen(lex, q, &part)))
        return;
    if (plural) read_end(lex, q);
    if (!percent && !years) set_unit(lex, q);
    q->begin = q->core_begin = part.begin;
}
