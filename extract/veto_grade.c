/* veto_grade.c: figures with a sign that ranks or names -> vetoes: 高三| 2 班, 89 级|女生, 1959 届,
 * 专业|八级, 哈弗 H6 |二代, 中央|二台, |二本院校, 76 人|击败, 见| 5.1 节; what states no amount:
 * 一分钱 |也没拿, 想了|半天, 2B |业务, a bare 0x. */
#include "plain.h"
#include "veto.h"

#define HAN 3u        /* bytes of a Chinese character */
#define CLASS_MOST 60 /* classes of a school */
#define NOT_REACH 27u /* bytes before 一分钱 in which it is denied */
#define BORN_LEAST 50 /* two digits of a year of the last century */
#define STATION_MOST 17
#define EDITION_MOST 20

struct grade {
    uint32_t at, end; /* the numeral */
    uint32_t tail;    /* behind its sign */
    uint32_t before;  /* over one blank */
    uint32_t value;
    bool digits;
};

static bool is_year(const struct grade *g) {
    return g->digits && g->end == g->at + 4 && g->value >= 1900 && g->value < 2100;
}

/* Two digits of a year, as classes are called by. */
static bool is_short_year(const struct grade *g) {
    return g->digits && g->end == g->at + 2;
}

/* 高三| 2 班, |8 班班长 */
static bool class(const struct lex *lex, const struct grade *g) {
    return g->value <= CLASS_MOST && (plain_before(lex, WORDS_CLASS_LEAD, g->before) ||
                                      plain_at(lex, WORDS_CLASS_TAIL, g->tail));
}

/* |1959 届, 我是| 23 届|秋招生; 送走了 23 届毕业生 counts. */
static bool cohort(const struct lex *lex, const struct grade *g) {
    return is_year(g) || (is_short_year(g) && plain_at(lex, WORDS_COHORT_TAIL, g->tail) &&
                          plain_before(lex, WORDS_COHORT_LEAD, g->before));
}

/* |89 级|女生, 专业|八级, |四级|没过. */
static bool level(const struct lex *lex, const struct grade *g) {
    if (is_year(g) || (is_short_year(g) && plain_at(lex, WORDS_COHORT_WHO, g->tail))) return true;
    bool born = is_short_year(g) && g->value >= BORN_LEAST;
    struct word_match of;
    if (born && lex_word(lex, g->tail, WORDS_BIT(WORDS_POSSESSIVE), &of) && parts_end(lex, of.end))
        return true;
    if (g->value > 10) return false;
    bool exam = g->value == 4 || g->value == 6 || g->value == 8;
    return plain_before(lex, WORDS_EXAM_LEAD, g->before) ||
           (exam && plain_at(lex, WORDS_EXAM_TAIL, g->tail));
}

/* 局| 14 处|领导 */
static bool office(const struct lex *lex, const struct grade *g) {
    return plain_before(lex, WORDS_OFFICE_LEAD, g->before) &&
           plain_at(lex, WORDS_OFFICE_TAIL, g->tail);
}

/* 交流群| 24 群 */
static bool group(const struct lex *lex, const struct grade *g) {
    return plain_before(lex, WORDS_GROUP_LEAD, g->before);
}

/* 中央|二台; 两台 counts. */
static bool station(const struct lex *lex, const struct grade *g) {
    return g->value <= STATION_MOST && !slice_has_at(lex->text, g->at, LIT("两")) &&
           plain_before(lex, WORDS_STATION_LEAD, g->before);
}

/* |二本|院校, 考上|二本; 二本书 of Taiwan counts. */
static bool tier(const struct lex *lex, const struct grade *g) {
    if (g->digits || g->value > 3 || slice_has_at(lex->text, g->at, LIT("两"))) return false;
    if (plain_at(lex, WORDS_TIER_NOT, g->tail)) return false;
    if (plain_at(lex, WORDS_TIER_TAIL, g->tail)) return true;
    bool done =
        plain_before(lex, WORDS_DONE, g->before) && !plain_before(lex, WORDS_TIER_LEAD, g->before);
    return g->value == 2 &&
           ((plain_at(lex, WORDS_TIER_SECOND, g->tail) && !done) ||
            (plain_before(lex, WORDS_TIER_LEAD, g->before) && parts_end(lex, g->tail)));
}

/* 手表|二代, H6 |三代: an edition; 三代人 counts, 二代 does where 两代 would. */
static bool edition(const struct lex *lex, const struct grade *g) {
    if (g->value > EDITION_MOST || slice_has_at(lex->text, g->at, LIT("两")) ||
        plain_at(lex, WORDS_KIN_TAIL, g->tail))
        return false;
    bool alone = g->end == g->at + HAN && g->at >= HAN && slice_has_at(lex->text, g->at, LIT("二"));
    bool named = g->before > 0 && is_alnum(lex->text.data[g->before - 1]);
    return alone || named || plain_before(lex, WORDS_EDITION_OF, g->before);
}

