/* added.c: a plus behind a quantity -> does it join what comes on top, and is no bound of it: £50 +
 * VAT, 40% + 20%? */
#include "added.h"

static bool stands_apart(const struct lex *lex, const struct word_match *word) {
    return word->begin > 0 && lex->text.data[word->begin - 1] == ' ' &&
           lex_char(lex, word->end) == ' ';
}

/* £50 | + VAT, $90 | plus tax: what comes on top of a price; $1m plus is a bound. */
static bool adds_to_price(const struct lex *lex, const struct quantity *q,
                          const struct word_match *word) {
    const words_set next = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PREPOSITION) |
                           WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_PER) |
                           WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_LIST_JOIN);
    struct word_match behind;
    bool apart = stands_apart(lex, word);
    bool plus =
        words_plain(lex->grammar->words, WORDS_PLUS, slice_cut(lex->text, word->begin, word->end));
    return q->reading_count && q->readings[0].dim == DIM_MONEY && lex_char(lex, word->end) == ' ' &&
           (plus || (apart && lex_char(lex, word->begin) == '+')) &&
           is_alpha(lex_char(lex, word->end + 1)) && !lex_word(lex, word->end + 1, next, &behind);
}

#define SUM_REACH 48u /* bytes behind a plus in which what is added has its figure */

/* 40% + 时效性 |20%: does another figure follow in the clause? */
static bool figure_follows(const struct lex *lex, uint32_t at) {
    for (uint32_t i = at; i < lex->text.size && i < at + SUM_REACH; i++) {
        if (is_digit(lex->text.data[i])) return true;
        if (strchr(",;:", lex->text.data[i])) return false;
    }
    return false;
}

/* 影响力 40% | + 时效性 20%, 300 元 | + 运费: a sign apart from both joins what is added. */
static bool adds_other(const struct lex *lex, const struct quantity *q,
                       const struct word_match *word) {
    const words_set links = WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_PREPOSITION);
    struct word_match link;
    char next = lex_char(lex, word->end + 1);
    return lex_char(lex, word->begin) == '+' && stands_apart(lex, word) &&
           (q->readings[0].dim == DIM_MONEY || figure_follows(lex, word->end)) &&
           q->readings[0].dim != DIM_COUNT && (is_alpha(next) || next & 0x80) &&
           !lex_word(lex, word->end + 1, links, &link);
}

/* TP=4 | + TP=4, TP=8 | + expert parallelism: a setting with another one. */
static bool adds_setting(const struct lex *lex, const struct quantity *q,
                         const struct word_match *word) {
    return lex_char(lex, word->begin) == '+' && stands_apart(lex, word) && q->number_begin > 0 &&
           lex->text.data[q->number_begin - 1] == '=' && is_alpha(lex_char(lex, word->end + 1));
}

/* 晨跑 3 公里|+晚间拉伸 20 分钟: a sign without blanks, where what is added has its figure too; but
 * 10 年+经验. */
static bool adds_next(const struct lex *lex, const struct quantity *q,
                      const struct word_match *word) {
    const words_set links = WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_PREPOSITION);
    struct word_match link;
    return lex_char(lex, word->begin) == '+' && word->end == word->begin + 1 &&
           lex_char(lex, word->end) & 0x80 && lex->text.data[word->begin - 1] != ' ' &&
           q->readings[0].dim != DIM_COUNT && q->readings[0].unit != UNIT_NONE &&
           figure_follows(lex, word->end) && !lex_word(lex, word->end, links, &link);
}

bool added_behind(const struct lex *lex, const struct quantity *q, const struct word_match *plus) {
    return adds_to_price(lex, q, plus) || adds_other(lex, q, plus) || adds_setting(lex, q, plus) ||
           adds_next(lex, q, plus);
}
