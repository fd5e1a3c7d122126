/* veto_model.c: the number of one product, chip, host or station by its name -> vetoes: a Radeon
 * |890M, my |6502 computer, |14.ai, the Big Red |200 supercomputer, Gold Rush |2.0. */
#include "veto.h"

#define NAME_DIGITS 4u /* of a model */

/* a Radeon |890M, TPU |8t: the letter behind the number of a chip, no millions. */
bool veto_chip_letter(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), before = lex_back_blank(lex, at);
    char c = lex_char(lex, end);
    const struct words *words = lex->grammar->words;
    if (end == at || !c || is_alnum(lex_char(lex, end + 1))) return false;
    bool chip = strchr("Mmtie", c) != NULL &&
                words_plain_before(words, WORDS_CHIP_SERIES, lex->text, before);
    bool board = strchr("ABab", c) != NULL && end == at + 1 &&
                 words_plain_before(words, WORDS_BOARD_SERIES, lex->text, before);
    return (chip || board) && lex_veto(out, at, end + 1, "model");
}

/* faster than the |4070 Super, quieter than the |4070: one that is known by its number. */
bool veto_than_the(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at), before = lex_back_blank(lex, at), behind;
    struct word_match than, next;
    uint32_t size = end == at + NAME_DIGITS && before < at
                        ? words_plain_before(words, WORDS_THE_WORD, lex->text, before)
                        : 0;
    if (!size ||
        !lex_word_before(lex, lex_back_blank(lex, before - size), WORDS_BIT(WORDS_THAN), &than))
        return false;
    char c = lex_char(lex, end);
    behind = lex_skip_blank(lex, end);
    bool name = c == ' ' && is_upper(lex_char(lex, behind));
    bool ends = c != '%' && c != '-' && c != '+' && lex_phrase_ends(lex, end) &&
                !lex_word(lex, behind, WORDS_BIT(WORDS_PREPOSITION), &next);
    return (name || ends) && lex_veto(out, at, end, "name");
}

/* Gold Rush |2.0 levels: one digit and a zero behind a name, which no preposition leads to a place.
 */
bool veto_edition(const struct lex *lex, const struct measure *m, uint32_t from) {
    struct word_match in;
    return m->number.end == m->number.begin + 3 &&
           slice_has_at(lex->text, m->number.begin + 1, LIT(".0")) &&
           !lex_word_before(lex, lex_back_blank(lex, from), WORDS_BIT(WORDS_PREPOSITION), &in);
}

/* my |6502 computer, a |555 timer, |14.ai: chips that are known by their number, and hosts. */
bool veto_known_number(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at), last = end + 1;
    if (at > 2 && slice_has_at(lex->text, at - 2, LIT("++")) && is_alpha(lex->text.data[at - 3]))
        return lex_veto(out, at, end, "version"); /* C++26 */
    if (lex_char(lex, end) == '.' && is_lower(lex_char(lex, last))) {
        while (is_lower(lex_char(lex, last))) last++;
        return words_plain(words, WORDS_HOST_END, slice_cut(lex->text, end + 1, last)) &&
               !is_alnum(lex_char(lex, last)) && lex_veto(out, at, last, "url");
    }
    uint32_t wave = lex_char(lex, end) == '.' ? lex_digits_end(lex, end + 1) : end;
    uint32_t band = words_plain_at(words, WORDS_RADIO_BAND, lex->text, wave + 1);
    if (band && lex_char(lex, wave) == ' ')
        return lex_veto(out, at, wave + 1 + band, "name"); /* 88.1 FM */
    return end >= at + 3 && lex_char(lex, end) == ' ' &&
           words_plain(words, WORDS_CLASSIC_CHIP, slice_cut(lex->text, at, end)) &&
           words_plain_at(words, WORDS_CLASSIC_TAIL, lex->text, end + 1) &&
           lex_veto(out, at, end, "model");
}

bool lex_inner_capital(const struct lex *lex, uint32_t from) {
    uint32_t capitals = 0, smalls = 0;
    for (uint32_t at = from; is_alpha(lex_char(lex, at)); at++) {
        capitals += at > from && is_upper(lex->text.data[at]);
        smalls += is_lower(lex->text.data[at]);
    }
    return capitals && smalls;
}

/* the Big Red |200 supercomputer, Kinesis |2 keyboard: more than one of a thing would be a plural.
 */
bool veto_product(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct number *n = &m->number;
    uint32_t end = lex_back_blank(lex, n->begin), from = end, noun = n->end + 1;
    if (m->has_unit || m->begin != n->begin || n->flags != NUMBER_DIGIT || m->per_count ||
        n->end - n->begin > NAME_DIGITS || end == n->begin || lex_char(lex, n->end) != ' ' ||
        dec_compare(n->low, dec_of(1, 0)) <= 0)
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_PRODUCT_NOUN, lex->text, noun);
    while (from > 0 && (is_alnum(lex->text.data[from - 1]) || lex->text.data[from - 1] == '-'))
        from--;
    return size && from < end && is_upper(lex->text.data[from]) &&
           (lex_phrase_ends(lex, noun + size) || lex_char(lex, noun + size) == '\'') &&
           lex_veto(out, n->begin, n->end, "name");
}
