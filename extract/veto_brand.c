/* veto_brand.c: English figures behind the name of a product, and what is written like a measure
 * there -> vetoes: a Manfrotto 190 tripod, Opus 4 and 4.1, an iPhone 5C, (15') in a match. */
#include "veto.h"

#define BRAND_LEAST 3u  /* digits of a model before a noun: the Bose |700 headphones */
#define BRAND_MOST 4u   /* of one, and of a year */
#define BRAND_WORDS 3   /* that such a name has */
#define NOUN_WORDS 3    /* behind a figure in which a plural is sought */
#define TON_WORDS 4     /* behind "a ton of" in which what is weighed stands */
#define NAMED_MOST 4u   /* bytes of a figure behind a Greek letter */
#define MINUTE_MOST 130 /* of a match with extra time */

/* The word with a capital that ends at `end`; its begin, or `end` when it is none. */
static uint32_t capital_word(const struct lex *lex, uint32_t end) {
    const words_set others = WORDS_BIT(WORDS_MONTH_NAME) | WORDS_BIT(WORDS_PREPOSITION) |
                             WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_INDEX_NAME);
    struct word_match word;
    uint32_t from = end;
    while (from > 0 && (is_alnum(lex->text.data[from - 1]) || lex->text.data[from - 1] == '-'))
        from--;
    bool named = from + 1 < end && is_upper(lex->text.data[from]) &&
                 !(lex_word(lex, from, others, &word) && word.end == end);
    return named ? from : end;
}

/* Does a determiner lead the name whose first word is at `from` or stands further before: a, my;
 * with "the" no verb before it gives anything (gave the Bank 300 shares), and no preposition leads
 * to a place (in the Congo 300 miners)? */
static bool is_led(const struct lex *lex, uint32_t from) {
    const struct words *words = lex->grammar->words;
    struct word_match article;
    for (int i = 0; i < BRAND_WORDS; i++) {
        uint32_t end = lex_back_blank(lex, from), size;
        if (end == from) return false;
        if (lex_word_before(lex, end, WORDS_BIT(WORDS_PER_ARTICLE), &article) ||
            words_plain_before(words, WORDS_HIS, lex->text, end))
            return true;
        if ((size = words_plain_before(words, WORDS_THE_WORD, lex->text, end)) != 0) {
            end = lex_back_blank(lex, end - size);
            return !words_plain_before(words, WORDS_GIVES, lex->text, end) &&
                   !lex_word_before(lex, end, WORDS_BIT(WORDS_PREPOSITION), &article);
        }
        uint32_t word = capital_word(lex, end);
        if (word == end) return false;
        from = word;
    }
    return false;
}

/* Does a mark, a preposition, a joining word or the end follow? */
static bool behind_phrase(const struct lex *lex, uint32_t at) {
    struct word_match word;
    uint32_t next = lex_skip_blank(lex, at);
    return !is_alnum(lex_char(lex, next)) ||
           lex_word(lex, next, WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN), &word);
}

/* Does the figure tell a year: of what is held or told each year, behind a name that is no place
 * (in Gaza |2014 homes)? */
static bool is_year(const struct lex *lex, const struct number *n, uint32_t name) {
    struct word_match in;
    return n->end == n->begin + BRAND_MOST && lex->text.data[n->begin] == '2' &&
           lex->text.data[n->begin + 1] == '0' && lex->text.data[n->begin + 2] <= '3' &&
           !slice_has_at(lex->text, n->begin + 2, LIT("00")) &&
           words_plain_at(lex->grammar->words, WORDS_YEARLY_EVENT, lex->text, n->end + 1) &&
           !lex_word_before(lex, lex_back_blank(lex, name), WORDS_BIT(WORDS_PREPOSITION), &in);
}

/* Is the word at `at` a plural behind which the sentence goes on: the Bose 300 | workers left? */
static bool goes_on(const struct lex *lex, uint32_t at) {
    uint32_t end = at;
    while (is_lower(lex_char(lex, end)) || lex_char(lex, end) == '-') end++;
    bool plural = lex_char(lex, end - 1) == 's' && lex_char(lex, end - 2) != 's';
    return (plural || words_plain_at(lex->grammar->words, WORDS_PEOPLE_NOUN, lex->text, at)) &&
           !behind_phrase(lex, end);
}

/* the Bose |700 headphones, a Manfrotto |190 tripod: an article leads a name, so that the figure
 * behind it counts nothing; the Ship |2024 announcements: a year. */
