/* formerunit.c: a bare figure that the measure before it is compared with -> the unit of that:
 * rose to 22,068 tonnes in 1986 from | 20,430, 300 km, up from | 280, 5% against | 4. */
#include "lex.h"

#define PERCENT_MOST 100u
#define GAP_MAX 48u  /* bytes between the two */
#define WHEN_MAX 28u /* of them, of a date or a time behind the first */

/* Does a measure with a unit of its own stand there, which a bare figure may share? */
static bool is_measure(const struct quantity *q) {
    const dim_set others = DIM_BIT(DIM_MONEY) | DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_RATIO) |
                           DIM_BIT(DIM_MULTIPLE) | DIM_BIT(DIM_SCORE);
    return q->reading_count && q->readings[0].unit != UNIT_NONE && !q->per_count && !q->period &&
           !(DIM_BIT(q->readings[0].dim) & others);
}

/* Shr 7.6 cents vs| 3.0: money too is told so, where only versus stands between. */
static bool is_versus(const struct lex *lex, const struct quantity *last, uint32_t at) {
    const uint32_t large = NUMBER_SCALED | NUMBER_LETTER | NUMBER_GROUPED;
    const struct reading *r = &last->readings[0];
    uint32_t begin = lex_skip_blank(lex, last->end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_VERSUS, lex->text, begin);
    return last->reading_count && r->dim == DIM_MONEY && r->unit != UNIT_NONE && !last->per_count &&
           !(last->number_flags & large) && size && begin + size == at;
}

static bool is_bare(const struct quantity *q) {
    const uint32_t odd = NUMBER_FRACTION | NUMBER_WORD | NUMBER_VAGUE | NUMBER_PERCENT;
    return q->reading_count && q->readings[0].dim == DIM_COUNT &&
           q->readings[0].unit == UNIT_NONE && !q->per_count && q->end == q->number_end &&
           !(q->number_flags & odd) && q->has_value;
}

/* 20,430 | a year earlier, 280|.: nothing behind that it counts. */
static bool counts_nothing(const struct lex *lex, uint32_t at) {
    const words_set next = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                           WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                           WORDS_BIT(WORDS_PER_ARTICLE);
    struct word_match word;
    char c = lex_char(lex, at);
    if (c != ' ') return !is_alnum(c) && c != '-' && c != '/' && c != ':';
    return !is_alnum(lex_char(lex, at + 1)) ||
           (lex_word(lex, at + 1, next, &word) && !(word.lists & WORDS_BIT(WORDS_OF)));
}

/* Does [begin, end) hold nothing but a comma, or when the first figure was? */
static bool only_when(const struct lex *lex, uint32_t begin, uint32_t end) {
    const words_set when = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_TIME_WORD);
    struct word_match word;
    while (begin < end && strchr(" ,", lex->text.data[begin])) begin++;
    if (begin >= end) return true;
    return end - begin <= WHEN_MAX && lex_word(lex, begin, when, &word) &&
           !(word.lists & WORDS_BIT(WORDS_OF));
}

void former_read(const struct lex *lex, const struct quantity *last, struct quantity *q) {
    struct word_match to;
    if (!last || !is_bare(q) || q->begin - last->end > GAP_MAX || !counts_nothing(lex, q->end))
        return;
    bool money = last->readings[0].dim == DIM_MONEY;
    if (money ? !is_versus(lex, last, lex_back_blank(lex, q->begin)) : !is_measure(last)) return;
    if (last->readings[0].dim == DIM_PERCENT && dec_compare(q->low, dec_of(PERCENT_MOST, 0)) > 0)
        return; /* rises to 40% from 50,000 */
    uint32_t end = lex_back_blank(lex, q->begin);
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_WAS_BEFORE, lex->text, end);
    if (!size || end - size < last->end || !only_when(lex, last->end, end - size)) return;
    struct lex whole = *lex; /* to 22,068 tonnes | from: a change; 5 miles | from 3 is none */
    whole.floor = 0;
    bool from = size == 4 && lex_word(lex, end - size, WORDS_BIT(WORDS_CHANGE_FROM), &to);
    if (from && lex_word(lex, lex_skip_blank(lex, q->end), WORDS_BIT(WORDS_CHANGE_TO), &to))
        return; /* to 52.8% and from | 30 to 41.5: a change of its own */
    if (from && !lex_word_before(&whole, lex_back_blank(&whole, last->begin),
                                 WORDS_BIT(WORDS_CHANGE_TO), &to))
        return;
    q->readings[0] = last->readings[0];
    q->reading_count = 1;
    q->flags |= 1u << FLAG_INFERRED_UNIT;
}
