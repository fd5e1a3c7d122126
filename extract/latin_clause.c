/* latin_clause.c: parts of an English clause that hold or hide its subject: what is told or wished,
 * words that only say how an amount is meant or when, words that are no thing. */
#include "latin_clause.h"

#include "noun.h"
#include "trim.h"

#define SHOWN_WORDS 6u   /* most words of what a verb of showing leads to */
#define NO_THING_MAX 20u /* bytes of the longest of those words */

/* growth is | forecast to: is the verb at `at` told of what stands before it? Not: is | predicting.
 */
static bool is_passive(const struct scene *scene, uint32_t begin, uint32_t at, uint32_t size) {
    return at > begin + 1 && !slice_has_at(scene->view->text, at + size - 3, LIT("ing")) &&
           words_plain_before(scene->rules->words, WORDS_BEING, scene->view->text, at - 1);
}

/* Analysts expected | the index | to rise to, allowing | it | to reach: who is to do what stands
 * between a verb of wish or cause and the verb that the quantity belongs to. */
struct region latin_wished(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.end; at > r.begin; at--) {
        if (at - 1 > r.begin && text.data[at - 2] != ' ') continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_WISH_VERB, text, at - 1);
        if (!size) continue;
        uint32_t end = at - 1 + size;
        if (is_passive(scene, r.begin, at - 1, size)) return (struct region){r.begin, r.begin};
        if (end >= r.end || text.data[end] != ' ') return (struct region){r.begin, r.begin};
        return trim_left(scene, (struct region){end, r.end}, TRIM_SMALL);
    }
    return (struct region){r.begin, r.begin};
}

/* rose to a record high of, a total of: does the phrase only say how the amount is meant? `more`
 * words may stand before its noun. */
bool latin_light(const struct scene *scene, struct region r, uint32_t more) {
    struct word_match word;
    r = trim_left(scene, region_trim(scene->view, r), TRIM_SMALL);
    return !region_empty(r) &&
           scene_word_before(scene, r.end, WORDS_BIT(WORDS_LIGHT_NOUN), &word) &&
           (word.begin <= r.begin ||
            region_words(scene->view, (struct region){r.begin, word.begin}) <= more);
}

/* The region before the light noun that ends it, an article before that left out. */
struct region latin_before_light(const struct scene *scene, struct region r) {
    struct word_match word;
    r = region_trim(scene->view, r);
    if (!region_empty(r) && scene_word_before(scene, r.end, WORDS_BIT(WORDS_LIGHT_NOUN), &word))
        r.end = word.begin > r.begin ? word.begin : r.begin;
    return r;
}

/* The data showed | the price was: does a noun with its verb, and no more, stand behind the verb of
 * showing? */
static bool clause_follows(const struct scene *scene, struct region r) {
    const words_set verbs =
        WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const words_set bars = WORDS_BIT(WORDS_SUBORDINATOR) | WORDS_BIT(WORDS_LIST_JOIN);
    const struct view *v = scene->view;
    struct word_match word, bar;
    r = region_trim(v, r);
    if (region_empty(r) || !is_alpha(v->text.data[r.begin]) ||
        !region_first_word(scene, r, verbs, WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    struct region noun = region_trim(v, (struct region){r.begin, word.begin});
    bool finite =
        word.lists & WORDS_BIT(WORDS_COPULA) || slice_has_at(v->text, word.end - 2, LIT("ed")) ||
        words_plain(scene->rules->words, WORDS_PAST_FORM, slice_cut(v->text, word.begin, word.end));
    return finite && !region_empty(noun) && region_words(v, noun) <= SHOWN_WORDS &&
           !region_first_word(scene, noun, bars, WORDS_BIT(WORDS_IDIOM), &bar);
}

/* The company said | revenues rose: behind the last verb of telling that no object follows. */
struct region latin_told(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.end; at > r.begin; at--) {
        if (text.data[at - 1] != ' ' || !is_alpha(at < r.end ? text.data[at] : '\0')) continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_TELL_VERB, text, at);
        if (!size && (size = words_plain_at(scene->rules->words, WORDS_SHOW_VERB, text, at)) &&
            !clause_follows(scene, (struct region){at + size, r.end}))
            continue;
        if (size && is_passive(scene, r.begin, at, size)) continue;
        if (size && at + size < r.end && text.data[at + size] == ' ')
            return region_trim(scene->view, (struct region){at + size, r.end});
    }
    return (struct region){r.begin, r.begin};
}

