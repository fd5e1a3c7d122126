/* latin_behind.c: what stands behind an English figure without being its noun: those of whom it is
 * a part, what is so many times as much, what a bracket with the figure is added to. */
#include "around.h"

#include "latin_after.h"
#include "latin_clause.h"
#include "latin_noun.h"
#include "noun.h"
#include "trim.h"

#define THOSE_WORDS 4u   /* of those | who visited museums */
#define NAME_WORDS 4u    /* Mrs Maria Lopez Diaz */
#define BRACKET_WORDS 5u /* of the phrase before a bracket, without a verb */

/* Up to `most` words from `at`, a finite verb, a mark or a figure before. */
static struct region words_from(const struct scene *scene, uint32_t at, uint32_t most) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    const struct view *v = scene->view;
    struct region r = {at, at};
    struct word_match verb;
    for (uint32_t count = 0; count < most; count++) {
        uint32_t end = at;
        while (end < v->text.size && (is_alnum(v->text.data[end]) || v->text.data[end] == '-'))
            end++;
        if (end == at || (count && scene_word(scene, at, verbs, &verb))) break;
        r.end = end;
        at = skip_blanks(v->text, end);
        if (at == end) break;
    }
    return r;
}

/* 28% (1,200) of | those given the drug */
struct region those_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    while (at < v->text.size && v->text.data[at] == ')') at = skip_blanks(v->text, at + 1);
    if (i + 1 < v->count && at + 1 == v->letters[i + 1].at && v->text.data[at] == '(')
        at = skip_blanks(v->text, v->letters[i + 1].at + LETTER_BYTES + 1);
    if (at >= v->text.size || !scene_word(scene, at, WORDS_BIT(WORDS_OF), &of))
        return (struct region){0, 0};
    at = skip_blanks(v->text, of.end);
    uint32_t size = words_plain_at(scene->rules->words, WORDS_THOSE, v->text, at);
    return size ? words_from(scene, at, THOSE_WORDS) : (struct region){0, 0};
}

/* 4x more | visitors, but 3x more | efficient: is what follows the word of degree a noun? */
static bool is_plural(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    return text.data[r.end - 1] == 's' && !slice_has_at(text, r.end - 2, LIT("ss")) &&
           !slice_has_at(text, r.end - 3, LIT("ous"));
}

/* Is the multiple a sign (3.5x), which may stand right before its noun? */
static bool is_sign(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice core = slice_cut(scene->folded->text, q->core_begin, q->core_end);
    return core.size > 1 && (to_lower(core.data[core.size - 1]) == 'x' ||
                             slice_has_at(core, core.size - 2, LIT("×")));
}

/* will again | double the number: a verb, and no multiple that something is. */
static bool is_verb(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match adverb;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (at > 0 && scene_word_before(scene, at, WORDS_BIT(WORDS_ADVERB), &adverb))
        for (at = adverb.begin; at > 0 && v->text.data[at - 1] == ' ';) at--;
    return words_plain_before(scene->rules->words, WORDS_SHOULD, v->text, at) > 0;
}

/* with | 158% more subscribers, but fell by | 5% more */
static bool is_held(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return !words_plain_before(scene->rules->words, WORDS_BY_WORD, v->text, at);
}

/* Net debt | is | 2.5x EBITDA: what is so many times a thing stands before the verb. */
static bool is_quotient(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return words_plain_before(scene->rules->words, WORDS_BEING, v->text, at) > 0;
}

/* to| double the size, to| triple its sales: a verb of a multiple, which has an object. */
static bool is_infinitive(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return words_plain(scene->rules->words, WORDS_MULTIPLE_VERB,
                       slice_cut(scene->folded->text, q->core_begin, q->core_end)) &&
           words_plain_before(scene->rules->words, WORDS_TO_WORD, v->text, at);
}

