/* beside.c: the end of a numeral -> the unit that stands there, over a blank, a hyphen or a word.
 */
#include "lex.h"

/* 5' and 5": feet and inches stand right behind a digit, and no quotation is open nor opens (1
 * 'a'). */
static bool is_quote(const struct lex *lex, uint32_t at) {
    if (lex_char(lex, at) == ' ' && is_alpha(lex_char(lex, at + 2))) at++;
    char mark = lex_char(lex, at);
    uint32_t open = 0;
    if (mark != '"' && mark != '\'') return false;
    if (at == 0 || !is_digit(lex->text.data[at - 1]) || is_alpha(lex_char(lex, at + 1)))
        return true;
    for (uint32_t i = 0; i < at; i++) {
        if (lex->text.data[i] != mark) continue;
        bool figure = i > 0 && is_digit(lex->text.data[i - 1]); /* closes what is open: "3.0" */
        open += figure ? mark == '"' && open % 2
                       : mark == '"' || i == 0 || !is_alnum(lex->text.data[i - 1]);
    }
    return open % 2;
}

/* 2017′|s: a mark of feet that is the sign of a genitive. */
static bool is_genitive(const struct lex *lex, uint32_t at) {
    return slice_has_at(lex->text, at, LIT("′s")) && !is_alnum(lex_char(lex, at + 4));
}

/* three d's, two T's: letters that are spoken of. */
static bool is_plural(const struct lex *lex, uint32_t at) {
    uint32_t letter = lex_skip_blank(lex, at);
    return is_alpha(lex_char(lex, letter)) && lex_char(lex, letter + 1) == '\'' &&
           lex_char(lex, letter + 2) == 's' && !is_alnum(lex_char(lex, letter + 3));
}

/* "2.8m a year ago": a word that is an article is no unit, unless the text ends with it; a capital
 * one (1.2 A fuse) is. */
static bool is_article(const struct lex *lex, uint32_t at) {
    struct word_match word;
    return !is_upper(lex_char(lex, at)) && lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE), &word) &&
           lex_char(lex, word.end) == ' ' && is_alpha(lex_char(lex, word.end + 1));
}

/* "10 in the world", "6 are gone": what is a preposition or a copula too is a unit only before what
 * can follow a length. */
static bool is_preposition(const struct lex *lex, const struct unit_match *unit) {
    const words_set behind = WORDS_BIT(WORDS_LENGTH_AFTER) | WORDS_BIT(WORDS_OF) |
                             WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                             WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_RANGE_JOIN) |
                             WORDS_BIT(WORDS_APPROX_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER);
    struct word_match word;
    uint32_t next = unit->end + 1;
    return lex_word(lex, unit->begin, WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA),
                    &word) &&
           word.end >= unit->end &&
           ((lex_char(lex, unit->end) == '-' && is_alpha(lex_char(lex, next))) || /* in|-person */
            (lex_char(lex, unit->end) == ' ' &&
             (lex_char(lex, next) == '$' || is_alnum(lex_char(lex, next))) &&
             !(lex_char(lex, next) == 'x' && lex_char(lex, next + 1) == ' ') &&
             !lex_word(lex, next, behind, &word)));
}

/* 几百个 TB, 12 个 token: the measure word of things before a unit of its own says nothing. */
static void over_piece(const struct lex *lex, struct unit_match *unit) {
    const dim_set counted = DIM_BIT(DIM_TOKEN) | DIM_BIT(DIM_PARAMETER) | DIM_BIT(DIM_PIXEL);
    const dim_set lettered = DIM_BIT(DIM_DATA) | DIM_BIT(DIM_DATA_RATE) | DIM_BIT(DIM_POWER) |
                             DIM_BIT(DIM_ENERGY) | DIM_BIT(DIM_COMPUTE);
    struct unit_match behind;
    const struct units *units = lex->grammar->units;
    uint32_t at = lex_skip_blank(lex, unit->end);
    if (!units_at(units, unit->at[0].unit)->classifier ||
        !units_after(units, lex->text, at, &behind))
        return;
    enum dim dim = units_at(units, behind.at[0].unit)->dim;
    bool point = lex_char(lex, behind.end) == '.' && is_digit(lex_char(lex, behind.end + 1));
    bool general = words_plain(lex->grammar->words, WORDS_POINT_PIECE, /* 两个|G, but 一种|M受体 */
                               slice_cut(lex->text, unit->begin, unit->end));
    bool named =
        (behind.end - at > 1 || (dim == DIM_DATA && general)) && !point; /* 2 个|M.2 接口 */
    if (named &&
        (DIM_BIT(dim) & counted || (DIM_BIT(dim) & lettered && is_alpha(lex_char(lex, at)))))
        *unit = behind;
}

