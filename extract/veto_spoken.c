/* veto_spoken.c: figures as they are spoken that are no quantity -> vetoes: decades (the |80s,
 * a |70s hit, the low-to-mid |40s) and clock times in words (at |two-thirty). */
#include "tens.h"
#include "veto.h"

#define HOUR_REACH 40u    /* bytes before an hour in which an event that starts then is named */
#define SECONDS_REACH 60u /* bytes before tens in which something told in seconds is named */

/* Where 80s at `at` ends; 0: none is there. */
static uint32_t decade_end(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at);
    if (end != at + 2 || lex->text.data[at + 1] != '0') return 0;
    if (lex_char(lex, end) == '\'') end++; /* the early 90's */
    return lex_char(lex, end) == 's' && !is_alnum(lex_char(lex, end + 1)) ? end + 1 : 0;
}

uint32_t veto_decades_end(const struct lex *lex, uint32_t end) {
    for (uint32_t next = end; next; end = next ? next : end) {
        uint32_t at = lex_skip_blank(lex, end);
        uint32_t size = words_plain_at(lex->grammar->words, WORDS_DECADE_JOIN, lex->text, at);
        next = lex_skip_blank(lex, at + size);
        if (lex_char(lex, next) == '\'') next++;
        next = size ? decade_end(lex, next) : 0;
    }
    return end;
}

/* in the |80s, the low |60s, the mid-|70s: tens of a scale or of a century, no seconds. */
bool veto_decade(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = decade_end(lex, at);
    if (!end) return false;
    if (tens_counts(lex, at, end)) return false;
    uint32_t before = lex_back_blank(lex, at);
    if (lex->text.data[at] == '0') return lex_veto(out, at, end, "decade"); /* the |00s */
    if (words_plain_at(words, WORDS_DECADE_THING, lex->text, lex_skip_blank(lex, end)))
        return lex_veto(out, at, end, "decade");
    if (before == at && at > 0 && lex->text.data[at - 1] == '-') before--;
    uint32_t from = before > SECONDS_REACH ? before - SECONDS_REACH : 0;
    return before < at && words_plain_before(words, WORDS_TENS_LEAD, lex->text, before) &&
           !words_plain_in(words, WORDS_SECONDS_THING, lex->text, from, before) &&
           lex_veto(out, at, veto_decades_end(lex, end), "decade");
}

/* The doors| open, she| woke up: does what ends at `end` tell what one does at an hour? What starts
 * there must be an event, and no price, nor a scale. */
static bool hour_told(const struct lex *lex, uint32_t end, bool day) {
    const struct words *words = lex->grammar->words;
    uint32_t from = end > HOUR_REACH ? end - HOUR_REACH : 0;
    if (words_plain_before(words, WORDS_HOUR_VERB, lex->text, end) ||
        (day && words_plain_before(words, WORDS_HOUR_MEET, lex->text, end)))
        return true;
    return words_plain_before(words, WORDS_HOUR_START, lex->text, end) &&
           !words_plain_in(words, WORDS_HOUR_NOT, lex->text, 0, end) &&
           (day || words_plain_in(words, WORDS_HOUR_EVENT, lex->text, from, end));
}

/* doors open at |7, we ate at |8 tonight: an hour told by its figure alone. */
bool veto_hour(const struct lex *lex, uint32_t at, struct veto *out) {
    struct unit_match unit;
    struct number hour;
    uint32_t end = lex_digits_end(lex, at), before = lex_back_blank(lex, at);
    if (end > at + 2 || before < 3 ||
        !words_plain_before(lex->grammar->words, WORDS_AT_WORD, lex->text, before) ||
        !lex_scan(lex, at, &hour) || hour.end != end || hour.flags != NUMBER_DIGIT ||
        dec_compare(hour.low, dec_of(12, 0)) > 0 || dec_is_zero(hour.low))
        return false;
    char next = lex_char(lex, end);
    bool day = words_plain_at(lex->grammar->words, WORDS_HOUR_DAY, lex->text,
                              lex_skip_blank(lex, end)) != 0;
    return !strchr("-%/:$", next ? next : ' ') && !(next & 0x80) && !unit_near(lex, end, &unit) &&
           (day || lex_phrase_ends(lex, end)) &&
           !(strchr(".,", next) && is_digit(lex_char(lex, end + 1))) &&
           hour_told(lex, before - 3, day) && lex_veto(out, at, end, "clock");
}

