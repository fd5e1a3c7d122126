/* noun.c: trims a region to the noun phrase that stands in it. Words that no noun phrase
 * begins or ends with come from words.yaml; lengths keep a missing stop word from doing harm. */
#include "noun.h"

#include "han_noun.h"

#define HAN_MAX 14u    /* characters of a Chinese phrase before the quantity */
#define WORDS_MAX 7u   /* words of an English phrase */
#define WORDS_AFTER 3u /* words of an English phrase behind the quantity */
#define LABEL_MAX 5u   /* words of the label of a line */
#define PREDICATE 3u   /* words of a predicate behind its auxiliary: been downloaded, priced at */

#define VERBS                                                                                      \
    (WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |   \
     WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_INCREASE_BY) | WORDS_BIT(WORDS_REACH_BEFORE) |   \
     WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_AUXILIARY))
#define FINITE (WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB))
#define SMALL                                                                                      \
    (WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_SUBJECT_STOP) |      \
     WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_NEGATION) | WORDS_BIT(WORDS_FORECAST) |      \
     WORDS_BIT(WORDS_HYPOTHETICAL) | WORDS_BIT(WORDS_REPORTED) | WORDS_BIT(WORDS_TIME_WORD) |      \
     WORDS_BIT(WORDS_CHANGE_FROM) | WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_GLUE) |       \
     WORDS_BIT(WORDS_LIST_JOIN))

static bool is_letter(const struct view *v, uint32_t at) {
    return letter_is(utf8_at(v->text, at));
}

static uint32_t chars(const struct view *v, struct region r) {
    return (uint32_t)utf8_chars(slice_cut(v->text, r.begin, r.end));
}

static uint32_t words_in(const struct view *v, struct region r) {
    uint32_t count = 0;
    for (uint32_t at = r.begin; at < r.end; at++) count += v->text.data[at] == ' ';
    return count + 1;
}

static bool holds_han(const struct view *v, struct region r) {
    for (uint32_t at = r.begin; at < r.end; at += utf8_length(v->text.data[at]))
        if (utf8_is_han(utf8_at(v->text, at))) return true;
    return false;
}

/* US, IT, WHO: letters in capitals are a name and no small word. */
static bool is_acronym(const struct view *v, const struct word_match *word) {
    if (word->end - word->begin < 2) return false;
    for (uint32_t at = word->begin; at < word->end; at++)
        if (!is_upper(v->text.data[at])) return false;
    return true;
}

static struct region trim_left(const struct scene *scene, struct region r, words_set lists) {
    struct word_match word;
    for (;;) {
        r = region_trim(scene->view, r);
        if (region_empty(r) ||
            !words_at(scene->rules->words, scene->view->text, r.begin, lists, &word) ||
            word.end > r.end || is_acronym(scene->view, &word))
            return r;
        r.begin = word.end;
    }
}

static struct region trim_right(const struct scene *scene, struct region r, words_set lists) {
    struct word_match word;
    for (;;) {
        r = region_trim(scene->view, r);
        if (region_empty(r) ||
            !words_before(scene->rules->words, scene->view->text, r.end, lists, &word) ||
            word.begin < r.begin || is_acronym(scene->view, &word))
            return r;
        r.end = word.begin;
    }
}

/* Is the phrase longer than a subject is? */
static bool too_long(const struct view *v, struct region r) {
    return holds_han(v, r) ? chars(v, r) > HAN_MAX : words_in(v, r) > WORDS_MAX;
}

/* The part behind the last stop word, while the phrase is too long. */
static struct region shorten(const struct scene *scene, struct region r) {
    struct word_match word;
    words_set stops = VERBS | (SMALL & ~WORDS_BIT(WORDS_LIST_JOIN));
    while (too_long(scene->view, r)) {
        if (!region_first_word(scene, r, stops, WORDS_BIT(WORDS_IDIOM), &word) || word.end >= r.end)
            break;
        struct region rest = trim_left(scene, (struct region){word.end, r.end}, SMALL);
        if (region_empty(rest)) break;
        r = rest;
    }
    if (!too_long(scene->view, r)) return r;
    if (holds_han(scene->view, r)) {
        while (chars(scene->view, r) > HAN_MAX)
            r.begin += utf8_length(scene->view->text.data[r.begin]);
        return r;
    }
    while (words_in(scene->view, r) > WORDS_MAX) {
        while (scene->view->text.data[r.begin] != ' ') r.begin++;
        r.begin++;
    }
    return r;
}