static bool before_noun(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct number *n = &m->number;
    uint32_t size = n->end - n->begin, end = lex_back_blank(lex, n->begin);
    if (m->has_unit || m->begin != n->begin || n->flags != NUMBER_DIGIT || m->per_count ||
        size < BRAND_LEAST || size > BRAND_MOST || end == n->begin || end == 0 ||
        lex_char(lex, n->end) != ' ' || !is_lower(lex_char(lex, n->end + 1)))
        return false;
    uint32_t from = capital_word(lex, end);
    if (from == end || from == 0) return false;
    bool plural = lex->text.data[end - 1] == 's'; /* the Giants 105 wins */
    if (is_year(lex, n, from)) return lex_veto(out, n->begin, n->end, "date");
    return !plural && is_led(lex, from) && !goes_on(lex, n->end + 1) &&
           lex_veto(out, n->begin, n->end, "name");
}

/* Does a noun stand at `at` that is no plural, and no plural in the words behind it? */
static bool one_thing(const struct lex *lex, uint32_t at) {
    struct word_match word;
    for (int i = 0; i < NOUN_WORDS && is_lower(lex_char(lex, at)); i++) {
        uint32_t end = at;
        if (words_plain_at(lex->grammar->words, WORDS_PEOPLE_NOUN, lex->text, at)) return false;
        while (is_lower(lex_char(lex, end)) || lex_char(lex, end) == '-') end++;
        if (i && lex_word(lex, at, WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA), &word))
            break;
        if (lex->text.data[end - 1] == 's' && lex->text.data[end - 2] != 's') return false;
        at = lex_skip_blank(lex, end);
        if (at == end) break;
    }
    return true;
}

/* an Air |13 costs $200, the Orbit |5 weighs just 2 kg: a verb, by the figure behind it. */
static bool verb_at(const struct lex *lex, uint32_t at) {
    const words_set hedges = WORDS_HEDGED | WORDS_BIT(WORDS_ADVERB);
    struct word_match hedge;
    uint32_t end = at;
    while (is_lower(lex_char(lex, end))) end++;
    if (end < at + 4 || lex_char(lex, end) != ' ' || lex->text.data[end - 1] != 's') return false;
    uint32_t next = end + 1;
    if (lex_word(lex, next, hedges, &hedge)) next = lex_skip_blank(lex, hedge.end);
    bool sign = lex_char(lex, next) == '$' || slice_has_at(lex->text, next, LIT("£")) ||
                slice_has_at(lex->text, next, LIT("€"));
    return sign || is_digit(lex_char(lex, next));
}

/* Nimbus |5 - $799, 1. Vela |3 ($349): a small figure behind the name that opens an entry, its
 * price behind. */
static bool priced_model(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct number *n = &m->number;
    uint32_t end = lex_back_blank(lex, n->begin), at = lex_skip_blank(lex, n->end), from;
    if (m->has_unit || m->begin != n->begin || n->flags != NUMBER_DIGIT || m->per_count ||
        n->end - n->begin >= BRAND_LEAST || end == n->begin || end < 3 || at == n->end)
        return false;
    bool dash = lex_char(lex, at) == '-' || slice_has_at(lex->text, at, LIT("–")) ||
                slice_has_at(lex->text, at, LIT("—"));
    if (!dash && lex_char(lex, at) != '(') return false;
    at = dash ? lex_skip_blank(lex, at + utf8_length(lex->text.data[at])) : at + 1;
    bool sign = lex_char(lex, at) == '$' || slice_has_at(lex->text, at, LIT("£")) ||
                slice_has_at(lex->text, at, LIT("€"));
    if (!sign || (from = capital_word(lex, end)) == end ||
        (lex->text.data[end - 1] == 's' && !strchr("usi", lex->text.data[end - 2])))
        return false;
    while (from > 0 && strchr(" -*+.)0123456789", lex->text.data[from - 1])) from--;
    return from == 0 && lex_veto(out, n->begin, n->end, "name");
}

/* the Pebble Time |2 factory, a Pixel |9 phone: a small figure behind a name that is led, and one
 * thing behind it; but the Giants 3 wins, the Bank 30 new jobs. */
static bool short_model(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct number *n = &m->number;
    uint32_t end = lex_back_blank(lex, n->begin);
    if (m->has_unit || m->begin != n->begin || n->flags != NUMBER_DIGIT || m->per_count ||
        n->end - n->begin >= BRAND_LEAST || end == n->begin || end == 0 ||
        lex_char(lex, n->end) != ' ' || !is_lower(lex_char(lex, n->end + 1)))
        return false;
    uint32_t from = capital_word(lex, end);
    return from != end && from > 0 && lex->text.data[end - 1] != 's' && is_led(lex, from) &&
           (verb_at(lex, n->end + 1) || one_thing(lex, n->end + 1)) &&
           lex_veto(out, n->begin, n->end, "name");
}

