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
    struct unit_match unit;
    uint32_t size = end == at + NAME_DIGITS && before < at
                        ? words_plain_before(words, WORDS_THE_WORD, lex->text, before)
                        : 0;
    if (!size ||
        !lex_word_before(lex, lex_back_blank(lex, before - size), WORDS_BIT(WORDS_THAN), &than) ||
        words_plain_before(words, WORDS_MORE_WORD, lex->text, lex_back_blank(lex, than.begin)) ||
        words_plain_at(words, WORDS_MORE_WORD, lex->text, than.begin) || unit_near(lex, end, &unit))
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

/* 6502| computer, 6061|-aluminum: is it a number of `list` before a thing of `things`? */
static bool numbers(const struct lex *lex, uint32_t at, uint32_t end, enum words_plain list,
                    enum words_plain things) {
    const struct words *words = lex->grammar->words;
    char next = lex_char(lex, end);
    uint32_t thing = end + (next == ' ' || next == '-');
    return (thing > end || next & 0x80) &&
           words_plain(words, list, slice_cut(lex->text, at, end)) &&
           words_plain_at(words, things, lex->text, thing);
}

/* my |6502 computer, a |555 timer, a |7075 aluminum frame, |14.ai: chips and alloys that are known
 * by their number, and hosts. */
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
    return end >= at + 3 &&
           (numbers(lex, at, end, WORDS_CLASSIC_CHIP, WORDS_CLASSIC_TAIL) ||
            numbers(lex, at, end, WORDS_ALLOY_NUMBER, WORDS_ALLOY_METAL) ||
            numbers(lex, at, end, WORDS_STAINLESS_GRADE, WORDS_STAINLESS)) &&
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

/* Behind one digit, or two with a point between, at `at`; 0: neither. */
static uint32_t stage_end(const struct lex *lex, uint32_t at, bool *point) {
    if (!is_digit(lex_char(lex, at))) return 0;
    *point = lex_char(lex, at + 1) == '.' && is_digit(lex_char(lex, at + 2));
    uint32_t end = at + (*point ? 3 : 1);
    return is_digit(lex_char(lex, end)) ? 0 : end;
}

/* Does a name with capital and small letters end right before `at`: ZeRO? */
static bool behind_name(const struct lex *lex, uint32_t at) {
    char mark = at ? lex->text.data[at - 1] : '\0';
    uint32_t end = mark == ' ' || mark == '-' ? at - 1 : at, from = end, smalls = 0, capitals = 0;
    while (from > 0 && is_alpha(lex->text.data[from - 1])) {
        from--;
        capitals += is_upper(lex->text.data[from]);
        smalls += is_lower(lex->text.data[from]);
    }
    return capitals && smalls;
}

/* USB| 2.0/3.0, 2.0/3.0 |接口: do a port or a protocol stand beside versions, at `at` to `end`? */
static bool of_port(const struct lex *lex, uint32_t at, uint32_t end) {
    const struct words *words = lex->grammar->words;
    char mark = at ? lex->text.data[at - 1] : '\0';
    return words_plain_before(words, WORDS_PORT_NAME, lex->text,
                              mark == ' ' || mark == '-' ? at - 1 : at) ||
           words_plain_at(words, WORDS_PORT_TAIL, lex->text, lex_skip_blank(lex, end));
}

/* 胜率 Faker| 3/4: is a rate told of before `at`? */
static bool of_rate(const struct lex *lex, uint32_t at) {
    return words_plain_in(lex->grammar->words, WORDS_RATE_SIGN, lex->text, 0, at);
}

/* May a name with its number end at `end`: no word of what it is a part of, no unit? */
static bool ends_model(const struct lex *lex, uint32_t end) {
    struct unit_match unit;
    struct word_match of;
    uint32_t next = lex_skip_blank(lex, end);
    char c = lex_char(lex, next);
    if (is_lower(c) || is_digit(c) || c == '%' || c == '$') return false;
    return !lex_word(lex, next, WORDS_BIT(WORDS_POSSESSIVE), &of) &&
           !units_after(lex->grammar->units, lex->text, next, &unit);
}

