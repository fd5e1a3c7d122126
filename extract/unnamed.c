/* unnamed.c: what a Chinese figure is of whose own clause names nothing: the noun of the clause
 * before, the name of a price (售价| 99 元), the figure that it is changed from. */
#include "unnamed.h"

#include "around.h"
#include "goeson.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

#define SPEAKER_CHARS 4u /* most characters of a name with its title: 欧阳老师 */

static const struct region NONE = {0, 0};

/* Is r, not right behind figure i, an adverb or a verb that names no subject: 任意| 两个? */
static bool names_nothing(const struct scene *scene, uint32_t i, struct region r) {
    struct qc_slice text = scene->view->text;
    return !region_empty(r) && r.begin != scene->view->letters[i].at + LETTER_BYTES &&
           words_plain(scene->rules->words, WORDS_NO_SUBJECT, slice_cut(text, r.begin, r.end));
}

/* it's $15 | right: does a figure stand in what English words before name? */
static bool tells_amount(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    for (uint32_t k = 0; k < v->count && !region_has_han(v, r); k++)
        if (v->letters[k].at >= r.begin && v->letters[k].at < r.end) return true;
    return false;
}

/* 管理层|: 大概 200 亿, 王总|: 占 20%: who speaks, before the colon that opens the piece; of what
 * is counted with a measure word it may be the name (嘉宾: 3 位). */
static bool speaks(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    const struct quantity *q = &v->quantities[i];
    uint32_t at = r.end;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (region_empty(r) || r.begin > 0 || at >= v->text.size || v->text.data[at] != ':')
        return false;
    struct qc_slice who = slice_cut(v->text, r.begin, r.end);
    bool named = utf8_chars(who) <= SPEAKER_CHARS &&
                 words_plain_before(words, WORDS_SPEAKER_END, v->text, r.end);
    bool counted = q->readings[0].dim == DIM_COUNT && q->readings[0].unit != UNIT_NONE;
    return named || (!counted && words_plain(words, WORDS_SPEAKER_ROLE, who));
}

/* |结果等了 20 分钟, 我们|一开始只有 3 个人: what opens the telling names nothing, 测试|结果 does.
 */
static bool opens_telling(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct word_match word;
    if (region_empty(r) || r.begin >= v->letters[i].at ||
        !words_plain(words, WORDS_OPENS_TELLING, slice_cut(v->text, r.begin, r.end)) ||
        scene_word(scene, r.end, WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_COPULA), &word))
        return false;
    struct region clause = clause_at(v, r.begin);
    clause.end = r.begin;
    clause = region_trim(v, clause);
    return region_empty(clause) || noun_is_pronoun(scene, clause);
}

/* 在美国的|售价为 □: the price behind the place where it is asked. */
static struct region over_place(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    struct word_match word;
    if (region_empty(r) || !scene_word(scene, r.end, WORDS_BIT(WORDS_POSSESSIVE), &word) ||
        !utf8_is_han(utf8_at(text, r.end)))
        return r;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_PRICE_LABEL, text, word.end);
    struct region price = {word.end, word.end + size};
    return size && scene_word_before(scene, r.begin, WORDS_BIT(WORDS_PREPOSITION), &word) ? price
                                                                                          : r;
}

/* □ |级码头: without the word that makes a class of the figure. */
static struct region over_class(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t at = r.begin;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (region_empty(r) || at < LETTER_BYTES || !letter_is(utf8_at(v->text, at - LETTER_BYTES)))
        return r;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_CLASS_SIGN, v->text, r.begin);
    const struct han_tokens *t = size ? han_cut(scene, r) : NULL;
    return t && t->count > 1 && t->at[0].end == r.begin + size
               ? (struct region){t->at[1].begin, r.end}
               : r;
}

struct region unnamed_instead(const struct scene *scene, uint32_t i, enum kind kind,
                              struct region r) {
    r = over_class(scene, over_place(scene, r));
    if (speaks(scene, i, r) || opens_telling(scene, i, r)) return NONE;
    if (!names_nothing(scene, i, r)) return r;
    if (han_is_verb(scene, r)) return NONE;
    struct region clause = clause_at(scene->view, r.begin);
    clause.end = r.begin;
    r = region_empty(region_trim(scene->view, clause)) ? NONE : noun_before(scene, clause);
    if (region_empty(r) || noun_is_pronoun(scene, r)) r = earlier_clause(scene, i, kind);
    return names_nothing(scene, i, r) || tells_amount(scene, r) ? NONE : r;
}