/* 公司前|五大客户, 印度前|三大品牌: the first so many of a kind; 三年前|两大巨头 counts. */
static bool front_rank(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct number n;
    uint32_t front = at - words_plain_before(words, WORDS_RANK_FRONT, lex->text, at);
    if (front == at || !front || !(lex->text.data[front - 1] & 0x80) ||
        words_plain_before(words, WORDS_RANK_FRONT_NOT, lex->text, front) ||
        !lex_scan(lex, at, &n) || n.flags & (NUMBER_SCALED | NUMBER_VAGUE | NUMBER_POINT))
        return false;
    uint32_t big = lex_skip_blank(lex, n.end);
    uint32_t size = words_plain_at(words, WORDS_RANK_GREAT, lex->text, big);
    return size && words_plain_at(words, WORDS_RANK_KIND, lex->text, big + size) &&
           lex_veto(out, at, big + size, "ordinal");
}

/* 两市|共有 4000 只个股上涨: the two markets of a country, a name. */
static bool two_markets(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = at + words_plain_at(words, WORDS_MARKET_PAIR, lex->text, at);
    uint32_t before = end > at ? lex_back_blank(lex, at) : 0;
    char last = before ? lex->text.data[before - 1] : ',';
    bool opens = (!(last & 0x80) && !is_alnum(last)) ||
                 words_plain_before(words, WORDS_MARKET_LEAD, lex->text, before);
    return end > at && opens && words_plain_at(words, WORDS_MARKET_TAIL, lex->text, end) &&
           lex_veto(out, at, end, "name");
}

/* 打了| 120, 打| 12345 投诉: a number that is called, where nothing is counted. */
static bool called_line(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct unit_match unit;
    uint32_t end = lex_digits_end(lex, at), before = lex_back_blank(lex, at);
    if (end < at + 3 || words_plain_at(words, WORDS_HOTLINE, lex->text, at) != end - at ||
        !words_plain_before(words, WORDS_DIAL_HAN, lex->text, before) || unit_near(lex, end, &unit))
        return false;
    uint32_t next = lex_skip_blank(lex, end);
    char c = lex_char(lex, next);
    return (!c || strchr(",;:!?", c) || slice_has_at(lex->text, next, LIT("。")) ||
            words_plain_at(words, WORDS_DIAL_TAIL, lex->text, next)) &&
           !words_plain_in(words, WORDS_DIAL_NOT, lex->text, 0, lex->text.size) &&
           lex_veto(out, at, end, "id");
}

bool veto_talk(const struct lex *lex, uint32_t at, struct veto *out) {
    if (is_digit(lex_char(lex, at)) && called_line(lex, at, out)) return true;
    return two_markets(lex, at, out) || (at >= 3 && front_rank(lex, at, out));
}

/* until |three or four in the morning: hours that are joined, told by the part of the day behind.
 */
bool veto_hours(const struct lex *lex, uint32_t at, struct veto *out) {
    const uint32_t odd = ~(uint32_t)(NUMBER_WORD | NUMBER_DIGIT);
    struct number first, last;
    struct word_match join, part;
    if (!lex_scan(lex, at, &first) || first.flags & odd || lex_char(lex, first.end) != ' ' ||
        !lex_word(lex, first.end + 1, WORDS_BIT(WORDS_RANGE_OR) | WORDS_BIT(WORDS_RANGE_JOIN),
                  &join) ||
        dec_compare(first.low, dec_of(12, 0)) > 0 ||
        !words_plain_before(lex->grammar->words, WORDS_HOURS_LEAD, lex->text,
                            lex_back_blank(lex, at)))
        return false;
    uint32_t next = lex_skip_blank(lex, join.end);
    return number_may_start(lex->text, next) && lex_scan(lex, next, &last) && !(last.flags & odd) &&
           dec_compare(last.low, dec_of(12, 0)) <= 0 && lex_char(lex, last.end) == ' ' &&
           lex_word(lex, last.end + 1, WORDS_BIT(WORDS_CLOCK_AFTER), &part) &&
           words_plain_at(lex->grammar->words, WORDS_DAY_PART, lex->text, part.begin) &&
           lex_phrase_ends(lex, part.end) && lex_veto(out, at, part.end, "clock");
}

