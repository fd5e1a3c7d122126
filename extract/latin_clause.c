/* latin_clause.c: parts of an English clause that hold or hide its subject: what is told or wished,
 * words that only say how an amount is meant, phrases that only say when. */
#include "latin_clause.h"

#include "noun.h"
#include "trim.h"

/* Analysts expected | the index | to rise to, allowing | it | to reach: who is to do what stands
 * between a verb of wish or cause and the verb that the quantity belongs to. */
struct region latin_wished(const struct scene *scene, struct region r) {
    static const struct qc_slice STEMS[] = {
        {"expect", 6}, {"forecast", 8}, {"predict", 7},  {"project", 7}, {"allow", 5},
        {"enabl", 5},  {"help", 4},     {"caus", 4},     {"forc", 4},    {"want", 4},
        {"see", 3},    {"saw", 3},      {"push", 4},     {"let", 3},     {"drove", 5},
        {"driv", 4},   {"estimat", 7},  {"anticipat", 9}};
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.end; at > r.begin; at--) {
        if (at - 1 > r.begin && text.data[at - 2] != ' ') continue;
        for (size_t i = 0; i < COUNT(STEMS); i++) {
            uint32_t end = at - 1;
            if (!slice_has_at(text, end, STEMS[i])) continue;
            while (end < r.end && is_lower(text.data[end])) end++;
            struct region object = trim_left(scene, (struct region){end, r.end}, TRIM_SMALL);
            bool noun = text.data[end] == ' ' && end - at < STEMS[i].size + 4;
            return noun ? object : (struct region){r.begin, r.begin};
        }
    }
    return (struct region){r.begin, r.begin};
}

/* rose to a record high of, a total of: does the phrase only say how the amount is meant? `more`
 * words may stand before its noun. */
bool latin_light(const struct scene *scene, struct region r, uint32_t more) {
    struct word_match word;
    r = trim_left(scene, region_trim(scene->view, r), TRIM_SMALL);
    return !region_empty(r) &&
           words_before(scene->rules->words, scene->view->text, r.end, WORDS_BIT(WORDS_LIGHT_NOUN),
                        &word) &&
           (word.begin <= r.begin ||
            region_words(scene->view, (struct region){r.begin, word.begin}) <= more);
}

/* The region before the light noun that ends it, an article before that left out. */
struct region latin_before_light(const struct scene *scene, struct region r) {
    struct word_match word;
    r = region_trim(scene->view, r);
    if (!region_empty(r) && words_before(scene->rules->words, scene->view->text, r.end,
                                         WORDS_BIT(WORDS_LIGHT_NOUN), &word))
        r.end = word.begin > r.begin ? word.begin : r.begin;
    return r;
}

/* The company said | revenues rose: behind the last verb of telling that no object follows. */
struct region latin_told(const struct scene *scene, struct region r) {
    static const struct qc_slice TELLS[] = {
        {"said", 4},   {"says", 4},    {"say", 3},     {"believes", 8}, {"believe", 7},
        {"thinks", 6}, {"reckons", 7}, {"argues", 6},  {"argue", 5},    {"argued", 6},
        {"warned", 6}, {"warns", 5},   {"insists", 7}, {"insisted", 8}, {"noted", 5}};
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.end; at > r.begin; at--) {
        if (text.data[at - 1] != ' ' || !is_alpha(at < r.end ? text.data[at] : '\0')) continue;
        for (size_t i = 0; i < COUNT(TELLS); i++) {
            uint32_t end = at + (uint32_t)TELLS[i].size;
            if (slice_has_at(text, at, TELLS[i]) && end < r.end && text.data[end] == ' ')
                return region_trim(scene->view, (struct region){end, r.end});
        }
    }
    return (struct region){r.begin, r.begin};
}

/* At the start, After the merger, With prices up: the phrase that opens the clause names when or
 * how, and nothing that it is about; Among workers, In China may. */
bool latin_says_when(const struct scene *scene, struct region r) {
    static const struct qc_slice WORDS[] = {
        {"at", 2},    {"by", 2},      {"during", 6}, {"after", 5},   {"before", 6},
        {"since", 5}, {"until", 5},   {"with", 4},   {"from", 4},    {"on", 2},
        {"over", 4},  {"through", 7}, {"under", 5},  {"despite", 7}, {"without", 7}};
    struct qc_slice text = slice_cut(scene->view->text, r.begin, r.end);
    for (size_t i = 0; i < COUNT(WORDS); i++)
        if (text.size > WORDS[i].size && text.data[WORDS[i].size] == ' ' &&
            to_lower(text.data[0]) == WORDS[i].data[0] &&
            slice_has_at(text, 1, slice_cut(WORDS[i], 1, WORDS[i].size)))
            return true;
    return false;
}

struct region noun_light(const struct scene *scene, struct region clause) {
    struct word_match word;
    struct region r = trim_right(scene, clause, WORDS_BIT(WORDS_PREPOSITION));
    if (region_has_han(scene->view, clause) || region_empty(r) ||
        !words_before(scene->rules->words, scene->view->text, r.end, WORDS_BIT(WORDS_LIGHT_NOUN),
                      &word) ||
        word.begin < r.begin)
        return (struct region){r.begin, r.begin};
    return (struct region){word.begin, word.end};
}

/* 2010/11 | season | will rise: the noun of a date belongs to it. */
static struct region behind_season(const struct scene *scene, uint32_t begin, struct region r) {
    static const struct qc_slice NOUNS[] = {{"season", 6},  {"seasons", 7},  {"year", 4},
                                            {"quarter", 7}, {"half", 4},     {"period", 6},
                                            {"fiscal", 6},  {"financial", 9}};
    struct qc_slice text = scene->view->text;
    if (r.begin == begin) return r;
    while (r.begin < r.end && text.data[r.begin] == ' ') r.begin++;
    for (size_t i = 0; i < COUNT(NOUNS); i++) {
        uint32_t end = r.begin + (uint32_t)NOUNS[i].size;
        if (end < r.end && slice_has_at(text, r.begin, NOUNS[i]) && text.data[end] == ' ')
            return (struct region){end, r.end};
    }
    return r;
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
