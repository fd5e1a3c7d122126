/* latin_noun.c: an English clause -> the noun phrase that its quantity is about: what stands before
 * the verb, by lists of verbs, auxiliaries and small words. */
#include "latin_noun.h"

#include "latin_after.h"
#include "latin_clause.h"
#include "latin_head.h"
#include "latin_opening.h"
#include "lines.h"
#include "noun.h"
#include "trim.h"

#define STOP_WORD 4u  /* letters of a word before a full stop, which is no abbreviation */
#define TOLD_WORDS 3u /* he said sales rose: a clause with another inside has more */
#define PREDICATE 3u  /* words of a predicate behind its auxiliary: been downloaded, priced at */

/* The part before verb `word`, when a noun phrase stands there. */
static bool head_before(const struct scene *scene, struct region *r,
                        const struct word_match *word) {
    struct region head = {r->begin, word->begin};
    head = trim_left(scene, trim_right(scene, head, TRIM_VERBS | TRIM_SMALL), TRIM_SMALL);
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
    struct region whose = {r->begin, word.begin}; /* Asia|'s margin to */
    if (scene->view->text.data[word.begin] == '\'' && !noun_is_pronoun(scene, whose)) return false;
    struct region rest = region_trim(scene->view, (struct region){word.end, r->end});
    struct word_match be; /* will | be open for */
    if (!region_empty(rest) && scene_word(scene, rest.begin, WORDS_BIT(WORDS_COPULA), &be) &&
        be.end < rest.end)
        rest = region_trim(scene->view, (struct region){be.end, rest.end});
    if (region_empty(rest) || region_words(scene->view, rest) > most ||
        region_opens(scene, rest, noun))
        return false;
    return head_before(scene, r, &word);
}

/* Wages | rose faster than prices, The fund | paid its workers: what stands before a verb that a
 * small word or a phrase with one follows. */
static bool cut_verb(const struct scene *scene, struct region *r) {
    struct word_match word;
    struct region rest = *r;
    while (region_first_word(scene, rest, TRIM_FINITE, WORDS_BIT(WORDS_IDIOM), &word)) {
        rest.begin = word.end;
        char first = scene->view->text.data[word.begin]; /* 's may be a possessive */
        if (word.begin == r->begin || first == ':' || first == '\'') continue;
        if (region_opens(scene, rest, TRIM_SMALL)) return head_before(scene, r, &word);
    }
    return false;
}

/* Does a preposition end the region, and no verb that it belongs to: a depth of, but no came in at?
 */
static bool is_governed(const struct scene *scene, struct region r, struct word_match *out) {
    struct word_match verb;
    if (region_empty(r) || !scene_word_before(scene, r.end, WORDS_BIT(WORDS_PREPOSITION), out) ||
        out->begin <= r.begin || scene_word_before(scene, r.end, TRIM_VERBS, &verb))
        return false;
    if (latin_is_of(scene, out)) return true;
    struct region left = region_trim(scene->view, (struct region){r.begin, out->begin});
    return region_empty(left) || (!scene_word_before(scene, left.end, TRIM_VERBS, &verb) &&
                                  latin_trim_verb_noun(scene, left).end == left.end);
}

/* "needs a whopping", "hit a paltry": an indefinite article and one word right before a quantity
 * belong to it. */
static struct region trim_determiner(const struct scene *scene, struct region r) {
    struct word_match word;
    struct region left = region_trim(scene->view, r);
    if (region_empty(left)) return r;
    uint32_t order = words_plain_before(scene->rules->words, WORDS_ORDER_WORD, scene->view->text,
                                        left.end); /* your first | 10 GB */
    if (order && left.end - left.begin > order && r.end > left.end &&
        scene->view->text.data[left.end - order - 1] == ' ')
        r.end = left.end = left.end - order;
    left = region_trim(scene->view, left);
    if (region_empty(left) ||
        !region_last_word(scene, left, WORDS_BIT(WORDS_PER_ARTICLE), WORDS_BIT(WORDS_IDIOM), &word))
        return r;
    struct region rest = region_trim(scene->view, (struct region){word.end, left.end});
    if (!region_empty(rest) && region_words(scene->view, rest) == 1) r.end = word.begin;
    return r;
}

