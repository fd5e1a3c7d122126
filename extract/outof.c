/* outof.c: so many of every so many, in Chinese -> the part that they are: 每 10 人中有 3 人,
 * 每五家店里就有一家. */
#include "lex.h"

#define GROUP_MAX 30u /* bytes between the first figure with its unit and 中 */

static bool is_whole(const struct number *n) {
    const uint32_t odd =
        NUMBER_VAGUE | NUMBER_RANGE | NUMBER_POINT | NUMBER_FRACTION | NUMBER_PERCENT | NUMBER_MORE;
    return !(n->flags & odd) && n->low.den <= 1 && !dec_is_zero(n->low) && !n->low.neg;
}

static uint32_t over(const struct lex *lex, enum words_plain list, uint32_t at) {
    return lex_skip_blank(lex, at + words_plain_at(lex->grammar->words, list, lex->text, at));
}

/* Where 中有 or its like ends behind the thing that is counted; 0: no such words follow. */
static uint32_t find_have(const struct lex *lex, uint32_t at) {
    for (uint32_t last = at + GROUP_MAX; at < lex->text.size && at <= last;) {
        if (!(lex->text.data[at] & 0x80) && lex->text.data[at] != ' ') return 0;
        uint32_t in = over(lex, WORDS_OUT_OF_IN, at);
        if (in > at + 1) {
            uint32_t adverb, have;
            while ((adverb = over(lex, WORDS_OUT_OF_ADVERB, in)) > in) in = adverb;
            have = over(lex, WORDS_OUT_OF_HAVE, in);
            if (have == in) return 0;
            while ((adverb = over(lex, WORDS_OUT_OF_ADVERB, have)) > have) have = adverb;
            return have;
        }
        at += utf8_length(lex->text.data[at]);
    }
    return 0;
}

/* |十个里面有九个: ten or a hundred of no certain things, at the beginning of a clause. */
static bool is_tenfold(const struct lex *lex, const struct measure *m) {
    uint32_t at = lex_back_blank(lex, m->begin);
    bool opens = at == 0 || strchr(",;:!?(\"", lex->text.data[at - 1]) ||
                 (at > 2 && slice_has_at(lex->text, at - 3, LIT("。")));
    return opens && m->has_unit && m->count && m->readings[0].dim == DIM_COUNT &&
           (dec_compare(m->number.low, dec_of(10, 0)) == 0 ||
            dec_compare(m->number.low, dec_of(100, 0)) == 0) &&
           words_plain_before(lex->grammar->words, WORDS_OF_TEN, lex->text, m->end);
}

void outof_read(const struct lex *lex, struct measure *m) {
    struct word_match per;
    struct measure part;
    struct number number;
    struct dec value;
    bool each = lex_word_before(lex, lex_back_blank(lex, m->begin), WORDS_BIT(WORDS_PER), &per) &&
                (lex->text.data[per.begin] & 0x80);
    if (!is_whole(&m->number) || m->per_count || (!each && !is_tenfold(lex, m))) return;
    if (!each) per.begin = m->begin;
    uint32_t at = find_have(lex, m->end);
    if (!at || !lex_scan(lex, at, &number) || !is_whole(&number) ||
        dec_compare(number.low, m->number.low) > 0 || !dec_div(number.low, m->number.low, &value))
        return;
    measure_scan(lex, &number, &part);
    if (part.has_unit && part.count && part.readings[0].dim != DIM_COUNT) return;
    m->readings[0] =
        (struct reading){.dim = DIM_RATIO, .unit = UNIT_NONE, .flags = 0, .scale = dec_of(1, 0)};
    m->count = 1;
    m->has_unit = true;
    m->begin = m->number.begin = per.begin;
    m->number.low = m->number.high = value;
    m->number.flags |= NUMBER_FRACTION;
    m->number.end = m->end = part.end;
}
