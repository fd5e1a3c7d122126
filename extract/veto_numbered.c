/* veto_numbered.c: figures behind the noun that they number -> vetoes: team 4 won, in building 7,
 * Season 2 starts in March, a 404 of a server, a .45. */
#include "veto.h"

#define NUMBERED_DIGITS 5u /* of the highest number */
#define VERB_LEAST 5u      /* letters of a verb's past form */

/* Does another verb of the numbered thing follow: team 4 | played, lesson 5 | explains the? */
static bool verb_follows(const struct lex *lex, uint32_t end) {
    uint32_t at = lex_skip_blank(lex, end), last = at;
    while (is_lower(lex_char(lex, last))) last++;
    if (last < at + VERB_LEAST - 1 || lex_char(lex, last) != ' ') return false;
    if (slice_has_at(lex->text, last - 2, LIT("ed"))) return true;
    return lex->text.data[last - 1] == 's' &&
           words_plain_at(lex->grammar->words, WORDS_DETERMINER, lex->text, last + 1);
}

/* Does a verb that no plural is spelled like follow: Act 2 | begins? */
static bool does_follow(const struct lex *lex, uint32_t end) {
    uint32_t at = lex_skip_blank(lex, end);
    return at > end && words_plain_at(lex->grammar->words, WORDS_THING_DOES, lex->text, at);
}

/* Do the letters before `end` begin the sentence or a quotation in it? */
static bool opens_text(const struct lex *lex, uint32_t begin) {
    uint32_t at = lex_back_blank(lex, begin);
    return at == 0 || strchr(".:;!?\"'([*#>|-+/", lex->text.data[at - 1]) ||
           lex->text.data[at - 1] & 0x80;
}

/* Does what is said of a noun with its number follow at `end`, and no object of a verb: Issue 45 |
 * is closed, Part 2 | of the book, Game 7: .., but Store 12 | in the fridge? */
static bool said_of(const struct lex *lex, uint32_t end) {
    const words_set says = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    struct word_match word, them;
    char next = lex_char(lex, end);
    uint32_t behind = lex_skip_blank(lex, end);
    if (lex_word(lex, behind, WORDS_BIT(WORDS_OF), &word))
        return !lex_word(lex, lex_skip_blank(lex, word.end), WORDS_BIT(WORDS_PRONOUN), &them);
    bool title =
        !next || strchr(":)]|", next) || (next == ' ' && strchr("-|(&", lex_char(lex, behind)));
    return title || does_follow(lex, end) || lex_word(lex, behind, says, &word);
}

/* Sprint 14 | closed 23 tickets, Wave 2 | ended in June: a past form with its own object or a
 * preposition behind; Check 3 | connected devices. */
static bool deed_follows(const struct lex *lex, uint32_t end) {
    const words_set behind = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_PER_ARTICLE);
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, end);
    while (is_lower(lex_char(lex, at))) at++;
    if (!verb_follows(lex, end) || !slice_has_at(lex->text, at - 2, LIT("ed"))) return false;
    return is_digit(lex_char(lex, at + 1)) || lex_word(lex, at + 1, behind, &word) ||
           words_plain_at(lex->grammar->words, WORDS_DETERMINER, lex->text, at + 1);
}

/* Is the noun at `begin`, in lower case, led as one: the | player 4; but each | team 4, a | user 5?
 */
static bool is_led(const struct lex *lex, uint32_t begin) {
    return !words_plain_before(lex->grammar->words, WORDS_EACH_WORD, lex->text,
                               lex_back_blank(lex, begin));
}

/* The same where a verb may be spelled so, `end` behind its number: in | issue 45, ; | plant 2 has;
 * but to | issue 45, and the | stand 300. */
