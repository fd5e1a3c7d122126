/* veto_label.c: numbers that name an entry, a step or a section at the begin of a line -> vetoes:
 * [x] 3.2 日志整合, 步骤 2: 安装, Month 1: $400; and articles of laws: 刑法 354 条. */
#include "veto.h"

#define ENTRIES 200u      /* the last number that an entry has */
#define ENTRIES_COMMA 20u /* the same with a comma behind */
#define DAY_DIGITS 2u     /* of the number of a day */
#define BULLET 5u         /* bytes of the marks before an entry */
#define NAME_MAX 18u      /* bytes of the word before it */

#define STEP_MOST 3u    /* from one number of a label to the next */
#define STEP_LAST 1000u /* no number of a label in a list is that large */

/* The digits of text[begin:end); STEP_LAST: too many. */
static uint32_t step_value(const struct lex *lex, uint32_t begin, uint32_t end) {
    uint32_t value = 0;
    for (; begin < end && value < STEP_LAST; begin++)
        value = value * 10 + (uint32_t)(lex->text.data[begin] - '0');
    return value < STEP_LAST ? value : STEP_LAST;
}

uint32_t veto_label_steps(const struct lex *lex, uint32_t end) {
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_OR);
    uint32_t begin = end, at = end;
    struct word_match join;
    struct unit_match unit;
    if (lex_char(lex, end) != ',' || lex_char(lex, end + 1) != ' ') return end;
    while (begin > 0 && is_digit(lex->text.data[begin - 1])) begin--;
    uint32_t value = step_value(lex, begin, end);
    for (bool last = false; begin < at && !last;) {
        bool comma = lex_char(lex, at) == ',';
        begin = lex_skip_blank(lex, at + comma);
        last = lex_word(lex, begin, joins, &join) && is_alpha(lex_char(lex, begin));
        if (last) begin = lex_skip_blank(lex, join.end);
        uint32_t next = lex_digits_end(lex, begin), step = step_value(lex, begin, next);
        char c = lex_char(lex, next);
        if ((!comma && !last) || next == begin || step <= value || step > value + STEP_MOST ||
            is_alpha(c) || c == '%' || unit_near(lex, next, &unit) ||
            (c && strchr("/+-$.", c) && is_alnum(lex_char(lex, next + 1))))
            return end;
        value = step;
        at = next;
        if (last) return at;
    }
    return end;
}

/* [ ] 3.2 Title, [x] 4 Title: the number of a task behind its box. */
static bool task(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct unit_match unit;
    bool box = at > 3 && at < 8 && lex->text.data[at - 4] == '[' && lex->text.data[at - 2] == ']' &&
               lex->text.data[at - 1] == ' ';
    if (!box) return false;
    if (!lex_scan(lex, at, &n) || n.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) ||
        lex_char(lex, n.end) != ' ' ||
        units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, n.end), &unit))
        return false;
    return lex_veto(out, at, n.end, "list number");
}

/* Is text[begin:end) a word that entries are numbered by: 事件, Month? */
static bool is_name(const struct lex *lex, uint32_t begin, uint32_t end) {
    return end > begin &&
           words_plain(lex->grammar->words, WORDS_ENTRY_NAME, slice_cut(lex->text, begin, end));
}

/* 事件2: .., Step 3: ..: a name with its number opens the line, a colon and text behind. */
static bool named(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = lex_back_blank(lex, at), begin = 0;
    while (begin < end && strchr("#*_ >([", lex->text.data[begin])) begin++;
    if (end - begin > NAME_MAX || !is_name(lex, begin, end)) return false;
    if (!lex_scan(lex, at, &n) || n.flags & ~(uint32_t)NUMBER_DIGIT ||
        dec_compare(n.low, dec_of(ENTRIES, 0)) > 0)
        return false;
    char behind = lex_char(lex, n.end + 1);
    uint32_t minute = lex_char(lex, n.end) == ' ' ? lex_digits_end(lex, n.end + 1) : n.end;
    if (minute > n.end + 1 && lex_char(lex, minute) == ':' && is_digit(lex_char(lex, minute + 1)))
        return lex_veto(out, at, n.end, "label"); /* 说话人 1| 00:12 */
    return lex_char(lex, n.end) == ':' && !is_digit(behind) && behind != '\0' &&
           lex_veto(out, at, n.end, "list number");
}

