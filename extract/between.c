/* between.c: the English text between two figures of a clause -> does it say what the second one is
 * about, or only where, when and against what it stands? */
#include "around.h"

#include "latin_head.h"
#include "trim.h"

#define WORDS_COMPARED 3u /* words between "from" and the other figure, and one */

/* □ for old homes and | □, □ in early trading | to □: only a phrase with a preposition. */
bool between_where(const struct scene *scene, struct region r) {
    struct word_match verb;
    r = region_trim(scene->view, r);
    return !region_empty(r) && region_opens(scene, r, WORDS_BIT(WORDS_PREPOSITION)) &&
           !region_has_han(scene->view, r) && !region_opens(scene, r, WORDS_BIT(WORDS_OF)) &&
           !region_first_word(scene, r, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY),
                              WORDS_BIT(WORDS_IDIOM), &verb);
}

/* rose to □ in May | from □, □ last year | compared with □: does the text between two figures only
 * say which other figure of the same thing follows? */
bool between_compares(const struct scene *scene, struct region tail) {
    struct word_match word, of;
    words_set leads =
        WORDS_BIT(WORDS_CHANGE_FROM) | WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_CHANGE_TO);
    struct region rest = region_trim(scene->view, tail);
    if (region_has_han(scene->view, tail) ||
        !region_last_word(scene, tail, leads, WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    struct region behind = region_trim(scene->view, (struct region){word.end, rest.end});
    bool named = scene_word_before(scene, rest.end, WORDS_BIT(WORDS_OF), &of) ||
                 (word.lists & WORDS_BIT(WORDS_CHANGE_TO) && !region_empty(behind));
    if (named || region_words(scene->view, behind) > WORDS_COMPARED) return false;
    rest.end = word.begin;
    rest = trim_left(scene, rest, /* □ long | compared to □ */
                     WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_TIME_WORD) |
                         WORDS_BIT(WORDS_MEASURE_ADJECTIVE));
    return region_empty(rest) || between_where(scene, rest);
}

/* the load at a height of □ | is □: the verb goes with what the clause opens with. */
bool between_verb(const struct scene *scene, struct region tail) {
    return !region_has_han(scene->view, tail) &&
           region_opens(scene, tail, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY)) &&
           region_empty(trim_right(scene, tail, TRIM_VERBS | TRIM_SMALL));
}

/* the □-nation zone: a figure that a hyphen joins to a word stands inside a noun phrase. */
static bool is_inside(const struct view *v, uint32_t i) {
    uint32_t behind = v->letters[i].at + LETTER_BYTES;
    return behind + 1 < v->text.size && v->text.data[behind] == '-' &&
           is_lower(v->text.data[behind + 1]);
}

/* $12 |/seat and $99: behind the word that the quantity is counted by. */
static uint32_t over_counted(struct qc_slice text, uint32_t at) {
    if (at >= text.size || text.data[at] != '/') return at;
    uint32_t end = at + 1;
    while (end < text.size && is_lower(text.data[end])) end++;
    return end > at + 1 && end < text.size && text.data[end] == ' ' ? end : at;
}

struct region clause_behind(const struct view *v, struct region clause, uint32_t i) {
    while (i > 0 && v->letters[i - 1].at >= clause.begin && is_inside(v, i - 1)) i--;
    if (i > 0 && v->letters[i - 1].at >= clause.begin && v->letters[i - 1].at < clause.end)
        clause.begin = over_counted(v->text, v->letters[i - 1].at + LETTER_BYTES);
    if (clause.begin > clause.end) clause.begin = clause.end;
    return clause;
}

bool between_ends(const struct scene *scene, struct region r, struct word_match *out) {
    r = trim_right(scene, r, WORDS_BIT(WORDS_ADVERB));
    return !region_empty(r) &&
           scene_word_before(scene, r.end, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_TAKES), out);
}

/* sales growth to 3% | and margin growth to: a further noun with the same preposition, no verb. */
static bool is_gapped(const struct scene *scene, struct region tail) {
    const words_set to = WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_OF);
    const struct view *v = scene->view;
    struct word_match join, prep;
    uint32_t first = tail.begin;
    tail = region_trim(v, tail);
    if (region_empty(tail) || !scene_word(scene, tail.begin, WORDS_BIT(WORDS_LIST_JOIN), &join) ||
        join.end >= tail.end || !scene_word_before(scene, tail.end, to, &prep) ||
        first < LETTER_BYTES)
        return false;
    struct region noun = region_trim(v, (struct region){join.end, prep.begin});
    uint32_t before = first - LETTER_BYTES; /* of the figure before */
    while (before > 0 && v->text.data[before - 1] == ' ') before--;
    uint32_t size = (uint32_t)(prep.end - prep.begin);
    return !region_empty(noun) && region_words(v, noun) > 1 && before > size &&
           slice_has_at(v->text, before - size, slice_cut(v->text, prep.begin, prep.end)) &&
           !region_first_word(scene, noun, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB),
                              WORDS_BIT(WORDS_IDIOM), &join);
}

/* dropped by □ | and the rate rose to: another noun with its own verb? */
static bool opens_clause(const struct scene *scene, struct region tail) {
    struct word_match join;
    struct region r = region_trim(scene->view, tail);
    return !region_empty(r) && scene_word(scene, r.begin, WORDS_BIT(WORDS_LIST_JOIN), &join) &&
           join.end + 1 < r.end &&
           words_plain_at(scene->rules->words, WORDS_DETERMINER, scene->view->text,
                          (uint32_t)join.end + 1) &&
           latin_verb(scene, tail) != 0;
}

bool between_further(const struct scene *scene, struct region tail) {
    return is_gapped(scene, tail) || opens_clause(scene, tail);
}