static bool is_noun(const struct lex *lex, uint32_t begin, uint32_t end) {
    const words_set says = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, begin);
    struct word_match lead;
    if (opens_text(lex, begin)) return lex_word(lex, lex_skip_blank(lex, end), says, &lead);
    uint32_t size = words_plain_before(words, WORDS_NUMBER_LEAD, lex->text, before);
    if (size)
        return !lex_word_before(lex, lex_back_blank(lex, before - size), WORDS_BIT(WORDS_LIST_JOIN),
                                &lead);
    bool infinitive = words_plain_before(words, WORDS_TO_WORD, lex->text, before) &&
                      !words_plain_at(words, WORDS_NUMBERED_PLACE, lex->text, begin);
    return !infinitive && lex_word_before(lex, before, WORDS_BIT(WORDS_PREPOSITION), &lead);
}

/* the suspect |35: how old one is; patient |65 and older, team |4 or more: a bound; the film |4 out
 * of 5. */
static bool is_amount(const struct lex *lex, uint32_t begin, uint32_t at, uint32_t end) {
    const words_set bounds = WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_AT_MOST_AFTER);
    const struct words *words = lex->grammar->words;
    struct word_match bound;
    uint32_t behind = lex_skip_blank(lex, end);
    if (lex_word(lex, behind, bounds, &bound) ||
        words_plain_at(words, WORDS_OUT_OF, lex->text, behind))
        return true;
    return end == at + 2 && lex->text.data[at] != '0' && is_lower(lex->text.data[begin]) &&
           words_plain_at(words, WORDS_AGED_ONE, lex->text, begin) &&
           words_plain_before(words, WORDS_DETERMINER, lex->text, lex_back_blank(lex, begin));
}

/* The number at `at`, a letter behind it too (12A); its end, or 0 when it is none of a name. */
static uint32_t number_end(const struct lex *lex, uint32_t at) {
    struct unit_match unit;
    struct word_match in;
    uint32_t end = lex_digits_end(lex, at);
    if (end == at || end > at + NUMBERED_DIGITS) return 0;
    char next = lex_char(lex, end);
    if (is_upper(next) && !is_alnum(lex_char(lex, end + 1))) return end + 1;
    if (is_alnum(next) || next == '%' || next == '/' || next == '+' || next == '$' || next & 0x80 ||
        ((next == '.' || next == ',') && is_digit(lex_char(lex, end + 1))) ||
        (next == '-' && is_alnum(lex_char(lex, end + 1))))
        return 0;
    uint32_t behind = lex_skip_blank(lex, end); /* issue 45 | in the list: no inches */
    if (unit_near(lex, end, &unit) && !lex_word(lex, behind, WORDS_BIT(WORDS_PREPOSITION), &in))
        return 0;
    return end;
}

/* Season 3| Episode 4, Act 3|, Scene 2: does a further label with its number follow? */
static bool label_follows(const struct lex *lex, uint32_t end) {
    struct word_match label;
    uint32_t at = lex_skip_blank(lex, end + (lex_char(lex, end) == ','));
    return is_upper(lex_char(lex, at)) &&
           lex_word(lex, at, WORDS_BIT(WORDS_LABEL_BEFORE), &label) &&
           is_digit(lex_char(lex, lex_skip_blank(lex, label.end)));
}

/* team |4 won, in issue |45, Season |2 episodes; but with team |4 players, to build |12 houses. */
static bool numbered(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, at), end;
    uint32_t size = words_plain_before(words, WORDS_NUMBERED_NOUN, lex->text, before), verb = 0;
    if (before == at) return false;
    if (!size) size = verb = words_plain_before(words, WORDS_NUMBERED_VERB, lex->text, before);
    if (!size || !(end = number_end(lex, at))) return false;
    uint32_t begin = before - size;
    bool capital = is_upper(lex->text.data[begin]) && !opens_text(lex, begin);
    bool named = capital && !is_upper(lex_char(lex, lex_skip_blank(lex, end)));
    bool pair = is_upper(lex->text.data[begin]) && label_follows(lex, end);
    bool deed = is_upper(lex->text.data[begin]) && deed_follows(lex, end);
    bool ends = pair || named || deed || lex_phrase_ends(lex, end) || does_follow(lex, end);
    if (!ends && (verb || !verb_follows(lex, end))) return false;
    if (is_amount(lex, begin, at, end)) return false;
    bool small = is_lower(lex->text.data[begin]);
    if (verb && !small && !capital && !pair && !deed && !said_of(lex, end)) return false;
    return (!small || (is_led(lex, begin) && (!verb || is_noun(lex, begin, end)))) &&
           lex_veto(out, at, veto_label_pair(lex, end), "label");
}