/* 这是 X 手机,|售价 99 元: the thing that the clause before ends with. */
static struct region thing_before(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    struct region r = clause_at(v, clause.begin);
    if (r.begin == 0 || v->text.data[r.begin - 1] != ',') return NONE;
    r = region_trim(v, clause_before(v, r));
    if (region_empty(r) || !region_has_han(v, r)) return NONE;
    const struct veto *veto = veto_at(scene, (uint32_t)utf8_back(v->text, r.end));
    if (veto && strcmp(veto->reason, "name") != 0) return NONE;
    struct region noun = han_noun_last(scene, r);
    bool thing = !region_empty(noun) && noun.end == r.end && !noun_is_pronoun(scene, noun) &&
                 noun.begin > r.begin && !noun_is_magnitude(scene, noun) &&
                 !words_plain_before(scene->rules->words, WORDS_MEASURE_END, v->text, r.end);
    return thing ? noun : NONE;
}

/* |售价 99 元: the name of the price itself, when its thing is not named. */
static struct region price_label(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_up_to(v, v->letters[i].at);
    if (region_empty(r) || !region_has_han(v, r)) return NONE;
    const struct words *words = scene->rules->words;
    struct word_match is;
    r = trim_right(scene, clause_behind(v, r, i), TRIM_SMALL);
    if (region_empty(r)) return NONE;
    uint32_t size = words_plain_before(words, WORDS_PRICE_LABEL, v->text, r.end);
    if (size) return (struct region){r.end - size, r.end};
    if (!scene_word_before(scene, r.end, WORDS_BIT(WORDS_COPULA), &is)) return NONE;
    size = words_plain_at(words, WORDS_PRICE_LABEL, v->text, is.begin); /* 售价|为 □ */
    if (size) return (struct region){is.begin, is.begin + size};
    size = words_plain_before(words, WORDS_PRICE_LABEL, v->text, is.begin);
    return size ? (struct region){is.begin - size, is.begin} : NONE;
}

struct region unnamed_price(const struct scene *scene, uint32_t i) {
    struct region label = price_label(scene, i);
    if (region_empty(label)) return NONE;
    struct region thing = thing_before(scene, label);
    return region_empty(thing) || clause_at(scene->view, label.begin).begin != label.begin ? label
                                                                                           : thing;
}

/* □ |人跌至 2017 年的 □: does a word of change stand between figure i and the next of its clause?
 */
static bool moves_on(const struct scene *scene, uint32_t i) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_CHANGE_TO);
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t at = v->letters[i].at + LETTER_BYTES, next = counted_up_to_figure(v, at);
    return next < clause_at(v, at).end && region_first_word(scene, (struct region){at, next}, moves,
                                                            WORDS_BIT(WORDS_IDIOM), &word);
}

/* 由 2012 年的| 22000 人跌至 □: does a Chinese clause open with the word that leads to what its
 * figures, one of them i, changed from? */
static bool opens_change(const struct scene *scene, uint32_t i, struct region clause) {
    if (!region_opens(scene, clause, WORDS_BIT(WORDS_CHANGE_FROM))) return false;
    bool second = i > 0 && scene->view->letters[i - 1].at >= clause.begin;
    return moves_on(scene, second ? i - 1 : i);
}

/* 新生儿有 92 万,比上年下降| 2 万: is Chinese count i but a change, in a clause without a noun of
 * its own? */
bool unnamed_changes(const struct scene *scene, uint32_t i) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct view *v = scene->view;
    struct region clause = region_trim(v, clause_up_to(v, v->letters[i].at));
    struct word_match move;
    if (region_empty(clause) || !region_has_han(v, clause)) return false;
    uint32_t done = words_plain_before(scene->rules->words, WORDS_DONE, v->text, clause.end);
    bool moved = scene_word_before(scene, clause.end - done, moves, &move) &&
                 move.begin >= clause.begin && move.end - move.begin >= 6;
    return (moved || opens_change(scene, i, clause)) && goeson_tells(scene, i, KIND_COUNT);
}

/* 利用 □ 小时,比上年同期降低| □ 小时: is a time but a change from another? */
bool unnamed_compares(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = region_trim(v, clause_up_to(v, v->letters[i].at));
    if (region_empty(clause) || !unnamed_changes(scene, i)) return false;
    if (region_opens(scene, clause, WORDS_BIT(WORDS_CHANGE_FROM))) { /* 差异很大,由 3 小时 □ */
        struct region before = clause_before(v, clause_at(v, clause.begin));
        uint32_t next = view_next(v, before.begin);
        return next >= v->count || v->letters[next].at >= before.end;
    }
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match move; /* 利用 □ 小时,减少|□ 小时 */
    if (i > 0 && v->quantities[i - 1].readings[0].dim == DIM_TIME &&
        scene_word(scene, clause.begin, moves, &move) && move.end == clause.end)
        return true;
    return region_opens(scene, clause, WORDS_BIT(WORDS_THAN)) ||
           words_plain_at(scene->rules->words, WORDS_CHANGE_BASE, v->text, clause.begin);
}

