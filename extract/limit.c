/* limit.c: the bound behind what a figure counts -> the bound of the figure: 2 pets |maximum, 4
 * guests |or more, 200 张床位|以上, where the phrase ends; what is offered | from $90 on. */
#include "lex.h"
#include "lexicon.h"

/* The end of the lower-case word that begins at `at` behind a blank. */
static uint32_t over_noun(const struct lex *lex, uint32_t at) {
    if (lex_char(lex, at) != ' ') return at;
    uint32_t end = at + 1;
    while (is_lower(lex_char(lex, end))) end++;
    return end > at + 2 ? end : at;
}

/* Rooms | from, cost | from: does what has a price end at `end`, and no sum like profits? */
static bool offers(const struct lex *lex, uint32_t end) {
    const struct words *words = lex->grammar->words;
    uint32_t at = end;
    while (at > lex->floor && is_alpha(lex->text.data[at - 1])) at--;
    struct qc_slice word = slice_cut(lex->text, at, end);
    if (words_plain(words, WORDS_FROM_LEAD, word)) return true;
    return word.size > 3 && word.data[word.size - 1] == 's' && word.data[word.size - 2] != 's' &&
           !words_plain(words, WORDS_MONEY_NOUN, word) &&
           !words_plain(words, WORDS_DOES_VERB, word);
}

/* Rooms | from $90 a night, flights | from £25: the least that is asked. */
static void from_read(const struct lex *lex, struct quantity *q) {
    const words_set next = WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_LIST_JOIN);
    struct word_match word;
    uint32_t end = lex_back_blank(lex, q->begin);
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_FROM_PRICE, lex->text, end);
    if (!size || end - size < lex->floor + 2 || lex->text.data[end - size - 1] != ' ') return;
    uint32_t at = lex_skip_blank(lex, q->end);
    uint32_t up = words_plain_at(lex->grammar->words, WORDS_FROM_UPWARDS, lex->text, at);
    bool ends = up || q->per_count || parts_end(lex, q->end) || lex_word(lex, at, next, &word);
    if (!ends || range_moves_noun(lex, end - size) || !offers(lex, lex_back_blank(lex, end - size)))
        return;
    q->begin = end - size;
    if (up) q->end = at + up; /* from £7.95 upwards */
    hedge_apply(q, WORDS_BIT(WORDS_AT_LEAST_BEFORE));
}

#define NOUN_BYTES 30u /* of what is counted, up to its bound */
#define NOUN_WORDS 3u  /* the same in words */

/* 1 万名老人|以上的街镇, 200 张床位|以上: the bound behind the Chinese noun, which 的 or the end
 * of the phrase follows. */
static void han_bound(const struct lex *lex, struct quantity *q) {
    const words_set bounds = WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER);
    struct token t[NOUN_WORDS + 1];
    struct word_match word, of;
    uint32_t end = q->end + NOUN_BYTES;
    if (end > lex->text.size) end = (uint32_t)lex->text.size;
    while (end < lex->text.size && utf8_is_continuation(lex->text.data[end])) end++;
    uint32_t count = lexicon_cut(lex->text, q->end, end, t, COUNT(t));
    for (uint32_t i = 0; i < count; i++) {
        bool bound = i && t[i].end == t[i].begin + 6 && lex_word(lex, t[i].begin, bounds, &word) &&
                     word.end == t[i].end;
        if (bound &&
            (parts_end(lex, word.end) || lex_word(lex, word.end, WORDS_BIT(WORDS_POSSESSIVE), &of)))
            hedge_apply(q, word.lists & bounds);
        if (bound || t[i].class != CLASS_NOUN) return;
    }
}

void limit_read(const struct lex *lex, struct quantity *q) {
    const words_set bounds = WORDS_BIT(WORDS_AT_MOST_AFTER) | WORDS_BIT(WORDS_AT_LEAST_AFTER);
    struct word_match word;
    if (q->reading_count && q->readings[0].dim == DIM_MONEY && q->bound == BOUND_EXACT)
        from_read(lex, q);
    if (!q->reading_count || q->readings[0].dim != DIM_COUNT || q->bound != BOUND_EXACT ||
        q->end != q->core_end)
        return;
    if (lex_char(lex, q->end) & 0x80) return han_bound(lex, q);
    uint32_t noun = over_noun(lex, q->end), at = noun + 1;
    if (noun == q->end || lex_char(lex, noun) != ' ' || !is_lower(lex_char(lex, at)) ||
        !lex_word(lex, at, bounds, &word) || !parts_end(lex, word.end))
        return;
    hedge_apply(q, word.lists & bounds);
}
