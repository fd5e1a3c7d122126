/* measure_told.c: units that words beside them make others: M and K metres and kilometres (2M 宽,
 * 跑了 10K, cleared 4.88m), milliamperes a charge (5000 毫安的电池). */
#include "lex.h"

#define BED_MOST 100u    /* metres that M is told for */
#define LAID_MOST 1000u  /* metres of a rope, a reach */
#define RUN_MOST 300u    /* kilometres of a run */
#define RUN_REACH 60u    /* bytes before them in which an amount of running is named */
#define CHARGE_REACH 36u /* bytes on either side in which a battery is named */

/* 50m| of chain, a 10m| rope: metres, where a thing that is laid out or a reach is told of in the
 * sentence, and neither money nor people. */
static bool is_laid(const struct lex *lex, const struct measure *m, uint32_t end) {
    const struct words *words = lex->grammar->words;
    uint32_t size = (uint32_t)lex->text.size;
    return end == m->number.end + 1 && m->begin == m->number.begin &&
           !is_alnum(lex_char(lex, end)) && dec_compare(m->number.low, dec_of(LAID_MOST, 0)) < 0 &&
           words_plain_in(words, WORDS_METRE_THING, lex->text, 0, size) &&
           !words_plain_in(words, WORDS_METRE_NOT, lex->text, 0, size);
}

/* 2M|宽, 1.8M|大床: metres; 跑了 10K: kilometres. The unit's symbol, or an empty slice. */
static struct qc_slice told_length(const struct lex *lex, const struct measure *m, uint32_t end) {
    const struct words *words = lex->grammar->words;
    char letter = lex->text.data[end - 1];
    uint32_t at = lex_skip_blank(lex, end);
    if (letter == 'm' && end == m->number.end + 1 && m->begin == m->number.begin &&
        dec_compare(m->number.low, dec_of(BED_MOST, 0)) < 0 &&
        words_plain_before(words, WORDS_METRE_LEAD, lex->text, lex_back_blank(lex, m->begin)))
        return LIT("m"); /* cleared | 4.88m */
    if (letter == 'm' && is_laid(lex, m, end)) return LIT("m");
    if (end != m->number.end + 1 || m->begin != m->number.begin || !lex_has_han(lex))
        return slice("", 0);
    uint32_t size = letter == 'M' || letter == 'm'
                        ? words_plain_at(words, WORDS_METRE_AFTER, lex->text, at)
                        : 0;
    if (size && dec_compare(m->number.low, dec_of(BED_MOST, 0)) < 0 &&
        lex_stands_alone(lex, at, at + size))
        return LIT("m");
    uint32_t begin = m->number.begin, from = begin > RUN_REACH ? begin - RUN_REACH : 0;
    while (from < begin && utf8_is_continuation(lex->text.data[from])) from++;
    bool run =
        (letter == 'K' || letter == 'k') && dec_compare(m->number.low, dec_of(RUN_MOST, 0)) <= 0 &&
        ((parts_end(lex, end) &&
          words_plain_before(words, WORDS_RUN_WORD, lex->text, lex_back_blank(lex, begin))) ||
         words_plain_in(words, WORDS_RUN_AMOUNT, lex->text, from, begin));
    return run ? LIT("km") : slice("", 0);
}

bool measure_told_length(const struct lex *lex, struct measure *m, uint32_t end) {
    struct qc_slice symbol = told_length(lex, m, end);
    uint16_t unit;
    if (!symbol.size || !units_find(lex->grammar->units, symbol, &unit)) return false;
    measure_add(m, DIM_LENGTH, unit, dec_of(1, 0), 0);
    m->end = end;
    return m->has_unit = true;
}

/* Is a word of the list within reach of the measure? */
static bool is_near(const struct lex *lex, const struct measure *m, enum words_plain list) {
    uint32_t from = m->begin > CHARGE_REACH ? m->begin - CHARGE_REACH : 0;
    size_t to = m->end + CHARGE_REACH < lex->text.size ? m->end + CHARGE_REACH : lex->text.size;
    while (from < m->begin && utf8_is_continuation(lex->text.data[from])) from++;
    while (to > m->end && to < lex->text.size && utf8_is_continuation(lex->text.data[to])) to--;
    return words_plain_in(lex->grammar->words, list, lex->text, from, to);
}

void measure_told_charge(const struct lex *lex, struct measure *m) {
    uint16_t unit;
    bool han = m->end > m->number.end && (lex->text.data[m->end - 1] & 0x80);
    if (!m->count || m->readings[0].dim != DIM_CURRENT || !han ||
        dec_compare(units_at(lex->grammar->units, m->readings[0].unit)->factor, dec_of(1, -3)) !=
            0 ||
        !is_near(lex, m, WORDS_CHARGE_SIGN) || is_near(lex, m, WORDS_CHARGE_SIGN_NOT) ||
        !units_find(lex->grammar->units, LIT("mAh"), &unit))
        return;
    m->count = 0;
    measure_add(m, DIM_CHARGE, unit, dec_of(1, 0), 0);
}
