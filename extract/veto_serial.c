/* veto_serial.c: bare figures of Chinese text that tell which and not how many -> vetoes: 事务 1
 * and 事务 2, 优点 1:, 16 进制, (2019.7), 8.24 凌晨, 2.0 GA, a Snapdragon's 870, 985 of the
 * universities, 电话:400.., β2. Each asks a word list or the text right beside the figure first. */
#include <string.h>

#include "lexicon.h"
#include "plain.h"
#include "veto.h"

#define SERIAL_MOST 30   /* the highest number of a row of named things */
#define LABEL_MOST 20    /* of an entry with its colon */
#define HAN 3u           /* bytes of a Chinese character */
#define NOUN_REACH 24u   /* bytes before the figure in which its noun is cut */
#define NOUN_CUT 8u      /* tokens of these */
#define LABEL_LONGEST 18 /* bytes of the name before a number and a colon */

struct bare {
    uint32_t at, end;        /* the digits */
    uint32_t before, behind; /* over one blank */
};

static bool is(const struct lex *lex, const struct bare *b, enum words_plain list) {
    return words_plain(lex->grammar->words, list, slice_cut(lex->text, b->at, b->end));
}

/* Does what is measured or reached stand before the figure: 得分为| 985, 达| 709? */
static bool is_led(const struct lex *lex, const struct bare *b) {
    const words_set leads = WORDS_HEDGED | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_REACH_BEFORE) |
                            WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_DIRECTION_UP) |
                            WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    return lex_word_before(lex, b->before, leads, &word);
}

/* The noun that ends at `end`; empty: no noun of which nothing is measured or counted. */
static struct qc_slice noun_before(const struct lex *lex, uint32_t end) {
    const struct words *words = lex->grammar->words;
    const words_set measured = WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_INDEX_NAME) |
                               WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_COPULA) |
                               WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_CHANGE_TO);
    struct token tokens[NOUN_CUT];
    struct word_match word;
    uint32_t from = end;
    while (from > 0 && end - from < NOUN_REACH && utf8_is_han(utf8_before(lex->text, from, NULL)))
        from = (uint32_t)utf8_back(lex->text, from);
    uint32_t count = lexicon_cut(lex->text, from, end, tokens, NOUN_CUT);
    struct qc_slice none = {lex->text.data, 0};
    uint32_t size = words_plain_before(words, WORDS_SERIAL_NOUN, lex->text, end);
    if (size) return slice_cut(lex->text, end - size, end);
    if (!count || tokens[count - 1].end != end || tokens[count - 1].class != CLASS_NOUN ||
        plain_before(lex, WORDS_MEASURE_END, end) || plain_before(lex, WORDS_FIGURED_END, end) ||
        lex_word_before(lex, end, measured, &word))
        return none;
    struct qc_slice noun = slice_cut(lex->text, tokens[count - 1].begin, end);
    return words_plain(words, WORDS_PEOPLE_NOUN, noun) ||
                   words_plain_before(words, WORDS_SERIES_NOT, lex->text, end)
               ? none
               : noun;
}

static int value_of(const struct lex *lex, uint32_t at, uint32_t end) {
    int value = 0;
    for (; at < end && value < 1000; at++) value = value * 10 + (lex->text.data[at] - '0');
    return value;
}

/* The small bare number behind the noun at `at`, over one blank; -1: none. */
static int number_behind(const struct lex *lex, uint32_t at) {
    struct unit_match unit;
    uint32_t from = lex_skip_blank(lex, at), end = lex_digits_end(lex, from);
    char c = lex_char(lex, end);
    if (end == from || end > from + 2 || c == '%' || is_alpha(c) ||
        ((c == '.' || c == ',') && is_digit(lex_char(lex, end + 1))) ||
        units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit))
        return -1;
    return value_of(lex, from, end);
}

