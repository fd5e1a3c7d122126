/* veto_times.c: 度, 天, 元 and 次 that count no degrees, days, money and times -> vetoes:
 * 一度|跌破, 两度|遭到, 有|一天, 三元|表达式, 三次|曲线, 四周|都是山. */
#include "lexicon.h"
#include "veto.h"

#define HAN 3u /* bytes of a Chinese character */

/* 两度|遭到, 三度|获奖: so many times, before a verb and not behind a change (上升两度). */
bool veto_times_over(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    const words_set degrees = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                              WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |
                              WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_COPULA) |
                              WORDS_BIT(WORDS_CHANGE_TO);
    struct token next;
    struct word_match word;
    uint32_t size = words_plain_at(words, WORDS_TIMES_DEGREE, lex->text, at), end = at + size;
    if (!size || end >= lex->text.size || lex_word_before(lex, at, degrees, &word)) return false;
    uint32_t far = end + 12 < lex->text.size ? end + 12 : (uint32_t)lex->text.size;
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    return lexicon_cut(lex->text, end, far, &next, 1) == 1 && next.class == CLASS_VERB &&
           !words_plain_in(words, WORDS_DEGREE_NEAR, lex->text, 0, at) &&
           lex_veto(out, at, end, "occasions");
}

/* 一度|飘绿, 曾一度: "for a time". A degree stands behind a word of change (上升一度) or before a
 * noun (一度电). */
bool veto_a_time(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    struct token next;
    const words_set degrees = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                              WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_APPROX_BEFORE) |
                              WORDS_BIT(WORDS_MORE_THAN_BEFORE);
    if (!number_may_start(lex->text, at) ||
        lex_word(lex, at, WORDS_BIT(WORDS_APPROX_BEFORE), &word) ||
        !lex_word(lex, at, WORDS_BIT(WORDS_ADVERB), &word))
        return false;
    uint32_t end = word.end;
    bool extent = words_plain_before(lex->grammar->words, WORDS_CHANGE_EXTENT, lex->text, at);
    if ((!extent && lex_word_before(lex, at, degrees, &word)) || end >= lex->text.size)
        return false; /* 涨幅|一度达到 */
    uint32_t far = end + 12 < lex->text.size ? end + 12 : (uint32_t)lex->text.size;
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    if (lexicon_cut(lex->text, end, far, &next, 1) != 1) return false;
    bool lone = utf8_is_han(utf8_at(lex->text, next.end)) && /* 一度|传出, but 十分|钟 */
                words_plain_at(lex->grammar->words, WORDS_FOR_A_TIME, lex->text, at);
    bool noun = next.class == CLASS_NOUN && /* 一度|刺激 */
                (next.end - next.begin >= 6 || lone) &&
                !words_plain_at(lex->grammar->words, WORDS_DEGREE_NOUN, lex->text, end);
    bool for_a_time = next.class == CLASS_ADJECTIVE && lone; /* 一度|大涨 */
    bool adverb = is_digit(lex->text.data[end]) || next.class == CLASS_VERB || noun || for_a_time ||
                  next.class == CLASS_ADVERB || next.class == CLASS_PREPOSITION;
    return adverb && lex_veto(out, at, end, "idiom");
}

/* Does a clause begin at `at`? */
static bool opens_clause(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at);
    return end == 0 || strchr(",.;:!?(\n", lex->text.data[end - 1]) ||
           (end >= HAN && slice_has_at(lex->text, end - HAN, LIT("。")));
}

/* 有|一天 他走了, 总有|一天: some day, where a clause begins behind words that look for it, or
 * before what will be. 六天里有|一天, 有|一天 的假 is a time. */
static bool some_day(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t first = at ? 0 : words_plain_at(words, WORDS_SOME_DAY, lex->text, at);
    if (first && lex_char(lex, first) == ',' && /* 一天, 有人来访 */
        !number_may_start(lex->text, lex_skip_blank(lex, first + 1)))
        return lex_veto(out, at, first, "idiom");
    uint32_t size = words_plain_before(words, WORDS_SOME_DAY_LEAD, lex->text, at), begin;
    uint32_t end = size ? at + words_plain_at(words, WORDS_SOME_DAY, lex->text, at) : at;
    if (end == at || end >= lex->text.size) return false;
    begin = at - size;
    bool led = opens_clause(lex, begin) ||
               words_plain_before(words, WORDS_SOME_DAY_OF, lex->text, begin) ||
               (words_plain_at(words, WORDS_SOME_DAY_ON, lex->text, end) &&
                !words_plain_before(words, WORDS_SOME_DAY_NOT, lex->text, begin));
    return led && !slice_has_at(lex->text, end, LIT("、")) &&
           !slice_has_at(lex->text, end, LIT("。")) &&
           !words_plain_at(words, WORDS_SOME_DAY_TAIL, lex->text, end) &&
           lex_veto(out, at, end, "idiom");
}

#define ARITY_MOST 4 /* 五元|电池 are sold for five yuan */

/* 三元|表达式, 三次|曲线: how many unknowns, which power. */
static bool arity(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct number n;
    if (!lex_scan(lex, at, &n) || n.end != at + HAN || n.flags & NUMBER_VAGUE ||
        dec_compare(n.low, dec_of(ARITY_MOST, 0)) > 0 ||
        words_plain_at(words, WORDS_PAIR_WORD, lex->text, at))
        return false;
    uint32_t size = words_plain_at(words, WORDS_ARITY_NAME, lex->text, n.end), sign = n.end + HAN;
    return size && lex_stands_alone(lex, sign, n.end + size) &&
           !words_plain_before(words, WORDS_DONE, lex->text, at) && lex_veto(out, at, sign, "name");
}

/* 零点: an hour, or the zero point of a scale; 零点五 is a number. */
static bool zero_hour(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_ZERO_HOUR, lex->text, at);
    return size && !number_may_start(lex->text, at + size) && lex_veto(out, at, at + size, "clock");
}

bool veto_unmeant(const struct lex *lex, uint32_t at, struct veto *out) {
    return some_day(lex, at, out) || zero_hour(lex, at, out) || arity(lex, at, out);
}
