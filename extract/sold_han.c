/* sold_han.c: an amount of money in a Chinese text -> does a thing for sale stand behind it, or the
 * name of a model or an edition before it? */
#include "sold.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "priced.h"
#include "trim.h"

#define THING_BYTES 36u /* from the amount to the end of the thing */

/* 3000 块|的手机, 9.9 元|咖啡: a thing for sale that it describes, and no 手机补贴. */
bool sold_before_thing(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct word_match of;
    uint32_t at = v->letters[i].at + LETTER_BYTES, size;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    bool possessed = scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of);
    uint32_t end = possessed ? of.end + THING_BYTES : at + 1;
    struct region clause = clause_at(v, at);
    if (clause.end < end) end = clause.end;
    struct region noun =
        han_noun_run(scene, region_trim(v, (struct region){possessed ? of.end : at, end}));
    for (at = possessed ? of.end : at; at < end; at += utf8_length(v->text.data[at])) {
        if (letter_is(utf8_at(v->text, at))) return false;
        size = words_plain_at(words, WORDS_SALE_THING, v->text, at);
        bool part = at != noun.begin || at + size != noun.end; /* 发|票 */
        if (!size || (size == 3 && part)) continue;
        return !words_plain_at(words, WORDS_SALE_NOT, v->text, at + size);
    }
    if (possessed) return false; /* 100 元以下|入耳式|耳机 */
    at = v->letters[i].at + LETTER_BYTES;
    noun = han_noun_run(scene, (struct region){at, clause.end});
    return !region_empty(noun) &&
           words_plain_before(words, WORDS_SALE_THING, v->text, noun.end) > 3;
}

#define LINE_TOKENS 8u /* most words of the name of a model in a line of its own */

/* 罗技 M185 |59 元: a line that is the name of a model and what it costs. */
bool sold_after_model(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t end = v->letters[i].at;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    if (i > 0 || end == 0 || !is_alnum(v->text.data[end - 1]) || clause_at(v, end).begin > 0 ||
        !utf8_has_han(v->text) || !sold_ends_entry(v->text, v->letters[i].at + LETTER_BYTES))
        return false;
    struct region r = {0, end};
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = 0; k < t->count; k++)
        if (t->at[k].class == CLASS_VERB || t->at[k].class == CLASS_PREPOSITION ||
            t->at[k].class == CLASS_PRONOUN || t->at[k].class == CLASS_ADVERB)
            return false;
    return t->count > 1 && t->count <= LINE_TOKENS && !priced_other(scene, r);
}

/* 标准版:| 20.99 万元: an amount of any size behind the name of an edition and a colon. */
bool sold_behind_edition(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t end = v->letters[i].at;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    return end > 1 && v->text.data[end - 1] == ':' &&
           words_plain_before(scene->rules->words, WORDS_EDITION_END, v->text, end - 1);
}
