/* range.c: two measures joined by a word or sign -> one range; measures in a row -> a list that
 * shares its unit. */
#include "lex.h"

#define HEDGES_BETWEEN 3 /* most words between "from" and its figure, and one */

void quantity_from(const struct measure *m, struct quantity *q) {
    *q = (struct quantity){.begin = m->begin,
                           .end = m->end,
                           .core_begin = m->begin,
                           .core_end = m->end,
                           .number_begin = m->number.begin,
                           .number_end = m->number.end,
                           .number_flags = m->number.flags,
                           .low = m->number.low,
                           .high = m->number.high,
                           .has_low = true,
                           .has_high = true,
                           .reading_count = m->count,
                           .per_count = m->per_count};
    memcpy(q->readings, m->readings, sizeof q->readings);
    memcpy(q->per, m->per, sizeof q->per);
    q->has_value = !(m->number.flags & (NUMBER_VAGUE | NUMBER_RANGE | NUMBER_MULTI));
    if (m->number.flags & (NUMBER_VAGUE | NUMBER_MULTI)) q->bound = BOUND_VAGUE;
    else if (m->number.flags & NUMBER_RANGE) q->bound = BOUND_RANGE;
    if (m->number.flags & NUMBER_REPAIRED) q->flags |= 1u << FLAG_REPAIRED_NUMBER;
    if (m->number.flags & NUMBER_GUESS) q->flags |= 1u << FLAG_SCALE_GUESS;
}

static bool share_dim(const struct measure *a, const struct measure *b) {
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t j = 0; j < b->count; j++)
            if (a->readings[i].dim == b->readings[j].dim) return true;
    return false;
}

/* The last magnitude of a numeral and what stands before it: 150万 = 150 x 10^4. */
static bool split_scale(struct qc_slice text, const struct number *n, struct dec *mantissa,
                        struct dec *scale) {
    if (!(n->flags & NUMBER_SCALED)) return false;
    uint32_t end = n->end;
    while (end > n->begin) {
        size_t before;
        utf8_before(text, end, &before);
        end = (uint32_t)before;
        struct number head;
        struct qc_slice cut = slice(text.data, end);
        uint32_t trimmed = end > n->begin && text.data[end - 1] == ' ' ? end - 1 : end;
        if (end <= n->begin || !number_scan(cut, n->begin, &head) || head.end != trimmed) continue;
        *mantissa = head.low;
        return !dec_is_zero(head.low) && dec_div(n->low, head.low, scale);
    }
    return false;
}

/* 10, 100, .. 10^16: what a magnitude can be; at least 10^least. */
static bool is_magnitude(struct dec scale, int32_t least) {
    for (int32_t e = least; e <= 16; e++)
        if (dec_compare(scale, dec_of(1, e)) == 0) return true;
    return false;
}

/* 3到5万: the first number takes the magnitude of the second when it is smaller than what the
 * magnitude multiplies. 三到五十 and 一到五百 are left as they stand: both readings are good. */
static void complete_scale(struct qc_slice text, struct number *a, const struct number *b) {
    struct dec mantissa, scale, scaled;
    bool hundreds = a->flags & NUMBER_HAN && dec_compare(a->low, dec_of(1, 4)) < 0;
    bool digit = dec_compare(a->low, dec_of(1, 0)) > 0 && dec_compare(a->low, dec_of(1, 1)) < 0;
    if (a->flags & NUMBER_LETTER || (a->flags & NUMBER_SCALED && !hundreds)) return;
    if (b->flags & NUMBER_LETTER) {
        struct number plain;
        if (!number_scan(text, b->begin, &plain) || dec_is_zero(plain.low) ||
            !dec_div(b->low, plain.low, &scale))
            return;
        mantissa = plain.low;
    } else if (!split_scale(text, b, &mantissa, &scale)) {
        return;
    }
    if (!is_magnitude(scale, !hundreds ? 1 : digit ? 2 : 4)) return;
    if (dec_compare(a->low, mantissa) < 0 && dec_mul(a->low, scale, &scaled))
        a->low = a->high = scaled;
}

/* A magnitude letter of the second number's meaning holds for the first too: 10-15B. */
static void complete_letter(struct measure *a, const struct measure *b) {
    if (a->has_unit || !b->count) return;
    measure_inherit(a, b);
}

enum join { JOIN_NONE, JOIN_RANGE, JOIN_AND, JOIN_OR };

static enum join join_word(const struct lex *lex, uint32_t at, struct word_match *out) {
    words_set asked =
        WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_RANGE_AND) | WORDS_BIT(WORDS_RANGE_OR);
    if (!lex_word(lex, at, asked, out)) return JOIN_NONE;
    if (out->lists & WORDS_BIT(WORDS_RANGE_JOIN)) return JOIN_RANGE;
    return out->lists & WORDS_BIT(WORDS_RANGE_AND) ? JOIN_AND : JOIN_OR;
}

