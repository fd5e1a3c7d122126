/* veto_measure.c: a numeral that was read with its unit -> a veto when it is no quantity after all:
 * names of models, letters glued on, articles, numerals that count nothing. */
#include "lex.h"
#include "lexicon.h"

#define WORD_REACH 18u /* bytes behind 十分 in which a word is cut */

/* Does a Latin word that can be a brand stand right before, over one blank or hyphen? */
static bool brand_before(const struct lex *lex, uint32_t at, uint32_t *begin) {
    uint32_t end = at;
    if (end > 0 && (lex->text.data[end - 1] == ' ' || lex->text.data[end - 1] == '-')) end--;
    if (end == at || end == 0 || !is_alnum(lex->text.data[end - 1])) return false;
    uint32_t from = end;
    while (from > 0 && (is_alnum(lex->text.data[from - 1]) || lex->text.data[from - 1] == '-' ||
                        lex->text.data[from - 1] == '.'))
        from--;
    *begin = from;
    return is_alpha(lex->text.data[from]);
}

/* A word that a sentence or clause begins with, or that leads a number, is no brand. */
static bool plain_word(const struct lex *lex, uint32_t from) {
    struct word_match word;
    words_set asked =
        WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
        WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_SUBJECT_STOP) | WORDS_BIT(WORDS_ADVERB) |
        WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |
        WORDS_BIT(WORDS_AT_LEAST_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE) |
        WORDS_BIT(WORDS_AT_MOST_BEFORE) | WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_GLUE) |
        WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_DIRECTION_UP) |
        WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_NEGATION) |
        WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_RANGE_OPEN) | WORDS_BIT(WORDS_RANGE_AND) |
        WORDS_BIT(WORDS_INDEX_NAME);
    return lex_word(lex, from, asked, &word);
}

/* What follows a number that counts: a lower-case noun, or Han characters of a Chinese sentence
 * when the word before it is no brand. */
static bool noun_follows(const struct lex *lex, uint32_t end) {
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, end);
    if (at == end || !is_lower(lex_char(lex, at))) return false;
    words_set others = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PREPOSITION) |
                       WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                       WORDS_BIT(WORDS_FORECAST) | WORDS_BIT(WORDS_ADVERB) |
                       WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_AUXILIARY) |
                       WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    return !lex_word(lex, at, others, &word);
}

/* llama 3, Claude 3.5, RTX 4090, Windows 11: brand and number. */
static bool brand_number(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t from;
    struct word_match word;
    if (m->has_unit || !(m->number.flags & NUMBER_DIGIT) ||
        m->number.flags & (NUMBER_SCALED | NUMBER_GROUPED | NUMBER_FRACTION | NUMBER_MORE) ||
        m->per_count || !brand_before(lex, m->number.begin, &from))
        return false;
    uint32_t begin = lex_back_blank(lex, m->number.begin);
    bool known = lex_word_before(lex, begin, WORDS_BIT(WORDS_MODEL_BEFORE), &word);
    if (!known) {
        if (plain_word(lex, from)) return false;
        bool chinese = lex_has_han(lex);
        bool capital = is_upper(lex->text.data[from]) && (from > 0 || chinese);
        if (!capital && !chinese) return false;
        if (!chinese && noun_follows(lex, m->number.end)) return false;
    }
    return lex_veto(out, m->number.begin, m->number.end, "name");
}

/* 酷睿 Ultra 5 |338H: three digits and an H behind a Latin name or its figure are of a chip; 骁龙|
 * 6s: so is any letter behind the name of a series. */
static bool chip_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct word_match word;
    uint32_t at = m->number.begin, glue = lex_back_blank(lex, at);
    while (is_digit(lex_char(lex, at))) at++;
    char letter = lex_char(lex, at);
    if (at == m->number.begin || !is_alpha(letter) || is_alnum(lex_char(lex, at + 1)) ||
        glue == 0 || !lex_has_han(lex))
        return false;
    bool chip = letter == 'H' && at - m->number.begin == 3 && is_alnum(lex_char(lex, glue - 1));
    bool series = lex_word_before(lex, glue, WORDS_BIT(WORDS_MODEL_BEFORE), &word) &&
                  (lex->text.data[word.begin] & 0x80) && (letter == 's' || letter == 'e');
    return (chip || series) && lex_veto(out, m->number.begin, at + 1, "name");
}