/* Does a stroke stand where one would behind 2 or 2.0? */
static bool stroke_near(const struct lex *lex, uint32_t at) {
    return lex_char(lex, at + 1) == '/' || lex_char(lex, at + 3) == '/';
}

/* ZeRO |2/3, Wi-Fi |5/6, USB |2.0/3.0: versions or stages told in a row behind their name. */
bool veto_stages(const struct lex *lex, uint32_t at, struct veto *out) {
    bool point, more;
    if (!stroke_near(lex, at)) return false;
    uint32_t end = stage_end(lex, at, &point), next;
    char last = lex_char(lex, at);
    if (!end || lex_char(lex, end) != '/') return false;
    while (lex_char(lex, end) == '/' && (next = stage_end(lex, end + 1, &more)) != 0) {
        char digit = lex_char(lex, end + 1);
        bool follows = point ? digit >= last : digit == last + 1; /* 2/3, no 1/4 */
        if (more != point || !follows) return false;
        last = digit;
        end = next;
    }
    bool named = point ? of_port(lex, at, end) : lex_has_han(lex) && behind_name(lex, at);
    return named && ends_model(lex, end) && (point || !of_rate(lex, at)) &&
           lex_veto(out, at, end, "version");
}

/* 昇腾(Ascend)|910 芯片: the number of a product whose name is told in two languages. */
bool veto_glossed(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end, close = lex_back_blank(lex, at), from = close;
    if (close < 8 || lex->text.data[close - 1] != ')' || (end = lex_digits_end(lex, at)) == at)
        return false;
    while (is_upper(lex_char(lex, end))) end++;
    for (from--;
         from > 0 && (is_alpha(lex->text.data[from - 1]) || lex->text.data[from - 1] == ' ');)
        from--;
    return from > 3 && from < close - 2 && is_upper(lex->text.data[from]) &&
           lex->text.data[from - 1] == '(' && lex->text.data[from - 2] & 0x80 &&
           ((end > at + 1 && parts_end(lex, end) &&
             words_plain_before(lex->grammar->words, WORDS_CHIP_FAMILY, lex->text, from - 1)) ||
            words_plain_at(lex->grammar->words, WORDS_CHIP_WORD, lex->text,
                           lex_skip_blank(lex, end))) &&
           lex_veto(out, at, end, "model");
}

/* Where the word of capitals begins that ends before the blank at `at`; `at`: none does. */
static uint32_t acronym_before(const struct lex *lex, uint32_t at) {
    uint32_t from = at;
    while (from > 0 && is_upper(lex->text.data[from - 1])) from--;
    return from > 0 && is_alnum(lex->text.data[from - 1]) ? at : from;
}

#define GRADE_LAST '5' /* of a standard: CMMI 5 */

/* SOC |2 等合规标准, SOC |2 compliant, EAGLE |3.1 draft models: the grade of a standard, and behind
 * capitals a version where the noun of one follows. */
bool veto_acronym(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    bool point;
    if (at < 3 || !is_upper(lex->text.data[at - 2])) return false;
    uint32_t end = stage_end(lex, at, &point), from;
    if (!end || lex->text.data[at - 1] != ' ' || is_alnum(lex_char(lex, end)) ||
        (from = acronym_before(lex, at - 1)) + 1 >= at - 1)
        return false;
    uint32_t next = lex_skip_blank(lex, end);
    if (!point && lex_char(lex, at) <= GRADE_LAST &&
        words_plain_at(words, WORDS_STANDARD_TAIL, lex->text, next) &&
        words_plain_before(words, WORDS_STANDARD_NAME, lex->text, at - 1))
        return lex_veto(out, at, end, "name");
    return point && at - 1 - from > 3 && next > end &&
           words_plain_at(words, WORDS_VERSION_NOUN, lex->text, next) &&
           lex_veto(out, at, end, "version");
}

