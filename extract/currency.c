/* currency.c: a measure in a unit of many currencies (块, 毛钱) and the name of one behind it, or a
 * bare number and one before its hedge -> the measure in that currency. */
#include "currency.h"

#define FORMULA_MOST 48u /* bytes behind the number in which a formula ends */

/* 元 without a country, or a part of one. */
static bool is_any_money(const struct lex *lex, const struct reading *r) {
    return r->dim == DIM_MONEY && r->unit != UNIT_NONE &&
           (r->flags & READING_CURRENCY || units_at(lex->grammar->units, r->unit)->decade);
}

/* 8 块|一瓶: before one of what is sold 块 counts nothing; 3 块|一组 makes a set. */
static void drop_pieces(const struct lex *lex, struct measure *m, uint32_t money) {
    struct unit_match each;
    if (m->count < 2 || !slice_has_at(lex->text, m->end, LIT("一")) ||
        !units_after(lex->grammar->units, lex->text, m->end + 3, &each) ||
        !units_at(lex->grammar->units, each.at[0].unit)->classifier ||
        words_plain_at(lex->grammar->words, WORDS_SET_PIECE, lex->text, m->end + 3))
        return;
    m->readings[0] = m->readings[money];
    m->count = 1;
}

/* 两块|多|美金, 五块|来|钱: takes the word of the bound between the measure and its currency. */
static void over_more(const struct lex *lex, struct measure *m) {
    const struct words *words = lex->grammar->words;
    struct unit_match named;
    uint32_t at = m->end + words_plain_at(words, WORDS_PIECES_MORE, lex->text, m->end);
    bool more = at > m->end;
    if (!more) at += words_plain_at(words, WORDS_PIECES_ABOUT, lex->text, m->end);
    if (at == m->end) return;
    bool plain = words_plain_at(words, WORDS_PLAIN_MONEY, lex->text, at) != 0;
    bool currency = !plain && units_after(lex->grammar->units, lex->text, at, &named) &&
                    units_at(lex->grammar->units, named.at[0].unit)->dim == DIM_MONEY &&
                    named.end > at + 3;
    if (!plain && !currency) return;
    m->number.flags |= more ? NUMBER_MORE : NUMBER_APPROX;
    m->end = plain ? at + 3 : at;
}

/* 五毛钱|美金, 两三块|港币. */
bool currency_behind(const struct lex *lex, struct measure *m) {
    struct unit_match named;
    uint32_t i = 0;
    while (i < m->count && !is_any_money(lex, &m->readings[i])) i++;
    if (i == m->count || m->per_count || m->begin < m->number.begin ||
        !(lex_char(lex, m->end - 1) & 0x80))
        return false;
    drop_pieces(lex, m, i);
    if (m->count == 1) i = 0;
    over_more(lex, m);
    if (words_plain_before(lex->grammar->words, WORDS_PLAIN_MONEY, lex->text, m->end) &&
        m->count > 1) {
        m->readings[0] = m->readings[i];
        m->count = 1;
        i = 0;
    }
    if (!units_after(lex->grammar->units, lex->text, m->end, &named)) return false;
    const struct unit *unit = units_at(lex->grammar->units, m->readings[i].unit),
                      *currency = units_at(lex->grammar->units, named.at[0].unit);
    if (currency->dim != DIM_MONEY || currency->decade || named.at[0].flags & UNIT_AMBIGUOUS ||
        !dec_mul(m->number.low, unit->factor, &m->number.low) ||
        !dec_mul(m->number.high, unit->factor, &m->number.high))
        return false;
    m->count = 0;
    m->end = named.end;
    measure_add_units(lex, m, &named);
    return true;
}

/* 人民币|12.5|分, 港币|5|仙: which of the units before and behind the number says more; a part of
 * the currency makes the number as much smaller. */
const struct unit_match *currency_of(const struct lex *lex, struct measure *m,
                                     const struct unit_match *sign,
                                     const struct unit_match *after) {
    if (sign->at[0].flags & UNIT_AMBIGUOUS) return after;
    for (uint32_t i = 0; i < after->count; i++) {
        const struct unit *unit = units_at(lex->grammar->units, after->at[i].unit);
        struct dec low, high;
        if (unit->dim != DIM_MONEY || !unit->decade) continue;
        if (!dec_mul(m->number.low, unit->factor, &low) ||
            !dec_mul(m->number.high, unit->factor, &high))
            break;
        m->number.low = low;
        m->number.high = high;
        break;
    }
    return sign;
}

