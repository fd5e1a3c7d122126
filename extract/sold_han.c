/* sold_han.c: an amount of money in a Chinese text -> does a thing for sale stand behind it, or the
 * name of a model or an edition before it? */
#include "sold.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "lines.h"
#include "noun.h"
#include "priced.h"
#include "tariff.h"
#include "trim.h"

#define THING_BYTES 36u /* from the amount to the end of the thing */

#define STATED_POWERS 5 /* powers of ten of a sum that one thing costs */

/* Is it a sum of digits or words that one thing for everyday use costs? */
static bool is_everyday(const struct quantity *q) {
    bool myriads = q->number_flags & NUMBER_SCALED && !(q->number_flags & NUMBER_HAN);
    return !myriads && !(q->number_flags & (NUMBER_LETTER | NUMBER_VAGUE)) && !q->per_count &&
           q->has_low && !q->low.neg && q->direction == DIRECTION_NONE &&
           dec_compare(q->low, dec_of(1, STATED_POWERS)) < 0;
}

/* Does the noun that ends at `end` name a sum, or people who have one? */
static bool names_sum(const struct scene *scene, uint32_t end) {
    static const enum words_plain SUMS[] = {WORDS_SALE_NOT,   WORDS_AMOUNT_LABEL, WORDS_GRANT_NOUN,
                                            WORDS_MONEY_NAME, WORDS_GROUP_END,    WORDS_PRIZE_END};
    for (size_t k = 0; k < COUNT(SUMS); k++)
        if (words_plain_before(scene->rules->words, SUMS[k], scene->view->text, end)) return true;
    return false;
}

/* 4.5 元的|热干面, 20 元的|午餐: what a small sum describes is for sale, unless it names a sum, a
 * deed or a yardstick. */
static bool describes_goods(const struct scene *scene, uint32_t i, struct region noun) {
    const struct view *v = scene->view;
    if (!is_everyday(&v->quantities[i]) || region_empty(noun) || noun.end - noun.begin < 6)
        return false;
    return han_is_name(scene, noun) && !names_sum(scene, noun.end) &&
           !noun_is_yardstick(scene, noun) && !noun_is_magnitude(scene, noun) &&
           !priced_other(scene, (struct region){0, v->letters[i].at});
}

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
    if (possessed) return describes_goods(scene, i, noun); /* 100 元以下|入耳式|耳机 */
    at = v->letters[i].at + LETTER_BYTES;
    noun = han_noun_run(scene, (struct region){at, clause.end});
    return !region_empty(noun) &&
           words_plain_before(words, WORDS_SALE_THING, v->text, noun.end) > 3;
}

#define STATED_TOKENS 7u /* most words of what a small sum is said of */

static bool ends_clause(const struct scene *scene, uint32_t at) {
    const struct qc_slice text = scene->view->text;
    at = skip_blanks(text, at);
    return sold_ends_entry(text, at) || slice_has_at(text, at, LIT("。")) ||
           slice_has_at(text, at, LIT("、")) ||
           words_plain_at(scene->rules->words, WORDS_SAY_END, text, at);
}

/* 便當一個| 80 元, 一杯咖啡都要|三十块: a thing, so many pieces of it, and nothing else before the
 * sum in its clause. */
bool sold_states_thing(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES, noun = 0;
    struct region r = tariff_before(v, i);
    if (!is_everyday(&v->quantities[i]) || !ends_clause(scene, at)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    if (!t->count || t->count > STATED_TOKENS) return false;
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (class == CLASS_NOUN) noun = t->at[k].end;
        else if (class != CLASS_NUMERAL && class != CLASS_MEASURE && class != CLASS_ADJECTIVE &&
                 class != CLASS_ADVERB && class != CLASS_BLANK && class != CLASS_TIME)
            return false;
    }
    return noun && !names_sum(scene, noun) &&
           !priced_other(scene, (struct region){0, v->letters[i].at});
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

/* 洗剪吹 |68元 / 染发 298元: an entry of a list of prices; its name is that of no sum. */
bool sold_in_menu(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct lines_name name = lines_menu_of(scene, i);
    uint32_t end = v->letters[i].at;
    while (end > 0 && strchr(" :.-", v->text.data[end - 1])) end--;
    return name.begin < name.end && is_everyday(&v->quantities[i]) && !names_sum(scene, end) &&
           !priced_other(scene, (struct region){0, end});
}
