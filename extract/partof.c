/* partof.c: a share -> the whole that it is a part of, where the text names it: 70% of |traffic,
 * 占|全部订单|的 62%, 62% 的|员工, of the |1,204 people surveyed,| 38%. */
#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "subject.h"
#include "timex.h"
#include "trim.h"

#define WHOLE_MAX 90u /* bytes of a phrase that names a whole */
#define GROUP_CLAUSES 1

static const struct region NOTHING = {0, 0};

/* The word of the list that begins the region, blanks aside; its end, or 0. */
static uint32_t opened_by(const struct scene *scene, struct region r, enum words_plain list) {
    uint32_t at = skip_blanks(scene->view->text, r.begin);
    uint32_t size =
        at < r.end ? words_plain_at(scene->rules->words, list, scene->view->text, at) : 0;
    return size && at + size < r.end ? at + size : 0;
}

/* Its end without the word of the list there; r.end: none. */
static uint32_t closed_by(const struct scene *scene, struct region r, enum words_plain list) {
    uint32_t size = words_plain_before(scene->rules->words, list, scene->view->text, r.end);
    return size && size < r.end - r.begin ? r.end - size : r.end;
}

static struct region bounded(const struct scene *scene, struct region r) {
    r = region_trim(scene->view, r);
    return r.end - r.begin > WHOLE_MAX ? NOTHING : r;
}

/* ---- behind the figure ---- */

/* 70% of all | traffic, one in five | adults, half the | workforce, 62% 的|员工 */
static struct region behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES, next = skip_blanks(v->text, at);
    struct word_match word;
    struct region rest = {at, clause_at(v, at).end};
    if (next >= v->text.size) return NOTHING;
    uint32_t share = opened_by(scene, rest, WORDS_SHARE_OF);
    if (share) return noun_after(scene, share, NOUN_COUNTED);
    if (scene_word(scene, next, WORDS_BIT(WORDS_POSSESSIVE), &word) &&
        !is_alpha(v->text.data[next]))
        return noun_after(scene, at, NOUN_POSSESSED);
    if (scene_word(scene, next, WORDS_BIT(WORDS_OF), &word)) return noun_after(scene, at, NOUN_OF);
    if (v->quantities[i].readings[0].dim != DIM_RATIO) return NOTHING;
    uint32_t article = opened_by(scene, rest, WORDS_DETERMINER);
    return noun_after(scene, article ? article : at, NOUN_COUNTED);
}

/* ---- before it ---- */

/* The last verb 占 of the clause, which is no part of a noun (占比). */
static bool find_occupy(const struct scene *scene, struct region clause, struct word_match *out) {
    return region_last_word(scene, clause, WORDS_BIT(WORDS_OCCUPY), WORDS_BIT(WORDS_IDIOM), out) &&
           !words_plain_at(scene->rules->words, WORDS_PART_NOUN, scene->view->text, out->begin);
}

/* 占|全部订单|的 □, 占|营收|比重为 □ */
static struct region occupied(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    struct word_match occupy;
    if (!find_occupy(scene, clause, &occupy)) return NOTHING;
    struct region r = {occupy.end, clause.end};
    for (uint32_t at = r.begin; at < r.end; at += utf8_length(v->text.data[at]))
        if (words_plain_at(scene->rules->words, WORDS_PART_NOUN, v->text, at)) r.end = at;
    r = trim_right(scene, region_trim(v, r), TRIM_VERBS | TRIM_SMALL | WORDS_BIT(WORDS_POSSESSIVE));
    r = trim_left(scene, r, TRIM_SMALL & ~WORDS_BIT(WORDS_TIME_WORD));
    return bounded(scene, r);
}

/* Where the words of a clause stand that tell a part of a whole: 女装 在 全国销量 中(的)占比 □. */
struct setting {
    uint32_t part_end; /* 女装| */
    struct region whole;
};

/* Where the last word for a part, or 占, begins in the clause; 0: none. */
static uint32_t part_sign(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    struct word_match occupy;
    if (find_occupy(scene, clause, &occupy)) return occupy.begin;
    uint32_t last = 0;
    for (uint32_t at = clause.begin; at < clause.end; at += utf8_length(v->text.data[at]))
        if (words_plain_at(scene->rules->words, WORDS_PART_NOUN, v->text, at)) last = at;
    return last;
}