/* |76 人|击败: a team where matches or others of its league are told of; 只有 76 人 counts. */
static bool team(const struct lex *lex, const struct grade *g) {
    struct qc_slice number = slice_cut(lex->text, g->at, g->end);
    return g->digits && words_plain(lex->grammar->words, WORDS_TEAM_NUMBER, number) &&
           !plain_before(lex, WORDS_TEAM_NOT, g->before) &&
           (plain_at(lex, WORDS_TEAM_TAIL, g->tail) ||
            plain_before(lex, WORDS_TEAM_LEAD, g->before) ||
            plain_told(lex, WORDS_TEAM_NEAR, g->at));
}

/* 685 团| 2 营| 5 连: one unit of an army inside another. */
static bool troops(const struct lex *lex, const struct grade *g) {
    uint32_t size = plain_before(lex, WORDS_SIGN_TROOPS, g->before);
    uint32_t next = lex_digits_end(lex, g->tail);
    bool inside = size && g->before > size && is_digit(lex->text.data[g->before - size - 1]);
    bool around = next > g->tail && plain_at(lex, WORDS_SIGN_TROOPS, next);
    return g->digits && (inside || around);
}

#define SIGNS_LIST(X)                                                                              \
    X(WORDS_SIGN_CLASS, class, "name")                                                             \
    X(WORDS_SIGN_COHORT, cohort, "year")                                                           \
    X(WORDS_SIGN_LEVEL, level, "ordinal")                                                          \
    X(WORDS_SIGN_OFFICE, office, "name")                                                           \
    X(WORDS_SIGN_GROUP, group, "name")                                                             \
    X(WORDS_SIGN_STATION, station, "name")                                                         \
    X(WORDS_SIGN_TIER, tier, "ordinal")                                                            \
    X(WORDS_SIGN_EDITION, edition, "version")                                                      \
    X(WORDS_SIGN_TEAM, team, "name")                                                               \
    X(WORDS_SIGN_TROOPS, troops, "name")

#define X(sign, names, reason) sign,
static const enum words_plain SIGNS[] = {SIGNS_LIST(X)};
#undef X
#define X(sign, names, reason) {names, reason},
static const struct {
    bool (*names)(const struct lex *lex, const struct grade *g);
    const char *reason;
} SIGNED[] = {SIGNS_LIST(X)};
#undef X

/* 见| 5.1 节, |4.6 条款: a piece of a text by its number. */
static bool piece_of_text(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t sign = lex_skip_blank(lex, m->number.end);
    uint32_t size = plain_at(lex, WORDS_TEXT_PIECE, sign);
    bool sure = size > HAN && !plain_at(lex, WORDS_SECTION_SIGN, sign); /* 条款, no bars */
    return size && (m->number.flags & ~(uint32_t)NUMBER_POINT) == NUMBER_DIGIT &&
           lex_stands_alone(lex, sign, sign + size) &&
           !plain_at(lex, WORDS_LESSON_TAIL, sign + size) && /* 12.5 节|航速 */
           (sure || plain_before(lex, WORDS_TEXT_PIECE_LEAD, lex_back_blank(lex, m->begin))) &&
           lex_veto(out, m->begin, sign + size, "label");
}

/* |一分钱|也没有, 没花过|一分钱: nothing at all; 不到一分钱 is an amount. */
static bool nothing_of(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t size = plain_at(lex, WORDS_LEAST_BIT, m->begin);
    uint32_t end = m->begin + size;
    if (!size || end < m->number.end + HAN) return false;
    if (plain_before(lex, WORDS_BIT_MORE, m->begin)) return false; /* 差|一分 */
    if (plain_at(lex, WORDS_NOT_EVEN, lex_skip_blank(lex, end)) ||
        plain_before(lex, WORDS_HAS_NONE, m->begin))
        return lex_veto(out, m->begin, end, "idiom");
    uint32_t from = m->begin;
    while (from > 0 && m->begin - from < NOT_REACH && !strchr(",;:!?", lex->text.data[from - 1]))
        from = (uint32_t)utf8_back(lex->text, from);
    return words_plain_in(lex->grammar->words, WORDS_NEVER_ANY, lex->text, from, m->begin) &&
           !plain_before(lex, WORDS_AMOUNT_NOT, m->begin) && lex_veto(out, m->begin, end, "idiom");
}

/* 想了|半天: for long; 休息了半天, 等了半天时间 are times. */
static bool for_long(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t size = plain_at(lex, WORDS_HALF_DAY, m->begin);
    if (!size || m->end != m->begin + size) return false;
    uint32_t done = plain_before(lex, WORDS_DONE, m->begin);
    return done && plain_before(lex, WORDS_LONG_DEED, m->begin - done) &&
           !plain_at(lex, WORDS_HALF_DAY_OF, m->end) &&
           (parts_end(lex, m->end) || plain_at(lex, WORDS_HALF_DAY_THEN, m->end)) &&
           lex_veto(out, m->begin, m->end, "idiom");
}

