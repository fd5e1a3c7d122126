/* veto_latin.c: English figures that name something and count nothing -> vetoes: halves of a game,
 * rounds, addresses, groups by age, names with a number word, shares of an exchange. */
#include "veto.h"

#define CAPITALS 3      /* most words of the name of a street */
#define TITLE 60u       /* bytes of the longest title */
#define COUNTED_WORDS 3 /* between a count and what it is counted by */
#define ACRONYM 4       /* letters of BBC, ITV, NASA */
#define PLAIN_WORD 4u   /* letters of a word in lower case that no headline in capitals has */

static bool stands_before(const struct lex *lex, uint32_t end, enum words_plain list) {
    return words_plain_before(lex->grammar->words, list, lex->text, end) != 0;
}

static uint32_t word_end(const struct lex *lex, uint32_t at) {
    while (is_alpha(lex_char(lex, at))) at++;
    return at;
}

bool lex_phrase_ends(const struct lex *lex, uint32_t at) {
    struct word_match word;
    const words_set next = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PREPOSITION) |
                           WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                           WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_RELATIVE) |
                           WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_ADVERB) |
                           WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_SUBORDINATOR);
    if (lex_char(lex, at) != ' ') return !is_alnum(lex_char(lex, at));
    return !is_alnum(lex_char(lex, at + 1)) || lex_word(lex, at + 1, next, &word);
}

/* the first half, in their half, scrum-half: a part of a game or of a year, no share. */
static bool half(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    const words_set halves = WORDS_BIT(WORDS_HALF_NOUN), article = WORDS_BIT(WORDS_PER_ARTICLE);
    struct word_match word;
    uint32_t end = word_end(lex, at);
    if (at < 3 || !lex_may(lex, at, halves) ||
        !words_at(words, slice(lex->text.data, end), at, halves, &word) || word.end != end)
        return false;
    char joint = lex->text.data[at - 1];
    if (joint != ' ' && joint != '-') return false;
    bool part = stands_before(lex, at - 1, WORDS_HALF_PART);
    bool compound = joint == '-' && is_alpha(lex->text.data[at - 2]) &&
                    !words_before(words, lex->text, at - 1, article, &word); /* one-and-a-half */
    bool owned = joint == ' ' && stands_before(lex, at - 1, WORDS_HALF_OWNER) &&
                 lex_phrase_ends(lex, end) && !lex_word(lex, end + 1, WORDS_BIT(WORDS_OF), &word);
    return (part || compound || owned) && lex_veto(out, at, end, "half");
}

/* a | half-finished house: how something is done, no share of it. */
static bool half_done(const struct lex *lex, uint32_t at, struct veto *out) {
    const words_set halves = WORDS_BIT(WORDS_HALF_NOUN);
    struct word_match word;
    uint32_t half = at, end = word_end(lex, at);
    if (lex_char(lex, end) == ' ') end = word_end(lex, half = end + 1); /* the | half-finished */
    uint32_t last = end + 1;
    if (lex_char(lex, end) != '-' || end - half != 4) return false;
    while (is_lower(lex_char(lex, last))) last++;
    return last > end + 4 && slice_has_at(lex->text, last - 2, LIT("ed")) &&
           lex->text.data[last - 3] != 'e' && /* half-speed */
           words_at(lex->grammar->words, slice(lex->text.data, end), half, halves, &word) &&
           word.end == end && lex_veto(out, at, last, "half");
}

/* in the top 10, the bottom three */
static bool rank(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (at <= 3 || !(lex->text.data[at - 1] == ' ' || lex->text.data[at - 1] == '-') ||
        !stands_before(lex, at - 1, WORDS_RANK_BEFORE) || !lex_number(lex, at, &n))
        return false;
    uint32_t thing =
        lex_char(lex, n.end) == ' '
            ? words_plain_at(lex->grammar->words, WORDS_RANKED_THING, lex->text, n.end + 1)
            : 0;
    bool ranked = thing && lex_phrase_ends(lex, n.end + 1 + thing);
    return dec_is_integer(n.low) && (ranked || lex_phrase_ends(lex, n.end)) &&
           !(n.flags & (NUMBER_PERCENT | NUMBER_GROUPED | NUMBER_SCALED)) &&
           lex_char(lex, n.end) != '%' && lex_veto(out, at, n.end, "rank");
}

/* the last 16, the final eight: a round of a cup. */
static bool round_of(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (at < 6 || lex->text.data[at - 1] != ' ' ||
        !stands_before(lex, at - 1, WORDS_ROUND_BEFORE) || !lex_number(lex, at, &n) ||
        n.flags & (NUMBER_SCALED | NUMBER_POINT | NUMBER_PERCENT))
        return false;
    static const uint64_t ROUNDS[] = {4, 8, 16, 32, 64, 128};
    for (size_t i = 0; i < COUNT(ROUNDS); i++)
        if (dec_compare(n.low, dec_of(ROUNDS[i], 0)) == 0 && lex_phrase_ends(lex, n.end))
            return lex_veto(out, at, n.end, "name");
    return false;
}

