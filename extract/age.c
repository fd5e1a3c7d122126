/* age.c: a bare number that words around it tell of an age -> years: aged 65, 年龄在 18 至 35 之间,
 * Ann Lee, 43, said; decades of a life as such: in her 40s, 年过七旬. */
#include "plain.h"

#define OLDEST 130u /* years */
#define TEN_DAYS 3u /* more 旬 than a month has are tens of years */

static bool is_bare(const struct quantity *q) {
    return q->reading_count && q->readings[0].dim == DIM_COUNT &&
           q->readings[0].unit == UNIT_NONE &&
           dec_compare(q->readings[0].scale, dec_of(1, 0)) == 0 && !q->per_count && !q->period;
}

/* Can so many years be an age? */
static bool is_human(const struct quantity *q) {
    const uint32_t odd = NUMBER_FRACTION | NUMBER_PERCENT;
    return !(q->number_flags & odd) && !q->low.neg && dec_compare(q->high, dec_of(OLDEST, 0)) <= 0;
}

static void set_years(const struct lex *lex, struct quantity *q) {
    uint16_t year;
    if (!units_find(lex->grammar->units, LIT("year"), &year)) return;
    q->readings[0] = (struct reading){.dim = DIM_TIME, .unit = year, .scale = dec_of(1, 0)};
    q->reading_count = 1;
    q->flags |= 1u << FLAG_INFERRED_UNIT;
}

static bool word_before(const struct lex *lex, enum words_plain list, uint32_t end) {
    return end && !is_digit(lex->text.data[end - 1]) && plain_before(lex, list, end);
}

/* Over blanks, a colon, and words like "of" or 在 that join a number to what it is of. */
static uint32_t over_joint(const struct lex *lex, uint32_t at) {
    struct word_match word;
    at = lex_back_blank(lex, at);
    if (at > lex->floor && lex->text.data[at - 1] == ':') return lex_back_blank(lex, at - 1);
    const words_set joint = WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_OF);
    for (int i = 0; i < 2 && lex_word_before(lex, at, joint, &word); i++)
        at = lex_back_blank(lex, word.begin);
    return at;
}

/* Ice Age| 5: the word ends a name. */
static bool ends_name(const struct lex *lex, uint32_t end) {
    uint32_t at = end;
    while (at > 0 && is_alpha(lex->text.data[at - 1])) at--;
    return at > 1 && at < end && is_upper(lex->text.data[at]) && lex->text.data[at - 1] == ' ' &&
           is_alpha(lex->text.data[at - 2]);
}

/* over | the age of 65, under | age 5: the bound that stands before what tells the age. */
static void read_bound(const struct lex *lex, struct quantity *q, uint32_t noun_end) {
    const words_set bounds = WORDS_HEDGED;
    struct word_match word;
    const struct words *words = lex->grammar->words;
    uint32_t at = noun_end - words_plain_before(words, WORDS_AGE_NOUN, lex->text, noun_end);
    at = lex_back_blank(lex, at);
    if (lex_word_before(lex, at, WORDS_BIT(WORDS_GLUE), &word))
        at = lex_back_blank(lex, word.begin);
    if (lex_word_before(lex, at, bounds, &word)) hedge_apply(q, word.lists);
}

/* aged 65, the average age is 43, 享年 92, 年近六十. */
static bool behind_age(const struct lex *lex, struct quantity *q) {
    uint32_t near = lex_back_blank(lex, q->begin), far = over_joint(lex, q->begin);
    if (word_before(lex, WORDS_AGE_NOUN, far) && !ends_name(lex, far)) {
        read_bound(lex, q, far);
        return true;
    }
    return word_before(lex, WORDS_AGED, near) ||
           word_before(lex, WORDS_AGED, lex_back_blank(lex, q->number_begin));
}

/* the 18 to 34 | age group. */
static bool before_group(const struct lex *lex, const struct quantity *q) {
    uint32_t at = q->end;
    if (lex_char(lex, at) == ' ' || lex_char(lex, at) == '-') at++;
    return plain_at(lex, WORDS_AGE_GROUP, at) != 0;
}

