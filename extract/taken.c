/* taken.c: an English time -> what takes it or goes on for it: it takes two years | to build a
 * bridge; | nurses who were followed for ten years; the worst | flood in 40 years. */
#include "around.h"

#include "latin_clause.h"
#include "latin_noun.h"
#include "noun.h"
#include "trim.h"

#define BEFORE_TIME 6u   /* words between "take" and its time, and "it" and "take" */
#define RELATIVE 6u      /* words of a relative clause up to its time */
#define SUPERLATIVE 10u  /* words between a superlative and its time */
#define RECORD_PHRASE 6u /* words of what is the worst or the first */

/* it | will usually | take */
#define LEADS (TRIM_SMALL | WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_COPULA))

static uint32_t word_begin(const struct view *v, uint32_t end, uint32_t floor) {
    while (end > floor && v->text.data[end - 1] != ' ') end--;
    return end;
}

static uint32_t back_blank(const struct view *v, uint32_t at, uint32_t floor) {
    while (at > floor && v->text.data[at - 1] == ' ') at--;
    return at;
}

/* build | the bridge: a verb at `at`, with its object. */
static struct region deed(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    uint32_t end = at;
    while (end < v->text.size && is_lower(v->text.data[end])) end++;
    if (end < at + 2) return (struct region){0, 0};
    uint32_t next = end + 1 < v->text.size && v->text.data[end] == ' ' ? end + 1 : end;
    uint32_t article = words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, next);
    struct region object = premod_phrase(scene, next + article);
    bool beside = next > end && !region_empty(object) && object.begin <= next + article + 1;
    return (struct region){at, beside ? object.end : end};
}

/* it takes| two years to build the bridge: "it" before the verb, and what it stands for behind. */
struct region taken_by(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region clause = clause_up_to(v, v->letters[i].at);
    if (v->quantities[i].readings[0].dim != DIM_TIME || region_has_han(v, clause)) return none;
    uint32_t at = back_blank(v, clause.end, clause.begin), taken = 0, count = 0;
    struct region object = {at, at};
    bool it = false;
    for (; count < 2 * BEFORE_TIME && at > clause.begin && !it; count++) {
        uint32_t begin = word_begin(v, at, clause.begin);
        struct qc_slice word = slice_cut(v->text, begin, at);
        it = taken && words_plain(words, WORDS_IT_WORD, word);
        if (!taken && words_plain(words, WORDS_TAKE_FORM, word)) {
            taken = begin;
            object.begin = at;
            count = BEFORE_TIME;
        }
        at = it ? at : back_blank(v, begin, clause.begin);
    }
    struct region between = {at, taken}; /* It's stated that our bus | takes */
    if (!it || !region_empty(trim_left(scene, region_trim(v, between), LEADS))) return none;
    object.end = counted_up_to_figure(v, object.begin);
    object = region_trim(v, object); /* it took | the firm | a year */
    if (words_plain_at(words, WORDS_TO_WORD, v->text, object.begin)) return none;
    object = trim_left(scene, trim_right(scene, object, TRIM_SMALL), TRIM_SMALL);
    if (!region_empty(object) && !noun_is_pronoun(scene, object)) return object;
    uint32_t next = v->letters[i].at + LETTER_BYTES + 1;
    uint32_t to = next < v->text.size ? words_plain_at(words, WORDS_TO_WORD, v->text, next) : 0;
    return to && v->text.data[next + to] == ' ' ? deed(scene, next + to + 1) : none;
}

/* | people who were tracked for ten years, patients who took the drug for six weeks: whom the
 * relative clause of the time tells of. */
struct region taken_related(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match who;
    struct region clause = clause_up_to(v, v->letters[i].at);
    if (v->quantities[i].readings[0].dim != DIM_TIME || region_has_han(v, clause)) return none;
    clause = clause_behind(v, clause, i);
    if (!region_last_word(scene, clause, WORDS_BIT(WORDS_RELATIVE), WORDS_BIT(WORDS_IDIOM), &who))
        return none;
    if (region_words(v, (struct region){who.begin, clause.end}) > RELATIVE) return none;
    if (back_blank(v, who.begin, clause.begin) == clause.begin) { /* | 500 people who */
        bool counted = i > 0 && v->letters[i - 1].at + LETTER_BYTES == clause.begin &&
                       v->quantities[i - 1].readings[0].dim == DIM_COUNT;
        return counted ? (struct region){v->letters[i - 1].at, clause.begin} : none;
    }
    struct region r = latin_ending(scene, (struct region){clause.begin, who.begin});
    return noun_is_pronoun(scene, r) ? none : r;
}

/* worst, biggest, first */
static bool is_superlative(const struct scene *scene, struct qc_slice word) {
    const struct words *words = scene->rules->words;
    if (words_plain(words, WORDS_TOP_WORD, word)) return true;
    return word.size > 5 && slice_has_at(word, word.size - 3, LIT("est")) &&
           is_lower(word.data[0]) && !words_plain(words, WORDS_EST_NOUN, word);
}

/* its worst | flood | in 40 years, the biggest | rise in prices | for a decade */
struct region taken_record(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region clause = clause_up_to(v, v->letters[i].at);
    if (v->quantities[i].readings[0].dim != DIM_TIME || region_has_han(v, clause)) return none;
    clause = clause_behind(v, clause, i);
    uint32_t end = back_blank(v, clause.end, clause.begin);
    uint32_t size =
        words_plain_before(scene->rules->words, WORDS_RECORD_SPAN, v->text, end); /* in, for */
    if (!size || size >= end - clause.begin) return none;
    struct region r = {clause.begin, back_blank(v, end - size, clause.begin)};
    uint32_t at = r.end;
    for (uint32_t count = 0; count < SUPERLATIVE && at > r.begin; count++) {
        uint32_t begin = word_begin(v, at, r.begin);
        if (is_superlative(scene, slice_cut(v->text, begin, at))) {
            r.begin = at;
            r = trim_left(scene, region_trim(v, r), TRIM_SMALL);
            if (!region_empty(r) && !latin_thing(scene, r)) r.begin = begin; /* the best showing */
            return region_words(v, r) > RECORD_PHRASE || noun_is_light(scene, r) ||
                           latin_no_thing(scene, r)
                       ? none
                       : r; /* the first | time in ten years */
        }
        at = back_blank(v, begin, r.begin);
    }
    return none;
}
