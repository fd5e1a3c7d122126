/* renamed.c: what a Chinese figure was found to be of -> the noun in it or beside it that is meant:
 * behind another figure's noun, before a measure of its own, behind a place, instead of who says
 * it.
 */
#include "renamed.h"

#include "around.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

#define HAN 3u            /* bytes of a Chinese character */
#define ATTRIBUTE_MAX 30u /* bytes of an attribute between a place and its noun */
#define MEASURED_MAX 9u   /* bytes between a measure's name and its figure */

static const struct region NONE = {0, 0};

static bool ends(const struct scene *scene, struct region r, enum words_plain list) {
    return words_plain_before(scene->rules->words, list, scene->view->text, r.end) != 0;
}

static bool is_one(const struct scene *scene, struct region r, enum words_plain list) {
    return words_plain(scene->rules->words, list, slice_cut(scene->view->text, r.begin, r.end));
}

/* Does r begin right behind figure k? */
static bool stands_behind(const struct view *v, uint32_t k, struct region r) {
    return r.begin >= LETTER_BYTES &&
           back_blanks(v->text, r.begin) == v->letters[k].at + LETTER_BYTES;
}

/* 喝| □, 拥有| □: does a Chinese verb stand right before figure k? */
static bool is_governed(const struct scene *scene, uint32_t k) {
    struct region r =
        region_trim(scene->view, clause_up_to(scene->view, scene->view->letters[k].at));
    const struct han_tokens *t = region_empty(r) ? NULL : han_cut(scene, r);
    return t && t->count > 0 && t->at[t->count - 1].class == CLASS_VERB;
}

/* 喝 □ |绿茶的男性的死亡风险| 降 □: without the object of the clause that 的 ends, and without
 * those who are told of (咖啡的人|死亡率); 储存 □ |数据的成本 is whole. */
static struct region over_counted(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    uint32_t next = view_next(v, r.begin);
    struct word_match of;
    if (next == 0 || next > i || next - 1 == i || !stands_behind(v, next - 1, r) ||
        !region_first_word(scene, r, WORDS_BIT(WORDS_POSSESSIVE), WORDS_BIT(WORDS_IDIOM), &of) ||
        of.end + 2 * HAN > r.end || !is_governed(scene, next - 1))
        return r;
    struct region rest = {of.end, r.end};
    uint32_t who = words_plain_at(scene->rules->words, WORDS_WHO_SIGN, v->text, rest.begin);
    if (who && rest.begin + who + 2 * HAN <= r.end &&
        han_cut(scene, rest)->at[0].end == rest.begin + who) /* 的|人|死亡率, but 的|人均收入 */
        return (struct region){rest.begin + who, r.end};
    return noun_is_magnitude(scene, rest) ? r : rest;
}

/* 睡 □ 的|人|死亡率: without those who are told of, right behind 的. */
static struct region over_who(const struct scene *scene, struct region r) {
    struct word_match of;
    uint32_t who = words_plain_at(scene->rules->words, WORDS_WHO_SIGN, scene->view->text, r.begin);
    struct region rest = {r.begin + who, r.end};
    if (who && han_cut(scene, r)->at[0].end != rest.begin) return r; /* 人均收入 */
    return who && rest.begin + 2 * HAN <= r.end &&
                   (noun_is_magnitude(scene, rest) || ends(scene, rest, WORDS_RATE_END)) &&
                   scene_word_before(scene, r.begin, WORDS_BIT(WORDS_POSSESSIVE), &of)
               ? rest
               : r;
}

/* 目击者|说|高度 □, 研究|表明: what is said behind who says it; no noun there: none. */
static struct region over_speaker(const struct scene *scene, uint32_t i, enum kind kind,
                                  struct region r) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    uint32_t letter = v->letters[i].at,
             size = words_plain_at(words, WORDS_SAYS_THAT, v->text, r.end);
    bool expects = !size && kind != KIND_COUNT && kind != KIND_COST && kind != KIND_MONEY &&
                   kind != KIND_PRICE && kind != KIND_REVENUE && kind != KIND_DURATION;
    if (expects && is_one(scene, r, WORDS_FORETELLER))
        size = words_plain_at(words, WORDS_YARDSTICK, v->text, r.end);
    if (!size || r.end + size > letter || clause_at(v, r.begin).end < letter) return r;
    struct region rest = {r.end + size, letter};
    r = region_empty(region_trim(v, rest)) ? NONE : noun_before(scene, rest);
    return noun_is_pronoun(scene, r) ? NONE : r;
}