/* 《基本法》|22 条, 刑法|354条: the article of a law; 该法共 52 条 counts. */
static bool law_article(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct number n;
    uint32_t end = lex_back_blank(lex, at);
    if (end > 3 && slice_has_at(lex->text, end - 3, LIT("》"))) end -= 3;
    if (!words_plain_before(words, WORDS_LAW_END, lex->text, end) || !lex_scan(lex, at, &n) ||
        n.flags & ~(uint32_t)NUMBER_DIGIT)
        return false;
    uint32_t behind = lex_skip_blank(lex, n.end);
    uint32_t size = words_plain_at(words, WORDS_LAW_PIECE, lex->text, behind);
    return size && lex_stands_alone(lex, behind, behind + size) &&
           lex_veto(out, at, behind + size, "label");
}

/* Day |2 was long: a part of a plan, named with a capital; but Day 30,000 people came. */
static bool day_number(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct unit_match unit;
    uint32_t end = lex_back_blank(lex, at);
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_DAY_NAME, lex->text, end);
    uint32_t before = size ? lex_back_blank(lex, end - size) : 0, word = before;
    struct word_match small;
    while (word > 0 && is_alpha(lex->text.data[word - 1])) word--;
    bool named = word < before && !lex_word(lex, word, WORDS_BIT(WORDS_PREPOSITION), &small) &&
                 (is_upper(lex->text.data[word]) || /* Election Day, the Game */
                  words_plain_at(lex->grammar->words, WORDS_DETERMINER, lex->text, word));
    if (!size || named || end == at || !is_upper(lex->text.data[end - size]) ||
        !lex_scan(lex, at, &n) || n.flags != NUMBER_DIGIT || n.end - at > DAY_DIGITS ||
        is_alnum(lex_char(lex, n.end)) || lex_char(lex, n.end) == '-' ||
        units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, n.end), &unit))
        return false;
    return lex_veto(out, at, n.end, "ordinal");
}

#define VERSIONS 100u /* no version of a benchmark is as high */

/* Geekbench |6 multi-core: 12,041: the number of the program's version. */
static bool benchmark(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = lex_back_blank(lex, at);
    if (end == at ||
        !words_plain_before(lex->grammar->words, WORDS_BENCHMARK_NAME, lex->text, end) ||
        !lex_scan(lex, at, &n) || n.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) ||
        dec_compare(n.low, dec_of(VERSIONS, 0)) >= 0)
        return false;
    return lex_stands_alone(lex, at, n.end) && lex_char(lex, n.end) != '%' &&
           lex_veto(out, at, n.end, "version");
}

/* a |2.0 TDI, the |1.4 TSI: litres before the letters of an engine are its name. */
static bool engine(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (!is_digit(lex_char(lex, at)) || lex_char(lex, at + 1) != '.' || !lex_scan(lex, at, &n) ||
        n.end != at + 3 || lex_char(lex, n.end) != ' ')
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_ENGINE_CODE, lex->text, n.end + 1);
    return size && is_upper(lex_char(lex, n.end + size)) &&
           lex_veto(out, at, n.end + 1 + size, "name");
}

/* (案|530), (案|12、13: the number of a case. */
static bool case_number(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t before = lex_back_blank(lex, at), end = at;
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_CASE_SIGN, lex->text, before);
    if (!size || before < size + 1 || lex->text.data[before - size - 1] != '(') return false;
    while (is_digit(lex_char(lex, end)) ||
           (slice_has_at(lex->text, end, LIT("、")) && is_digit(lex_char(lex, end + 3))))
        end += is_digit(lex_char(lex, end)) ? 1 : 3;
    return (lex_char(lex, end) == ')' || lex_char(lex, end) == ',') &&
           lex_veto(out, at, end, "label");
}

/* 台|8 线, 国道|14 甲线: the number of a road. */
static bool road_number(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at);
    uint32_t sign = lex_skip_blank(lex, end);
    uint32_t size = words_plain_at(words, WORDS_ROAD_TAIL, lex->text, sign);
    return end <= at + 3 && size &&
           words_plain_before(words, WORDS_ROAD_LEAD, lex->text, lex_back_blank(lex, at)) &&
           lex_veto(out, at, sign + size, "name");
}