/* 事务| 1 .. 事务 2: the same noun with the next number or the one before elsewhere. */
static bool in_series(const struct lex *lex, const struct bare *b, struct veto *out) {
    int value = value_of(lex, b->at, b->end);
    if (b->end > b->at + 2 || value > SERIAL_MOST) return false;
    struct qc_slice noun = noun_before(lex, b->before);
    if (!noun.size) return false;
    for (uint32_t at = 0; at + noun.size < lex->text.size; at++) {
        const char *next = memchr(lex->text.data + at, noun.data[0], lex->text.size - at);
        if (!next) return false;
        at = (uint32_t)(next - lex->text.data);
        if (!slice_has_at(lex->text, at, noun)) continue;
        uint32_t end = at + (uint32_t)noun.size;
        int other = number_behind(lex, end);
        bool counts = parts_end(lex, b->end) || /* 成人 2,成人 3 */
                      parts_end(lex, lex_digits_end(lex, lex_skip_blank(lex, end)));
        if (counts && !plain_before(lex, WORDS_SERIAL_NOUN, end)) continue;
        if (other >= 0 && (other == value + 1 || other == value - 1))
            return lex_veto(out, b->at, b->end, "label");
    }
    return false;
}

/* 优点| 1:省电: a noun, its number and a colon open a line or a clause; 糖 1:水 2 are parts. */
static bool entry_label(const struct lex *lex, const struct bare *b, struct veto *out) {
    if (lex_char(lex, b->end) != ':' || b->end > b->at + 2 ||
        value_of(lex, b->at, b->end) > LABEL_MOST)
        return false;
    uint32_t from = b->before, text = lex_skip_blank(lex, b->end + 1);
    while (from > 0 && utf8_is_han(utf8_before(lex->text, from, NULL)))
        from = (uint32_t)utf8_back(lex->text, from);
    bool opens = from == 0 || strchr(" ,;:!?(*#>|-+", lex->text.data[from - 1]) ||
                 (from >= HAN && slice_has_at(lex->text, from - HAN, LIT("。")));
    if (!opens || b->before - from > LABEL_LONGEST || b->before < from + 2 * HAN) return false;
    while (lex_char(lex, text) == '*' || lex_char(lex, text) == '"') text++;
    if (text < lex->text.size && !utf8_is_han(utf8_at(lex->text, text)) &&
        !is_alpha(lex_char(lex, text)))
        return false;
    for (uint32_t at = text, i = 0; i < 3 && at < lex->text.size; i++) {
        at += utf8_length(lex->text.data[at]);
        if (is_digit(lex_char(lex, at))) return false;
    }
    return noun_before(lex, b->before).size && lex_veto(out, b->at, b->end, "label");
}

/* Digits, a point and digits at `at`; false: none. */
static bool two_parts(const struct lex *lex, const struct bare *b, int *first, int *second) {
    uint32_t point = lex_digits_end(lex, b->at), last = lex_digits_end(lex, point + 1);
    if (point == b->at || lex_char(lex, point) != '.' || last == point + 1 || last != b->end ||
        last > point + 3 || point > b->at + 4)
        return false;
    *first = value_of(lex, b->at, point);
    *second = value_of(lex, point + 1, last);
    if (point == b->at + 4)
        *first = (lex_char(lex, b->at) - '0') * 1000 + value_of(lex, b->at + 1, point);
    return true;
}

/* May a day begin behind `at`: at a clause or where 从 and 在 lead to it? 汇率| 7.12 上午 may not.
 */
static bool day_opens(const struct lex *lex, uint32_t at) {
    char c = at ? lex->text.data[at - 1] : '\0';
    return (!is_alnum(c) && !(c & 0x80)) ||
           (at >= HAN && slice_has_at(lex->text, at - HAN, LIT("。"))) ||
           plain_before(lex, WORDS_VERSION_IN, at) || plain_before(lex, WORDS_FROM_WORD, at);
}

