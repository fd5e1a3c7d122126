/* ownclause.c: what the clause of a quantity is about, up to the quantity; behind a lone verb, what
 * the clauses before it are about. */
#include "around.h"

#include "han_noun.h"
#include "latin_head.h"
#include "noun.h"
#include "trim.h"

#define BRACKET_REACH 240u /* bytes of a bracket that a clause is read over */

/* Earnings (before tax, interest and other items)| for the quarter were: is it no more than a verb
 * and phrases with a preposition, English? */
static bool goes_on(const struct scene *scene, struct region r) {
    const words_set first = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_AMOUNT_VERB) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct qc_slice text = scene->view->text;
    return !region_has_han(scene->view, r) && region_opens(scene, r, first) &&
           !words_plain_at(scene->rules->words, WORDS_LATE_SUBORDINATOR, text, r.begin) &&
           latin_verb(scene, r) != 0; /* but: as sales rose */
}

/* 原生镍(含镍生铁,镍盐等)产量 □: the clause that is broken inside a bracket goes on before it, when
 * only the name of a measure stands between, or only its verb. */
static struct region over_bracket(const struct scene *scene, struct region clause) {
    struct qc_slice text = scene->view->text;
    size_t size = clause.end - clause.begin;
    const char *first = text.data + clause.begin, *mark = size ? memchr(first, ')', size) : NULL;
    if (!mark || memchr(first, '(', (size_t)(mark - first))) return clause;
    uint32_t close = (uint32_t)(mark - text.data);
    uint32_t end = counted_up_to_figure(scene->view, close);
    if (end > clause.end) end = clause.end;
    struct region name = region_trim(scene->view, (struct region){close + 1, end});
    if (!region_empty(name) && !noun_is_magnitude(scene, name) && !goes_on(scene, name))
        return clause;
    uint32_t open = clause.begin;
    while (open > 0 && clause.begin - open < BRACKET_REACH && text.data[open] != '(') open--;
    if (text.data[open] != '(') return clause;
    return (struct region){clause_at(scene->view, open).begin, open};
}

/* moves, traded: the form that a verb behind its subject has. */
static bool is_verb_form(struct qc_slice word) {
    if (word.size < 4 || !is_lower(word.data[0]) || memchr(word.data, ' ', word.size)) return false;
    char last = word.data[word.size - 1], before = word.data[word.size - 2];
    return (last == 's' && before != 's') || (last == 'd' && before == 'e');
}

/* Does a clause begin at `begin`, or its second predicate: 2 m/s | and costs? */
static bool is_new_predicate(const struct scene *scene, uint32_t begin) {
    const struct view *v = scene->view;
    struct region rest = region_trim(v, (struct region){begin, (uint32_t)v->text.size});
    return begin > 0 && (clause_at(v, begin).begin == begin ||
                         region_opens(scene, rest, WORDS_BIT(WORDS_LIST_JOIN)));
}

/* The arm lifts .., | moves at □: one word that has the form of a verb opens a later clause, and
 * nothing but small words stand up to the quantity: its subject stands before. */
static bool is_lone_verb(const struct scene *scene, struct region clause, struct region noun) {
    const words_set none = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                           WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_FORECAST_HERE);
    struct region tail = {noun.end, clause.end};
    struct word_match word;
    bool joined = clause.begin > 0 && region_opens(scene, clause, WORDS_BIT(WORDS_LIST_JOIN)) &&
                  scene_word(scene, noun.begin, WORDS_BIT(WORDS_VERB_NOUN), &word) &&
                  word.end == noun.end; /* .., and | cost □ */
    if ((!joined && !is_verb_form(slice_cut(scene->view->text, noun.begin, noun.end))) ||
        (!joined && noun_is_magnitude(scene, noun)) || !is_new_predicate(scene, clause.begin) ||
        region_first_word(scene, tail, none, 0, &word))
        return false;
    struct region head = {clause.begin, noun.begin};
    return region_empty(trim_left(scene, head, WORDS_BIT(WORDS_LIST_JOIN))) &&
           region_empty(trim_right(scene, tail, TRIM_SMALL | WORDS_BIT(WORDS_ADVERB)));
}