/* Where the one capital letter ends that is glued to the digits of m; 0: none is. */
static uint32_t letter_end(const struct lex *lex, const struct measure *m) {
    uint32_t at = m->number.begin;
    while (is_digit(lex_char(lex, at)) || lex_char(lex, at) == '.') at++;
    bool one =
        at > m->number.begin && is_upper(lex_char(lex, at)) && !is_alnum(lex_char(lex, at + 1));
    return one ? at + 1 : 0;
}

static bool word_follows(const struct lex *lex, enum words_plain list, uint32_t at) {
    if (lex_char(lex, at) == '+') at++;
    return words_plain_at(lex->grammar->words, list, lex->text, lex_skip_blank(lex, at)) != 0;
}

/* Zen 6C, iQOO 15T, 小米 14T: a Latin name with a capital, or a known one, stands before; a disk
 * does not count (SSD 2T). */
static bool branded(const struct lex *lex, const struct measure *m) {
    const words_set disks = WORDS_BIT(WORDS_REF_STORAGE) | WORDS_BIT(WORDS_REF_MEMORY) |
                            WORDS_BIT(WORDS_REF_CACHE) | WORDS_BIT(WORDS_DATA_NOUN);
    struct word_match word;
    uint32_t end = lex_back_blank(lex, m->number.begin), from;
    if (!lex_has_han(lex) || m->number.flags & NUMBER_POINT ||
        lex_word_before(lex, end, disks, &word))
        return false;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_MODEL_BEFORE), &word)) return true;
    if (!brand_before(lex, m->number.begin, &from) || plain_word(lex, from)) return false;
    while (from < end && !is_upper(lex->text.data[from])) from++;
    return from < end;
}

/* 1.5T 发动机, Intel 18A 工艺, Zen 6C, 18A-P: a letter behind digits that is no unit but the name
 * of an engine, a way to make chips, a speed of charging, a model. */
static bool lettered_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t end = letter_end(lex, m);
    if (!end || !(m->number.flags & NUMBER_DIGIT) || m->begin != m->number.begin) return false;
    char letter = lex->text.data[end - 1];
    bool engine = letter == 'T' && m->number.flags & NUMBER_POINT &&
                  (word_follows(lex, WORDS_ENGINE_WORD, end) ||
                   words_plain_before(lex->grammar->words, WORDS_ENGINE_WORD, lex->text,
                                      lex_back_blank(lex, m->begin)));
    bool process = (letter == 'A' && word_follows(lex, WORDS_PROCESS_WORD, end)) ||
                   (letter == 'C' && word_follows(lex, WORDS_CHARGE_WORD, end));
    bool hyphen = lex_char(lex, end) == '-' && is_upper(lex_char(lex, end + 1)) &&
                  !is_alnum(lex_char(lex, end + 2));
    if (!engine && !process && !hyphen && !((letter == 'C' || letter == 'T') && branded(lex, m)))
        return false;
    return lex_veto(out, m->number.begin, end, "name");
}

/* 更新到 3.5 |版, 3.5 |版本. */
static bool version_behind(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t behind = lex_skip_blank(lex, m->number.end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_VERSION_SIGN, lex->text, behind);
    return size && m->number.flags & NUMBER_POINT && m->number.flags & NUMBER_DIGIT &&
           m->begin == m->number.begin && lex_veto(out, m->number.begin, behind + size, "version");
}

