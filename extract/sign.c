/* sign.c: 过, 小 and 快, which say more than or about only beside some words. */
#include "lex.h"
#include "lexicon.h"

#define CONTEXT_BYTES 36u /* how far back a word is cut to see what stands before */

/* The words that end at byte `at`, cut from a little before it; how many. */
static uint32_t cut_before(const struct lex *lex, uint32_t at, struct token *tokens) {
    uint32_t begin = at;
    while (begin > lex->floor && at - begin < CONTEXT_BYTES) begin--;
    while (begin < at && utf8_is_continuation(lex->text.data[begin])) begin++;
    return lexicon_cut(lex->text, begin, at, tokens, CONTEXT_BYTES);
}

/* 利润|过| 3 亿, 早已|过|百: the bytes of a word right before `at` that says more than behind a
 * noun or an adverb, and behind a verb (吃|过|三次) tells of what is over; 0: none. */
uint32_t sign_over(const struct lex *lex, uint32_t at) {
    struct token tokens[CONTEXT_BYTES];
    struct word_match change;
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_OVER_SIGN, lex->text, at);
    if (!size || at - size <= lex->floor) return 0;
    uint32_t count = cut_before(lex, at, tokens);
    if (count < 2 || tokens[count - 1].begin != at - size) return 0;
    const struct token *before = &tokens[count - 2];
    bool noun = before->class == CLASS_NOUN || before->class == CLASS_ADVERB ||
                before->class == CLASS_LATIN;
    bool moves = lex_word(lex, before->begin,
                          WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN), &change);
    bool myriad = words_plain_at(lex->grammar->words, WORDS_MYRIAD, lex->text, at) && size == 3;
    return noun || moves || myriad ? size : 0; /* 吸引|过|万人 */
}

/* 能有|小|十万块: the same for a word that says about, before ten or more in Chinese. */
static uint32_t small_sign(const struct lex *lex, const struct quantity *q) {
    struct token tokens[CONTEXT_BYTES];
    uint32_t at = q->begin;
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_SMALL_SIGN, lex->text, at);
    if (!size || at - size < lex->floor || !(q->number_flags & NUMBER_HAN) ||
        !(q->number_flags & NUMBER_SCALED) || at != q->number_begin)
        return 0;
    uint32_t count = cut_before(lex, at, tokens);
    return count && tokens[count - 1].begin == at - size &&
                   (count < 2 || tokens[count - 2].class != CLASS_NOUN)
               ? size
               : 0;
}

/* 过 and 小, which are bounds only beside some words; 再|过|十年 passes. */
bool sign_read(const struct lex *lex, struct quantity *q) {
    bool time = q->reading_count && q->readings[0].dim == DIM_TIME;
    uint32_t size = time ? 0 : sign_over(lex, q->begin);
    if (size && q->bound == BOUND_EXACT) {
        q->bound = BOUND_MORE_THAN;
        q->has_high = false;
    } else if (!size && (size = small_sign(lex, q)) != 0) {
        q->approx = true;
    }
    q->begin -= size;
    return size != 0;
}

/* 已经快|50 人, 花了快|三年了: nearly, where it stands behind a verb or a time, and not how fast
 * something is (速度快 5 公里); of a time only before 了 (比它快 3 秒). */
void sign_nearly(const struct lex *lex, struct quantity *q) {
    const dim_set shares = DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_PERCENT_POINT) |
                           DIM_BIT(DIM_MULTIPLE) | DIM_BIT(DIM_SPEED) | DIM_BIT(DIM_FREQUENCY);
    const struct words *words = lex->grammar->words;
    struct token tokens[CONTEXT_BYTES];
    uint32_t end = lex_back_blank(lex, q->begin);
    uint32_t size = words_plain_before(words, WORDS_NEARLY_WORD, lex->text, end);
    if (!size || end < lex->floor + size || !q->reading_count ||
        DIM_BIT(q->readings[0].dim) & shares)
        return;
    if (q->readings[0].dim == DIM_TIME && !words_plain_at(words, WORDS_DONE, lex->text, q->end))
        return;
    uint32_t count = cut_before(lex, end, tokens);
    if (!count || tokens[count - 1].begin != end - size) return; /* 尽|快 */
    enum word_class class = count > 1 ? tokens[count - 2].class : CLASS_MARK;
    bool who = class == CLASS_PRONOUN && q->readings[0].dim != DIM_TIME; /* 他|快 60 岁了 */
    if (class == CLASS_NOUN || class == CLASS_ADJECTIVE || who || class == CLASS_LATIN ||
        class == CLASS_LETTER || class == CLASS_PREPOSITION)
        return;
    if (count > 1 && words_plain_before(words, WORDS_NEARLY_NOT, lex->text, tokens[count - 2].end))
        return; /* 跑得|快, 更|快 */
    q->approx = true;
    q->begin = end - size;
}