/* 两个|点子, 三个|点位, 我讲三个|点: the measure word alone, before a word that begins like the
 * points, or where nothing tells of a rate. */
static void under_point(const struct lex *lex, struct unit_match *unit) {
    const struct words *words = lex->grammar->words;
    struct unit_match piece;
    if (unit->end < unit->begin + 6 ||
        !words_plain(words, WORDS_POINT_PIECE_UNIT, slice_cut(lex->text, unit->begin, unit->end)) ||
        (!words_plain_at(words, WORDS_POINT_WORD_TAIL, lex->text, unit->end) &&
         words_plain_in(words, WORDS_POINT_RATE, lex->text, 0, lex->text.size)) ||
        !units_after(lex->grammar->units, slice(lex->text.data, unit->end - 3), unit->begin,
                     &piece))
        return;
    *unit = piece;
}

/* 20×30×5 mm, 3 x 4 m: a cross before a number joins, it does not multiply. */
static bool is_cross(const struct lex *lex, uint32_t at) {
    uint32_t from = lex_skip_blank(lex, at);
    uint32_t length = slice_has_at(lex->text, from, LIT("×"))                    ? 2
                      : lex_char(lex, from) == 'x' || lex_char(lex, from) == 'X' ? 1
                                                                                 : 0;
    return length && (is_digit(lex_char(lex, lex_skip_blank(lex, from + length))) ||
                      is_upper(lex_char(lex, from + length))); /* 8×H100 */
}

uint32_t unit_inverse(const struct lex *lex, uint32_t end, uint32_t *power) {
    static const struct {
        const char *mark;
        uint32_t power;
    } MARKS[] = {{"-1", 1}, {"-2", 2}, {"⁻¹", 1}, {"⁻²", 2}, {"^-1", 1}, {"^-2", 2}};
    if (end == 0 || !is_alpha(lex->text.data[end - 1])) return 0;
    for (size_t i = 0; i < COUNT(MARKS); i++) {
        if (!slice_has_z(lex->text, end, MARKS[i].mark)) continue;
        uint32_t behind = end + (uint32_t)strlen(MARKS[i].mark);
        if (is_alnum(lex_char(lex, behind))) continue;
        *power = MARKS[i].power;
        return behind;
    }
    return 0;
}

/* s-1, kg⁻¹: what the unit at `at` is the inverse of is no unit of the number. */
static bool is_inverse(const struct lex *lex, const struct unit_match *unit) {
    uint32_t power;
    return unit_inverse(lex, unit->end, &power) != 0;
}

/* 2升|到3升: the unit behind the next number says that the character is one and no verb (升到). */
static bool unit_repeated(const struct lex *lex, uint32_t at, struct unit_match *out) {
    struct word_match join;
    struct number next;
    uint32_t size = utf8_length(lex->text.data[at]), end = at + size;
    if (size != 3 || !lex_word(lex, end, WORDS_BIT(WORDS_RANGE_JOIN), &join)) return false;
    uint32_t from = lex_skip_blank(lex, join.end);
    if (!number_may_start(lex->text, from) || !lex_scan(lex, from, &next)) return false;
    struct qc_slice same = slice_cut(lex->text, at, end);
    return slice_has_at(lex->text, lex_skip_blank(lex, next.end), same) &&
           units_after(lex->grammar->units, slice(lex->text.data, end), at, out);
}

