/* scale.c: marks on a scale, 4.1/5, 16/20, an 8 out of 10 -> the mark as a score; the scale stays
 * in the span. */
#include "number_lexeme.h"
#include "veto.h"

#define GIVEN_REACH 48u /* bytes between a verb of marking and the mark */

/* 4.1/5, 4.6/5.0: a decimal over a scale. */
static void read_decimal(const struct lex *lex, struct measure *m) {
    struct number scale;
    struct word_match model; /* Claude 3.7/4 */
    bool plain =
        m->number.flags & NUMBER_POINT && !m->has_unit && !m->per_count &&
        !lex_word_before(lex, lex_back_blank(lex, m->begin), WORDS_BIT(WORDS_MODEL_BEFORE), &model);
    uint32_t at = lex_skip_blank(lex, m->end);
    if (!plain || lex_char(lex, at) != '/' || (m->begin && lex->text.data[m->begin - 1] == '/'))
        return; /* 2/|2.5/3 */
    at = lex_skip_blank(lex, at + 1);
    if (!is_digit(lex_char(lex, at)) || !lex_scan(lex, at, &scale) ||
        scale.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) || !dec_is_integer(scale.low) ||
        dec_compare(m->number.low, scale.low) > 0)
        return;
    char next = lex_char(lex, scale.end);
    if (is_alnum(next) || next == '/' || next == '%') return;
    m->readings[0] =
        (struct reading){.dim = DIM_SCORE, .unit = UNIT_NONE, .flags = 0, .scale = dec_of(1, 0)};
    m->count = 1;
    m->has_unit = true;
    m->end = scale.end;
}

/* I | give this film | 8/10: a verb of marking not far before. */
static bool is_given(const struct lex *lex, uint32_t end) {
    uint32_t from = end > GIVEN_REACH ? end - GIVEN_REACH : 0;
    return words_plain_in(lex->grammar->words, WORDS_MARK_VERB, lex->text, from, end);
}

/* Where the mark ends in 16/20 or 85 out of 100, and where its scale begins; 0: no such. */
static uint32_t mark_ends(const struct lex *lex, const struct number *n, uint32_t *scale) {
    const struct words *words = lex->grammar->words;
    for (uint32_t at = n->begin; at < n->end; at++) {
        char c = lex->text.data[at];
        if (c != '/' && c != ' ') continue;
        uint32_t out = c == ' ' ? words_plain_at(words, WORDS_OUT_OF, lex->text, at + 1) : 0;
        if (c == ' ' && !out) continue;
        *scale = at + 1 + (out ? out + 1 : 0);
        return at;
    }
    return 0;
}

/* 信心|4/5, rating: |3/5: does the noun of a mark stand before byte `at`, a colon aside? */
static bool is_marked(const struct lex *lex, uint32_t at) {
    const struct words *words = lex->grammar->words;
    if (at > 0 && lex->text.data[at - 1] == ':') at = lex_back_blank(lex, at - 1);
    return words_plain_before(words, WORDS_MARK_NOUN, lex->text, at) != 0;
}

/* Handling: 16/20, (86/100): marks on a scale that stand alone behind their name; the value is the
 * mark. 5/10 of them, 3/4 are parts. */
