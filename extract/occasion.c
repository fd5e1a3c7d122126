/* occasion.c: "three times", "twice", "2 x USB-C" -> does it multiply, or does it count? */
#include "lex.h"

/* Is text[at:end) a comparative: faster, larger? */
static bool is_comparative(const struct lex *lex, uint32_t at, uint32_t end) {
    return end - at > 4 && slice_has_at(lex->text, end - 2, LIT("er"));
}

/* Does what is compared follow at `end`: as many, the size, earnings, Germany's output? */
static bool compared(const struct lex *lex, uint32_t end) {
    struct word_match time;
    uint32_t at = lex_skip_blank(lex, end), stop = at;
    if (at == end) return lex_char(lex, end) == '-';
    if (is_digit(lex_char(lex, at)) || lex_char(lex, at) == '$') return true;
    while (is_alpha(lex_char(lex, stop))) stop++;
    if (is_upper(lex_char(lex, at)))
        return !lex_word(lex, at, WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_MONTH_NAME), &time);
    return words_plain_at(lex->grammar->words, WORDS_COMPARED, lex->text, at) ||
           is_comparative(lex, at, stop);
}

bool occasion_word(const struct lex *lex, uint32_t begin, uint32_t end) {
    return words_plain(lex->grammar->words, WORDS_OCCASION, slice_cut(lex->text, begin, end)) &&
           !compared(lex, end);
}

static void count_only(struct measure *m) {
    m->readings[0] =
        (struct reading){.dim = DIM_COUNT, .unit = UNIT_NONE, .flags = 0, .scale = dec_of(1, 0)};
    m->count = 1;
}

/* H100, USB-C, NVMe: a capital behind the first character, or a digit. */
static bool is_marked(const struct lex *lex, uint32_t at) {
    for (at++; lex_name_byte(lex, at); at++)
        if (is_upper(lex_char(lex, at)) || is_digit(lex_char(lex, at))) return true;
    return false;
}

/* 2 x Thunderbolt ports, 8x H100, or 4x Cameras, 1 x cable behind a mark that opens an entry: so
 * many things. */
static bool counts_things(const struct lex *lex, const struct measure *m) {
    uint32_t next = lex_skip_blank(lex, m->end), begin = m->begin;
    char sign = to_lower(lex_char(lex, m->end - 1));
    bool cross = sign == 'x' || slice_has_at(lex->text, m->end - 2, LIT("×"));
    if (!cross || next == m->end || !is_alpha(lex_char(lex, next)) ||
        !dec_is_integer(m->number.low) ||
        words_plain_at(lex->grammar->words, WORDS_MULTIPLIED, lex->text, next))
        return false;
    uint32_t end = next;
    while (is_alpha(lex_char(lex, end))) end++;
    if (slice_has_at(lex->text, end, LIT("'s "))) return false; /* 100x | ChatGPT's compute */
    bool one = dec_compare(m->number.low, dec_of(1, 0)) == 0;
    if (!one && is_comparative(lex, next, end)) return false;
    while (begin > 0 && lex->text.data[begin - 1] == ' ') begin--;
    bool opens = begin == 0 || strchr(":,;+/(|", lex->text.data[begin - 1]);
    if (is_lower(lex_char(lex, next)) && !is_marked(lex, next)) /* In the box: 1 x | laptop */
        return opens && (one || lex_char(lex, m->number.end) == ' ') &&
               !words_plain_at(lex->grammar->words, WORDS_COMPARED, lex->text, next);
    return opens || lex_char(lex, m->number.end) == ' ' || is_marked(lex, next);
}

/* came up a few times |on the show: where or when follows, and nothing grew so much. */
static bool seldom(const struct lex *lex, const struct measure *m) {
    const words_set grows = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    bool grew = lex_word_before(lex, lex_back_blank(lex, m->begin), grows, &word) &&
                !words_plain_before(lex->grammar->words, WORDS_PHRASAL, lex->text, word.end);
    return !grew &&
           lex_word(lex, lex_skip_blank(lex, m->end),
                    WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_TIME_WORD), &word) &&
           !words_plain_at(lex->grammar->words, WORDS_COMPARED, lex->text, word.begin);
}

void occasion_read(const struct lex *lex, struct measure *m) {
    uint32_t unit = lex_skip_blank(lex, m->number.end);
    if (!m->count || m->readings[0].dim != DIM_MULTIPLE || m->begin != m->number.begin) return;
    bool times = words_plain_at(lex->grammar->words, WORDS_OCCASION, lex->text, unit) != 0;
    bool counts = m->per_count || (m->number.flags & NUMBER_VAGUE && seldom(lex, m));
    if ((times && counts) || (!m->per_count && counts_things(lex, m))) count_only(m);
}