/* Behind the last date or URL of the region. */
static struct region behind_vetoes(const struct scene *scene, struct region r) {
    for (uint32_t at = r.end; at-- > r.begin;) {
        const struct veto *veto = veto_at(scene, at);
        if (veto && (veto_is_date(veto) || strcmp(veto->reason, "url") == 0)) {
            r.begin = at + 1;
            break;
        }
    }
    return r;
}

static bool opens_with(const struct scene *scene, struct region r, words_set lists) {
    struct word_match word;
    r = region_trim(scene->view, r);
    return !region_empty(r) &&
           words_at(scene->rules->words, scene->view->text, r.begin, lists, &word);
}

static bool is_of(const struct scene *scene, const struct word_match *word) {
    struct word_match of;
    return words_at(scene->rules->words, scene->view->text, word->begin, WORDS_BIT(WORDS_OF),
                    &of) &&
           of.end == word->end;
}

/* "a depth of", "cutting the risk of fire by": the noun right before the preposition, with what it
 * is of, behind the last verb of change, preposition or article before it. */
static struct region latin_object(const struct scene *scene, struct region r) {
    struct word_match word;
    words_set stops = VERBS | (SMALL & ~WORDS_BIT(WORDS_LIST_JOIN));
    struct region rest = r;
    bool over = false; /* behind of: its article does not end the phrase */
    while (region_first_word(scene, rest, stops, WORDS_BIT(WORDS_IDIOM), &word) &&
           word.end < r.end) {
        rest.begin = word.end;
        bool small = over && opens_with(scene, (struct region){word.begin, word.end},
                                        WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_PER_ARTICLE));
        over = is_of(scene, &word) && word.begin > r.begin;
        if (!over && !small) r.begin = word.end;
    }
    r = trim_left(scene, r, SMALL);
    return region_empty(r) ? r : shorten(scene, r);
}

/* A verb form that is a noun too, right before the quantity: the base model | costs. */
static struct region trim_verb_noun(const struct scene *scene, struct region r) {
    struct word_match word;
    r = region_trim(scene->view, r);
    if (region_empty(r) ||
        !words_before(scene->rules->words, scene->view->text, r.end, WORDS_BIT(WORDS_VERB_NOUN),
                      &word) ||
        word.begin <= r.begin)
        return r;
    struct region left = trim_right(scene, (struct region){r.begin, word.begin}, VERBS | SMALL);
    struct region noun = {r.begin, word.begin};
    noun = trim_left(scene, region_trim(scene->view, noun), SMALL);
    return region_empty(left) || region_empty(noun) ? r : left;
}

/* The part before verb `word`, when a noun phrase stands there. */
static bool head_before(const struct scene *scene, struct region *r,
                        const struct word_match *word) {
    struct region head = {r->begin, word->begin};
    head = trim_left(scene, trim_right(scene, head, VERBS | SMALL), SMALL);
    if (region_empty(head)) return false;
    *r = head;
    return true;
}

/* The app | has been downloaded; Overage | is billed; losses | could exceed: what stands before the
 * auxiliary, when a predicate of at most so many words without an article follows it. */