/* 在保持 □ |准确率的前提|下: the noun without what only says how it is meant. */
static struct region over_setting(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    if (!words_plain_at(words, WORDS_SETTING_TAIL, v->text, r.end)) return r;
    uint32_t size = words_plain_before(words, WORDS_SETTING_NOUN, v->text, r.end);
    struct word_match of;
    if (!size || r.end - size < r.begin) return r;
    if (r.end - size == r.begin) return NONE; /* 30 年的|时间里 */
    return scene_word_before(scene, r.end - size, WORDS_BIT(WORDS_POSSESSIVE), &of) &&
                   of.begin > r.begin
               ? (struct region){r.begin, of.begin}
               : r;
}

/* 桥全长 □,|宽 □: a word that is but a side of a thing takes up the thing, not its other side. */
static struct region over_extent(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    struct region own = region_trim(v, clause_up_to(v, v->letters[i].at));
    if (region_empty(own) || r.end > own.begin || !is_one(scene, own, WORDS_LONE_EXTENT)) return r;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_EXTENT_NOUN, v->text, r.end);
    if (!size) return r;
    r.end -= size < r.end - r.begin ? size : r.end - r.begin;
    return r.end - r.begin == HAN && !is_one(scene, r, WORDS_LONE_NOUN) ? NONE : r;
}

/* 两个|项目|总投资达 □, 2.0 L |发动机|最大功率 □: the noun before the name of a measure that has a
 * figure of its own. */
static struct region before_measure(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    uint32_t next = i + 1;
    if (!stands_behind(v, i, r) || next >= v->count || v->letters[next].at < r.end ||
        v->letters[next].at > r.end + MEASURED_MAX ||
        clause_at(v, r.begin).end < v->letters[next].at)
        return r;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = 1; t && k < t->count; k++) {
        struct region tail = {t->at[k].begin, r.end};
        if (noun_is_magnitude(scene, tail) || is_one(scene, tail, WORDS_EXTENT_NOUN) ||
            is_one(scene, tail, WORDS_TOTAL_NOUN))
            return trim_right(scene, (struct region){r.begin, tail.begin},
                              WORDS_BIT(WORDS_POSSESSIVE));
    }
    return r;
}

/* 70 位|国内重量级的|专家: the noun that a place behind a count is an attribute of. */
static struct region over_place(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    struct word_match of;
    if (!stands_behind(v, i, r) || !is_one(scene, r, WORDS_PLACE_ATTRIBUTE)) return r;
    uint32_t far = r.end + ATTRIBUTE_MAX, end = clause_at(v, r.end).end;
    struct region rest = {r.end, far < end ? far : end};
    uint32_t next = view_next(v, r.end);
    if (next < v->count && v->letters[next].at < rest.end) rest.end = v->letters[next].at;
    if (!region_first_word(scene, rest, WORDS_BIT(WORDS_POSSESSIVE), WORDS_BIT(WORDS_IDIOM), &of))
        return r;
    struct region noun = noun_after(scene, of.begin, NOUN_POSSESSED);
    return region_empty(noun) ? r : noun;
}

/* 高校招收|学生 500 名, 现有|公交车 3800 辆: what is counted stands behind the verb that has a
 * subject, or behind a word that leads to it. */
static struct region over_verb(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    uint32_t lead = words_plain_at(scene->rules->words, WORDS_COUNTED_LEAD, v->text, r.begin);
    if (r.end > v->letters[i].at || q->core_end == q->number_end) return r;
    if (lead && r.begin + lead + 2 * HAN <= r.end) r.begin += lead;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = t ? t->count : 0; k-- > 1;) {
        struct region verb = {t->at[k].begin, t->at[k].end};
        if (is_one(scene, verb, WORDS_COUNTED_VERB) && t->at[k - 1].class == CLASS_NOUN &&
            verb.end + 2 * HAN <= r.end &&
            !is_one(scene, (struct region){verb.end, r.end}, WORDS_DEED_THING))
            return (struct region){verb.end, r.end};
    }
    return r;
}

/* 医药指数跌 □,跑输|大盘 □: what beats or loses to the other, before the verb or in the clause of
 * the figure before it. */