/* 自转|一周: a round, no week. */
static bool round_made(const struct lex *lex, const struct measure *m, struct veto *out) {
    return plain_at(lex, WORDS_ONE_ROUND, m->begin) == m->end - m->begin &&
           plain_before(lex, WORDS_ROUND_VERB, m->begin) &&
           lex_veto(out, m->begin, m->end, "denominator");
}

/* |1 杯|只卖 55 元: what one of them costs. */
static bool sold_each(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct unit_match unit;
    struct number n;
    if (!m->has_unit || !m->count || m->readings[0].dim != DIM_COUNT || m->end == m->number.end ||
        dec_compare(m->number.low, dec_of(1, 0)) != 0)
        return false;
    uint32_t fill = lex_skip_blank(lex, m->end);
    uint32_t size = plain_at(lex, WORDS_SOLD_FILL, fill);
    uint32_t at = lex_skip_blank(lex, fill + size);
    return size && is_digit(lex_char(lex, at)) && lex_scan(lex, at, &n) &&
           unit_near(lex, n.end, &unit) &&
           units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_MONEY &&
           lex_veto(out, m->begin, m->end, "denominator");
}

/* |2B |业务, 2C and 2B: who is sold to. */
static bool sold_to(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin, end = at + 2;
    char letter = lex_char(lex, at + 1);
    if (lex_char(lex, at) != '2' || !(letter && strchr("BCGbc", letter)) ||
        is_alnum(lex_char(lex, end)) || m->begin != at)
        return false;
    uint32_t before = lex_back_blank(lex, at);
    if (before > 0 && (is_alnum(lex->text.data[before - 1]) || lex->text.data[before - 1] == '-'))
        return false;
    bool told = plain_at(lex, WORDS_BUSINESS_TAIL, lex_skip_blank(lex, end)) ||
                plain_before(lex, WORDS_BUSINESS_LEAD, before);
    return told && !lex_sized(lex, at) && lex_has_han(lex) && lex_veto(out, at, end, "name");
}

/* 0x: what opens a number of base 16; nothing is 0 times as much. */
static bool hex_sign(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin;
    return lex_char(lex, at) == '0' && lex_char(lex, at + 1) == 'x' && m->number.end == at + 1 &&
           !is_alnum(lex_char(lex, at + 2)) && lex_veto(out, at, at + 2, "name");
}

#define NO_VALUE 9999u

static uint32_t of_digits(const struct lex *lex, const struct measure *m) {
    uint32_t value = 0, end = m->number.end;
    if (end - m->number.begin > 4) return NO_VALUE;
    for (uint32_t at = m->number.begin; at < end; at++)
        value = value * 10 + (uint32_t)(lex->text.data[at] - '0');
    return value;
}

static uint32_t of_han(const struct measure *m) {
    for (uint32_t value = 1; value <= CLASS_MOST; value++)
        if (dec_compare(m->number.low, dec_of(value, 0)) == 0) return value;
    return NO_VALUE;
}

bool veto_grade(const struct lex *lex, const struct measure *m, struct veto *out) {
    const bool digits = m->number.flags & NUMBER_DIGIT;
    const uint32_t sign = lex_skip_blank(lex, m->number.end);
    const uint32_t odd = (digits ? NUMBER_SCALED : 0u) | NUMBER_VAGUE | NUMBER_PERCENT |
                         NUMBER_FRACTION | NUMBER_RANGE | NUMBER_MORE | NUMBER_HALF |
                         NUMBER_GROUPED;
    if (digits && (sold_to(lex, m, out) || hex_sign(lex, m, out))) return true;
    if (sign >= lex->text.size || !(lex->text.data[sign] & 0x80) || m->begin != m->number.begin)
        return false;
    if (m->number.flags & NUMBER_POINT) return piece_of_text(lex, m, out);
    if (sold_each(lex, m, out)) return true;
    if (!digits && (nothing_of(lex, m, out) || for_long(lex, m, out) || round_made(lex, m, out)))
        return true;
    if (m->number.flags & odd ||
        !words_plain_may(lex->grammar->words, SIGNS, COUNT(SIGNS), lex->text, sign))
        return false;
    uint32_t value = digits ? of_digits(lex, m) : of_han(m);
    if (value == NO_VALUE) return false;
    for (size_t i = 0; i < COUNT(SIGNS); i++) {
        if (!plain_at(lex, SIGNS[i], sign)) continue;
        struct grade g = {m->begin, m->number.end, sign + HAN, lex_back_blank(lex, m->begin),
                          value,    digits};
        return SIGNED[i].names(lex, &g) && lex_veto(out, m->begin, sign + HAN, SIGNED[i].reason);
    }
    return false;
}
