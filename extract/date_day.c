/* date_day.c: days of the month as Chinese writes them without their month -> vetoes, and the date
 * that closes a report of Taiwan. A time of so many days has a word beside it that takes it. */
#include "date.h"

#define HAN 3u                /* bytes of a Chinese character */
#define REPUBLIC_BEFORE 1911u /* the year before the first of the Republic */

static const struct qc_slice MONTH = {"月", 3}, DAY = {"日", 3}, COMMA = {"、", 3},
                             BEFORE = {"前", 3};

#define GUESS_MOST 10u /* days that are guessed at by two figures */

/* Behind the day that ends a list of days: 28、29|日; `at` itself for a day alone. */
static uint32_t last_day(const struct lex *lex, uint32_t at) {
    struct digits day;
    while (slice_has_at(lex->text, at, COMMA) && is_digit(lex_char(lex, at + 3)) &&
           date_digits(lex, at + 3, &day) && day.value >= 1 && day.value <= 31 && day.count <= 2)
        at = day.end;
    return at;
}

/* 等 2、|3日: the second of two figures that follow each other, and no month stands before. */
static bool is_guess(const struct lex *lex, uint32_t at, uint32_t value) {
    struct digits other;
    uint32_t comma = lex_back_blank(lex, at), from;
    if (value > GUESS_MOST || comma < 4 || !slice_has_at(lex->text, comma - 3, COMMA)) return false;
    for (from = comma -= 3; from > 0 && is_digit(lex->text.data[from - 1]);) from--;
    if (from == comma || !date_digits(lex, from, &other) || other.value + 1 != value) return false;
    from = lex_back_blank(lex, from);
    return from < 3 ||
           (!slice_has_at(lex->text, from - 3, MONTH) && !slice_has_at(lex->text, from - 3, COMMA));
}

/* 14日|电, 29日|宣布: what is done on a day. 电 of 电池 is none. */
static bool told_behind(const struct lex *lex, uint32_t end) {
    uint32_t at = lex_skip_blank(lex, end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DAY_TOLD, lex->text, at);
    return size > 3 || (size && lex_stands_alone(lex, at, at + size));
}

/* 中央社台北三日|电, 公司五日|公布: a day in Chinese figures, behind who does it and before what is
 * done, no guess (两日) and nothing that lasts (连续三日). */
static bool han_told(const struct lex *lex, uint32_t at, uint32_t end) {
    static const struct qc_slice WIRE = {"电", 3};
    uint32_t before = lex_back_blank(lex, at), wire = end + (uint32_t)WIRE.size;
    if (slice_has_at(lex->text, at, LIT("两")) || slice_has_at(lex->text, at, LIT("几")))
        return false;
    if (slice_has_at(lex->text, end, WIRE)) { /* 三日电 |】, 三日电 |报导 */
        uint32_t code = wire < lex->text.size ? utf8_at(lex->text, wire) : 0;
        return !utf8_is_han(code);
    }
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DAY_TOLD, lex->text, end);
    return size > 3 && before > 5 && utf8_is_han(utf8_before(lex->text, before, NULL)) &&
           !words_plain_before(lex->grammar->words, WORDS_ORDER_BEFORE, lex->text, before) &&
           !words_plain_before(lex->grammar->words, WORDS_ORDER_SIDE, lex->text, before);
}

/* 24日到|30日: the day before it was one already. */
static bool behind_day(const struct lex *lex, uint32_t at) {
    struct word_match join;
    struct lex whole = *lex;
    whole.floor = 0;
    if (!lex_word_before(&whole, lex_back_blank(&whole, at), WORDS_BIT(WORDS_RANGE_JOIN), &join))
        return false;
    uint32_t end = lex_back_blank(&whole, join.begin);
    return end > 3 && slice_has_at(lex->text, end - 3, DAY) &&
           (is_digit(lex->text.data[end - 4]) || lex->text.data[end - 4] == ' ');
}