static struct region over_rival(const struct scene *scene, enum kind kind, struct region r) {
    const struct view *v = scene->view;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_BEATS, v->text, r.begin);
    if (!size) return r;
    struct region clause = {clause_at(v, r.begin).begin, r.begin - size};
    struct region noun = region_empty(region_trim(v, clause)) ? NONE : noun_before(scene, clause);
    uint32_t next = view_next(v, r.begin);
    while (region_empty(noun) && next > 0 &&
           words_plain_in(scene->rules->words, WORDS_BEATS, v->text,
                          clause_at(v, v->letters[next - 1].at).begin, v->letters[next - 1].at))
        next--; /* 跑赢甲 □,跑赢乙| □ */
    if (region_empty(noun) && next > 0) noun = own_clause(scene, next - 1, kind);
    return noun_is_pronoun(scene, noun) ? NONE : noun;
}

/* □ 的|援助|计划: with the plan that ends the clause, which no verb of planning is. */
static struct region with_plan(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_SPOKEN_PLAN, v->text, r.end);
    if (!size || r.begin < v->letters[i].at || r.end + size < clause_at(v, r.end).end) return r;
    return (struct region){r.begin, r.end + size};
}

/* 就业不足人数|方面,数字为 □: what the clause before is told to be about, where the noun is but
 * "the figure". */
static struct region over_figure(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, r.begin);
    if (!is_one(scene, r, WORDS_FIGURE_NOUN) || clause.begin == 0) return r;
    struct region before = region_trim(v, clause_before(v, clause));
    uint32_t size = region_empty(before) ? 0
                                         : words_plain_before(scene->rules->words, WORDS_ASPECT_END,
                                                              v->text, before.end);
    before.end -= size;
    return size && before.end > before.begin ? noun_before(scene, before) : r;
}

/* Does r name a measure that figure i cannot be of: people of a rate, money of an area? */
static bool of_other_sort(const struct scene *scene, uint32_t i, struct region r) {
    const struct quantity *q = &scene->view->quantities[i];
    enum dim dim = q->readings[0].dim;
    uint32_t letter = scene->view->letters[i].at;
    if (r.end > letter || clause_at(scene->view, letter).begin < r.end) return false;
    if (dim == DIM_COUNT && q->core_end > q->number_end) return ends(scene, r, WORDS_RATE_END);
    return dim == DIM_MONEY && ends(scene, r, WORDS_EXTENT_NOUN);
}

/* 股价较 □ 的|高点| 跌去 □: what is measured against a level, and not the level. */
static struct region over_level(const struct scene *scene, uint32_t i, enum kind kind,
                                struct region r) {
    const struct view *v = scene->view;
    struct word_match than;
    struct region clause = clause_at(v, r.begin);
    clause.end = r.begin;
    if (kind != KIND_GROWTH || !noun_is_yardstick(scene, r) ||
        !region_last_word(scene, clause, WORDS_BIT(WORDS_THAN), WORDS_BIT(WORDS_IDIOM), &than))
        return r;
    clause.end = than.begin;
    if (region_empty(region_trim(v, clause))) return earlier_clause(scene, i, kind);
    struct region noun = noun_before(scene, clause);
    return noun_is_pronoun(scene, noun) ? NONE : noun;
}

struct region renamed_find(const struct scene *scene, uint32_t i, enum kind kind, struct region r) {
    const struct view *v = scene->view;
    if (!region_empty(r) && slice_has_at(v->text, r.begin, LIT(". "))) r.begin += 2; /* 2|. Pro 9 */
    if (region_empty(r) || !region_has_han(v, clause_at(v, v->letters[i].at))) return r;
    r = over_figure(scene, r);
    if (region_empty(r)) return r;
    r = over_rival(scene, kind, over_setting(scene, over_who(scene, over_counted(scene, i, r))));
    if (region_empty(r)) return r;
    r = over_speaker(scene, i, kind, over_extent(scene, i, r));
    if (!region_empty(r)) r = over_level(scene, i, kind, r);
    if (region_empty(r) || of_other_sort(scene, i, r)) return NONE;
    r = with_plan(scene, i, r);
    if (kind == KIND_COUNT) r = over_verb(scene, i, over_place(scene, i, r));
    return kind == KIND_COUNT || v->quantities[i].readings[0].dim == DIM_VOLUME
               ? before_measure(scene, i, r)
               : r;
}
