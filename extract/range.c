/* range.c: two measures joined by a word or sign -> one range; rows are range_list.c's. */
#include "lex.h"
#include "range_bounds.h"

#define STEP_FACTOR 4    /* a level is more than so many times the step that led to it */
#define BRIEF 12u        /* bytes of a bracket between a figure and its join, and one */
#define HEDGES_BETWEEN 3 /* most words between "from" and its figure, and one */

/* 10° to 35°C: degrees alone before degrees of a temperature are those. */
static bool share_degrees(const struct measure *a, const struct measure *b) {
    return a->count && b->count && a->readings[0].dim == DIM_ANGLE &&
           b->readings[0].dim == DIM_TEMPERATURE;
}

/* A magnitude letter of the second number's meaning holds for the first too: 10-15B. */
static void complete_letter(struct measure *a, const struct measure *b) {
    if (!a->has_unit && b->count) measure_inherit(a, b);
}

enum join { JOIN_NONE, JOIN_RANGE, JOIN_AND, JOIN_OR };

static enum join join_word(const struct lex *lex, uint32_t at, struct word_match *out) {
    words_set asked =
        WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_RANGE_AND) | WORDS_BIT(WORDS_RANGE_OR);
    if (!lex_word(lex, at, asked, out)) return JOIN_NONE;
    if (out->lists & WORDS_BIT(WORDS_RANGE_JOIN)) return JOIN_RANGE;
    return out->lists & WORDS_BIT(WORDS_RANGE_AND) ? JOIN_AND : JOIN_OR;
}

/* 5 元|/双 */
static uint32_t past_piece(const struct lex *lex, uint32_t end) {
    struct unit_match piece;
    bool slash = lex_char(lex, end) == '/' && lex_char(lex, end + 1) & 0x80 &&
                 units_after(lex->grammar->units, lex->text, end + 1, &piece) &&
                 units_at(lex->grammar->units, piece.at[0].unit)->classifier;
    return slash ? piece.end : end;
}

/* Where the join word of a range stands: 8- to 16-meter, 1万(含)-5万元, 60
 * (ideal) and 70, 5元/双到8元/双. */
static uint32_t join_place(const struct lex *lex, uint32_t end) {
    struct word_match word;
    end = past_piece(lex, end);
    uint32_t at = lex_skip_blank(lex, end), close = at + 1;
    const words_set range = WORDS_BIT(WORDS_RANGE_JOIN);
    if (lex_char(lex, end) == '-' && lex_char(lex, end + 1) == ' ' && /* a two- or three-hour */
        is_alpha(lex_char(lex, end + 2)) &&
        lex_word(lex, end + 2, range | WORDS_BIT(WORDS_RANGE_OR), &word))
        return end + 2;
    if (lex_char(lex, at) != '(') return at;
    while (close < at + BRIEF && (lex_char(lex, close) & 0x80 || is_lower(lex_char(lex, close))))
        close++;
    bool brief = close > at + 1 && lex_char(lex, close) == ')';
    close = lex_skip_blank(lex, close + 1);
    return brief && lex_word(lex, close, range | WORDS_BIT(WORDS_RANGE_AND), &word) ? close : at;
}

/* Bytes of what a range is of, before its first figure: between | the ages of | 18 and 24. */
static uint32_t range_noun(const struct lex *lex, uint32_t begin) {
    uint32_t end = lex_back_blank(lex, begin);
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_RANGE_NOUN, lex->text, end);
    return end >= lex->floor + size ? size : 0;
}

/* costs | from $5 to $10; rates | from 5% to 7% when they open the clause, no cut rates | from. */
static bool differ_from(const struct lex *lex, const struct word_match *from) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_back_blank(lex, from->begin);
    if (words_plain_before(words, WORDS_RANGE_VERB, lex->text, end)) return true;
    uint32_t size = words_plain_before(words, WORDS_RANGE_PLURAL, lex->text, end);
    end = lex_back_blank(lex, end - size);
    return size && (end == 0 || strchr(".:;,(*|", lex->text.data[end - 1]));
}

