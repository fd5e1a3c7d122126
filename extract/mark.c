/* mark.c: digits that mark something and count nothing -> vetoes: citations in brackets, numbers of
 * a running list, codes of shares, names of picture sizes. */
#include "date.h"
#include "lexicon.h"
#include "plain.h"

#define PICTURE_REACH 48u /* bytes around 4K in which a picture is named */
#define TITLE_MAX 42u     /* bytes of a title with its marks; a longer one is a headline */

/* The digits at `at`; most bounds them; 0: none, or more. */
static uint32_t digits(const struct lex *lex, uint32_t at, uint32_t most) {
    uint32_t count = 0;
    while (is_digit(lex_char(lex, at + count))) count++;
    return count <= most ? count : 0;
}

/* [12], [3,4], [5-7]: what a text cites. */
static bool citation(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_skip_blank(lex, at + 1), count;
    while ((count = digits(lex, end, 3)) != 0) {
        end = lex_skip_blank(lex, end + count);
        if (lex_char(lex, end) == ']') return lex_veto(out, at, end + 1, "citation");
        if (lex_char(lex, end) != ',' && lex_char(lex, end) != '-') return false;
        end = lex_skip_blank(lex, end + 1);
    }
    return false;
}

/* The market behind the code of a share: .SH, .HK. */
static uint32_t market(const struct lex *lex, uint32_t at) {
    uint32_t end = at + 1;
    if (lex_char(lex, at) != '.') return 0;
    while (is_upper(lex_char(lex, end))) end++;
    return end > at + 1 && end < at + 5 ? end : 0;
}

static bool is_han_at(const struct lex *lex, uint32_t at) {
    return at < lex->text.size && utf8_is_han(utf8_at(lex->text, at));
}

/* 台積電(2330)、| 鴻海(: does a name behind a code and a comma end at `at`? */
static bool behind_code(const struct lex *lex, uint32_t at) {
    while (at > 0 && utf8_is_han(utf8_before(lex->text, at, NULL)))
        at = (uint32_t)utf8_back(lex->text, at);
    return at > 3 && slice_has_at(lex->text, at - 3, LIT("、")) && lex->text.data[at - 4] == ')';
}

/* 台積電(2330)今日, 台積電(2330)、鴻海(2317): four digits behind a Chinese word that names no
 * amount are a share as well. */
static bool between_han(const struct lex *lex, uint32_t at, uint32_t behind) {
    struct word_match amount;
    const words_set amounts = WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_AMOUNT_NOUN);
    if (at == 0 || !utf8_is_han(utf8_before(lex->text, at, NULL))) return false;
    if (is_han_at(lex, behind) || is_digit(lex_char(lex, behind))) return true;
    bool named = lex_word_before(lex, at, amounts, &amount) && at - amount.begin > 3;
    return !named && (slice_has_at(lex->text, behind, LIT("、")) || behind_code(lex, at)) &&
           words_plain_in(lex->grammar->words, WORDS_TRADED_WORD, lex->text, 0, lex->text.size);
}

/* 台积电|(2330), 中租-KY|(5871), where the sentence speaks of shares. */
static bool among_shares(const struct lex *lex, uint32_t at) {
    const struct words *words = lex->grammar->words;
    struct word_match measure; /* 营收|(2330) */
    if (at < 3 || lex_word_before(lex, at, WORDS_BIT(WORDS_MAGNITUDE_NOUN), &measure) ||
        words_plain_before(words, WORDS_MEASURE_END, lex->text, at))
        return false;
    bool named = utf8_is_han(utf8_before(lex->text, at, NULL)) || is_upper(lex->text.data[at - 1]);
    return named && words_plain_in(words, WORDS_STOCK_WORD, lex->text, 0, lex->text.size);
}

#define FIRM_CUT 12u /* bytes before a bracket in which the name of a firm ends */