/* pool |three, season |two starts: the same in words, up to twelve. */
static bool numbered_word(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, at);
    uint32_t size = words_plain_before(words, WORDS_NUMBERED_NOUN, lex->text, before);
    struct number n;
    struct word_match next;
    if (before == at || !size || !lex_number(lex, at, &n) || n.flags & ~(uint32_t)NUMBER_WORD ||
        dec_compare(n.low, dec_of(12, 0)) > 0 || !is_led(lex, before - size))
        return false;
    uint32_t behind = lex_skip_blank(lex, n.end);
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_OR);
    if (lex_word(lex, behind, joins, &next) && /* draft two | or three */
        number_may_start(lex->text, lex_skip_blank(lex, next.end)))
        return false;
    bool on = lex_word(lex, behind, WORDS_BIT(WORDS_OF), &next) || lex_char(lex, n.end) == '-' ||
              words_plain_at(words, WORDS_TO_WORD, lex->text, behind);
    return !on && (lex_phrase_ends(lex, n.end) || does_follow(lex, n.end)) &&
           lex_veto(out, at, n.end, "label");
}

/* the server returned |404, the API gave a |503: an answer where one is told of that gives it;
 * with the article one that returns is enough. */
static bool is_given(const struct lex *lex, uint32_t at, uint32_t end) {
    const struct words *words = lex->grammar->words;
    struct word_match word;
    uint32_t before = lex_back_blank(lex, at), behind = lex_skip_blank(lex, end);
    bool article = lex_word_before(lex, before, WORDS_BIT(WORDS_PER_ARTICLE), &word);
    if (article) before = lex_back_blank(lex, word.begin);
    if (!lex_phrase_ends(lex, end) || lex_word(lex, behind, WORDS_BIT(WORDS_OF), &word))
        return false;
    bool verb = words_plain_before(words, WORDS_ANSWER_VERB, lex->text, before);
    if (!verb && !article) return false;
    return (verb && article) ||
           words_plain_in(words, WORDS_ANSWER_GIVER, lex->text, 0, lex->text.size);
}

/* error |404, HTTP |503, a |500 error, the server returned |404: what a server answers. */
static bool answer_code(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at), behind = lex_skip_blank(lex, end);
    char next = lex_char(lex, end);
    if (end != at + 3 || (next && strchr("%-/+", next)) ||
        ((next == '.' || next == ',') && is_digit(lex_char(lex, end + 1))) ||
        !words_plain(words, WORDS_HTTP_CODE, slice_cut(lex->text, at, end)))
        return false;
    uint32_t tail = words_plain_at(words, WORDS_ANSWER_TAIL, lex->text, behind);
    bool named = words_plain_before(words, WORDS_ANSWER_LEAD, lex->text, lex_back_blank(lex, at)) &&
                 lex_phrase_ends(lex, end);
    bool told =
        tail && lex_phrase_ends(lex, behind + tail) && /* 500 errors are counted */
        !(lex->text.data[behind + tail - 1] == 's' && slice_has_at(lex->text, at + 1, LIT("00")));
    return (named || told || is_given(lex, at, end)) && lex_veto(out, at, end, "id");
}

