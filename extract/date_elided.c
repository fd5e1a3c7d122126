/* date_elided.c: two digits behind an apostrophe -> is it a year whose century is left out: '21,
 * Q3 '24, Euro '96? */
#include "date.h"

/* January 31, | '21; '22 and | '23, 2016 and | '17: does a date or a year that goes on end at
 * `before`? */
static bool year_goes_on(const struct lex *lex, uint32_t before) {
    const char *text = lex->text.data;
    struct word_match word;
    uint32_t day = before;
    if (day > 2 && text[day - 1] == ',' && is_digit(text[day - 2])) {
        for (day--; day > 0 && is_digit(text[day - 1]);) day--;
        while (day > 0 && text[day - 1] == ' ') day--;
        if (day > 0 && is_alpha(text[day - 1])) return true;
    }
    if (!lex_word_before(lex, before, WORDS_BIT(WORDS_LIST_JOIN), &word)) return false;
    uint32_t end = lex_back_blank(lex, word.begin);
    return end > 3 && is_digit(text[end - 1]) &&
           (text[end - 3] == '\'' ||
            (end > 4 && text[end - 4] == '2' && text[end - 3] == '0' && !is_alnum(text[end - 5])));
}

/* '97 |中国旅游年: does Chinese that is no unit follow? */
static bool next_han(const struct lex *lex, uint32_t end) {
    struct unit_match unit;
    return end < lex->text.size && utf8_is_han(utf8_at(lex->text, end)) &&
           !units_after(lex->grammar->units, lex->text, end, &unit);
}

/* Euro| '96 in, a| '93 Nissan, Q4| '21, focus on| '22,: do the words around tell the year that ends
 * at `end`? Not '20 million jobs'. */
static bool year_named(const struct lex *lex, uint32_t at, uint32_t before, uint32_t end) {
    const words_set lead = WORDS_BIT(WORDS_CALENDAR_BEFORE) | WORDS_BIT(WORDS_MONTH_NAME) |
                           WORDS_BIT(WORDS_QUARTER_NAME);
    const words_set next = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                           WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_LIST_JOIN);
    const struct words *words = lex->grammar->words;
    struct word_match word;
    uint32_t name = before, behind = lex_skip_blank(lex, end);
    while (name > 0 && is_alnum(lex->text.data[name - 1])) name--;
    bool stop = strchr(".,;:!?)", lex_char(lex, end)) != NULL;
    bool ends = behind >= lex->text.size || stop || lex_word(lex, behind, next, &word);
    bool made = lex_char(lex, end) == ' ' && is_upper(lex_char(lex, behind)) &&
                (at < 3 || !is_alnum(lex->text.data[at - 2])) &&
                (before == 0 || strchr(":(-", lex->text.data[before - 1]) ||
                 words_plain_before(words, WORDS_MODEL_LEAD, lex->text, before));
    bool han = next_han(lex, end) && (at < 2 || !is_alnum(lex->text.data[at - 2]));
    bool event = ends && before < at - 1 && before - name > 1 && is_upper(lex->text.data[name]);
    return event || made || han || words_plain_before(words, WORDS_YEAR_NAME, lex->text, before) ||
           words_plain_before(words, WORDS_TIME_BASE, lex->text, before) ||
           (stop && lex_word_before(lex, before, WORDS_BIT(WORDS_PREPOSITION), &word)) ||
           lex_word_before(lex, before, lead, &word);
}

bool date_elided(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits d;
    if (at < 1 || lex->text.data[at - 1] != '\'' || !date_digits(lex, at, &d) || d.count != 2)
        return false;
    char next = lex_char(lex, d.end);
    if (is_alnum(next) || next == '"' || next == '%' ||
        (next == '.' && is_digit(lex_char(lex, d.end + 1))))
        return false;
    uint32_t before = lex_back_blank(lex, at - 1);
    return (year_goes_on(lex, before) || year_named(lex, at, before, d.end)) &&
           lex_veto(out, at, d.end, "year");
}
