/* range_spoken.c: how English speech tells about how many: two, three times; like 10, 12 people; a
 * 200, 300-person firm -> one range; and 5 -- 5 days, a figure that is said again -> one figure. */
#include "range_spoken.h"

#include "range_bounds.h"

#define TIMES_MOST 2u /* of the first figure is the second */
#define NEAR_MOST 2u  /* how far figures that are no round ones lie apart */
#define DIGIT_MOST 10u

static bool whole(const struct quantity *q) {
    const uint32_t odd = NUMBER_GROUPED | NUMBER_FRACTION | NUMBER_HALF | NUMBER_VAGUE;
    return q->has_value && !(q->number_flags & odd) && dec_is_integer(q->low);
}

/* Is what it counts named right behind: a unit, or a noun in lower case? */
static bool names_thing(const struct lex *lex, const struct quantity *q) {
    const words_set others = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                             WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_COPULA) |
                             WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_AUXILIARY) |
                             WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_TIME_WORD);
    struct word_match word;
    if (q->core_end > q->number_end || q->core_begin < q->number_begin) return true;
    char next = lex_char(lex, q->end);
    return (next == ' ' || next == '-') && is_lower(lex_char(lex, q->end + 1)) &&
           !lex_word(lex, q->end + 1, others, &word);
}

static bool is_round(struct dec n, uint32_t by) {
    struct dec part;
    return dec_div(n, dec_of(by, 0), &part) && dec_is_integer(part);
}

/* two, three; 10, 12; 15, 20; 200, 300: does b follow a as the next guess? */
static bool next_guess(struct dec a, struct dec b) {
    struct dec most, near, one;
    if (dec_compare(a, dec_of(2, 0)) < 0 || dec_compare(a, b) >= 0 ||
        !dec_mul(a, dec_of(TIMES_MOST, 0), &most) || dec_compare(b, most) > 0 ||
        !dec_add(a, dec_of(NEAR_MOST, 0), &near) || !dec_add(a, dec_of(1, 0), &one))
        return false;
    if (dec_compare(a, dec_of(DIGIT_MOST, 0)) < 0)
        return dec_compare(b, one) == 0 || (is_round(a, 5) && is_round(b, 5));
    uint32_t by = dec_compare(a, dec_of(100, 0)) < 0 ? 5 : 50;
    return dec_compare(b, near) <= 0 || (is_round(a, by) && is_round(b, by));
}

/* Behind ", ", ", or", and ", maybe" when *maybe; `at` when there is none. */
static uint32_t over_comma(const struct lex *lex, uint32_t at, bool *maybe) {
    if (lex_char(lex, at) != ',' || lex_char(lex, at + 1) != ' ') return at;
    struct word_match either;
    uint32_t next = at + 2;
    if (lex_word(lex, next, WORDS_BIT(WORDS_RANGE_OR), &either))
        next = lex_skip_blank(lex, either.end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_MAYBE_WORD, lex->text, next);
    *maybe = size != 0;
    return size ? lex_skip_blank(lex, next + size) : next;
}

/* like | 10, 12; in | 15, 20; a | 200, 300: does speech lead to a guess? */
static bool is_led(const struct lex *lex, const struct quantity *a) {
    uint32_t end = lex_back_blank(lex, a->begin);
    if (end && lex->text.data[end - 1] == ',') end--; /* about, say, | 57, 58 minutes */
    const struct words *words = lex->grammar->words;
    return a->approx || a->begin < a->core_begin ||
           words_plain_before(words, WORDS_GUESS_LEAD, lex->text, end) ||
           words_plain_before(words, WORDS_MAYBE_WORD, lex->text, end);
}

