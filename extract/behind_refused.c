/* behind_refused.c: a noun that was found behind an English figure -> is it none of its subject: a
 * verb of the group, a word for the span, the things of a rate that has a name of its own? */
#include "around.h"

#include "latin_after.h"
#include "noun.h"
#include "trim.h"

/* 30%| report pain, .. and 12%| plan to go: does the part open its sentence, or stand behind
 * another with nothing but small words between? */
static bool opens(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at);
    bool first =
        clause.begin == 0 || (i > 0 && v->quantities[i - 1].readings[0].dim == DIM_PERCENT);
    if (i > 0 && v->letters[i - 1].at >= clause.begin)
        clause.begin = v->letters[i - 1].at + LETTER_BYTES;
    return first && region_empty(trim_left(scene, region_trim(v, clause),
                                           TRIM_SMALL | WORDS_BIT(WORDS_ADVERB)));
}

/* in the high 20% |range, in the 40% |area */
static bool is_span(const struct scene *scene, struct region r) {
    return words_plain(scene->rules->words, WORDS_SPAN_TAIL,
                       slice_cut(scene->view->text, r.begin, r.end)) != 0;
}

/* a throughput of | 5 requests/second, TGI's | 3 requests/second: is the rate told of a measure or
 * of an owner right before it? */
static bool has_own(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t at = v->letters[i].at;
    if (!memchr(v->text.data + r.begin, '/', r.end + 1 - r.begin)) return false;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (at > 2 && slice_has_at(v->text, at - 2, LIT("'s"))) return true;
    if (!at || !scene_word_before(scene, at, WORDS_BIT(WORDS_OF), &of) || of.begin < 2)
        return false;
    struct region lead = region_trim(v, clause_up_to(v, (uint32_t)of.begin));
    if (region_empty(lead)) return false;
    lead.begin = region_last_begin(v, lead);
    return words_plain(scene->rules->words, WORDS_RATE_TERM,
                       slice_cut(v->text, lead.begin, lead.end)) != 0;
}

bool behind_refused(const struct scene *scene, uint32_t i, enum kind kind, struct region r) {
    const struct view *v = scene->view;
    if (region_empty(r) || r.begin < v->letters[i].at || r.end >= v->text.size) return false;
    enum dim dim = v->quantities[i].readings[0].dim;
    if (kind == KIND_THROUGHPUT) return has_own(scene, i, r);
    if (dim != DIM_PERCENT || region_has_han(v, r)) return false;
    return is_span(scene, r) ||
           (opens(scene, i) && latin_does(scene, v->letters[i].at + LETTER_BYTES, true));
}