/* the | over 65s, under 5s | free: words around say that it is people, no seconds. */
static bool told_of_people(const struct lex *lex, uint32_t begin, uint32_t end) {
    const struct words *words = lex->grammar->words;
    uint32_t before = begin > 0 && lex->text.data[begin - 1] == ' ' ? begin - 1 : begin;
    uint32_t behind = lex_skip_blank(lex, end);
    return words_plain_before(words, WORDS_AGE_LEAD, lex->text, before) ||
           words_plain_at(words, WORDS_AGE_NEXT, lex->text, behind);
}

/* under-18s, over-75s, the over 65s: a group by age. */
static bool age_group(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, size;
    end = lex_digits_end(lex, end);
    if (end == at || end - at > 2 || at < 5 ||
        !(size = words_plain_before(lex->grammar->words, WORDS_AGE_BEFORE, lex->text, at - 1)))
        return false;
    char joint = lex->text.data[at - 1];
    bool plural = lex_char(lex, end) == 's';
    if (plural) end++;
    if (joint != '-' && (joint != ' ' || !plural || !told_of_people(lex, at - 1 - size, end)))
        return false;
    return !is_alnum(lex_char(lex, end)) && lex_veto(out, at, end, "name");
}

#define HOUSE_LETTER 'H' /* the last behind the number of a house */

/* 10 Downing Street: the number of a house. */
static bool address(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match street;
    uint32_t end = lex_digits_end(lex, at);
    char letter = lex_char(lex, end);
    bool money = at > 0 && (lex->text.data[at - 1] == '$' || lex->text.data[at - 1] & 0x80);
    bool lettered = end > at && letter >= 'A' && letter <= HOUSE_LETTER && !money &&
                    (letter != 'B' || end > at + 2) && !is_alnum(lex_char(lex, end + 1));
    uint32_t number = end += lettered; /* 221B Baker Street; but 5B Wall Street jobs */
    for (int words = 0; words < CAPITALS && end - at; words++) {
        if (lex_char(lex, end) != ' ' || !is_upper(lex_char(lex, end + 1))) return false;
        if (words && (lex_word(lex, end + 1, WORDS_BIT(WORDS_NAME_AFTER), &street) ||
                      words_plain_at(lex->grammar->words, WORDS_STREET_WORD, lex->text, end + 1)))
            return lex_veto(out, at, number, "address");
        uint32_t house =
            words ? words_plain_at(lex->grammar->words, WORDS_BUILDING, lex->text, end + 1) : 0;
        if (house && number > at + 2 && lex_phrase_ends(lex, end + 1 + house))
            return lex_veto(out, at, number, "address"); /* 134 Cowell College */
        end = word_end(lex, end + 1);
    }
    return end > at && lex_char(lex, end) == ' ' && is_upper(lex_char(lex, end + 1)) &&
           lex_word(lex, end + 1, WORDS_BIT(WORDS_NAME_AFTER), &street) &&
           lex_veto(out, at, number, "address");
}

/* (HK:386), (TYO: 7203): the code of a share. */
static bool share_code(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, from = at;
    end = lex_digits_end(lex, end);
    if (from > 0 && lex->text.data[from - 1] == ' ') from--;
    if (end == at || end - at > 6 || from < 2 || lex->text.data[from - 1] != ':' ||
        is_alnum(lex_char(lex, end)) || !stands_before(lex, from - 1, WORDS_MARKET_CODE))
        return false;
    return lex_veto(out, at, end, "id");
}

/* "12 Angry Men": a title in quotation marks, its longer words in capitals. */
static bool quoted_title(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, words = 0;
    if (at == 0 || lex->text.data[at - 1] != '"') return false;
    end = lex_digits_end(lex, end);
    uint32_t number = end;
    while (lex_char(lex, end) == ' ' && is_alpha(lex_char(lex, end + 1)) && end - at < TITLE) {
        uint32_t begin = end + 1;
        end = word_end(lex, begin);
        words++;
        if (is_lower(lex->text.data[begin]) && (words == 1 || end - begin >= PLAIN_WORD))
            return false;
        if (lex_char(lex, end) == '\'') end = word_end(lex, end + 1);
    }
    char close = lex_char(lex, end);
    bool closed =
        close == '"' || (close && strchr(",.!?:", close) && lex_char(lex, end + 1) == '"');
    return words && closed && lex_veto(out, at, number, "title");
}