/* 日月光|(3711)。, 中租-KY|(5871): behind a name that the dictionary does not have, no year. */
static bool behind_firm(const struct lex *lex, uint32_t at) {
    struct token tokens[FIRM_CUT];
    uint32_t from = at;
    if (words_plain_before(lex->grammar->words, WORDS_FIRM_SUFFIX, lex->text, at)) return true;
    if (lex_char(lex, at + 1) < '1' || slice_has_at(lex->text, at + 1, LIT("19")) ||
        slice_has_at(lex->text, at + 1, LIT("20")))
        return false;
    while (from > 0 && at - from < FIRM_CUT && utf8_is_han(utf8_before(lex->text, from, NULL)))
        from = (uint32_t)utf8_back(lex->text, from);
    uint32_t count = lexicon_cut(lex->text, from, at, tokens, FIRM_CUT);
    return count > 1 && tokens[count - 1].end - tokens[count - 1].begin == 3 &&
           tokens[count - 1].class == CLASS_OTHER &&
           !words_plain_before(lex->grammar->words, WORDS_MEASURE_END, lex->text, at) &&
           !words_plain_before(lex->grammar->words, WORDS_FIGURED_END, lex->text, at);
}

#define TOLD_LEAST 10u /* figures in brackets below it may number a list */

/* men | (55) and women (45), Canada (37), Mexico (22), Peru (12): so many of each, where another
 * figure (two of them for names) that is not the next one stands in brackets behind a word, and the
 * word is no numeral and nothing that is cited. */
static bool tells_each(const struct lex *lex, uint32_t at, uint32_t count) {
    uint32_t value = 0, from = at - 1, others = 0;
    struct number n;
    if (count != 2 || at < 4 || lex->text.data[at - 1] != ' ' || lex_has_han(lex)) return false;
    while (from > 0 && is_alpha(lex->text.data[from - 1])) from--;
    struct qc_slice word = slice_cut(lex->text, from, at - 1);
    bool name = is_upper(lex_char(lex, from));
    bool many = name || lex->text.data[at - 2] == 's' ||
                words_plain(lex->grammar->words, WORDS_PEOPLE_NOUN, word);
    if (from == at - 1 || !many || words_plain(lex->grammar->words, WORDS_CITED_NOUN, word) ||
        (number_may_start(lex->text, from) && number_scan(lex->text, from, &n)))
        return false;
    for (uint32_t i = at + 1; i <= at + count; i++)
        value = value * 10 + (uint32_t)(lex->text.data[i] - '0');
    for (uint32_t i = 3; value >= TOLD_LEAST && i < lex->text.size; i++) {
        if (lex->text.data[i] != '(' || i == at || !is_alpha(lex->text.data[i - 2])) continue;
        uint32_t size = digits(lex, i + 1, 2), other = 0;
        for (uint32_t k = i + 1; k <= i + size; k++)
            other = other * 10 + (uint32_t)(lex->text.data[k] - '0');
        if (size == 2 && lex_char(lex, i + 3) == ')' && other >= TOLD_LEAST && other + 1 != value &&
            value + 1 != other && ++others > name)
            return true;
    }
    return false;
}

/* 臻鼎 (|4958) 今日: four digits apart behind a Chinese name that is no measure, no unit behind
 * them, where shares are spoken of; but 样本 (2400) 来自. */
static bool spaced_han(const struct lex *lex, uint32_t at, uint32_t close) {
    const struct words *words = lex->grammar->words;
    struct unit_match unit;
    uint32_t name = lex_back_blank(lex, at), next = lex_skip_blank(lex, close + 1);
    return name + 1 == at && name >= 6 && next == close + 2 && lex->text.data[name - 1] & 0x80 &&
           utf8_is_han(utf8_at(lex->text, (uint32_t)utf8_back(lex->text, name))) &&
           utf8_is_han(utf8_at(lex->text, next)) &&
           !units_after(lex->grammar->units, lex->text, next, &unit) &&
           !words_plain_before(words, WORDS_MEASURE_END, lex->text, name) &&
           (words_plain_in(words, WORDS_STOCK_WORD, lex->text, 0, lex->text.size) ||
            words_plain_in(words, WORDS_TRADED_WORD, lex->text, 0, lex->text.size));
}

