/* range_list.c: the quantities of a sentence -> what they share: units and signs along a list, the
 * two sides of a change, a floor and a ceiling as one range. */
#include "lex.h"
#include "mileage.h"
#include "range_bounds.h"
#include "ranked.h"
#include "range_spoken.h"

#define RESPECTIVE_REACH 24u /* bytes before figures in which 分别 is looked for */

bool range_is_bare(const struct quantity *q) {
    return q->reading_count && q->readings[0].unit == UNIT_NONE && !q->per_count &&
           q->readings[0].dim == DIM_COUNT &&
           (q->core_end == q->number_end || q->bound == BOUND_RANGE) &&
           q->core_begin == q->number_begin;
}

/* Nothing but a list sign or word stands between the two. */
static bool joined(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, a->end);
    uint32_t versus = words_plain_at(lex->grammar->words, WORDS_VERSUS, lex->text, at);
    if (at < b->begin && versus && lex_skip_blank(lex, at + versus) == b->begin) return true;
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

/* High-NA 要 3.5 亿,|180 吨重: a figure so much larger has no unit of the next one. */
static bool outweighs(const struct quantity *a, const struct quantity *b) {
    struct dec most;
    return a->has_value && b->has_value && dec_mul(b->high, dec_of(1000, 0), &most) &&
           dec_compare(a->low, most) > 0;
}

/* 75.9 million, +4.7%: a change, or a figure told in millions, has a unit of its own. */
static bool shares_unit(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    char sign = lex_char(lex, b->core_begin);
    bool comma = lex_char(lex, lex_skip_blank(lex, a->end)) == ',';
    bool hedged = b->begin < b->core_begin; /* 评分 8.7,超 20 万人 */
    enum dim dim = b->readings[0].dim;
    const uint32_t form = NUMBER_GROUPED | NUMBER_SCALED;
    if (comma && (a->number_flags & form) != (b->number_flags & form) &&
        (a->number_flags & NUMBER_GROUPED))
        return false; /* 65 寸的 3,499,75 寸的 */
    if (a->number_flags & NUMBER_SCALED && !(b->number_flags & NUMBER_SCALED) &&
        (dim == DIM_TIME || outweighs(a, b)))
        return false; /* 100 万、30 年 */
    if (comma && hedged && (lex_char(lex, b->begin) & 0x80)) return false;
    return sign != '+' && sign != '-' &&
           !(a->number_flags & NUMBER_SCALED && b->readings[0].dim == DIM_PERCENT);
}

void range_copy_meaning(struct quantity *to, const struct quantity *from) {
    memcpy(to->readings, from->readings, sizeof to->readings);
    to->reading_count = from->reading_count;
    memcpy(to->per, from->per, sizeof to->per);
    to->per_count = from->per_count;
}

/* 20 x 30 x 5 mm: the crosses join like a list; but not 1x |3.5 mm, so many of a size. */
static bool crossed(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    uint32_t at = lex_skip_blank(lex, a->end);
    if (at == a->end && to_lower(lex_char(lex, at)) == 'x' && lex_char(lex, at + 1) == ' ')
        return false;
    uint32_t length = slice_has_at(lex->text, at, LIT("×"))                  ? 2
                      : lex_char(lex, at) == 'x' || lex_char(lex, at) == 'X' ? 1
                                                                             : 0;
    return length && lex_skip_blank(lex, at + length) == b->begin;
}

/* a ratio of 0.68, | 95% of ..; adults under 30, | 62%: a comma or semicolon alone makes no list of
 * a decimal and a whole number, nor of a figure with a hedge and one without; a semicolon none of
 * two. */
static bool only_beside(const struct lex *lex, const struct quantity *a, const struct quantity *b,
                        bool third) {
    uint32_t at = lex_skip_blank(lex, a->end);
    char mark = lex_char(lex, at);
    return (mark == ',' || mark == ';') && lex_char(lex, at + 1) == ' ' && !b->list &&
           lex_skip_blank(lex, at + 1) == b->begin &&
           ((a->number_flags & NUMBER_POINT) != (b->number_flags & NUMBER_POINT) ||
            (mark == ',' && !third && b->readings[0].dim == DIM_PERCENT && /* is 64, 50% of */
             dec_compare(a->low, b->low) > 0 && !lex_has_han(lex)) ||
            (a->begin < a->core_begin && b->begin == b->core_begin) || (mark == ';' && !third));
}

/* 每小时 2.5 美元,8|卡机器: a Chinese noun right behind a bare whole number. */
static bool counts_han(const struct lex *lex, const struct quantity *b) {
    const words_set others = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_COPULA) |
                             WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_PREPOSITION) |
                             WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_APPROX_AFTER) |
                             WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_CHANGE_TO) |
                             WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, b->end);
    return range_is_bare(b) && !(b->number_flags & (NUMBER_SCALED | NUMBER_POINT)) &&
           at < lex->text.size && utf8_is_han(utf8_at(lex->text, at)) &&
           !lex_word(lex, at, others, &word);
}

