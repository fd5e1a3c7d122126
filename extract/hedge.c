/* hedge.c: the words around a core -> its bound and its hedge, and the span over them. */
#include "lex.h"

#define HEDGES 4 /* most words that one side is read for */

#define BEFORE                                                                                     \
    (WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_MORE_THAN_BEFORE) |                          \
     WORDS_BIT(WORDS_AT_LEAST_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE) |                        \
     WORDS_BIT(WORDS_AT_MOST_BEFORE))
#define AFTER                                                                                      \
    (WORDS_BIT(WORDS_APPROX_AFTER) | WORDS_BIT(WORDS_MORE_THAN_AFTER) |                            \
     WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_LESS_THAN_AFTER) |                          \
     WORDS_BIT(WORDS_AT_MOST_AFTER))

static const struct {
    enum words_id list;
    enum bound bound;
} BOUNDS[] = {
    {WORDS_MORE_THAN_BEFORE, BOUND_MORE_THAN}, {WORDS_AT_LEAST_BEFORE, BOUND_AT_LEAST},
    {WORDS_LESS_THAN_BEFORE, BOUND_LESS_THAN}, {WORDS_AT_MOST_BEFORE, BOUND_AT_MOST},
    {WORDS_MORE_THAN_AFTER, BOUND_MORE_THAN},  {WORDS_AT_LEAST_AFTER, BOUND_AT_LEAST},
    {WORDS_LESS_THAN_AFTER, BOUND_LESS_THAN},  {WORDS_AT_MOST_AFTER, BOUND_AT_MOST},
};

static void set_bound(struct quantity *q, enum bound bound) {
    if (q->bound != BOUND_EXACT) return;
    q->bound = bound;
    if (bound == BOUND_AT_LEAST || bound == BOUND_MORE_THAN) q->has_high = false;
    else q->has_low = false;
}

static void apply(struct quantity *q, words_set lists) {
    if (lists & (WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_APPROX_AFTER))) q->approx = true;
    for (size_t i = 0; i < COUNT(BOUNDS); i++) {
        if (!(lists & WORDS_BIT(BOUNDS[i].list))) continue;
        set_bound(q, BOUNDS[i].bound);
        return;
    }
}

static bool is_money(const struct quantity *q) {
    return q->reading_count && q->readings[0].dim == DIM_MONEY;
}

/* "from" opens a price list ("From $649") as well as a change or an origin: only money that opens
 * its sentence or cell takes it for a bound. */
static bool only_origin(const struct lex *lex, const struct quantity *q,
                        const struct word_match *word) {
    struct word_match from;
    return lex_word(lex, word->begin, WORDS_BIT(WORDS_CHANGE_FROM), &from) &&
           from.end == word->end && !(is_money(q) && word->begin == 0);
}

/* The hedge that ends at `end`, over at most two words of glue (大约|在|80, surpassed|the|$30). */
static bool hedge_before(const struct lex *lex, uint32_t end, struct word_match *out) {
    for (int glue = 0; glue < 3; glue++) {
        end = lex_back_blank(lex, end);
        if (lex_word_before(lex, end, BEFORE, out)) return true;
        struct word_match word;
        if (!lex_word_before(lex, end, WORDS_BIT(WORDS_GLUE), &word)) return false;
        end = word.begin;
    }
    return false;
}

static void read_before(const struct lex *lex, struct quantity *q) {
    for (int i = 0; i < HEDGES; i++) {
        struct word_match word;
        if (!hedge_before(lex, q->begin, &word) || only_origin(lex, q, &word)) return;
        apply(q, word.lists);
        q->begin = word.begin;
    }
}

/* A longer word that begins the same way is not this bound word: 多 | 多少, 起 | 起来. */
static bool other_word(const struct lex *lex, const struct word_match *word) {
    struct word_match longer;
    words_set others = WORDS_BIT(WORDS_QUESTION) | WORDS_BIT(WORDS_IDIOM) |
                       WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                       WORDS_BIT(WORDS_CLAUSE_OPENER);
    return lex_word(lex, word->begin, others, &longer) && longer.end > word->end;
}

static void read_after(const struct lex *lex, struct quantity *q) {
    for (int i = 0; i < HEDGES; i++) {
        struct word_match word;
        if (!lex_word(lex, lex_skip_blank(lex, q->end), AFTER, &word) || other_word(lex, &word))
            return;
        apply(q, word.lists);
        q->end = word.end;
    }
}

void hedge_read(const struct lex *lex, struct quantity *q, words_set inner) {
    if (q->number_flags & NUMBER_APPROX) q->approx = true;
    if (q->number_flags & NUMBER_MORE) set_bound(q, BOUND_MORE_THAN);
    apply(q, inner);
    read_after(lex, q);
    read_before(lex, q);
}
