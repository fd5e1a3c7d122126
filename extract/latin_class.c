/* latin_class.c: words of English that are never nouns (verbs, adverbs, by the dictionary), and a
 * phrase that was found as a subject without them. */
#include "latin_class.h"

#include "around.h"
#include "latin_noun.h"
#include "latin_phrase.h"
#include "noun.h"
#include "trim.h"

#define STEM_MAX 20u /* bytes of a verb */

static const struct region NONE = {0, 0};

static uint32_t word_end(struct qc_slice text, uint32_t at, uint32_t end) {
    while (at < end && text.data[at] != ' ') at++;
    return at;
}

static bool is_plain(struct qc_slice word) {
    for (size_t i = 0; i < word.size; i++)
        if (!is_lower(word.data[i])) return false;
    return word.size > 2;
}

static bool is_listed(const struct scene *scene, struct qc_slice word) {
    return words_plain(scene->rules->words, WORDS_BARE_VERB, word) != 0;
}

/* decide|s, teach|es, appl|ies: the form of such a verb in -s. */
static bool is_third(const struct scene *scene, struct qc_slice word) {
    char stem[STEM_MAX];
    if (word.size < 5 || word.size > sizeof stem || word.data[word.size - 1] != 's') return false;
    if (is_listed(scene, slice(word.data, word.size - 1))) return true;
    if (word.data[word.size - 2] != 'e') return false;
    char last = word.data[word.size - 3];
    if (last != 'i')
        return strchr("sxzho", last) && is_listed(scene, slice(word.data, word.size - 2));
    memcpy(stem, word.data, word.size - 3);
    stem[word.size - 3] = 'y';
    return is_listed(scene, slice(stem, word.size - 2));
}

/* soundly, elsewhere: an adverb, but not a noun or an adjective in -ly. */
static bool is_adverb(const struct scene *scene, struct qc_slice word) {
    if (words_plain(scene->rules->words, WORDS_LATE_ADVERB, word)) return true;
    return word.size > 4 && slice_has_at(word, word.size - 2, LIT("ly")) &&
           !words_plain(scene->rules->words, WORDS_LY_NOUN, word) &&
           !words_plain(scene->rules->words, WORDS_LONE_ADJECTIVE, word);
}

static bool is_verb(const struct scene *scene, struct qc_slice word) {
    return is_plain(word) && (is_listed(scene, word) || is_third(scene, word));
}

static bool is_to(const struct scene *scene, uint32_t at) {
    return words_plain_at(scene->rules->words, WORDS_TO_WORD, scene->view->text, at) != 0;
}

/* decision | to, next-day delivery | and: without small words at the end. */
static struct region without_small(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    for (;;) {
        r = trim_right(scene, r, TRIM_SMALL);
        if (region_empty(r)) return r;
        uint32_t size = words_plain_before(scene->rules->words, WORDS_TO_WORD, text, r.end);
        if (!size || r.end - r.begin < size + 2 || text.data[r.end - size - 1] != ' ') return r;
        r.end -= size;
    }
}

/* AMD expects | revenue, taxes should decrease | the cost: the object of the verb that ends at
 * `end`; `modal`: one that another verb follows. */
static struct region object_of(const struct scene *scene, struct region r, uint32_t end,
                               bool modal) {
    const struct qc_slice text = scene->view->text;
    if (modal && end < r.end) end = word_end(text, end + 1, r.end);
    if (end >= r.end || is_to(scene, end + 1)) return NONE;
    r = trim_left(scene, (struct region){end + 1, r.end}, TRIM_SMALL);
    if (region_empty(r) || noun_is_pronoun(scene, r) || latin_adjectives(scene, r)) return NONE;
    uint32_t last = region_last_begin(scene->view, r);
    struct qc_slice word = slice_cut(text, last, r.end);
    return is_plain(word) && (is_verb(scene, word) || is_adverb(scene, word)) ? NONE : r;
}

/* a 9 mm |eyepiece magnifies objects: right behind a figure? */
static bool behind_figure(const struct view *v, uint32_t at) {
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return at >= LETTER_BYTES && letter_is(utf8_at(v->text, at - LETTER_BYTES));
}

/* permits |are, covers |can be: a word in -s that a form of being or a modal follows is a plural.
 */
static bool is_before_finite(const struct scene *scene, uint32_t end) {
    const struct qc_slice text = scene->view->text;
    if (end + 1 >= text.size || text.data[end] != ' ' || text.data[end - 1] != 's') return false;
    return words_plain_at(scene->rules->words, WORDS_BE_FORM, text, end + 1) ||
           words_plain_at(scene->rules->words, WORDS_MODAL_FORM, text, end + 1);
}

/* The company | must, the chip | requires; an object behind the verb goes first, but not where the
 * figure is the subject's own. */