/* 工业4.0, 用一张|4090: digits glued to a Chinese word or to a counted measure word are a name. */
static bool glued_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct word_match word;
    const words_set leads = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_MAGNITUDE_NOUN) |
                            WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_CHANGE_FROM) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_GLUE) |
                            WORDS_BIT(WORDS_MORE_THAN_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE) |
                            WORDS_BIT(WORDS_AT_LEAST_BEFORE) | WORDS_BIT(WORDS_AT_MOST_BEFORE) |
                            WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_REACH_BEFORE);
    uint32_t begin = m->number.begin, end = m->number.end;
    if (m->has_unit || m->begin != begin || begin < 3 || !(m->number.flags & NUMBER_DIGIT) ||
        m->per_count || !utf8_is_han(utf8_before(lex->text, lex_back_blank(lex, begin), NULL)))
        return false;
    bool series =
        !(m->number.flags & NUMBER_SCALED) &&
        lex_word_before(lex, lex_back_blank(lex, begin), WORDS_BIT(WORDS_MODEL_BEFORE), &word);
    uint32_t glue = lex_back_blank(lex, begin), behind = lex_skip_blank(lex, end);
    bool edition =
        end - begin == 3 && slice_has_at(lex->text, begin + 1, LIT(".0")) &&
        (glue == begin || (behind < lex->text.size && utf8_is_han(utf8_at(lex->text, behind))));
    bool model = lex->floor == begin && end - begin >= 3 &&
                 !(m->number.flags & (NUMBER_POINT | NUMBER_SCALED | NUMBER_GROUPED));
    if (!(edition && !lex_word_before(lex, glue, leads, &word)) && !model && !series) return false;
    return lex_veto(out, begin, end, edition ? "version" : "name");
}

/* the R|9 arm: the letter before the digits is no sign of a currency, so it is part of a name. */
static bool letter_before(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t begin = m->number.begin, at = begin;
    if (at > 1 && lex->text.data[at - 1] == '/' && strchr("fF", lex->text.data[at - 2]) &&
        (at == 2 || !is_alnum(lex->text.data[at - 3])))
        at--; /* f/|1.8 */
    return m->begin == begin && at > 0 && m->number.flags & NUMBER_DIGIT &&
           is_digit(lex->text.data[begin]) && is_alpha(lex->text.data[at - 1]) &&
           lex_veto(out, begin, m->number.end, "name");
}

/* A digit run with letters glued on that are no unit: 3D, 4o, 1080p, 802.11ax. */
static bool glued_letters(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t end = m->number.end;
    if (m->end > end || m->number.flags & NUMBER_WORD) return false;
    char c = lex_char(lex, end);
    if (!is_alpha(c) && !(c == '-' && is_alpha(lex_char(lex, end + 1)) && m->end == end &&
                          is_upper(lex_char(lex, end + 1))))
        return false;
    while (lex_name_byte(lex, end)) end++;
    return lex_veto(out, m->number.begin, end, "name");
}

/* 看一看, 试一试: the same character on both sides. */
static bool reduplicated(const struct lex *lex, const struct measure *m) {
    uint32_t begin = m->number.begin, end = m->number.end;
    if (begin <= 0 || end >= lex->text.size || !(m->number.flags & NUMBER_HAN)) return false;
    uint32_t before = utf8_before(lex->text, begin, NULL);
    return utf8_is_han(before) && before == utf8_at(lex->text, end);
}

