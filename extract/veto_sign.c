/* veto_sign.c: figures that a sign or a thing before or behind them makes a name -> vetoes: 款号
 * 7781, 碳 14, carbon 14, 央视五套, 十里堡, 175/92A, a size 8 dress, the room number is 1408. */
#include "plain.h"
#include "veto.h"

#define HAN 3u            /* bytes of a Han character */
#define ISOTOPE_DIGITS 3u /* U-238 */
#define SIZE_DIGITS 2u    /* of a dress */

/* Is what follows at `end` neither a unit nor more of the figure? */
static bool is_bare(const struct lex *lex, uint32_t end) {
    struct unit_match unit;
    char next = lex_char(lex, end);
    uint32_t behind = lex_skip_blank(lex, end);
    if (is_alnum(next) || (next && strchr("%+~", next)) ||
        ((next == '.' || next == ',') && is_digit(lex_char(lex, end + 1))))
        return false;
    return !units_after(lex->grammar->units, lex->text, behind, &unit) ||
           !lex_stands_alone(lex, unit.begin, unit.end);
}

/* 款号| 7781, 中签号码为| 2201, 代码: |5567: a word that ends in a sign of numbers; 5 号|, 1 号 is
 * a day. */
static bool serial(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint32_t before = lex_back_blank(lex, at);
    if (end < at + 2 || !is_bare(lex, end)) return false;
    if (plain_before(lex, WORDS_SERIAL_WORD, before)) return lex_veto(out, at, end, "id");
    uint32_t size = plain_before(lex, WORDS_SERIAL_SIGN, before);
    if (!size || before < size + HAN) return false;
    struct qc_slice text = lex->text;
    uint32_t first = (uint32_t)utf8_back(text, before - size);
    return utf8_is_han(utf8_at(text, first)) && !number_may_start(text, first) &&
           lex_veto(out, at, end, "id");
}

/* 碳 |14, 铀|235, carbon |14: which atom of its kind. */
static bool isotope(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    return end >= at + 2 && end - at <= ISOTOPE_DIGITS && lex_char(lex, at) != '0' &&
           plain_lead(lex, WORDS_ISOTOPE_NAME, at) && is_bare(lex, end) &&
           lex_veto(out, at, end, "name");
}

/* a size |8 dress, 42 in shoes is none: the size of what is worn. */
static bool worn_size(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    if (lex_char(lex, end) == '.' && lex_char(lex, end + 1) == '5') end += 2;
    return end - at <= SIZE_DIGITS + 2 && plain_lead(lex, WORDS_SIZE_SIGN, at) &&
           plain_next(lex, WORDS_WORN_THING, end) && lex_veto(out, at, end, "label");
}

/* 175/|92A, 165/84A: height and girth of a garment, the letter is its cut. */
static bool garment(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint32_t girth = end + 1, last = lex_digits_end(lex, girth);
    char cut = lex_char(lex, last);
    return end == at + 3 && lex_char(lex, at) == '1' && lex_char(lex, end) == '/' &&
           (last == girth + 2 || last == girth + 3) && cut && strchr("ABCY", cut) &&
           !is_alnum(lex_char(lex, last + 1)) && lex_has_han(lex) &&
           lex_veto(out, at, last + 1, "label");
}

/* The room number is |1408: what is known by a number; our number is 40 counts. */
static bool told_number(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    struct word_match is;
    return lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_COPULA), &is) &&
           plain_lead(lex, WORDS_NUMBERED_BY, is.begin) && is_bare(lex, end) &&
           lex_veto(out, at, end, "id");
}

/* 央视|五套, CCTV |5 套: a channel. */
static bool channel(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!plain_lead(lex, WORDS_CHANNEL_LEAD, at) || !lex_scan(lex, at, &n)) return false;
    uint32_t size = plain_next(lex, WORDS_CHANNEL_SIGN, n.end);
    uint32_t end = lex_skip_blank(lex, n.end) + size;
    return size && lex_stands_alone(lex, end - size, end) && lex_veto(out, at, end, "name");
}

/* 十|里堡, 三|里屯: a place that is called by how far it was. */
static bool town(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!lex_scan(lex, at, &n) || !(n.flags & NUMBER_HAN) || n.end > at + 2 * HAN) return false;
    uint32_t size = plain_at(lex, WORDS_TOWN_SIGN, n.end);
    return size && lex_veto(out, at, n.end + size, "place");
}

bool veto_sign(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    if (lex->text.data[at] & 0x80) return channel(lex, at, out) || town(lex, at, out);
    if (end == at) return false;
    return serial(lex, at, end, out) || isotope(lex, at, end, out) ||
           worn_size(lex, at, end, out) || garment(lex, at, end, out) ||
           told_number(lex, at, end, out) || channel(lex, at, out);
}