/* the agency projects that | □: what the clause inside is about follows. */
static bool ends_in_that(const struct scene *scene, struct region r) {
    struct word_match word;
    return !region_empty(r) &&
           scene_word_before(scene, r.end, WORDS_BIT(WORDS_SUBORDINATOR), &word) &&
           word.begin > r.begin;
}

/* .., pushing | the share to □: the participle that opens a clause behind a comma. */
static struct region behind_participle(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    uint32_t end = r.begin;
    while (end < r.end && is_lower(text.data[end])) end++;
    uint32_t at = r.begin;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    bool opens = at > 0 && text.data[at - 1] == ',' && end - r.begin > 4 && end < r.end &&
                 text.data[end] == ' ' && slice_has_at(text, end - 3, LIT("ing"));
    const words_set verbs = TRIM_FINITE | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match verb; /* In 2015, funding | totalled □ */
    opens = opens && !scene_word(scene, end + 1, verbs, &verb) &&
            !words_plain(scene->rules->words, WORDS_SUM_SORT, slice_cut(text, r.begin, end));
    return opens ? (struct region){end + 1, r.end} : r;
}

/* Fuel costs |were, |will be: does a form of being or an auxiliary stand right behind the noun? */
static bool is_before_being(const struct scene *scene, struct region r, uint32_t end) {
    const struct qc_slice text = scene->view->text;
    struct word_match modal;
    uint32_t at = r.end;
    while (at < end && text.data[at] == ' ') at++;
    return at > r.end && at < end && text.data[r.end - 1] == 's' &&
           (words_plain_at(scene->rules->words, WORDS_BEING, text, at) ||
            scene_word(scene, at, WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_FORECAST_HERE),
                       &modal));
}

/* What a verb in the middle of a long phrase is about: it stands before the verb. */
static struct region before_copula(const struct scene *scene, struct region r) {
    struct word_match verb;
    if (!region_last_word(scene, r, WORDS_BIT(WORDS_COPULA), WORDS_BIT(WORDS_IDIOM), &verb) ||
        verb.begin <= r.begin || !trim_too_long(scene->view, r))
        return r;
    struct region head =
        trim_right(scene, (struct region){r.begin, verb.begin}, TRIM_VERBS | TRIM_SMALL);
    head = trim_left(scene, head, TRIM_SMALL);
    return !region_empty(head) && !noun_is_pronoun(scene, head) ? head : r;
}

static struct region without_light(const struct scene *scene, struct region r) {
    r = trim_left(scene, r, TRIM_SMALL);
    if (latin_light(scene, r, 0)) r.end = r.begin;
    if (r.end - r.begin < 2) r.end = r.begin; /* a letter left of an 's */
    return region_empty(r) ? r : trim_long(scene, r);
}

static struct region own_phrase(const struct scene *scene, struct region clause, uint32_t end) {
    struct region own = latin_head(scene, clause, end);
    if (region_empty(own)) own = latin_moved(scene, clause);
    return region_empty(own) ? latin_expected(scene, clause) : own;
}

/* had a total of |, revenue of |: does "of" lead to how much the noun before it is? */
static bool is_sum(const struct scene *scene, struct region r, const struct word_match *of) {
    const struct view *v = scene->view;
    return latin_is_of(scene, of) &&
           (noun_is_magnitude(scene, r) ||
            words_plain_before(scene->rules->words, WORDS_SUM_HEAD, v->text, r.end)) &&
           noun_governed(scene, region_last_begin(v, r), WORDS_BIT(WORDS_AUXILIARY));
}

/* Is the preposition one of the list? */
static bool is_of_list(const struct scene *scene, enum words_plain list,
                       const struct word_match *word) {
    return words_plain(scene->rules->words, list,
                       slice_cut(scene->view->text, word->begin, word->end));
}