/* 3.5x higher | throughput, twice the | power, 3x | batch size; but trades at 12x | sales */
struct region multiple_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    const dim_set halves = DIM_BIT(DIM_MULTIPLE) | DIM_BIT(DIM_RATIO); /* half the | number */
    struct region none = {0, 0};
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    if (region_has_han(v, clause_at(v, v->letters[i].at))) return none;
    uint32_t degree = words_plain_at(words, WORDS_COMPARATIVE, v->text, at);
    if (!is_infinitive(scene, i) &&
        noun_governed(scene, v->letters[i].at, WORDS_BIT(WORDS_PREPOSITION)) &&
        !(degree && is_held(scene, v->letters[i].at)))
        return none;
    uint32_t article = degree ? 0 : words_plain_at(words, WORDS_MULTIPLE_ARTICLE, v->text, at);
    if (!degree &&
        (!(DIM_BIT(v->quantities[i].readings[0].dim) & halves) || !(article || is_sign(scene, i))))
        return none;
    if (!degree && !article && is_quotient(scene, v->letters[i].at)) return none;
    if (article && noun_governed(scene, v->letters[i].at, WORDS_BIT(WORDS_AUXILIARY)) &&
        !is_verb(scene, v->letters[i].at))
        return none; /* A is | twice the size of B */
    uint32_t next = skip_blanks(v->text, at + degree + article);
    struct region r = premod_phrase(scene, next);
    if (region_empty(r) || (degree && next == at + degree)) return none;
    bool adverb = degree && words_plain_at(words, WORDS_DEGREE_ADVERB, v->text, at) == degree;
    bool mass = words_plain_before(words, WORDS_MASS_NOUN, v->text, r.end) ||
                words_plain_at(words, WORDS_MASS_NOUN, v->text, r.begin);
    return adverb && !mass && !is_plural(scene, r) ? none : r; /* more, less */
}

/* like the Home Mini |($49): the phrase that the bracket with the figure is added to, where a verb
 * stands before it. */
struct region bracketed(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    struct region none = {0, 0};
    if (at < 2 || v->text.data[at - 1] != '(' || region_has_han(v, clause_at(v, at))) return none;
    struct region clause = clause_up_to(v, at - 1), tail = clause_behind(v, clause, i);
    if (tail.end < LETTER_BYTES || region_empty(region_trim(v, tail))) return none;
    struct word_match verb;
    uint32_t most = BRACKET_WORDS;
    struct region rest = region_trim(v, tail);
    if (region_last_word(scene, rest, TRIM_VERBS, WORDS_BIT(WORDS_IDIOM), &verb)) {
        bool lone = verb.lists & WORDS_BIT(WORDS_AUXILIARY) && verb.end < rest.end &&
                    is_lower(v->text.data[skip_blanks(v->text, verb.end)]) &&
                    region_words(v, (struct region){verb.end + 1, rest.end}) == 1;
        if (lone) return none; /* The prices were | high (□ */
        rest = latin_ending(scene, rest);
        most *= 2;
    } else {
        rest = trim_left(scene, rest, TRIM_SMALL);
    }
    struct word_match measure; /* 47% | faster (□ */
    if (region_empty(rest) || latin_no_thing(scene, rest) ||
        (scene_word(scene, rest.begin, WORDS_BIT(WORDS_MEASURE_ADJECTIVE), &measure) &&
         measure.end >= rest.end))
        return none;
    return region_words(v, rest) > most ? none : rest;
}

/* Is it an age: 65 years that only the words around tell? */
static bool is_age(const struct quantity *q) {
    return q->readings[0].dim == DIM_TIME && q->flags & 1u << FLAG_INFERRED_UNIT;
}

/* But | Bellamy|, 25, has left; Mrs Hassan|, 59|, who: the name before an age between commas. */
static struct region aged_aside(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at, behind = at + LETTER_BYTES;
    if (behind >= v->text.size || v->text.data[behind] != ',') return (struct region){0, 0};
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (at == 0 || v->text.data[--at] != ',') return (struct region){0, 0};
    struct region r = {at, at};
    for (uint32_t words = 0; words < NAME_WORDS; words++) {
        uint32_t begin = words ? r.begin - 1 : at;
        while (begin > 0 && !strchr(" ,;(\"", v->text.data[begin - 1])) begin--;
        if (begin >= r.end || !is_upper(v->text.data[begin])) break;
        r.begin = begin;
        if (begin == 0 || v->text.data[begin - 1] != ' ') break;
    }
    uint32_t one = words_plain_before(scene->rules->words, WORDS_AGED_ONE, v->text, at);
    if (region_empty(r)) return (struct region){at - one, at}; /* the | striker|, 29, */
    return trim_left(scene, r, TRIM_SMALL);
}

