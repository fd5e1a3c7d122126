/* aged.c: years of an age, Chinese -> whose age they are, when that stands behind: 62 岁|男子,
 * 61 岁的|李明, 87 岁及 92 岁的|病人. */
#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

#define NAME_MIN 6u /* bytes of a Chinese name: the family's and one more */
#define NAME_MAX 9u /* or two */

/* Is the figure one of years of an age, 62 岁? What is so from 4 岁起 on is a time. */
static bool is_age(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = slice_cut(scene->folded->text, q->core_end, q->end);
    return q->readings[0].dim == DIM_TIME &&
           !words_plain(scene->rules->words, WORDS_AGE_TAIL, text) &&
           words_plain_before(scene->rules->words, WORDS_AGE_SIGN, scene->folded->text,
                              q->core_end);
}

/* 87 岁及|92 岁: the last of the ages that stand in a row with i. */
static uint32_t last_age(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match join;
    while (i + 1 < v->count && is_age(scene, i + 1)) {
        uint32_t at = v->letters[i].at + LETTER_BYTES;
        if (!scene_word(scene, at, WORDS_BIT(WORDS_LIST_JOIN), &join) ||
            join.end != v->letters[i + 1].at)
            break;
        i++;
    }
    return i;
}

/* |李明表示, |欧阳明: a name behind its family's; empty: none begins there. */
static struct region name_at(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    struct region none = {0, 0};
    uint32_t family = words_plain_at(scene->rules->words, WORDS_FAMILY_NAME, text, r.begin);
    uint32_t end = r.begin + family + 3;
    if (!family || end > r.end || !utf8_is_han(utf8_at(text, end - 3))) return none;
    struct token next; /* 游泳|选手, 高中|生 */
    if (family == 3 && lexicon_cut(text, r.begin, r.end, &next, 1) == 1 && next.end >= end)
        return none;
    if (end + 3 > r.end || !utf8_is_han(utf8_at(text, end))) return (struct region){r.begin, end};
    bool ends = lexicon_cut(text, end, r.end, &next, 1) == 1 && next.end - next.begin >= 6;
    struct word_match is;
    bool small = scene_word(scene, end, WORDS_BIT(WORDS_COPULA), &is) ||
                 next.class == CLASS_PREPOSITION || next.class == CLASS_ADVERB ||
                 next.class == CLASS_PARTICLE || next.class == CLASS_CONJUNCTION; /* 李明|在 */
    if (!ends && small) return (struct region){r.begin, end};
    if (!ends && end - r.begin < NAME_MAX) end += 3;
    return (struct region){r.begin, end};
}

/* 王明,|43 岁|,被捕; 王明(|43 岁|): an age that is all of its clause is that of whom the clause
 * before ends with. */
static struct region apposed(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at;
    struct region clause = clause_at(v, at), own = region_trim(v, clause);
    if (own.begin != at || own.end != at + LETTER_BYTES) {
        bool bracket = at > clause.begin && v->text.data[at - 1] == '(' &&
                       at + LETTER_BYTES < v->text.size && v->text.data[at + LETTER_BYTES] == ')';
        if (!bracket) return none;
        clause.end = at - 1;
    } else {
        clause = clause_before(v, clause);
    }
    if (region_empty(clause) || !region_has_han(v, clause)) return none;
    for (uint32_t size = NAME_MAX; size >= NAME_MIN; size -= 3) {
        struct region name = {clause.end - size, clause.end};
        if (clause.end - clause.begin < size || name_at(scene, name).end != clause.end) continue;
        return words_plain_before(scene->rules->words, WORDS_LIVES_AT, v->text, name.begin) ||
                       words_plain_at(scene->rules->words, WORDS_LIVES_AT, v->text, name.begin)
                   ? none /* 住在|成都,62 岁 */
                   : name;
    }
    struct region person = han_noun_last(scene, clause);
    return noun_is_pronoun(scene, person) ? none : person;
}

struct region aged_person(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region none = {0, 0};
    struct word_match of;
    if (!is_age(scene, i)) return none;
    struct region age = behind_measure(scene, i, KIND_DURATION); /* 平均年龄|62 岁的合唱团 */
    if (!region_empty(age)) return age;
    i = last_age(scene, i);
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    bool owned = scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of);
    if (owned) at = of.end;
    struct region r = {at, counted_up_to_figure(v, at)};
    if (region_empty(r) || !region_has_han(v, r)) return apposed(scene, i);
    struct region name = owned ? name_at(scene, r) : none;
    if (!region_empty(name)) return name;
    const struct han_tokens *t = han_cut(scene, r);
    bool opens = t->count && (han_is_noun(&t->at[0]) || t->at[0].class == CLASS_ADJECTIVE);
    if (!opens || t->at[0].begin != at) return none;
    if (words_plain_at(scene->rules->words, WORDS_AGE_TAIL, v->text, at)) return none;
    struct region person = han_noun_after(scene, r);
    return noun_is_pronoun(scene, person) ? none : person;
}

/* Behind 的 at `at`, or there. */
static uint32_t over_of(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match of;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size) return at;
    return scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of) ? of.end : at;
}

struct region aged_people(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    const struct quantity *q = &v->quantities[i];
    struct region none = {0, 0};
    if (q->readings[0].dim != DIM_TIME ||
        !words_plain_in(words, WORDS_AGE_UNIT, scene->folded->text, q->number_end, q->end))
        return none;
    uint32_t at = over_of(scene, v->letters[i].at + LETTER_BYTES);
    if (at >= v->text.size) return none;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    uint32_t last = UINT32_MAX;
    for (uint32_t k = 0; k < t->count && han_is_noun(&t->at[k]); k++)
        if (words_plain_before(words, WORDS_AGED_PEOPLE, v->text, t->at[k].end)) last = k;
    return last == UINT32_MAX ? none : (struct region){t->at[0].begin, t->at[last].end};
}
