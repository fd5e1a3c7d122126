/* veto_han.c: figures of Chinese names that count nothing -> vetoes: pieces in their order (一至六
 * 年级, 1-3 楼), patterns of arms (56 式步枪), days that events are called by (八七水灾), gold of
 * 18K. */
#include "veto.h"

#define PIECES 200u    /* the last number of a piece */
#define KARATS 24u     /* of pure gold */
#define DAY_FIGURES 3u /* Chinese digits of a day: 九一八 */
#define HAN 3u         /* bytes of a Chinese character */

static const struct qc_slice TIMES = {"×", 2};

/* The small whole number at `at`, its end; 0: none. */
static uint32_t piece_number(const struct lex *lex, uint32_t at, struct number *n) {
    const uint32_t odd = NUMBER_SCALED | NUMBER_VAGUE | NUMBER_POINT | NUMBER_MORE |
                         NUMBER_PERCENT | NUMBER_FRACTION | NUMBER_RANGE;
    return number_may_start(lex->text, at) && lex_scan(lex, at, n) && !(n->flags & odd) &&
                   dec_compare(n->low, dec_of(PIECES, 0)) <= 0
               ? n->end
               : 0;
}

/* Does a clause begin at `at`? */
static bool opens_text(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at);
    return end == 0 || strchr(",;:", lex->text.data[end - 1]);
}

/* 一至六|年级: two numbers and what stands in an order. Of things that may be counted as well,
 * where it is said what they are: 1-2 层|是商铺. */
static bool pieces(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct number first, last;
    struct word_match join;
    uint32_t end = piece_number(lex, at, &first), sign, size;
    if (!end || !lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join))
        return false;
    end = piece_number(lex, lex_skip_blank(lex, join.end), &last);
    if (!end || dec_compare(first.low, last.low) >= 0) return false;
    sign = lex_skip_blank(lex, end);
    size = words_plain_at(words, WORDS_PIECE_ORDER, lex->text, sign);
    if (!size && opens_text(lex, at)) {
        size = words_plain_at(words, WORDS_PIECE_COUNTED, lex->text, sign);
        if (size && !lex_word(lex, sign + size, WORDS_BIT(WORDS_COPULA), &join)) size = 0;
    }
    return size && lex_stands_alone(lex, sign, sign + size) &&
           lex_veto(out, at, sign + size, "ordinal");
}

/* 56 |式半自动步枪: the year of a pattern. */
static bool arms(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!piece_number(lex, at, &n)) return false;
    uint32_t end =
        n.end + words_plain_at(lex->grammar->words, WORDS_PATTERN_SIGN, lex->text, n.end);
    if (end == n.end) return false;
    return words_plain_at(lex->grammar->words, WORDS_ARMS, lex->text, lex_skip_blank(lex, end)) &&
           lex_veto(out, at, end, "name");
}

/* 八七|水灾, 九一八|事变: Chinese digits in a row before what happened on that day. */
static bool event_day(const struct lex *lex, uint32_t at, struct veto *out) {
    static const char DIGITS[] = "一二三四五六七八九";
    const struct words *words = lex->grammar->words;
    uint32_t end = at, figures = 0;
    if (slice_has_at(lex->text, at, LIT("十一"))) figures = 1, end += HAN;
    for (; figures <= DAY_FIGURES && end + HAN <= lex->text.size; figures++, end += HAN) {
        bool digit = false;
        for (uint32_t i = 0; i + HAN < sizeof DIGITS; i += HAN)
            digit |= memcmp(DIGITS + i, lex->text.data + end, HAN) == 0;
        if (!digit) break;
    }
    if (figures != 2 && figures != DAY_FIGURES) return false;
    uint32_t size = words_plain_at(words, WORDS_EVENT_NOUN, lex->text, end);
    return size && lex_stands_alone(lex, end, end + size) &&
           !words_plain_at(words, WORDS_DOER_END, lex->text, end + size) &&
           lex_veto(out, at, end, "name");
}

/* 18K |金, 24K |纯金: how pure it is. */
static bool karat(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = lex_digits_end(lex, at);
    if (end != at + 1 && end != at + 2) return false;
    char letter = lex_char(lex, end);
    if (letter != 'K' && letter != 'k') return false;
    uint32_t metal = lex_skip_blank(lex, end + 1);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_GOLD, lex->text, metal);
    return size && lex_stands_alone(lex, metal, metal + size) &&
           number_scan(slice(lex->text.data, end), at, &n) &&
           dec_compare(n.low, dec_of(KARATS, 0)) <= 0 && lex_veto(out, at, end + 1, "name");
}

/* 树莓派 |3B+: a board, no parameters. */
static bool board(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    if (lex_char(lex, end) != 'B' || is_alnum(lex_char(lex, end + 1)) ||
        !words_plain_before(lex->grammar->words, WORDS_BOARD_NAME, lex->text,
                            lex_back_blank(lex, at)))
        return false;
    return lex_veto(out, at, end + 1 + (lex_char(lex, end + 1) == '+'), "name");
}

/* 7x24 |小时, 7×24, 7*24h: always open. */
static bool always(const struct lex *lex, uint32_t at, struct veto *out) {
    struct unit_match unit;
    char sign = lex_char(lex, at + 1);
    uint32_t size = sign == 'x' || sign == 'X' || sign == '*' ? 1 : 0;
    if (slice_has_at(lex->text, at + 1, TIMES)) size = (uint32_t)TIMES.size;
    uint32_t end = at + 1 + size;
    if (lex_char(lex, at) != '7' || !size || !slice_has_at(lex->text, end, LIT("24"))) return false;
    end += 2;
    bool timed = units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit) &&
                 units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_TIME;
    return (timed || !is_alnum(lex_char(lex, end))) &&
           lex_veto(out, at, timed ? unit.end : end, "name");
}

#define ROADS 20u /* the last number of a road */

/* 中华|五路 789 号: a road, before the number of a house or a part of it. */
static bool road(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = piece_number(lex, at, &n);
    if (!end || at < HAN || dec_compare(n.low, dec_of(ROADS, 0)) > 0 ||
        !utf8_is_han(utf8_before(lex->text, at, NULL)))
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_ROAD_SIGN, lex->text, end);
    uint32_t house = lex_skip_blank(lex, end + size), last = lex_digits_end(lex, house);
    return size && last > house &&
           words_plain_at(lex->grammar->words, WORDS_HOUSE_SIGN, lex->text,
                          lex_skip_blank(lex, last)) &&
           lex_veto(out, at, end + size, "place");
}

bool veto_han(const struct lex *lex, uint32_t at, struct veto *out) {
    bool digit = is_digit(lex_char(lex, at));
    if (veto_talk(lex, at, out) || (lex_has_han(lex) && veto_which(lex, at, out))) return true;
    char next = digit ? lex_char(lex, lex_skip_blank(lex, lex_digits_end(lex, at))) : '\0';
    if (digit && !(next & 0x80) && !(next && strchr("-~KkBxX*", next))) return false;
    if (digit && (karat(lex, at, out) || board(lex, at, out) || always(lex, at, out))) return true;
    return (!digit &&
            (event_day(lex, at, out) || road(lex, at, out) || veto_slogan(lex, at, out))) ||
           arms(lex, at, out) || pieces(lex, at, out);
}
