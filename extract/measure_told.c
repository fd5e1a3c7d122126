/* measure_told.c: units that words beside them make others: M and K metres and kilometres (2M 宽,
 * 跑了 10K, cleared 4.88m), milliamperes a charge (5000 毫安的电池), nm a torque. */
#include "plain.h"
#include "veto.h"

#define BED_MOST 100u    /* metres that M is told for */
#define LAID_MOST 1000u  /* metres of a rope, a reach */
#define THING_WORDS 3    /* before what is laid out: a 10m| three strand nylon rope */
#define RUN_MOST 300u    /* kilometres of a run */
#define RUN_REACH 60u    /* bytes before them in which an amount of running is named */
#define CHARGE_REACH 36u /* bytes on either side in which a battery is named */

/* Where what is laid out ends, behind at most `most` other words of its phrase; 0: none stands. */
static uint32_t thing_end(const struct lex *lex, uint32_t at, int most) {
    for (; most >= 0 && is_lower(lex_char(lex, at)); most--) {
        uint32_t size = words_plain_at(lex->grammar->words, WORDS_METRE_THING, lex->text, at);
        if (size && lex_phrase_ends(lex, at + size)) return at + size;
        while (is_lower(lex_char(lex, at)) || lex_char(lex, at) == '-') at++;
        if (lex_char(lex, at) != ' ' || lex_phrase_ends(lex, at)) return 0;
        at++;
    }
    return 0;
}

/* 50m| long, after 50m|, a 10m| braided nylon line: how far a thing reaches, where gear for it is
 * named in the sentence. */
static bool is_reach(const struct lex *lex, const struct measure *m, uint32_t at) {
    const struct words *words = lex->grammar->words;
    struct word_match of;
    if (!words_plain_in(words, WORDS_METRE_GEAR, lex->text, 0, lex->text.size)) return false;
    uint32_t size = words_plain_at(words, WORDS_METRE_REACH, lex->text, at);
    bool reach = size && lex_char(lex, at + size) != '-' && lex_phrase_ends(lex, at + size);
    bool past =
        words_plain_before(words, WORDS_METRE_PAST, lex->text, lex_back_blank(lex, m->begin)) &&
        lex_word(lex, at, WORDS_BIT(WORDS_PREPOSITION), &of);
    return reach || past || thing_end(lex, at, THING_WORDS);
}

/* 50m| of strong chain, a 10m| rope: metres, where what is laid out stands right behind; no money.
 */
