/* means.c: 以 .. 的价格: is a quantity told as how something is done -> what is traded for it. */
#include "around.h"
#include "noun.h"
#include "trim.h"

#define PER_BYTES 6u /* of what stands behind 每 in 每股, 每平方米 */

/* 以|549 美元的价格, 按平均每股| 3 元: tells how something is done. */
bool behind_means(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const words_set how = WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_LIGHT_NOUN);
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    struct word_match per;
    if (region_last_word(scene, r, WORDS_BIT(WORDS_PER), 0, &per) && r.end - per.end <= PER_BYTES)
        r.end = per.begin;
    r = trim_right(scene, r, how);
    return !region_empty(r) && words_plain_before(scene->rules->words, WORDS_BY_MEANS,
                                                  slice_cut(v->text, 0, r.end), r.end);
}

/* 价格, 速度: a noun that with 以 says how something is done. */
bool behind_tells_means(const struct scene *scene, struct region noun) {
    uint32_t size =
        words_plain_before(scene->rules->words, WORDS_MEANS_NOUN, scene->view->text, noun.end);
    return size && size <= noun.end - noun.begin;
}

/* 以 54 美元|的价格收购|推特: what is traded at that price, behind its verb. */
struct region behind_traded(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match of;
    uint32_t at = v->letters[i].at + LETTER_BYTES, size;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (v->quantities[i].readings[0].dim != DIM_MONEY ||
        !scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of) || !behind_means(scene, i) ||
        !(size = words_plain_at(words, WORDS_MEANS_NOUN, v->text, of.end)))
        return none;
    at = of.end + size;
    if (!(size = words_plain_at(words, WORDS_TRADE_VERB, v->text, at))) return none;
    at += size;
    if ((size = words_plain_at(words, WORDS_DONE, v->text, at))) at += size;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at < v->text.size && letter_is(utf8_at(v->text, at)))
        at += LETTER_BYTES; /* 890 万股|股票 */
    return noun_after(scene, at, NOUN_COUNTED);
}