static bool read_marks(const struct lex *lex, const struct number *number, struct measure *m) {
    static const uint64_t SCALES[] = {10, 20, 100, 5};
    struct number mark, scale;
    uint32_t before = lex_back_blank(lex, number->begin);
    uint32_t below, over = mark_ends(lex, number, &below), end = number->end;
    if (!(number->flags & NUMBER_FRACTION) || !over || !before) return false;
    struct unit_match stars; /* 4 out of 5 | stars */
    if (units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &stars) &&
        units_at(lex->grammar->units, stars.at[0].unit)->dim == DIM_SCORE &&
        lex_char(lex, over) == ' ')
        end = stars.end;
    bool slash = lex_char(lex, over) == '/'; /* Turnout: 5 out of 10 is a part */
    bool marked = slash && is_marked(lex, before);
    bool told = marked || (slash && strchr(":(", lex->text.data[before - 1])) ||
                is_given(lex, before) ||
                words_plain_before(lex->grammar->words, WORDS_MARK_LEAD, lex->text, before);
    bool ends = slash ? parts_end(lex, end) : lex_phrase_ends(lex, end);
    if (!ends || (!told && end == number->end) ||
        !number_scan(slice(lex->text.data, over), number->begin, &mark) ||
        !number_scan(slice(lex->text.data, number->end), below, &scale))
        return false;
    for (size_t i = 0; i < COUNT(SCALES); i++) {
        if (dec_compare(scale.low, dec_of(SCALES[i], 0)) != 0) continue;
        if (SCALES[i] == 5 && end == number->end && !marked) return false; /* 4/5 is a part */
        m->number.low = m->number.high = mark.low;
        m->number.flags &= ~(uint32_t)NUMBER_FRACTION;
        m->count = 0;
        measure_add(m, DIM_SCORE, UNIT_NONE, dec_of(1, 0), 0);
        m->end = end;
        return m->has_unit = true;
    }
    return false;
}

/* | out of 10: a scale of marks behind "out of" at `end`, which the figure does not pass. */
static bool out_of_scale(const struct lex *lex, const struct measure *m, uint32_t end,
                         struct number *scale) {
    static const uint64_t SCALES[] = {5, 6, 10, 20, 100};
    if (lex_char(lex, end) != ' ') return false;
    struct lexeme word = lexeme_after(lex->text, end);
    if (word.type != WORD_OUT || (word = lexeme_after(lex->text, word.end)).type != WORD_OF)
        return false;
    uint32_t whole = lex_skip_blank(lex, word.end);
    if (!number_may_start(lex->text, whole) || !lex_scan(lex, whole, scale) ||
        dec_compare(m->number.low, scale->low) > 0)
        return false;
    for (size_t i = 0; i < COUNT(SCALES); i++)
        if (dec_compare(scale->low, dec_of(SCALES[i], 0)) == 0) return true;
    return false;
}

/* an 8 | out of 10, 4.4 | out of 5: a mark behind its article, or with a point. */
static bool read_out_of(const struct lex *lex, struct measure *m) {
    struct number scale;
    struct unit_match unit;
    struct word_match article;
    const struct number *n = &m->number;
    if (m->has_unit || m->per_count || n->flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) ||
        !out_of_scale(lex, m, n->end, &scale) || scale.flags & ~(uint32_t)NUMBER_DIGIT)
        return false;
    if (!(n->flags & NUMBER_POINT) && !lex_word_before(lex, lex_back_blank(lex, n->begin),
                                                       WORDS_BIT(WORDS_PER_ARTICLE), &article))
        return false;
    m->count = 0;
    measure_add(m, DIM_SCORE, UNIT_NONE, dec_of(1, 0), 0);
    uint32_t behind = lex_skip_blank(lex, m->end = scale.end);
    if (units_after(lex->grammar->units, lex->text, behind, &unit) && /* 5 | stars */
        units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_SCORE)
        m->end = unit.end;
    return m->has_unit = true;
}

/* Four stars | out of five, 7 points | out of 10: the scale stays in the span. */
static bool unit_out_of(const struct lex *lex, struct measure *m) {
    struct number scale;
    if (!m->has_unit || m->per_count || m->readings[0].dim != DIM_SCORE ||
        !out_of_scale(lex, m, m->end, &scale) || !lex_phrase_ends(lex, scale.end))
        return false;
    m->end = scale.end;
    return true;
}

void scale_read(const struct lex *lex, const struct number *number, struct measure *m) {
    if (!unit_out_of(lex, m) && !read_marks(lex, number, m) && !read_out_of(lex, m))
        read_decimal(lex, m);
}
