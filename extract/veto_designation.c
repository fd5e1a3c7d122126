/* veto_designation.c: figures that designate one of a kind -> vetoes: HD 37124, RAID 0/1/5, a Ryzen
 * 1800X, the women's 800m, 429-9654. */
#include "plain.h"
#include "veto.h"

#define PROCESSOR_LEAST 3u /* digits of 1800X; 10X is a multiple */
#define LOCAL_FIRST 3u     /* digits of the parts of a phone number without an area code */
#define LOCAL_LAST 4u

/* HD |37124, RAID |0/1/5: behind capitals that lead to a number, the numbers joined by strokes. */
static bool catalogued(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t before = lex_back_blank(lex, at), end = lex_digits_end(lex, at);
    if (before < 2 || !is_upper(lex->text.data[before - 1]) ||
        !words_plain_before(lex->grammar->words, WORDS_CATALOGUE, lex->text, before))
        return false;
    while ((lex_char(lex, end) == '/' || lex_char(lex, end) == '-') && /* EN 13501-1 */
           is_digit(lex_char(lex, end + 1)))
        end = lex_digits_end(lex, end + 1);
    char next = lex_char(lex, end);
    return next != '.' || !is_digit(lex_char(lex, end + 1)) ? lex_veto(out, at, end, "name")
                                                            : false;
}

/* Behind a hyphen or a dash at `at`; `at`: none stands there. */
static uint32_t over_dash(const struct lex *lex, uint32_t at) {
    if (lex_char(lex, at) == '-') return at + 1;
    return slice_has_at(lex->text, at, LIT("—")) || slice_has_at(lex->text, at, LIT("–")) ? at + 3
                                                                                          : at;
}

/* Do four digits of a year, and no more, stand at `at`? */
static bool year_follows(const struct lex *lex, uint32_t at) {
    return lex_digits_end(lex, at) == at + 4 && !is_alpha(lex_char(lex, at + 4)) &&
           (slice_has_at(lex->text, at, LIT("19")) || slice_has_at(lex->text, at, LIT("20")));
}

/* WS/T |578.1-2017, SH |3501-2011: the number of a standard behind the code of its field, with its
 * year or behind the /T of those that are only recommended. */
static bool standard(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t before = lex_back_blank(lex, at), end = lex_digits_end(lex, at);
    if (before < 2 || !is_upper(lex->text.data[before - 1])) return false;
    bool advised = before > 3 && lex->text.data[before - 2] == '/' &&
                   strchr("TZ", lex->text.data[before - 1]) &&
                   is_alnum(lex->text.data[before - 3]) && is_upper(lex->text.data[before - 4]);
    if (!advised && !is_upper(lex->text.data[before - 2])) return false;
    while (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1)))
        end = lex_digits_end(lex, end + 1);
    uint32_t year = over_dash(lex, end);
    bool dated = year > end && year_follows(lex, year);
    if (!dated && (!advised || is_alnum(lex_char(lex, end)) || lex_char(lex, end) == '%'))
        return false;
    struct unit_match unit; /* USD 1500-2000, CPU 800-2000 MHz */
    if (!advised && (year_follows(lex, at) || !lex_phrase_ends(lex, year + 4) ||
                     unit_near(lex, year + 4, &unit) ||
                     units_before(lex->grammar->units, lex->text, before, &unit)))
        return false; /* NBA 1998-2003 */
    return lex_veto(out, at, dated ? year + 4 : end, "name");
}

/* 802.11 |a/b/g/n, IEEE |802.11: a standard of networks with the letters of its parts; the figure
 * alone where such are told of. */