static bool cut_auxiliary(const struct scene *scene, struct region *r, uint32_t most) {
    struct word_match word;
    words_set noun =
        WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_GLUE);
    if (!region_last_word(scene, *r, WORDS_BIT(WORDS_AUXILIARY), WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    struct region rest = region_trim(scene->view, (struct region){word.end, r->end});
    if (region_empty(rest) || words_in(scene->view, rest) > most || opens_with(scene, rest, noun))
        return false;
    return head_before(scene, r, &word);
}

/* Wages | rose faster than prices, The fund | paid its workers: what stands before a verb that a
 * small word or a phrase with one follows. */
static bool cut_verb(const struct scene *scene, struct region *r) {
    struct word_match word;
    struct region rest = *r;
    while (region_first_word(scene, rest, FINITE, WORDS_BIT(WORDS_IDIOM), &word)) {
        rest.begin = word.end;
        if (word.begin == r->begin || scene->view->text.data[word.begin] == ':') continue;
        if (opens_with(scene, rest, SMALL)) return head_before(scene, r, &word);
    }
    return false;
}

/* Does a preposition end the region, and no verb that it belongs to: a depth of, but no came in at?
 */
static bool is_governed(const struct scene *scene, struct region r, struct word_match *out) {
    struct word_match verb;
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    if (region_empty(r) || !words_before(words, text, r.end, WORDS_BIT(WORDS_PREPOSITION), out) ||
        out->begin <= r.begin || words_before(words, text, r.end, VERBS, &verb))
        return false;
    if (is_of(scene, out)) return true;
    struct region left = region_trim(scene->view, (struct region){r.begin, out->begin});
    return region_empty(left) || (!words_before(words, text, left.end, VERBS, &verb) &&
                                  trim_verb_noun(scene, left).end == left.end);
}

static struct region latin_before(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    struct word_match verb, preposition;
    clause = behind_vetoes(scene, clause);
    struct region trimmed = region_trim(v, clause);
    bool governs = is_governed(scene, trimmed, &preposition);
    struct region r = trim_right(scene, clause, VERBS | SMALL);
    if (!(governs && is_of(scene, &preposition))) r = trim_verb_noun(scene, r);
    if (region_empty(r)) return r;
    if (cut_auxiliary(scene, &r, governs ? 1 : PREDICATE)) return shorten(scene, r);
    if (governs && !region_empty(r) && r.end <= preposition.begin) {
        struct region object = latin_object(scene, r);
        if (!region_empty(object) && !noun_is_pronoun(scene, object)) return object;
    }
    if (cut_verb(scene, &r)) return shorten(scene, r);
    /* what a verb in the middle is about stands before it */
    if (region_last_word(scene, r, WORDS_BIT(WORDS_COPULA), WORDS_BIT(WORDS_IDIOM), &verb) &&
        verb.begin > r.begin && too_long(v, r)) {
        struct region head = trim_right(scene, (struct region){r.begin, verb.begin}, VERBS | SMALL);
        head = trim_left(scene, head, SMALL);
        if (!region_empty(head) && !noun_is_pronoun(scene, head)) r = head;
    }
    r = trim_left(scene, r, SMALL);
    return region_empty(r) ? r : shorten(scene, r);
}

/* What a whole clause of English opens with: the words before its first verb. */
static struct region latin_opening(const struct scene *scene, struct region r) {
    struct word_match word;
    words_set verbs = FINITE | WORDS_BIT(WORDS_AUXILIARY);
    r = trim_left(scene, behind_vetoes(scene, r), SMALL);
    if (region_empty(r)) return r;
    if (region_first_word(scene, r, verbs, WORDS_BIT(WORDS_IDIOM), &word)) r.end = word.begin;
    r = trim_right(scene, r, VERBS | SMALL);
    return region_empty(r) ? r : shorten(scene, r);
}

bool noun_coordinated(const struct scene *scene, struct region r) {
    struct word_match word;
    if (holds_han(scene->view, r) ||
        !region_last_word(scene, r, WORDS_BIT(WORDS_LIST_JOIN), WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    struct region rest = {word.end, r.end};
    if (!region_first_word(scene, rest, VERBS | WORDS_BIT(WORDS_VERB_NOUN), WORDS_BIT(WORDS_IDIOM),
                           &word))
        return false;
    rest = trim_left(scene, trim_right(scene, rest, VERBS | SMALL), SMALL);
    return region_empty(rest) || (words_at(scene->rules->words, scene->view->text, rest.begin,
                                           WORDS_BIT(WORDS_VERB_NOUN), &word) &&
                                  word.end == rest.end);
}

bool noun_governed(const struct scene *scene, uint32_t at, words_set lists) {
    struct word_match word;
    struct region before = trim_right(scene, (struct region){0, at}, WORDS_BIT(WORDS_ADVERB));
    return !region_empty(before) &&
           words_before(scene->rules->words, scene->view->text, before.end, lists, &word);
}

bool noun_is_bare(const struct scene *scene, uint32_t at) {
    struct word_match word;
    words_set articles = WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_PRONOUN) |
                         WORDS_BIT(WORDS_POSSESSIVE);
    words_set all = VERBS | WORDS_BIT(WORDS_VERB_NOUN) | WORDS_BIT(WORDS_PREPOSITION) | articles;
    struct region before = region_trim(scene->view, (struct region){0, at});
    return !region_empty(before) &&
           words_before(scene->rules->words, scene->view->text, before.end, all, &word) &&
           !(word.lists & articles);
}

struct region noun_label(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, at), none = {0, 0};
    struct word_match word;
    struct region label = clause_at(v, region_trim(v, (struct region){0, at}).begin);
    if (label.end >= clause.begin || holds_han(v, label) || v->text.data[label.end] != ':' ||
        words_in(v, region_trim(v, label)) > LABEL_MAX ||
        region_first_word(scene, label, FINITE, WORDS_BIT(WORDS_IDIOM), &word))
        return none;
    for (uint32_t k = label.begin; k < label.end; k++)
        if (is_letter(v, k)) return none;
    return trim_left(scene, label, SMALL);
}

struct region noun_before(const struct scene *scene, struct region clause) {
    if (!holds_han(scene->view, clause)) return latin_before(scene, clause);
    struct region r = han_noun_before(scene, clause, HAN_FREE);
    if (region_empty(r)) r = han_noun_before(scene, clause, HAN_GOVERNED);
    return region_empty(r) ? han_noun_opening(scene, clause) : r;
}

struct region noun_opening(const struct scene *scene, struct region clause) {
    return holds_han(scene->view, clause) ? han_noun_opening(scene, clause)
                                          : latin_opening(scene, clause);
}

bool noun_is_magnitude(const struct scene *scene, struct region noun) {
    struct word_match word;
    return !region_empty(noun) &&
           words_before(scene->rules->words, scene->view->text, noun.end,
                        WORDS_BIT(WORDS_MAGNITUDE_NOUN), &word) &&
           word.begin >= noun.begin;
}

bool noun_is_pronoun(const struct scene *scene, struct region noun) {
    struct word_match word;
    noun = trim_left(scene, noun, SMALL);
    if (region_empty(noun)) return true;
    return words_at(scene->rules->words, scene->view->text, noun.begin, WORDS_BIT(WORDS_PRONOUN),
                    &word) &&
           word.end >= noun.end;
}

/* ---- behind the quantity --------------------------------------------------------------- */

static struct region english_after(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, at), r = {at, at};
    struct word_match word;
    uint32_t count = 0, from = at;
    words_set stops = (VERBS | SMALL | WORDS_BIT(WORDS_PRONOUN)) & ~WORDS_BIT(WORDS_FORECAST);
    while (from < clause.end && count < WORDS_AFTER && !is_letter(v, from)) {
        if (!is_alnum(v->text.data[from]) ||
            words_at(scene->rules->words, v->text, from,
                     count ? stops | WORDS_BIT(WORDS_VERB_NOUN) : stops, &word))
            break;
        uint32_t end = from;
        while (end < clause.end && v->text.data[end] != ' ' && v->text.data[end] != '(' &&
               v->text.data[end] != '"' && !is_letter(v, end))
            end += utf8_length(v->text.data[end]);
        r.end = end;
        count++;
        from = end + 1;
    }
    return r;
}

