/* veto_score.c: the score of a game, a set or a vote -> a veto: 3比1, 25:18, 6-3 3-6 6-3, 2-all. */
#include "veto.h"

#define GAME_REACH 150u   /* bytes around a score in which a game is named */
#define HEADLINE_MOST 60u /* bytes of a line that tells teams and a score alone */
#define SET_MOST 7u       /* games that one wins a set with */

/* Is a game told of around lex->text[at:end)? */
static bool game_near(const struct lex *lex, uint32_t at, uint32_t end) {
    struct word_match word;
    uint32_t from = at > GAME_REACH ? at - GAME_REACH : 0;
    while (from < at && utf8_is_continuation(lex->text.data[from])) from++;
    size_t to = end + GAME_REACH < lex->text.size ? end + GAME_REACH : lex->text.size;
    return words_search(lex->grammar->words, lex->text, from, to, WORDS_BIT(WORDS_GAME), &word);
}

/* The second figure of a score whose first ends at `at`; the mark between is a colon, a hyphen or
 * a word. */
static bool second_figure(const struct lex *lex, uint32_t at, struct number *out) {
    struct word_match word;
    uint32_t next = lex_skip_blank(lex, at);
    bool hyphen = lex_char(lex, at) == '-' && is_digit(lex_char(lex, at + 1));
    if (hyphen) next = at;
    bool mark = hyphen || lex_char(lex, next) == ':';
    if (!mark && !lex_word(lex, next, WORDS_BIT(WORDS_THAN), &word)) return false;
    next = mark ? next + 1 : word.end;
    if (!hyphen) next = lex_skip_blank(lex, next);
    return number_may_start(lex->text, next) && lex_scan(lex, next, out);
}

/* 3-1, 28-17: a hyphen between figures that fall, no unit behind, is no range. */
static bool falls(const struct lex *lex, const struct number *a, const struct number *b) {
    struct unit_match unit;
    char next = lex_char(lex, b->end);
    return lex_char(lex, a->end) == '-' && dec_compare(a->low, b->low) >= 0 &&
           dec_compare(a->low, dec_of(1000, 0)) < 0 && !is_alnum(next) && next != '%' &&
           next != '-' && next != '/' && !unit_near(lex, b->end, &unit);
}

/* Two figures of one digit with a hyphen, of which one is 6 or 7: the games of a set; their end. */
static uint32_t set_end(const struct lex *lex, uint32_t at) {
    char a = lex_char(lex, at), b = lex_char(lex, at + 2);
    bool told = is_digit(a) && lex_char(lex, at + 1) == '-' && is_digit(b) &&
                !is_digit(lex_char(lex, at + 3)) && a != b;
    uint32_t most = (uint32_t)((a > b ? a : b) - '0');
    return told && (most == SET_MOST || most == SET_MOST - 1) ? at + 3 : 0;
}

/* aged |6-7, Week |3-6: is what stands before the figures no side of a score? */
static bool is_labelled(const struct lex *lex, uint32_t at) {
    const struct words *words = lex->grammar->words;
    struct word_match label;
    uint32_t before = lex_back_blank(lex, at);
    return words_plain_before(words, WORDS_AGED, lex->text, before) ||
           words_plain_before(words, WORDS_AGE_PERSON, lex->text, before) ||
           lex_word_before(lex, before, WORDS_BIT(WORDS_LABEL_BEFORE) | WORDS_BIT(WORDS_MONTH_NAME),
                           &label);
}

/* |3-6 7-6 (7-3) 6-1, 6-4, |6-3: sets in a row. */
static bool sets(const struct lex *lex, uint32_t at, struct veto *out) {
    struct unit_match unit;
    uint32_t end = set_end(lex, at), next = end;
    if (!end || is_labelled(lex, at)) return false;
    for (;;) {
        if (lex_char(lex, next) == ',') next++;
        next = lex_skip_blank(lex, next);
        if (lex_char(lex, next) == '(' && is_digit(lex_char(lex, next + 1))) { /* a tie-break */
            uint32_t last = lex_digits_end(lex, next + 1);
            if (lex_char(lex, last) == '-') last = lex_digits_end(lex, last + 1);
            if (lex_char(lex, last) != ')') break;
            next = end = last + 1;
            continue;
        }
        uint32_t set = set_end(lex, next);
        if (!set) break;
        next = end = set;
    }
    return end > at + 3 && !unit_near(lex, end, &unit) && lex_veto(out, at, end, "score of a game");
}

/* 2-|all */
static bool drawn(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    if (end == at || end > at + 2 || lex_char(lex, end) != '-') return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DRAWN_TAIL, lex->text, end + 1);
    return size && lex_char(lex, end + 1 + size) != '-' &&
           lex_veto(out, at, end + 1 + size, "score of a game");
}

/* Battery | Life, 8-10 | Hours, Screen | Size: is lex->text[at:end) what is measured, a unit or a
 * time, and no name of a team? */
static bool is_measure(const struct lex *lex, uint32_t at, uint32_t end) {
    const words_set lists = WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_LIGHT_NOUN) |
                            WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_AMOUNT_NOUN) |
                            WORDS_BIT(WORDS_AMOUNT_VERB);
    struct word_match word;
    struct unit_match unit;
    return (lex_word(lex, at, lists, &word) && word.end == end) ||
           (end > at + 1 && units_after(lex->grammar->units, lex->text, at, &unit) &&
            unit.end == end) ||
           words_plain_at(lex->grammar->words, WORDS_PEOPLE_NOUN, lex->text, at) == end - at;
}