bool lex_sized_cross(const struct lex *lex, uint32_t at) {
    struct unit_match unit;
    uint32_t end = lex_digits_end(lex, at + 1);
    if (lex_char(lex, end) == '.') end = lex_digits_end(lex, end + 1);
    if (to_lower(lex_char(lex, at)) != 'x' || at == 0 || !is_digit(lex->text.data[at - 1]) ||
        end == at + 1 ||
        !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit) ||
        unit.end <= unit.begin + 1)
        return false;
    enum dim dim = units_at(lex->grammar->units, unit.at[0].unit)->dim;
    return dim == DIM_FREQUENCY || (unit.begin == end && unit_is_measured(dim));
}

/* |Double of types and of names in Chinese text; 销量 Double 了 is twice as much. */
static bool type_name(const struct lex *lex, uint32_t at, struct veto *out) {
    if (!is_upper(lex_char(lex, at)) || !is_lower(lex_char(lex, at + 1))) return false;
    uint32_t end = at + words_plain_at(lex->grammar->words, WORDS_TYPE_WORD, lex->text, at);
    uint32_t behind = lex_skip_blank(lex, end);
    char next = lex_char(lex, behind), before = at ? lex->text.data[at - 1] : '\0';
    if (end == at || is_alnum(lex_char(lex, end))) return false;
    bool code = (next && strchr("`<>[(*&-", next)) || (before && strchr("`<.*", before));
    return (code || is_alpha(next) ||
            words_plain_at(lex->grammar->words, WORDS_TYPE_TAIL, lex->text, behind)) &&
           lex_has_han(lex) && lex_veto(out, at, end, "name");
}

/* at |Eleven Madison Park, St Andrew's |Trillion Trophy Stadium: a numeral with a capital inside of
 * a sentence, another capital behind it; before it a word without one, or another of the name
 * where only a scale stands there. */
static bool in_name(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = lex_back_blank(lex, at), from = end;
    if (end == at || !is_upper(lex_char(lex, at)) || !is_lower(lex_char(lex, at + 1)) ||
        !lex_number(lex, at, &n) || !(n.flags & NUMBER_WORD) || lex_char(lex, n.end) != ' ' ||
        !is_upper(lex_char(lex, n.end + 1)) || !is_lower(lex_char(lex, n.end + 2)) ||
        memchr(lex->text.data + at, ' ', n.end - at))
        return false;
    while (from > 0 && (is_alpha(lex->text.data[from - 1]) || lex->text.data[from - 1] == '\''))
        from--;
    if (from == end) return false;
    bool lower = is_lower(lex->text.data[from]), scale = n.flags & NUMBER_SCALED;
    struct unit_match unit;
    return (lower || scale) && !unit_near(lex, n.end, &unit) && lex_veto(out, at, n.end, "name");
}

/* 编辑 |Zero 语言, **Eleven** v3: a name in Chinese text, which writes its numbers otherwise. */
bool veto_capital(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct unit_match unit;
    if (type_name(lex, at, out) || in_name(lex, at, out)) return true;
    if (!is_upper(lex_char(lex, at)) || !number_may_start(lex->text, at) ||
        !lex_number(lex, at, &n) || n.flags != NUMBER_WORD || n.begin != at)
        return false;
    uint32_t next = lex_skip_blank(lex, n.end);
    bool word = is_lower(lex_char(lex, next)) && !is_digit(lex_char(lex, next + 1)); /* but v3 */
    char hyphen = lex_char(lex, n.end), tail = lex_char(lex, n.end + 1); /* ZeRO|-2, Zero|-DP */
    bool mixed = is_upper(lex->text.data[n.end - 1]) && is_lower(lex->text.data[at + 1]); /* ZeRO */
    bool joined = !mixed && hyphen == '-' && !is_upper(tail) && !is_digit(tail);
    return !word && !joined && !unit_near(lex, n.end, &unit) && lex_has_han(lex) &&
           lex_veto(out, at, n.end, "name");
}
