/* veto_measure.c: a numeral that was read with its unit -> a veto when it is no quantity after all:
 * articles, one of a row, numerals that count nothing. */
#include "lexicon.h"
#include "veto.h"

#define ROW_REACH 18u /* bytes before 前 in which the words are cut */
#define ROW_CUT 8u
#define WORD_REACH 18u /* bytes behind 十分 in which a word is cut */

/* 看一看, 试一试: the same character on both sides; 病例四五八例 is a figure. */
static bool reduplicated(const struct lex *lex, const struct measure *m) {
    uint32_t begin = m->number.begin, end = m->number.end;
    if (begin <= 0 || end >= lex->text.size || end != begin + 3) return false;
    if (!(m->number.flags & NUMBER_HAN)) return false;
    uint32_t before = utf8_before(lex->text, begin, NULL);
    return utf8_is_han(before) && before == utf8_at(lex->text, end);
}

static bool is_one(const struct measure *m) {
    return dec_compare(m->number.low, dec_of(1, 0)) == 0 && /* not 一两|个 */
           !(m->number.flags & (NUMBER_DIGIT | NUMBER_RANGE));
}

/* 围着|一个点: a dot; 涨了|一个点 is a percentage point. */
static bool one_dot(const struct lex *lex, const struct measure *m) {
    return is_one(m) && m->has_unit && m->count && m->readings[0].dim == DIM_PERCENT_POINT &&
           m->number.flags & NUMBER_HAN && m->end == m->number.end + 6 &&
           words_plain_before(lex->grammar->words, WORDS_POINT_SIGN, lex->text, m->end) &&
           !lex_any(lex, WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                             WORDS_BIT(WORDS_NOUN_SUFFIX));
}

/* 一个, 一种, "one of": the numeral is an article. */
static bool article(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, m->number.end);
    if (!is_one(m) || m->number.flags & (NUMBER_SCALED | NUMBER_HALF | NUMBER_PERCENT))
        return false;
    if (m->number.flags & NUMBER_WORD)
        return !m->has_unit && lex_veto(out, m->begin, m->number.end, "article");
    if (!lex_word(lex, at, WORDS_BIT(WORDS_ARTICLE_NOUN) | WORDS_BIT(WORDS_COUNTED_NOT), &word))
        return false;
    /* 一个小时, 一个月: a longer unit stands there; 一个参数 counts nothing */
    if (m->has_unit && m->end > word.end && m->readings[0].dim != DIM_COUNT &&
        m->readings[0].dim != DIM_PARAMETER)
        return false;
    return lex_veto(out, m->begin, m->end > word.end ? m->end : word.end, "article");
}

/* 半精度, 半导体: a half of nothing, unless a bound or 过 leads it (过半, 近半). */
static bool lone_half(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct word_match bound;
    words_set lead = WORDS_BIT(WORDS_MORE_THAN_BEFORE) | WORDS_BIT(WORDS_APPROX_BEFORE) |
                     WORDS_BIT(WORDS_HALF_BEFORE);
    if (lex_word(lex, m->number.begin, WORDS_BIT(WORDS_HALF_NOUN), &bound)) return false;
    return !lex_word_before(lex, m->number.begin, lead, &bound) &&
           lex_veto(out, m->number.begin, m->number.end, "numeral alone");
}

/* 答案是|四, 结果等于|五: what is told of is the number. 一 alone ends idioms (合二为一). */
static bool is_answer(const struct lex *lex, const struct measure *m) {
    const struct words *words = lex->grammar->words;
    return dec_compare(m->number.low, dec_of(1, 0)) != 0 &&
           words_plain_before(words, WORDS_EQUALS, lex->text, m->number.begin) &&
           (parts_end(lex, m->number.end) ||
            words_plain_at(words, WORDS_BUT_IS, lex->text, m->number.end));
}

/* 五|四, 三|一|九: nothing but digits, which are no figure of several characters. A pair that goes
 * on by one is a range (三四). */