/* (|2019.7), 8.24 |凌晨, 日报 |9.23】: a day or a month with a point. */
static bool pointed_date(const struct lex *lex, const struct bare *b, struct veto *out) {
    int first, second;
    if (!two_parts(lex, b, &first, &second) || second < 1) return false;
    char open = b->at ? lex->text.data[b->at - 1] : '\0', close = lex_char(lex, b->end);
    bool year = first >= 1900 && first < 2100 && second <= 12;
    if (year && open == '(' && close == ')') return lex_veto(out, b->at, b->end, "date");
    if (first < 1 || first > 12 || second > 31) return false;
    bool told = plain_at(lex, WORDS_DOT_EVENT, b->behind) ||
                (plain_at(lex, WORDS_DOT_DAY_TAIL, b->behind) && day_opens(lex, b->before));
    told = told && !is_led(lex, b);
    bool digest = plain_before(lex, WORDS_DIGEST_NAME, b->before) &&
                  ((close && strchr(":]|)", close)) || slice_has_at(lex->text, b->end, LIT("】")));
    return (told || digest) && lex_veto(out, b->at, b->end, "date");
}

/* - |3.10:不得.., 2.1 |[..: the number of a section opens its line. */
static bool outline(const struct lex *lex, const struct bare *b, struct veto *out) {
    int first, second;
    if (!two_parts(lex, b, &first, &second) || first > SERIAL_MOST) return false;
    for (uint32_t at = 0; at < b->at; at++)
        if (!strchr("*-# >", lex->text.data[at])) return false;
    uint32_t text = lex_skip_blank(lex, b->end + 1);
    return lex_char(lex, b->end) == ':' && text < lex->text.size &&
           utf8_is_han(utf8_at(lex->text, text)) && lex_veto(out, b->at, b->end, "list number");
}

/* 虽然| 625/626 及..: two chips where their makers are told of. */
static bool two_chips(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin, stroke = lex_digits_end(lex, at);
    return !m->has_unit && m->number.flags & NUMBER_FRACTION && stroke == at + 3 &&
           lex_char(lex, stroke) == '/' && lex_digits_end(lex, stroke + 1) == stroke + 4 &&
           plain_told(lex, WORDS_CHIP_BRAND, at) && lex_veto(out, at, stroke + 4, "name");
}

/* 从 2.04 升级到| 3.05: does a figure without a unit follow what moves at `at`? */
static bool moves_bare(const struct lex *lex, uint32_t at) {
    struct number n;
    struct unit_match unit;
    uint32_t size = plain_at(lex, WORDS_VERSION_MOVE, at);
    uint32_t to = lex_skip_blank(lex, at + size);
    return size && !(number_may_start(lex->text, to) && lex_scan(lex, to, &n) &&
                     unit_near(lex, n.end, &unit));
}

/* 阈值|在, GPA| 在: is what is measured told of before 在 that ends at `at`? */
static bool in_measured(const struct lex *lex, uint32_t at) {
    const words_set measured = WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_INDEX_NAME) |
                               WORDS_BIT(WORDS_AMOUNT_NOUN);
    struct word_match word;
    uint32_t size = plain_before(lex, WORDS_VERSION_IN, at);
    uint32_t end = lex_back_blank(lex, at - size);
    return plain_before(lex, WORDS_MEASURE_END, end) || plain_before(lex, WORDS_FIGURED_END, end) ||
           lex_word_before(lex, end, measured, &word);
}

/* 2.0 |GA, 在| 4.0 |中, 从| 2.04 |升级到: a version of what the text is about. */
static bool version_told(const struct lex *lex, const struct bare *b, struct veto *out) {
    int first, second;
    if (!two_parts(lex, b, &first, &second) || first > 99) return false;
    bool zero = slice_has_at(lex->text, b->end - 2, LIT(".0"));
    bool told = (plain_at(lex, WORDS_VERSION_STAGE, b->behind) && lex_has_han(lex)) ||
                (plain_before(lex, WORDS_FROM_WORD, b->before) && moves_bare(lex, b->behind)) ||
                (zero && plain_before(lex, WORDS_VERSION_IN, b->before) &&
                 plain_at(lex, WORDS_VERSION_BRINGS, b->behind) && !in_measured(lex, b->before)) ||
                (zero && plain_before(lex, WORDS_VERSION_OUT, b->before) && parts_end(lex, b->end));
    return told && lex_veto(out, b->at, b->end, "version");
}