static bool is_one(const struct measure *m) {
    return dec_compare(m->number.low, dec_of(1, 0)) == 0 && !(m->number.flags & NUMBER_DIGIT);
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

/* Chinese numerals alone count nothing: 一, 三, 百, unless a magnitude makes them a figure. */
static bool bare_han(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t keep = NUMBER_PERCENT | NUMBER_PERMILLE | NUMBER_FRACTION | NUMBER_POINT;
    uint32_t flags = m->number.flags;
    if (m->has_unit || !(flags & NUMBER_HAN)) return false;
    uint32_t length = m->number.end - m->number.begin;
    if (flags & NUMBER_HALF && length == 3) return lone_half(lex, m, out);
    if (flags & keep || (length == 3 && is_answer(lex, m))) return false;
    bool lone = lex->text.size <= length + 2; /* the whole text is a numeral */
    if (lone) return false;
    bool figure = flags & NUMBER_SCALED && !(flags & NUMBER_MULTI) &&
                  (length >= 6 || hedge_stands(lex, m->number.begin)); /* 粉丝超|万 */
    if (figure || (length >= 6 && dec_compare(m->number.low, dec_of(9, 0)) > 0)) return false;
    return lex_veto(out, m->number.begin, m->number.end, "numeral alone");
}

/* 一天| 8 小时, 一个月| 5000 元: what follows is counted by it. */
static bool counts_next(const struct lex *lex, const struct measure *m) {
    struct number next;
    struct unit_match unit;
    struct word_match word;
    const words_set spans = WORDS_BIT(WORDS_TIME_BEFORE) | WORDS_BIT(WORDS_APPROX_BEFORE) |
                            WORDS_BIT(WORDS_LESS_THAN_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |
                            WORDS_BIT(WORDS_AT_LEAST_BEFORE) | WORDS_BIT(WORDS_AT_MOST_BEFORE) |
                            WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_PER);
    uint32_t at = lex_skip_blank(lex, m->end);
    bool one = number_may_start(lex->text, at) && lex_scan(lex, at, &next) &&
               !(next.flags & NUMBER_HALF) && dec_compare(next.low, dec_of(1, 0)) > 0;
    const uint32_t figure = NUMBER_SCALED | NUMBER_VAGUE | NUMBER_RANGE;
    bool told = one && (unit_near(lex, next.end, &unit) ||
                        (next.flags & figure && !(next.flags & NUMBER_MULTI)));
    return told && !lex_word_before(lex, lex_back_blank(lex, m->begin), spans, &word);
}

/* 上|一交易日, 前|一小时: one of a row, no time. */
static bool ordered(const struct lex *lex, const struct measure *m) {
    const struct words *words = lex->grammar->words;
    const words_set leads = WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_PREPOSITION) |
                            WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_COPULA);
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

/* One unit of time in Chinese that is no time of its own, or one of a row. */
static bool one_time(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t odd = NUMBER_HALF | NUMBER_MORE | NUMBER_SCALED | NUMBER_FRACTION;
    if (!m->has_unit || !m->count || !is_one(m) || !(m->number.flags & NUMBER_HAN) ||
        m->number.flags & odd)
        return false;
    if (m->readings[0].dim == DIM_COUNT)
        return one_counted(lex, m) && lex_veto(out, m->begin, m->end, "ordinal");
    if (m->readings[0].dim != DIM_TIME) return false;
    if (counts_next(lex, m)) return lex_veto(out, m->begin, m->end, "denominator");
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

/* 身中| 17 刀: stabs are no dollars. */
static bool stabs(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct words *words = lex->grammar->words;
    return words_plain_at(words, WORDS_BLADE, lex->text, lex_skip_blank(lex, m->number.end)) &&
           words_plain_before(words, WORDS_STAB_VERB, lex->text, lex_back_blank(lex, m->begin)) &&
           lex_veto(out, m->begin, m->end, "stabs");
}

bool veto_measure(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (m->number.flags & NUMBER_TOO_LONG)
        return lex_veto(out, m->number.begin, m->number.end, "too long");
    if (is_very(lex, m)) return lex_veto(out, m->begin, m->end, "idiom");
    if (reduplicated(lex, m)) return lex_veto(out, m->number.begin, m->number.end, "reduplication");
    /* 多吉瓦 is a figure; 埃尔|多安 is a name */
    bool brief = m->end == m->number.end + 3 && (lex->text.data[m->number.end] & 0x80);
    if (m->number.flags & NUMBER_MULTI && (!m->has_unit || m->readings[0].dim == DIM_COUNT ||
                                           (brief && m->readings[0].dim != DIM_TIME)))
        return lex_veto(out, m->number.begin, m->number.end, "numeral alone");
    if (stabs(lex, m, out) || chip_name(lex, m, out) || lettered_name(lex, m, out) ||
        version_behind(lex, m, out))
        return true;
    return letter_before(lex, m, out) || glued_letters(lex, m, out) || glued_name(lex, m, out) ||
           brand_number(lex, m, out) || article(lex, m, out) || numbered(lex, m, out) ||
           ends_time(lex, m, out) || one_time(lex, m, out) || bare_han(lex, m, out) ||
           veto_caption(lex, m, out);
}
