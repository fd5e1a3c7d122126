/* veto_sign.c: figures that a sign or a thing before or behind them makes a name -> vetoes: 款号
 * 7781, 央视五套, 十里堡, 175/92A, a size 8 dress, the room number is 1408, f/1.4L, Pixel 6a,
 * tyres 110/80, 手环 9 NFC, ### 手机 1. */
#include "number_part.h"
#include "plain.h"
#include "veto.h"

#define HAN 3u         /* bytes of a Han character */
#define SIZE_DIGITS 2u /* of a dress */

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

/* Are the digits a whole number, behind which the phrase ends, a list goes on or something is done
 * to what has it: 代码 10|万行 counts? */
static bool ends_number(const struct lex *lex, uint32_t at, uint32_t end) {
    const words_set next = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_COPULA);
    struct word_match word;
    struct number n;
    uint32_t behind = lex_skip_blank(lex, end);
    return lex_scan(lex, at, &n) && n.end == end && n.flags == NUMBER_DIGIT &&
           (parts_end(lex, end) || lex_word(lex, behind, next, &word) ||
            plain_at(lex, WORDS_SERIAL_TAIL, behind));
}

/* 款号| 7781, 代码: |5567: a word for the number of something. */
static bool serial(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    return end >= at + 2 && plain_lead(lex, WORDS_SERIAL_WORD, at) && ends_number(lex, at, end) &&
           lex_veto(out, at, end, "id");
}

/* a size |8 dress: the size of what is worn. */
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
           (parts_end(lex, end) || !is_lower(lex_char(lex, lex_skip_blank(lex, end))) ||
            plain_next(lex, WORDS_NUMBER_TAIL, end)) &&
           lex_veto(out, at, end, "id");
}

/* f/|1.4L: how far a lens opens, the letter is of its line. */
static bool aperture(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    if (at < 2 || lex->text.data[at - 1] != '/' || to_lower(lex->text.data[at - 2]) != 'f' ||
        (at > 2 && (is_alnum(lex->text.data[at - 3]) || lex->text.data[at - 3] & 0x80)))
        return false; /* 212 °F/100 °C */
    if (lex_char(lex, end) == '.') end = lex_digits_end(lex, end + 1);
    if (lex_char(lex, end) == '-' && is_digit(lex_char(lex, end + 1))) /* f/3.5|-5.6 */
        for (end++; is_digit(lex_char(lex, end)) || lex_char(lex, end) == '.';) end++;
    while (is_alpha(lex_char(lex, end))) end++;
    return lex_veto(out, at, end, "name");
}

/* Pixel |6a, EOS |5D Mark II: the letter of a model behind a name, no year and no mark. */
static bool lettered_model(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint32_t glue = lex_back_blank(lex, at), from = glue;
    char letter = lex_char(lex, end);
    if (glue == at || end > at + 3 || !is_alpha(letter) || is_alnum(lex_char(lex, end + 1)))
        return false;
    while (from > 0 && is_alnum(lex->text.data[from - 1])) from--;
    if (from == glue || !is_upper(lex->text.data[from])) return false;
    uint32_t mark = plain_next(lex, WORDS_MODEL_MARK, end + 1);
    if (mark) return lex_veto(out, at, lex_skip_blank(lex, end + 1) + mark, "model");
    return letter == 'a' && lex_veto(out, at, end + 1, "model");
}

#define WIDTH_LEAST 80u /* millimetres of a tyre, and the part of them that it is high */
#define WIDTH_MOST 400u
#define PART_LEAST 25u
#define PART_MOST 95u

/* |110/80 front: the size of a tyre, where tyres are told of. */
static bool tyre(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint64_t width, part;
    uint32_t width_end, last;
    if (lex_char(lex, end) != '/' || !digits_plain(lex->text, at, 3, &width, &width_end) ||
        !digits_plain(lex->text, end + 1, 2, &part, &last) || width_end != end ||
        width < WIDTH_LEAST || width > WIDTH_MOST || width % 5 || part < PART_LEAST ||
        part > PART_MOST || part % 5 || is_digit(lex_char(lex, last)) ||
        !plain_told(lex, WORDS_TYRE_NOUN, at))
        return false;
    while (is_alnum(lex_char(lex, last)) || (strchr(" -", lex_char(lex, last)) &&
                                             lex_char(lex, last) && lex_char(lex, last + 1) == 'R'))
        last++;
    return lex_veto(out, at, last, "name");
}

/* 小米手环 |9 NFC: a device, its number and what else its name has. */
static bool device(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    return end <= at + 2 && plain_lead(lex, WORDS_DEVICE_NOUN, at) && lex_char(lex, end) == ' ' &&
           is_upper(lex_char(lex, end + 1)) && lex_veto(out, at, end, "model");
}

/* ### 手机 |1: the number of a heading. */
static bool heading(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint32_t before = lex_back_blank(lex, at);
    return lex->text.data[0] == '#' && end == lex->text.size && end <= at + 2 && before < at &&
           before > 2 && lex->text.data[before - 1] != '#' && lex_veto(out, at, end, "list number");
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
    return serial(lex, at, end, out) || worn_size(lex, at, end, out) ||
           garment(lex, at, end, out) || told_number(lex, at, end, out) || channel(lex, at, out) ||
           aperture(lex, at, end, out) || lettered_model(lex, at, end, out) ||
           tyre(lex, at, end, out) || device(lex, at, end, out) || heading(lex, at, end, out);
}