/* 3.5|-turbo, 8|-bit counts: a version of a model with its edition. */
static bool edition_behind(const struct lex *lex, const struct bare *b, struct veto *out) {
    return lex_char(lex, b->end) == '-' && plain_at(lex, WORDS_VERSION_DASH, b->end + 1) &&
           lex_veto(out, b->at, b->end, "version");
}

/* Before a quotation mark that ends at `at`. */
static uint32_t quote_before(const struct lex *lex, uint32_t at) {
    while (at > 0 && lex->text.data[at - 1] == '"') at--;
    return at > 2 && slice_has_at(lex->text, at - 3, LIT("“")) ? at - 3 : at;
}

/* 读的是| 985, 一所| 211 |大学; 一共 211 大学生 counts. */
static bool school_code(const struct lex *lex, const struct bare *b) {
    uint32_t next = b->behind, before = quote_before(lex, b->before);
    while (lex_char(lex, next) == '"') next++;
    return is(lex, b, WORDS_SCHOOL_CODE) &&
           (parts_end(lex, next) || plain_at(lex, WORDS_SCHOOL_TAIL, next)) &&
           (before == 0 || plain_before(lex, WORDS_SCHOOL_LEAD, before)) &&
           plain_told(lex, WORDS_SCHOOL_NEAR, b->at);
}

/* 985 of universities, 863 of plans, 870 where Snapdragons are told of, 318 of the highways. */
static bool known_code(const struct lex *lex, const struct bare *b, struct veto *out) {
    if (b->end != b->at + 3) return false;
    if (school_code(lex, b)) return lex_veto(out, b->at, b->end, "name");
    if (is_led(lex, b)) return false;
    bool plan = is(lex, b, WORDS_PLAN_CODE) && plain_told(lex, WORDS_PLAN_NEAR, b->at);
    bool day = is(lex, b, WORDS_DAY_CODE) && plain_told(lex, WORDS_DAY_CODE_NEAR, b->at);
    bool chip = lex_char(lex, b->at) >= '4' && !plain_before(lex, WORDS_MEASURE_END, b->before) &&
                !plain_before(lex, WORDS_FIGURED_END, b->before) &&
                plain_told(lex, WORDS_CHIP_BRAND, b->at);
    bool road =
        lex_char(lex, b->at) <= '3' && lex_char(lex, b->at) > '0' &&
        (plain_before(lex, WORDS_ROAD_ALONG, b->before) || plain_told(lex, WORDS_ROAD_KIND, b->at));
    return (plan || day || chip || road) && lex_veto(out, b->at, b->end, "name");
}

/* 电话:|13910707905, 致电| 4008001234, 北京| 100084): who is called and where letters go. */
static bool called(const struct lex *lex, const struct bare *b, struct veto *out) {
    uint32_t size = b->end - b->at, before = b->before;
    bool help =
        is(lex, b, WORDS_HOTLINE) && plain_before(lex, WORDS_CALL_LEAD, quote_before(lex, before));
    if (help) return lex_veto(out, b->at, b->end, "phone");
    if (size < 5 || size > 12) return false;
    if (before > 0 && lex->text.data[before - 1] == ':') before = lex_back_blank(lex, before - 1);
    bool toll = size == 10 && (slice_has_at(lex->text, b->at, LIT("400")) ||
                               slice_has_at(lex->text, b->at, LIT("800")));
    before = quote_before(lex, before);
    bool phone =
        plain_before(lex, WORDS_PHONE_LEAD, before) || plain_before(lex, WORDS_CALL_LEAD, before);
    char next = lex_char(lex, b->end);
    bool post = size == 6 && plain_before(lex, WORDS_POST_CITY, b->before) &&
                (!next || strchr("),;", next)) && plain_told(lex, WORDS_POST_NEAR, b->at);
    return ((phone && (toll || size >= 5)) || post) && !is_alnum(next) &&
           lex_veto(out, b->at, b->end, post ? "id" : "phone");
}

