/* held.c: a time behind "for", a distance behind "within": they tell of the clause, and of no noun
 * that stands in a phrase of its predicate. */
#include "held.h"

#include "latin_clause.h"
#include "noun.h"
#include "trim.h"

#define NEAR_REACH 12u /* bytes from the figure to what it is near to */
#define DEED_WORDS 6u  /* from the subject to a time near to something */

static const struct region NONE = {0, 0};

/* with| fuel, off the| job: is the noun governed by a preposition that ties it to a verb? */
static bool is_placed(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t at = r.begin;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_ARTICLE, v->text, at);
    if (size && size < at)
        for (at -= size; at > 0 && v->text.data[at - 1] == ' ';) at--;
    if (is_lower(v->text.data[r.begin]) && /* able to | survive moderate losses */
        words_plain_before(scene->rules->words, WORDS_TO_WORD, v->text, at))
        return false;
    return at > 0 && scene_word_before(scene, at, WORDS_BIT(WORDS_PREPOSITION), &word) &&
           !(word.lists & (WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_THAN)));
}

/* passed within 300 miles |of the moon: what the figure is near to. */
static bool is_near(const struct scene *scene, uint32_t i, enum kind kind, struct region r) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    return (kind == KIND_LENGTH || kind == KIND_DURATION) && r.begin > at &&
           scene_link(scene, at, WORDS_BIT(WORDS_OF)) && r.begin < at + NEAR_REACH &&
           words_plain_at(scene->rules->words, WORDS_WITHIN_WORD, scene->folded->text,
                          v->quantities[i].begin);
}

/* Does nothing but "for" stand from the noun to the figure, or its bound "within"? */
static bool is_extent(const struct scene *scene, uint32_t i, enum kind kind, struct region r) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    if (r.end >= at || v->text.data[r.end] != ' ') return false;
    if (kind == KIND_DURATION)
        return r.end + 5 == at &&
               words_plain_at(scene->rules->words, WORDS_LONE_FOR, v->text, r.end + 1);
    return kind == KIND_LENGTH && r.end + 1 == at &&
           words_plain_at(scene->rules->words, WORDS_WITHIN_WORD, scene->folded->text,
                          v->quantities[i].begin);
}

/* |Working in, |thankfully, |keeping track: a form that opens another phrase than a subject. */
static bool is_thing(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t end = r.begin;
    while (end < r.end && is_alpha(v->text.data[end])) end++;
    bool form = end > r.begin + 3 && (slice_has_at(v->text, end - 3, LIT("ing")) ||
                                      slice_has_at(v->text, end - 2, LIT("ly")));
    return !form && !latin_no_noun(scene, r);
}

struct region held_by(const struct scene *scene, uint32_t i, enum kind kind, struct region r) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at);
    if (region_empty(r) || r.begin < clause.begin) return r;
    if (!is_near(scene, i, kind, r) && (!is_extent(scene, i, kind, r) || !is_placed(scene, r)))
        return r;
    bool timed = kind == KIND_DURATION && r.begin >= clause.end;
    clause.end = r.begin < clause.end ? r.begin : clause.end;
    clause = region_trim(v, clause);
    struct region head = noun_opening(scene, clause);
    if (timed && !region_empty(head) &&
        (region_words(v, region_trim(v, (struct region){head.end, v->letters[i].at})) >
             DEED_WORDS ||
         (i > 0 && v->letters[i - 1].at >= head.end)))
        return NONE;
    struct region lead = region_trim(v, (struct region){clause.begin, head.begin});
    struct word_match he;
    bool opens = region_empty(lead) || region_empty(trim_left(scene, lead, TRIM_SMALL)) ||
                 words_plain(scene->rules->words, WORDS_DETERMINER,
                             slice_cut(v->text, lead.begin, lead.end));
    struct region deed = {head.end, r.begin}; /* Simmer with the lid | on | low heat */
    opens = opens && (region_empty(head) || head.end >= r.begin ||
                      !region_empty(trim_left(scene, region_trim(v, deed), TRIM_SMALL)));
    return region_empty(head) || head.end >= r.begin || !opens || noun_is_pronoun(scene, head) ||
                   region_first_word(scene, lead, WORDS_BIT(WORDS_SUBJECT_PRONOUN), 0, &he) ||
                   region_opens(scene, clause, WORDS_BIT(WORDS_SUBJECT_PRONOUN)) ||
                   !is_thing(scene, head)
               ? NONE
               : head;
}

struct region held_doer(const struct scene *scene, struct region deed) {
    const struct view *v = scene->view;
    struct word_match be;
    struct region clause = clause_up_to(v, deed.begin);
    struct region r = region_trim(v, (struct region){clause.begin, deed.begin});
    if (region_empty(r) || !scene_word_before(scene, r.end, WORDS_BIT(WORDS_AUXILIARY), &be) ||
        be.begin <= r.begin)
        return NONE;
    r = trim_right(scene, r, WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_ADVERB));
    if (region_empty(r) || noun_is_pronoun(scene, r)) return NONE;
    struct region head = noun_before(scene, r);
    return region_empty(head) || head.end < r.end || noun_is_pronoun(scene, head) ? NONE : head;
}
