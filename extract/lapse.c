/* lapse.c: a time in a Chinese clause that no noun beside it tells of -> the deed that lasts so
 * long (发酵|30 分钟), the thing whose event is so long past (公司成立|11 年), what goes on
 * (连续|三年). */
#include "lapse.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

static const struct region NONE = {0, 0};

/* The clause up to figure i and behind the figure before, over 了, 过 and what is small. */
static struct region lead_of(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    r = trim_right(scene, r, WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_APPROX_BEFORE));
    if (region_empty(r)) return NONE;
    uint32_t done = words_plain_before(scene->rules->words, WORDS_DONE, v->text, r.end);
    if (done && r.end - done > r.begin) r.end -= done;
    return region_trim(v, r);
}

/* The noun that ends the region, over adverbs; pronouns are none. */
static struct region ends_with_noun(const struct scene *scene, struct region r) {
    r = region_trim(scene->view, r);
    if (!region_empty(r)) r = trim_right(scene, r, TRIM_SMALL);
    if (region_empty(r) || !region_has_han(scene->view, clause_at(scene->view, r.begin)))
        return NONE;
    struct region noun = han_noun_last(scene, r);
    return region_empty(noun) || noun.end != r.end || noun_is_pronoun(scene, noun) ? NONE : noun;
}

/* 55 秒 98 的|成绩, 10 分钟的|烤制时间: the noun behind 的 that tells what the time is. */
static struct region result_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size || !scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of)) return NONE;
    struct region r = noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_POSSESSED);
    uint32_t size = region_empty(r) ? 0
                                    : words_plain_before(scene->rules->words, WORDS_TIME_RESULT,
                                                         v->text, r.end);
    uint32_t itself = region_empty(r) ? 0
                                      : words_plain(scene->rules->words, WORDS_TIME_ITSELF,
                                                    slice_cut(v->text, r.begin, r.end));
    return size && !itself ? r : NONE;
}

struct region lapse_of(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    uint32_t size;
    if (dim != DIM_TIME && dim != DIM_LENGTH) return NONE;
    struct region r = lead_of(scene, i), found;
    if (dim == DIM_TIME && region_has_han(v, clause_at(v, v->letters[i].at)) &&
        !region_empty(found = result_behind(scene, i)))
        return found;
    if (region_empty(r) || !utf8_is_han(utf8_at(v->text, utf8_back(v->text, r.end)))) return NONE;
    size = words_plain_before(words, WORDS_LASTING_DEED, v->text, r.end);
    if (size > 3 || (size && dim == DIM_TIME)) /* 煮| 10 分钟, but 跑| 3 km names no deed */
        return (struct region){r.end - size, r.end};
    if (dim != DIM_TIME) return NONE;
    if ((size = words_plain_before(words, WORDS_EVENT_VERB, v->text, r.end)))
        return ends_with_noun(scene, (struct region){r.begin, r.end - size});
    if ((size = words_plain_before(words, WORDS_TIME_LEFT, v->text, r.end)))
        return ends_with_noun(scene, (struct region){r.begin, r.end - size});
    if (!(size = words_plain_before(words, WORDS_IN_A_ROW, v->text, r.end))) return NONE;
    found = ends_with_noun(scene, (struct region){r.begin, r.end - size});
    return region_empty(found) ? earlier_clause(scene, i, kind) : found;
}
