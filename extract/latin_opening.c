/* latin_opening.c: an English clause -> what it opens with, before its first verb; a form that is a
 * verb and a noun, right before a quantity. */
#include "latin_opening.h"

#include "latin_after.h"
#include "latin_clause.h"
#include "latin_head.h"
#include "latin_phrase.h"
#include "lines.h"
#include "noun.h"
#include "trim.h"

/* Cart hire |$12: the last word of an entry of a list, which no plural stands before. */
static bool names_deed(const struct scene *scene, struct region left, size_t end) {
    struct qc_slice text = scene->view->text;
    left = region_trim(scene->view, left);
    return !region_empty(left) && is_alpha(text.data[left.end - 1]) &&
           text.data[left.end - 1] != 's' && text.data[end - 1] != 's' &&
           !slice_has_at(text, end - 2, LIT("ed")) && left.begin < 4 &&
           region_words(scene->view, left) < 3 && lines_is_entry(scene);
}

/* Staff costs |up 3%, sales |down: a word of change behind it is the verb, or stands for one. */
static bool is_before_change(const struct scene *scene, struct region r) {
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    uint32_t at = skip_blanks(scene->view->text, r.end);
    if (at >= scene->view->text.size || scene->view->text.data[r.end - 1] != 's') return false;
    int32_t i = view_quantity(scene->view, (struct spot){at}); /* rents |range from $900 */
    if (i >= 0)
        return words_plain_at(scene->rules->words, WORDS_SELDOM_NOUN, scene->folded->text,
                              scene->view->quantities[i].begin) != 0;
    return scene_word(scene, at, change, &word);
}

/* Living costs |$1,200: is the only word before it a form in -ing, which names a sort of costs? */
static bool is_sort(const struct scene *scene, struct region left) {
    const struct qc_slice text = scene->view->text;
    left = region_trim(scene->view, left);
    return !region_empty(left) && region_words(scene->view, left) == 1 &&
           left.end - left.begin > 4 && slice_has_at(text, left.end - 3, LIT("ing"));
}

struct region latin_trim_verb_noun(const struct scene *scene, struct region r) {
    struct word_match word;
    r = region_trim(scene->view, r);
    if (region_empty(r) || !scene_word_before(scene, r.end, WORDS_BIT(WORDS_VERB_NOUN), &word) ||
        word.begin <= r.begin)
        return r;
    struct region left = {r.begin, word.begin};
    if (names_deed(scene, left, word.end) || is_before_change(scene, r) || is_sort(scene, left))
        return r;
    struct word_match modal; /* It would | cost */
    struct region before = region_trim(scene->view, left);
    if (!region_empty(before) &&
        scene_word_before(scene, before.end,
                          WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_FORECAST_HERE), &modal))
        return trim_right(scene, left, TRIM_VERBS | TRIM_SMALL);
    if (noun_governed(scene, word.begin, WORDS_BIT(WORDS_SUBJECT_PRONOUN)))
        return (struct region){r.begin, r.begin};
    left = trim_right(scene, left, TRIM_VERBS | TRIM_SMALL);
    struct region noun = {r.begin, word.begin};
    noun = trim_left(scene, region_trim(scene->view, noun), TRIM_SMALL);
    return region_empty(left) || region_empty(noun) ? r : left;
}

/* The model | sets a record: a word in -s or -ed right before an article is a verb, whatever it is.
 * Returns where it begins; r.end: there is none. */
static uint32_t verb_by_place(const struct scene *scene, struct region r) {
    struct word_match article, small;
    struct qc_slice text = scene->view->text;
    struct region rest = r;
    while (region_first_word(scene, rest, WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_PRONOUN),
                             WORDS_BIT(WORDS_IDIOM), &article)) {
        struct region left = region_trim(scene->view, (struct region){r.begin, article.begin});
        uint32_t begin = left.end;
        while (begin > left.begin && is_lower(text.data[begin - 1])) begin--;
        bool form = left.end - begin > 2 &&
                    (text.data[left.end - 1] == 's' || slice_has_at(text, left.end - 2, LIT("ed")));
        if (form && begin > left.begin && text.data[begin - 1] == ' ' &&
            !scene_word_before(scene, left.end, TRIM_SMALL, &small))
            return begin;
        rest.begin = article.end;
    }
    return r.end;
}