/* Do names alone stand in text[at:end), words with capitals, one at least? */
static bool names_alone(const struct lex *lex, uint32_t at, uint32_t end) {
    uint32_t names = 0;
    for (; at < end; names++) {
        while (at < end && lex->text.data[at] == ' ') at++;
        if (at == end) break;
        uint32_t word = at;
        if (!is_upper(lex->text.data[at])) return false;
        while (at < end && (is_alpha(lex->text.data[at]) || lex->text.data[at] & 0x80)) at++;
        if ((at < end && lex->text.data[at] != ' ') || is_measure(lex, word, at)) return false;
    }
    return names > 0;
}

/* England |17-18 France: a line of its own with two names and a score; 11-50 Employees are as many.
 */
static bool headline(const struct lex *lex, const struct number *a, const struct number *b,
                     struct veto *out) {
    uint32_t size = (uint32_t)lex->text.size;
    if (size > HEADLINE_MOST || b->end - a->begin > 5 || lex_char(lex, a->end) != '-' ||
        lex->text.data[size - 1] == 's' || is_labelled(lex, a->begin))
        return false;
    return names_alone(lex, 0, a->begin) && names_alone(lex, b->end, size) &&
           lex_veto(out, a->begin, b->end, "score of a game");
}

#define WICKETS 10u /* of one innings */

/* |227/8, at |3/42, from |124 for 2: runs and wickets, where cricket is told of. */
static bool innings(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), last = lex_digits_end(lex, end + 1), runs = 0, lost = 0;
    struct number wickets;
    if (end > at + 3) return false;
    for (uint32_t i = at; i < end; i++) runs = runs * 10 + (uint32_t)(lex->text.data[i] - '0');
    if (lex_char(lex, end) == '/') {
        if (last == end + 1 || last > end + 4) return false;
        for (uint32_t i = end + 1; i < last; i++)
            lost = lost * 10 + (uint32_t)(lex->text.data[i] - '0');
    } else {
        uint32_t from = end + 5;
        if (!slice_has_at(lex->text, end, LIT(" for ")) || !number_may_start(lex->text, from) ||
            !lex_scan(lex, from, &wickets) || runs <= WICKETS ||
            dec_compare(wickets.low, dec_of(WICKETS, 0)) > 0 ||
            wickets.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_WORD))
            return false;
        last = wickets.end;
    }
    bool told = (lost <= WICKETS && runs >= lost) || (runs <= WICKETS && lost > WICKETS);
    char next = lex_char(lex, last);
    return told && !is_alnum(next) && next != '/' && next != '%' && lex_phrase_ends(lex, last) &&
           words_plain_in(lex->grammar->words, WORDS_CRICKET_WORD, lex->text, 0, lex->text.size) &&
           lex_veto(out, at, last, "score of a game");
}

/* 3比1, 25:18, 三比零, 1-2 where a game is told of, or where a side has 0, or 3-1: the score of a
 * game. */
bool veto_score(const struct lex *lex, const struct number *a, struct veto *out) {
    struct number b;
    uint32_t at = a->begin;
    if (is_digit(lex_char(lex, at)) &&
        (sets(lex, at, out) || drawn(lex, at, out) || innings(lex, at, out)))
        return true;
    struct unit_match unit;
    const uint32_t odd = NUMBER_SCALED | NUMBER_VAGUE | NUMBER_PERCENT | NUMBER_FRACTION |
                         NUMBER_POINT | NUMBER_GROUPED;
    if (a->flags & odd || !second_figure(lex, a->end, &b) || b.flags & odd ||
        units_after(lex->grammar->units, lex->text, b.end, &unit) ||
        units_before(lex->grammar->units, lex->text, lex_back_blank(lex, at), &unit))
        return false;
    bool hyphen = lex_char(lex, a->end) == '-';
    if (headline(lex, a, &b, out)) return true;
    bool nil = !hyphen && (dec_is_zero(a->low) || dec_is_zero(b.low));
    bool deed = words_plain_at(lex->grammar->words, WORDS_SCORE_DEED, lex->text,
                               lex_skip_blank(lex, b.end)) != 0;
    deed |= words_plain_before(lex->grammar->words, WORDS_SCORE_LEAD, lex->text,
                               lex_back_blank(lex, at)) != 0;
    if (!nil && !deed && !falls(lex, a, &b) && !game_near(lex, at, b.end)) return false;
    return lex_veto(out, at, b.end, "score of a game");
}

/* in | Q3, for | H1: a part of the year behind a preposition; an Audi Q3 is none. */
static bool is_period(const struct lex *lex, uint32_t from) {
    struct lex whole = *lex;
    struct word_match in;
    char letter = lex_char(lex, from), digit = lex_char(lex, from + 1);
    whole.floor = 0; /* the part of the year was read before */
    return (letter == 'Q' || letter == 'H') && digit >= '1' && digit <= '4' &&
           !is_alnum(lex_char(lex, from + 2)) &&
           lex_word_before(&whole, lex_back_blank(&whole, from), WORDS_BIT(WORDS_PREPOSITION), &in);
}

bool veto_scored(const struct lex *lex, uint32_t from) {
    uint32_t end = lex_back_blank(lex, from);
    struct word_match of;
    if (is_period(lex, from)) return true;
    return lex_word_before(lex, end, WORDS_BIT(WORDS_OF), &of) &&
           words_plain_before(lex->grammar->words, WORDS_MARK_OF, lex->text,
                              lex_back_blank(lex, of.begin));
}
