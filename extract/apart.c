/* apart.c: a noun found before an English figure -> the same, or nothing where the figure stands in
 * another clause, whose subject is a pronoun: Ann Lee said, "I weighed | 90 kg". */
#include "apart.h"

#include "noun.h"
#include "trim.h"

static const struct region NONE = {0, 0};

/* costs | at the two |plants| we run: is the noun but where something is, a figure before it? */
static bool is_place(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    uint32_t end = back_blanks(text, r.begin);
    if (end < LETTER_BYTES || !letter_is(utf8_at(text, end - LETTER_BYTES))) return false;
    end = back_blanks(text, end - LETTER_BYTES);
    end -= words_plain_before(scene->rules->words, WORDS_DETERMINER, text, end);
    return noun_governed(scene, end, WORDS_BIT(WORDS_PREPOSITION));
}

/* the loan that | we took, goods | I bought: a clause that only says which thing is meant. */
static bool is_relative(const struct scene *scene, struct region r, struct region gap,
                        uint32_t at) {
    const words_set relatives = WORDS_BIT(WORDS_RELATIVE);
    const struct view *v = scene->view;
    struct region lead = region_trim(v, (struct region){gap.begin, at});
    struct word_match word;
    if (region_empty(lead)) return back_blanks(v->text, at) == gap.begin && !is_place(scene, r);
    return scene_word_before(scene, lead.end, relatives, &word) ||
           words_plain_before(scene->rules->words, WORDS_THAT_WORD, v->text, lead.end);
}

/* Our margin, |I would say, is □: is the pronoun's clause shut by a comma, behind which the verb of
 * the noun goes on? */
static bool is_aside(const struct scene *scene, uint32_t from, uint32_t figure) {
    const struct view *v = scene->view;
    const words_set goes_on = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                              WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                              WORDS_BIT(WORDS_AMOUNT_VERB);
    struct word_match verb;
    uint32_t comma = figure;
    while (comma > from && v->text.data[comma - 1] != ',') comma--;
    return comma > from && scene_word(scene, skip_blanks(v->text, comma), goes_on, &verb) &&
           verb.begin < figure;
}

/* "| I weighed, and | it costs: does the pronoun open a clause of its own? Who speaks is none of
 * those that he names; whom he, she or it means the language does not tell behind a conjunction. */
static bool opens_clause(const struct scene *scene, struct region r, struct region gap,
                         const struct word_match *pronoun) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct qc_slice word = slice_cut(v->text, pronoun->begin, pronoun->end);
    if (words_plain(words, WORDS_FIRST_PERSON, word))
        return (word.size > 1 || word.data[0] == 'I') &&
               !is_relative(scene, r, gap, pronoun->begin);
    uint32_t end = back_blanks(v->text, pronoun->begin);
    if (!words_plain(words, WORDS_THIRD_PERSON, word)) return false;
    return v->text.data[end - 1] == ';' ||
           words_plain_before(words, WORDS_CLAUSE_JOIN, v->text, end);
}

/* only two |er| and: does a word that but fills a pause open r, or stand in it? */
static bool has_pause(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    for (uint32_t at = r.begin; at < r.end; at++) {
        if (!is_lower(v->text.data[at]) || (at > 0 && is_alnum(v->text.data[at - 1]))) continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_FILLED_PAUSE, v->text, at);
        if (size && at + size <= r.end) return true;
        while (at + 1 < r.end && is_alpha(v->text.data[at + 1])) at++;
    }
    return false;
}

/* preheat | the oven, that |cranks out, |Amortised over a year, a shop in Kent, |Dublin by: is the
 * one word a verb, or a name that stands behind another place, and so no thing? */
static bool is_no_thing(const struct scene *scene, uint32_t i, struct region r) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct word_match prep;
    uint32_t next = skip_blanks(v->text, r.end), before = back_blanks(v->text, r.begin);
    if (memchr(v->text.data + r.begin, ' ', r.end - r.begin) && r.end < v->text.size &&
        v->text.data[r.end] == ',' && slice_has_at(v->text, r.end - 2, LIT("ed")) &&
        v->text.data[r.end - 3] != 'e' && is_lower(v->text.data[region_last_begin(v, r)]))
        return true; /* It was high, | rack mounted, weighed */
    if (next == r.end || memchr(v->text.data + r.begin, ' ', r.end - r.begin)) return false;
    if (is_upper(v->text.data[r.begin])) {
        bool form = r.begin < 2 && r.end - r.begin > 5 &&
                    slice_has_at(v->text, r.end - 2, LIT("ed")) && v->text.data[r.end - 3] != 'e';
        bool opens = form && (letter_is(utf8_at(v->text, next)) ||
                              scene_word(scene, next, WORDS_BIT(WORDS_PREPOSITION), &prep));
        uint32_t by = words_plain_at(words, WORDS_BY_WORD, v->text, next);
        return opens || (by && skip_blanks(v->text, next + by) == v->letters[i].at && before > 1 &&
                         v->text.data[before - 1] == ',');
    }
    uint32_t that = words_plain_before(words, WORDS_THAT_WORD, v->text, before);
    return (words_plain_at(words, WORDS_ARTICLE, v->text, next) &&
            !words_plain_before(words, WORDS_ARTICLE, v->text, before)) ||
           (that && v->text.data[r.end - 1] == 's' &&
            words_plain_at(words, WORDS_PARTICLE, v->text, next));
}

struct region apart_refuse(const struct scene *scene, uint32_t i, struct region found) {
    const words_set pronouns = WORDS_BIT(WORDS_SUBJECT_PRONOUN);
    const struct view *v = scene->view;
    struct region r = region_empty(found) ? found : region_trim(v, found);
    struct region gap = {r.end, v->letters[i].at};
    struct word_match word;
    if (region_empty(r) || region_has_han(v, r)) return found;
    if (has_pause(scene, r)) return NONE;
    if (r.end <= gap.end && is_no_thing(scene, i, r)) return NONE;
    if (!(scene->present & pronouns)) return found;
    while (region_first_word(scene, gap, pronouns, 0, &word)) {
        if (opens_clause(scene, r, (struct region){r.end, v->letters[i].at}, &word) &&
            !is_aside(scene, (uint32_t)word.end, v->letters[i].at))
            return NONE;
        gap.begin = word.end;
    }
    return found;
}