static bool network(const struct lex *lex, uint32_t at, struct veto *out) {
    if (!slice_has_at(lex->text, at, LIT("802.")) || !is_digit(lex_char(lex, at + 4))) return false;
    bool named = plain_told(lex, WORDS_NETWORK_NAME, at);
    uint32_t end = lex_digits_end(lex, at + 4), last = end;
    uint32_t part = named ? lex_skip_blank(lex, end) : end;
    while (is_lower(lex_char(lex, part))) {
        uint32_t next = part;
        while (is_lower(lex_char(lex, next))) next++;
        bool unit =
            !named && lex_char(lex, part - 1) != '/' && slice_has_at(lex->text, part, LIT("m"));
        if (unit || next > part + 2 || is_alnum(lex_char(lex, next))) break;
        last = next;
        if (lex_char(lex, next) != '/') break;
        part = next + 1;
    }
    bool told = last > end || named;
    return told && !is_alnum(lex_char(lex, last)) && lex_veto(out, at, last, "name");
}

/* 1800X, 5800X3D: many digits and a capital X are a processor; 1800x is a multiple. */
static bool processor(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    if (end < at + PROCESSOR_LEAST || lex_char(lex, end) != 'X') return false;
    uint32_t next = lex_skip_blank(lex, end + 1); /* ~100X |speedup, 100X |faster */
    bool gain = plain_at(lex, WORDS_GAIN_NOUN, next) || plain_at(lex, WORDS_GAIN_WORD, next);
    if (gain || (at > 0 && lex->text.data[at - 1] == '~')) return false;
    for (end++; is_digit(lex_char(lex, end)) || is_upper(lex_char(lex, end));) end++;
    return !is_alnum(lex_char(lex, end)) && lex_veto(out, at, end, "model");
}

/* Call |429-9654; a sentence of its own, or the end of one behind a comma: Ann, |429-9654. */
static bool phone_stands(const struct lex *lex, uint32_t at, uint32_t end) {
    uint32_t before = lex_back_blank(lex, at);
    bool closes = end >= lex->text.size || (lex_char(lex, end) == '.' && end + 1 >= lex->text.size);
    char next = lex_char(lex, end);
    bool parts = !next || strchr(".,;)", next);
    return words_plain_before(lex->grammar->words, WORDS_PHONE_CALL, lex->text, before) ||
           (parts && words_plain_before(lex->grammar->words, WORDS_AT_WORD, lex->text, before)) ||
           (words_plain_before(lex->grammar->words, WORDS_PHONE_AT, lex->text, before) &&
            words_plain_in(lex->grammar->words, WORDS_PHONE_CALL, lex->text, 0, before)) ||
           (closes && (before == 0 || lex->text.data[before - 1] == ','));
}

#define TOLD_DIGITS 6u /* least of a number that is named as one to dial */

bool veto_told_phone(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t lead = lex_back_blank(lex, at), end = at, last = at, digits = 0, parts = 0;
    if (lead > 0 && strchr(":.", lex->text.data[lead - 1])) lead = lex_back_blank(lex, lead - 1);
    if (!words_plain_before(lex->grammar->words, WORDS_PHONE_NAME, lex->text, lead)) return false;
    for (; lex_char(lex, end) && strchr("0123456789 ()+-.", lex_char(lex, end)); end++) {
        if (!is_digit(lex->text.data[end])) continue;
        parts += end == at || !is_digit(lex->text.data[end - 1]);
        digits++;
        last = end + 1;
    }
    return digits >= TOLD_DIGITS && digits <= 15 && parts > 1 && !is_alnum(lex_char(lex, last)) &&
           lex_char(lex, last) != '%' && lex_veto(out, at, last, "phone");
}

/* the |4090 has, an nvidia |4090: a card for graphics by its number alone, where such are told of;
 * no plural behind it. */
