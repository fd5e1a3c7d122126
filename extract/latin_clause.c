/* latin_clause.c: parts of an English clause that hold or hide its subject: what is told or wished,
 * words that only say how an amount is meant, phrases that only say when. */
#include "latin_clause.h"

#include "noun.h"
#include "trim.h"

/* Analysts expected | the index | to rise to, allowing | it | to reach: who is to do what stands
 * between a verb of wish or cause and the verb that the quantity belongs to. */
struct region latin_wished(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.end; at > r.begin; at--) {
        if (at - 1 > r.begin && text.data[at - 2] != ' ') continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_WISH_VERB, text, at - 1);
        if (!size) continue;
        uint32_t end = at - 1 + size;
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

/* The company said | revenues rose: behind the last verb of telling that no object follows. */
struct region latin_told(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.end; at > r.begin; at--) {
        if (text.data[at - 1] != ' ' || !is_alpha(at < r.end ? text.data[at] : '\0')) continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_TELL_VERB, text, at);
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