/* Where the numeral 4 or 3.5 begins that ends at `end` behind a name; 0: none does. */
static uint32_t version_before(const struct lex *lex, uint32_t end) {
    uint32_t at = end;
    while (at > 0 && (is_digit(lex->text.data[at - 1]) || lex->text.data[at - 1] == '.')) at--;
    return at < end && end - at <= 4 && at > 1 && lex->text.data[at - 1] == ' ' &&
                   is_alpha(lex->text.data[at - 2])
               ? at
               : 0;
}

/* 4| and |4.1, 1070|, and |1060: where the marks and words of a list begin that end at `end`;
 * `end`: none do. */
static uint32_t join_before(const struct lex *whole, uint32_t end) {
    struct word_match join;
    uint32_t begin = end;
    for (int i = 0; i < 2; i++) {
        uint32_t at = lex_back_blank(whole, begin);
        if (at == 0 || is_digit(whole->text.data[at - 1])) break;
        uint32_t versus = words_plain_before(whole->grammar->words, WORDS_VERSUS, whole->text, at);
        if (lex_word_before(whole, at, WORDS_BIT(WORDS_LIST_JOIN), &join)) begin = join.begin;
        else if (versus) begin = at - versus;
        else break;
    }
    return begin == end ? end : lex_back_blank(whole, begin);
}

/* Opus 4 and |4.1, Sonnet 3.5/|3.7: a further version of what has a name. */
static bool further_version(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct number *n = &m->number;
    struct word_match of;
    if (m->has_unit || m->begin != n->begin || n->flags != (NUMBER_DIGIT | NUMBER_POINT) ||
        n->end != n->begin + 3 || lex_char(lex, n->end) == '%')
        return false;
    struct lex whole = *lex;
    whole.floor = 0;
    uint32_t join = join_before(&whole, n->begin), first;
    if (join == n->begin || lex->floor != join || !(first = version_before(lex, join)))
        return false;
    uint32_t from = capital_word(&whole, first - 1);
    bool sure = /* growth in | Spain 2.5 and 4.1; but between | PHP 7.1 and 7.2 */
        lex->text.data[n->begin - 1] == '/' ||
        lex_word_before(&whole, first - 1, WORDS_BIT(WORDS_MODEL_BEFORE), &of) ||
        !lex_word_before(&whole, lex_back_blank(&whole, from), WORDS_BIT(WORDS_PREPOSITION), &of);
    return from < first - 1 && from > 0 && sure && !veto_scored(&whole, from) &&
           lex_veto(out, n->begin, n->end, "version");
}

#define FURTHER_MOST 3u /* bytes of a further number behind a name */

/* ARC AGI 1 和|2, Kimi-K2.6/|2.5: a further number behind a name, in Chinese text. */
static bool further_han(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct number *n = &m->number;
    struct lex whole = *lex;
    whole.floor = 0;
    if (m->has_unit || m->begin != n->begin || n->end - n->begin > FURTHER_MOST ||
        n->flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) || is_alnum(lex_char(lex, n->end)))
        return false;
    uint32_t join = join_before(&whole, n->begin), at = join;
    char next = lex_char(lex, n->end);
    if (join == n->begin || lex->floor != join || (next && strchr("%~-+/", next))) return false;
    while (at > 0 && (is_digit(lex->text.data[at - 1]) || lex->text.data[at - 1] == '.')) at--;
    if (at == join || at == 0) return false;
    uint32_t end = lex_back_blank(&whole, at), from = end;
    while (from > 0 && is_alnum(lex->text.data[from - 1])) from--;
    return end - from > (end == at ? 0 : 1) && is_upper(lex->text.data[from]) && lex_has_han(lex) &&
           lex_veto(out, n->begin, n->end, "version");
}

/* Where the name with digits begins whose further numbers, as long as `size`, are joined by commas
 * and "and" up to `end`: a GTX| 1080, 1070, and |1060; 0: none does. */
static uint32_t list_begin(const struct lex *whole, uint32_t end, uint32_t size) {
    for (int count = 0; count < BRAND_WORDS; count++) {
        uint32_t join = join_before(whole, end), at = join - size;
        if (join == end || join <= size || lex_digits_end(whole, at) != join) return 0;
        char before = whole->text.data[at - 1];
        if (is_upper(before) || (before == ' ' && at > 1 && is_alnum(whole->text.data[at - 2])))
            return at;
        end = at;
    }
    return 0;
}