/* (右|2), (前排左|3 起): where somebody stands in a picture; 条之|1: a piece of a law. */
static bool place_number(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = at, before = lex_back_blank(lex, at);
    end = lex_digits_end(lex, end);
    if (end > at + 2) return false;
    if (words_plain_before(words, WORDS_PIECE_OF_LAW, lex->text, before))
        return lex_veto(out, at, end, "label");
    uint32_t size = words_plain_before(words, WORDS_PICTURE_SIDE, lex->text, before);
    bool opens = size && before > size &&
                 (lex->text.data[before - size - 1] == '(' ||
                  slice_has_at(lex->text, before - size - 3, LIT("、")));
    bool closes = lex_char(lex, end) == ')' || slice_has_at(lex->text, end, LIT("、")) ||
                  words_plain_at(words, WORDS_PICTURE_TAIL, lex->text, end);
    return opens && closes && lex_veto(out, at, end, "label");
}

/* 全球| 25 大企业, 小学| 2 年级: the size of a list of the best, a class. */
static bool listing(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at);
    uint32_t sign = lex_skip_blank(lex, end);
    uint32_t size = words_plain_at(words, WORDS_SCHOOL_YEAR, lex->text, sign);
    if (end - at < 3 && size && lex_token_end(lex, sign, sign + size) == sign + size)
        return lex_veto(out, at, sign + size, "ordinal"); /* but 3 年|级别工资 */
    size = words_plain_at(words, WORDS_LIST_SIZE, lex->text, sign);
    return size && end - at <= 4 && /* 25 大军工, but 25 大洋 */
           lex_token_end(lex, sign, sign + size) == sign + size &&
           words_plain_before(words, WORDS_LIST_SCOPE, lex->text, lex_back_blank(lex, at)) &&
           lex_veto(out, at, sign + size, "name");
}

bool veto_label(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_back_blank(lex, at);
    char before = end ? lex->text.data[end - 1] : '\0';
    if (engine(lex, at, out) || task(lex, at, out) || named(lex, at, out)) return true;
    if (is_alpha(before)) return benchmark(lex, at, out) || day_number(lex, at, out);
    if (before && !(before & 0x80)) return false;
    return law_article(lex, at, out) || case_number(lex, at, out) || road_number(lex, at, out) ||
           place_number(lex, at, out) || listing(lex, at, out);
}

/* What stands right before an entry inside a sentence, blanks aside. */
enum lead { LEAD_NONE, LEAD_COLON, LEAD_STOP, LEAD_COMMA, LEAD_HAN, LEAD_CLOSED };

static enum lead lead_of(const struct lex *lex, uint32_t at) {
    static const struct qc_slice STOPS[] = {{"。", 3}, {"…", 3}, {"~", 1}};
    uint32_t end = at;
    while (end > 0 && lex->text.data[end - 1] == ' ') end--;
    if (end == 0) return LEAD_NONE;
    char c = lex->text.data[end - 1];
    if (c == ':') return LEAD_COLON;
    if (c == ')' || c == '"') return LEAD_CLOSED; /* (共 37 项)|1.华表奖 */
    if (c == ';' || c == '!' || c == '?') return LEAD_STOP;
    for (size_t i = 0; i < COUNT(STOPS); i++)
        if (end >= STOPS[i].size &&
            slice_has_at(lex->text, end - (uint32_t)STOPS[i].size, STOPS[i]))
            return LEAD_STOP;
    bool comma = c == ',';
    end -= comma;
    if (end < 3 || !utf8_is_han(utf8_before(lex->text, end, NULL))) return LEAD_NONE;
    return comma ? LEAD_COMMA : LEAD_HAN;
}

static bool is_han_text(const struct lex *lex, uint32_t at) {
    at = lex_skip_blank(lex, at);
    return at < lex->text.size && utf8_is_han(utf8_at(lex->text, at)) &&
           !number_may_start(lex->text, at);
}