/* Reads the setting of the clause: 在 and 中 around the whole, the sign of a part behind them. */
static bool setting_read(const struct scene *scene, struct region clause, struct setting *out) {
    const struct view *v = scene->view;
    struct word_match of;
    if (!region_has_han(v, clause)) return false;
    uint32_t sign = part_sign(scene, clause);
    if (!sign) return false;
    if (scene_word_before(scene, sign, WORDS_BIT(WORDS_POSSESSIVE), &of)) sign = of.begin;
    struct region led = {clause.begin, sign};
    uint32_t end = closed_by(scene, led, WORDS_GROUP_CLOSE);
    if (end == led.end) return false;
    const struct han_tokens *t = han_cut(scene, (struct region){clause.begin, end});
    for (uint32_t i = t->count; i-- > 0;) {
        struct qc_slice word = slice_cut(v->text, t->at[i].begin, t->at[i].end);
        if (!words_plain(scene->rules->words, WORDS_WHOLE_OPEN, word)) continue;
        *out = (struct setting){t->at[i].begin, bounded(scene, (struct region){t->at[i].end, end})};
        return !region_empty(out->whole);
    }
    return false;
}

/* 2020 年|的 □: when, and not of what. */
static bool ends_in_time(const struct scene *scene, uint32_t end) {
    const struct timexes *times = timex_read(scene);
    for (uint32_t i = 0; i < times->count; i++)
        if (times->at[i].at.begin < end && times->at[i].at.end >= end) return true;
    return false;
}

/* 在|全国|的占比为 □, 销售额|的 □ */
static struct region possessing(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    const words_set ends = TRIM_VERBS | WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_ADVERB);
    struct region r = trim_right(scene, region_trim(v, clause), ends);
    r.end = closed_by(scene, r, WORDS_PART_NOUN);
    struct word_match of;
    if (!scene_word_before(scene, r.end, WORDS_BIT(WORDS_POSSESSIVE), &of) ||
        is_alpha(v->text.data[of.begin]) || of.begin <= r.begin || ends_in_time(scene, of.begin))
        return NOTHING;
    r.end = of.begin;
    struct region noun = han_noun_before(scene, r, HAN_GOVERNED);
    return region_empty(noun) ? han_noun_before(scene, r, HAN_FREE) : noun;
}

/* 在|1204 名受访者|中, Of the |1,204 people surveyed,| */
static struct region group(const struct scene *scene, struct region clause) {
    uint32_t open = opened_by(scene, clause, WORDS_GROUP_OPEN);
    if (!open) return NOTHING;
    struct region r = region_trim(scene->view, (struct region){open, clause.end});
    if (is_alpha(scene->view->text.data[open - 1])) {
        uint32_t article = opened_by(scene, r, WORDS_DETERMINER);
        if (article) r.begin = article;
        return bounded(scene, r);
    }
    uint32_t end = closed_by(scene, r, WORDS_GROUP_CLOSE);
    return end < r.end ? bounded(scene, (struct region){r.begin, end}) : NOTHING;
}

static struct region before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region own = clause_up_to(v, v->letters[i].at);
    struct region clause = clause_behind(v, own, i), r;
    struct setting set;
    if (setting_read(scene, clause, &set)) return set.whole;
    if (!region_empty(r = occupied(scene, clause))) return r;
    if (!region_empty(r = possessing(scene, clause))) return r;
    for (int back = 0; back <= GROUP_CLAUSES; back++) {
        if (back && !region_empty(r = group(scene, own))) return r;
        own = clause_before(v, own);
        if (region_empty(own)) break;
    }
    return NOTHING;
}

struct region part_before(const struct scene *scene, uint32_t i) {
    struct region clause = clause_up_to(scene->view, scene->view->letters[i].at);
    struct word_match occupy;
    struct setting set;
    clause = clause_behind(scene->view, clause, i);
    if (setting_read(scene, clause, &set))
        return han_noun_before(scene, (struct region){clause.begin, set.part_end}, HAN_FREE);
    if (!find_occupy(scene, clause, &occupy)) return NOTHING;
    return han_noun_before(scene, (struct region){clause.begin, occupy.begin}, HAN_FREE);
}

