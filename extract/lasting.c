/* lasting.c: a quantity of time -> what takes it, lasts it or does something each time. */
#include "around.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

#define STATE_WORDS 5u /* will not be closed for */

/* Does a word stand in r that says that something takes the time: 要, 历时? */
bool lasting_takes(const struct scene *scene, struct region r) {
    struct word_match word;
    return region_last_word(scene, r, WORDS_BIT(WORDS_TAKES), WORDS_BIT(WORDS_IDIOM), &word);
}

/* Valid for |□: an adjective with its preposition, which names nothing. */
static bool is_lasting(const struct scene *scene, struct region own, struct region between) {
    struct word_match link;
    between = region_trim(scene->view, between);
    return !region_empty(between) &&
           scene_word(scene, between.begin, WORDS_BIT(WORDS_PREPOSITION), &link) &&
           link.end >= between.end &&
           words_plain(scene->rules->words, WORDS_LONE_ADJECTIVE,
                       slice_cut(scene->view->text, own.begin, own.end));
}

/* 退休年龄|就提高到 □: a noun that time measures. */
static bool is_length(const struct scene *scene, struct region own) {
    return words_plain_before(scene->rules->words, WORDS_TIME_MEASURED, scene->view->text,
                              own.end) != 0;
}

/* The road | will be closed for | □: what is so for a time; it does not | look like Lee | will. */
static bool is_so_for(const struct scene *scene, struct region own, struct region between) {
    const words_set being = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    struct word_match no;
    if (own.begin > 1 && scene_word_before(scene, own.begin - 1, WORDS_BIT(WORDS_NEGATION), &no))
        return false;
    between = region_trim(scene->view, between);
    return !region_empty(between) && region_opens(scene, between, being) &&
           region_words(scene->view, between) <= STATE_WORDS &&
           words_plain_before(scene->rules->words, WORDS_LONE_FOR, scene->view->text, between.end);
}

/* 训练|历时 □: the noun right before; further off what the clause opens with, if that takes time.
 */
struct region lasting_own(const struct scene *scene, uint32_t i, struct region own) {
    struct region clause = clause_at(scene->view, scene->view->letters[i].at);
    struct region between = {own.end, scene->view->letters[i].at};
    clause.end = between.end;
    struct word_match verb;
    if (is_lasting(scene, own, between)) return (struct region){0, 0};
    bool latin = !region_has_han(scene->view, clause);
    if (region_empty(own) || han_noun_close(scene, between) || is_length(scene, own) ||
        (latin && (between_ends(scene, between, &verb) || is_so_for(scene, own, between))))
        return own;
    struct region whole = region_trim(scene->view, clause); /* 距离|开幕还剩 □ */
    if (!lasting_takes(scene, between) ||
        words_plain_at(scene->rules->words, WORDS_FAR_FROM, scene->view->text, whole.begin))
        return (struct region){0, 0};
    own = noun_opening(scene, earlier_head(scene, clause));
    return noun_is_pronoun(scene, own) ? (struct region){0, 0} : own;
}

/* 太阳|每 25 天自转一圈: the noun right before a period does so each time. */
struct region lasting_each(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at);
    if (!v->quantities[i].period || !region_has_han(v, clause)) return (struct region){0, 0};
    struct region own = han_noun_before(scene, clause, HAN_FREE);
    bool beside = region_empty(region_trim(v, (struct region){own.end, v->letters[i].at}));
    return beside && !noun_is_pronoun(scene, own) ? own : (struct region){0, 0};
}

/* 签了 3 年|合同, 5 小时|续航测试: what lasts so long stands right behind, and its clause ends with
 * it. */
struct region lasting_thing(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, clause = clause_at(v, v->letters[i].at);
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    if (at >= clause.end || !utf8_is_han(utf8_at(v->text, at))) return none;
    struct region r = noun_after(scene, at, NOUN_NEXT);
    return r.begin == at && region_empty(region_trim(v, (struct region){r.end, clause.end})) &&
                   han_is_name(scene, r) &&
                   !words_plain(scene->rules->words, WORDS_TIME_ITSELF,
                                slice_cut(v->text, r.begin, r.end))
               ? r
               : none;
}

struct region lasting_owned(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct word_match of;
    struct region clause = region_trim(v, clause_behind(v, clause_up_to(v, v->letters[i].at), i));
    if (behind_possessed(scene, at) || region_empty(clause) ||
        !scene_word_before(scene, clause.end, WORDS_BIT(WORDS_POSSESSIVE), &of) ||
        of.begin <= clause.begin ||
        region_empty(han_noun_last(scene, (struct region){clause.begin, of.begin})))
        return none;
    struct region r = noun_after(scene, at, NOUN_NEXT);
    bool time = !region_empty(r) &&
                words_plain_at(scene->rules->words, WORDS_TIME_ITSELF, v->text, r.begin) != 0;
    return time || noun_is_light(scene, r) || noun_is_yardstick(scene, r) ? none : r;
}

/* 这|套|框架, 目前|项目: does nothing that could be a subject stand in r? */
static bool only_points(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (class != CLASS_PRONOUN && class != CLASS_MEASURE && class != CLASS_TIME &&
            class != CLASS_CONJUNCTION && class != CLASS_BLANK)
            return false;
    }
    return true;
}

/* 已经|流行|了: is r one verb with its adverbs? */
static bool one_deed(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t verbs = 0;
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (class == CLASS_VERB) verbs++;
        else if (class != CLASS_ADVERB && class != CLASS_PARTICLE && class != CLASS_BLANK)
            return false;
    }
    return verbs == 1;
}

struct region lasting_doer(const struct scene *scene, uint32_t i, struct region own) {
    const struct view *v = scene->view;
    struct region clause = region_trim(v, clause_up_to(v, v->letters[i].at));
    bool told = !region_empty(own) && own.begin >= clause.begin && region_has_han(v, clause) &&
                !noun_is_pronoun(scene, own) && v->text.data[v->letters[i].at - 1] != '"' &&
                one_deed(scene, (struct region){own.end, clause.end}) &&
                only_points(scene, (struct region){clause.begin, own.begin});
    return told ? own : (struct region){0, 0};
}