/* "between" stands before the core, over a hedge and what the range is of at most. */
static bool opened(const struct lex *lex, uint32_t begin, struct word_match *open) {
    const words_set opens = WORDS_BIT(WORDS_RANGE_OPEN);
    struct word_match hedge;
    uint32_t end = lex_back_blank(lex, begin);
    if (lex_word_before(lex, end, opens, open)) return true;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_CHANGE_FROM), open) && differ_from(lex, open))
        return true;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_APPROX_BEFORE), &hedge)) begin = hedge.begin;
    end = lex_back_blank(lex, begin) - range_noun(lex, begin);
    return lex_word_before(lex, lex_back_blank(lex, end), opens, open);
}

/* 售价|169 万至 112 万: does a noun of what differs from thing to thing stand right before? */
static bool differs(const struct lex *lex, uint32_t begin) {
    uint32_t end = lex_back_blank(lex, begin);
    return end > lex->floor && (lex->text.data[end - 1] & 0x80) &&
           words_plain_before(lex->grammar->words, WORDS_RANGE_VERB, lex->text, end);
}

/* Behind a Chinese hedge between the join word and the second figure: 由 $399 至|约| $2980. */
static uint32_t over_hedge(const struct lex *lex, enum join how, uint32_t at) {
    struct word_match hedge;
    bool han = how == JOIN_RANGE && at < lex->text.size && (lex->text.data[at] & 0x80);
    return han && lex_word(lex, at, WORDS_BIT(WORDS_APPROX_BEFORE), &hedge)
               ? lex_skip_blank(lex, hedge.end)
               : at;
}

/* Nothing but a hedge between "between" and the figure: what the range is of is no part of it, nor
 * is the Chinese word for from. */
static bool stands_beside(const struct lex *lex, const struct word_match *open, uint32_t begin) {
    struct word_match hedge;
    uint32_t end = lex_back_blank(lex, begin);
    if (open->lists & WORDS_BIT(WORDS_CHANGE_FROM) && lex_char(lex, open->begin) & 0x80)
        return false;
    if (end != open->end && lex_word_before(lex, end, WORDS_BIT(WORDS_APPROX_BEFORE), &hedge))
        end = lex_back_blank(lex, hedge.begin);
    return end == open->end && !range_is_named(lex, open);
}

static bool closed(const struct lex *lex, uint32_t end, struct word_match *close) {
    return lex_word(lex, lex_skip_blank(lex, past_piece(lex, end)), WORDS_BIT(WORDS_RANGE_CLOSE),
                    close);
}

/* from | just under | 100: does it stand before `begin`, hedges between them? */
static bool from_stands(const struct lex *lex, uint32_t begin, struct word_match *out) {
    struct word_match word;
    const words_set hedges = WORDS_HEDGED | WORDS_BIT(WORDS_ADVERB);
    uint32_t end = lex_back_blank(lex, begin);
    for (int i = 0; i < HEDGES_BETWEEN; i++) {
        if (lex_word_before(lex, end, WORDS_BIT(WORDS_CHANGE_FROM), out)) return true;
        if (!lex_word_before(lex, end, hedges, &word)) return false;
        end = lex_back_blank(lex, word.begin);
    }
    return false;
}

/* rose | from 6 to 11 GW: an English verb of change right before says that it is no range. */
static bool moves_from(const struct lex *lex, const struct word_match *from) {
    struct word_match verb;
    const words_set verbs = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match adverb; /* changes only | from 5 to 6 ms */
    uint32_t end = lex_back_blank(lex, from->begin);
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_ADVERB), &adverb))
        end = lex_back_blank(lex, adverb.begin);
    return is_alpha(lex_char(lex, from->begin)) &&
           (lex_word_before(lex, end, verbs, &verb) ||
            words_plain_before(lex->grammar->words, WORDS_MOVING_VERB, lex->text, end));
}