/* 五十|开外, 三百|挂零: a bound that begins like a unit. */
static bool begins_bound(const struct lex *lex, const struct unit_match *unit) {
    const words_set bounds = WORDS_BIT(WORDS_MORE_THAN_AFTER);
    struct word_match word;
    return lex_char(lex, unit->begin) & 0x80 && lex_word(lex, unit->begin, bounds, &word) &&
           word.end > unit->end;
}

/* 5 through 18 | $95.00, 10+ | $45: a sign glued to the next figure, off this one, is that one's.
 */
static bool is_next_sign(const struct lex *lex, const struct unit_match *unit) {
    return !is_alpha(lex_char(lex, unit->begin)) && is_digit(lex_char(lex, unit->end)) &&
           units_at(lex->grammar->units, unit->at[0].unit)->dim == DIM_MONEY;
}

/* Baths: 3.5 | Square feet: 2,860: the label of the next entry. */
static bool is_next_label(const struct lex *lex, const struct unit_match *unit) {
    return lex_char(lex, unit->end) == ':' && unit->end > unit->begin + 3 &&
           is_upper(lex_char(lex, unit->begin)) && is_lower(lex_char(lex, unit->begin + 1));
}

/* What a device is named with: its voltage, power, frequency. */
static bool is_rated(enum dim dim) {
    return dim == DIM_VOLTAGE || dim == DIM_POWER || dim == DIM_FREQUENCY || dim == DIM_ENERGY ||
           dim == DIM_PRESSURE;
}

#define GLUED_MOST 3u /* letters of a unit that a name in capitals is glued to */

/* 500|kVGIL 线路: a measure with a name in capitals behind it, as Chinese text joins them. */
static bool glued_name(const struct lex *lex, uint32_t at, struct unit_match *out) {
    uint32_t end = at, capitals;
    while (is_alpha(lex_char(lex, end))) end++;
    if (end < at + 4 || is_alnum(lex_char(lex, end))) return false;
    for (capitals = end; capitals > at && is_upper(lex->text.data[capitals - 1]);) capitals--;
    if (capitals + 2 > end || !lex_has_han(lex)) return false; /* which reads the text over: last */
    for (uint32_t unit = at + GLUED_MOST; unit > at + 1; unit--)
        if (unit + 2 <= end && unit >= capitals &&
            units_after(lex->grammar->units, slice(lex->text.data, unit), at, out) &&
            out->end == unit && !(out->at[0].flags & UNIT_AMBIGUOUS) &&
            is_rated(units_at(lex->grammar->units, out->at[0].unit)->dim))
            return true;
    return false;
}

bool unit_near(const struct lex *lex, uint32_t at, struct unit_match *out) {
    const struct units *units = lex->grammar->units;
    if (at >= lex->text.size || is_quote(lex, at) || is_genitive(lex, at) || is_cross(lex, at) ||
        is_plural(lex, at))
        return false;
    if (units_after(units, lex->text, at, out)) {
        under_point(lex, out);
        over_piece(lex, out);
        return !begins_bound(lex, out);
    }
    if (unit_repeated(lex, at, out) || (is_alpha(lex_char(lex, at)) && glued_name(lex, at, out)))
        return true;
    if (lex_char(lex, at) == ' ') {
        if (lex_char(lex, at + 1) == '"' || /* 33 "not so: a quotation opens */
            is_article(lex, at + 1) || !units_after(units, lex->text, at + 1, out) ||
            is_preposition(lex, out) || is_inverse(lex, out) || is_next_sign(lex, out) ||
            is_next_label(lex, out))
            return false;
        over_piece(lex, out);
        return true;
    }
    return lex_char(lex, at) == '-' && is_alpha(lex_char(lex, at + 1)) &&
           units_after(units, lex->text, at + 1, out);
}