/* Is there a longer word in lower case: no headline whose words all have capitals? */
static bool is_prose(const struct lex *lex) {
    uint32_t run = 0;
    for (size_t at = 0; at < lex->text.size; at++) {
        bool opens = run == 0 && at > 0 && lex->text.data[at - 1] != ' ';
        run = is_lower(lex->text.data[at]) && !opens ? run + 1 : 0;
        if (run >= PLAIN_WORD) return true;
    }
    return false;
}

/* Radio Five Live, Channel Four: a number word with a capital between names. */
static bool name_word(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (at < 2 || !is_upper(lex_char(lex, at)) || !is_alpha(lex->text.data[at - 2]) ||
        !(lex->text.data[at - 1] == ' ' || lex->text.data[at - 1] == '-') ||
        !lex_number(lex, at, &n) || n.flags & NUMBER_SCALED || n.end != word_end(lex, at))
        return false;
    uint32_t from = at - 1;
    while (from > 0 && is_alpha(lex->text.data[from - 1])) from--;
    if (!is_upper(lex->text.data[from]) || !is_prose(lex)) return false;
    bool joined = lex->text.data[at - 1] == '-' && lex_char(lex, n.end) != '-';
    if (joined || is_upper(lex->text.data[at - 2])) /* Slaughterhouse-|Five, BBC |Two */
        return (joined || (at - from > 2 && at - from <= ACRONYM + 1)) &&
               lex_veto(out, at, n.end, "name");
    bool named = lex_char(lex, n.end) == ' ' && is_upper(lex_char(lex, n.end + 1));
    return (named || (from > 0 && lex_phrase_ends(lex, n.end))) && lex_veto(out, at, n.end, "name");
}

/* the |two have met, between the |three.: it stands for those who were named. */
static bool those(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (at < 4 || !stands_before(lex, at - 1, WORDS_THE_WORD) || lex->text.data[at - 1] != ' ' ||
        !lex_number(lex, at, &n) || n.end != word_end(lex, at) || !dec_is_integer(n.low) ||
        n.flags & (NUMBER_SCALED | NUMBER_VAGUE | NUMBER_FRACTION) ||
        dec_compare(n.low, dec_of(1, 0)) <= 0 || dec_compare(n.low, dec_of(10, 0)) >= 0)
        return false;
    bool does = lex_char(lex, n.end) == ' ' &&
                words_plain_at(lex->grammar->words, WORDS_DOES_WORD, lex->text, n.end + 1);
    bool among = stands_before(lex, at - 1, WORDS_AMONG_THE) && lex_phrase_ends(lex, n.end) &&
                 lex_char(lex, n.end) != '-';
    return (does || among) && lex_veto(out, at, n.end, "pronoun");
}

/* Twelve Labs 的接口: in Chinese text a number word with a capital and a name behind is one. */
static bool name_in_han(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = word_end(lex, at);
    struct number n;
    return is_upper(lex_char(lex, at)) && lex_has_han(lex) && lex_char(lex, end) == ' ' &&
           is_upper(lex_char(lex, end + 1)) && lex_number(lex, at, &n) && n.end == end &&
           !(n.flags & NUMBER_SCALED) && lex_veto(out, at, end, "name");
}

/* Three.js, One.com: a number word that a dot and letters make a name. */
static bool dotted_name(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = word_end(lex, at);
    struct number n;
    if (lex_char(lex, end) != '.' || !is_lower(lex_char(lex, end + 1)) ||
        !lex_number(lex, at, &n) || n.end != end)
        return false;
    return lex_veto(out, at, word_end(lex, end + 1), "name");
}

/* 40 logos | a quarter: what comes in a quarter of a year, no fourth part of it. */
static bool each_quarter(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match article, month;
    struct unit_match unit;
    uint32_t from = at;
    if (at < 4 || lex->text.data[at - 1] != ' ' || lex->text.data[at - 2] != 's' ||
        !lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE), &article) ||
        lex_char(lex, article.end) != ' ' ||
        !units_after(lex->grammar->units, lex->text, article.end + 1, &unit) ||
        !(unit.at[0].flags & UNIT_AMBIGUOUS) ||
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME ||
        !lex_phrase_ends(lex, unit.end) || lex_word(lex, unit.end + 1, WORDS_BIT(WORDS_OF), &month))
        return false;
    bool counted = false;
    for (int words = 0; words < COUNTED_WORDS && !counted; words++) {
        from = lex_back_blank(lex, from);
        while (from > 0 && (is_alpha(lex->text.data[from - 1]) || lex->text.data[from - 1] == '-'))
            from--;
        uint32_t end = lex_back_blank(lex, from);
        counted = end > 0 && (end == lex->floor || is_digit(lex->text.data[end - 1]));
    }
    return counted && lex_veto(out, at, unit.end, "denominator");
}