struct region aged_group(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    if (is_age(&v->quantities[i])) i = list_first(scene, i); /* aged 3-5, | 6-7 */
    struct region r = clause_up_to(v, v->letters[i].at), none = {0, 0};
    if (!is_age(&v->quantities[i]) || region_has_han(v, r)) return none;
    struct region name = aged_aside(scene, i);
    if (!region_empty(name)) return name;
    r = region_trim(v, clause_behind(v, r, i));
    uint32_t aged = region_empty(r) ? 0 : words_plain_before(words, WORDS_AGED, v->text, r.end);
    if (aged) r = region_trim(v, (struct region){r.begin, r.end - aged});
    if (region_empty(r)) return none;
    uint32_t size = words_plain_before(words, WORDS_AGE_PERSON, v->text, r.end);
    if (!size) size = words_plain_before(words, WORDS_AGE_GUEST, v->text, r.end);
    if (!size) size = words_plain_before(words, WORDS_PEOPLE_NOUN, v->text, r.end);
    return size ? (struct region){r.end - size, r.end} : none;
}

/* $2.7 billion | was invested in | malaria control: what an amount goes to, where it opens its
 * clause. */
static struct region put_into(const struct scene *scene, uint32_t i) {
    const words_set being = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match was;
    struct region lead = clause_up_to(v, v->letters[i].at);
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES), size;
    if (at >= v->text.size || !scene_word(scene, at, being, &was) ||
        !region_empty(trim_left(scene, lead, TRIM_SMALL)))
        return none;
    at = skip_blanks(v->text, was.end);
    if (!(size = words_plain_at(words, WORDS_PUT_FORM, v->text, at))) return none;
    at = skip_blanks(v->text, at + size);
    if (!(size = words_plain_at(words, WORDS_PUT_TO, v->text, at))) return none;
    uint32_t begin = skip_blanks(v->text, at + size);
    struct region r = premod_phrase(scene, begin); /* spent in | May */
    return r.begin < begin || noun_is_pronoun(scene, r) || latin_holds_date(scene, r) ? none : r;
}

struct region offered_from(const struct scene *scene, uint32_t i) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    struct qc_slice text = scene->folded->text;
    struct region none = {0, 0}, r = clause_up_to(v, v->letters[i].at);
    struct word_match from;
    if (q->readings[0].dim != DIM_MONEY || region_has_han(v, r)) return none;
    struct region into = put_into(scene, i);
    if (!region_empty(into)) return into;
    if (q->begin >= q->core_begin ||
        !words_at(scene->rules->words, text, q->begin, WORDS_BIT(WORDS_PRICE_FROM), &from))
        return none;
    uint32_t end = q->begin;
    while (end < q->core_begin && is_alpha(text.data[end])) end++;
    r = region_trim(v, clause_behind(v, r, i));
    if (!slice_has_at(text, end - 3, LIT("ing")) || region_empty(r) ||
        !is_alnum(v->text.data[r.end - 1]) || noun_governed(scene, v->letters[i].at, verbs))
        return none;
    return latin_ending(scene, r);
}

struct region possessor(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_up_to(v, v->letters[i].at), none = {0, 0};
    r = clause_behind(v, r, i);
    while (r.end > r.begin && v->text.data[r.end - 1] == ' ') r.end--;
    if (r.end < r.begin + 4 || region_has_han(v, r)) return none;
    if (slice_has_at(v->text, r.end - 2, LIT("'s"))) r.end -= 2;
    else if (slice_has_at(v->text, r.end - 2, LIT("s'"))) r.end -= 1;
    else return none;
    const words_set times = WORDS_BIT(WORDS_MONTH_NAME) | WORDS_BIT(WORDS_TIME_WORD);
    struct word_match time; /* October's | £5bn, but November's | nine-year low */
    bool month = v->quantities[i].readings[0].dim == DIM_TIME &&
                 scene_word_before(scene, r.end, WORDS_BIT(WORDS_MONTH_NAME), &time);
    if (!month && scene_word_before(scene, r.end, times, &time) &&
        is_alpha(v->text.data[time.begin]))
        return none;
    const struct veto *veto = veto_at(scene, r.end - 1); /* 2019's | 35 million */
    return veto && veto_is_date(veto) ? none : latin_ending(scene, r);
}

/* half the | features, a third its | size: behind an article right behind a fraction, English. */
struct region halved_noun(const struct scene *scene, uint32_t at) {
    const struct qc_slice text = scene->view->text;
    struct region none = {0, 0};
    if (at + 1 >= text.size || text.data[at] != ' ') return none;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_DETERMINER, text, at + 1);
    return size ? noun_after(scene, at + 1 + size, NOUN_COUNTED) : none;
}
