/* lex_number.c: a place in a sentence -> the numeral that begins there, where one may: not behind
 * letters or digits, nor at a sign that joins what stands around it. */
#include "lex.h"
#include "lexicon.h"
#include "veto.h"

#define LOOK_AHEAD 9u /* bytes behind a word that may make it a longer one */

/* plus or | minus 3%: the sign goes both ways. */
static bool both_signs(const struct lex *lex, uint32_t at) {
    uint32_t end = at;
    while (is_alpha(lex_char(lex, end))) end++;
    return words_plain_before(lex->grammar->words, WORDS_TOLERANCE, lex->text, end) > end - at;
}

/* 8月19日|-8月25日, 3日-|5日: between two dates it is no minus. */
static bool joins_dates(const struct lex *lex, uint32_t at) {
    const struct words *words = lex->grammar->words;
    uint32_t end = at + 1;
    end = lex_digits_end(lex, end);
    return words_plain_before(words, WORDS_DATE_PART, lex->text, at) &&
           words_plain_at(words, WORDS_DATE_PART, lex->text, end);
}

/* yoy|+34%, qoq|-16.5%: letters that say what a change is measured against, and its sign. */
static bool signed_change(const struct lex *lex, uint32_t at) {
    uint32_t sign = at > 0 ? at - 1 : 0, begin = sign;
    if (sign < 3 || (lex->text.data[sign] != '+' && lex->text.data[sign] != '-')) return false;
    uint32_t end = lex_digits_end(lex, at);
    if (lex_char(lex, end) == '.') end = lex_digits_end(lex, end + 1);
    if (lex_char(lex, end) != '%' && to_lower(lex_char(lex, end)) != 'p') return false;
    while (begin > 0 && is_alnum(lex->text.data[begin - 1])) begin--;
    return words_plain(lex->grammar->words, WORDS_CHANGE_LABEL, slice_cut(lex->text, begin, sign));
}

/* SBP|130~139 mmHg: behind an abbreviation a span of what is measured, its first end at
 * text[at:end).
 */
static bool glued_span(const struct lex *lex, uint32_t at, uint32_t end) {
    struct unit_match unit;
    uint32_t last = lex_char(lex, end) == '~' ? lex_digits_end(lex, end + 1) : end + 1;
    if (last == end + 1 || at < 2 || !is_upper(lex->text.data[at - 1]) ||
        !is_upper(lex->text.data[at - 2]))
        return false;
    if (lex_char(lex, last) == '.') last = lex_digits_end(lex, last + 1);
    if (!unit_near(lex, last, &unit)) return false;
    uint8_t dim = units_at(lex->grammar->units, unit.at[0].unit)->dim;
    return dim != DIM_COUNT && dim != DIM_SCORE && dim != DIM_MONEY;
}

bool lex_glued_figure(const struct lex *lex, uint32_t at) {
    const struct words *words = lex->grammar->words;
    struct word_match name;
    uint32_t end = lex_digits_end(lex, at), begin = at, size;
    if (end == at) return false;
    if (signed_change(lex, at)) return true;
    if (lex_char(lex, end) == '.') end = lex_digits_end(lex, end + 1);
    while (begin > 0 && is_alpha(lex->text.data[begin - 1])) begin--;
    if (glued_span(lex, at, end)) return true;
    bool point = end > lex_digits_end(lex, at) + 1 && !is_alnum(lex_char(lex, end)); /* BMI|22.5 */
    if (point && at - begin > 2 && is_upper(lex->text.data[begin + 1]) && lex_has_han(lex) &&
        words_at(words, lex->text, begin, WORDS_BIT(WORDS_INDEX_NAME), &name) && name.end == at)
        return true;
    if (at - begin < 2 || (begin > 0 && is_alnum(lex->text.data[begin - 1])) ||
        !(size = words_plain_at(words, WORDS_GLUED_TAIL, lex->text, end)))
        return false;
    bool percent = lex_char(lex, end) == '%'; /* PE15倍, CAGR9.7%; no iPhone6倍感, RTX3080%, PS5% */
    if (!words_at(words, lex->text, begin, WORDS_BIT(WORDS_INDEX_NAME), &name) || name.end != at ||
        !lex_has_han(lex))
        return false;
    return percent ? !words_plain_at(words, WORDS_RATIO_INDEX, lex->text, begin)
                   : lex_stands_alone(lex, end, end + size);
}