/* 最重要的是| 1)精度 和| 2)误差: a number with a bracket that nothing opens. */
static bool bracket_entry(const struct lex *lex, const struct bare *b, struct veto *out) {
    if (lex_char(lex, b->end) != ')' || b->end > b->at + 2 || b->end + 1 >= lex->text.size ||
        value_of(lex, b->at, b->end) > LABEL_MOST)
        return false;
    uint32_t text = lex_skip_blank(lex, b->end + 1);
    struct word_match more; /* 等于 3), 大于 3) */
    if (plain_before(lex, WORDS_FIGURED_END, b->before) ||
        lex_word_before(lex, b->before, WORDS_HEDGED, &more))
        return false;
    if (text >= lex->text.size || !utf8_is_han(utf8_at(lex->text, text))) return false;
    uint32_t open = 0;
    for (uint32_t at = 0; at < b->at; at++) {
        if (lex->text.data[at] == '(') open++;
        if (lex->text.data[at] == ')' && open) open--;
    }
    return !open && lex_veto(out, b->at, b->end, "list number");
}

/* Max| 3 是: the edition of a phone and its number. */
static bool edition_before(const struct lex *lex, const struct bare *b, struct veto *out) {
    uint32_t size = plain_before(lex, WORDS_PHONE_EDITION, b->before);
    return size && b->end <= b->at + 2 && is_upper(lex->text.data[b->before - size]) &&
           b->behind < lex->text.size && utf8_is_han(utf8_at(lex->text, b->behind)) &&
           lex_veto(out, b->before - size, b->end, "name");
}

/* 碳|-13, 铁|-56: how heavy an atom is, of those that are known; 沪铜-120 fell. */
static bool element(const struct lex *lex, const struct bare *b, struct veto *out) {
    uint32_t size = plain_before(lex, WORDS_ISOTOPE, b->end);
    return size && size > b->end - b->at && lex_veto(out, b->at - 1, b->end, "name");
}

/* φ|2 通路: no diameter, which has its unit; of other Greek letters veto_symbol.c knows. */
static bool behind_phi(const struct lex *lex, const struct bare *b, struct veto *out) {
    return veto_greek(lex, b->at) == 0x3C6 && b->end <= b->at + 2 && b->behind < lex->text.size &&
           utf8_is_han(utf8_at(lex->text, b->behind)) && lex_veto(out, b->at, b->end, "name");
}

/* 小行星(|162173 Ryugu): the number of a body before its name. */
static bool numbered_body(const struct lex *lex, const struct bare *b, struct veto *out) {
    return b->end >= b->at + 3 && lex_char(lex, b->end) == ' ' &&
           is_upper(lex_char(lex, b->behind)) && plain_told(lex, WORDS_SMALL_BODY, b->at) &&
           lex_veto(out, b->at, b->end, "id");
}

/* 公交有| 8、28、60 路: in a row of numbers where buses are told of. */
static bool bus_line(const struct lex *lex, const struct bare *b, struct veto *out) {
    static const struct qc_slice PAUSE = {"、", 3};
    bool before = b->at > 3 && slice_has_at(lex->text, b->at - 3, PAUSE) &&
                  is_alnum(lex->text.data[b->at - 4]);
    bool behind = slice_has_at(lex->text, b->end, PAUSE) && is_digit(lex_char(lex, b->end + 3));
    if ((!before && !behind) || b->end > b->at + 3 || !plain_told(lex, WORDS_BUS_WORD, b->at))
        return false;
    struct unit_match unit;
    uint32_t last = b->end, first = b->at;
    while (first > 3 && slice_has_at(lex->text, first - 3, PAUSE) &&
           is_digit(lex->text.data[first - 4]))
        for (first -= 3; first > 0 && is_digit(lex->text.data[first - 1]);) first--;
    while (slice_has_at(lex->text, last, PAUSE) && is_digit(lex_char(lex, last + 3)))
        last = lex_digits_end(lex, last + 3);
    if (units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, last), &unit)) return false;
    if (first > 0 && lex->text.data[first - 1] == ' ') first--; /* also behind what was read */
    bool lines = plain_before(lex, WORDS_BUS_LEAD, first) ||
                 plain_at(lex, WORDS_BUS_TAIL, lex_skip_blank(lex, last));
    return lines && lex_veto(out, b->at, b->end, "name");
}