static bool is_laid(const struct lex *lex, const struct measure *m, uint32_t end) {
    if (end != m->number.end + 1 || m->begin != m->number.begin || lex_char(lex, end) != ' ' ||
        !is_lower(lex_char(lex, end + 1)) || dec_compare(m->number.low, dec_of(LAID_MOST, 0)) >= 0)
        return false;
    struct word_match word;
    bool of = lex_word(lex, end + 1, WORDS_BIT(WORDS_OF), &word);
    return (thing_end(lex, (of ? word.end : end) + 1, of) || is_reach(lex, m, end + 1)) &&
           !words_plain_in(lex->grammar->words, WORDS_METRE_NOT, lex->text, 0, lex->text.size);
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

bool measure_told_million(const struct lex *lex, const struct measure *m, uint32_t at) {
    struct word_match word;
    bool length = lex_word(lex, at, WORDS_BIT(WORDS_LENGTH_AFTER), &word) &&
                  !is_digit(lex_char(lex, lex_skip_blank(lex, word.end))); /* 2.3m from 1.9m */
    return lex_char(lex, m->number.end) == 'm' && m->begin == m->number.begin &&
           dec_compare(m->number.low, dec_of(1000, 0)) < 0 && !lex_has_han(lex) && !length &&
           words_plain_before(lex->grammar->words, WORDS_LEVEL_LEAD, lex->text,
                              lex_back_blank(lex, m->begin)) &&
           words_plain_in(lex->grammar->words, WORDS_MILLION_NOUN, lex->text, 0, m->begin);
}

/* Is a word of the list within reach of the measure? */
static bool is_near(const struct lex *lex, const struct measure *m, enum words_plain list) {
    uint32_t from = m->begin > CHARGE_REACH ? m->begin - CHARGE_REACH : 0;
    size_t to = m->end + CHARGE_REACH < lex->text.size ? m->end + CHARGE_REACH : lex->text.size;
    while (from < m->begin && utf8_is_continuation(lex->text.data[from])) from++;
    while (to > m->end && to < lex->text.size && utf8_is_continuation(lex->text.data[to])) to--;
    return words_plain_in(lex->grammar->words, list, lex->text, from, to);
}

/* 200nm| of torque: makes nanometres newton metres. */
static void told_torque(const struct lex *lex, struct measure *m) {
    uint16_t unit;
    if (!m->count || m->readings[0].dim != DIM_LENGTH || m->end < m->number.end + 2 ||
        to_lower(lex->text.data[m->end - 2]) != 'n' ||
        to_lower(lex->text.data[m->end - 1]) != 'm' ||
        is_alnum(lex->text.data[m->end - 3]) != is_digit(lex->text.data[m->end - 3]) ||
        !is_near(lex, m, WORDS_TORQUE_WORD) || !units_find(lex->grammar->units, LIT("N.m"), &unit))
        return;
    m->count = 0;
    measure_add(m, DIM_MEASURED, unit, dec_of(1, 0), 0);
}

#define LENS_STEP 25u /* lenses are made in such steps of 度 */

/* 800 |度以上的近视: of what 度 may be, lenses and eyes have those of an angle. */
static void told_lens(const struct lex *lex, struct measure *m) {
    if (!m->count || m->readings[0].dim != DIM_TEMPERATURE ||
        !(lex->text.data[m->end - 1] & 0x80) || !is_near(lex, m, WORDS_EYE_WORD) ||
        m->number.low.e < 0 || (m->number.low.e == 0 && m->number.low.m % LENS_STEP))
        return;
    for (uint32_t i = 1; i < m->count; i++) {
        if (m->readings[i].dim != DIM_ANGLE) continue;
        m->readings[0] = m->readings[i];
        m->count = 1;
    }
}

/* 伤口两|寸, 直刺 1-2 |寸: a 寸 is an inch of screens, wheels and cakes, and else the Chinese one
 * where the figure is written out or needles, feet and robes are told of. */
static void told_cun(const struct lex *lex, struct measure *m) {
    const struct units *units = lex->grammar->units;
    struct unit_match both;
    uint32_t at = lex_skip_blank(lex, m->number.end);
    if (!m->count || m->readings[0].dim != DIM_LENGTH || !plain_at(lex, WORDS_CUN_SIGN, at) ||
        !units_after(units, lex->text, at, &both) || both.count < 2)
        return;
    bool cun = !is_near(lex, m, WORDS_INCH_THING) &&
               (!(m->number.flags & NUMBER_DIGIT) || is_near(lex, m, WORDS_CUN_THING));
    uint16_t one = both.at[0].unit, other = both.at[1].unit;
    bool longer = dec_compare(units_at(units, one)->factor, units_at(units, other)->factor) > 0;
    m->readings[0].unit = longer == cun ? one : other;
    m->count = 1;
}

#define LIGHT_LEAST 1500u /* kelvins that lamps and skies have */
#define LIGHT_MOST 20000u

bool measure_told_kelvin(const struct lex *lex, struct measure *m, uint32_t end) {
    uint16_t unit;
    if (end == 0 || lex->text.data[end - 1] != 'K' || m->begin != m->number.begin ||
        m->number.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_GROUPED) ||
        dec_compare(m->number.low, dec_of(LIGHT_LEAST, 0)) < 0 ||
        dec_compare(m->number.low, dec_of(LIGHT_MOST, 0)) > 0 ||
        !is_near(lex, m, WORDS_LIGHT_SIGN) || !units_find(lex->grammar->units, LIT("K"), &unit))
        return false;
    measure_add(m, DIM_TEMPERATURE, unit, dec_of(1, 0), 0);
    m->end = end;
    return m->has_unit = true;
}

void measure_told_charge(const struct lex *lex, struct measure *m) {
    uint16_t unit;
    bool han = m->end > m->number.end && (lex->text.data[m->end - 1] & 0x80);
    told_torque(lex, m);
    told_lens(lex, m);
    told_cun(lex, m);
    if (!m->count || m->readings[0].dim != DIM_CURRENT || !han ||
        dec_compare(units_at(lex->grammar->units, m->readings[0].unit)->factor, dec_of(1, -3)) !=
            0 ||
        !is_near(lex, m, WORDS_CHARGE_SIGN) || is_near(lex, m, WORDS_CHARGE_SIGN_NOT) ||
        !units_find(lex->grammar->units, LIT("mAh"), &unit))
        return;
    m->count = 0;
    measure_add(m, DIM_CHARGE, unit, dec_of(1, 0), 0);
}

/* ₹5L, Rs 1.2 L, Rs 3 cr: lakhs and crores behind the sign of the rupee; Rs 60 L of milk. */
void measure_told_lakh(const struct lex *lex, const struct unit_match *sign, struct number *n) {
    struct word_match of;
    uint32_t at = lex_skip_blank(lex, n->end), lakh = plain_at(lex, WORDS_LAKH_LETTER, at);
    uint32_t size = lakh ? lakh : plain_at(lex, WORDS_CRORE_LETTER, at);
    const struct dec scale = dec_of(1, lakh ? 5 : 7);
    if (!size || is_alnum(lex_char(lex, at + size)) || n->flags & NUMBER_SCALED ||
        !slice_is(units_at(lex->grammar->units, sign->at[0].unit)->symbol, "INR") ||
        lex_word(lex, lex_skip_blank(lex, at + size), WORDS_BIT(WORDS_OF), &of) ||
        !dec_mul(n->low, scale, &n->low) || !dec_mul(n->high, scale, &n->high))
        return;
    n->end = at + size;
}
