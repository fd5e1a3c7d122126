/* veto_symbol.c: figures that belong to symbols -> vetoes: θ1, $x_{1:t}$, 1-p, 10_000, 8b/10b; the
 * number of a part in brackets (2/3), nines of a promise (4 个 9). */
#include "veto.h"

#define SUBSCRIPT 2u /* digits behind a Greek letter */
#define PARTS 12u    /* of a series at most */

/* θ|1, α|2,1: a subscript; φ50 is a diameter and Δ5% a difference. */
static bool greek(const struct lex *lex, uint32_t at, struct veto *out) {
    static const uint32_t MEASURES[] = {0x3C6, 0x3A6, 0x394, 0x3BC, 0x3A9}; /* φ Φ Δ μ Ω */
    uint32_t end = lex_digits_end(lex, at), letter = veto_greek(lex, at);
    if (!letter || end > at + SUBSCRIPT) return false;
    for (size_t i = 0; i < COUNT(MEASURES); i++)
        if (letter == MEASURES[i]) return false;
    if (lex_char(lex, end) == ',' && is_digit(lex_char(lex, end + 1)))
        end = lex_digits_end(lex, end + 1);
    char next = lex_char(lex, end);
    return next != '.' && next != '%' && !is_alnum(next) && lex_veto(out, at, end, "formula");
}

/* 10_000, w_{|1:t-1}, \frac{|1}{2}, $|0.2$: digits that a program or a formula writes. */
static bool written(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    char before = at ? lex->text.data[at - 1] : '\0', lead = at > 1 ? lex->text.data[at - 2] : '\0';
    if (lex_char(lex, end) == '_' && is_digit(lex_char(lex, end + 1))) {
        while (is_digit(lex_char(lex, end)) || lex_char(lex, end) == '_') end++;
        return lex_veto(out, at, end, "formula");
    }
    char next = lex_char(lex, end);
    if (before == '{' && lead && (strchr("_^}", lead) || is_alpha(lead)) && next &&
        strchr("}:+-=", next))
        return lex_veto(out, at, end, "formula");
    if (before == '%' && is_alpha(lead) && is_lower(lead)) /* i%|8 */
        return lex_veto(out, at, end, "formula");
    if (lex_char(lex, end) == '.' || lex_char(lex, end) == '^') /* $|2^8$ */
        end = lex_digits_end(lex, end + 1);
    bool closes = lex_char(lex, end) == '$' && !is_alnum(lex_char(lex, end + 1));
    bool opened = before == '='; /* $x=|5$, but Price=|100$ */
    for (uint32_t i = at; opened && i > 0; i--)
        if (lex->text.data[i - 1] == '$') break;
        else if (i == 1) opened = false;
    return closes && (before == '$' || opened) && lex_veto(out, at, end + 1, "formula");
}

/* |1-p, |1+x: one and a variable. */
static bool with_variable(const struct lex *lex, uint32_t at, struct veto *out) {
    char sign = lex_char(lex, at + 1), letter = lex_char(lex, at + 2);
    bool one = lex_char(lex, at) == '1' && (sign == '-' || sign == '+') && is_alpha(letter);
    bool word = sign == '+' && !is_upper(lex_char(lex, at + 3));
    return one && (word || !is_alnum(lex_char(lex, at + 3))) &&
           lex_veto(out, at, at + 2, "formula");
}

/* (Wei et al., |2022c): the year of one of several papers. */
static bool paper_year(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    char century = lex_char(lex, at), letter = lex_char(lex, end), next = lex_char(lex, end + 1);
    return end == at + 4 && (century == '1' || century == '2') && letter >= 'a' && letter <= 'h' &&
           next && strchr(");,]", next) && at > 1 && strchr("( ", lex->text.data[at - 1]) &&
           lex_veto(out, at, end + 1, "year");
}

/* |2B 参数, |2B 和 7B 模型: the size of a model, as one or another size is told of. */
bool lex_sized(const struct lex *lex, uint32_t at) {
    const struct words *words = lex->grammar->words;
    uint32_t size = (uint32_t)lex->text.size;
    if (lex_char(lex, at + 1) != 'B') return false;
    if (words_plain_at(words, WORDS_MODEL_NEAR, lex->text, lex_skip_blank(lex, at + 2)))
        return true;
    for (uint32_t i = 1; i + 1 < size; i++)
        if (lex->text.data[i] == 'B' && i != at + 1 && is_digit(lex->text.data[i - 1]) &&
            !is_alnum(lex_char(lex, i + 1)))
            return words_plain_in(words, WORDS_MODEL_NEAR, lex->text, 0, size);
    return false;
}

/* 8b/10b, 128b/130b: a code of a line, which adds two bits. */
static bool line_code(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number under, over;
    uint32_t end = lex_digits_end(lex, at), from = end + 2;
    if (to_lower(lex_char(lex, end)) != 'b' || lex_char(lex, end + 1) != '/' ||
        !is_digit(lex_char(lex, from)) || !lex_scan(lex, at, &under) ||
        !lex_scan(lex, from, &over) || to_lower(lex_char(lex, over.end)) != 'b')
        return false;
    struct dec sum;
    return dec_add(under.low, dec_of(2, 0), &sum) && dec_compare(sum, over.low) == 0 &&
           lex_veto(out, at, over.end + 1, "name");
}

