/* beside_refused.c: a unit that stands beside a numeral -> is it none there: a mark that closes a
 * quotation or a formula, 5 厘 of no interest, 30 时 that says when, 15 所展示, 8 won? */
#include "plain.h"

/* y="94": does the mark of inches only close the quotation that opens before the figure? */
static bool closes_quote(const struct lex *lex, const struct measure *m,
                         const struct unit_match *unit) {
    uint32_t begin = m->number.begin;
    return unit->end == m->number.end + 1 && begin > 0 &&
           (lex->text.data[begin - 1] == '"' || lex->text.data[begin - 1] == '\'') &&
           lex_char(lex, m->number.end) == lex->text.data[begin - 1];
}

/* 5|厘 of a length or of a dividend: told of no interest, it is no percentage. */
static bool no_interest(const struct lex *lex, const struct measure *m,
                        const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    uint32_t size = words_plain_at(words, WORDS_INTEREST_UNIT, lex->text, unit->begin);
    if (!size || unit->end != unit->begin + size) return false;
    if (words_plain_at(words, WORDS_INTEREST_TAIL, lex->text, unit->end) ||
        lex_char(lex, unit->end) == '/') /* 0.8 厘|/千 tokens */
        return false;
    return !plain_leads(lex, WORDS_INTEREST_LEAD, m->number.begin);
}

/* 2000 万 A| 轮融资: the letter names the round of money. */
static bool names_round(const struct lex *lex, const struct unit_match *unit) {
    return unit->end == unit->begin + 1 && is_upper(lex->text.data[unit->begin]) &&
           words_plain_at(lex->grammar->words, WORDS_ROUND_SIGN, lex->text,
                          lex_skip_blank(lex, unit->end));
}

/* 降息一|码: a step of a rate, told of interest, is no yard. */
static bool is_rate_step(const struct lex *lex, const struct measure *m,
                         const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    uint32_t size = words_plain_at(words, WORDS_RATE_STEP, lex->text, unit->begin);
    return size && unit->end == unit->begin + size &&
           plain_leads(lex, WORDS_RATE_MOVE, m->number.begin);
}

#define STATES_MOST 300u

/* 50 万|国人: more than there are countries. */
static bool no_states(const struct lex *lex, const struct measure *m,
                      const struct unit_match *unit) {
    return words_plain_at(lex->grammar->words, WORDS_COUNTRY_PIECE, lex->text, unit->begin) ==
               unit->end - unit->begin &&
           dec_compare(m->number.low, dec_of(STATES_MOST, 0)) > 0;
}

#define CORE_WORDS 3 /* behind it in which the plural stands */

/* four core | values: what matters most, where words count and a plural follows; 8 core chips. */
static bool at_the_core(const struct lex *lex, const struct measure *m,
                        const struct unit_match *unit) {
    uint32_t end = unit->end + 1;
    if (!(m->number.flags & NUMBER_WORD) || unit->end != unit->begin + 4 ||
        !words_plain_at(lex->grammar->words, WORDS_CORE_WORD, lex->text, unit->begin) ||
        lex_char(lex, unit->end) != ' ' || unit->begin != m->number.end + 1)
        return false;
    for (int i = 0; i < CORE_WORDS && is_lower(lex_char(lex, end)); i++) {
        uint32_t word = end;
        while (is_lower(lex_char(lex, end))) end++;
        if (end > word + 3 && lex->text.data[end - 1] == 's') return true;
        if (slice_has_at(lex->text, end - 3, LIT("ing")))
            return false; /* one core | doing things */
        if (lex_char(lex, end) == ' ') end++;
    }
    return false;
}

#define DAY_HOURS 24u
#define LASTING_REACH 30u /* bytes before a figure in which a time is told of */

/* Claude 4.6 |时: a version behind a name; hours with a decimal are 小时. */
static bool of_version(const struct lex *lex, const struct measure *m) {
    uint32_t end = lex_back_blank(lex, m->begin), from = end;
    if (m->number.flags != (NUMBER_DIGIT | NUMBER_POINT)) return false;
    while (from > 0 && is_alnum(lex->text.data[from - 1])) from--;
    return from < end && is_upper(lex->text.data[from]);
}