/* Bound words between number and unit count when a unit follows them: 100 万以上像素, 30+ 个. */
bool unit_behind_bound(const struct lex *lex, struct measure *m, struct unit_match *out) {
    words_set bounds = WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_MORE_THAN_AFTER) |
                       WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_APPROX_AFTER);
    struct word_match word;
    if (!lex_word(lex, lex_skip_blank(lex, m->number.end), bounds, &word)) return false;
    bool sum = lex_char(lex, word.begin) == '+' && word.begin > m->number.end &&
               lex_char(lex, word.end) == ' ' &&
               (is_upper(lex_char(lex, word.end + 1)) ||
                (is_lower(lex_char(lex, word.end + 1)) && !is_alpha(lex_char(lex, word.end + 2))));
    if (!unit_near(lex, word.end, out)) return false;
    bool when = word.end - word.begin >= 6 && out->begin == word.end && /* 30 以下|时, no hours */
                out->end == out->begin + 3 && (lex->text.data[out->begin] & 0x80) &&
                units_at(lex->grammar->units, out->at[0].unit)->dim == DIM_TIME;
    if (when) return false;
    sum &= units_at(lex->grammar->units, out->at[0].unit)->dim != DIM_MONEY; /* 550 万 + USD */
    if (sum) return false;                                                   /* ZeRO 3 + PP */
    m->inner |= word.lists;
    return true;
}

/* What a fraction may be of without being a share: half of a gallon, two and a quarter of hours. */
bool unit_is_measured(enum dim dim) {
    return dim == DIM_TIME || dim == DIM_LENGTH || dim == DIM_MASS || dim == DIM_VOLUME ||
           dim == DIM_AREA || dim == DIM_ENERGY || dim == DIM_POWER || dim == DIM_DATA ||
           dim == DIM_MEASURED;
}

/* tens of millions | of dollars, thousands of tonnes, a couple of hours: an English numeral that is
 * a noun. */
static bool vague_of(const struct lex *lex, const struct measure *m, uint32_t at,
                     struct unit_match *out) {
    struct word_match of;
    const uint32_t plural = NUMBER_VAGUE | NUMBER_WORD, single = NUMBER_ARTICLE | NUMBER_WORD;
    bool noun = (m->number.flags & plural) == plural ||
                ((m->number.flags & single) == single && !(m->number.flags & NUMBER_FRACTION));
    if (!noun || !lex_word(lex, at, WORDS_BIT(WORDS_OF), &of) ||
        !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, of.end), out))
        return false;
    enum dim dim = units_at(lex->grammar->units, out->at[0].unit)->dim;
    return (unit_is_measured(dim) || dim == DIM_MONEY || dim == DIM_TOKEN || dim == DIM_PARAMETER ||
            dim == DIM_PERCENT || dim == DIM_PERCENT_POINT) &&
           out->end - out->begin > 2;
}

/* two thirds | of a mile; more than a whole also without the article: one and a half of hours. */
bool unit_behind_of(const struct lex *lex, const struct measure *m, struct unit_match *out) {
    struct word_match of, article;
    uint32_t at = lex_skip_blank(lex, m->number.end);
    if (vague_of(lex, m, at, out)) return true;
    if (!(m->number.flags & NUMBER_FRACTION) || m->number.flags & NUMBER_OF_WHOLE) return false;
    bool digits = m->number.flags & NUMBER_DIGIT && /* 1/2 | a cup */
                  dec_compare(m->number.low, dec_of(1, 0)) < 0;
    if (lex_word(lex, at, WORDS_BIT(WORDS_OF), &of)) at = lex_skip_blank(lex, of.end);
    else if (!digits || at == m->number.end) return false;
    else of.end = 0;
    bool has_article = lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE), &article);
    if (!of.end && !has_article) return false;
    struct number one;
    if (has_article) at = lex_skip_blank(lex, article.end);
    bool part = !has_article && number_may_start(lex->text, at) && lex_scan(lex, at, &one) &&
                dec_compare(one.low, dec_of(1, 0)) == 0; /* a third of | one | percent */
    if (part) at = lex_skip_blank(lex, one.end);
    bool mixed = dec_compare(m->number.low, dec_of(1, 0)) > 0;
    if (!(has_article || mixed || part) || !units_after(lex->grammar->units, lex->text, at, out))
        return false;
    enum dim dim = units_at(lex->grammar->units, out->at[0].unit)->dim;
    if (dim == DIM_PERCENT || dim == DIM_PERCENT_POINT) return true;
    if (dim == DIM_SCORE && has_article && !mixed && /* two-tenths of a | point, told of 4.3% */
        memchr(lex->text.data, '%', lex->text.size) &&
        units_find(lex->grammar->units, LIT("pp"), &out->at[0].unit)) {
        out->count = 1;
        return true;
    }
    return !part && unit_is_measured(dim);
}

