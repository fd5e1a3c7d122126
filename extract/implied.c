/* implied.c: a Chinese unit with what hangs on it and no numeral before it -> the number one that
 * is meant: 年半, 分半钟, 斤半, 身高米九. */
#include "lex.h"

#define TIMED (DIM_BIT(DIM_TIME) | DIM_BIT(DIM_LENGTH) | DIM_BIT(DIM_MASS) | DIM_BIT(DIM_VOLUME))

/* The unit of a measured dimension at `at`, one character. */
static bool unit_here(const struct lex *lex, uint32_t at, dim_set dims) {
    const struct units *units = lex->grammar->units;
    struct unit_match found;
    if (!units_after(units, slice(lex->text.data, at + 3), at, &found)) return false;
    for (uint32_t i = 0; i < found.count; i++) {
        const struct unit *unit = units_at(units, found.at[i].unit);
        if (!unit->classifier && DIM_BIT(unit->dim) & dims) return true;
    }
    return false;
}

/* Nothing stands before it that it could belong to: the text or a clause begins, or a word that a
 * figure follows ends. */
static bool opens_here(const struct lex *lex, uint32_t at) {
    struct word_match word;
    const words_set before =
        WORDS_HEDGED | WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    uint32_t end = lex_back_blank(lex, at);
    if (end == 0 || !(lex->text.data[end - 1] & 0x80))
        return end == 0 || strchr(".,;:!?(\"", lex->text.data[end - 1]);
    return lex_word_before(lex, end, before, &word);
}

/* A half, or the digit of the tenths, ends the figure; *half tells which. */
static bool hangs(const struct lex *lex, uint32_t at, bool *half) {
    struct word_match after;
    struct unit_match rest;
    struct number digit;
    uint32_t end = at + 3;
    if (end > lex->text.size || !number_may_start(lex->text, at) ||
        !number_scan(slice(lex->text.data, end), at, &digit) || digit.end != end ||
        dec_compare(digit.low, dec_of(9, 0)) > 0)
        return false;
    *half = digit.flags & NUMBER_HALF;
    if (!*half && dec_compare(digit.low, dec_of(2, 0)) < 0) return false;
    return parts_end(lex, end) || lex_word(lex, end, WORDS_BIT(WORDS_TIME_AFTER), &after) ||
           (*half && units_after(lex->grammar->units, lex->text, end, &rest));
}

bool implied_read(const struct lex *lex, uint32_t at, struct number *out) {
    bool half;
    if (!(lex_char(lex, at) & 0x80) || at + 6 > lex->text.size || !hangs(lex, at + 3, &half) ||
        !opens_here(lex, at) || !unit_here(lex, at, TIMED) ||
        (!half && unit_here(lex, at, DIM_BIT(DIM_TIME)))) /* 分三|到五年完成 */
        return false;
    *out = (struct number){.begin = at, .end = at, .flags = NUMBER_HAN};
    out->low = out->high = dec_of(1, 0);
    return true;
}