/* 13 | and under, 60 | & over: no 60 + or 13 at most. */
static bool is_joined(const struct lex *lex, uint32_t at) {
    struct word_match join;
    return lex_word(lex, at, WORDS_BIT(WORDS_LIST_JOIN), &join);
}

/* over 50 | countries: a plural that the number counts. */
static bool counts_plural(const struct lex *lex, uint32_t at) {
    uint32_t end = at;
    while (is_lower(lex_char(lex, end))) end++;
    return end > at + 3 && lex_char(lex, end - 1) == 's' && lex_char(lex, end - 2) != 's';
}

/* Children 1 to 3 | per family, gatherings | of people under 10: how many they are. */
static bool counts_people(const struct lex *lex, const struct quantity *q, uint32_t end) {
    struct word_match word;
    uint32_t at = end;
    if (lex_word(lex, lex_skip_blank(lex, q->end), WORDS_BIT(WORDS_PER), &word)) return true;
    while (at > lex->floor && is_alpha(lex->text.data[at - 1])) at--;
    return lex_word_before(lex, lex_back_blank(lex, at), WORDS_BIT(WORDS_OF), &word) &&
           word_before(lex, WORDS_GATHERING, lex_back_blank(lex, word.begin));
}

/* Children (5-15), kids |6 & under, people |under 21: bounds behind those whom ages sort; of any
 * people only below or above a limit. */
static bool behind_person(const struct lex *lex, const struct quantity *q) {
    struct word_match bound;
    uint32_t at = lex_back_blank(lex, q->begin);
    if (q->bound == BOUND_EXACT || q->bound == BOUND_VAGUE || q->number_flags & NUMBER_POINT)
        return false;
    if (at > lex->floor && lex->text.data[at - 1] == '(') at = lex_back_blank(lex, at - 1);
    if (counts_people(lex, q, at)) return false;
    if (word_before(lex, WORDS_AGE_PERSON, at)) return true;
    const words_set limits = WORDS_BIT(WORDS_MORE_THAN_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE);
    const words_set tails = WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_AT_MOST_AFTER);
    if (word_before(lex, WORDS_AGE_GUEST, at) && q->begin == q->core_begin &&
        lex_word(lex, lex_skip_blank(lex, q->core_end), tails, &bound) && bound.end == q->end &&
        is_joined(lex, bound.begin))
        return true; /* guests 13 and under */
    return word_before(lex, WORDS_PEOPLE_NOUN, at) && q->begin < q->core_begin &&
           lex_word(lex, q->begin, limits, &bound) &&
           !counts_plural(lex, lex_skip_blank(lex, q->end)) &&
           plain_at(lex, WORDS_AGE_LIMIT, q->begin);
}

/* 18 | or older, 12 | and younger: a bound that only ages have. */
static bool is_older(const struct lex *lex, const struct quantity *q) {
    return q->end > q->core_end && word_before(lex, WORDS_AGE_BOUND, q->end) &&
           q->bound != BOUND_EXACT;
}

/* Does a word that begins with a capital end at `end`? */
static bool is_capital(const struct lex *lex, uint32_t end, uint32_t *begin) {
    uint32_t at = end;
    while (at > lex->floor && (is_alpha(lex->text.data[at - 1]) || lex->text.data[at - 1] == '-'))
        at--;
    *begin = at;
    return at < end && is_upper(lex->text.data[at]);
}

/* Hassan, 59, | who led; Lee, 25, | said: only a person does so, while teams and states win. */
static bool tells_of_person(const struct lex *lex, uint32_t at) {
    uint32_t end = at;
    while (is_lower(lex_char(lex, end))) end++;
    return end > at &&
           words_plain(lex->grammar->words, WORDS_AGE_DEED, slice_cut(lex->text, at, end));
}