#define COMPUTE_WORDS 3 /* most words between a figure and the operations that it counts */

/* FP64|, INT8|, BF16|: the name of a format of numbers in capitals; `at`: none begins there. */
static uint32_t over_format(const struct lex *lex, uint32_t at) {
    uint32_t end = at;
    while (is_upper(lex_char(lex, end))) end++;
    uint32_t digit = end;
    while (is_digit(lex_char(lex, end))) end++;
    return digit > at + 1 && end > digit && !is_alnum(lex_char(lex, end)) ? end : at;
}

/* 191 | ray-tracing TFLOPS, 67 | FP64 TFLOPS, 380 | 光线追踪 TFLOPS */
static bool compute_behind(const struct lex *lex, const struct measure *m, struct unit_match *out) {
    uint32_t at = lex_skip_blank(lex, m->number.end);
    for (int words = 0; words < COMPUTE_WORDS && at > m->number.end; words++) {
        uint32_t end = at + words_plain_at(lex->grammar->words, WORDS_COMPUTE_WORD, lex->text, at);
        if (end == at) end = over_format(lex, at);
        if (end == at) return false;
        at = lex_skip_blank(lex, end);
        if (units_after(lex->grammar->units, lex->text, at, out) &&
            units_at(lex->grammar->units, out->at[0].unit)->dim == DIM_COMPUTE)
            return true;
    }
    return false;
}

/* 5000|(mAh), 120|（平方米）: the unit alone in a bracket, Chinese. */
static bool bracketed_unit(const struct lex *lex, const struct measure *m, struct unit_match *out) {
    uint32_t at = lex_skip_blank(lex, m->number.end);
    if (lex_char(lex, at) != '(' || m->begin != m->number.begin ||
        !units_after(lex->grammar->units, lex->text, at + 1, out) ||
        lex_char(lex, out->end) != ')' || !lex_has_han(lex))
        return false;
    enum dim dim = units_at(lex->grammar->units, out->at[0].unit)->dim;
    out->end++;
    return dim != DIM_COUNT && dim != DIM_SCORE && dim != DIM_TIME;
}

/* two additional minutes, five consecutive years; 3 more in May, 60 more a day */
bool unit_behind_word(const struct lex *lex, const struct measure *m, struct unit_match *out) {
    struct word_match word, other;
    const words_set others =
        WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PER_ARTICLE);
    uint32_t at = lex_skip_blank(lex, m->number.end);
    if (compute_behind(lex, m, out) || bracketed_unit(lex, m, out)) return true;
    if (at == m->number.end || !lex_word(lex, at, WORDS_BIT(WORDS_UNIT_ADJECTIVE), &word) ||
        lex_char(lex, word.end) != ' ' ||
        !units_after(lex->grammar->units, lex->text, word.end + 1, out) ||
        lex_word(lex, out->begin, others, &other))
        return false;
    enum dim dim = units_at(lex->grammar->units, out->at[0].unit)->dim;
    return unit_is_measured(dim) || dim == DIM_MONEY || dim == DIM_PERCENT ||
           dim == DIM_PERCENT_POINT || dim == DIM_TOKEN || dim == DIM_PARAMETER;
}