/* at |two-thirty, by |nine-fifteen: an hour and its minutes in words, where nothing is counted. */
bool veto_spoken_clock(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct word_match lead, next;
    struct unit_match unit;
    uint32_t hour = at, before = lex_back_blank(lex, at);
    while (is_alpha(lex_char(lex, hour))) hour++;
    if (lex_char(lex, hour) != '-' || !is_alpha(lex_char(lex, hour + 1)) ||
        !lex_number(lex, at, &n) || n.flags & ~(uint32_t)(NUMBER_WORD | NUMBER_GUESS) ||
        !(n.flags & NUMBER_GUESS))
        return false;
    bool told = lex_word(lex, lex_skip_blank(lex, n.end), WORDS_BIT(WORDS_CLOCK_AFTER), &next);
    if (!told && (!lex_word_before(lex, before, WORDS_BIT(WORDS_CLOCK_BEFORE), &lead) ||
                  unit_near(lex, n.end, &unit) || lex_char(lex, n.end) == '-'))
        return false;
    return lex_veto(out, at, n.end, "clock");
}

#define OFF_MOST 10u /* of what is counted off */

/* Does the number at `at` begin the sentence or, behind a semicolon, a part of it: Two, .., ; and
 * two, .. */
static bool opens_part(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at);
    if (end == 0) return true;
    struct word_match join;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_RANGE_AND), &join))
        end = lex_back_blank(lex, join.begin);
    return end == 0 || lex->text.data[end - 1] == ';';
}

/* Is the clause at `at` put between (Seven, he said, were dead), or does it tell who said it? */
static bool put_between(const struct lex *lex, uint32_t at) {
    uint32_t end = at;
    while (end < lex->text.size && !strchr(",;.!?", lex->text.data[end])) end++;
    return lex_char(lex, end) == ',' ||
           words_plain_in(lex->grammar->words, WORDS_SPOKE_VERB, lex->text, at, end);
}

/* and then |two is how, |Four is having a plan: points that are counted off, no four of a thing. */
static bool told_off(const struct lex *lex, const struct number *n, struct veto *out) {
    const words_set leads =
        WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_ADVERB);
    const struct words *words = lex->grammar->words;
    struct word_match lead; /* across all | three is training */
    uint32_t next = n->end + 4, end = next, before = lex_back_blank(lex, n->begin);
    if (before > 0 && !strchr(",;:.-(", lex->text.data[before - 1]) &&
        !lex_word_before(lex, before, leads, &lead))
        return false;
    if (!slice_has_at(lex->text, n->end, LIT(" is ")) || dec_compare(n->low, dec_of(2, 0)) < 0 ||
        dec_compare(n->low, dec_of(OFF_MOST, 0)) > 0)
        return false;
    while (is_lower(lex_char(lex, end))) end++;
    bool doing = end > next + 4 && slice_has_at(lex->text, end - 3, LIT("ing"));
    return (doing || words_plain_at(words, WORDS_TOLD_OFF, lex->text, next)) &&
           lex_veto(out, n->begin, n->end, "list number");
}

bool veto_counted_off(const struct lex *lex, uint32_t at, struct veto *out) {
    const words_set clause = WORDS_BIT(WORDS_SUBJECT_PRONOUN) | WORDS_BIT(WORDS_PER_ARTICLE);
    const struct words *words = lex->grammar->words;
    struct number n;
    struct word_match who;
    if (!lex_number(lex, at, &n) || n.flags & ~(uint32_t)NUMBER_WORD) return false;
    if (told_off(lex, &n, out)) return true;
    if (!opens_part(lex, at) || lex_char(lex, n.end) != ',' || lex_char(lex, n.end + 1) != ' ' ||
        dec_compare(n.low, dec_of(OFF_MOST, 0)) > 0)
        return false;
    uint32_t next = n.end + 2;
    return !words_plain_at(words, WORDS_THINKS, lex->text, next) &&
           (is_upper(lex_char(lex, next)) || lex_word(lex, next, clause, &who) ||
            words_plain_at(words, WORDS_DETERMINER, lex->text, next)) &&
           !put_between(lex, next) && lex_veto(out, at, n.end, "list number");
}
