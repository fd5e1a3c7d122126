/* veto_cited.c: figures of what is cited -> vetoes: pages behind a year in brackets, acts by number
 * and year, what a formula raises to a power, parts of a mixture. */
#include "veto.h"

#define YEAR 4u
#define ACT_DIGITS 4u /* of the number of an act */
#define PART_DIGITS 3u

/* Do the digits text[begin:end) tell a year of an act: 1950 to 2039? */
static bool is_year(const struct lex *lex, uint32_t begin, uint32_t end) {
    if (end != begin + YEAR) return false;
    const char *d = lex->text.data + begin;
    return (d[0] == '1' && d[1] == '9' && d[2] >= '5') ||
           (d[0] == '2' && d[1] == '0' && d[2] <= '3');
}

/* Does a year end in brackets at `end`: (2022)|, (Cox, 2022)|? */
static bool year_before(const struct lex *lex, uint32_t end) {
    uint32_t open = end - YEAR - 2;
    return end > YEAR + 2 && lex->text.data[end - 1] == ')' && strchr("( ", lex->text.data[open]) &&
           is_year(lex, open + 1, end - 1);
}

/* (2022), |68-71.: pages behind the year of a paper. (Cox 2016:|302): the page of one. */
static bool pages(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match join;
    uint32_t before = lex_back_blank(lex, at), end = lex_digits_end(lex, at);
    char mark = before ? lex->text.data[before - 1] : '\0';
    if ((mark != ',' && mark != ':') || before < YEAR + 3) return false;
    bool paper = year_before(lex, before - 1);
    bool year = mark == ':' && is_year(lex, before - 1 - YEAR, before - 1) &&
                strchr("( ", lex->text.data[before - 2 - YEAR]);
    if (!paper && !year) return false;
    uint32_t last = end;
    if (lex_word(lex, end, WORDS_BIT(WORDS_RANGE_JOIN), &join))
        last = lex_digits_end(lex, join.end);
    if (last > end && last == join.end) return false;
    char c = lex_char(lex, last);
    bool ends = !c || (strchr(".,;)", c) && !is_digit(lex_char(lex, last + 1)));
    return ends && (year ? c == ')' || c == ',' || c == ';' : last > end) &&
           lex_veto(out, at, last, "citation");
}

/* Directive |2009/24/EC, Regulation (EU) |2016/679, Law |7/2021: the number of an act. */
static bool act(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t slash = lex_digits_end(lex, at), end = lex_digits_end(lex, slash + 1);
    uint32_t before = lex_back_blank(lex, at);
    if (lex_char(lex, slash) != '/' || slash > at + ACT_DIGITS || end == slash + 1 ||
        end > slash + 1 + ACT_DIGITS || before == at)
        return false;
    bool led = words_plain_before(lex->grammar->words, WORDS_ACT_LEAD, lex->text, before) != 0;
    if (!(is_year(lex, at, slash) || is_year(lex, slash + 1, end)) || !led) return false;
    if (lex_char(lex, end) == '/' && is_upper(lex_char(lex, end + 1)))
        for (end++; is_upper(lex_char(lex, end));) end++;
    char next = lex_char(lex, end);
    return !is_alnum(next) && next != '%' && next != '/' && lex_veto(out, at, end, "id");
}

/* Executive Order (|14086) */
static bool bracketed_act(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), before = at ? lex_back_blank(lex, at - 1) : 0;
    return at > 1 && lex->text.data[at - 1] == '(' && lex_char(lex, end) == ')' &&
           words_plain_before(lex->grammar->words, WORDS_ORDER_NAME, lex->text, before) &&
           lex_veto(out, at, end, "id");
}

/* |2^64, |1.1^23: a power whose value the number does not hold. */
static bool power(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = lex_digits_end(lex, at);
    if (lex_char(lex, end) == '.') end = lex_digits_end(lex, end + 1);
    if (lex_char(lex, end) != '^' || !lex_scan(lex, at, &n) || n.end > end) return false;
    uint32_t from = end + 1, open = lex_char(lex, from) == '(' || lex_char(lex, from) == '{';
    from += open;
    if (lex_char(lex, from) == '-') from++;
    uint32_t last = lex_digits_end(lex, from);
    if (last == from || lex_char(lex, last) == '.') return false;
    return lex_veto(out, at, last + open, "formula");
}

/* Behind the digits at `at`, a decimal too where its text is Chinese. */
static uint32_t part_end(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at), last = lex_digits_end(lex, end + 1);
    return lex_char(lex, end) == '.' && last > end + 1 && last <= end + 3 && lex_has_han(lex) ? last
                                                                                              : end;
}

