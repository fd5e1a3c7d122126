/* range_bounds.c: a floor and a ceiling that stand together -> one range: more than 3 but less than
 * 5; not where each is told apart: at least 2 hours or up to 3 days. */
#include "range_bounds.h"

static bool is_floor(const struct quantity *q) {
    return q->bound == BOUND_MORE_THAN || q->bound == BOUND_AT_LEAST;
}

static bool is_ceiling(const struct quantity *q) {
    return q->bound == BOUND_LESS_THAN || q->bound == BOUND_AT_MOST;
}

/* Does nothing stand between the two but a blank, a comma or one joining word? */
static bool adjoining(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    const words_set joins =
        WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_AND) | WORDS_BIT(WORDS_CLAUSE_OPENER);
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, a->end);
    if (at < b->begin && lex_char(lex, at) == ',') at = lex_skip_blank(lex, at + 1);
    if (at < b->begin && lex_word(lex, at, joins, &word)) at = lex_skip_blank(lex, word.end);
    return at == b->begin;
}

/* at least 2 hours or up to 3 days: two units tell two bounds. */
static bool apart(const struct quantity *a, const struct quantity *b) {
    return !range_is_bare(a) && a->readings[0].unit != b->readings[0].unit;
}

/* 最高 35.6 最低 34.1: two figures, each told by the name of its end; 最少 3 人最多 5 人 is one. */
static bool two_ends(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    return words_plain_at(lex->grammar->words, WORDS_END_NAME, lex->text, a->begin) &&
           words_plain_at(lex->grammar->words, WORDS_END_NAME, lex->text, b->begin);
}

/* 大于 12 小于 50, more than 3 but less than 5: a floor and a ceiling are one range. */
void range_merge_bounds(const struct lex *lex, struct quantities *all) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all->found.count; i++) {
        struct quantity *a = kept ? &all->found.at[kept - 1] : NULL, *b = &all->found.at[i];
        bool joins = a && ((is_floor(a) && is_ceiling(b) && dec_compare(a->low, b->high) < 0) ||
                           (is_ceiling(a) && is_floor(b) && dec_compare(b->low, a->high) < 0));
        if (!joins || !adjoining(lex, a, b) || apart(a, b) || a->per_count != b->per_count ||
            !(quantity_dims(a) & quantity_dims(b)) ||
            !(range_is_bare(a) || range_is_bare(a) == range_is_bare(b)) || two_ends(lex, a, b)) {
            all->found.at[kept++] = *b;
            continue;
        }
        bool rising = is_floor(a);
        if (range_is_bare(a)) range_copy_meaning(a, b);
        a->end = b->end;
        a->core_end = b->core_end;
        if (rising) a->high = b->high;
        else a->low = b->low;
        a->has_low = a->has_high = true;
        a->has_value = false;
        a->bound = BOUND_RANGE;
        a->approx |= b->approx;
    }
    all->found.count = kept;
}

#define RANGE_END 6u /* digits of an end of a range that a telephone number is not */

bool range_digits(const struct lex *lex, uint32_t at, uint32_t end) {
    uint32_t first = lex_digits_end(lex, at) - at, second = at + first + 1;
    struct unit_match unit;
    if (second >= end || lex_char(lex, at) == '0' || lex_char(lex, second) == '0' ||
        first > RANGE_END || end - second > RANGE_END || end - second < first ||
        (end - second == first && memcmp(lex->text.data + at, lex->text.data + second, first) >= 0))
        return false;
    return units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit);
}

void range_hundreds(struct number *a, const struct number *b) {
    const uint32_t plain = NUMBER_DIGIT | NUMBER_WORD | NUMBER_GROUPED;
    struct dec scale, next, scaled;
    if ((a->flags | b->flags) & ~plain || (a->flags & NUMBER_DIGIT && b->flags & NUMBER_DIGIT) ||
        !dec_add(a->low, dec_of(1, 0), &next) || dec_compare(next, dec_of(10, 0)) >= 0)
        return;
    for (int32_t e = 2; e <= 3; e++) {
        scale = dec_of(1, e);
        if (!dec_mul(next, scale, &scaled) || dec_compare(scaled, b->low) != 0) continue;
        if (dec_mul(a->low, scale, &scaled)) a->low = a->high = scaled;
        return;
    }
}
