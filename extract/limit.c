/* limit.c: the bound behind what a figure counts, English -> the bound of the figure: 2 pets
 * |maximum, 4 guests |or more, where the phrase ends. */
#include "lex.h"

/* The end of the lower-case word that begins at `at` behind a blank. */
static uint32_t over_noun(const struct lex *lex, uint32_t at) {
    if (lex_char(lex, at) != ' ') return at;
    uint32_t end = at + 1;
    while (is_lower(lex_char(lex, end))) end++;
    return end > at + 2 ? end : at;
}

void limit_read(const struct lex *lex, struct quantity *q) {
    const words_set bounds = WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER);
    struct word_match word;
    if (!q->reading_count || q->readings[0].dim != DIM_COUNT || q->bound != BOUND_EXACT ||
        q->end != q->core_end)
        return;
    uint32_t noun = over_noun(lex, q->end), at = noun + 1;
    if (noun == q->end || lex_char(lex, noun) != ' ' || !is_lower(lex_char(lex, at)) ||
        !lex_word(lex, at, bounds, &word) || !parts_end(lex, word.end))
        return;
    hedge_apply(q, word.lists & bounds);
}
