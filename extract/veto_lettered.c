/* veto_lettered.c: a letter before or behind digits that is no unit but part of a name -> vetoes:
 * the R9 arm, f/1.8, on Intel 18A. */
#include "plain.h"
#include "veto.h"

#define NAME_LETTERS 4u  /* of the name before a figure with a letter */
#define SERIES_DIGITS 4u /* of the number of a model before any letter */

/* the R|9 arm: the letter before the digits is no sign of a currency, so it is part of a name. */
static bool letter_before(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t begin = m->number.begin, at = begin;
    if (at > 1 && lex->text.data[at - 1] == '/' && lex->text.data[at - 2] == 'f' && !m->has_unit &&
        (at == 2 || !is_alnum(lex->text.data[at - 3])))
        at--; /* f/|1.8 */
    return m->begin == begin && at > 0 && m->number.flags & NUMBER_DIGIT &&
           is_digit(lex->text.data[begin]) && is_alpha(lex->text.data[at - 1]) &&
           !lex_glued_figure(lex, begin) && !lex_sized_cross(lex, begin - 1) &&
           lex_veto(out, begin, m->number.end, "name");
}

/* The word right before `at`, over one blank: a name in capital and small letters that does not
 * only open the sentence? */
static bool name_before(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at), from = end;
    while (from > 0 && is_alpha(lex->text.data[from - 1])) from--;
    return end < at && from > 1 && end >= from + NAME_LETTERS && is_upper(lex->text.data[from]) &&
           is_lower(lex->text.data[from + 1]) && lex->text.data[from - 1] == ' ' &&
           !plain_at(lex, WORDS_RATED_WORD, from);
}

/* on Intel |18A, an Aspire |8930G: a capital glued to the number of a model, which is no ampere and
 * no gigabyte where a name leads to it and no noun follows. */
static bool model_letter(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin, letter = lex_digits_end(lex, at), digits = letter - at;
    char c = lex_char(lex, letter);
    bool series = digits == SERIES_DIGITS && c && strchr("AT", c);
    if (m->begin != at || !(series || c == 'A' || c == 'H') ||
        is_alnum(lex_char(lex, letter + 1)) || lex_char(lex, letter + 1) == '/' ||
        !name_before(lex, at) || !lex_phrase_ends(lex, letter + 1))
        return false;
    return lex_veto(out, at, letter + 1, "model");
}

bool veto_lettered(const struct lex *lex, const struct measure *m, struct veto *out) {
    return letter_before(lex, m, out) || (m->has_unit && model_letter(lex, m, out));
}