/* $612,000, and 54 | units, 10|-trip tickets: a thing that is counted follows. */
static bool counts_thing(const struct lex *lex, const struct quantity *b) {
    const words_set others = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                             WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_COPULA) |
                             WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_TIME_WORD) |
                             WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_PER_ARTICLE);
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, b->end);
    if (counts_han(lex, b)) return true;
    if (lex_char(lex, b->end) == '-' && is_lower(lex_char(lex, b->end + 1)))
        return true; /* £32; 10|-trip tickets */
    return at > b->end && is_lower(lex_char(lex, at)) && !lex_word(lex, at, others, &word);
}

/* 70|-0 mph: from one speed to a lower one. */
static bool slows(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    return lex_char(lex, a->end) == '-' && a->end + 1 == b->begin &&
           b->readings[0].dim == DIM_SPEED && range_is_bare(a) && dec_compare(b->low, a->low) < 0;
}

/* 1.9 个|和 3.2 个百分点: only the measure word of the unit is said twice. */
static bool opens_unit(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    const struct words *words = lex->grammar->words;
    uint32_t piece = lex_skip_blank(lex, a->number_end);
    return b->readings[0].dim == DIM_PERCENT_POINT && a->core_begin == a->number_begin &&
           words_plain(words, WORDS_POINT_PIECE, slice_cut(lex->text, piece, a->core_end)) &&
           words_plain_at(words, WORDS_POINT_PIECE, lex->text, lex_skip_blank(lex, b->number_end));
}

/* 12+256GB: the memory of a device before its storage, in the same unit. */
static bool is_memory(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    struct dec least;
    return lex_char(lex, a->end) == '+' && a->end + 1 == b->begin && range_is_bare(a) &&
           same_form(a, b) && b->readings[0].dim == DIM_DATA && a->has_value && b->has_value &&
           dec_is_integer(a->low) && dec_mul(a->low, dec_of(4, 0), &least) &&
           dec_compare(least, b->low) <= 0;
}

/* 899 → 469 元: an arrow leads from one end of a change to the other. */
static bool arrow_joins(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    uint32_t at = lex_skip_blank(lex, a->end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_ARROW, lex->text, at);
    return size && lex_skip_blank(lex, at + size) == b->begin;
}

static void link_arrows(const struct lex *lex, struct quantities *all) {
    for (uint32_t i = 1; i < all->found.count; i++) {
        struct quantity *a = &all->found.at[i - 1], *b = &all->found.at[i];
        if (!arrow_joins(lex, a, b)) continue;
        if (range_is_bare(a) && !range_is_bare(b)) range_copy_meaning(a, b);
        if (range_is_bare(b) && !range_is_bare(a) && a->core_begin < a->number_begin)
            range_copy_meaning(b, a);
        if (quantity_dims(a) & quantity_dims(b)) a->change_from = b->change_to = true;
    }
}

/* Is a comma alone between the two? A list of three needs no other sign. */
static bool by_comma(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    uint32_t at = lex_skip_blank(lex, a->end);
    return lex_char(lex, at) == ',' && lex_skip_blank(lex, at + 1) == b->begin;
}

/* $8, $10 and $12bn: does one sign stand right before both figures? */
static bool signed_alike(const struct lex *lex, const struct quantity *a,
                         const struct quantity *b) {
    struct qc_slice first = slice_cut(lex->text, a->core_begin, a->number_begin);
    struct qc_slice second = slice_cut(lex->text, b->core_begin, b->number_begin);
    return first.size && b->begin == b->core_begin && a->readings[0].dim == DIM_MONEY &&
           !a->per_count && slice_equal(first, second);
}

/* 10、20 和 30 万元, 20, 30, 40 million: bare figures of a list, the last of which is scaled. */
static void share_scale(const struct lex *lex, struct quantities *all) {
    struct magnitude of;
    bool told = false; /* is the list more than two figures with a comma? */
    uint32_t last = 0; /* the figure before which a member is looked for; 0: in no list */
    for (uint32_t i = all->found.count; i-- > 1;) {
        struct quantity *a = &all->found.at[i - 1], *b = &all->found.at[i];
        bool open = a->core_end == a->number_end && a->end == a->core_end, third;
        bool signs = open && b->begin != b->number_begin && signed_alike(lex, a, b);
        open = open && (signs || b->begin == b->number_begin) && joined(lex, a, b);
        if (!open || last != i) told = false;
        last = 0;
        if (!open || (!told && !range_magnitude(lex, b, &of))) continue;
        third = i > 1 && joined(lex, a - 1, a) &&
                (signs ? signed_alike(lex, a - 1, a) : range_is_bare(a - 1));
        if (!told && (signs || by_comma(lex, a, b)) && !third) continue;
        if (range_takes(a, &of)) told = true, last = i - 1;
    }
}

