/* veto_ordinal.c: ordinals in digits -> vetoes, and the further numbers of a list or a range of
 * them, 第 7、8 和 47 条. */
#include "veto.h"

#define HUNDREDS 1000u /* a Chinese numeral below it has tens, no magnitude */

uint32_t veto_ordinals_end(const struct lex *lex, uint32_t end, struct qc_slice sign) {
    struct word_match join;
    struct number n;
    struct unit_match unit;
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_JOIN);
    const uint32_t odd =
        NUMBER_VAGUE | NUMBER_PERCENT | NUMBER_FRACTION | NUMBER_POINT | NUMBER_GROUPED;
    while (sign.size && sign.data[0] == ' ') sign = slice_cut(sign, 1, (uint32_t)sign.size);
    while (lex_word(lex, lex_skip_blank(lex, end), joins, &join) &&
           lex_char(lex, join.begin) != ',') { /* 第 76| 至 96 页 */
        uint32_t at = lex_skip_blank(lex, join.end);
        if (!number_may_start(lex->text, at) || !lex_scan(lex, at, &n) || n.flags & odd ||
            (n.flags & NUMBER_SCALED && dec_compare(n.low, dec_of(HUNDREDS, 0)) > 0))
            break;
        uint32_t behind = lex_skip_blank(lex, n.end);
        bool has_unit = units_after(lex->grammar->units, lex->text, behind, &unit);
        enum dim dim = has_unit ? units_at(lex->grammar->units, unit.at[0].unit)->dim : DIM_MONEY;
        bool counts = dim == DIM_COUNT || dim == DIM_TIME;
        bool same = sign.size ? slice_has_at(lex->text, behind, sign) : !has_unit || counts;
        if (!same) break;
        end = sign.size ? behind + (uint32_t)sign.size : n.end;
        if (!sign.size && has_unit) return unit.end;
    }
    return end;
}

bool veto_ordinal_suffix(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    uint32_t end = at;
    while (is_digit(lex_char(lex, end)) || (lex_char(lex, end) == ',' && end > at)) end++;
    if (end == at || !lex_word(lex, end, WORDS_BIT(WORDS_ORDINAL_AFTER), &word)) return false;
    bool stone =
        slice_has_at(lex->text, end, LIT("st")) && /* 13st, 11st, no 21st */
        (lex->text.data[end - 1] != '1' || (end > at + 1 && lex->text.data[end - 2] == '1'));
    return !stone && !is_alnum(lex_char(lex, word.end)) && lex_veto(out, at, word.end, "ordinal");
}