static bool digits_in_row(const struct lex *lex, const struct measure *m) {
    static const char DIGITS[] = "一二三四五六七八九";
    uint32_t last = 0, count = 0;
    if (m->number.flags & (NUMBER_SCALED | NUMBER_RANGE | NUMBER_VAGUE)) return false;
    for (uint32_t at = m->number.begin; at < m->number.end; at += 3, count++) {
        uint32_t digit = 0;
        for (uint32_t i = 0; i + 3 < sizeof DIGITS; i += 3)
            if (memcmp(DIGITS + i, lex->text.data + at, 3) == 0) digit = i / 3 + 1;
        if (!digit) return false;
        last = digit;
    }
    return last != 0 && count <= 3;
}

/* Chinese numerals alone count nothing: 一, 三, 百, unless a magnitude makes them a figure. */
static bool bare_han(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t keep = NUMBER_PERCENT | NUMBER_PERMILLE | NUMBER_FRACTION | NUMBER_POINT;
    uint32_t flags = m->number.flags;
    if (m->has_unit || !(flags & NUMBER_HAN)) return false;
    uint32_t length = m->number.end - m->number.begin;
    if (flags & NUMBER_HALF && length == 3) return lone_half(lex, m, out);
    if (flags & keep || (length == 3 && is_answer(lex, m))) return false;
    if (words_plain_before(lex->grammar->words, WORDS_MONARCH, lex->text, m->number.begin))
        return lex_veto(out, m->number.begin, m->number.end, "name"); /* 路易|十四 */
    bool lone = lex->text.size <= length + 2; /* the whole text is a numeral */
    if (lone) return false;
    if (length >= 6 && digits_in_row(lex, m)) /* 五四, 三一九 */
        return lex_veto(out, m->number.begin, m->number.end, "name");
    bool figure = flags & NUMBER_SCALED && !(flags & NUMBER_MULTI) &&
                  (length >= 6 || hedge_stands(lex, m->number.begin)); /* 粉丝超|万 */
    if (figure || (length >= 6 && dec_compare(m->number.low, dec_of(9, 0)) > 0)) return false;
    return lex_veto(out, m->number.begin, m->number.end, "numeral alone");
}

/* The figure at `at`, or the second one of a range there: 1~|2 次. */
static bool figure_at(const struct lex *lex, uint32_t at, struct number *out) {
    struct word_match join;
    struct number last;
    if (!number_may_start(lex->text, at) || !lex_scan(lex, at, out)) return false;
    if (lex_word(lex, out->end, WORDS_BIT(WORDS_RANGE_JOIN), &join) &&
        number_may_start(lex->text, join.end) && lex_scan(lex, join.end, &last))
        *out = last;
    return true;
}

/* 一天| 8 小时, 一个月| 5000 元, 一周 |1~2 次: what follows is counted by it. */
static bool counts_next(const struct lex *lex, const struct measure *m) {
    struct number next;
    struct unit_match unit;
    struct word_match word;
    const words_set spans = WORDS_HEDGED | WORDS_BIT(WORDS_TIME_BEFORE) | WORDS_BIT(WORDS_TAKES) |
                            WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_PER);
    uint32_t at = lex_skip_blank(lex, m->end);
    bool one = figure_at(lex, at, &next) && !(next.flags & NUMBER_HALF) &&
               dec_compare(next.low, dec_of(1, 0)) > 0;
    const uint32_t figure = NUMBER_SCALED | NUMBER_VAGUE | NUMBER_RANGE;
    bool told = one && (unit_near(lex, next.end, &unit) ||
                        (next.flags & figure && !(next.flags & NUMBER_MULTI)));
    return told && !lex_word_before(lex, lex_back_blank(lex, m->begin), spans, &word);
}

/* 上|一交易日, 前|一小时: one of a row, no time. */
static bool ordered(const struct lex *lex, const struct measure *m) {
    const struct words *words = lex->grammar->words;
    const words_set leads = WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_PREPOSITION) |
                            WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_POSSESSIVE);
    struct word_match word;
    if (lex_word(lex, m->end, WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER),
                 &word))
        return false;
    if (words_plain_before(words, WORDS_ORDER_BEFORE, lex->text, m->begin)) return true;
    uint32_t size = words_plain_before(words, WORDS_ORDER_SIDE, lex->text, m->begin);
    uint32_t at = m->begin - size;
    return size &&
           (at == 0 || !(lex->text.data[at - 1] & 0x80) || lex_word_before(lex, at, leads, &word));
}