/* The mark of an entry behind the number that ends at `end`, before text: . 、 : ) , or -; 0. */
static uint32_t entry_mark(const struct lex *lex, uint32_t end) {
    static const struct qc_slice PAUSE = {"、", 3};
    char c = lex_char(lex, end);
    uint32_t size = slice_has_at(lex->text, end, PAUSE) ? 3 : c && strchr(".:),-", c) ? 1 : 0;
    if (size && (c == '.' || c == ')') && lex_char(lex, end + 1) == ' ' && lex_has_han(lex) &&
        is_alpha(lex_char(lex, lex_skip_blank(lex, end + 1))))
        return size; /* :1. B+Tree, 2. LSM-Tree */
    static const struct qc_slice QUOTE = {"“", 3}, TITLE = {"《", 3};
    bool quoted = size && (lex_char(lex, end + size) == '"' || /* 1."团结" */
                           slice_has_at(lex->text, end + size, QUOTE) ||
                           slice_has_at(lex->text, end + size, TITLE));
    return size && (quoted || is_han_text(lex, end + size)) ? size : 0;
}

/* Where the entry of `number` with the mark text[mark:mark+size) begins before `at`; `at`: none. */
static uint32_t entry_before(const struct lex *lex, uint32_t at, uint32_t number,
                             struct qc_slice mark) {
    char last = (char)('0' + number % 10);
    for (uint32_t from = at; from > 0; from--) {
        if (lex->text.data[from - 1] != last) continue;
        uint32_t begin = from - 1, end = from;
        if (number > 9 && (begin == 0 || lex->text.data[--begin] != (char)('0' + number / 10)))
            continue;
        if ((begin == 0 || !is_alnum(lex->text.data[begin - 1])) &&
            slice_has_at(lex->text, end, mark) && entry_mark(lex, end))
            return begin;
    }
    return at;
}

/* 1、卡顿|2、发热|3、掉电: entries with the same mark stand before it, back to one that opens the
 * sentence or stands behind a stop or colon. */
static bool runs_on(const struct lex *lex, uint32_t at, uint32_t end) {
    uint32_t number = 0, size = entry_mark(lex, end);
    for (uint32_t i = at; i < end; i++) number = number * 10 + (uint32_t)(lex_char(lex, i) - '0');
    struct qc_slice mark = slice_cut(lex->text, end, end + size);
    if (!size || is_alnum(lex_char(lex, at - 1))) return false;
    while (--number > 0) {
        uint32_t before = entry_before(lex, at, number, mark);
        if (before == at) return false;
        enum lead lead = before ? lead_of(lex, before) : LEAD_STOP;
        if (lead == LEAD_STOP || ((lead == LEAD_COLON || lead == LEAD_CLOSED) && number == 1))
            return true;
        at = before;
    }
    return false;
}

/* :1、.. ;2、.. !3.价格..: does an entry of a list inside a sentence begin at `at`? */
static bool opens_entry(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at);
    if (end == at || end > at + 2 || lex->text.data[at] == '0' || lex_char(lex, at - 1) == '~')
        return false; /* a target of ~10. */
    enum lead lead = lead_of(lex, at);
    bool pause = slice_has_at(lex->text, end, LIT("、"));
    bool first = end == at + 1 && lex->text.data[at] == '1' && entry_mark(lex, end);
    if (lead == LEAD_COLON && end == at + 1 && lex->text.data[at] == '1' && /* of two: 1|. */
        lex_char(lex, end) == '.' && end + 1 >= lex->text.size)
        return true;
    if (pause && words_plain_before(lex->grammar->words, WORDS_SERIAL_NOUN, lex->text,
                                    lex_back_blank(lex, at)) == lex_back_blank(lex, at))
        return true; /* 亮点 |1、.. opens its line */
    if (lead == LEAD_COLON && (pause || (first && lex_char(lex, end) != ','))) return true;
    if (lead == LEAD_CLOSED && first && !strchr(",-:", lex_char(lex, end))) return true;
    if (lead == LEAD_STOP && !(pause && is_digit(lex_char(lex, lex_skip_blank(lex, end + 3)))))
        return true;
    return runs_on(lex, at, end);
}

/* 2,再看风扇, 2,OLED 主屏: a comma and Chinese, or a name in Chinese text, behind a small figure.
 */