/* Where the last word that says 占 begins in r; its end: none stands there. */
static uint32_t part_sign(const struct scene *scene, struct region r) {
    for (uint32_t at = r.end; at > r.begin;) {
        at = (uint32_t)utf8_back(scene->view->text, at);
        if (words_plain_at(scene->rules->words, WORDS_PART_SIGN, scene->view->text, at)) return at;
    }
    return r.end;
}

/* 服务业|占生产总值比重为 □: what is a part stands before the verb, the word for the part behind.
 */
static struct region over_part(const struct scene *scene, struct region clause,
                               struct region noun) {
    struct region head = {clause.begin, noun.end};
    if (region_empty(noun) ||
        !words_plain_before(scene->rules->words, WORDS_SHARE_NOUN, scene->view->text, noun.end))
        return noun;
    head.end = part_sign(scene, head);
    if (head.end == noun.end) return noun;
    if (region_empty(region_trim(scene->view, head))) return head; /* ,|占收入的比重为 □ */
    struct region whole = noun_before(scene, head);
    return region_empty(whole) ? noun : whole;
}

/* adults £12, children £6 and | students £8: an entry of a list of prices. */
static bool is_priced(const struct scene *scene, uint32_t i) {
    const struct quantity *q = scene->view->quantities;
    return i > 0 && q[i].readings[0].dim == DIM_MONEY && q[i - 1].readings[0].dim == DIM_MONEY;
}

/* .., | told Reuters the □; .., | broke Williams □: does the clause open with a verb, and no noun
 * of its own stands before it? */
static bool opens_with_verb(const struct scene *scene, struct region clause, struct region noun) {
    const words_set verbs = WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_COPULA);
    const struct view *v = scene->view;
    struct word_match verb;
    struct region r = region_trim(v, clause);
    return clause.begin > 0 && clause_at(v, clause.begin).begin == clause.begin &&
           noun.begin == r.begin && is_lower(v->text.data[r.begin]) &&
           scene_word(scene, r.begin, verbs, &verb) && verb.end < noun.end &&
           !(verb.lists & WORDS_BIT(WORDS_VERB_NOUN)) && v->text.data[verb.end] == ' ';
}

/* noun_before; where only a verb stands, what the clauses before are about. */
static struct region named_before(const struct scene *scene, struct region clause, uint32_t i,
                                  enum kind kind) {
    struct base base;
    if (base_find(scene, clause, kind, &base)) {
        if (!region_empty(base.of)) return base.of;
        struct region own = noun_before(scene, base.before);
        if (region_empty(own) || noun_is_pronoun(scene, own)) own = earlier_clause(scene, i, kind);
        if (!region_empty(own)) return own;
    }
    struct region noun = noun_before(scene, clause);
    if (kind_is_part(kind)) noun = over_part(scene, clause, noun);
    bool latin = !region_empty(noun) && !region_has_han(scene->view, clause);
    if (latin && opens_with_verb(scene, clause, noun)) return earlier_clause(scene, i, kind);
    return latin && !is_priced(scene, i) && is_lone_verb(scene, clause, noun)
               ? earlier_clause(scene, i, kind)
               : noun;
}

struct region own_clause(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at);
    clause = over_bracket(scene, clause);
    struct region tail = clause_behind(v, clause, i);
    struct region noun = {0, 0};
    if (tail.begin > clause.begin && !region_has_han(v, clause) &&
        !noun_coordinated(scene, tail)) /* Sales at the □ shops | rose */
        noun = latin_head_over(scene, clause);
    if (!region_empty(noun)) return noun;
    if (kind == KIND_MONEY &&
        region_empty(noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_NEXT)))
        noun = han_noun_deed(scene, tail);
    bool coordinated = tail.begin > clause.begin && noun_coordinated(scene, tail);
    if (tail.begin > clause.begin && !coordinated) coordinated = between_compares(scene, tail);
    if (region_empty(noun) && !coordinated) noun = named_before(scene, tail, i, kind);
    if (!region_empty(noun) || tail.begin == clause.begin) return noun;
    /* the text before the earlier quantity: A 为 1，同比增长 2 */
    uint32_t k = i - 1;
    if (between_verb(scene, tail)) return noun_opening(scene, earlier_head(scene, clause));
    clause.end = v->letters[k].at;
    tail = clause_behind(v, clause, k);
    while (k > 0 && tail.begin > clause.begin && between_where(scene, tail)) {
        clause.end = v->letters[--k].at;
        tail = clause_behind(v, clause, k);
    }
    return named_before(scene, tail, i, kind);
}