/* 温度为 30 |时, x = 5 |时: when it is so much, and no hours. */
static bool says_when(const struct lex *lex, const struct measure *m,
                      const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    const words_set leads = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_CHANGE_TO) |
                            WORDS_BIT(WORDS_MORE_THAN_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE) |
                            WORDS_BIT(WORDS_AT_LEAST_BEFORE) | WORDS_BIT(WORDS_AT_MOST_BEFORE) |
                            WORDS_BIT(WORDS_TAKES);
    struct word_match lead = {.lists = 0};
    if (words_plain_at(words, WORDS_WHEN_SIGN, lex->text, unit->begin) != unit->end - unit->begin ||
        number_may_start(lex->text, lex_skip_blank(lex, unit->end)))
        return false;
    if (of_version(lex, m) ||
        words_plain_before(words, WORDS_WHEN_LEVEL, lex->text, lex_back_blank(lex, m->begin)))
        return true;
    bool part = m->number.flags & (NUMBER_POINT | NUMBER_FRACTION) && /* 达到 1/3 |时 */
                !words_plain_at(words, WORDS_HOURS_TAIL, lex->text, unit->end);
    bool many = m->number.flags & NUMBER_DIGIT && !(m->number.flags & NUMBER_ZERO_LED) &&
                dec_compare(m->number.low, dec_of(DAY_HOURS, 0)) > 0 && /* 并发数 200 |时 */
                !words_plain_at(words, WORDS_HOURS_TAIL, lex->text, unit->end);
    uint32_t end = lex_back_blank(lex, m->begin);
    uint32_t from = end > LASTING_REACH ? end - LASTING_REACH : 0;
    if ((!lex_word_before(lex, end, leads, &lead) && !many && !part) ||
        lead.lists & WORDS_BIT(WORDS_TAKES))
        return false;
    while (from < end && utf8_is_continuation(lex->text.data[from])) from++;
    return !words_plain_in(words, WORDS_DAYS_NEAR, lex->text, from, end);
}

/* 图| 15 所展示, GPT| 4 所采用: does what has a number end at `at`? 有| 15 所 has houses. */
static bool names_before(const struct lex *lex, uint32_t at) {
    if (at == 0) return false;
    return is_alpha(lex->text.data[at - 1]) || lex->text.data[at - 1] == '-' ||
           words_plain_before(lex->grammar->words, WORDS_FIGURE_SIGN, lex->text, at);
}

/* 按 Enter| 3 下: is a key struck that ends at `at`? */
static bool is_pressed(const struct lex *lex, uint32_t at) {
    while (at > 0 && (is_alnum(lex->text.data[at - 1]) || lex->text.data[at - 1] == '+')) at--;
    return words_plain_before(lex->grammar->words, WORDS_STRIKE_VERB, lex->text,
                              lex_back_blank(lex, at));
}

/* 15 |所展示, 0.1 |对 GLM, 1.8 |双擎, iOS 15 |下, 3 |出的: a word that counts pairs, strokes and
 * plays only where what they are follows. */
static bool no_counter(const struct lex *lex, const struct measure *m,
                       const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    const uint32_t at = unit->begin, end = unit->end, flags = m->number.flags;
    if (!(flags & NUMBER_DIGIT) ||
        words_plain_at(words, WORDS_COUNTER_DOUBT, lex->text, at) != end - at)
        return false;
    bool point = flags & NUMBER_POINT && !(flags & NUMBER_SCALED);
    uint32_t before = lex_back_blank(lex, m->number.begin);
    if (words_plain_at(words, WORDS_COUNTER_HOUSE, lex->text, at))
        return words_plain_at(words, WORDS_PASSIVE_DEED, lex->text, end) &&
               names_before(lex, before);
    if (words_plain_at(words, WORDS_COUNTER_PAIR, lex->text, at)) return point;
    if (words_plain_at(words, WORDS_COUNTER_TWO, lex->text, at))
        return point && words_plain_at(words, WORDS_DOUBLE_NAME, lex->text, end) != 0;
    if (words_plain_at(words, WORDS_COUNTER_STROKE, lex->text, at))
        return before < m->number.begin && before && is_alpha(lex->text.data[before - 1]) &&
               !is_pressed(lex, before);
    return words_plain_at(words, WORDS_OUT_TAIL, lex->text, end) != 0;
}

