/* veto_code.c: figures that machines and services answer to -> vetoes: a |429 means too many, a
 * |/24, press |1, |911 calls, the Pixel |9a. */
#include "veto.h"

#define STATUS_DIGITS 3u
#define PREFIX_MOST 128u /* bits of an address */
#define PREFIX_LEAST 8u
#define KEY_REACH 40u /* bytes before a star or pound in which the keys are spoken of */

/* Does nothing that is counted follow `end`? */
static bool counts_nothing(const struct lex *lex, uint32_t end) {
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                            WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_ADVERB) |
                            WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_SUBORDINATOR);
    struct word_match word;
    char c = lex_char(lex, end);
    if (c && strchr("-+%/$'", c)) return false;
    if (c == '.' && is_digit(lex_char(lex, end + 1))) return false;
    if (c == ',' && is_digit(lex_char(lex, end + 1))) return false;
    if (c != ' ') return !is_alnum(c) && !(c & 0x80);
    if (lex_word(lex, end + 1, WORDS_BIT(WORDS_OF), &word)) return false;
    return !is_alnum(lex_char(lex, end + 1)) || lex_word(lex, end + 1, small, &word) ||
           words_plain_at(lex->grammar->words, WORDS_DETERMINER, lex->text, end + 1);
}

/* 500 |per day, 200 |or more: a count for all that no noun follows. */
static bool told_rate(const struct lex *lex, uint32_t end) {
    const words_set rate = WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_AT_LEAST_AFTER) |
                           WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_MORE_THAN_AFTER);
    struct word_match word;
    return lex_word(lex, lex_skip_blank(lex, end), rate, &word);
}

/* a |500 when, returns |500: a round figure, often a count, where only one answer can be meant. */
static bool round_status(const struct lex *lex, uint32_t end, uint32_t behind, uint32_t before) {
    const struct words *words = lex->grammar->words;
    if (lex->text.data[end - 1] != '0' || lex->text.data[end - 2] != '0') return true;
    uint32_t noun = behind + words_plain_at(words, WORDS_STATUS_NOUN, lex->text, behind);
    return words_plain_before(words, WORDS_STATUS_ONE, lex->text, before) &&
           (noun == behind || counts_nothing(lex, noun) ||
            words_plain_at(words, WORDS_STATUS_NOUN, lex->text, noun + 1));
}

/* a |429 means, returns |404 when, |500 Internal Server Error: what a server answers. */
static bool status(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, at);
    if (end != at + STATUS_DIGITS || before == at || lex->text.data[at] > '5' ||
        !words_plain(words, WORDS_STATUS_CODE, slice_cut(lex->text, at, end)))
        return false;
    if (lex->text.data[before - 1] == ':') before--;
    uint32_t behind = lex_char(lex, end) == ' ' ? end + 1 : end;
    bool noun = words_plain_at(words, WORDS_STATUS_NOUN, lex->text, behind) != 0;
    if (told_rate(lex, end) || (!noun && !counts_nothing(lex, end))) return false;
    if (words_plain_before(words, WORDS_STATUS_SURE, lex->text, before))
        return lex_veto(out, at, end, "code");
    return words_plain_before(words, WORDS_STATUS_LEAD, lex->text, before) &&
           round_status(lex, end, behind, before) &&
           words_plain_in(words, WORDS_STATUS_SCENE, lex->text, 0, (uint32_t)lex->text.size) &&
           lex_veto(out, at, end, "code");
}

/* Does an address of four parts, or of parts with colons, end at `at`? */
static bool address_before(const struct lex *lex, uint32_t at) {
    uint32_t points = 0, colons = 0;
    for (; at > 0; at--) {
        char c = lex->text.data[at - 1];
        points += c == '.';
        colons += c == ':';
        if (!is_alnum(c) && c != '.' && c != ':') break;
    }
    return points == 3 || colons > 1;
}

