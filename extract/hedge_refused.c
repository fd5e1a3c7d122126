/* hedge_refused.c: a word of bound before a figure -> does it mean something else there: edged up |
 * to 4%, rolled over to a prize, 超出 0.15 元/分钟? */
#include "hedge_refused.h"

#include "plain.h"
#include "veto.h"

#define BRING_REACH 60u /* bytes before "up to" in which a verb takes its "up" */

/* Does "from" and a figure stand at `at`? */
static bool from_figure(const struct lex *lex, uint32_t at) {
    struct word_match from;
    if (!lex_word(lex, lex_skip_blank(lex, at), WORDS_BIT(WORDS_CHANGE_FROM), &from)) return false;
    at = lex_skip_blank(lex, from.end);
    return is_digit(lex_char(lex, at)) || lex_char(lex, at) == '$';
}

/* brings the total | up to 50: a verb before takes the "up", over what it brings there. */
static bool brought(const struct lex *lex, uint32_t up) {
    const struct words *words = lex->grammar->words;
    struct word_match word;
    uint32_t end = lex_back_blank(lex, up);
    bool tally = words_plain_before(words, WORDS_TALLY_NOUN, lex->text, end) != 0;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_PREPOSITION), &word)) return false;
    while (end > lex->floor && is_alpha(lex->text.data[end - 1])) end--;
    for (uint32_t at = end; at > lex->floor && up - at < BRING_REACH; at--) {
        char c = lex->text.data[at - 1];
        if (!is_alpha(c) && c != ' ' && c != '-' && c != '\'') return false;
        if (words_plain_before(words, WORDS_BRING_VERB, lex->text, at) ||
            (tally && words_plain_before(words, WORDS_TAKE_VERB, lex->text, at)))
            return true;
        if (lex_word_before(lex, at, WORDS_BIT(WORDS_PREPOSITION), &word) &&
            !lex_word_before(lex, at, WORDS_BIT(WORDS_OF), &word))
            return false;
    }
    return false;
}

/* edged up | to 4%, up to 4.67% from 4.58%: the up of "up to" is the verb's. */
static bool verb_takes_up(const struct lex *lex, const struct quantity *q,
                          const struct word_match *word) {
    struct word_match verb;
    uint32_t up = word->begin;
    if (!words_plain_at(lex->grammar->words, WORDS_UP_TO, lex->text, up)) return false;
    if (from_figure(lex, q->core_end) || brought(lex, up)) return true;
    if (lex_phrase_ends(lex, q->core_end) && /* it adds | up to $40 */
        words_plain_before(lex->grammar->words, WORDS_UP_VERB, lex->text, lex_back_blank(lex, up)))
        return true;
    while (is_alpha(lex_char(lex, up))) up++;
    return lex_word_before(lex, up, WORDS_BIT(WORDS_DIRECTION_UP), &verb) &&
           verb.begin < word->begin && /* drives can go | up to 20 TB */
           !words_plain_before(lex->grammar->words, WORDS_CAPABLE, lex->text,
                               lex_back_blank(lex, verb.begin));
}

/* 含 100 分钟,超出| 0.15 元/分钟: a clause of what is asked for more, no bound. */
static bool is_excess(const struct lex *lex, const struct quantity *q, uint32_t begin) {
    return q->per_count && q->readings[0].dim == DIM_MONEY && begin > 0 &&
           strchr(",;", lex->text.data[begin - 1]) &&
           words_plain_at(lex->grammar->words, WORDS_EXCESS_WORD, lex->text, begin);
}

/* rolled | over to a prize: a way. */
static bool leads_over(const struct lex *lex, const struct word_match *word) {
    const struct words *words = lex->grammar->words;
    return words_plain(words, WORDS_THROUGHOUT, slice_cut(lex->text, word->begin, word->end)) &&
           words_plain_at(words, WORDS_TO_WORD, lex->text, word->end + 1);
}

/* 收入|最高| 20% 的家庭: which of them by their rank, and no bound. */
static bool is_rank(const struct lex *lex, const struct quantity *q,
                    const struct word_match *word) {
    const struct words *words = lex->grammar->words;
    struct word_match of;
    uint32_t at = lex_skip_blank(lex, q->end);
    if (q->readings[0].dim != DIM_PERCENT ||
        !words_plain(words, WORDS_SUPERLATIVE_HAN, slice_cut(lex->text, word->begin, word->end)))
        return false;
    if (lex_word(lex, at, WORDS_BIT(WORDS_POSSESSIVE), &of)) at = lex_skip_blank(lex, of.end);
    return words_plain_at(words, WORDS_RANKED_GROUP, lex->text, at) != 0;
}

bool hedge_is_refused(const struct lex *lex, const struct quantity *q,
                      const struct word_match *word, bool apart) {
    return (apart && leads_over(lex, word)) || verb_takes_up(lex, q, word) ||
           is_excess(lex, q, word->begin) || is_rank(lex, q, word);
}