/* Ann Lee, | 43, and; Hassan, | 59, who: an aside behind the name of a person or "she". */
static bool is_aside(const struct lex *lex, const struct quantity *q) {
    uint32_t comma = lex_back_blank(lex, q->begin), last, first;
    struct word_match month;
    if (comma == q->begin || comma < lex->floor + 3 || lex->text.data[comma - 1] != ',' ||
        lex_char(lex, q->end) != ',' || q->end - q->begin > 3)
        return false;
    if (word_before(lex, WORDS_HE, comma - 1) || word_before(lex, WORDS_AGED_ONE, comma - 1))
        return true;
    if (!is_capital(lex, comma - 1, &last) || !is_lower(lex_char(lex, last + 1))) return false;
    if (q->number_end == q->number_begin + 2 && comma - last > 3 &&
        !lex_word(lex, last, WORDS_BIT(WORDS_MONTH_NAME), &month) &&
        tells_of_person(lex, lex_skip_blank(lex, q->end + 1)))
        return true;
    if (last == lex->floor || lex->text.data[last - 1] != ' ') return false;
    first = last - 1;
    if (first > lex->floor && lex->text.data[first - 1] == '.') first--; /* John F.| Lee */
    return is_capital(lex, first, &first) &&
           !lex_word(lex, first, WORDS_BIT(WORDS_PREPOSITION), &month); /* In Ohio, 30, and */
}

/* she turned | 60, he was only | 17: the end of what is said of a person follows. */
static bool is_told_of_person(const struct lex *lex, const struct quantity *q) {
    struct word_match word;
    const struct words *words = lex->grammar->words;
    uint32_t at = lex_back_blank(lex, q->begin), verb;
    if (lex_word_before(lex, at, WORDS_BIT(WORDS_ADVERB), &word))
        at = lex_back_blank(lex, word.begin);
    if (!(verb = words_plain_before(words, WORDS_AGE_VERB, lex->text, at)) ||
        !word_before(lex, WORDS_HE, lex_back_blank(lex, at - verb)))
        return false;
    return parts_end(lex, q->end) ||
           words_plain_at(words, WORDS_AGE_WHEN, lex->text, lex_skip_blank(lex, q->end));
}

#define CHILD 3u /* years; fewer are told with 岁 */

/* 我今年|四十五了, 他快|五十了, 我妈|七十多了, 我今年|45: of a person in Chinese, 岁 left unsaid.
 */
static bool is_told_in_han(const struct lex *lex, const struct quantity *q) {
    const struct words *words = lex->grammar->words;
    uint32_t at = lex_back_blank(lex, q->begin), size;
    bool year = word_before(lex, WORDS_YEAR_WORD, at);
    if (dec_compare(q->low, dec_of(CHILD, 0)) <= 0) return false;
    for (int i = 0; i < 2 && (size = words_plain_before(words, WORDS_AGE_ADVERB, lex->text, at));)
        at -= size, i++;
    if (!word_before(lex, WORDS_AGE_WHO, at)) return false;
    if (is_digit(lex_char(lex, q->number_begin)) && !year && /* 体温我 38 了 */
        !words_plain_in(words, WORDS_AGE_TOLD, lex->text, 0, lex->text.size))
        return false;
    if (words_plain_at(words, WORDS_AGE_ON, lex->text, q->end)) return true;
    size = words_plain_at(words, WORDS_AGE_ENDS, lex->text, q->end);
    return (size || year) && parts_end(lex, q->end + size);
}

/* women | 40 and older, adults 65 | and over, men | under 40, teens | 13 to 17: people, and a bound
 * or a range. */
static bool of_people(const struct lex *lex, const struct quantity *q) {
    if (q->number_flags & NUMBER_WORD || q->core_end < q->number_end) return false;
    bool range = q->has_low && q->has_high && !q->has_value;
    bool behind = q->end > q->number_end && word_before(lex, WORDS_AGE_UPWARD, q->end);
    if (behind && word_before(lex, WORDS_OLDER, q->end)) return true;
    bool before = q->begin < q->number_begin && !q->has_low != !q->has_high;
    if (!range && !behind && !before) return false;
    if (counts_people(lex, q, lex_back_blank(lex, q->begin))) return false;
    if (!behind && counts_plural(lex, lex_skip_blank(lex, q->end))) return false;
    return word_before(lex, WORDS_AGED_NOUN, lex_back_blank(lex, q->begin));
}