/* Where the join word of a range stands: 8- to 16-meter, 1万(含)-5万元. */
static uint32_t join_place(const struct lex *lex, uint32_t end) {
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, end), close = at + 1;
    const words_set range = WORDS_BIT(WORDS_RANGE_JOIN);
    if (lex_char(lex, end) == '-' && lex_char(lex, end + 1) == ' ' &&
        is_alpha(lex_char(lex, end + 2)) && lex_word(lex, end + 2, range, &word))
        return end + 2;
    if (lex_char(lex, at) != '(') return at;
    while (close < at + 10 && (lex_char(lex, close) & 0x80)) close++;
    bool brief = close > at + 1 && lex_char(lex, close) == ')';
    return brief && lex_word(lex, close + 1, range, &word) ? close + 1 : at;
}

/* "between" stands before the core, over a hedge at most. */
static bool opened(const struct lex *lex, uint32_t begin, struct word_match *open) {
    uint32_t end = lex_back_blank(lex, begin);
    struct word_match hedge;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_RANGE_OPEN), open)) return true;
    return lex_word_before(lex, end, WORDS_BIT(WORDS_APPROX_BEFORE), &hedge) &&
           lex_word_before(lex, lex_back_blank(lex, hedge.begin), WORDS_BIT(WORDS_RANGE_OPEN),
                           open);
}

static bool closed(const struct lex *lex, uint32_t end, struct word_match *close) {
    return lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_CLOSE), close);
}

/* from | just under | 100: does it stand before `begin`, hedges between them? */
static bool from_stands(const struct lex *lex, uint32_t begin) {
    struct word_match word;
    const words_set hedges = WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |
                             WORDS_BIT(WORDS_LESS_THAN_BEFORE) | WORDS_BIT(WORDS_AT_LEAST_BEFORE) |
                             WORDS_BIT(WORDS_AT_MOST_BEFORE) | WORDS_BIT(WORDS_ADVERB);
    uint32_t end = lex_back_blank(lex, begin);
    for (int i = 0; i < HEDGES_BETWEEN; i++) {
        if (lex_word_before(lex, end, WORDS_BIT(WORDS_CHANGE_FROM), &word)) return true;
        if (!lex_word_before(lex, end, hedges, &word)) return false;
        end = lex_back_blank(lex, word.begin);
    }
    return false;
}

/* "from A to B" is a change, two quantities, unless both share the unit behind B. */
static bool is_change(const struct lex *lex, const struct measure *a, const struct measure *b,
                      const struct word_match *join) {
    if (!from_stands(lex, a->begin)) return false;
    if (lex_char(lex, join->begin) == '-' || lex_char(lex, join->begin) == '~') return false;
    return a->has_unit || !b->has_unit;
}

/* Does a word of change stand right before it? */
static bool is_step(const struct lex *lex, const struct measure *a) {
    struct word_match word;
    return lex_word_before(lex, lex_back_blank(lex, a->begin),
                           WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN), &word);
}

static bool ascending(const struct number *a, const struct number *b) {
    return dec_compare(a->low, b->high) < 0;
}

static bool is_point(const struct number *n) {
    return !(n->flags & (NUMBER_VAGUE | NUMBER_MULTI | NUMBER_TOO_LONG));
}

/* 3.5 ± 0.2 mm */
static bool tolerance_read(const struct lex *lex, const struct measure *a, struct quantity *q) {
    static const char *const SIGNS[] = {"±", "+/-"};
    uint32_t at = lex_skip_blank(lex, a->end), skip = 0;
    for (size_t i = 0; i < COUNT(SIGNS) && !skip; i++)
        if (slice_has_at(lex->text, at, slice_z(SIGNS[i]))) skip = (uint32_t)strlen(SIGNS[i]);
    struct number n;
    if (!skip || !lex_scan(lex, lex_skip_blank(lex, at + skip), &n) || !is_point(&n)) return false;
    struct measure b, a2 = *a;
    struct dec minus = n.low;
    minus.neg = true;
    measure_scan(lex, &n, &b);
    if (b.has_unit && a->has_unit && !share_dim(a, &b)) return false;
    if (!a->has_unit) complete_letter(&a2, &b);
    quantity_from(&a2, q);
    if (!dec_add(a->number.low, minus, &q->low) || !dec_add(a->number.low, n.low, &q->high))
        return false;
    q->bound = BOUND_RANGE;
    q->has_value = false;
    q->end = q->core_end = b.end;
    return true;
}