/* Does a word beside text[at:end) take it as so many days? */
static bool is_spent(const struct lex *lex, uint32_t at, uint32_t end) {
    const words_set spans = WORDS_BIT(WORDS_DAY_SPAN) | WORDS_BIT(WORDS_AT_MOST_AFTER) |
                            WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_APPROX_AFTER) |
                            WORDS_BIT(WORDS_MORE_THAN_AFTER) | WORDS_BIT(WORDS_LASTING);
    const words_set takes = WORDS_HEDGED | WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_DAY_SPENT) |
                            WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_TIME_BEFORE) |
                            WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_ORDINAL_BEFORE);
    struct word_match word;
    uint32_t told = words_plain_at(lex->grammar->words, WORDS_DAY_TOLD, lex->text, end);
    bool taken = lex_word_before(lex, lex_back_blank(lex, at), takes, &word) &&
                 !hedge_ends_word(lex, &word); /* 纽|约 14日 */
    bool name = taken && told > HAN && word.end - word.begin == HAN &&
                word.lists & WORDS_BIT(WORDS_TAKES); /* 王美|花 10日强调 */
    if (taken && !name) return true;
    uint32_t term = lex_word(lex, end, WORDS_BIT(WORDS_POSSESSIVE), &word) ? word.end : end;
    if (words_plain_at(lex->grammar->words, WORDS_TERM_NOUN, lex->text, term)) return true;
    return lex_word(lex, end, spans, &word) && told <= word.end - word.begin && /* 29日|前往 */
           !slice_is(slice_cut(lex->text, word.begin, word.end), "起"); /* 28日|起: from then on */
}

/* 14|日, 9至10|日: the figures of one day or two at `at`, with *end behind their sign. */
static bool day_figures(const struct lex *lex, uint32_t at, struct digits *day, uint32_t *end) {
    struct digits last;
    struct word_match join;
    if (!date_digits(lex, at, day) || day->value < 1 || day->value > 31 || day->count > 2)
        return false;
    if (date_sign(lex, day->end, DAY, end)) return true;
    if (day->value > GUESS_MOST && date_sign(lex, last_day(lex, day->end), DAY, end)) return true;
    return is_digit(lex_char(lex, at)) &&
           lex_word(lex, lex_skip_blank(lex, day->end), WORDS_BIT(WORDS_RANGE_JOIN), &join) &&
           is_digit(lex_char(lex, lex_skip_blank(lex, join.end))) &&
           date_digits(lex, lex_skip_blank(lex, join.end), &last) && last.value > day->value &&
           last.value <= 31 && last.count <= 2 && date_sign(lex, last.end, DAY, end);
}

bool date_day(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits day;
    struct word_match word;
    uint32_t end, clock;
    if (!day_figures(lex, at, &day, &end) || (at == 0 && end == lex->text.size)) return false;
    if (date_clock(lex, lex_skip_blank(lex, end), &clock)) return lex_veto(out, at, clock, "date");
    uint32_t behind = lex_skip_blank(lex, end), before = lex_back_blank(lex, at);
    bool told = lex_word(lex, behind, WORDS_BIT(WORDS_CLOCK_BEFORE), &word) ||
                lex_word_before(lex, before, WORDS_BIT(WORDS_DAY_BEFORE), &word);
    bool digits = is_digit(lex_char(lex, at));
    if (!told && digits)
        told = (told_behind(lex, end) && !is_spent(lex, at, end)) || behind_day(lex, at) ||
               (day.value > GUESS_MOST && slice_has_at(lex->text, end, BEFORE)); /* 29日|前完成 */
    if (!told && !digits && han_told(lex, at, end) && !is_spent(lex, at, end)) told = true;
    bool spent = !told && (is_spent(lex, at, end) || is_guess(lex, at, day.value));
    bool near = day.value < 10 && end > day.end + 4; /* 3-5日: a guess more often than two days */
    return (told || (digits && !spent && !near)) && lex_veto(out, at, end, "date");
}

bool date_report(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (at == 0 || lex->text.data[at - 1] != ')' || !is_digit(lex_char(lex, at)) ||
        !date_digits(lex, at, &d) || d.count != 7 || d.end != lex->text.size)
        return false;
    uint32_t month = d.value / 100 % 100, day = d.value % 100;
    uint32_t year = d.value / 10000 + REPUBLIC_BEFORE;
    bool dated = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return dated && year > 2010 && year < 2050 && lex_veto(out, at, d.end, "date");
}