/* 折合台币|超过 40 亿, 人民币|约 6 万: the name of a currency before the hedge of a bare number. */
bool currency_over_hedge(const struct lex *lex, struct measure *m, struct quantity *q) {
    struct unit_match sign;
    uint32_t end = lex_back_blank(lex, q->begin);
    if (m->count == 0 || m->readings[0].dim != DIM_COUNT || m->readings[0].unit != UNIT_NONE ||
        m->has_unit || q->begin >= q->core_begin || end <= lex->floor ||
        !units_before(lex->grammar->units, lex->text, end, &sign) || sign.begin < lex->floor ||
        !utf8_is_han(utf8_at(lex->text, sign.begin)) || sign.end - sign.begin < 6 ||
        units_at(lex->grammar->units, sign.at[0].unit)->dim != DIM_MONEY)
        return false;
    m->count = 0;
    m->has_unit = true;
    measure_add_units(lex, m, &sign);
    q->begin = sign.begin;
    memcpy(q->readings, m->readings, sizeof q->readings);
    q->reading_count = m->count;
    return true;
}

/* an |Aprilia| SR 125, the |successful| SR 150, |the| SR 150: does a word stand before that leads
 * to no sum? */
static bool behind_maker(const struct lex *lex, uint32_t sign) {
    const words_set leads = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_TAKES) |
                            WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_ADVERB) |
                            WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CHANGE_TO) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_HEDGED;
    struct word_match lead;
    uint32_t end = lex_back_blank(lex, sign), at = end;
    while (at > lex->floor && is_alpha(lex->text.data[at - 1])) at--;
    return at < end && is_lower(lex->text.data[end - 1]) &&
           !lex_word_before(lex, end, leads, &lead) &&
           !words_plain_before(lex->grammar->words, WORDS_ASKING_VERB, lex->text, end) &&
           !words_plain_before(lex->grammar->words, WORDS_PRICE_HEAD, lex->text, end);
}

/* $|80%$, $|12$ samples, $|92.1 \\pm 0.3$: the marks of a formula around the number. */
static bool opens_formula(const struct lex *lex, const struct unit_match *sign,
                          const struct number *n) {
    if (lex_char(lex, sign->end - 1) != '$' || sign->end != n->begin) return false;
    uint32_t at = n->end + (lex_char(lex, n->end) == '%'), end = at + FORMULA_MOST;
    uint32_t behind = lex_skip_blank(lex, at);
    bool command =
        behind > at && lex_char(lex, behind) == '\\' && is_alpha(lex_char(lex, behind + 1));
    while (at < end && lex_char(lex, at) && lex_char(lex, at) != '$') at++;
    return lex_char(lex, at) == '$' && !is_digit(lex_char(lex, at + 1)) &&
           (command || at <= n->end + 1);
}

bool currency_names(const struct lex *lex, const struct unit_match *sign, const struct number *n) {
    const struct words *words = lex->grammar->words;
    struct qc_slice code = slice_cut(lex->text, sign->begin, sign->end);
    if (opens_formula(lex, sign, n)) return true;
    if (words_plain(words, WORDS_RUPEE_ONE, code))
        return is_lower(code.data[0]) || dec_compare(n->low, dec_of(1, 0)) > 0;
    if (n->flags & (NUMBER_GROUPED | NUMBER_SCALED | NUMBER_LETTER)) return false;
    if (words_plain(words, WORDS_PROGRAM_CODE, code)) return dec_compare(n->low, dec_of(10, 0)) < 0;
    return words_plain(words, WORDS_SIGN_MODEL, code) && !(n->flags & NUMBER_POINT) &&
           words_plain_in(words, WORDS_TWO_WHEELER, lex->text, 0, lex->text.size) &&
           behind_maker(lex, sign->begin);
}

bool currency_rupees(const struct lex *lex, struct measure *m) {
    uint16_t rupee;
    if (lex_char(lex, m->number.end) != '/') return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_RUPEE_TAIL, lex->text, m->number.end);
    if (!size || !units_find(lex->grammar->units, LIT("INR"), &rupee)) return false;
    measure_add(m, DIM_MONEY, rupee, dec_of(1, 0), 0);
    m->end = m->number.end + size;
    return m->has_unit = true;
}