/* a girl of | 6, an actor of | 45: one person, and nothing that is counted behind. */
static bool of_one(const struct lex *lex, const struct quantity *q) {
    struct word_match of, word;
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                            WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_ADVERB) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_SUBJECT_STOP);
    uint32_t behind = lex_skip_blank(lex, q->end);
    if (q->end > q->begin + 3 || !is_digit(lex_char(lex, q->begin)) ||
        !lex_word_before(lex, lex_back_blank(lex, q->begin), WORDS_BIT(WORDS_OF), &of) ||
        !word_before(lex, WORDS_ONE_OF_AGE, lex_back_blank(lex, of.begin)))
        return false;
    return !is_alnum(lex_char(lex, behind)) || lex_word(lex, behind, small, &word);
}

/* ages 5, | 7 and | 9: the list of an age goes on. */
static bool goes_on(const struct lex *lex, const struct quantity *last, const struct quantity *q) {
    struct word_match join;
    if (!last || !(last->flags & 1u << FLAG_INFERRED_UNIT) || last->readings[0].dim != DIM_TIME)
        return false;
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_OR);
    return lex_word(lex, lex_skip_blank(lex, last->end), joins, &join) &&
           lex_skip_blank(lex, join.end) == q->begin;
}

/* 七旬: ten days each, or ten years where they are too many or 年过 stands before them. */
static void read_tens(const struct lex *lex, struct quantity *q) {
    struct dec low, high;
    const struct dec ten = dec_of(1, 1);
    if (q->readings[0].dim != DIM_TIME || q->core_end < q->number_end + 3 || !q->has_value ||
        !slice_equal(units_at(lex->grammar->units, q->readings[0].unit)->code, LIT("qclaim:xun")) ||
        !(dec_compare(q->low, dec_of(TEN_DAYS, 0)) > 0 ||
          word_before(lex, WORDS_AGED, q->number_begin)) ||
        !dec_mul(q->low, ten, &low) || !dec_mul(q->high, ten, &high))
        return;
    q->low = low;
    q->high = high;
    set_years(lex, q);
}

/* in her 40s, their early 20s: ten years of a life, where seconds were read. */
static void read_decade(const struct lex *lex, struct quantity *q) {
    uint32_t at = lex_back_blank(lex, q->begin), part;
    const uint32_t size = q->number_end - q->number_begin;
    if (q->core_end != q->number_end + 1 || size != 2 || lex->text.data[q->number_end] != 's' ||
        lex->text.data[q->number_end - 1] != '0')
        return;
    if (at > lex->floor && lex->text.data[at - 1] == '-') at--; /* mid-|40s */
    part = plain_before(lex, WORDS_AGE_PART, at);
    if (part) at = lex_back_blank(lex, at - part);
    if (!word_before(lex, WORDS_HIS, at) || !dec_add(q->low, dec_of(9, 0), &q->high)) return;
    set_years(lex, q);
    q->has_low = q->has_high = true;
    q->has_value = false;
    q->bound = BOUND_VAGUE;
}

void age_read(const struct lex *lex, const struct quantity *last, struct quantity *q) {
    if (!q->reading_count) return;
    read_tens(lex, q);
    read_decade(lex, q);
    if (is_bare(q) && is_human(q) &&
        (behind_age(lex, q) || before_group(lex, q) || is_aside(lex, q) ||
         is_told_of_person(lex, q) || is_told_in_han(lex, q) || behind_person(lex, q) ||
         is_older(lex, q) || of_people(lex, q) || of_one(lex, q) || goes_on(lex, last, q)))
        set_years(lex, q);
}