/* CompanyMar |13, 2024: a date whose month is glued to the word before it, as pages lose marks. */
static bool glued_date(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match month;
    uint32_t end = at;
    if (at < 6 || lex->text.data[at - 1] != ' ' || !is_lower(lex->text.data[at - 5])) return false;
    end = lex_digits_end(lex, end);
    uint32_t year = end + 2, last = year;
    last = lex_digits_end(lex, last);
    if (end - at > 2 || !slice_has_at(lex->text, end, LIT(", ")) || last != year + 4) return false;
    struct qc_slice name = slice_cut(lex->text, at - 4, at - 1); /* no border stands before it */
    return words_at(lex->grammar->words, name, 0, WORDS_BIT(WORDS_MONTH_NAME), &month) &&
           month.end == name.size && lex_veto(out, at, last, "date");
}

/* HTTP/|2, TLS/|1.3: the version of what capitals name. */
static bool slashed_version(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t from = at > 0 ? at - 1 : 0, end = at;
    if (at < 4 || lex->text.data[from] != '/') return false;
    while (from > 0 && is_upper(lex->text.data[from - 1])) from--;
    if (at - 1 - from < 3 || (from > 0 && is_alnum(lex->text.data[from - 1]))) return false;
    end = lex_digits_end(lex, end);
    if (end - at > 1) return false;
    if (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1)))
        end = lex_digits_end(lex, end + 1);
    struct unit_match unit; /* SUV/5 座 */
    char next = lex_char(lex, end);
    return !is_alnum(next) && next != '/' && next != '%' &&
           !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit) &&
           lex_veto(out, at, end, "version");
}

/* both |halves, the two |halves of it: parts, and no verb. */
static bool halves(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t before = lex_back_blank(lex, at);
    if (before == at) return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_HALVES_WORD, lex->text, at);
    return size && !is_alnum(lex_char(lex, at + size)) &&
           words_plain_before(lex->grammar->words, WORDS_HALVES_LEAD, lex->text, before) &&
           !words_plain_at(lex->grammar->words, WORDS_DETERMINER, lex->text, at + size + 1) &&
           lex_veto(out, at, at + size, "part");
}

/* $50 (£30) | a barrel: what both are told by stands behind the bracket. */
static bool behind_bracket(const struct lex *lex, uint32_t at, struct veto *out) {
    const dim_set told_by = DIM_BIT(DIM_TIME) | DIM_BIT(DIM_MASS) | DIM_BIT(DIM_VOLUME) |
                            DIM_BIT(DIM_LENGTH) | DIM_BIT(DIM_AREA) | DIM_BIT(DIM_ENERGY);
    struct word_match article;
    struct unit_match unit;
    return at > 2 && lex->text.data[at - 1] == ' ' && lex->text.data[at - 2] == ')' &&
           lex->floor == at - 2 && lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE), &article) &&
           lex_char(lex, article.end) == ' ' &&
           units_after(lex->grammar->units, lex->text, article.end + 1, &unit) &&
           DIM_BIT(units_at(lex->grammar->units, unit.at[0].unit)->dim) & told_by &&
           lex_veto(out, at, unit.end, "denominator");
}

/* we had |a quarter for the books, it was |a quarter in which ..: three months, no fourth part. */
static bool told_quarter(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t size = words_plain_at(words, WORDS_A_QUARTER, lex->text, at), end = at + size;
    if (!size || lex_char(lex, end) != ' ' ||
        words_plain_at(words, WORDS_QUARTER_PART, lex->text, end + 1))
        return false;
    return words_plain_at(words, WORDS_QUARTER_TOLD, lex->text, end + 1) &&
           words_plain_before(words, WORDS_QUARTER_HAD, lex->text, lex_back_blank(lex, at)) &&
           lex_veto(out, at, end, "quarter");
}

bool veto_latin(const struct lex *lex, uint32_t at, struct veto *out) {
    if (is_alpha(lex_char(lex, at)))
        return half(lex, at, out) || half_done(lex, at, out) || rank(lex, at, out) ||
               round_of(lex, at, out) || name_word(lex, at, out) || name_in_han(lex, at, out) ||
               dotted_name(lex, at, out) || each_quarter(lex, at, out) ||
               told_quarter(lex, at, out) || behind_bracket(lex, at, out) || those(lex, at, out) ||
               halves(lex, at, out) || veto_times_name(lex, at, out);
    return age_group(lex, at, out) || rank(lex, at, out) || round_of(lex, at, out) ||
           address(lex, at, out) || share_code(lex, at, out) || quoted_title(lex, at, out) ||
           glued_date(lex, at, out) || slashed_version(lex, at, out) ||
           veto_designation(lex, at, out);
}