static struct region beside_verb(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    bool own = behind_figure(scene->view, r.begin);
    for (uint32_t at = word_end(text, r.begin, r.end); at < r.end;) {
        uint32_t before = at++, end = word_end(text, at, r.end);
        struct qc_slice word = slice_cut(text, at, end);
        bool modal = end < r.end && words_plain(words, WORDS_MODAL_FORM, word);
        if (modal || (is_verb(scene, word) && !is_before_finite(scene, end))) {
            struct region object = own ? NONE : object_of(scene, r, end, modal);
            return region_empty(object) ? (struct region){r.begin, before} : object;
        }
        if (words_plain(words, WORDS_NOUN_CLOSE, word)) return (struct region){r.begin, before};
        at = end;
    }
    return r;
}

/* output | comparatively: without the adverbs and verbs at the end. */
static struct region before_adverb(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    for (;;) {
        uint32_t last = region_last_begin(scene->view, r);
        if (last <= r.begin + 1) return r;
        struct qc_slice word = slice_cut(text, last, r.end);
        if (!is_plain(word) || !(is_adverb(scene, word) || is_listed(scene, word))) return r;
        r = without_small(scene, (struct region){r.begin, last - 1});
        if (region_empty(r)) return r;
    }
}

/* to | verify, they | decide, will | exceed, don't normally | push: does a verb follow? */
static bool leads_verb(const struct scene *scene, uint32_t at) {
    const words_set before =
        WORDS_BIT(WORDS_SUBJECT_PRONOUN) | WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_ADVERB);
    const struct qc_slice text = scene->view->text;
    struct word_match word;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    return at == 0 || scene_word_before(scene, at, before, &word) ||
           words_plain_before(scene->rules->words, WORDS_HELP_FORM, text, at) ||
           (at > 4 && slice_has_at(text, at - 2, LIT("ly"))) ||
           words_plain_before(scene->rules->words, WORDS_TO_WORD, text, at) ||
           words_plain_before(scene->rules->words, WORDS_MODAL_FORM, text, at);
}

/* they could | help farms, but not: Can | small firms earn $5? */
static bool behind_modal(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    if (at < 2 || v->text.data[at - 1] != ' ') return false;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_MODAL_FORM, v->text, at - 1);
    if (!size || size + 2 > at || v->text.data[at - size - 2] != ' ') return false;
    return region_trim(v, clause_at(v, at)).begin < at - 1 - size;
}

/* push | earbuds, exceed | the price: without a verb that opens the phrase; figures 4 and 5 |depict
 * success: behind a figure that does it the phrase is none. */
static struct region over_verb(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t end = word_end(v->text, r.begin, r.end);
    bool modal = behind_modal(scene, r.begin) && is_plain(slice_cut(v->text, r.begin, end));
    if (end >= r.end || !(modal || is_verb(scene, slice_cut(v->text, r.begin, end)))) return r;
    if (behind_figure(v, r.begin)) return NONE;
    return leads_verb(scene, r.begin)
               ? trim_left(scene, (struct region){end + 1, r.end}, TRIM_SMALL)
               : r;
}

/* user spend |grew: the noun before a verb that was taken for one; empty: it is told of a pronoun,
 * or stands behind the figure. */
static struct region before_lone(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct region lead = region_trim(v, (struct region){clause_at(v, r.begin).begin, r.begin});
    if (region_empty(lead) || !is_lower(v->text.data[lead.end - 1]) || leads_verb(scene, r.begin))
        return NONE;
    lead = latin_ending(scene, lead);
    if (region_empty(lead) || noun_is_pronoun(scene, lead) || latin_adjectives(scene, lead))
        return NONE;
    uint32_t last = region_last_begin(v, lead);
    struct qc_slice word = slice_cut(v->text, last, lead.end);
    return is_verb(scene, word) || is_adverb(scene, word) ? NONE : lead;
}

/* we're |seeing, that's |driving: a form in -ing right behind a form of be. */
static bool is_doing(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    struct word_match be;
    uint32_t at = r.begin;
    if (r.end - r.begin < 5 || !slice_has_at(text, r.end - 3, LIT("ing"))) return false;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    return at > 1 && (slice_has_at(text, at - 2, LIT("'s")) ||
                      scene_word_before(scene, at, WORDS_BIT(WORDS_AUXILIARY), &be) ||
                      words_plain_before(scene->rules->words, WORDS_BE_FORM, text, at));
}

/* Is the figure right before `at` a part or a count, and no adjective: but a two-week |visit to? */
static bool behind_group(const struct scene *scene, uint32_t at) {
    const dim_set parts = DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_COUNT);
    const struct view *v = scene->view;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    int32_t i = at < LETTER_BYTES ? -1 : view_quantity(v, (struct spot){at - LETTER_BYTES});
    return i >= 0 && DIM_BIT(v->quantities[i].readings[0].dim) & parts &&
           !behind_is_adjective(scene, (uint32_t)i);
}

/* a quarter |plan to use it, half |consider using two: behind the figure that does it. */
static bool does_more(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    uint32_t next = r.end + 1, end = next;
    if (!behind_group(scene, r.begin) || next >= text.size || text.data[r.end] != ' ' ||
        text.data[r.end - 1] == 's' ||
        !words_plain(scene->rules->words, WORDS_DOES_VERB, slice_cut(text, r.begin, r.end)))
        return false;
    while (end < text.size && is_lower(text.data[end])) end++;
    return is_to(scene, next) || (end > next + 4 && slice_has_at(text, end - 3, LIT("ing")));
}