/* idna==|3.11, the |0.2 release, the |1.11 upgrade: a version. */
static bool released(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), last = lex_digits_end(lex, end + 1);
    if (end == at || lex_char(lex, end) != '.' || last == end + 1) return false;
    if (at > 1 && lex->text.data[at - 1] == '=' && lex->text.data[at - 2] == '=')
        return lex_veto(out, at, last, "version");
    uint32_t before = lex_back_blank(lex, at); /* that is just the |1.0. */
    char next = lex_char(lex, last);
    if (slice_has_at(lex->text, at, LIT("1.0")) && last == at + 3 && next &&
        strchr(".,;:!?)\"", next) && before < at &&
        words_plain_before(lex->grammar->words, WORDS_THE_WORD, lex->text, before))
        return lex_veto(out, at, last, "version");
    return next == ' ' && last - end <= 3 &&
           words_plain_at(lex->grammar->words, WORDS_RELEASE_TAIL, lex->text, last + 1) &&
           lex_veto(out, at, last, "version");
}

/* Romans |8:28, Matthew |5:3-12, 1 Corinthians |13:4, 7: a verse of a scripture. */
static bool verse(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t colon = lex_digits_end(lex, at), end = lex_digits_end(lex, colon + 1);
    if (lex_char(lex, colon) != ':' || end == colon + 1 || colon > at + 3 ||
        !words_plain_before(lex->grammar->words, WORDS_SCRIPTURE, lex->text,
                            lex_back_blank(lex, at)))
        return false;
    while ((lex_char(lex, end) == '-' || lex_char(lex, end) == ':') &&
           is_digit(lex_char(lex, end + 1)))
        end = lex_digits_end(lex, end + 1);
    bool ends = lex_phrase_ends(lex, end) || does_follow(lex, end) || verb_follows(lex, end) ||
                is_upper(lex_char(lex, lex_skip_blank(lex, end))); /* no Kings 3:2 win */
    return ends && lex_veto(out, at, end, "label");
}

/* called |911 to report, dial |999: a number of those that help. */
static bool help_line(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct word_match of;
    uint32_t end = lex_digits_end(lex, at), behind = lex_skip_blank(lex, end);
    char next = lex_char(lex, end);
    if (end != at + 3 || !words_plain(words, WORDS_HELP_LINE, slice_cut(lex->text, at, end)))
        return false;
    return words_plain_before(words, WORDS_DIAL_VERB, lex->text, lex_back_blank(lex, at)) &&
           lex_phrase_ends(lex, end) && !(next && strchr("%-/+", next)) &&
           !lex_word(lex, behind, WORDS_BIT(WORDS_OF), &of) && lex_veto(out, at, end, "phone");
}

/* Does the class of a processor end at `line`: i7|, Ultra 9|? */
static bool is_class(const struct lex *lex, uint32_t line) {
    if (line < 2 || !is_digit(lex->text.data[line - 1])) return false;
    char before = lex->text.data[line - 2];
    return before == 'i' ||
           (before == ' ' &&
            words_plain_before(lex->grammar->words, WORDS_CPU_LINE, lex->text, line - 2));
}

/* Core i7 |12700K, i9-|9900KS, Ultra 9 |285K, Ultra 7 |258V: the letter of a processor, no unit,
 * behind its line. */
static bool processor_line(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), line = lex_back_blank(lex, at);
    if (end < at + 3) return false;
    char letter = lex_char(lex, end); /* Ryzen 7 |1700, Core i5 |2500 */
    bool plain = end == at + 4 && line < at && !is_alnum(letter) && letter != '%' &&
                 !is_digit(lex_char(lex, end + 1));
    if (plain && is_class(lex, line) &&
        (lex->text.data[line - 2] == ' ' || (line > 2 && lex->text.data[line - 3] == ' ')))
        return lex_veto(out, at, end, "model");
    if (!letter || !strchr("KFVHE", letter) || !is_class(lex, line)) return false;
    bool few = end == at + 3; /* Core 3 500K users */
    for (end++; is_upper(lex_char(lex, end));) end++;
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                            WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    struct word_match next;
    if (few && letter == 'K' && lex_char(lex, end) == ' ' && is_lower(lex_char(lex, end + 1)) &&
        !lex_word(lex, end + 1, small, &next))
        return false;
    return !is_alnum(lex_char(lex, end)) && lex_veto(out, at, end, "model");
}