static struct region before(const struct scene *scene, struct region clause, uint32_t end) {
    const struct view *v = scene->view;
    const struct region none = {clause.begin, clause.begin};
    struct word_match preposition;
    struct region own = own_phrase(scene, clause, end);
    if (!region_empty(own)) return own;
    if (latin_of_pronoun(scene, clause, end)) return none;
    clause = trim_determiner(scene, latin_beside_dates(scene, clause));
    struct region trimmed = region_trim(v, clause);
    clause = trimmed = behind_participle(scene, trimmed);
    bool governs = is_governed(scene, trimmed, &preposition);
    if (latin_lone_verb(scene, trimmed) || ends_in_that(scene, trimmed) ||
        latin_purpose(scene, trimmed))
        return none;
    struct region r = trim_right(scene, clause, TRIM_VERBS | TRIM_SMALL);
    bool verb_behind = trim_right(scene, trimmed, TRIM_SMALL).end != r.end || /* costs | fell */
                       is_before_being(scene, r, trimmed.end);
    if (!verb_behind && !(governs && latin_is_of(scene, &preposition)))
        r = latin_trim_verb_noun(scene, r);
    if (region_empty(r)) return r;
    struct region object = verb_behind ? latin_wished(scene, r) : (struct region){0, 0};
    if (!region_empty(object) && !noun_is_pronoun(scene, object)) return trim_long(scene, object);
    bool by = governs && is_of_list(scene, WORDS_COMPARE_BY, &preposition);
    if (by && latin_compared(scene, &r) && region_empty(region_trim(v, r))) return none;
    bool at = governs && is_of_list(scene, WORDS_LEVEL_PREPOSITION, &preposition);
    bool sum = governs && is_sum(scene, r, &preposition);
    if (!sum && cut_auxiliary(scene, &r, governs && !at ? 1 : PREDICATE)) /* had | revenue of */
        return trim_long(scene, r);
    if (governs && !region_empty(r) && r.end <= preposition.begin) {
        object = latin_is_of(scene, &preposition) ? latin_before_time(scene, r) : none;
        if (region_empty(object)) object = latin_object(scene, r);
        bool light = latin_light(scene, object, 2);
        if (!region_empty(object) && !light && !noun_is_pronoun(scene, object)) return object;
        if (light) r = trim_right(scene, latin_before_light(scene, r), TRIM_VERBS | TRIM_SMALL);
        if (region_empty(r)) return r;
    }
    if (cut_verb(scene, &r)) return trim_long(scene, r);
    return without_light(scene, before_copula(scene, r));
}

static uint32_t last_char(const struct view *v, struct region r, char c) {
    for (uint32_t at = r.end; at > r.begin; at--)
        if (v->text.data[at - 1] == c) return at - 1;
    return UINT32_MAX;
}

/* Officials said that | the bridge cost, he told "| the army lost: the clause inside, behind the
 * last word or quotation mark that opens one and is followed by no verb. */
static struct region inner_clause(const struct scene *scene, struct region r) {
    struct word_match word;
    const struct view *v = scene->view;
    struct region none = {r.begin, r.begin}, inner = none;
    if (region_last_word(scene, r, WORDS_BIT(WORDS_SUBORDINATOR), WORDS_BIT(WORDS_IDIOM), &word))
        inner = (struct region){word.end, r.end};
    uint32_t quote = last_char(v, r, '"');
    if (quote != UINT32_MAX && (region_empty(inner) || quote > inner.begin) &&
        last_char(v, (struct region){r.begin, quote}, '"') == UINT32_MAX)
        inner = (struct region){quote + 1, r.end};
    inner = region_trim(v, inner);
    return region_empty(inner) ||
                   region_opens(scene, inner, TRIM_VERBS | WORDS_BIT(WORDS_VERB_NOUN))
               ? none
               : inner;
}

/* we added an index. | p99 fell: behind a full stop that no capital follows. */
static struct region behind_stop(const struct view *v, struct region r) {
    for (uint32_t at = r.begin + STOP_WORD; at + 2 < r.end; at++)
        if (v->text.data[at] == '.' && v->text.data[at + 1] == ' ' &&
            is_lower(v->text.data[at - 1]) && is_lower(v->text.data[at - STOP_WORD]))
            r.begin = at + 2;
    return r;
}