static bool is_signed(const struct lex *lex, const struct quantity *q) {
    char sign = lex_char(lex, q->core_begin);
    return (sign == '+' || sign == '-') && q->reading_count && !q->per_count;
}

/* 同比 +0.3/-0.2/|+0.9pct: signed figures in a row share the unit of the last. */
static bool signed_row(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    return lex_char(lex, a->end) == '/' && a->end + 1 == b->begin && is_signed(lex, a) &&
           is_signed(lex, b) && a->core_end == a->number_end && same_form(a, b) &&
           a->readings[0].unit == UNIT_NONE && b->readings[0].unit != UNIT_NONE;
}

/* Does a word before say that each figure is of a thing of its own? */
static bool is_respective(const struct lex *lex, uint32_t at) {
    uint32_t from = at > RESPECTIVE_REACH ? at - RESPECTIVE_REACH : 0;
    return words_plain_in(lex->grammar->words, WORDS_RESPECTIVE, lex->text, from, at);
}

/* 利率 3.85, 30 年还清: in Chinese a comma between only two figures opens the next clause where a
 * noun stands before the first of them. */
static bool next_clause(const struct lex *lex, const struct quantity *a, const struct quantity *b,
                        bool third) {
    uint32_t noun = lex_back_blank(lex, a->core_begin);
    struct dec after; /* 3, 4 年: about so many */
    bool pair = dec_add(a->low, dec_of(1, 0), &after) && dec_compare(after, b->low) == 0;
    bool falls = dec_compare(a->low, b->low) > 0 && !is_respective(lex, a->begin); /* 13, 3 公里 */
    bool apart = falls || a->number_flags & ~b->number_flags & NUMBER_POINT || /* no 5, 10 公里 */
                 (a->number_flags & NUMBER_HAN && b->readings[0].dim == DIM_TIME &&
                  dec_compare(a->low, dec_of(1000, 0)) >= 0);
    return range_is_bare(a) && apart && !pair && !third && by_comma(lex, a, b) && noun > 0 &&
           (lex->text.data[noun - 1] & 0x80);
}

/* $3|/$15 per million tokens: the denominator of the last holds for all that strokes join. */
static bool slashed(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    return lex_char(lex, a->end) == '/' && a->end + 1 == b->begin && !a->per_count &&
           b->per_count && a->readings[0].dim == DIM_MONEY && b->readings[0].dim == DIM_MONEY &&
           a->readings[0].unit == b->readings[0].unit && dec_compare(a->low, b->low) <= 0 &&
           a->core_begin < a->number_begin; /* but membership $60/$6 per month */
}

