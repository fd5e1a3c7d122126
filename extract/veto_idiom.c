/* veto_idiom.c: set phrases that hold a numeral -> vetoes, where the numeral ends with them. */
#include "veto.h"

static const struct qc_slice ONE = {"一", 3};

/* 零到一|百万: is the last word of a phrase that holds two numerals the first of a longer one? */
static bool opens_figure(const struct lex *lex, const struct word_match *phrase) {
    uint32_t one = (uint32_t)ONE.size, last = phrase->end - one, first = last - 2 * one;
    struct number n;
    return phrase->end >= phrase->begin + 3 * ONE.size && slice_has_at(lex->text, last, ONE) &&
           number_may_start(lex->text, first) && lex_number(lex, last, &n) &&
           n.flags & NUMBER_SCALED && n.end > phrase->end;
}

/* Does a figure that begins inside the phrase go on behind it: 这一年|半, that one| in five? */
static bool figure_goes_on(const struct lex *lex, const struct word_match *phrase) {
    bool second = false; /* 一家|四口人 */
    const uint32_t whole = NUMBER_OF_WHOLE | NUMBER_FRACTION | NUMBER_TOO_LONG;
    for (uint32_t at = phrase->begin; at < phrase->end; at += utf8_length(lex->text.data[at])) {
        struct number n;
        struct measure m;
        if (!lex_number(lex, at, &n)) continue;
        if (veto_ordinal_whole(lex, phrase, n.end)) return true; /* 第三|十六集团军 */
        measure_scan(lex, &n, &m);
        if (second && n.flags & NUMBER_SCALED) return false; /* 千千|万万个 */
        second = true;
        bool measured = m.has_unit && dec_compare(m.number.low, dec_of(1, 0)) != 0;
        bool scaled = n.flags & NUMBER_SCALED && /* 有|数百, 好几|百万 */
                      (n.flags & NUMBER_VAGUE || n.begin == phrase->begin);
        if (m.end > phrase->end && (measured || scaled || n.flags & whole)) return true;
        if (n.begin == phrase->begin && m.end >= phrase->end) return false;
        at = n.end - 1;
        while (utf8_is_continuation(lex->text.data[at])) at--;
    }
    return false;
}

/* 唯一|一位: the numeral begins behind the phrase. */
static bool one_again(const struct lex *lex, const struct word_match *phrase) {
    return phrase->end >= phrase->begin + 6 && slice_has_at(lex->text, phrase->end - 3, ONE) &&
           slice_has_at(lex->text, phrase->end, ONE);
}

bool veto_idiom(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    if (!lex_word(lex, at, WORDS_BIT(WORDS_IDIOM), &word) || opens_figure(lex, &word) ||
        (!one_again(lex, &word) && figure_goes_on(lex, &word)))
        return false;
    uint32_t end = veto_ordinal_span(lex, at, word.end); /* Boeing 737|-800 */
    while (is_digit(lex->text.data[end - 1]) && lex_char(lex, end) == '-' &&
           is_digit(lex_char(lex, end + 1)))
        for (end++; is_alnum(lex_char(lex, end));) end++;
    return lex_veto(out, at, end, "idiom");
}