/* Student grants | $300: a plural of sums that ends the name of an entry, whose verb it is not. */
static bool names_sums(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t i = view_next(v, r.end), words = region_words(v, r);
    if (region_empty(r) || r.begin > 3 || words < 2 || words > 3 || i >= v->count ||
        v->quantities[i].readings[0].dim != DIM_MONEY)
        return false;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_SUM_PLURAL, v->text, r.end);
    uint32_t left = size && size + 1 < r.end - r.begin ? r.end - size - 1 : r.begin;
    if (left <= r.begin || v->text.data[left] != ' ' || v->text.data[left - 1] == 's') return false;
    uint32_t behind = v->letters[i].at + LETTER_BYTES;
    while (behind < v->text.size && v->text.data[behind] == ' ') behind++;
    return behind >= v->text.size && lines_is_entry(scene);
}

/* A bracket is an aside: what stands behind it goes first, then what stands before it. Inside one
 * that is still open, its own words go first. */
struct region latin_before(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    struct region entry = region_trim(v, clause);
    if (names_sums(scene, entry)) return entry;
    uint32_t open = last_char(v, clause, '('), close = last_char(v, clause, ')');
    struct region tail = clause, head = {clause.begin, clause.begin};
    if (close != UINT32_MAX && (open == UINT32_MAX || open < close)) {
        tail.begin = close + 1;
        head.end = open == UINT32_MAX ? close : open;
    } else if (open != UINT32_MAX) {
        tail.begin = open + 1;
        head.end = open;
    }
    tail = behind_stop(v, tail);
    const struct region none = {tail.begin, tail.begin};
    struct region inner = inner_clause(scene, tail), r = inner;
    if (region_empty(inner) && region_words(v, tail) > TOLD_WORDS)
        r = inner = latin_told(scene, tail);
    uint32_t verb = latin_verb(scene, tail);
    struct region late = latin_late_clause(scene, region_empty(inner) ? tail : inner, verb);
    if (!region_empty(late)) r = inner = late;
    if (!region_empty(inner)) r = before(scene, inner, verb);
    bool told = !region_empty(inner) && noun_is_pronoun(scene, r) && /* The firm said it | earned */
                region_opens(scene, inner, WORDS_BIT(WORDS_SUBJECT_PRONOUN)) &&
                !region_opens(scene, tail, WORDS_BIT(WORDS_SUBJECT_PRONOUN)) &&
                !region_empty(latin_told(scene, tail));
    if (noun_is_pronoun(scene, r)) r.end = r.begin;
    bool thing = latin_thing(scene, r);
    bool they =
        told || region_empty(r) ||
        (!region_empty(inner) && region_opens(scene, inner, WORDS_BIT(WORDS_SUBJECT_PRONOUN)));
    struct region head_of = they ? latin_head(scene, tail, verb) : none;
    struct region added = region_trim(v, (struct region){head_of.end, tail.end});
    if (!region_empty(head_of) && region_opens(scene, added, WORDS_BIT(WORDS_RELATIVE)))
        return head_of; /* The number of people who say they | smoke rose to */
    if (told) thing = latin_thing(scene, r = latin_opening(scene, tail));
    if (!thing) thing = latin_thing(scene, r = before(scene, tail, verb));
    if (!thing && !region_empty(r) && latin_no_thing(scene, r)) /* the ratio ended | the year at */
        thing = latin_thing(scene, r = before(scene, (struct region){tail.begin, r.begin}, 0));
    if (!thing && !region_empty(head))
        thing = latin_thing(scene, r = before(scene, head, latin_verb(scene, head)));
    return thing ? r : (struct region){clause.begin, clause.begin};
}

struct region latin_ending(const struct scene *scene, struct region r) {
    r = trim_right(scene, r, TRIM_VERBS | TRIM_SMALL);
    return region_empty(r) ? r : latin_object(scene, r);
}