/* 上|一题, 下|一轮: one of a row; 桌上|一杯 and 以前|一个 count, as 上 ends a word there. */
static bool one_counted(const struct lex *lex, const struct measure *m) {
    enum word_class class;
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_ROW_SIDE, lex->text, m->begin);
    uint32_t at = m->begin - size;
    if (!size || at == 0 || !utf8_is_han(utf8_before(lex->text, at, NULL))) return size != 0;
    uint32_t before = (uint32_t)utf8_back(lex->text, at);
    return !lexicon_find(slice_cut(lex->text, before, m->begin), &class);
}

/* 前|六名选手, 前 5 大客户: the first of a row; 此前|六名 counts, as 前 ends a word there. */
static bool first_of_row(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t at = lex_back_blank(lex, m->begin), from = at;
    uint32_t size = words_plain_before(words, WORDS_RANK_SIDE, lex->text, at);
    struct token tokens[ROW_CUT];
    if (!size || m->begin != m->number.begin || m->number.flags & NUMBER_PERCENT ||
        !words_plain_at(words, WORDS_RANK_PIECE, lex->text, lex_skip_blank(lex, m->number.end)))
        return false;
    uint32_t side = at - size;
    bool alone = side == 0 || strchr(" ,;:!?()\"", lex->text.data[side - 1]);
    if (!alone && !words_plain_before(words, WORDS_RANK_BASE, lex->text, side)) return false;
    while (from > 0 && at - from < ROW_REACH && utf8_is_han(utf8_before(lex->text, from, NULL)))
        from = (uint32_t)utf8_back(lex->text, from);
    uint32_t count = lexicon_cut(lex->text, from, at, tokens, ROW_CUT);
    return count && tokens[count - 1].begin == side && lex_veto(out, m->begin, m->end, "ordinal");
}

/* One unit of time in Chinese that is no time of its own, or one of a row. */
static bool one_time(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t odd = NUMBER_HALF | NUMBER_MORE | NUMBER_SCALED | NUMBER_FRACTION | NUMBER_RANGE;
    if (!m->has_unit || !m->count || m->number.flags & odd) return false;
    bool one = m->number.end == m->number.begin + 1 ? lex_char(lex, m->number.begin) == '1'
                                                    : is_one(m) && m->number.flags & NUMBER_HAN;
    if (one && unit_is_measured(m->readings[0].dim) && m->readings[0].dim != DIM_TIME)
        return lex_char(lex, m->end - 1) & 0x80 && !m->per_count && veto_rate_measure(lex, m) &&
               lex_veto(out, m->begin, m->end, "denominator");
    if (m->number.end == m->number.begin + 1) /* 1 小时|能跑 12 公里 */
        return lex_char(lex, m->number.begin) == '1' && m->readings[0].dim == DIM_TIME &&
               lex_has_han(lex) && veto_rate_span(lex, m) &&
               lex_veto(out, m->begin, m->end, "denominator");
    if (!is_one(m) || !(m->number.flags & NUMBER_HAN)) return false;
    if (m->end > m->number.end && veto_rate_sum(lex, m))
        return lex_veto(out, m->begin, m->end, "denominator");
    if (m->readings[0].dim == DIM_COUNT && parts_end(lex, m->end) && /* 50 元|一人 */
        lex->told && lex->told == lex_back_blank(lex, m->begin) &&
        words_plain_before(lex->grammar->words, WORDS_SUM_TAIL, lex->text, lex->told))
        return lex_veto(out, m->begin, m->end, "denominator");
    if (m->readings[0].dim == DIM_COUNT)
        return one_counted(lex, m) && lex_veto(out, m->begin, m->end, "ordinal");
    if (m->readings[0].dim != DIM_TIME) return false;
    if (counts_next(lex, m) || veto_rate_span(lex, m))
        return lex_veto(out, m->begin, m->end, "denominator");
    if (veto_such_time(lex, m)) return lex_veto(out, m->begin, m->end, "article");
    return ordered(lex, m) && lex_veto(out, m->begin, m->end, "ordinal");
}