/* The measure behind the join word; false when it cannot end a range that `a` begins. */
static bool second(const struct lex *lex, const struct measure *a, uint32_t at, struct measure *b) {
    struct lex rest = *lex;
    struct number n;
    struct unit_match sign;
    rest.floor = at;
    uint32_t from = at;
    if (!number_may_start(lex->text, from) || !lex_scan(lex, from, &n)) {
        /* a sign first: $15-$20 */
        uint32_t digit = at;
        while (digit < lex->text.size && digit < at + 8 && !is_digit(lex->text.data[digit]))
            digit++;
        if (digit == at || !lex_scan(lex, digit, &n) ||
            !units_before(lex->grammar->units, lex->text, digit, &sign) || sign.begin != at)
            return false;
    }
    if (!is_point(&n) || n.flags & NUMBER_MORE) return false;
    if (a->number.flags & NUMBER_DIGIT && n.flags & NUMBER_HAN && !(n.flags & NUMBER_SCALED))
        return false;
    measure_scan(&rest, &n, b);
    return true;
}

/* $180K-220K: the letter behind the second figure is its magnitude, as the first one's was. */
static void money_letter(const struct lex *lex, const struct measure *a, struct measure *b) {
    struct number scaled;
    bool sign = a->has_unit && a->begin < a->number.begin && a->readings[0].dim == DIM_MONEY;
    bool money = b->count && b->readings[0].dim == DIM_MONEY;
    if (!sign || money || !number_letter(lex->text, &b->number, &scaled)) return;
    *b = (struct measure){.begin = b->begin, .end = scaled.end, .number = scaled};
    memcpy(b->readings, a->readings, sizeof b->readings);
    b->count = a->count;
    b->has_unit = true;
    per_after(lex, b);
}

/* $9 a month or $99 a year: two prices. */
static bool counted_apart(const struct measure *a, const struct measure *b) {
    return a->per_count && b->per_count && a->per[0].unit != b->per[0].unit;
}

/* $10-15/hour: what the second figure is counted by holds for both. */
static void share_per(struct measure *first, const struct measure *b) {
    if (first->per_count || !b->per_count) return;
    memcpy(first->per, b->per, sizeof first->per);
    first->per_count = b->per_count;
}

bool range_read(const struct lex *lex, const struct measure *a, struct quantity *q) {
    struct word_match join, open, close;
    struct measure b, first = *a;
    if (!is_point(&a->number) || a->number.flags & NUMBER_MORE) return false;
    if (tolerance_read(lex, a, q)) return true;
    enum join how = join_word(lex, join_place(lex, a->end), &join);
    if (how == JOIN_NONE || !second(lex, a, lex_skip_blank(lex, join.end), &b)) return false;
    money_letter(lex, a, &b);
    bool has_open = opened(lex, a->begin, &open);
    bool has_close = closed(lex, b.end, &close);
    if (how == JOIN_AND && !has_open && !has_close) return false;
    if (a->has_unit && b.has_unit && (!share_dim(a, &b) || counted_apart(a, &b))) return false;
    if (a->has_unit && !b.has_unit && how != JOIN_RANGE) return false;
    if (a->count && a->readings[0].dim == DIM_PERCENT && !b.has_unit &&
        (b.number.flags & (NUMBER_SCALED | NUMBER_GROUPED) || is_step(lex, a)))
        return false; /* fell 11% to 15.2 million, grew 50% to 160 */
    bool share = a->number.flags & NUMBER_FRACTION && a->number.flags & NUMBER_WORD;
    if (share && b.number.flags & NUMBER_DIGIT && !(b.number.flags & NUMBER_FRACTION))
        return false; /* cut by a third to 1,200 */
    if (how == JOIN_RANGE && is_change(lex, a, &b, &join)) return false;
    complete_scale(lex->text, &first.number, &b.number);
    if (!ascending(&first.number, &b.number)) return false;
    if (b.has_unit) measure_inherit(&first, &b);
    share_per(&first, &b);
    quantity_from(&first, q);
    q->high = b.number.high;
    q->bound = BOUND_RANGE;
    q->has_value = false;
    q->end = q->core_end = b.end;
    q->flags |= b.number.flags & NUMBER_REPAIRED ? 1u << FLAG_REPAIRED_NUMBER : 0;
    if (has_open) q->begin = open.begin;
    if (has_close) q->end = close.end;
    return true;
}

/* ---- lists ----------------------------------------------------------------------------- */

static bool is_bare(const struct quantity *q) {
    return q->reading_count && q->readings[0].unit == UNIT_NONE && !q->per_count &&
           q->readings[0].dim == DIM_COUNT && q->core_end == q->number_end &&
           q->core_begin == q->number_begin;
}

/* Nothing but a list sign or word stands between the two. */
static bool joined(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, a->end);
    if (at >= b->begin || !lex_word(lex, at, WORDS_BIT(WORDS_LIST_JOIN), &word)) return false;
    at = lex_skip_blank(lex, word.end);
    if (at < b->begin && lex_word(lex, at, WORDS_BIT(WORDS_RANGE_AND), &word)) /* 40, and 80 */
        at = lex_skip_blank(lex, word.end);
    return at == b->begin;
}