/* 训练技巧(|2/3): the part of a series that a title tells, at its end. */
static bool part_of(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t slash = lex_digits_end(lex, at), end = lex_digits_end(lex, slash + 1);
    if (at < 2 || lex->text.data[at - 1] != '(' || lex_char(lex, slash) != '/' ||
        lex_char(lex, end) != ')' || slash > at + 2 || end > slash + 3 || end == slash + 1)
        return false;
    uint32_t part = 0, parts = 0;
    for (uint32_t i = at; i < slash; i++) part = part * 10 + (uint32_t)(lex->text.data[i] - '0');
    for (uint32_t i = slash + 1; i < end; i++)
        parts = parts * 10 + (uint32_t)(lex->text.data[i] - '0');
    uint32_t before = lex_back_blank(lex, at - 1), behind = lex_skip_blank(lex, end + 1);
    char next = lex_char(lex, behind), lead = before ? lex->text.data[before - 1] : '\0';
    if (words_plain_before(lex->grammar->words, WORDS_SHARE_TOLD, lex->text, before))
        return false; /* 合格率(2/3), 命中(6/9) */
    return part && part <= parts && parts > 1 && parts <= PARTS && lead && !is_digit(lead) &&
           lead != '%' && (!next || strchr("\"'-|(", next)) && lex_veto(out, at, end, "label");
}

/* |4 个 9, 五个九 of 可用性: how many nines a share is written with. */
static bool nines(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct number n, of;
    if (!lex_scan(lex, at, &n) || dec_compare(n.low, dec_of(9, 0)) > 0 ||
        n.flags & (NUMBER_VAGUE | NUMBER_FRACTION | NUMBER_CLASSIFIER))
        return false;
    uint32_t sign = lex_skip_blank(lex, n.end);
    uint32_t size = words_plain_at(words, WORDS_POINT_PIECE, lex->text, sign);
    uint32_t nine = lex_skip_blank(lex, sign + size);
    if (!size || !number_may_start(lex->text, nine) || !lex_scan(lex, nine, &of) ||
        dec_compare(of.low, dec_of(9, 0)) != 0 || of.flags & ~(uint32_t)(NUMBER_HAN | NUMBER_DIGIT))
        return false;
    uint32_t end = of.end;
    char next = lex_char(lex, end);
    return !is_alnum(next) && next != '%' &&
           (parts_end(lex, end) ||
            words_plain_at(words, WORDS_NINES_TAIL, lex->text, lex_skip_blank(lex, end))) &&
           lex_veto(out, at, end, "idiom");
}

/* |3比1比1, |六比三比一: parts that one figure cannot tell. */
static bool three_parts(const struct lex *lex, uint32_t at, struct veto *out) {
    const uint32_t odd = NUMBER_VAGUE | NUMBER_FRACTION | NUMBER_PERCENT;
    struct number n;
    uint32_t end = at, parts = 0;
    while (number_may_start(lex->text, end) && lex_scan(lex, end, &n) && !(n.flags & odd)) {
        parts++;
        end = lex_skip_blank(lex, n.end);
        uint32_t size = words_plain_at(lex->grammar->words, WORDS_RATIO_SIGN, lex->text, end);
        if (!size) break;
        end = lex_skip_blank(lex, end + size);
    }
    return parts > 2 && lex_veto(out, at, n.end, "configuration");
}

bool veto_times_name(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    return is_upper(lex_char(lex, at)) && is_lower(lex_char(lex, at + 1)) &&
           lex_word(lex, at, LEX_TIMES, &word) && lex_char(lex, word.end) == ' ' &&
           is_upper(lex_char(lex, word.end + 1)) && lex_has_han(lex) &&
           lex_veto(out, at, word.end, "name");
}

/* |5-shot 达到 92.0: how many examples a test shows. */
static bool shots(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_SHOWN_SIGN, lex->text, end + 1);
    return lex_char(lex, end) == '-' && size && !is_alnum(lex_char(lex, end + 1 + size)) &&
           lex_has_han(lex) && lex_veto(out, at, end + 1 + size, "configuration");
}

bool veto_symbol(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    char before = at ? lex->text.data[at - 1] : '\0', next = lex_char(lex, end);
    if (before & 0x80 && greek(lex, at, out)) return true;
    if (with_variable(lex, at, out)) return true;
    if ((next == '_' || (before && strchr("{%$=", before))) && written(lex, at, out)) return true;
    if (before == '(' && part_of(lex, at, out)) return true;
    if (is_alpha(next) && (line_code(lex, at, out) || paper_year(lex, at, out))) return true;
    if (three_parts(lex, at, out) || (next == '-' && shots(lex, at, out))) return true;
    return end == at + 1 && next != '.' && nines(lex, at, out);
}

bool veto_nines(const struct lex *lex, uint32_t at, struct veto *out) {
    return nines(lex, at, out) || three_parts(lex, at, out);
}