/* a |/24, IPv6 |/64, 10.0.0.0|/8: how much of an address is that of its net. */
static bool net_prefix(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    char before = at > 1 ? lex->text.data[at - 2] : '\0';
    struct number n;
    if (at < 3 || lex->text.data[at - 1] != '/' || end > at + 3 || !lex_scan(lex, at, &n) ||
        n.end != end || dec_compare(n.low, dec_of(PREFIX_LEAST, 0)) < 0 ||
        dec_compare(n.low, dec_of(PREFIX_MOST, 0)) > 0 || lex_char(lex, end) == '/')
        return false;
    uint32_t word = at - 2;
    while (word > 0 && is_alnum(lex->text.data[word - 1])) word--;
    bool stands = before == ' ' && is_alpha(lex->text.data[word]) &&
                  (counts_nothing(lex, end) ||
                   words_plain_at(lex->grammar->words, WORDS_NET_NOUN, lex->text, end + 1));
    return (stands || (is_alnum(before) && address_before(lex, at - 1))) &&
           lex_veto(out, at, end, "address");
}

/* Please| press 1, .., |press 2: may the key of a telephone be told behind `at`? leg| press not. */
static bool key_told(const struct lex *lex, uint32_t at) {
    return at == 0 || !is_alnum(lex->text.data[at - 1]) ||
           words_plain_before(lex->grammar->words, WORDS_KEY_VERB_LEAD, lex->text, at);
}

/* press |1, press star |1, or pound |2: a key of a telephone. */
static bool key(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, at);
    if (end > at + 2 || before < 4 || lex->text.data[before - 1] & 0x80) return false;
    uint32_t sign = words_plain_before(words, WORDS_KEY_SIGN, lex->text, before);
    uint32_t verb = lex_back_blank(lex, before - sign);
    uint32_t size = words_plain_before(words, WORDS_KEY_VERB, lex->text, verb);
    uint32_t from = before > KEY_REACH ? before - KEY_REACH : 0;
    return ((size && key_told(lex, lex_back_blank(lex, verb - size))) ||
            (sign && words_plain_in(words, WORDS_KEY_VERB, lex->text, from, before))) &&
           counts_nothing(lex, end) && lex_veto(out, at, end, "key");
}

/* |911 calls, a |999 operator: the number that is called, where help is told of. */
static bool emergency(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    const struct words *words = lex->grammar->words;
    return end == at + STATUS_DIGITS && lex_char(lex, end) == ' ' &&
           words_plain(words, WORDS_EMERGENCY_LINE, slice_cut(lex->text, at, end)) &&
           words_plain_at(words, WORDS_EMERGENCY_TAIL, lex->text, end + 1) &&
           (lex_char(lex, at + 1) == '1' || /* 911 */
            words_plain_in(words, WORDS_EMERGENCY_NEAR, lex->text, 0, lex->text.size)) &&
           lex_veto(out, at, end, "phone");
}

/* the Pixel |9a, Phone (|3a): a model, as English tells no years by this letter. */
static bool small_model(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    char next = lex_char(lex, end) == 'a' ? lex_char(lex, end + 1) : '/';
    return end <= at + 2 && !is_alnum(next) && next != '/' && !(next & 0x80) && !lex_has_han(lex) &&
           lex_veto(out, at, end + 1, "name");
}

/* LIMIT |1, OFFSET |20: the number of a clause of SQL. */
static bool query_number(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint32_t before = lex_back_blank(lex, at), begin = before;
    char next = lex_char(lex, end);
    while (begin > 0 && is_upper(lex->text.data[begin - 1])) begin--;
    return before < at && before > begin + 2 && !is_alnum(next) &&
           !(next && strchr("%.,-", next)) &&
           words_plain(lex->grammar->words, WORDS_QUERY_CLAUSE,
                       slice_cut(lex->text, begin, before)) &&
           (begin == 0 || !is_alnum(lex->text.data[begin - 1])) &&
           (next == ';' || next == ')' ||
            words_plain_in(lex->grammar->words, WORDS_QUERY_WORD, lex->text, 0, begin)) &&
           lex_veto(out, at, end, "code");
}

bool veto_code(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    return small_model(lex, at, end, out) || status(lex, at, end, out) ||
           net_prefix(lex, at, end, out) || key(lex, at, end, out) ||
           emergency(lex, at, end, out) || query_number(lex, at, end, out);
}