/* 长途客运| 5653 甲地-乙地: the number of a line right behind who runs it; 客运 300 万 counts. */
static bool bus_alone(const struct lex *lex, const struct bare *b, struct veto *out) {
    char next = lex_char(lex, b->end);
    return b->end >= b->at + 2 && b->end <= b->at + 4 &&
           plain_before(lex, WORDS_BUS_RUN, b->before) && (next == ' ' || next & 0x80) &&
           utf8_is_han(utf8_at(lex->text, b->behind)) && lex_veto(out, b->at, b->end, "name");
}

/* 22333 |工作法, “5321”|模式: what digits that are no round figure stand for. */
static bool slogan(const struct lex *lex, const struct bare *b, struct veto *out) {
    static const struct qc_slice CLOSE = {"”", 3};
    uint32_t at = b->end + (slice_has_at(lex->text, b->end, CLOSE) ? 3 : 0);
    while (lex_char(lex, at) == '"') at++;
    bool round = slice_has_at(lex->text, b->end - 2, LIT("00"));
    bool quoted = at > b->end && quote_before(lex, b->at) < b->at;
    return b->end >= b->at + 3 && !round &&
           (plain_at(lex, WORDS_SLOGAN_WAY, b->behind) ||
            (quoted && plain_at(lex, WORDS_FORMULA_TAIL, at)) ||
            (quoted && plain_at(lex, WORDS_SLOGAN_WAY, at))) &&
           lex_veto(out, b->at, b->end, "name");
}

/* 92853 |部队, 134340 |的序号, 260805|.pdf: what has the number follows. */
static bool owner_behind(const struct lex *lex, const struct bare *b, struct veto *out) {
    bool round = b->end > b->at + 2 && slice_has_at(lex->text, b->end - 2, LIT("00"));
    bool unit = b->end == b->at + 5 && !round && plain_at(lex, WORDS_TROOPS, b->behind);
    bool numbered = plain_at(lex, WORDS_NUMBER_OF, b->behind);
    bool file = plain_at(lex, WORDS_FILE_SUFFIX, b->end);
    return (unit || numbered || file) && lex_veto(out, b->at, b->end, "id");
}

bool veto_serial(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t plain = NUMBER_DIGIT | NUMBER_POINT | NUMBER_ZERO_LED | NUMBER_SIGNED;
    uint32_t at = m->number.begin, end = m->number.end;
    if (two_chips(lex, m, out)) return true;
    at += lex->text.data[at] == '-'; /* 预期-|260805.pdf */
    if (m->has_unit || m->per_count || !(m->number.flags & NUMBER_DIGIT) ||
        m->number.flags & ~plain || !is_digit(lex->text.data[at]) || lex_char(lex, end) == '%')
        return false;
    struct bare b = {at, end, lex_back_blank(lex, at), lex_skip_blank(lex, end)};
    bool han = b.before > 0 && (lex->text.data[b.before - 1] & 0x80);
    bool point = m->number.flags & NUMBER_POINT;
    if (plain_at(lex, WORDS_BASE_SYSTEM, b.behind)) return lex_veto(out, at, end, "name");
    if (owner_behind(lex, &b, out)) return true;
    if (at > m->number.begin) return element(lex, &b, out);
    if (edition_behind(lex, &b, out)) return true;
    if (point)
        return pointed_date(lex, &b, out) || version_told(lex, &b, out) || outline(lex, &b, out);
    if (han && (in_series(lex, &b, out) || entry_label(lex, &b, out) || behind_phi(lex, &b, out)))
        return true;
    if (slogan(lex, &b, out) || (han && bus_alone(lex, &b, out))) return true;
    return known_code(lex, &b, out) || bus_line(lex, &b, out) || called(lex, &b, out) ||
           bracket_entry(lex, &b, out) || edition_before(lex, &b, out) ||
           numbered_body(lex, &b, out);
}