/* A number with three decimals or more, as places of the earth are told; its end, or 0. */
static uint32_t degrees_end(const struct lex *lex, uint32_t at) {
    if (lex_char(lex, at) == '-') at++;
    uint32_t point = lex_digits_end(lex, at), end = lex_digits_end(lex, point + 1);
    bool told = point > at && point <= at + 3 && lex_char(lex, point) == '.' && end > point + 4;
    return told && !is_alnum(lex_char(lex, end)) && lex_char(lex, end) != '%' ? end : 0;
}

/* 45.5231, -122.6765: latitude and longitude, where one of them is below zero. */
static bool place_of_earth(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t first = degrees_end(lex, at);
    if (!first || lex_char(lex, first) != ',') return false;
    uint32_t second = lex_skip_blank(lex, first + 1), end = degrees_end(lex, second);
    return end && (lex_char(lex, at) == '-' || lex_char(lex, second) == '-') &&
           lex_veto(out, at, end, "place");
}

/* shot with a |.45: a calibre by itself; but a .45 at most. */
static bool lone_calibre(const struct lex *lex, uint32_t at, uint32_t end) {
    const words_set bounds = WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_AT_MOST_AFTER);
    struct word_match word;
    return words_plain(lex->grammar->words, WORDS_CALIBRE, slice_cut(lex->text, at + 1, end)) &&
           lex_char(lex, end) != '-' && lex_phrase_ends(lex, end) &&
           !lex_word(lex, lex_skip_blank(lex, end), bounds, &word) &&
           lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_PER_ARTICLE), &word);
}

/* a |.45, a |.22 rifle, a |9mm pistol: how wide a barrel is names the weapon. A 120 mm gun tells
 * its width. */
static bool calibre(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    bool point = lex_char(lex, at) == '.';
    uint32_t end = lex_digits_end(lex, at + point), size = 0;
    if (point && (end < at + 3 || end > at + 4)) return false;
    if (!point) {
        if (end != at + 1 || lex_char(lex, at) != '9') return false;
        uint32_t unit = lex_skip_blank(lex, end);
        size = words_plain_at(words, WORDS_CALIBRE_UNIT, lex->text, unit);
        if (!size) return false;
        end = unit + size;
    } else if (lone_calibre(lex, at, end)) return lex_veto(out, at, end, "name");
    uint32_t next = lex_char(lex, end) == '-' ? end + 1 : lex_skip_blank(lex, end);
    return next > end &&
           words_plain_at(words, point ? WORDS_WEAPON : WORDS_SIDEARM, lex->text, next) &&
           lex_veto(out, at, end, "name");
}

bool veto_numbered(const struct lex *lex, uint32_t at, struct veto *out) {
    if (is_alpha(lex_char(lex, at)))
        return veto_hours(lex, at, out) || numbered_word(lex, at, out) ||
               veto_spoken_clock(lex, at, out) || veto_counted_off(lex, at, out);
    uint32_t before = lex_back_blank(lex, at);
    char last = before < at && before > 1 ? lex->text.data[before - 1] : '\0';
    if ((is_alpha(last) || last == '.') &&
        (numbered(lex, at, out) || veto_row(lex, at, out) || answer_code(lex, at, out) ||
         verse(lex, at, out) || help_line(lex, at, out)))
        return true;
    if (veto_hours(lex, at, out)) return true;
    if (last == 't' && veto_hour(lex, at, out)) return true;
    if (last == 'e' && veto_than_the(lex, at, out)) return true;
    return released(lex, at, out) || veto_released(lex, at, out) || calibre(lex, at, out) ||
           place_of_earth(lex, at, out) || processor_line(lex, at, out) ||
           veto_decade(lex, at, out);
}