/* (1), (12): the numbers of a running list, or a figure told twice; (600519), (0700.HK): a share.
 */
static bool bracketed(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t count = digits(lex, at + 1, 6), end = at + 1 + count;
    if (!count) return false;
    uint32_t behind = market(lex, end);
    bool glued = at > 0 && lex->text.data[at - 1] != ' ';
    bool four = count == 4 &&
                (between_han(lex, at, end + 1) || among_shares(lex, at) || behind_firm(lex, at));
    bool share = behind != 0 || (glued && (count >= 5 || four)) ||
                 (count == 4 && !glued && spaced_han(lex, at, end));
    if (lex_char(lex, behind ? behind : end) != ')' || (!share && count > 2)) return false;
    if (!share && tells_each(lex, at, count)) return false;
    return lex_veto(out, at, (behind ? behind : end) + 1, share ? "id" : "list number");
}

/* 4K|/120Hz, 4K|@60fps: how often the picture changes. */
static bool refreshed(const struct lex *lex, uint32_t at) {
    struct number number;
    struct unit_match unit;
    char c = lex_char(lex, at);
    return (c == '/' || c == '@') && is_digit(lex_char(lex, at + 1)) &&
           lex_scan(lex, at + 1, &number) && unit_near(lex, number.end, &unit) &&
           units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_FREQUENCY;
}

/* Is a picture spoken of around lex->text[at:end)? */
static bool picture_near(const struct lex *lex, uint32_t at, uint32_t end) {
    struct word_match word;
    uint32_t from = at > PICTURE_REACH ? at - PICTURE_REACH : 0;
    while (from < at && utf8_is_continuation(lex->text.data[from])) from++;
    size_t to = end + PICTURE_REACH < lex->text.size ? end + PICTURE_REACH : lex->text.size;
    return words_search(lex->grammar->words, lex->text, from, to, WORDS_BIT(WORDS_PICTURE), &word);
}

/* Is text[at] inside a word or a figure: $4K, 1.4K? */
static bool goes_on(const struct lex *lex, uint32_t at) {
    char before = at > 0 ? lex->text.data[at - 1] : ' ';
    bool mark = before == '.' || before == ',';
    return is_alnum(before) || before == '$' ||
           (mark && at > 1 && is_digit(lex->text.data[at - 2]));
}

/* 2.8K |OLED, 3.2K (|3200 x 2000): the size of a screen, which the words behind it tell. */
static bool screen(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at + 4, next;
    if (!is_digit(lex_char(lex, at)) || lex_char(lex, at + 1) != '.' ||
        !is_digit(lex_char(lex, at + 2)) || to_lower(lex_char(lex, at + 3)) != 'k' ||
        goes_on(lex, at) || is_alnum(lex_char(lex, end)))
        return false;
    next = lex_skip_blank(lex, end);
    bool points = lex_char(lex, next) == '(' && is_digit(lex_char(lex, next + 1));
    return (points || words_plain_at(lex->grammar->words, WORDS_SCREEN_WORD, lex->text, next)) &&
           lex_veto(out, at, end, "name");
}

/* 4K 视频, 8K resolution, 2K/4K: the size of a picture. */
static bool picture(const struct lex *lex, uint32_t at, struct veto *out) {
    struct unit_match unit;
    uint32_t count = digits(lex, at, 2), end = at + count + 1;
    if (screen(lex, at, out)) return true;
    if (!count || goes_on(lex, at) || to_lower(lex_char(lex, end - 1)) != 'k' ||
        is_alnum(lex_char(lex, end)) ||
        units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit))
        return false;
    if (!refreshed(lex, end) && !picture_near(lex, at, end)) return false;
    if (plain_next(lex, WORDS_AUDIENCE_NOUN, end)) return false; /* the clip got 54K likes */
    uint32_t rate = lex_char(lex, end) == '/' ? digits(lex, end + 1, 3) : 0;
    if (rate && lex_char(lex, end + 1 + rate) == 'p') end += rate + 2; /* 4K/60p */
    return lex_veto(out, at, end, "name");
}