static bool graphics_card(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at), lead = lex_back_blank(lex, at);
    char next = lex_char(lex, end);
    uint32_t many = end + (next == '\''); /* two 3090s, 3090's, a 3090-class card */
    bool plural = (lex_char(lex, many) == 's' && !is_alnum(lex_char(lex, many + 1))) ||
                  words_plain_at(lex->grammar->words, WORDS_GRAPHICS_CLASS, lex->text, end);
    if (end == at + 4 && plural &&
        words_plain(words, WORDS_GRAPHICS_NUMBER, slice_cut(lex->text, at, end)))
        return lex_veto(out, at, next == '-' ? end : many + 1, "model");
    if (end != at + 4 || lead == at || is_alnum(next) || (next && strchr("%+-/", next)) ||
        !words_plain(words, WORDS_GRAPHICS_NUMBER, slice_cut(lex->text, at, end)) ||
        !words_plain_before(words, WORDS_GRAPHICS_LEAD, lex->text, lead))
        return false;
    return (lex_phrase_ends(lex, end) || is_upper(lex_char(lex, end + 1))) &&
           words_plain_in(words, WORDS_GRAPHICS_SCENE, lex->text, 0, lex->text.size) &&
           lex_veto(out, at, end, "model");
}

/* Call 429-9654.: not a range of round figures, and it counts nothing. */
static bool local_phone(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t middle = lex_digits_end(lex, at), end = lex_digits_end(lex, middle + 1);
    if (middle != at + LOCAL_FIRST || lex_char(lex, middle) != '-' ||
        end != middle + 1 + LOCAL_LAST || is_alnum(lex_char(lex, end)) ||
        lex_char(lex, end) == '-' || lex_char(lex, end) == '%')
        return false;
    bool round = strchr("05", lex->text.data[middle - 1]) && lex->text.data[end - 1] == '0';
    struct word_match join;
    uint32_t next = lex_skip_blank(lex, end);
    bool joins =
        lex_word(lex, next, WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_OR), &join) &&
        is_digit(lex_char(lex, lex_skip_blank(lex, join.end))); /* or 459-2358 */
    char behind = joins ? ' ' : lex_char(lex, next);
    bool called = words_plain_before(lex->grammar->words, WORDS_PHONE_CALL, lex->text,
                                     lex_back_blank(lex, at));
    return !round && (called || !is_lower(behind)) && !(behind & 0x80) &&
           phone_stands(lex, at, end) && lex_veto(out, at, end, "phone");
}

/* the women's |800m, breaks |5,000m world record: a distance that is run or swum names the race
 * where the sport, its prize or its runner stands beside it. */
static bool race(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t size = words_plain_at(words, WORDS_RACE_LENGTH, lex->text, at);
    uint32_t end = at + size, before = lex_back_blank(lex, at);
    if (!size || is_alnum(lex_char(lex, end))) return false;
    uint32_t behind = lex_skip_blank(lex, end);
    struct word_match word; /* in the 100m | area is none */
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN);
    bool ends = !is_alnum(lex_char(lex, behind)) || lex_word(lex, behind, small, &word);
    struct word_match join; /* 800m | and 1500m champion */
    if (lex_word(lex, behind, WORDS_BIT(WORDS_LIST_JOIN), &join)) {
        uint32_t next = lex_skip_blank(lex, join.end);
        uint32_t more = words_plain_at(words, WORDS_RACE_LENGTH, lex->text, next);
        if (more) behind = lex_skip_blank(lex, next + more);
    }
    bool told = words_plain_at(words, WORDS_RACE_BEHIND, lex->text, behind) ||
                (ends && words_plain_before(words, WORDS_RACE_BEFORE, lex->text, before));
    return told && lex_veto(out, at, end, "name");
}

bool veto_designation(const struct lex *lex, uint32_t at, struct veto *out) {
    return catalogued(lex, at, out) || standard(lex, at, out) || network(lex, at, out) ||
           graphics_card(lex, at, out) || processor(lex, at, out) ||
           veto_chip_letter(lex, at, out) || veto_known_number(lex, at, out) ||
           veto_stages(lex, at, out) || veto_acronym(lex, at, out) || veto_glossed(lex, at, out) ||
           local_phone(lex, at, out) || race(lex, at, out) || veto_code(lex, at, out);
}