/* gained 112 points | to end at □: a verb with its preposition, no noun. */
bool latin_purpose(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t at = r.begin;
    if (region_empty(r) || !words_plain_at(words, WORDS_INFINITIVE_SIGN, text, at)) return false;
    while (is_alpha(text.data[at])) at++;
    return at < r.end && words_plain_at(words, WORDS_LEVEL_VERB, text, at + 1);
}

/* At the start, After the merger, With prices up: the phrase that opens the clause names when or
 * how, and nothing that it is about; Among workers, In China may. */
bool latin_says_when(const struct scene *scene, struct region r) {
    struct qc_slice text = slice_cut(scene->view->text, r.begin, r.end);
    uint32_t size = words_plain_at(scene->rules->words, WORDS_WHEN_PREPOSITION, text, 0);
    return size && text.size > size && text.data[size] == ' ';
}

struct region noun_light(const struct scene *scene, struct region clause) {
    struct word_match word;
    struct region r = trim_right(scene, clause, WORDS_BIT(WORDS_PREPOSITION));
    if (region_has_han(scene->view, clause) || region_empty(r) ||
        !scene_word_before(scene, r.end, WORDS_BIT(WORDS_LIGHT_NOUN), &word) ||
        word.begin < r.begin)
        return (struct region){r.begin, r.begin};
    return (struct region){word.begin, word.end};
}

/* 2010/11 | season | will rise: the noun of a date belongs to it. */
static struct region behind_season(const struct scene *scene, uint32_t begin, struct region r) {
    struct qc_slice text = scene->view->text;
    if (r.begin == begin) return r;
    while (r.begin < r.end && text.data[r.begin] == ' ') r.begin++;
    uint32_t end = r.begin + words_plain_at(scene->rules->words, WORDS_DATE_NOUN, text, r.begin);
    bool noun = end > r.begin && end < r.end && text.data[end] == ' ';
    return noun ? (struct region){end, r.end} : r;
}

/* The margin | for the third quarter of 2011 was: behind the last date of the clause; before it
 * when no noun stands behind it. */
struct region latin_beside_dates(const struct scene *scene, struct region clause) {
    struct region rest = behind_season(scene, clause.begin, trim_dates(scene, clause));
    while (rest.begin > clause.begin &&
           region_empty(trim_right(scene, rest, TRIM_VERBS | TRIM_SMALL))) {
        const struct veto *date = veto_at(scene, rest.begin - 1);
        clause.end = rest.begin - 1;
        while (clause.end > clause.begin && veto_at(scene, clause.end - 1) == date) clause.end--;
        rest = behind_season(scene, clause.begin, trim_dates(scene, clause));
    }
    if (slice_has_at(scene->view->text, rest.begin, LIT("'s ")))
        rest.begin += 2; /* 2003's| profits */
    return rest;
}

/* adults €10, students | €6: money right before and behind: an entry of a list of prices. */
static bool between_prices(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t i = view_next(v, r.end);
    if (i == 0 || i == v->count) return false;
    uint32_t before = v->letters[i - 1].at + LETTER_BYTES;
    while (before < r.begin && strchr(", ", v->text.data[before])) before++;
    return before == r.begin && v->letters[i].at <= r.end + 1 &&
           v->quantities[i].readings[0].dim == DIM_MONEY &&
           v->quantities[i - 1].readings[0].dim == DIM_MONEY;
}