static bool entry_comma(const struct lex *lex, const struct number *n) {
    const words_set others =
        WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_COPULA);
    struct word_match word; /* 3,去年为 8 */
    uint32_t text = lex_skip_blank(lex, n->end + 1);
    bool name = text == n->end + 1 && is_upper(lex_char(lex, text)) && lex_has_han(lex);
    return !lex_word(lex, text, others, &word) && lex_char(lex, n->end) == ',' &&
           n->flags == NUMBER_DIGIT && text < lex->text.size &&
           dec_compare(n->low, dec_of(ENTRIES_COMMA, 0)) <= 0 &&
           (name || utf8_is_han(utf8_at(lex->text, text))) && !number_may_start(lex->text, text);
}

/* 8.|2017年: does the number of an entry stand right before a year? */
static bool before_year(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at), year = end + 1;
    if (end > at + 2 || lex_char(lex, end) != '.' || lex_digits_end(lex, year) != year + 4)
        return false;
    char first = lex_char(lex, year), century = lex_char(lex, year + 1);
    struct word_match sign;
    return ((first == '2' && century == '0') || (first == '1' && century == '9')) &&
           lex_word(lex, lex_skip_blank(lex, year + 4), WORDS_BIT(WORDS_YEAR_SIGN), &sign);
}

/* : |1/ a first version; |2/ with a new one */
static bool slash_entry(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at), before = lex_back_blank(lex, at);
    return end > at && end < at + 3 && lex_char(lex, end) == '/' && lex_char(lex, end + 1) == ' ' &&
           is_alpha(lex_char(lex, end + 2)) &&
           (before == 0 || strchr(":;", lex->text.data[before - 1]));
}

/* "1. text", "2) text", "3、text", "4,text" at the start of the sentence or of an entry in it. */
bool veto_entry(const struct lex *lex, uint32_t at, struct veto *out) {
    if (slash_entry(lex, at)) return lex_veto(out, at, lex_digits_end(lex, at), "list number");
    bool bullet = at > 1 && at < BULLET && lex->text.data[at - 1] == ' '; /* * 8., // 2. */
    for (uint32_t i = 0; i + 1 < at && bullet; i++) bullet = strchr("*-#+/>", lex->text.data[i]);
    if (at != 0 && !(at == 1 && lex->text.data[0] == '(') && !bullet && !opens_entry(lex, at))
        return false;
    struct number n;
    if (!number_may_start(lex->text, at) || !lex_scan(lex, at, &n)) return false;
    if (n.flags & NUMBER_POINT && before_year(lex, at)) /* 8.|2017年 */
        return lex_veto(out, at, lex_digits_end(lex, lex_digits_end(lex, at) + 1), "list number");
    uint32_t more = NUMBER_GROUPED | NUMBER_SCALED | NUMBER_FRACTION | NUMBER_PERCENT;
    if (!(n.flags & NUMBER_DIGIT)) more &= ~(uint32_t)NUMBER_SCALED; /* 十二、 */
    if (!dec_is_integer(n.low) || n.flags & more || dec_compare(n.low, dec_of(ENTRIES, 0)) > 0)
        return false;
    uint32_t end = n.end;
    char c = lex_char(lex, end);
    bool small = dec_compare(n.low, dec_of(ENTRIES_COMMA, 0)) <= 0 && n.flags & NUMBER_DIGIT;
    bool mark = (c == '.' && !is_digit(lex_char(lex, end + 1))) || c == ')' ||
                slice_has_at(lex->text, end, LIT("、")) || entry_comma(lex, &n) ||
                (small && c == ':' && is_han_text(lex, end + 1)) ||
                (small && c == '-' && at > 0 && runs_on(lex, at, end)) ||
                (small && c == '-' && at == 0 && is_han_text(lex, end + 1)) || /* 2-应用场景 */
                (small && at == 0 && lex->text.size == end + 3 &&              /* 3。 alone */
                 slice_has_at(lex->text, end, LIT("。")));
    bool below_zero = at == 1 && c == ')' && end + 1 >= lex->text.size &&
                      dec_compare(n.low, dec_of(100, 0)) >= 0; /* (120) in a table of accounts */
    return mark && !below_zero && lex_veto(out, at, end, "list number");
}