/* in a |2:1:1 ratio, split |80/15/5, 结构为|6.1:55.0:38.9: parts that one figure cannot tell. */
static bool parts_of(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = part_end(lex, at), parts = 1;
    char mark = lex_char(lex, end);
    if ((mark != ':' && mark != '/') || lex_digits_end(lex, at) > at + PART_DIGITS) return false;
    while (lex_char(lex, end) == mark && is_digit(lex_char(lex, end + 1))) {
        if (lex_digits_end(lex, end + 1) > end + 1 + PART_DIGITS) return false;
        end = part_end(lex, end + 1);
        parts++;
    }
    char next = lex_char(lex, end);
    struct unit_match unit;
    return parts > 2 && !is_alnum(next) && next != '%' && next != mark &&
           !(next == '.' && is_digit(lex_char(lex, end + 1))) && !unit_near(lex, end, &unit) &&
           lex_veto(out, at, end, "configuration");
}

/* in |2023 dollars: the money of a year. */
static bool year_money(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_digits_end(lex, at);
    return is_year(lex, at, end) && lex_char(lex, end) == ' ' &&
           words_plain_at(words, WORDS_YEAR_MONEY, lex->text, end + 1) &&
           words_plain_before(words, WORDS_YEAR_MONEY_LEAD, lex->text, lex_back_blank(lex, at)) &&
           lex_veto(out, at, end, "year");
}

/* Gen |19:31-36, 22:13–21: a chapter and its verses; but 19:31-20:15, 4:3-16:9, and a
 * ratio of 1:3-5. */
static bool verses(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t colon = lex_digits_end(lex, at), dash = lex_digits_end(lex, colon + 1);
    if (lex_char(lex, colon) != ':' || (colon == at + 1 && lex_char(lex, at) == '1') ||
        dash == colon + 1 || dash > colon + 1 + PART_DIGITS || lex_char(lex, dash) != '-' ||
        !is_digit(lex_char(lex, dash + 1)))
        return false;
    uint32_t end = lex_digits_end(lex, dash + 1);
    char next = lex_char(lex, end);
    return colon <= at + PART_DIGITS && !is_alnum(next) && !(next && strchr(":.%-/", next)) &&
           lex_veto(out, at, end, "citation");
}

/* |347 U.S. 483: volume and page of a collection of judgments; 5 U.S. troops, 5 U.S. 10-year notes
 * are none. */
static bool judgment(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), from = end + 1;
    if (end > at + ACT_DIGITS || lex_char(lex, end) != ' ' || !is_upper(lex_char(lex, from)))
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_LAW_REPORT_PAGED, lex->text, from);
    uint32_t page = from + size + 1, last = lex_digits_end(lex, page);
    char next = lex_char(lex, last);
    return size && lex_char(lex, page - 1) == ' ' && last > page && !is_alnum(next) &&
           next != '-' && next != '%' && lex_phrase_ends(lex, last) &&
           lex_veto(out, at, last, "citation");
}

/* doi:|10.1000/182: the name of a paper. */
static bool paper_name(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at + 3);
    if (!slice_has_at(lex->text, at, LIT("10.")) || end < at + 7 || lex_char(lex, end) != '/' ||
        !is_alnum(lex_char(lex, end + 1)))
        return false;
    while (lex_char(lex, end) > ' ' && !strchr(",;)]\"", lex_char(lex, end))) end++;
    if (lex_char(lex, end - 1) == '.') end--;
    return lex_veto(out, at, end, "id");
}

/* |1 Corinthians 13, |2 Kings: which of the books of a name. */
static bool book(const struct lex *lex, uint32_t at, struct veto *out) {
    char c = lex_char(lex, at);
    if (c < '1' || c > '4' || lex_char(lex, at + 1) != ' ' || !is_upper(lex_char(lex, at + 2)))
        return false;
    uint32_t end =
        at + 2 + words_plain_at(lex->grammar->words, WORDS_NUMBERED_BOOK, lex->text, at + 2);
    uint32_t chapter = lex_skip_blank(lex, end), last = lex_digits_end(lex, chapter);
    return end > at + 2 && last > chapter && chapter > end && lex_veto(out, at, last, "citation");
}

bool veto_cited(const struct lex *lex, uint32_t at, struct veto *out) {
    return year_money(lex, at, out) || pages(lex, at, out) || act(lex, at, out) ||
           bracketed_act(lex, at, out) || power(lex, at, out) || verses(lex, at, out) ||
           judgment(lex, at, out) || paper_name(lex, at, out) || book(lex, at, out);
}

bool veto_parts(const struct lex *lex, uint32_t at, struct veto *out) {
    return parts_of(lex, at, out);
}