/* a GTX1080, |1070, and |1060: further numbers of a series that letters name, glued to the first of
 * them or known for it; but at IBM 100, |200 and |300. */
static bool further_model(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct number *n = &m->number;
    uint32_t size = n->end - n->begin, at;
    struct lex whole = *lex;
    whole.floor = 0;
    if (m->has_unit || m->begin != n->begin || n->flags != NUMBER_DIGIT || size < BRAND_LEAST ||
        size > BRAND_MOST || lex_char(lex, n->end) == '-' ||
        !(at = list_begin(&whole, n->begin, size)))
        return false;
    uint32_t end = lex->text.data[at - 1] == ' ' ? at - 1 : at, from = end;
    while (from > 0 && is_upper(lex->text.data[from - 1])) from--;
    struct word_match series;
    bool capitals =
        end - from > 1 && (from == 0 || !is_alnum(lex->text.data[from - 1])) &&
        (end == at || lex_word_before(&whole, end, WORDS_BIT(WORDS_MODEL_BEFORE), &series));
    return capitals && capital_word(&whole, end) == from && lex_veto(out, n->begin, n->end, "name");
}

/* Wi-Fi® |7, Bluetooth™ |5.3, Core(TM) |7: a figure without a unit behind the sign of a trade mark
 * is of the name. */
static bool behind_trade_mark(const struct lex *lex, const struct measure *m, struct veto *out) {
    static const struct qc_slice SIGNS[] = {{"®", 2}, {"™", 3}, {"℠", 3}, {"(R)", 3}, {"(TM)", 4}};
    uint32_t end = lex_back_blank(lex, m->number.begin);
    if (m->has_unit || m->begin != m->number.begin || !end ||
        m->number.flags & (NUMBER_SCALED | NUMBER_GROUPED | NUMBER_LETTER))
        return false;
    char last = lex->text.data[end - 1];
    if (!(last & 0x80) && last != ')') return false;
    for (size_t i = 0; i < COUNT(SIGNS); i++) {
        uint32_t size = (uint32_t)SIGNS[i].size;
        if (end > size && slice_has_at(lex->text, end - size, SIGNS[i]) &&
            is_alnum(lex->text.data[end - size - 1]))
            return lex_veto(out, m->number.begin, m->number.end, "name");
    }
    return false;
}

/* PCIe 4.0×|4, Gen 4 ×|4: the lanes of a link that has a name. */
static bool lanes(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin;
    if (m->has_unit || m->begin != at || at < 3 || lex->text.data[at - 1] != '\x97') return false;
    struct lex whole = *lex;
    whole.floor = 0;
    uint32_t end = lex_back_blank(&whole, at - 2), from = end;
    while (from > 0 && (is_digit(lex->text.data[from - 1]) || lex->text.data[from - 1] == '.'))
        from--;
    bool figure = from < end;
    from = lex_back_blank(&whole, from);
    return figure && slice_has_at(lex->text, at - 2, LIT("×")) &&
           words_plain_before(lex->grammar->words, WORDS_LANE_NAME, lex->text, from) &&
           lex_veto(out, at, m->number.end, "name");
}

/* Ultra 7| 155H: does the class of a processor end at `end`, one digit behind a name? */
static bool behind_class(const struct lex *lex, uint32_t end) {
    uint32_t name = lex_back_blank(lex, end - 1);
    return end > 2 && strchr("3579", lex->text.data[end - 1]) && name + 2 == end &&
           capital_word(lex, name) != name;
}

/* an OnePlus |13R: no rand, whose sign stands before the figure; an Ultra 7 |155H, no hours. */
static bool glued_letter(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin, letter = lex_digits_end(lex, at);
    struct lex whole = *lex;
    whole.floor = 0;
    uint32_t end = lex_back_blank(&whole, at);
    if (!m->has_unit || m->begin != at || m->end != letter + 1 || end == at) return false;
    char c = lex_char(lex, letter);
    bool named = (c == 'R' && capital_word(lex, end) != end) ||
                 (c == 'H' && letter > at + 2 && behind_class(&whole, end));
    return named && lex_veto(out, at, m->end, "name");
}

/* an iPhone |5C, a GeForce |9S: a name with a capital inside, no degrees and no money behind; but
 * in McLean |35C. */
