/* mood_when.c: 当 and what must be reached before something follows (当温度超过 □ 时,..), and what
 * 的话 closes (再涨 □ 的话,..) -> is the figure supposed? What is told of as past is not.
 */
#include "mood.h"

#include "han_tokens.h"
#include "lexicon.h"
#include "trim.h"

#define HAN 3u         /* bytes of 当 */
#define SIGN_REACH 12u /* bytes behind the sign in which it is cut from a longer word: 当|地 */

/* Where the text behind 当 begins that opens the clause; 0: none opens it, or a longer word. */
static uint32_t opener_end(const struct scene *scene, struct region clause) {
    struct qc_slice text = scene->view->text;
    struct token token;
    struct region r = region_trim(scene->view, clause);
    uint32_t size = words_plain_at(scene->rules->words, WORDS_WHEN_OPEN, text, r.begin);
    if (!size) return 0;
    uint32_t sign = r.begin + size - HAN, far = sign + SIGN_REACH;
    if (far > r.end) far = r.end;
    while (far < r.end && utf8_is_continuation(text.data[far])) far++;
    bool alone = lexicon_cut(text, sign, far, &token, 1) == 1 && token.end <= sign + HAN;
    return alone ? sign + HAN : 0;
}

/* Does the clause open with 当 and tell of a level that is reached, not of one that was? */
static bool supposes(const struct scene *scene, struct region clause) {
    const words_set moves = WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_REACH_BEFORE) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_COPULA);
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t from = opener_end(scene, clause), i = from ? view_next(v, from) : v->count;
    if (i >= v->count || v->letters[i].at >= clause.end) return false;
    struct region r = {from, clause.end};
    if (words_plain_in(scene->rules->words, WORDS_WHEN_PAST, v->text, r.begin, r.end)) return false;
    for (; i < v->count && v->letters[i].at < clause.end; i++)
        if (v->quantities[i].bound != BOUND_EXACT && v->quantities[i].bound != BOUND_VAGUE)
            return true;
    return region_last_word(scene, r, moves, WORDS_BIT(WORDS_IDIOM), &word);
}

/* Is the sentence about what is past: 2019 年,当 .., 公司|已经? */
static bool is_past(const struct scene *scene) {
    const struct view *v = scene->view;
    if (scene->present & WORDS_BIT(WORDS_PAST)) return true;
    if (words_plain_in(scene->rules->words, WORDS_WHEN_WAS, v->text, 0, (uint32_t)v->text.size))
        return true;
    for (uint32_t k = 0; k < scene->quantities->vetoes.count; k++)
        if (veto_is_date(&scene->quantities->vetoes.at[k])) return true;
    return false;
}

bool mood_when(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region own = clause_at(v, v->letters[i].at);
    if (supposes(scene, own))
        return v->quantities[i].readings[0].dim != DIM_TIME && !is_past(scene);
    struct region before = clause_before(v, own), r = {own.begin, v->letters[i].at};
    return !region_empty(before) && supposes(scene, before) && !is_past(scene) &&
           words_plain_in(scene->rules->words, WORDS_WHEN_THEN, v->text, r.begin, r.end);
}

/* Where 的话 that closes a condition stands in text[from:end): behind it the clause ends or what
 * follows begins, before it nobody speaks; `end`: nowhere. */
static uint32_t words_of(const struct scene *scene, uint32_t from, uint32_t end) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    for (uint32_t at = from; at < end; at += utf8_length(text.data[at])) {
        uint32_t size = words_plain_at(words, WORDS_SUPPOSED_END, text, at), behind = at + size;
        if (!size || words_plain_before(words, WORDS_SAY_VERB, text, at)) continue;
        behind = skip_blanks(text, behind);
        if (behind >= end || words_plain_at(words, WORDS_SUPPOSED_THEN, text, behind)) return at;
    }
    return end;
}

/* Does text[begin:end), which 的话 closes, tell of a deed or a figure, and not of a topic alone:
 * 不买|的话, 买 □ 件|的话; but 价格|的话? */
static bool is_condition(const struct scene *scene, uint32_t begin, uint32_t end) {
    const struct view *v = scene->view;
    uint32_t next = view_next(v, begin);
    if (next < v->count && v->letters[next].at < end) return true;
    const struct han_tokens *t = han_cut(scene, (struct region){begin, end});
    for (uint32_t i = 0; i < t->count; i++)
        if (words_plain(scene->rules->words, WORDS_SUPPOSED_DEED,
                        slice_cut(v->text, t->at[i].begin, t->at[i].end)))
            return true;
    return false;
}

#define SUPPOSED_CLAUSES 2 /* that follow from what 的话 closes */
#define SUPPOSED_REACH 24u /* bytes from a figure to it */

bool mood_if_so(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_at(v, v->letters[i].at);
    uint32_t letter = v->letters[i].at, at = words_of(scene, letter + LETTER_BYTES, r.end);
    if (at < r.end && at <= letter + SUPPOSED_REACH &&
        !memchr(v->text.data + letter, '~', at - letter))
        return true;
    at = words_of(scene, r.begin, letter);
    if (at < letter) return is_condition(scene, r.begin, at);
    for (int back = 0; back < SUPPOSED_CLAUSES; back++) {
        r = clause_before(v, r);
        if (region_empty(r)) return false;
        at = words_of(scene, r.begin, r.end);
        if (at < r.end) return is_condition(scene, r.begin, at);
    }
    return false;
}