/* 设定的|目标人数,由 2012 年的| 22000 人跌至 □: the noun that ends the clause before a change. */
static struct region changed_topic(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    if (region_empty(r) || r.begin == 0 || !region_has_han(v, r) || !opens_change(scene, i, r))
        return NONE;
    r = region_trim(v, clause_before(v, clause_at(v, r.begin)));
    if (region_empty(r) || !region_has_han(v, r)) return NONE;
    struct region noun = han_noun_before(scene, r, HAN_FREE);
    bool measure = noun_is_magnitude(scene, noun) ||
                   words_plain_before(scene->rules->words, WORDS_MEASURE_END, v->text, r.end);
    return !region_empty(noun) && noun.end == r.end && measure ? noun : NONE;
}

uint32_t unnamed_from(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || clause_at(v, v->letters[i].at).begin > v->letters[i - 1].at ||
        v->quantities[i].readings[0].dim != v->quantities[i - 1].readings[0].dim ||
        !moves_on(scene, i - 1))
        return i;
    struct region gap = {v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at};
    return region_has_han(v, gap) && region_empty(han_noun_before(scene, gap, HAN_FREE)) ? i - 1
                                                                                         : i;
}

/* 交给了|老师,共 3 本: does a noun of persons end at `end`, of which figure i, no count of people,
 * tells nothing? */
static bool is_person(const struct scene *scene, uint32_t i, uint32_t end) {
    static const enum words_plain ENDS[] = {WORDS_AGENT_END, WORDS_DOER_END, WORDS_AGE_WHO,
                                            WORDS_PERSON_END};
    const struct words *words = scene->rules->words;
    const struct quantity *q = &scene->view->quantities[i];
    uint32_t core = q->core_end;
    bool bare = q->readings[0].dim == DIM_COUNT && q->readings[0].unit == UNIT_NONE;
    if (bare || words_plain_before(words, WORDS_PERSON_NOT, scene->view->text, end)) return false;
    if (words_plain_before(words, WORDS_PEOPLE_PIECE, scene->folded->text, core) ||
        words_plain_before(words, WORDS_PERSON_PIECE, scene->folded->text, core) ||
        words_plain_before(words, WORDS_GROUP_PIECE, scene->folded->text, core))
        return false;
    for (size_t k = 0; k < COUNT(ENDS); k++)
        if (words_plain_before(words, ENDS[k], scene->view->text, end)) return true;
    return false;
}

/* 交出|资金,共约 150 万元: the noun that ends the clause before, of which a clause that is but a
 * figure tells how much it is. */
static struct region apposed(const struct scene *scene, uint32_t i) {
    const dim_set told = DIM_BIT(DIM_MONEY) | DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_LENGTH) |
                         DIM_BIT(DIM_MASS) | DIM_BIT(DIM_AREA) | DIM_BIT(DIM_VOLUME) |
                         DIM_BIT(DIM_DATA) | DIM_BIT(DIM_ENERGY) | DIM_BIT(DIM_TOKEN);
    const struct view *v = scene->view;
    if (!(DIM_BIT(v->quantities[i].readings[0].dim) & told) || v->quantities[i].per_count)
        return NONE;
    struct region clause = clause_at(v, v->letters[i].at);
    struct region lead = region_trim(v, (struct region){clause.begin, v->letters[i].at});
    struct region rest = {v->letters[i].at + LETTER_BYTES, clause.end};
    if (clause.begin == 0 || v->text.data[clause.begin - 1] != ',' ||
        !region_empty(region_trim(v, rest)) ||
        !(region_empty(lead) || words_plain(scene->rules->words, WORDS_SUM_LEAD,
                                            slice_cut(v->text, lead.begin, lead.end))))
        return NONE;
    clause = region_trim(v, clause_before(v, clause));
    if (region_empty(clause) || !region_has_han(v, clause)) return NONE;
    uint32_t begin = clause.end; /* behind its last figure */
    while (begin > clause.begin &&
           !letter_is(utf8_at(v->text, (uint32_t)utf8_back(v->text, begin))))
        begin = (uint32_t)utf8_back(v->text, begin);
    if (begin == clause.end || !han_has_deed(scene, clause)) return NONE;
    struct region noun = han_noun_last(scene, (struct region){begin, clause.end});
    const words_set leads = WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_PREPOSITION);
    struct word_match lead_to; /* 从甲地到|乙地,共 □ */
    return !region_empty(noun) && noun.end == clause.end && !noun_is_pronoun(scene, noun) &&
                   !is_person(scene, i, noun.end) &&
                   !words_plain_before(scene->rules->words, WORDS_RECORD_END, v->text, noun.end) &&
                   !scene_word_before(scene, noun.begin, leads, &lead_to)
               ? noun
               : NONE;
}

struct region unnamed_before(const struct scene *scene, uint32_t i) {
    struct region r = changed_topic(scene, i);
    if (region_empty(r)) r = apposed(scene, i);
    return region_empty(r) ? elided_count(scene, i) : r;
}
