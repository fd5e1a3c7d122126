/* latin_lead.c: an English noun phrase that was found as a subject -> the same without what stands
 * before its noun: words before its article, the verb that it is the object of, a pronoun's verb.
 */
#include "latin_lead.h"

#include "latin_phrase.h"
#include "noun.h"
#include "trim.h"

#define ARTICLE_MAX 5u    /* bytes of the longest article */
#define ADJECTIVE_MAX 16u /* bytes of one that opens a sentence */

static uint32_t word_end(const struct view *v, uint32_t at, uint32_t end) {
    const char *first = v->text.data + at, *blank = at < end ? memchr(first, ' ', end - at) : NULL;
    return blank ? at + (uint32_t)(blank - first) : end;
}

/* of | the, and | the, all | the: does the word that ends at `end` stand before an article inside a
 * phrase? */
static bool leads_article(const struct scene *scene, struct region r, uint32_t end) {
    const words_set lists = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                            WORDS_BIT(WORDS_SUBORDINATOR) | WORDS_BIT(WORDS_RELATIVE) |
                            WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_THAN) |
                            WORDS_BIT(WORDS_SUBJECT_STOP) | WORDS_BIT(WORDS_OF);
    struct word_match word;
    struct qc_slice text = scene->view->text;
    if (scene_word_before(scene, end, lists, &word) && word.begin >= r.begin) return true;
    return words_plain_before(scene->rules->words, WORDS_BEFORE_ARTICLE, text, end) > 0;
}

/* achieved | an overall rate: from the first article on that no word of the phrase leads to. */
static struct region from_article(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    if (words_plain_at(scene->rules->words, WORDS_THOSE, v->text, r.begin)) return r;
    for (uint32_t at = word_end(v, r.begin, r.end); at < r.end; at = word_end(v, at, r.end)) {
        uint32_t before = at;
        while (at < r.end && v->text.data[at] == ' ') at++;
        if (word_end(v, at, r.end) - at > ARTICLE_MAX) continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_ARTICLE, v->text, at);
        if (!size || at + size >= r.end || v->text.data[at + size] != ' ' ||
            !is_lower(v->text.data[at]) || leads_article(scene, r, before))
            continue;
        struct region rest = trim_left(scene, (struct region){at + size, r.end}, TRIM_SMALL);
        if (!region_empty(rest)) return rest;
    }
    return r;
}

/* expected to | report | annual profits of: the verb behind "to" of a noun with its adjective. */
static bool opens_infinitive(const struct scene *scene, struct region r, uint32_t end) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct qc_slice verb = slice_cut(v->text, r.begin, end);
    if (end >= r.end || r.begin < 4 || !is_lower(verb.data[0]) || verb.data[verb.size - 1] == 's' ||
        !words_plain_before(words, WORDS_TO_WORD, v->text, r.begin - 1))
        return false;
    bool known =
        words_plain(words, WORDS_DOES_VERB, verb) || words_plain(words, WORDS_TELL_VERB, verb) ||
        words_plain(words, WORDS_SHOW_VERB, verb) || words_plain(words, WORDS_OPENS_VERB, verb);
    struct region rest = {end + 1, r.end};
    return known && !latin_adjectives(scene, rest);
}

/* deliver | stabilized yields: a verb that is no noun opens no phrase. */
static struct region over_leading_verb(const struct scene *scene, struct region r) {
    const words_set lists = WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_COPULA);
    const struct view *v = scene->view;
    struct word_match verb;
    uint32_t end = word_end(v, r.begin, r.end), next = end + 1;
    if (opens_infinitive(scene, r, end))
        return trim_left(scene, (struct region){next, r.end}, TRIM_SMALL);
    if (is_lower(v->text.data[r.begin]) && next < r.end && /* pleased with | loan growth */
        slice_has_at(v->text, end - 2, LIT("ed")) &&
        scene_word(scene, next, WORDS_BIT(WORDS_PREPOSITION), &verb) && verb.end < r.end &&
        v->text.data[verb.end] == ' ' && !(verb.lists & WORDS_BIT(WORDS_OF)))
        return from_article(scene, trim_left(scene, (struct region){verb.end, r.end}, TRIM_SMALL));
    if (!is_lower(v->text.data[r.begin]) || !scene_word(scene, r.begin, lists, &verb) ||
        verb.lists & WORDS_BIT(WORDS_VERB_NOUN) || verb.end >= r.end ||
        v->text.data[verb.end] != ' ' || strchr("dnt", v->text.data[verb.end - 1]))
        return r;
    return trim_left(scene, (struct region){verb.end, r.end}, TRIM_SMALL);
}

struct region latin_over_lead(const struct scene *scene, struct region r) {
    return over_leading_verb(scene, from_article(scene, r));
}

struct region latin_behind_pronoun(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t end = word_end(v, r.begin, r.end);
    bool upper = r.begin > 2 && is_upper(v->text.data[r.begin - 2]) &&
                 is_alpha(v->text.data[r.begin - 3]); /* US | labor productivity */
    if (upper || end >= r.end || !is_lower(v->text.data[r.begin]) ||
        !(scene->present & WORDS_BIT(WORDS_SUBJECT_PRONOUN)) ||
        !noun_governed(scene, r.begin, WORDS_BIT(WORDS_SUBJECT_PRONOUN)))
        return r;
    struct region rest = trim_left(scene, (struct region){end, r.end}, TRIM_SMALL);
    if (region_empty(rest) || latin_adjectives(scene, rest)) return r;
    bool doing = region_words(v, rest) == 1 && slice_has_at(v->text, rest.end - 3, LIT("ing"));
    return doing ? (struct region){0, 0} : rest; /* we ended up | spending □ */
}

bool latin_opens_adjective(const struct scene *scene, struct region r) {
    char word[ADJECTIVE_MAX];
    size_t size = r.end - r.begin;
    if (size > sizeof word || r.begin != 0 || !is_upper(scene->view->text.data[0])) return false;
    for (size_t i = 0; i < size; i++) word[i] = (char)to_lower(scene->view->text.data[i]);
    return words_plain(scene->rules->words, WORDS_LONE_ADJECTIVE, slice(word, size));
}
