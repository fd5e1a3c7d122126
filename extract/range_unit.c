/* range_unit.c: two measures of one dimension -> both in one unit, exactly: 500 MB to 2 GB,
 * 30 seconds to 2 minutes, 3.5 m ± 2 mm; is "range" the noun of what has a unit? */
#include "lex.h"
#include "range_bounds.h"

/* How many of the reading `to` make one of `from`; false: none of them is the other. */
static bool reading_ratio(const struct units *units, const struct reading *from,
                          const struct reading *to, struct dec *ratio) {
    const struct unit *one = from->unit == UNIT_NONE ? NULL : units_at(units, from->unit);
    const struct unit *other = to->unit == UNIT_NONE ? NULL : units_at(units, to->unit);
    struct dec over = from->scale, under = to->scale;
    if (from->dim != to->dim) return false;
    if (one == other) return dec_div(over, under, ratio);
    if (from->dim == DIM_MONEY && (!one || !other || !slice_equal(one->code, other->code)))
        return false;
    if (from->dim == DIM_MEASURED && (!one || !other || one->row != other->row)) return false;
    if (one && other && dec_compare(one->offset, other->offset) != 0) return false;
    if (one && !dec_mul(over, one->factor, &over)) return false;
    if (other && !dec_mul(under, other->factor, &under)) return false;
    return dec_div(over, under, ratio);
}

bool range_ratio(const struct lex *lex, const struct measure *from, const struct measure *to,
                 struct dec *ratio) {
    const struct dec same = dec_of(1, 0);
    struct dec one;
    bool found = false;
    for (uint32_t i = 0; i < from->count; i++)
        for (uint32_t j = 0; j < to->count; j++) {
            if (!reading_ratio(lex->grammar->units, &from->readings[i], &to->readings[j], &one))
                continue;
            bool equal = dec_compare(one, same) == 0;
            if (equal || !found) *ratio = one;
            if (equal) return true;
            found = true;
        }
    return found;
}

static bool times_ratio(struct measure *m, struct dec ratio) {
    return dec_mul(m->number.low, ratio, &m->number.low) &&
           dec_mul(m->number.high, ratio, &m->number.high);
}

bool range_one_unit(const struct lex *lex, struct measure *a, struct measure *b, bool *differ) {
    struct dec ratio, back;
    struct measure low = *a, high = *b;
    *differ = false;
    if (!range_ratio(lex, a, b, &ratio)) return false;
    if (dec_compare(ratio, dec_of(1, 0)) == 0) return true;
    *differ = true;
    bool ends = times_ratio(&low, ratio) && low.number.low.den == 1;
    if (!ends && dec_div(dec_of(1, 0), ratio, &back) && times_ratio(&high, back) &&
        high.number.low.den == 1) {
        measure_inherit(&high, a);
        *b = high;
        return true;
    }
    low = *a;
    if (!times_ratio(&low, ratio)) return false;
    measure_inherit(&low, b);
    *a = low;
    return true;
}

/* our guidance | range of: the noun of another word, and no sign of a range. */
bool range_is_named(const struct lex *lex, const struct word_match *open) {
    const struct words *words = lex->grammar->words;
    struct qc_slice text = slice_cut(lex->text, open->begin, open->end), word;
    uint32_t end = lex_back_blank(lex, open->begin), at = end;
    struct word_match small;
    if (end == open->begin || !words_plain(words, WORDS_SPAN_NOUN, text)) return false;
    while (at > lex->floor && is_alpha(lex->text.data[at - 1])) at--;
    word = slice_cut(lex->text, at, end);
    const words_set others = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                             WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_ADVERB) |
                             WORDS_BIT(WORDS_LIST_JOIN);
    return word.size > 2 && !words_plain(words, WORDS_LONE_ADJECTIVE, word) &&
           !words_plain(words, WORDS_DETERMINER, word) && !lex_word(lex, at, others, &small);
}

/* between 28cm and | 1.01m: a length where the first is one, no million. */
void range_length_letter(const struct measure *a, struct measure *b) {
    if (!a->has_unit || a->count != 1 || a->readings[0].dim != DIM_LENGTH || !b->count ||
        b->readings[0].dim == DIM_LENGTH)
        return;
    for (uint32_t i = 0; i < b->count; i++) {
        if (b->readings[i].dim != DIM_LENGTH) continue;
        b->readings[0] = b->readings[i];
        b->count = 1;
    }
}

/* (56.3±8.7)|岁, （3～5）|mm: the unit of a range in brackets stands right behind them. */
void range_bracketed_unit(const struct lex *lex, const struct measure *a, struct quantity *q) {
    struct number number = a->number;
    struct measure m;
    struct quantity whole;
    if (a->has_unit || q->readings[0].unit != UNIT_NONE || a->begin == lex->floor ||
        lex_char(lex, a->begin - 1) != '(' || lex_char(lex, q->end) != ')')
        return;
    number.end = q->end + 1;
    measure_scan(lex, &number, &m);
    if (!m.has_unit || m.begin != a->begin) return;
    quantity_from(&m, &whole);
    memcpy(q->readings, whole.readings, sizeof q->readings);
    q->reading_count = whole.reading_count;
    memcpy(q->per, whole.per, sizeof q->per);
    q->per_count = whole.per_count;
    q->begin = q->core_begin = a->begin - 1;
    q->end = q->core_end = m.end;
}

/* 港币 100-|200 元, NT$100 至| 200 元: 元 behind a signed figure is one of that currency. */
void range_signed_yuan(const struct measure *a, struct measure *b) {
    if (!a->has_unit || a->begin == a->number.begin || a->readings[0].dim != DIM_MONEY ||
        !b->has_unit || b->begin != b->number.begin || b->readings[0].dim != DIM_MONEY ||
        !(b->readings[0].flags & READING_CURRENCY))
        return;
    b->readings[0].unit = a->readings[0].unit;
    b->readings[0].flags = a->readings[0].flags;
    b->count = 1;
}

#define MOVED_WORDS 5 /* most words between a noun of change with "in" and "from" */

bool range_moves_noun(const struct lex *lex, uint32_t from) {
    const words_set changes = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match change;
    uint32_t at = lex_back_blank(lex, from);
    for (int words = 0; words < MOVED_WORDS && at > lex->floor; words++) {
        uint32_t end = at;
        while (at > lex->floor && is_alpha(lex->text.data[at - 1])) at--;
        if (at == end) return false;
        uint32_t before = lex_back_blank(lex, at);
        if (words_plain(lex->grammar->words, WORDS_IN_WORD, slice_cut(lex->text, at, end)))
            return lex_word_before(lex, before, changes, &change);
        at = before;
    }
    return false;
}
