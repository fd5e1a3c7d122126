/* pricetag.c: an amount right behind the name of a thing, with nothing but a mark between -> is it
 * what the thing costs: 牛肉麵-NT$120, 耳机（¥1499）, Espresso: €2? */
#include "han_tokens.h"
#include "settle.h"

#define LABEL_MAX 60u /* bytes of a name */

/* Byte behind the name: before the mark, a hedge aside, that stands before the letter; 0: none. */
static uint32_t name_end(const struct view *v, uint32_t letter) {
    static const struct qc_slice MARKS[] = {{":", 1}, {"(", 1}, {"-", 1}, {"–", 3}, {"—", 3}};
    uint32_t end = letter;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    for (size_t i = 0; i < COUNT(MARKS); i++) {
        uint32_t size = (uint32_t)MARKS[i].size;
        if (end <= size || !slice_has_at(v->text, end - size, MARKS[i])) continue;
        end -= size;
        while (end > 0 && v->text.data[end - 1] == ' ') end--;
        return end;
    }
    return 0;
}

/* Does the region end with a noun, Chinese or not? */
static bool ends_in_noun(const struct scene *scene, struct region r) {
    char last = scene->view->text.data[r.end - 1];
    if (is_alnum(last)) return true;
    if (!(last & 0x80)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    return t->count && han_is_noun(&t->at[t->count - 1]);
}

/* Is it the name of an amount (奖金, total), or of who says something? */
static bool names_amount(const struct scene *scene, struct region r) {
    const words_set amounts = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    const struct words *words = scene->rules->words;
    struct word_match word;
    return region_first_word(scene, r, amounts, WORDS_BIT(WORDS_IDIOM), &word) ||
           words_plain_before(words, WORDS_NO_WARE, scene->view->text, r.end) ||
           words_plain_before(words, WORDS_TELL_VERB, scene->view->text, r.end);
}

bool settle_tagged(const struct scene *scene, uint32_t i, const struct settled *s) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    struct dec most = dec_of(1, 6);
    if (s->kind != KIND_MONEY || s->rule || q->number_flags & NUMBER_SCALED ||
        s->direction != DIRECTION_NONE || (q->has_low && dec_compare(q->low, most) > 0))
        return false;
    uint32_t end = name_end(v, v->letters[i].at);
    if (!end) return false;
    struct region r = {end > LABEL_MAX ? end - LABEL_MAX : 0, end};
    while (r.begin < end && utf8_is_continuation(v->text.data[r.begin])) r.begin++;
    if (i && v->letters[i - 1].at + LETTER_BYTES > r.begin)
        r.begin = v->letters[i - 1].at + LETTER_BYTES;
    struct region clause = clause_at(v, end - 1);
    if (clause.begin > r.begin) r.begin = clause.begin;
    r = region_trim(v, r);
    return !region_empty(r) && ends_in_noun(scene, r) && !names_amount(scene, r);
}
