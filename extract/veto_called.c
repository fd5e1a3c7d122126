/* veto_called.c: figures of Chinese text that call a thing instead of counting it -> vetoes: 两记
 * |三分 of basketball, port 22 |端口, 小红书 |354462115, 搭载 |980 处理器, 从 |0 到 1, (2330-TW),
 * 20230131, the key caps of lists. */
#include "lexicon.h"
#include "plain.h"
#include "veto.h"

#define MODEL_DIGITS 3u  /* fewest of the number behind "model" */
#define ACCOUNT_LEAST 6u /* digits of who is called behind the name of a site */
#define PHONE_LEAST 5u   /* digits behind 热线 */
#define PHONE_MOST 8u
#define STAMP 8u /* digits of 20230131 */
#define TICKER_LEAST 3u

/* 1️⃣: the digit of a key, with or without the sign that asks for its picture. */
static bool key_cap(const struct lex *lex, uint32_t at, struct veto *out) {
    static const struct qc_slice PICTURE = {"\xEF\xB8\x8F", 3}, KEY = {"\xE2\x83\xA3", 3};
    uint32_t end = at + 1;
    if (slice_has_at(lex->text, end, PICTURE)) end += 3;
    return slice_has_at(lex->text, end, KEY) && lex_veto(out, at, end + 3, "label");
}

/* 20230131: a year, a month and a day without signs between them. */
static bool stamp(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    const char *d = lex->text.data + at;
    if (end - at != STAMP || !(memcmp(d, "19", 2) == 0 || memcmp(d, "20", 2) == 0)) return false;
    int month = (d[4] - '0') * 10 + d[5] - '0', day = (d[6] - '0') * 10 + d[7] - '0';
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && lex_veto(out, at, end, "date");
}

/* (2330|-TW): the code of a share and its market. */
static bool ticker(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    if (end - at < TICKER_LEAST || at == 0 || lex->text.data[at - 1] != '(' ||
        lex_char(lex, end) != '-' || !is_upper(lex_char(lex, end + 1)) ||
        !is_upper(lex_char(lex, end + 2)) || lex_char(lex, end + 3) != ')')
        return false;
    return lex_veto(out, at, end + 3, "id");
}

/* from 0 |到 1: out of nothing, where no range of values is told of. */
static bool from_nothing(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    struct word_match join;
    if (end != at + 1 || lex_char(lex, at) != '0' || !plain_lead(lex, WORDS_FROM_WORD, at) ||
        !lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join))
        return false;
    uint32_t one = lex_skip_blank(lex, join.end);
    char next = lex_char(lex, one + 1);
    return lex_char(lex, one) == '1' && !is_alnum(next) && next != '.' && next != '%' &&
           !words_plain_in(lex->grammar->words, WORDS_VALUE_RANGE, lex->text, 0, lex->text.size) &&
           lex_veto(out, at, one + 1, "idiom");
}

/* 一块| 4090, 4090 |显卡, or 4090 where such cards are told of: a card for graphics. */
static bool graphics(const struct lex *lex, uint32_t at, uint32_t end) {
    struct unit_match unit;
    uint32_t behind = lex_skip_blank(lex, end);
    if (plain_next(lex, WORDS_GPU_TAIL, end)) return true;
    if (units_after(lex->grammar->units, lex->text, behind, &unit) ||
        units_before(lex->grammar->units, lex->text, lex_back_blank(lex, at), &unit))
        return false;
    return plain_lead(lex, WORDS_GPU_LEAD, at) ||
           words_plain_in(lex->grammar->words, WORDS_GPU_NEAR, lex->text, 0, lex->text.size);
}

/* 22 |端口, 搭载| 980 |处理器, 小红书| 354462115, 热线| 1878999. */
static bool named_digits(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct qc_slice digits = slice_cut(lex->text, at, end);
    char next = lex_char(lex, end);
    if (is_alnum(next) || next == '%' ||
        ((next == '.' || next == ',') && is_digit(lex_char(lex, end + 1))))
        return false;
    if (words_plain(words, WORDS_PORT_NUMBER, digits) && plain_next(lex, WORDS_PORT_WORD, end))
        return lex_veto(out, at, end, "id");
    if ((end - at == 3 || end - at == 4) && plain_next(lex, WORDS_CHIP_WORD, end) &&
        plain_lead(lex, WORDS_CHIP_LEAD, at))
        return lex_veto(out, at, end, "name");
    if (words_plain(words, WORDS_GPU_NUMBER, digits) && graphics(lex, at, end))
        return lex_veto(out, at, end, "name");
    if (end - at < PHONE_LEAST) return false;
    bool phone = end - at <= PHONE_MOST && plain_lead(lex, WORDS_PHONE_LEAD, at);
    bool account = end - at >= ACCOUNT_LEAST && plain_lead(lex, WORDS_ACCOUNT_LEAD, at);
    struct unit_match unit;
    if ((!phone && !account) ||
        units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit))
        return false;
    return lex_veto(out, at, end, "id");
}

#define JET_MOST 3u /* digits of a kind of aircraft */

