/* predicate.c: an English phrase right behind a form of "be" (was | running, is | rechargeable) ->
 * what it is told of, before the verb. */
#include "around.h"

#include "latin_clause.h"
#include "latin_phrase.h"
#include "noun.h"
#include "trim.h"

/* Where the form of "be" begins that ends at `end`: is, been, it|'s, they|'re; `end`: none does. */
static uint32_t be_before(const struct scene *scene, uint32_t end) {
    const struct view *v = scene->view;
    struct word_match he;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_BE_FORM, v->text, end);
    if (size && (size == end || v->text.data[end - size - 1] == ' ')) return end - size;
    if (end > 3 && slice_has_at(v->text, end - 3, LIT("'re"))) return end - 3;
    bool short_is = end > 2 && slice_has_at(v->text, end - 2, LIT("'s")) &&
                    scene_word_before(scene, end - 2, WORDS_BIT(WORDS_SUBJECT_PRONOUN), &he);
    return short_is ? end - 2 : end;
}

/* these are |teams with budgets, next is |Italy: a plural or a name that stands for the subject. */
static bool is_named(const struct view *v, struct region r) {
    uint32_t end = r.begin;
    if (is_upper(v->text.data[r.begin]) || !is_alpha(v->text.data[r.begin])) return true;
    while (end < r.end && v->text.data[end] != ' ') end++;
    return v->text.data[end - 1] == 's' && v->text.data[end - 2] != 's';
}

/* is |free cash flow of □, was |sales growth of: a measure, whose figure "of" leads, is no
 * predicate.
 */
static bool is_measure(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    struct word_match of;
    struct region tail = {r.end, v->letters[i].at};
    tail = trim_right(scene, tail, WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_ADVERB));
    return v->quantities[i].readings[0].dim != DIM_COUNT && !region_empty(tail) &&
           region_words(v, tail) <= 2 &&
           scene_word_before(scene, tail.end, WORDS_BIT(WORDS_OF), &of) &&
           !latin_adjectives(scene, r) && !slice_has_at(v->text, r.end - 2, LIT("ed"));
}

/* was |flat and operating margins: the noun behind "and", where only adjectives stand before it. */
static struct region over_join(const struct scene *scene, struct region r) {
    struct word_match join;
    if (!region_first_word(scene, r, WORDS_BIT(WORDS_LIST_JOIN), 0, &join) ||
        join.begin <= r.begin || join.end + 1 >= r.end ||
        !latin_adjectives(scene, (struct region){r.begin, join.begin - 1}))
        return (struct region){0, 0};
    struct region noun = latin_phrase(scene, (struct region){join.end + 1, r.end});
    return noun_is_pronoun(scene, noun) ? (struct region){0, 0} : noun;
}

/* What r is told of; r itself: no form of "be" stands before it. */
static struct region owner(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (region_empty(r) || r.end > v->letters[i].at || region_has_han(v, r) || !r.begin ||
        v->text.data[r.begin - 1] != ' ' || is_named(v, r))
        return r;
    struct region clause = clause_up_to(v, r.begin);
    uint32_t end = r.begin - 1, be = be_before(scene, end);
    if (be == end || be < clause.begin) return r;
    struct region lead = region_trim(v, (struct region){clause.begin, be});
    if (region_empty(lead) || is_measure(scene, i, r)) return r; /* Is | power of 5 W enough */
    struct region further = over_join(scene, r);
    if (!region_empty(further)) return further;
    if (words_plain_in(scene->rules->words, WORDS_THERE_WORD, v->text, lead.begin, lead.end))
        return r;
    struct region own = noun_before(scene, (struct region){clause.begin, end});
    return region_empty(own) || own.end > be || noun_is_pronoun(scene, own) ? none : own;
}

/* |Turning to costs, we expect 5%: a form in -ing with its preposition, closed before the figure's
 * own clause, which has a subject; but |Spending on it, meanwhile, rose 5%. */
static bool is_aside(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    struct word_match prep;
    uint32_t end = r.begin;
    while (end < r.end && is_alpha(v->text.data[end])) end++;
    if (end < r.begin + 5 || end + 1 >= r.end || !slice_has_at(v->text, end - 3, LIT("ing")) ||
        !scene_word(scene, end + 1, WORDS_BIT(WORDS_PREPOSITION), &prep) ||
        scene_word(scene, end + 1, WORDS_BIT(WORDS_OF), &prep))
        return false;
    struct region clause = clause_at(v, r.begin);
    if (region_trim(v, clause).begin != r.begin || clause.end >= v->letters[i].at ||
        v->text.data[clause.end] != ',')
        return false;
    struct region own = region_trim(v, clause_up_to(v, v->letters[i].at));
    own = trim_left(scene, own, WORDS_BIT(WORDS_ADVERB));
    if (region_empty(own)) return true;
    return !region_opens(scene, own, TRIM_VERBS) &&
           !words_plain_at(scene->rules->words, WORDS_COSTS_VERB, v->text, own.begin);
}

/* which |means the firm lost, at 3:40 |p.m. PT: what stands behind the verb, what the clause with
 * the time opens with. */
static struct region instead(const struct scene *scene, uint32_t i, struct region r) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct region none = {0, 0}, own = none;
    uint32_t at = v->letters[i].at;
    if (region_empty(r) || r.end >= at || region_has_han(v, r)) return none;
    if (words_plain_at(words, WORDS_MEANING_VERB, v->text, r.begin) &&
        clause_at(v, at).begin < r.end)
        own = noun_before(scene, (struct region){r.end, at});
    else if (latin_day_half(scene, r.begin)) own = noun_opening(scene, clause_up_to(v, r.begin));
    return region_empty(own) || noun_is_pronoun(scene, own) ? none : latin_phrase(scene, own);
}

/* demand in | the mid | 20% range: without what only says where in the span the figure lies. */
static struct region before_span(const struct scene *scene, uint32_t i, struct region r) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at, behind = at + LETTER_BYTES;
    if (region_empty(r) || r.end + 1 != at || behind + 1 >= v->text.size ||
        v->text.data[behind] != ' ' || v->quantities[i].readings[0].dim != DIM_PERCENT ||
        !words_plain_at(words, WORDS_SPAN_TAIL, v->text, behind + 1))
        return r;
    uint32_t size = words_plain_before(words, WORDS_TENS_LEAD, v->text, r.end);
    if (!size) return r;
    if (r.end - size <= r.begin) return (struct region){0, 0};
    return trim_right(scene, (struct region){r.begin, r.end - size}, WORDS_BIT(WORDS_PREPOSITION));
}

struct region predicate_owner(const struct scene *scene, uint32_t i, struct region r) {
    r = before_span(scene, i, r);
    struct region noun = latin_phrase(scene, r),
                  own = owner(scene, i, region_empty(noun) ? r : noun);
    if (region_empty(noun) && !region_empty(own = instead(scene, i, r))) return own;
    if (region_empty(noun)) own = owner(scene, i, r);
    if (!region_empty(noun) && is_aside(scene, i, noun)) return (struct region){0, 0};
    bool told = own.begin != (region_empty(noun) ? r : noun).begin;
    return told ? latin_phrase(scene, own) : noun;
}