/* 身后事|-4年前, 上市|-3个月: a dash between Chinese and a time, which is not below zero. */
static bool dash_before_time(const struct lex *lex, uint32_t at) {
    struct unit_match unit;
    uint32_t end = lex_digits_end(lex, at + 1);
    return end > at + 1 && utf8_is_han(utf8_before(lex->text, at, NULL)) &&
           units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit) &&
           units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_TIME;
}

/* 通义千问|-72B: a hyphen between a name and the size of a model. */
static bool dash_before_size(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at + 1);
    if (lex_char(lex, end) == '.') end = lex_digits_end(lex, end + 1);
    return end > at + 1 && lex_char(lex, end) == 'B' && !is_alnum(lex_char(lex, end + 1)) &&
           utf8_is_han(utf8_before(lex->text, at, NULL)) &&
           !words_plain_before(lex->grammar->words, WORDS_MODEL_DASH, lex->text, at);
}

bool lex_number_border(const struct lex *lex, uint32_t at) {
    if (at == 0) return true;
    if (lex_char(lex, at) == '-' && joins_dates(lex, at)) return false;
    char c = lex->text.data[at - 1];
    struct unit_match sign;
    if (is_alnum(c) && is_alnum(lex_char(lex, at)))
        return is_alpha(c) && (units_before(lex->grammar->units, lex->text, at, &sign) ||
                               lex_glued_figure(lex, at) || lex_sized_cross(lex, at - 1));
    char first = lex_char(lex, at); /* 737|-800 */
    if (first == '\xE4' && slice_has_at(lex->text, at, LIT("一")) &&
        words_plain_before(lex->grammar->words, WORDS_UNIFY_HEAD, lex->text, at) &&
        !words_plain_before(lex->grammar->words, WORDS_UNIFY_NOT, lex->text, at))
        return false; /* 统|一, but 系统|一千套 */
    if (is_alpha(first) && both_signs(lex, at)) return false;
    if (first == '-' && (c & 0x80) &&
        (at == lex->floor || dash_before_time(lex, at) || dash_before_size(lex, at)))
        return false; /* 3 月 19 日|-3 月 30 日 */
    bool joined = is_alnum(c) || c == '%' || c == ')' || c == '-' || c == '+'; /* --2020-07-06 */
    if (c == '_') return false;
    if (joined && (first == '-' || first == '+')) return signed_change(lex, at + 1);
    return !(c == '.' && at > 1 && is_digit(lex->text.data[at - 2]) && is_digit(lex_char(lex, at)));
}

bool lex_scan(const struct lex *lex, uint32_t at, struct number *out) {
    struct numeral *known = &lex->numerals[at % NUMERALS_KNOWN];
    if (known->at != at) {
        known->at = at;
        known->found = number_scan(lex->text, at, &known->number);
    }
    if (known->found) *out = known->number;
    return known->found;
}

uint32_t lex_token_end(const struct lex *lex, uint32_t at, uint32_t end) {
    struct token token;
    uint32_t far = end + LOOK_AHEAD < lex->text.size ? end + LOOK_AHEAD : (uint32_t)lex->text.size;
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    return lexicon_cut(lex->text, at, far, &token, 1) == 1 ? token.end : 0;
}

/* as| few |as: a number word inside a hedge. */
static bool inside_hedge(const struct lex *lex, const struct number *n) {
    uint32_t end = lex_back_blank(lex, n->begin), at = end;
    struct word_match hedge;
    if (!(n->flags & NUMBER_WORD)) return false;
    while (at > lex->floor && is_alpha(lex->text.data[at - 1])) at--;
    return at < end && lex_word(lex, at, WORDS_BIT(WORDS_REACH_BEFORE), &hedge) &&
           hedge.end > n->end;
}

bool lex_number(const struct lex *lex, uint32_t at, struct number *out) {
    return number_may_start(lex->text, at) && lex_number_border(lex, at) &&
           lex_scan(lex, at, out) && !inside_hedge(lex, out);
}

bool parts_end(const struct lex *lex, uint32_t end) {
    struct word_match word;
    const words_set ends = WORDS_BIT(WORDS_APPROX_AFTER) | WORDS_BIT(WORDS_MORE_THAN_AFTER) |
                           WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_AT_MOST_AFTER) |
                           WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_RANGE_JOIN) |
                           WORDS_BIT(WORDS_RANGE_CLOSE);
    uint32_t at = lex_skip_blank(lex, end);
    char c = lex_char(lex, at);
    if (c == '\0' || strchr(".,;:!?)", c)) return !is_digit(lex_char(lex, at + 1));
    if (slice_has_at(lex->text, at, LIT("。")) || slice_has_at(lex->text, at, LIT("、")))
        return true;
    return (c & 0x80) && lex_word(lex, at, ends, &word);
}