static bool is_list(const struct lex *lex, const struct quantity *all, uint32_t last,
                    const struct quantity *b) {
    struct word_match join;
    uint32_t at = lex_skip_blank(lex, b->end);
    bool before = last && lex_skip_blank(lex, all[last - 1].end + 1) >= all[last].begin;
    if (before) return true;
    if (lex_char(lex, b->end) == ',')
        return number_may_start(lex->text, lex_skip_blank(lex, at + 1));
    return lex_word(lex, at, WORDS_BIT(WORDS_LIST_JOIN), &join) &&
           number_may_start(lex->text, lex_skip_blank(lex, join.end));
}

static bool is_guess(const struct lex *lex, const struct quantity *all, uint32_t last,
                     const struct quantity *b) {
    const uint32_t form = NUMBER_DIGIT | NUMBER_WORD | NUMBER_POINT | NUMBER_SCALED;
    const struct quantity *a = &all[last];
    bool digit = a->number_end == a->number_begin + 1 && b->number_flags & NUMBER_SCALED;
    bool maybe = false, word = a->number_flags & NUMBER_WORD || digit; /* 3, | 4 million */
    uint32_t at = lex_char(lex, a->core_end) == ',' ? over_comma(lex, a->core_end, &maybe) : 0;
    if (!at || !whole(a) || !whole(b) || (a->number_flags & form) != (b->number_flags & form) ||
        at < b->begin || at > b->core_begin || !next_guess(a->low, b->low) ||
        is_list(lex, all, last, b))
        return false;
    if (b->begin < b->core_begin && !b->approx && !maybe) return false;
    return (maybe || word || is_led(lex, a)) && names_thing(lex, b);
}

/* 5 -- | 5 days: a dash or dots alone between a figure and itself. */
static bool is_again(const struct lex *lex, const struct quantity *a, const struct quantity *b) {
    static const char *const BREAKS[] = {"--", "—", "–", "...", "…"};
    uint32_t at = lex_skip_blank(lex, a->end);
    if (at >= b->begin || !a->has_value || !b->has_value || dec_compare(a->low, b->low) != 0)
        return false;
    for (size_t i = 0; i < COUNT(BREAKS); i++)
        if (slice_has_z(lex->text, at, BREAKS[i]))
            return lex_skip_blank(lex, at + (uint32_t)strlen(BREAKS[i])) == b->begin &&
                   names_thing(lex, b);
    return false;
}

/* two, | three hundred: so many hundreds both, the second the next one. */
static bool takes_hundred(struct quantity *a, const struct quantity *b) {
    const struct dec hundred = dec_of(100, 0);
    struct dec low, next;
    if (a->number_flags != NUMBER_WORD || !b->has_value ||
        b->number_flags != (NUMBER_WORD | NUMBER_SCALED) || !dec_mul(a->low, hundred, &low) ||
        !dec_add(low, hundred, &next) || dec_compare(next, b->low) != 0)
        return false;
    a->low = a->high = low;
    return true;
}

bool range_spoken(const struct lex *lex, struct quantity *all, uint32_t last,
                  const struct quantity *b) {
    struct quantity *a = &all[last], both;
    if (a->end + 1 >= b->begin || !range_is_bare(a))
        return false; /* a comma or a dash is between */
    both = *b;
    if (is_again(lex, a, b)) {
        *a = *b;
        return true;
    }
    struct quantity told = *a;
    struct magnitude of; /* 27, | 28 billion dollars */
    bool scaled = !(a->number_flags & NUMBER_SCALED) && b->number_flags & NUMBER_SCALED &&
                  ((range_magnitude(lex, b, &of) && range_takes(a, &of)) || takes_hundred(a, b));
    if (scaled) a->number_flags |= NUMBER_SCALED;
    if (!is_guess(lex, all, last, b)) {
        *a = told;
        return false;
    }
    both.low = a->low;
    both.begin = a->begin;
    both.core_begin = both.number_begin = a->core_begin;
    both.has_low = both.has_high = true;
    both.has_value = false;
    both.bound = BOUND_RANGE;
    both.approx |= a->approx;
    *a = both;
    return true;
}