/* "of the X", "in X" behind the quantity. */
static uint32_t over_link(const struct scene *scene, uint32_t at, words_set links) {
    struct word_match word;
    const struct view *v = scene->view;
    if (!is_alpha(at < v->text.size ? v->text.data[at] : '\0') ||
        !words_at(scene->rules->words, v->text, at, links, &word))
        return 0;
    at = word.end;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    while (at < v->text.size &&
           words_at(scene->rules->words, v->text, at,
                    WORDS_BIT(WORDS_SUBJECT_STOP) | WORDS_BIT(WORDS_GLUE), &word)) {
        at = word.end;
        while (at < v->text.size && v->text.data[at] == ' ') at++;
    }
    return at;
}

/* $150m (£113m) in aid: over blanks and the same amount in brackets. */
static uint32_t over_conversion(const struct view *v, uint32_t at) {
    while (at < v->text.size && (v->text.data[at] == ' ' || v->text.data[at] == ')')) at++;
    if (at >= v->text.size || v->text.data[at] != '(') return at;
    uint32_t end = at + 1;
    if (!is_letter(v, end)) return at;
    end += LETTER_BYTES;
    if (end >= v->text.size || v->text.data[end] != ')') return at;
    end++;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    return end;
}

/* A set phrase (数据中心) is a noun like others, and so is the name of what is counted or was a
 * test (2048 张|H800). */
static bool veto_bars(const struct scene *scene, uint32_t at, enum noun_link link) {
    const struct veto *veto = veto_at(scene, at);
    if (!veto || strcmp(veto->reason, "idiom") == 0) return false;
    bool name = strcmp(veto->reason, "name") == 0;
    return !name || !(link == NOUN_TESTED ||
                      (link == NOUN_COUNTED && holds_han(scene->view, clause_at(scene->view, at))));
}