/* "from A to B" is a change, two quantities, unless both share the unit behind B. */
static bool is_change(const struct lex *lex, const struct measure *a, const struct measure *b,
                      const struct word_match *join) {
    struct word_match from;
    if (slice_has_at(lex->text, join->begin, LIT("→"))) return true;
    if (!from_stands(lex, a->begin, &from)) return false;
    if (!(b->number.flags & NUMBER_SCALED) && moves_from(lex, &from)) return true;
    if (lex_char(lex, join->begin) == '-' || lex_char(lex, join->begin) == '~') return false;
    return a->has_unit || !b->has_unit;
}

/* by | over | $600 million: what stands before the hedge of a figure. */
static uint32_t before_hedge(const struct lex *lex, uint32_t begin) {
    const words_set hedges = WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |
                             WORDS_BIT(WORDS_LESS_THAN_BEFORE) | WORDS_BIT(WORDS_AT_LEAST_BEFORE);
    struct word_match hedge;
    uint32_t end = lex_back_blank(lex, begin);
    if (!lex_word_before(lex, end, hedges, &hedge) || !is_alpha(lex_char(lex, hedge.begin)))
        return end;
    return lex_back_blank(lex, hedge.begin);
}

/* Does a word of change stand right before it? */
static bool is_step(const struct lex *lex, const struct measure *a) {
    struct word_match word;
    return lex_word_before(lex, before_hedge(lex, a->begin),
                           WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN), &word);
}

/* Is b so much larger that it can be the level to which a step of a led? */
static bool is_level(const struct measure *a, const struct measure *b) {
    struct dec many;
    return dec_mul(a->number.low, dec_of(STEP_FACTOR, 0), &many) &&
           dec_compare(b->number.low, many) > 0;
}

/* fell by 10,000 | to 202,000, added $3 | to $1,293: a step and where it led, no range. */
static bool is_leap(const struct lex *lex, const struct measure *a, const struct measure *b,
                    const struct word_match *join) {
    uint32_t end = before_hedge(lex, a->begin);
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_STEP_BEFORE, lex->text, end);
    if (lex_char(lex, join->begin) == '~' || slice_has_at(lex->text, join->begin, LIT("–")))
        return false;
    bool step = is_step(lex, a) || (size && end > size && lex->text.data[end - size - 1] == ' ');
    const uint32_t full = NUMBER_SCALED | NUMBER_GROUPED; /* by 10,000 | to 7.4 million */
    return step && !(b->number.flags & NUMBER_SCALED && !(a->number.flags & full)) &&
           is_level(a, b);
}

/* 回升 1.4 个百分点|至 44.4, 上涨 3 美元|至 80 美元: a step and the level that it leads to. */
static bool leads_to_level(const struct lex *lex, const struct measure *a, const struct measure *b,
                           const struct word_match *join) {
    char c = lex_char(lex, join->begin);
    if (!a->count || c == '-' || c == '~' || slice_has_at(lex->text, join->begin, LIT("–")))
        return false;
    enum dim dim = a->readings[0].dim;
    if (dim == DIM_PERCENT_POINT) return !b->has_unit;
    return dim != DIM_PERCENT && a->has_unit && is_step(lex, a) && is_level(a, b);
}

static bool ascending(const struct number *a, const struct number *b) {
    return dec_compare(a->low, b->high) < 0;
}

/* between minus 5 and minus 8: told by size, the sign left aside. */
static void put_ascending(struct number *a, struct number *b) {
    if (!a->low.neg || !b->low.neg || ascending(a, b)) return;
    struct number first = *a;
    *a = *b;
    *b = first;
}

static bool is_point(const struct number *n) {
    return !(n->flags & (NUMBER_VAGUE | NUMBER_MULTI | NUMBER_TOO_LONG));
}