/* 十分|有效, 十分|行之有效: very, no ten points. */
static bool is_very(const struct lex *lex, const struct measure *m) {
    struct token next;
    if (!(m->number.flags & NUMBER_HAN) || !m->count || m->readings[0].dim != DIM_SCORE ||
        m->end != m->number.end + 3 || m->number.end - m->number.begin != 3 ||
        dec_compare(m->number.low, dec_of(10, 0)) != 0 || m->end >= lex->text.size)
        return false;
    uint32_t far =
        m->end + WORD_REACH < lex->text.size ? m->end + WORD_REACH : (uint32_t)lex->text.size;
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    return lexicon_cut(lex->text, m->end, far, &next, 1) == 1 && next.class == CLASS_ADJECTIVE;
}

/* 周五|开盘: the numeral ends a word of time, and no time is counted. */
static bool ends_time(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct lex whole = *lex;
    struct word_match word;
    whole.floor = 0;
    return m->number.flags & NUMBER_HAN && m->has_unit && m->count &&
           m->readings[0].dim != DIM_TIME && m->readings[0].dim != DIM_COUNT &&
           lex_word_before(&whole, m->number.end, WORDS_BIT(WORDS_TIME_WORD), &word) &&
           word.begin < m->number.begin && lex_veto(out, m->begin, m->number.end, "date");
}

/* 05、06 星, 07 款, 05B 星: two digits with a zero before count nothing, with a letter or not. */
static bool numbered(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t flags = m->number.flags, begin = m->number.begin;
    if (!(flags & NUMBER_ZERO_LED) || !(flags & NUMBER_DIGIT) || flags & NUMBER_POINT ||
        m->per_count || !is_digit(lex_char(lex, begin + 1)))
        return false;
    if (is_upper(lex_char(lex, begin + 2)) && !is_alnum(lex_char(lex, begin + 3)))
        return lex_veto(out, begin, begin + 3, "id");
    bool counts =
        !m->has_unit || m->readings[0].dim == DIM_COUNT || m->readings[0].dim == DIM_SCORE;
    return m->number.end - begin == 2 && counts && lex_veto(out, m->begin, m->end, "id");
}

#define ID_DIGITS 8u

/* 3 组分别为| 68550826、|84643124: so many bare digits in a sentence of numbers that name. */
static bool long_id(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t odd = NUMBER_POINT | NUMBER_GROUPED | NUMBER_SCALED;
    uint32_t begin = m->number.begin;
    return !m->has_unit && m->begin == begin && m->number.flags & NUMBER_DIGIT &&
           !(m->number.flags & odd) && m->number.end - begin >= ID_DIGITS &&
           m->number.end - begin < 12 && !slice_has_at(lex->text, m->number.end - 3, LIT("000")) &&
           words_plain_in(lex->grammar->words, WORDS_ID_SIGN, lex->text, 0, begin) &&
           lex_veto(out, begin, m->number.end, "id");
}

#define STAGE_MOST 12u

/* 417 期|节目, 五期|工程: the number of an issue or a stage; 做了 100 期, 共三期工程 count. */
static bool issue(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct word_match verb;
    const uint32_t odd = NUMBER_POINT | NUMBER_VAGUE | NUMBER_RANGE | NUMBER_MORE;
    if (m->begin != m->number.begin || m->end <= m->number.end || m->number.flags & odd ||
        !words_plain_before(words, WORDS_ISSUE_SIGN, lex->text, m->end))
        return false;
    uint32_t before = lex_back_blank(lex, m->begin);
    bool watched = words_plain_before(words, WORDS_WATCH_LEAD, lex->text, before);
    bool issued = m->number.flags & NUMBER_DIGIT &&
                  (watched || m->number.end == m->number.begin + 3) &&
                  words_plain_at(words, WORDS_ISSUED_THING, lex->text, m->end);
    bool stage = dec_compare(m->number.low, dec_of(STAGE_MOST, 0)) <= 0 &&
                 words_plain_at(words, WORDS_STAGED_THING, lex->text, m->end);
    return (issued || stage) && !hedge_stands(lex, m->begin) &&
           !lex_word_before(lex, before, WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_ADVERB), &verb) &&
           !words_plain_before(words, WORDS_TOTAL_LEAD, lex->text, before) &&
           !words_plain_before(words, WORDS_SPLIT_LEAD, lex->text, before) &&
           lex_veto(out, m->begin, m->end, "ordinal");
}