bool latin_lone_verb(const struct scene *scene, struct region r) {
    const words_set verbs = TRIM_VERBS | WORDS_BIT(WORDS_VERB_NOUN);
    struct qc_slice text = scene->view->text;
    struct word_match verb;
    if (region_empty(r) || region_words(scene->view, r) > 1 || !is_lower(text.data[r.begin]) ||
        r.end - r.begin < 4) /* , gas | 33% */
        return false;
    if (between_prices(scene, r) && !scene_word(scene, r.begin, verbs, &verb)) return false;
    uint32_t at = r.begin;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    char mark = at > 0 ? text.data[at - 1] : '\0';
    return (mark == ',' || mark == ')') &&
           (text.data[r.end - 1] == 's' || slice_has_at(text, r.end - 2, LIT("ed")));
}

bool latin_no_thing(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    struct qc_slice word = slice_cut(scene->view->text, r.begin, r.end);
    if (word.size > NO_THING_MAX) return false;
    return words_plain(words, WORDS_COMPARATIVE, word) || words_plain(words, WORDS_NO_THING, word);
}

/* funding | totalled □, spending | is □: the -ing form that a finite verb follows is a noun. */
static bool verb_follows(const struct scene *scene, uint32_t at) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_DIRECTION_UP) |
                            WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match verb;
    return at + 1 < scene->view->text.size && scene_word(scene, at + 1, verbs, &verb);
}

bool latin_no_noun(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    uint32_t size = r.end - r.begin;
    if (size < 4 || memchr(text.data + r.begin, ' ', size) || !is_lower(text.data[r.begin]) ||
        r.begin < 2 || text.data[r.begin - 1] != ' ')
        return false;
    struct qc_slice word = slice_cut(text, r.begin, r.end);
    struct region lead =
        trim_right(scene, (struct region){0, r.begin - 1}, WORDS_BIT(WORDS_ADVERB));
    if (words_plain_before(words, WORDS_MODAL_FORM, text, lead.end)) return true;
    bool form =
        size > 4 &&
        ((slice_has_at(text, r.end - 2, LIT("ed")) && text.data[r.end - 3] != 'e' &&
          !words_plain(words, WORDS_ED_NOUN, word)) ||
         (slice_has_at(text, r.end - 2, LIT("ly")) && !words_plain(words, WORDS_LY_NOUN, word)));
    return form && !words_plain_before(words, WORDS_ARTICLE, text, r.begin - 1) &&
           !words_plain_before(words, WORDS_DETERMINER, text, r.begin - 1);
}

bool latin_thing(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    if (region_empty(r) || latin_no_thing(scene, r) || r.end - r.begin < 2 ||
        v->text.data[r.begin] == '.')
        return false;
    if (is_digit(v->text.data[r.begin]) && r.end - r.begin < 4) return false; /* 2x */
    if (v->text.data[r.begin] == '\'' && r.end - r.begin == 2) return false;  /* 4o|'s */
    for (uint32_t at = r.begin; at < r.end; at++)
        if (v->text.data[at] == ' ') return true;
    bool noun = r.begin > 1 && /* a | rating of */
                words_plain_before(scene->rules->words, WORDS_ARTICLE, v->text, r.begin - 1);
    bool gerund = !noun && r.end - r.begin > 4 && slice_has_at(v->text, r.end - 3, LIT("ing")) &&
                  is_lower(v->text.data[r.begin]) && !verb_follows(scene, r.end);
    bool aside = r.begin > 1 && v->text.data[r.begin - 2] == ',' && r.end - r.begin > 5 &&
                 slice_has_at(v->text, r.end - 2, LIT("ed")); /* The firm, |founded in 2019, */
    return !gerund && !aside;
}

bool latin_day_half(const struct scene *scene, uint32_t at) {
    const struct qc_slice text = scene->view->text;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_DAY_HALF, text, at);
    while (size && at > 0 && text.data[at - 1] == ' ') at--;
    if (!size || !at) return false;
    bool spelled = at >= LETTER_BYTES && letter_is(utf8_at(text, at - LETTER_BYTES)) &&
                   !region_has_han(scene->view, clause_at(scene->view, at)); /* seven | PM */
    return spelled || is_digit(text.data[at - 1]);
}