struct region part_group(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_before(v, clause_at(v, v->letters[i].at));
    if (region_empty(clause) || !region_has_han(v, clause)) return NOTHING;
    clause = region_trim(v, clause);
    uint32_t end = closed_by(scene, clause, WORDS_GROUP_CLOSE);
    return end < clause.end ? han_noun_last(scene, (struct region){clause.begin, end}) : NOTHING;
}

/* ---- inside it ---- */

/* 每 100 名|学生|中有 35 名, 每 10 |人|中有 3 人: what the first figure counts. */
static struct subject inside(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    const struct words *words = scene->rules->words;
    struct qc_slice text = slice_cut(scene->folded->text, 0, q->core_end);
    struct word_match per;
    struct number number;
    struct unit_match unit;
    struct subject none = {.found = false};
    if (q->readings[0].dim != DIM_RATIO || (text.data[q->number_begin] & 0x80) == 0 ||
        !words_at(words, text, q->number_begin, WORDS_BIT(WORDS_PER), &per))
        return none;
    uint32_t at = skip_blanks(text, per.end);
    if (!number_scan(text, at, &number)) return none;
    uint32_t counted = skip_blanks(text, number.end), begin = counted;
    if (units_after(scene->rules->units, text, counted, &unit)) begin = unit.end;
    uint32_t end = skip_blanks(text, begin);
    while (end < text.size && !words_plain_at(words, WORDS_OUT_OF_IN, text, end))
        end += utf8_length(text.data[end]);
    begin = skip_blanks(text, begin);
    return end > begin ? subject_folded(scene, begin, end) : subject_folded(scene, counted, begin);
}

struct subject whole_find(const struct scene *scene, uint32_t i) {
    struct subject s = inside(scene, i);
    if (s.found) return s;
    struct region r = behind(scene, i);
    return subject_of(scene, region_empty(r) ? before(scene, i) : r);
}

bool whole_has_part(const struct scene *scene, uint32_t i) {
    struct region clause = clause_up_to(scene->view, scene->view->letters[i].at);
    struct word_match occupy;
    return find_occupy(scene, clause_behind(scene->view, clause, i), &occupy);
}

/* 41% of workers agree, but | 26% say; sold 300 tickets; | half went to: the part is of the same
 * whole as the one before, or of what was counted. */
struct region partof_same(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    if (!kind_is_part(kind) || region_has_han(v, clause_at(v, v->letters[i].at)))
        return (struct region){0, 0};
    struct region own = clause_up_to(v, v->letters[i].at);
    bool opens = region_empty(trim_left(scene, region_trim(v, own), TRIM_SMALL));
    for (uint32_t j = i; j-- > 0;) {
        enum dim dim = v->quantities[j].readings[0].dim;
        if (dim != DIM_PERCENT && !(dim == DIM_COUNT && opens)) continue;
        struct region whole = noun_after(scene, v->letters[j].at + LETTER_BYTES,
                                         dim == DIM_COUNT ? NOUN_COUNTED : NOUN_OF);
        if (!region_empty(whole)) return whole;
    }
    return (struct region){0, 0};
}

/* 其中|82% 是女性: a part without a noun before it is of those that it is said to be. */
struct region partof_being(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_IS_A, v->text, at);
    if (!kind_is_part(kind) || !size || !region_has_han(v, clause_at(v, at)))
        return (struct region){0, 0};
    return noun_after(scene, at + size, NOUN_NEXT);
}

bool partof_head(const struct scene *scene, struct region r, enum kind kind) {
    return kind_is_part(kind) && words_plain(scene->rules->words, WORDS_PART_HEAD,
                                             slice_cut(scene->view->text, r.begin, r.end));
}

struct region partof_itself(const struct scene *scene, uint32_t i, enum kind kind) {
    struct region r = premod_phrase(scene, scene->view->letters[i].at + LETTER_BYTES);
    return !region_empty(r) && partof_head(scene, r, kind) ? r : (struct region){0, 0};
}