/* Does a quantity stand right behind `at`: The chip packs| 20 billion? */
static bool letter_follows(const struct view *v, uint32_t at) {
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return at < v->text.size && letter_is(utf8_at(v->text, at));
}

/* HSBC|'s shares fell: no verb, unless a pronoun stands before it or a predicate follows. */
static bool is_possessive(const struct scene *scene, struct region r,
                          const struct word_match *word) {
    const words_set behind = WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_GLUE) |
                             WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_COPULA) |
                             WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_NEGATION) |
                             WORDS_BIT(WORDS_PREPOSITION);
    struct qc_slice text = scene->view->text;
    struct region before = {r.begin, word->begin};
    struct word_match next;
    if (text.data[word->begin] != '\'' || word->end + 1 >= r.end || text.data[word->end] != ' ')
        return false;
    return !noun_is_pronoun(scene, before) && !scene_word(scene, word->end + 1, behind, &next) &&
           !letter_follows(scene->view, word->end);
}

/* Camping |permits |are: a form in -s that a form of being or a modal follows is a plural. */
static bool is_plural_here(const struct scene *scene, struct region r,
                           const struct word_match *word) {
    const struct qc_slice text = scene->view->text;
    const struct words *words = scene->rules->words;
    struct word_match small;
    if (text.data[word->end - 1] != 's' || word->begin <= r.begin || word->end + 1 >= text.size ||
        word->end - word->begin < 4 || text.data[word->end] != ' ' ||
        scene_word(scene, word->begin, WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_COPULA),
                   &small))
        return false;
    return words_plain_at(words, WORDS_BE_FORM, text, word->end + 1) ||
           words_plain_at(words, WORDS_MODAL_FORM, text, word->end + 1);
}

struct region latin_opening(const struct scene *scene, struct region r) {
    struct word_match word;
    words_set verbs = TRIM_FINITE | WORDS_BIT(WORDS_AUXILIARY);
    struct region whole = r;
    r = latin_beside_dates(scene, r);
    if (r.begin == whole.begin && latin_says_when(scene, r))
        return (struct region){r.begin, r.begin}; /* At the start there were | */
    struct region inner = latin_told(scene, r);   /* Scientists say | the asteroid, 60 m wide, */
    uint32_t that = region_empty(inner) ? 0
                                        : words_plain_at(scene->rules->words, WORDS_THAT_WORD,
                                                         scene->view->text, inner.begin);
    inner.begin += that; /* Data shows that | the number of homes rose */
    bool own = that ? !region_opens(scene, inner, WORDS_BIT(WORDS_SUBJECT_PRONOUN))
                    : region_opens(scene, inner, WORDS_BIT(WORDS_GLUE));
    if (!region_empty(inner) && own) r = inner;
    r = trim_left(scene, r, TRIM_SMALL);
    if (region_empty(r)) return r;
    struct region rest = r;
    while (region_first_word(scene, rest, verbs, WORDS_BIT(WORDS_IDIOM), &word)) {
        rest.begin = word.end;
        if (!is_possessive(scene, r, &word) && !is_plural_here(scene, r, &word)) {
            r.end = word.begin;
            break;
        }
    }
    r.end = verb_by_place(scene, r);
    bool whole_clause = r.end == whole.end;
    r = trim_right(scene, r, TRIM_VERBS | TRIM_SMALL);
    if (whole_clause && letter_follows(scene->view, r.end)) r = latin_trim_verb_noun(scene, r);
    r = latin_before_verb(scene, r, true); /* Respondents | use one app */
    return latin_thing(scene, r) ? trim_long(scene, r) : (struct region){r.begin, r.begin};
}