/* the lightest |in its class, capable |of 3 Tflops: an adjective that a preposition follows. */
static bool is_quality(const struct scene *scene, struct region r) {
    static const char *const ends[] = {"est", "able", "ible", "ful", "ous", "ent"};
    const struct qc_slice text = scene->view->text;
    struct word_match of;
    uint32_t end = word_end(text, r.begin, r.end);
    struct qc_slice word = slice_cut(text, r.begin, end);
    if (end >= r.end || !is_plain(word) ||
        !words_plain(scene->rules->words, WORDS_LONE_ADJECTIVE, word) ||
        !scene_word(scene, end + 1, WORDS_BIT(WORDS_PREPOSITION), &of))
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t size = strlen(ends[i]);
        if (word.size > size && slice_has_at(word, word.size - size, slice(ends[i], size)))
            return true;
    }
    return false;
}

/* trail | starts above □, fees | range from, a 5% churn | means that: a verb that is seldom a noun,
 * behind a noun that agrees with it and before what only a verb takes. */
static bool opens_predicate(const struct scene *scene, uint32_t at, uint32_t end) {
    const struct qc_slice text = scene->view->text;
    const struct words *words = scene->rules->words;
    struct qc_slice word = slice_cut(text, at, end);
    bool third = word.data[word.size - 1] == 's' && !slice_has_at(word, word.size - 2, LIT("ss"));
    bool plural = text.data[at - 2] == 's';
    if (third == plural || !words_plain(words, WORDS_SELDOM_NOUN, word)) return false;
    uint32_t next = skip_blanks(text, end);
    return next < text.size &&
           (letter_is(utf8_at(text, next)) || words_plain_at(words, WORDS_VERB_TAKES, text, next));
}

/* Without the predicate that such a verb opens. */
static struct region before_predicate(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = word_end(text, r.begin, r.end); at < r.end;) {
        uint32_t before = at++, end = word_end(text, at, r.end);
        if (end > at + 2 && is_plain(slice_cut(text, at, end)) && opens_predicate(scene, at, end))
            return (struct region){r.begin, before};
        at = end;
    }
    return r;
}

/* Does what begins at `at` say that the plural before it is no verb: are, could, rose, fell, a
 * figure whose hedge is a verb (|range from $5)? */
static bool is_predicate(const struct scene *scene, uint32_t at) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct qc_slice text = scene->view->text;
    const struct words *words = scene->rules->words;
    struct word_match move;
    int32_t i = view_quantity(scene->view, (struct spot){at});
    if (i >= 0)
        return words_plain_at(words, WORDS_SELDOM_NOUN, scene->folded->text,
                              scene->view->quantities[i].begin) != 0;
    return words_plain_at(words, WORDS_BE_FORM, text, at) ||
           words_plain_at(words, WORDS_MODAL_FORM, text, at) ||
           (scene_word(scene, at, moves, &move) &&
            (slice_has_at(text, move.end - 2, LIT("ed")) ||
             words_plain_at(words, WORDS_THING_DOES, text, at)));
}

/* Camping |permits are, test |scores rose: with the plural behind the phrase that was taken for
 * its verb. */
static struct region with_plural(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    struct word_match verb;
    uint32_t at = r.end + 1, end = at;
    if (at >= text.size || text.data[r.end] != ' ' || !is_alpha(text.data[r.end - 1])) return r;
    while (end < text.size && is_lower(text.data[end])) end++;
    bool form = end > at + 3 && text.data[end - 1] == 's' && text.data[end - 2] != 's' &&
                end + 1 < text.size && text.data[end] == ' ';
    if (!form ||
        scene_word(scene, at, WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_COPULA) | TRIM_SMALL,
                   &verb) ||
        words_plain(scene->rules->words, WORDS_LATE_ADVERB, slice_cut(text, at, end)))
        return r;
    return is_predicate(scene, end + 1) ? (struct region){r.begin, end} : r;
}

struct region latin_nouns(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    if (r.begin > 0 && text.data[r.begin - 1] == '\'' && slice_has_at(text, r.begin, LIT("s ")))
        r.begin += 2; /* that'|s driving */
    if (region_empty(r)) return NONE;
    r = with_plural(scene, r);
    bool one = !memchr(text.data + r.begin, ' ', r.end - r.begin);
    if (!one) {
        if (region_empty(r = over_verb(scene, r)) || is_quality(scene, r)) return NONE;
        struct region cut = beside_verb(scene, before_predicate(scene, r));
        r = before_adverb(scene, cut.end < r.end ? without_small(scene, cut) : cut);
        if (region_empty(r)) return r;
        one = !memchr(text.data + r.begin, ' ', r.end - r.begin);
    }
    struct qc_slice word = slice_cut(text, r.begin, r.end);
    if (!one || !is_plain(word)) return r;
    if (is_verb(scene, word)) return before_lone(scene, r);
    if (does_more(scene, r)) return NONE;
    return is_adverb(scene, word) || is_doing(scene, r) ? NONE : r;
}