/* A form that is a verb or a noun is a verb when a noun, an adjective or nothing of its own phrase
 * comes first: 11% stand empty, 12% expect a raise; but 95% use. */
static bool is_noun_first(const struct scene *scene, uint32_t at) {
    struct word_match word;
    struct qc_slice text = scene->view->text;
    if (!words_at(scene->rules->words, text, at, WORDS_BIT(WORDS_VERB_NOUN), &word)) return true;
    uint32_t next = word.end;
    while (next < text.size && text.data[next] == ' ') next++;
    return next >= text.size || next == word.end || !is_alpha(text.data[next]) ||
           words_at(scene->rules->words, text, next, VERBS | WORDS_BIT(WORDS_OF), &word);
}

struct region noun_after(const struct scene *scene, uint32_t at, enum noun_link link) {
    const struct view *v = scene->view;
    struct region none = {0, 0};
    struct word_match word;
    if (at < v->text.size && is_alnum(v->text.data[at]) && !holds_han(v, clause_at(v, at)))
        return none; /* glued letters: 21%abs */
    at = over_conversion(v, at);
    if (at >= v->text.size) return none;
    if (link == NOUN_OF || link == NOUN_TESTED || link == NOUN_IN) {
        at = over_link(scene, at,
                       WORDS_BIT(link == NOUN_OF       ? WORDS_OF
                                 : link == NOUN_TESTED ? WORDS_TESTED_ON
                                                       : WORDS_MONEY_IN));
        if (!at || at >= v->text.size) return none;
    }
    if (link == NOUN_POSSESSED &&
        words_at(scene->rules->words, v->text, at, WORDS_BIT(WORDS_POSSESSIVE), &word)) {
        at = word.end;
        while (at < v->text.size && v->text.data[at] == ' ') at++;
    }
    if (at >= v->text.size || is_letter(v, at)) return none;
    if (veto_bars(scene, at, link)) return none;
    bool chinese = utf8_is_wide(utf8_at(v->text, at)) || holds_han(v, clause_at(v, at));
    words_set stops = (VERBS | SMALL | WORDS_BIT(WORDS_TIME_AFTER) |
                       WORDS_BIT(WORDS_MEASURE_ADJECTIVE) | WORDS_BIT(WORDS_PRONOUN)) &
                      ~WORDS_BIT(WORDS_FORECAST);
    if (link == NOUN_IN) stops |= WORDS_BIT(WORDS_MONTH_NAME); /* in March */
    if (!chinese && words_at(scene->rules->words, v->text, at, stops, &word)) return none;
    struct unit_match unit;
    if (!chinese && (link == NOUN_NEXT || link == NOUN_POSSESSED) && !is_noun_first(scene, at))
        return none;
    if (link == NOUN_NEXT &&
        (words_at(scene->rules->words, v->text, at, WORDS_BIT(WORDS_POSSESSIVE), &word) ||
         (!chinese && units_after(scene->rules->units, v->text, at, &unit))))
        return none;
    if (!chinese) return region_trim(v, english_after(scene, at));
    struct region rest = {at, clause_at(v, at).end};
    for (uint32_t i = 0; i < v->count; i++)
        if (v->letters[i].at >= at && v->letters[i].at < rest.end) rest.end = v->letters[i].at;
    return han_noun_after(scene, rest);
}

/* ---- lists ----------------------------------------------------------------------------- */

struct region noun_item(const struct scene *scene, struct region clause, uint32_t index,
                        uint32_t count) {
    struct region r = trim_right(scene, clause, VERBS | SMALL), item = {r.begin, r.begin};
    struct word_match word;
    uint32_t items = 0;
    struct region found = {0, 0};
    if (region_empty(r)) return found;
    for (;;) {
        struct region rest = {item.begin, r.end};
        bool more = region_first_word(scene, rest, WORDS_BIT(WORDS_LIST_JOIN), 0, &word);
        item.end = more ? word.begin : r.end;
        if (items++ == index) found = item;
        if (!more) break;
        item.begin = word.end;
    }
    if (items != count) return (struct region){0, 0};
    found = trim_left(scene, region_trim(scene->view, found), SMALL);
    return region_empty(found) ? found : shorten(scene, found);
}
