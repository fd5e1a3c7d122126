/* fronted.c: an English figure that opens its sentence before a comma -> what the next clause is
 * about: At $2.4bn, | the deal; Weighing just 2 kg, | the laptop. */
#include "around.h"
#include "latin_noun.h"
#include "latin_opening.h"
#include "latin_phrase.h"
#include "noun.h"
#include "trim.h"

#define BEHIND_WORDS 2u  /* between the figure and the comma: 6 feet | tall */
#define LEAD_BYTES 60u   /* most before such a figure */
#define ARTICLE_BYTES 6u /* of a word like their before the subject */

/* Are all words of the region of the list? */
static bool all_words(const struct scene *scene, struct region r, enum words_plain list) {
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.begin, size; at < r.end; at += size) {
        size = words_plain_at(scene->rules->words, list, text, at);
        if (!size) return false;
        while (at + size < r.end && text.data[at + size] == ' ') size++;
    }
    return true;
}

/* Valid for | 7 days, the pass: but not Even | 7 years ago, the town. */
static bool lasts(const struct scene *scene, struct region lead) {
    return words_plain_at(scene->rules->words, WORDS_LONE_ADJECTIVE, scene->view->text,
                          lead.begin) != 0;
}

struct region fronted_subject(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (v->letters[i].at > LEAD_BYTES) return none;
    struct region own = clause_at(v, v->letters[i].at);
    struct region lead = region_trim(v, (struct region){own.begin, v->letters[i].at});
    struct region rest = region_trim(v, (struct region){v->letters[i].at + LETTER_BYTES, own.end});
    if (region_empty(lead) || region_has_han(v, own) || !region_empty(clause_before(v, own)) ||
        (i + 1 < v->count && v->letters[i + 1].at < own.end) ||
        (!region_empty(rest) && region_words(v, rest) > BEHIND_WORDS) ||
        !all_words(scene, lead, WORDS_FRONTED_WORD) ||
        (v->quantities[i].readings[0].dim == DIM_TIME && !lasts(scene, lead)))
        return none;
    uint32_t at = own.end;
    if (at >= v->text.size || v->text.data[at] != ',') return none;
    for (at++; at < v->text.size && v->text.data[at] == ' ';) at++;
    struct region r = latin_phrase(scene, latin_opening(scene, clause_at(v, at)));
    bool opens = !region_empty(r) && r.begin <= at + ARTICLE_BYTES; /* not: it is a |jog */
    if (view_next(v, r.begin) < v->count && v->letters[view_next(v, r.begin)].at < r.end)
        return none;       /* At 12/s, |the delay falls from 5 s */
    uint32_t next = r.end; /* At 12%, Mr Smith | said */
    while (next < v->text.size && v->text.data[next] == ' ') next++;
    bool tells = words_plain_at(scene->rules->words, WORDS_TELL_VERB, v->text, next) != 0;
    return !opens || tells || noun_is_pronoun(scene, r) ? none : r;
}