/* 2008;359(13):1357-66, 359:1357-66: the volume, number and pages of a journal. */
static bool journal(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at + digits(lex, at, 4), count;
    if (end == at || (at > 0 && is_alnum(lex->text.data[at - 1]))) return false;
    bool volume = lex_char(lex, end) == ';' && (count = digits(lex, end + 1, 4)) != 0;
    if (volume) end += 1 + count;
    bool number = lex_char(lex, end) == '(' && (count = digits(lex, end + 1, 3)) != 0 &&
                  lex_char(lex, end + 1 + count) == ')';
    if (number) end += count + 2;
    if (!(volume || number) || lex_char(lex, end) != ':') return false;
    if (lex_char(lex, end + 1) == ' ') end++; /* 2(3): 172-183 */
    if (!(count = digits(lex, end + 1, 6))) return false;
    end += 1 + count;
    if (lex_char(lex, end) == '-' && (count = digits(lex, end + 1, 6)) != 0) end += 1 + count;
    return lex_veto(out, at, end, "citation");
}

/* 8.31 |事件, 3.15 晚会: a decimal before a word for what happens on a day. */
static bool dotted_event(const struct lex *lex, uint32_t at, struct veto *out) {
    struct digits month, day;
    if ((at > 0 && is_alnum(lex->text.data[at - 1])) || !date_digits(lex, at, &month) ||
        month.value < 1 || month.value > 12 || lex_char(lex, month.end) != '.' ||
        !is_digit(lex_char(lex, month.end + 1)) || !date_digits(lex, month.end + 1, &day) ||
        day.value < 1 || day.value > 31 || day.count > 2)
        return false;
    return words_plain_at(lex->grammar->words, WORDS_EVENT_NOUN, lex->text,
                          lex_skip_blank(lex, day.end)) &&
           lex_veto(out, at, day.end, "name");
}

/* 9·11, 3·15: a day that gave an event its name. */
static bool event(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t month = digits(lex, at, 2), dot = at + month;
    if (!month || (at > 0 && is_alnum(lex->text.data[at - 1])) ||
        !slice_has_at(lex->text, dot, LIT("·")))
        return false;
    uint32_t day = digits(lex, dot + 2, 2);
    return day && !is_alnum(lex_char(lex, dot + 2 + day)) &&
           lex_veto(out, at, dot + 2 + day, "name");
}

/* 《三十而已》, 《4000 Weeks》: the name of a book, a film or a paper. */
static bool title(const struct lex *lex, uint32_t at, struct veto *out) {
    static const struct qc_slice OPEN = {"《", 3}, CLOSE = {"》", 3};
    if (!slice_has_at(lex->text, at, OPEN)) return false;
    for (uint32_t end = at + 3; end < lex->text.size && end - at < TITLE_MAX; end++) {
        if (slice_has_at(lex->text, end, OPEN)) return false;
        if (slice_has_at(lex->text, end, CLOSE)) return lex_veto(out, at, end + 3, "name");
    }
    return false;
}

/* first 1) the price and 2) the time: the numbers of a list inside a sentence. */
static bool inline_number(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t count = digits(lex, at, 2), open = 0;
    if (!count || at == 0 || lex->text.data[at - 1] != ' ' || lex_char(lex, at + count) != ')' ||
        lex_char(lex, at + count + 1) != ' ')
        return false;
    for (uint32_t i = 0; i < at; i++)
        open += lex->text.data[i] == '(' ? 1 : lex->text.data[i] == ')' && open ? -1u : 0;
    return !open && lex_veto(out, at, at + count + 1, "list number");
}

/* The market right behind the code of a share in Chinese text: 2330|TW. */
static uint32_t market_glued(const struct lex *lex, uint32_t at) {
    uint32_t end = at;
    while (is_upper(lex_char(lex, end))) end++;
    return end == at + 2 && lex_has_han(lex) &&
                   words_plain_before(lex->grammar->words, WORDS_MARKET_CODE, lex->text, end) == 2
               ? end
               : 0;
}