/* 歼|20 首飞, 苏|27 的: a kind of aircraft; 江苏|27 家, 运|20 吨 count. */
static bool jet(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    enum word_class class;
    struct unit_match unit;
    uint32_t size = plain_before(lex, WORDS_JET_SIGN, at);
    struct number n; /* 多运|315 万吨 */
    if (!size || end > at + JET_MOST || !lex_scan(lex, at, &n) || n.end != end ||
        lex_char(lex, end) == '%')
        return false;
    uint32_t sign = at - size, before = sign ? (uint32_t)utf8_back(lex->text, sign) : 0;
    if (before < sign && lexicon_find(slice_cut(lex->text, before, at), &class)) return false;
    uint32_t behind = lex_skip_blank(lex, end);
    bool counts = units_after(lex->grammar->units, lex->text, behind, &unit) &&
                  lex_stands_alone(lex, unit.begin, unit.end);
    return !counts && lex_veto(out, at, end, "name");
}

#define VERSION_MOST 100 /* what is brought to 200 is an amount */

/* 升级到| 2.1: the version that a program is brought to. */
static bool release(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct measure m;
    if (!plain_lead(lex, WORDS_VERSION_LEAD, at) || !lex_scan(lex, at, &n) ||
        n.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) ||
        dec_compare(n.low, dec_of(VERSION_MOST, 0)) >= 0)
        return false;
    measure_scan(lex, &n, &m);
    return !m.has_unit && m.end == n.end && lex_veto(out, at, n.end, "version");
}

/* 两记|三分, 命中|三分, 三分|命中率: a shot that counts three. */
static bool shot(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t size = plain_at(lex, WORDS_SHOT_WORD, at);
    if (!size || plain_next(lex, WORDS_SHOT_NOT, at + size)) return false;
    return (plain_lead(lex, WORDS_SHOT_LEAD, at) || plain_next(lex, WORDS_SHOT_TAIL, at + size)) &&
           lex_veto(out, at, at + size, "name");
}

/* the iPhone 16 family compared to the |15 family: models of one name. */
static bool family(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint32_t next = end + 1, size;
    if (end - at != 2 || lex_char(lex, end) != ' ' || at < 4 || lex->text.data[at - 1] != ' ' ||
        !(size = plain_at(lex, WORDS_MODEL_FAMILY, next)))
        return false;
    bool goes_on = lex_char(lex, next + size) == ' ' && is_lower(lex_char(lex, next + size + 1));
    struct word_match word;
    const words_set links = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_LIST_JOIN);
    if (goes_on && !lex_word(lex, next + size + 1, links, &word))
        return false; /* 15 family members */
    return plain_before(lex, WORDS_THE_WORD, at - 1) && lex_veto(out, at, end, "model");
}

/* a Kanomax| model: does the name of a maker stand before the word that ends at `end`? */
static bool behind_maker(const struct lex *lex, uint32_t end) {
    uint32_t size = plain_before(lex, WORDS_MODEL_WORD, end), at = lex_back_blank(lex, end - size);
    uint32_t from = at;
    if (!size || !is_lower(lex->text.data[end - size])) return false;
    while (from > 0 && is_alpha(lex->text.data[from - 1])) from--;
    return at > from + 2 && from > 0 && is_upper(lex->text.data[from]) &&
           is_lower(lex->text.data[from + 1]);
}

/* a Kanomax model |4431 audiometer: the number behind the word, whatever it names. */
static bool model_number(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    char next = lex_char(lex, end);
    uint32_t lead = lex_back_blank(lex, at);
    return end >= at + MODEL_DIGITS && lead < at && !is_alnum(next) && next != '%' &&
           !(next && strchr(".,", next) && is_digit(lex_char(lex, end + 1))) &&
           (plain_before(lex, WORDS_MODEL_NO, lead) || behind_maker(lex, lead)) &&
           lex_veto(out, at, end, "model");
}

/* 以|6 开头, 139`开头: digits that a number begins or ends with. */
static bool place_digits(const struct lex *lex, uint32_t at, uint32_t end, struct veto *out) {
    uint32_t next = lex_skip_blank(lex, end);
    if (lex_char(lex, next) == '`' || lex_char(lex, next) == '"') next++;
    return !is_alnum(lex_char(lex, next)) && plain_next(lex, WORDS_DIGIT_PLACE, next) &&
           lex_veto(out, at, end, "id");
}

bool veto_called(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    if (end == at) return shot(lex, at, out);
    if (at > 0 && is_alnum(lex->text.data[at - 1])) return false;
    if (key_cap(lex, at, out) || ticker(lex, at, end, out) || jet(lex, at, end, out) ||
        family(lex, at, end, out) || model_number(lex, at, end, out))
        return true;
    bool called = (lex_char(lex, at) == '3' && shot(lex, at, out)) ||
                  from_nothing(lex, at, end, out) || named_digits(lex, at, end, out) ||
                  release(lex, at, out) || place_digits(lex, at, end, out) ||
                  (!is_alnum(lex_char(lex, end)) && stamp(lex, at, end, out));
    return called && lex_has_han(lex); /* which reads the text over: last */
}