static bool same_form(const struct quantity *a, const struct quantity *b) {
    const uint32_t form = NUMBER_DIGIT | NUMBER_HAN | NUMBER_WORD;
    return (a->number_flags & form) == (b->number_flags & form);
}

static void copy_meaning(struct quantity *to, const struct quantity *from) {
    memcpy(to->readings, from->readings, sizeof to->readings);
    to->reading_count = from->reading_count;
    memcpy(to->per, from->per, sizeof to->per);
    to->per_count = from->per_count;
}

/* 20 x 30 x 5 mm: the crosses join like a list. */
static bool crossed(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    uint32_t at = lex_skip_blank(lex, a->end);
    uint32_t length = slice_has_at(lex->text, at, LIT("×"))                  ? 2
                      : lex_char(lex, at) == 'x' || lex_char(lex, at) == 'X' ? 1
                                                                             : 0;
    return length && lex_skip_blank(lex, at + length) == b->begin;
}

static void link_lists(const struct lex *lex, struct quantities *all) {
    uint32_t list = 0;
    for (uint32_t i = all->found.count; i-- > 1;) {
        struct quantity *a = &all->found.at[i - 1], *b = &all->found.at[i];
        bool cross = crossed(lex, a, b) && b->readings[0].dim == DIM_LENGTH;
        if (!cross && !joined(lex, a, b)) continue;
        if (is_bare(a) && !is_bare(b) && (same_form(a, b) || cross) &&
            b->core_begin == b->number_begin)
            copy_meaning(a, b);
        if (!b->list) b->list = ++list;
        if (quantity_dims(a) & quantity_dims(b)) a->list = b->list;
    }
    for (uint32_t i = 1; i < all->found.count; i++) {
        struct quantity *a = &all->found.at[i - 1], *b = &all->found.at[i];
        if (is_bare(b) && a->core_begin < a->number_begin && joined(lex, a, b) && same_form(a, b))
            copy_meaning(b, a);
    }
}

/* from $5m to 10m: the letter of the second figure multiplies the currency of the first. */
static void share_currency(const struct quantity *a, struct quantity *b) {
    if (a->readings[0].dim != DIM_MONEY || b->readings[0].dim == DIM_MONEY) return;
    for (uint32_t i = 1; i < b->reading_count; i++) {
        struct reading money = b->readings[i];
        if (money.dim != DIM_MONEY || money.unit != UNIT_NONE) continue;
        money.unit = a->readings[0].unit;
        money.flags = a->readings[0].flags;
        b->readings[0] = money;
        b->reading_count = 1;
        return;
    }
}

static void mark_changes(const struct lex *lex, struct quantities *all) {
    for (uint32_t i = 1; i < all->found.count; i++) {
        struct quantity *a = &all->found.at[i - 1], *b = &all->found.at[i];
        struct word_match from, to;
        bool has_to =
            lex_word_before(lex, lex_back_blank(lex, b->begin), WORDS_BIT(WORDS_CHANGE_TO), &to);
        if (!has_to &&
            !lex_word_before(lex, lex_back_blank(lex, b->begin), WORDS_BIT(WORDS_RANGE_JOIN), &to))
            continue;
        bool has_from = lex_word_before(lex, lex_back_blank(lex, a->begin),
                                        WORDS_BIT(WORDS_CHANGE_FROM), &from);
        if (!has_from || !(quantity_dims(a) & quantity_dims(b))) continue;
        a->change_from = b->change_to = true;
        share_currency(a, b);
        if (is_bare(a) && !is_bare(b)) copy_meaning(a, b);
    }
}

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

/* 大于 12 小于 50, more than 3 but less than 5: a floor and a ceiling are one range. */
static void merge_bounds(const struct lex *lex, struct quantities *all) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all->found.count; i++) {
        struct quantity *a = kept ? &all->found.at[kept - 1] : NULL, *b = &all->found.at[i];
        bool joins = a && ((is_floor(a) && is_ceiling(b) && dec_compare(a->low, b->high) < 0) ||
                           (is_ceiling(a) && is_floor(b) && dec_compare(b->low, a->high) < 0));
        if (!joins || !adjoining(lex, a, b) || a->per_count != b->per_count ||
            !(quantity_dims(a) & quantity_dims(b)) || !(is_bare(a) || is_bare(a) == is_bare(b))) {
            all->found.at[kept++] = *b;
            continue;
        }
        bool rising = is_floor(a);
        if (is_bare(a)) copy_meaning(a, b);
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

void range_lists(const struct lex *lex, struct quantities *all) {
    struct lex whole = *lex;
    whole.floor = 0;
    if (all->found.count < 2) return;
    merge_bounds(&whole, all);
    link_lists(&whole, all);
    mark_changes(&whole, all);
}