/* Gemini 5.2 |等模型: and the like; 二等|奖, 3 等|舱 are ranks. */
static bool says_etc(const struct lex *lex, const struct measure *m,
                     const struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    return m->number.flags & NUMBER_POINT &&
           words_plain_at(words, WORDS_ETC_SIGN, lex->text, unit->begin) == unit->end - unit->begin;
}

/* $K = 6|$, $\theta_0|$: the sign that closes a formula, which one before it has opened; but had $5
 * and 20|$. */
static bool closes_formula(const struct lex *lex, const struct measure *m,
                           const struct unit_match *unit) {
    if (unit->end != unit->begin + 1 || lex_char(lex, unit->begin) != '$' ||
        unit->begin != m->number.end || m->begin != m->number.begin)
        return false;
    uint32_t signs = 0, open = 0;
    for (uint32_t at = 0; at < m->begin; at++) {
        if (lex->text.data[at] != '$') continue;
        signs++;
        open = at + 1;
    }
    bool formula = is_alpha(lex_char(lex, open));
    for (uint32_t at = open; at < m->begin && !formula; at++)
        formula = strchr("\\=^_", lex->text.data[at]) != NULL;
    return signs % 2 == 1 && formula;
}

#define WON_LEAST 100u /* fewer of them buy nothing */

/* Of the 12, 8 | won: the verb; but costs 50 | won, a fine of 50 | won. */
static bool is_won(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    const words_set leads =
        WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_OF);
    struct word_match word;
    uint32_t before = lex_back_blank(lex, m->begin);
    return words_plain(lex->grammar->words, WORDS_CURRENCY_VERB,
                       slice_cut(lex->text, unit->begin, unit->end)) &&
           !(m->number.flags & NUMBER_SCALED) &&
           dec_compare(m->number.high, dec_of(WON_LEAST, 0)) < 0 &&
           !lex_word_before(lex, before, leads, &word) &&
           !words_plain_before(lex->grammar->words, WORDS_COST_VERB, lex->text, before);
}

/* two | second homes, 3 | bar charts, 22 | grand slams: the unit is a part of what is counted; but
 * a 6 | foot path, two | hour hands-on lessons. */
static bool in_compound(const struct lex *lex, const struct measure *m,
                        const struct unit_match *unit) {
    struct word_match article;
    if (lex_char(lex, unit->end) != ' ' || lex_char(lex, unit->begin - 1) != ' ' ||
        !is_alpha(lex_char(lex, unit->end + 1)) || !is_alpha(lex_char(lex, unit->begin)))
        return false;
    uint32_t size =
        words_plain_at(lex->grammar->words, WORDS_UNIT_COMPOUND, lex->text, unit->begin);
    return size && lex_char(lex, unit->begin + size) != '-' &&
           !lex_word_before(lex, lex_back_blank(lex, m->begin), WORDS_BIT(WORDS_PER_ARTICLE),
                            &article);
}

/* 10 送 3 |转 2: shares that are given, no turns. */
static bool gives_shares(const struct lex *lex, const struct unit_match *unit) {
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_TURN_SIGN, lex->text, unit->begin);
    return size && unit->end == unit->begin + size &&
           is_digit(lex_char(lex, lex_skip_blank(lex, unit->end)));
}

bool unit_refused(const struct lex *lex, const struct measure *m, const struct unit_match *unit) {
    static const enum words_plain SIGNS[] = {
        WORDS_ETC_SIGN,      WORDS_INTEREST_UNIT, WORDS_WHEN_SIGN,    WORDS_COUNTER_DOUBT,
        WORDS_CURRENCY_VERB, WORDS_RATE_STEP,     WORDS_COUNTRY_PIECE};
    if (words_plain_may(lex->grammar->words, SIGNS, COUNT(SIGNS), lex->text, unit->begin) &&
        (says_etc(lex, m, unit) || no_interest(lex, m, unit) || says_when(lex, m, unit) ||
         no_counter(lex, m, unit) || is_won(lex, m, unit) || is_rate_step(lex, m, unit) ||
         no_states(lex, m, unit)))
        return true;
    return names_round(lex, unit) || closes_formula(lex, m, unit) || closes_quote(lex, m, unit) ||
           at_the_core(lex, m, unit) || in_compound(lex, m, unit) || gives_shares(lex, unit);
}