static bool is_vague(const struct number *n) {
    return n->flags & NUMBER_VAGUE && n->flags & NUMBER_HAN &&
           !(n->flags & (NUMBER_MULTI | NUMBER_TOO_LONG));
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
        uint32_t end = digit > at && lex->text.data[digit - 1] == ' ' ? digit - 1 : digit;
        if (digit == at || !lex_scan(lex, digit, &n) ||
            !units_before(lex->grammar->units, lex->text, end, &sign) || sign.begin != at)
            return false;
    }
    if (!(is_point(&n) || is_vague(&n)) || n.flags & NUMBER_MORE) return false;
    if (a->number.flags & NUMBER_DIGIT && n.flags & NUMBER_HAN && !(n.flags & NUMBER_SCALED))
        return false;
    measure_scan(&rest, &n, b);
    return true;
}

/* 3.5 ± 0.2 mm; $40 million, plus or minus $2 million */
static bool tolerance_read(const struct lex *lex, const struct measure *a, struct quantity *q) {
    uint32_t at = lex_skip_blank(lex, lex_char(lex, a->end) == ',' ? a->end + 1 : a->end);
    uint32_t skip = words_plain_at(lex->grammar->words, WORDS_TOLERANCE, lex->text, at);
    struct measure b, a2 = *a;
    if (!skip || !second(lex, a, lex_skip_blank(lex, at + skip), &b)) return false;
    struct dec plus = b.number.low, minus, ratio;
    if (b.has_unit && a->has_unit &&
        (!range_ratio(lex, &b, a, &ratio) || !dec_mul(plus, ratio, &plus)))
        return false;
    if (!a->has_unit) complete_letter(&a2, &b);
    minus = plus;
    minus.neg = true;
    quantity_from(&a2, q);
    if (!dec_add(a->number.low, minus, &q->low) || !dec_add(a->number.low, plus, &q->high))
        return false;
    q->bound = BOUND_RANGE;
    q->has_value = false;
    q->end = q->core_end = b.end;
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

/* the three months to | 30 November: what follows is a day. */
static bool is_day(const struct lex *lex, const struct measure *b) {
    struct word_match month;
    return lex_char(lex, b->end) == ' ' &&
           lex_word(lex, b->end + 1, WORDS_BIT(WORDS_MONTH_NAME), &month);
}

/* Can two figures with a unit each be one range? Brings them to one unit. What an "or" joins, or
 * a verb of change stands before, is told in one: 5 kg or 11 pounds, fell 50 cents to $1. */
static bool two_units(const struct lex *lex, enum join how, struct measure *a, struct measure *b,
                      bool *differ) {
    if (counted_apart(a, b)) return false;
    if (share_degrees(a, b)) return true;
    return range_one_unit(lex, a, b, differ) && !(*differ && (how == JOIN_OR || is_step(lex, a)));
}

/* Does the second figure, without a unit or with another one, tell of something else? */
static bool told_apart(const struct lex *lex, enum join how, const struct measure *a,
                       const struct measure *b) {
    if (a->has_unit && !b->has_unit && (how != JOIN_RANGE || is_day(lex, b))) return true;
    bool parts = a->number.flags & NUMBER_PERCENT && b->number.flags & NUMBER_HAN &&
                 dec_compare(b->number.low, dec_of(100, 0)) <= 0; /* 百分之三十至四十 */
    if (parts && b->has_unit && b->readings[0].dim != DIM_PERCENT) return true;
    if (a->count && a->readings[0].dim == DIM_PERCENT && !b->has_unit && !parts &&
        (b->number.flags & (NUMBER_SCALED | NUMBER_GROUPED) || is_step(lex, a)))
        return true; /* fell 11% to 15.2 million, grew 50% to 160 */
    bool share = a->number.flags & NUMBER_FRACTION && a->number.flags & NUMBER_WORD;
    return share && b->number.flags & NUMBER_DIGIT && /* cut by a third to 1,200 */
           !(b->number.flags & NUMBER_FRACTION);
}

/* Pack of 24| — 42¢: a dash between blanks before the price of what is counted. */
static bool dash_parts(const struct lex *lex, const struct measure *a, const struct measure *b,
                       const struct word_match *join) {
    char c = lex_char(lex, join->begin);
    struct word_match of;
    return lex_word_before(lex, lex_back_blank(lex, a->begin), WORDS_BIT(WORDS_OF), &of) &&
           !a->has_unit && b->has_unit && b->readings[0].dim == DIM_MONEY &&
           (c == '-' || c == '\xE2') && lex_char(lex, a->end) == ' ' &&
           lex_char(lex, join->end) == ' ' && !lex_has_han(lex);
}

static bool joined_read(const struct lex *lex, const struct measure *a, struct quantity *q) {
    struct word_match join, open, close;
    struct measure b, first = *a;
    bool some = is_vague(&a->number); /* 几百到数千元 */
    if (!(is_point(&a->number) || some) || a->number.flags & NUMBER_MORE) return false;
    if (tolerance_read(lex, a, q)) return true;
    enum join how = join_word(lex, join_place(lex, a->end), &join);
    uint32_t next = how == JOIN_NONE ? 0 : over_hedge(lex, how, lex_skip_blank(lex, join.end));
    if (how == JOIN_NONE || !second(lex, a, next, &b) || dash_parts(lex, a, &b, &join))
        return false;
    some |= is_vague(&b.number);
    if (some && how != JOIN_RANGE) return false;
    money_letter(lex, a, &b);
    range_length_letter(a, &b);
    range_signed_yuan(a, &b);
    bool has_open = opened(lex, a->begin, &open);
    bool has_close = closed(lex, b.end, &close), differ = false;
    if (how == JOIN_AND && !has_open && !has_close) return false;
    if (a->has_unit && b.has_unit && !two_units(lex, how, &first, &b, &differ)) return false;
    if (told_apart(lex, how, a, &b)) return false;
    /* ranged from 5% to 10%, 从 5% 到 10% 不等 */
    bool told = has_open || has_close || some;
    if (how == JOIN_RANGE &&
        (is_leap(lex, &first, &b, &join) || (!told && is_change(lex, a, &b, &join)) ||
         leads_to_level(lex, a, &b, &join)))
        return false;
    uint32_t end = b.end;
    bool falls = how == JOIN_RANGE && !differ && !some && range_falls(lex, &first, &b);
    if (!differ && !some && !falls) range_scale(lex->text, &first.number, &b.number);
    if (how == JOIN_OR && !a->has_unit) range_hundreds(&first.number, &b.number);
    bool tenths = !a->has_unit && range_tenths(lex->text, &first.number, &b.number);
    if (has_open) put_ascending(&first.number, &b.number);
    bool fallen = has_open || has_close || differs(lex, a->begin);
    if (fallen && how == JOIN_RANGE) range_rise(&first.number, &b.number);
    if (!ascending(&first.number, &b.number)) return false;
    if (b.has_unit || tenths) measure_inherit(&first, &b);
    share_per(&first, &b);
    quantity_from(&first, q);
    q->high = b.number.high;
    q->bound = some ? BOUND_VAGUE : BOUND_RANGE;
    q->has_value = false;
    q->end = q->core_end = end;
    q->flags |= b.number.flags & NUMBER_REPAIRED ? 1u << FLAG_REPAIRED_NUMBER : 0;
    if (has_open && stands_beside(lex, &open, a->begin)) q->begin = open.begin;
    if (has_close) q->end = close.end;
    return true;
}

bool range_read(const struct lex *lex, const struct measure *a, struct quantity *q) {
    if (!joined_read(lex, a, q)) return false;
    range_bracketed_unit(lex, a, q);
    return true;
}