static void link_lists(const struct lex *lex, struct quantities *all) {
    uint32_t list = 0;
    for (uint32_t i = all->found.count; i-- > 1;) {
        struct quantity *a = &all->found.at[i - 1], *b = &all->found.at[i];
        if (is_memory(lex, a, b) || slows(lex, a, b) || signed_row(lex, a, b) || slashed(lex, a, b))
            range_copy_meaning(a, b);
        bool cross = crossed(lex, a, b) &&
                     (b->readings[0].dim == DIM_LENGTH || b->readings[0].dim == DIM_PIXEL);
        bool third = i > 1 && joined(lex, a - 1, a);
        if (!cross &&
            (!joined(lex, a, b) || only_beside(lex, a, b, third) || next_clause(lex, a, b, third)))
            continue;
        if (!range_is_bare(a) && counts_han(lex, b)) continue;
        if ((range_is_bare(a) || opens_unit(lex, a, b)) && !range_is_bare(b) &&
            (same_form(a, b) || cross) && shares_unit(lex, a, b) &&
            b->core_begin == b->number_begin)
            range_copy_meaning(a, b);
        if (!b->list) b->list = ++list;
        if (quantity_dims(a) & quantity_dims(b)) a->list = b->list;
    }
    for (uint32_t i = 1; i < all->found.count; i++) {
        struct quantity *a = &all->found.at[i - 1], *b = &all->found.at[i];
        if (range_is_bare(b) && a->core_begin < a->number_begin && joined(lex, a, b) &&
            same_form(a, b) && !counts_thing(lex, b))
            range_copy_meaning(b, a);
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

/* from 24 hours to | 12: the unit of the first figure holds for the second, when nothing is counted
 * and they are of one order. */
static bool takes_unit(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    struct dec most, least;
    const dim_set dims = DIM_BIT(DIM_TIME) | DIM_BIT(DIM_LENGTH) | DIM_BIT(DIM_MASS) |
                         DIM_BIT(DIM_VOLUME) | DIM_BIT(DIM_POWER) | DIM_BIT(DIM_DATA);
    return a->reading_count && DIM_BIT(a->readings[0].dim) & dims && !a->per_count &&
           same_form(a, b) && !counts_thing(lex, b) && dec_mul(a->high, dec_of(100, 0), &most) &&
           dec_compare(b->low, most) < 0 && dec_mul(b->high, dec_of(100, 0), &least) &&
           dec_compare(a->low, least) < 0;
}

/* 从 1.8 美元涨到 4.2 块: the currency that is only assumed at one end is that of the other. */
static void share_stated(const struct quantity *stated, struct quantity *assumed) {
    const struct reading *from = &stated->readings[0];
    struct reading *to = &assumed->readings[0];
    if (from->dim != DIM_MONEY || to->dim != DIM_MONEY || from->flags & READING_CURRENCY ||
        from->unit == UNIT_NONE || !(to->flags & READING_CURRENCY))
        return;
    to->unit = from->unit;
    to->flags &= (uint16_t)~READING_CURRENCY;
    assumed->reading_count = 1;
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
        bool next = to.begin <= lex_skip_blank(lex, a->end);
        bool bare = range_is_bare(a) && !range_is_bare(b) && next;
        bool takes = next && has_from && range_is_bare(b) && takes_unit(lex, a, b);
        if (takes) range_copy_meaning(b, a);
        if (!has_from || !(bare || quantity_dims(a) & quantity_dims(b))) continue;
        a->change_from = b->change_to = true;
        if (next && (range_is_bare(a) || a->readings[0].unit == b->readings[0].unit))
            range_complete(lex, a, b);
        share_currency(a, b);
        share_stated(a, b);
        if (range_is_bare(a) && !range_is_bare(b)) range_copy_meaning(a, b);
    }
}

/* 2、|3, 50、|60: figures that follow each other, of one digit or of whole tens. */
static bool follow(const struct quantity *a, const struct quantity *b) {
    struct dec next, part, ten = dec_of(10, 0);
    if (!a->has_value || !b->has_value || !dec_is_integer(a->low)) return false;
    bool digit = dec_compare(a->low, ten) < 0 && dec_compare(a->low, dec_of(1, 0)) > 0;
    bool tens = !digit && dec_compare(a->low, dec_of(100, 0)) < 0 && dec_div(a->low, ten, &part) &&
                dec_is_integer(part);
    return (digit || tens) && dec_add(a->low, digit ? dec_of(1, 0) : ten, &next) &&
           dec_compare(next, b->low) == 0;
}

/* 2、3 日, 50、60 宗, 7、8 成: about so many, and no list. */
static bool is_guess(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    static const struct qc_slice COMMA = {"、", 3};
    struct quantity tenths = *b;
    bool part = b->number_flags & NUMBER_PERCENT;
    if (!range_is_bare(a) || range_is_bare(b) || a->number_flags != NUMBER_DIGIT ||
        !(b->number_flags & NUMBER_DIGIT) || !slice_has_at(lex->text, a->core_end, COMMA) ||
        lex_skip_blank(lex, a->core_end + 3) != b->core_begin ||
        slice_has_at(lex->text, b->end, COMMA) ||
        (a->begin >= 3 && slice_has_at(lex->text, a->begin - 3, COMMA)) || !lex_has_han(lex) ||
        is_respective(lex, a->begin))
        return false;
    if (part && !dec_div(b->low, dec_of(10, 0), &tenths.low)) return false;
    return follow(a, &tenths);
}

static void merge_guesses(const struct lex *lex, struct quantities *all) {
    bool han = lex_has_han(lex);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all->found.count; i++) {
        struct quantity *a = kept ? &all->found.at[kept - 1] : NULL, *b = &all->found.at[i];
        if (a && !han && range_spoken(lex, all->found.at, kept - 1, b)) continue;
        if (!a || !is_guess(lex, a, b)) {
            all->found.at[kept++] = *b;
            continue;
        }
        struct quantity both = *b;
        both.low = a->low;
        if (b->number_flags & NUMBER_PERCENT && !dec_mul(a->low, dec_of(10, 0), &both.low))
            both.low = a->low;
        both.begin = a->begin;
        both.core_begin = both.number_begin = a->core_begin;
        both.has_value = false;
        both.bound = BOUND_RANGE;
        both.approx |= a->approx;
        *a = both;
    }
    all->found.count = kept;
}

void range_lists(const struct lex *lex, struct quantities *all) {
    struct lex whole = *lex;
    whole.floor = 0;
    if (all->found.count < 2) return;
    ranked_drop(&whole, all);
    range_merge_bounds(&whole, all);
    merge_guesses(&whole, all);
    share_scale(&whole, all);
    link_lists(&whole, all);
    link_arrows(&whole, all);
    mark_changes(&whole, all);
    mileage_share(&whole, all);
}