/* 2330.TW, 600519.SH, 2330TW: a share with its market. */
static bool share(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t count = digits(lex, at, 6), end = market(lex, at + count);
    if (!end) end = market_glued(lex, at + count);
    if (count < 4 || !end || goes_on(lex, at) || is_alnum(lex_char(lex, end))) return false;
    return lex_veto(out, at, end, "id");
}

bool holds_data(const struct lex *lex, uint32_t at, uint32_t end) {
    struct word_match word;
    const words_set data =
        WORDS_BIT(WORDS_REF_MEMORY) | WORDS_BIT(WORDS_REF_STORAGE) | WORDS_BIT(WORDS_DATA_NOUN);
    const words_set glue = WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_COPULA);
    if (lex_word(lex, end, WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_OF), &word))
        end = lex_skip_blank(lex, word.end);
    if (lex_word(lex, end, data, &word)) return true;
    at = lex_back_blank(lex, at);
    if (lex_word_before(lex, at, glue, &word)) at = lex_back_blank(lex, word.begin);
    return lex_word_before(lex, at, data, &word);
}

/* 5G, 4G 网络: a generation of mobile networks. More than that, or a size of memory, is data. */
static bool generation(const struct lex *lex, uint32_t at, struct veto *out) {
    char c = lex_char(lex, at);
    struct word_match word;
    const words_set hedges = WORDS_HEDGED | WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_PER);
    bool listed = at > 3 && lex->text.data[at - 1] == '/' &&
                  lex->text.data[at - 2] == 'G' && /* 4G/ */
                  (at == 3 || !is_alnum(lex->text.data[at - 4])) &&
                  !lex_any(lex, WORDS_BIT(WORDS_REF_MEMORY) | WORDS_BIT(WORDS_REF_STORAGE) |
                                    WORDS_BIT(WORDS_DATA_NOUN));
    if (c < '2' || c > '6' || lex_char(lex, at + 1) != 'G' || goes_on(lex, at) ||
        is_alnum(lex_char(lex, at + 2)) ||
        (!listed && lex_word_before(lex, lex_back_blank(lex, at), hedges, &word) &&
         !words_plain(lex->grammar->words, WORDS_FASTER_THAN,
                      slice_cut(lex->text, word.begin, word.end))))
        return false;
    return !holds_data(lex, at, lex_skip_blank(lex, at + 2)) && lex_veto(out, at, at + 2, "name");
}

/* rowspan="|16", width="|100%": the value of a mark of HTML. */
static bool markup(const struct lex *lex, uint32_t at, struct veto *out) {
    if (at < 3 || lex->text.data[at - 1] != '"' || lex->text.data[at - 2] != '=' ||
        !is_alpha(lex->text.data[at - 3]))
        return false;
    uint32_t end = at;
    while (is_alnum(lex_char(lex, end)) ||
           (lex_char(lex, end) && strchr(".%-", lex_char(lex, end))))
        end++;
    return lex_char(lex, end) == '"' && lex_veto(out, at, end, "markup");
}

/* `--port=|80`: fold keeps the ticks of code with figures alone. */
static bool in_code(const struct lex *lex, uint32_t at, struct veto *out) {
    bool inside = false;
    uint32_t end = at;
    for (uint32_t i = 0; i < at; i++) inside ^= lex->text.data[i] == '`';
    while (inside && lex_char(lex, end) && lex->text.data[end] != '`') end++;
    return end > at && lex_veto(out, at, end, "code");
}

bool veto_mark(const struct lex *lex, uint32_t at, struct veto *out) {
    char c = lex_char(lex, at);
    if (lex->coded && in_code(lex, at, out)) return true;
    if ((unsigned char)c == 0xE3) return title(lex, at, out);
    if (c == '[') return citation(lex, at, out);
    if (c == '(') return bracketed(lex, at, out);
    return is_digit(c) &&
           (markup(lex, at, out) || inline_number(lex, at, out) || picture(lex, at, out) ||
            event(lex, at, out) || dotted_event(lex, at, out) || journal(lex, at, out) ||
            share(lex, at, out) || generation(lex, at, out));
}