static bool lettered(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin, end = at > 0 ? at - 1 : 0, from = end;
    uint32_t letter = lex_digits_end(lex, at);
    if (!m->has_unit || m->begin != at || letter != at + 1 || m->end != letter + 1 || !at ||
        lex->text.data[end] != ' ' || !strchr("CFRENS", lex->text.data[letter]))
        return false;
    while (from > 0 && is_alpha(lex->text.data[from - 1])) from--;
    uint32_t name = from;
    while (from + 1 < end &&
           !(is_lower(lex->text.data[from]) && is_upper(lex->text.data[from + 1])))
        from++;
    return from + 1 < end &&
           !words_plain(lex->grammar->words, WORDS_NAME_PARTICLE,
                        slice_cut(lex->text, name, from + 1)) &&
           lex_veto(out, at, m->end, "name");
}

/* μ|4K fibres, π|0.5, ω|-0: letters and figures behind a Greek letter name a thing. */
static bool greek_before(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->number.begin, end = m->number.end, digits = lex_digits_end(lex, at);
    uint32_t c = veto_greek(lex, at);
    if (m->begin != at || c < 0x3B1 || c > 0x3C9) return false;
    if (digits > at && is_upper(lex_char(lex, digits))) {
        for (end = digits; is_alnum(lex_char(lex, end));) end++;
        return lex_veto(out, at, end, "name");
    }
    bool sign = c == 0x3C0 || c == 0x3C9; /* π0, ω-0 */
    uint32_t next = lex_skip_blank(lex, end);
    return !m->has_unit && end - at <= NAMED_MOST &&
           (sign || words_plain_at(lex->grammar->words, WORDS_LETTER_MODEL, lex->text, next)) &&
           lex_veto(out, at, end, "name");
}

/* broke the deadlock (|15’): the minute of a match, no feet. */
static bool minute(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t at = m->begin;
    if (!m->has_unit || !m->count || m->readings[0].dim != DIM_LENGTH || m->end <= m->number.end ||
        m->number.flags != NUMBER_DIGIT || m->end - m->number.end > 3 ||
        is_alnum(lex_char(lex, m->number.end)) || lex_char(lex, m->number.end) == ' ' ||
        dec_compare(m->number.low, dec_of(MINUTE_MOST, 0)) > 0)
        return false;
    bool alone = at > 0 && lex->text.data[at - 1] == '(' && lex_char(lex, m->end) == ')';
    bool opens = at == 0 && is_upper(lex_char(lex, lex_skip_blank(lex, m->end)));
    return (alone || opens) &&
           words_plain_in(lex->grammar->words, WORDS_MATCH_DEED, lex->text, 0, lex->text.size) &&
           lex_veto(out, at, m->end, "clock");
}

/* a ton of| advice: much of it, where what follows is told of so and weighs nothing. */
static bool ton_of(const struct lex *lex, const struct measure *m, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct word_match of;
    if (!m->has_unit || m->number.end - m->number.begin > 2 || m->begin != m->number.begin ||
        to_lower(lex_char(lex, m->begin)) != 'a' ||
        !lex_word(lex, m->end + 1, WORDS_BIT(WORDS_OF), &of) ||
        !words_plain_before(words, WORDS_TON_WORD, lex->text, m->end))
        return false;
    uint32_t at = of.end + 1;
    bool much = false;
    for (int i = 0; i < TON_WORDS && is_alnum(lex_char(lex, at)); i++) {
        if (words_plain_at(words, WORDS_TON_STUFF, lex->text, at)) return false;
        much |= words_plain_at(words, WORDS_TON_MUCH, lex->text, at) != 0;
        while (is_alnum(lex_char(lex, at)) || lex_char(lex, at) == '-') at++;
        if (lex_phrase_ends(lex, at)) { /* a ton of | Legos, of good | projects */
            much |= lex->text.data[at - 1] == 's' && !strchr("siu", lex->text.data[at - 2]);
            break;
        }
        at = lex_skip_blank(lex, at);
    }
    return much && lex_veto(out, m->begin, m->end, "idiom");
}

bool veto_brand(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (m->number.flags & NUMBER_WORD) return ton_of(lex, m, out);
    if (!(m->number.flags & NUMBER_DIGIT)) return false;
    return before_noun(lex, m, out) || short_model(lex, m, out) || priced_model(lex, m, out) ||
           veto_product(lex, m, out) || further_version(lex, m, out) ||
           further_model(lex, m, out) || further_han(lex, m, out) ||
           behind_trade_mark(lex, m, out) || lanes(lex, m, out) || glued_letter(lex, m, out) ||
           lettered(lex, m, out) || greek_before(lex, m, out) || minute(lex, m, out);
}