/* 身中| 17 刀: stabs are no dollars. */
static bool stabs(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct words *words = lex->grammar->words;
    return words_plain_at(words, WORDS_BLADE, lex->text, lex_skip_blank(lex, m->number.end)) &&
           words_plain_before(words, WORDS_STAB_VERB, lex->text, lex_back_blank(lex, m->begin)) &&
           lex_veto(out, m->begin, m->end, "stabs");
}

/* Is text[begin:end) made of magnitudes alone: 万, 百亿? */
static bool bare_magnitude(const struct lex *lex, uint32_t begin, uint32_t end) {
    static const char *const magnitudes[] = {"十", "百", "千", "万", "亿"};
    size_t i = 0;
    for (; begin < end && i < COUNT(magnitudes); begin += 3)
        for (i = 0; i < COUNT(magnitudes); i++)
            if (slice_has_at(lex->text, begin, slice(magnitudes[i], 3))) break;
    return begin >= end && i < COUNT(magnitudes);
}

/* 万吨|级, 百亿元|级: a magnitude without a figure tells a class of things. */
static bool magnitude_class(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t bare = NUMBER_SCALED | NUMBER_HAN, end = m->end;
    const uint32_t at = lex_back_blank(lex, m->begin); /* 损失达|千亿元级 */
    if (!m->has_unit || (m->number.flags & bare) != bare ||
        !bare_magnitude(lex, m->number.begin, m->number.end))
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_CLASS_SIGN, lex->text, end);
    return size && !words_plain_before(lex->grammar->words, WORDS_CLASS_REACHED, lex->text, at) &&
           lex_stands_alone(lex, end, end + size) && lex_veto(out, m->begin, end + size, "class");
}

/* 27°59′|N, 48.85° E: a place of the earth. */
static bool of_earth(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (!m->count || m->readings[0].dim != DIM_ANGLE) return false;
    uint32_t at = m->end;
    while (lex_char(lex, at) == '"' || lex_char(lex, at) == '\'') at++;
    at = lex_skip_blank(lex, at);
    char side = lex_char(lex, at);
    return side && strchr("NSEW", side) && !is_alnum(lex_char(lex, at + 1)) &&
           lex_veto(out, m->begin, at + 1, "place");
}

/* 四段|法, 六步|洗手法, 「4:6 |法」: how many steps or parts a method has names it. */
static bool method(const struct lex *lex, const struct measure *m, struct veto *out) {
    bool counts = m->count && (m->readings[0].dim == DIM_COUNT || m->readings[0].dim == DIM_RATIO ||
                               m->readings[0].dim == DIM_TIME);
    uint32_t at = lex_skip_blank(lex, m->end);
    if (!counts || !(lex_char(lex, at) & 0x80)) return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_METHOD_TAIL, lex->text, at);
    return size && lex_token_end(lex, at, at + size) <= at + size &&
           lex_veto(out, m->begin, at + size, "name");
}

bool veto_measure(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (m->number.flags & NUMBER_TOO_LONG)
        return lex_veto(out, m->number.begin, m->number.end, "too long");
    if (is_very(lex, m)) return lex_veto(out, m->begin, m->end, "idiom");
    if (reduplicated(lex, m)) return lex_veto(out, m->number.begin, m->number.end, "reduplication");
    /* 多吉瓦 is a figure; 埃尔|多安 is a name, 多年 is long */
    bool brief = m->end == m->number.end + 3 && (lex->text.data[m->number.end] & 0x80);
    if (m->number.flags & NUMBER_MULTI &&
        (!m->has_unit || m->readings[0].dim == DIM_COUNT || brief))
        return lex_veto(out, m->number.begin, m->number.end, "numeral alone");
    if (one_dot(lex, m)) return lex_veto(out, m->begin, m->end, "article");
    if (long_id(lex, m, out) || issue(lex, m, out)) return true;
    return of_earth(lex, m, out) || stabs(lex, m, out) || magnitude_class(lex, m, out) ||
           veto_name(lex, m, out) || veto_brand(lex, m, out) || article(lex, m, out) ||
           numbered(lex, m, out) || ends_time(lex, m, out) || veto_rate(lex, m, out) ||
           one_time(lex, m, out) || first_of_row(lex, m, out) || bare_han(lex, m, out) ||
           veto_caption(lex, m, out) || veto_formula(lex, m, out) || veto_serial(lex, m, out) ||
           veto_grade(lex, m, out) || method(lex, m, out);
}
