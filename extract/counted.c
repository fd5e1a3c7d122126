/* counted.c: a number without a noun of its own -> the number before it that names what both
 * count: 11 people died and | 23 were hurt; 14 座山峰,其中|5 座. */
#include "around.h"

#include "han_counted.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

#define COUNTS_BACK 4u /* quantities before a count that are asked for its noun */

static bool is_count(const struct quantity *q) {
    return q->readings[0].dim == DIM_COUNT;
}

static bool has_noun(const struct scene *scene, uint32_t i) {
    uint32_t at = scene->view->letters[i].at + LETTER_BYTES;
    if (scene->view->quantities[i].readings[0].unit != UNIT_NONE) return true;
    return !scene->view->wordless && (!region_empty(noun_after(scene, at, NOUN_COUNTED)) ||
                                      !region_empty(noun_after(scene, at, NOUN_OF)));
}

static bool is_english(const struct scene *scene, uint32_t i) {
    return !region_has_han(scene->view, clause_at(scene->view, scene->view->letters[i].at));
}

bool counted_resumes(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    return is_count(&v->quantities[i]) && is_english(scene, i) &&
           noun_governed(scene, v->letters[i].at, WORDS_BIT(WORDS_RESUMES)) && !has_noun(scene, i);
}

bool counted_of_those(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    struct region clause = clause_at(v, v->letters[i].at);
    clause.end = v->letters[i].at;
    return !is_english(scene, i) &&
           region_last_word(scene, clause, WORDS_BIT(WORDS_RESUMES), WORDS_BIT(WORDS_IDIOM), &word);
}

/* Of the 18 shops, | 17 closed: does the clause of count i open with of? */
static bool opens_with_of(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    return region_opens(scene, clause_at(v, v->letters[i].at), WORDS_BIT(WORDS_OF));
}

#define JOINED_WORDS 4u /* of a second predicate: and | let go of five */

/* lost, closed, let: is it a form that a verb behind "and" has? */
static bool is_verb(const struct scene *scene, struct qc_slice word) {
    const struct words *words = scene->rules->words;
    return (word.size > 4 && slice_has_at(word, word.size - 2, LIT("ed"))) ||
           words_plain(words, WORDS_PAST_FORM, word) || words_plain(words, WORDS_DOES_VERB, word);
}

/* won 40 games and| lost 12; opened 14 shops, | closing three: does nothing but a second verb stand
 * between an English count without a noun and the clause of the count before it? */
static bool has_second_verb(const struct scene *scene, uint32_t i) {
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER);
    const struct view *v = scene->view;
    struct region gap = {v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at};
    struct word_match join;
    if (!region_last_word(scene, gap, joins, WORDS_BIT(WORDS_IDIOM), &join)) return false;
    struct region verb = region_trim(v, (struct region){join.end, gap.end});
    uint32_t end = verb.begin;
    while (end < verb.end && is_lower(v->text.data[end])) end++;
    if (end == verb.begin || region_words(v, verb) > JOINED_WORDS) return false;
    struct region rest = {end, verb.end};
    return is_verb(scene, slice_cut(v->text, verb.begin, end)) &&
           region_empty(trim_left(scene, rest, TRIM_SMALL));
}

/* grew from | 29,000 to 36,000 employees: is nothing but "to" between two English counts, of which
 * only the second has a noun and "from" leads to the first? */
static bool changes_to(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    if (i + 1 >= v->count || !is_count(&v->quantities[i]) || !is_count(&v->quantities[i + 1]) ||
        !is_english(scene, i) || has_noun(scene, i) || !has_noun(scene, i + 1) ||
        !noun_governed(scene, v->letters[i].at, WORDS_BIT(WORDS_CHANGE_FROM)))
        return false;
    struct region gap = {v->letters[i].at + LETTER_BYTES, v->letters[i + 1].at};
    gap = region_trim(v, gap);
    return !region_empty(gap) && scene_word(scene, gap.begin, WORDS_BIT(WORDS_CHANGE_TO), &word) &&
           word.end == gap.end;
}

uint32_t counted_like(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    words_set joins = WORDS_BIT(WORDS_RESUMES) | WORDS_BIT(WORDS_LIST_JOIN) |
                      WORDS_BIT(WORDS_THAN); /* 24 clients in May, up from | 10 */
    uint32_t first = i;
    if (v->wordless) return i;
    if (changes_to(scene, i)) return i + 1;
    while (first > 0 && is_count(&v->quantities[first - 1]) && is_count(&v->quantities[first]) &&
           is_english(scene, first) && !has_noun(scene, first) &&
           (noun_governed(scene, v->letters[first].at, joins) || opens_with_of(scene, first - 1) ||
            has_second_verb(scene, first)))
        first--;
    return has_noun(scene, first) ? first : i;
}

/* |突破了 300 人: does the figure begin with the verb of its bound? */
static bool bound_verb(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct token first;
    return q->begin < q->core_begin &&
           lexicon_cut(scene->folded->text, q->begin, q->core_begin, &first, 1) == 1 &&
           first.class == CLASS_VERB;
}

/* 写字楼,|上周成交 □: do only verbs stand before a Chinese count, so that it counts what was named
 * before? */
bool counted_by_verb(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at);
    if (region_empty(clause) || !region_has_han(v, clause)) return false;
    const struct han_tokens *t = han_cut(scene, clause);
    bool verb = bound_verb(scene, i);
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        verb |= class == CLASS_VERB;
        if (class != CLASS_VERB && class != CLASS_ADVERB && class != CLASS_BLANK &&
            class != CLASS_TIME && class != CLASS_PARTICLE)
            return false;
    }
    return verb;
}

uint32_t counted_up_to_figure(const struct view *v, uint32_t at) {
    uint32_t end = clause_at(v, at).end;
    uint32_t i = view_next(v, at);
    return i < v->count && v->letters[i].at < end ? v->letters[i].at : end;
}

/* Is quantity i a measure of a thing: □ 14 MW 风机, 18 岁? */
static bool is_measure(const struct view *v, int32_t i) {
    if (i < 0) return false;
    enum dim dim = v->quantities[i].readings[0].dim;
    return dim != DIM_COUNT && dim != DIM_PERCENT && dim != DIM_MULTIPLE && dim != DIM_SCORE;
}

uint32_t counted_over_measures(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match of;
    for (;;) {
        uint32_t next = counted_up_to_figure(v, at), behind = next + LETTER_BYTES;
        int32_t i = behind <= v->text.size ? view_quantity(v, (struct spot){next}) : -1;
        struct region gap = region_trim(v, (struct region){at, next});
        if (!is_measure(v, i)) return at;
        bool possessed = scene_word(scene, behind, WORDS_BIT(WORDS_POSSESSIVE), &of);
        bool beside = skip_blanks(v->text, gap.end) == next; /* 的贷款、| 2 亿元的债券 */
        bool named = !region_empty(gap) && beside && possessed &&
                     !region_empty(han_noun_last(scene, gap)) &&
                     words_plain_before(scene->rules->words, WORDS_MEASURE_END, v->text, gap.end);
        if (!region_empty(gap) && !named) return at;
        at = possessed ? of.end : behind;
    }
}

/* 14 座山峰,其中|5 座; 20 个城市,比上月增加|4 个: what an earlier count of the sentence counts. The
 * measure word is the same, or the words before say that it is of those. */
struct region counted_before(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, r;
    bool those = counted_of_those(scene, i);
    bool people = words_plain_before(scene->rules->words, WORDS_PEOPLE_PIECE, scene->folded->text,
                                     v->quantities[i].core_end) != 0; /* 5 人|获释 */
    uint16_t unit = v->quantities[i].readings[0].unit;
    if (!those && (kind != KIND_COUNT || unit == UNIT_NONE)) return none;
    for (uint32_t j = i; j-- > 0 && i - j <= COUNTS_BACK;) {
        const struct reading *earlier = &v->quantities[j].readings[0];
        if (earlier->dim != DIM_COUNT || (!those && earlier->unit != unit)) continue;
        r = noun_after(scene, v->letters[j].at + LETTER_BYTES, NOUN_COUNTED);
        if (region_empty(r) && earlier->unit == unit) r = subject_own(scene, j, KIND_COUNT);
        if (!region_empty(r) && region_has_han(v, r) && !(people && han_is_verb(scene, r)))
            return r;
    }
    return none;
}

/* 人, 名, 次: a measure word of people and of deeds, behind which a verb says what is counted. */
static bool counts_deeds(const struct scene *scene, uint32_t i) {
    static const enum words_plain LISTS[] = {WORDS_PEOPLE_PIECE, WORDS_PERSON_PIECE,
                                             WORDS_DEED_PIECE};
    uint32_t end = scene->view->quantities[i].core_end;
    for (size_t k = 0; k < COUNT(LISTS); k++)
        if (words_plain_before(scene->rules->words, LISTS[k], scene->folded->text, end))
            return true;
    return false;
}

/* Does the phrase end at `at`: 3 种持平|, but 3 个连接|请求? */
static bool phrase_ends(const struct view *v, uint32_t at) {
    return at >= v->text.size || !utf8_is_han(utf8_at(v->text, at));
}

struct region counted_not_verb(const struct scene *scene, uint32_t i, struct region r) {
    if (region_empty(r) || r.begin < scene->view->letters[i].at || !han_is_verb(scene, r) ||
        counts_deeds(scene, i) || !phrase_ends(scene->view, r.end))
        return r;
    for (uint32_t j = i; j > 0 && i - j < COUNTS_BACK; j--) {
        struct region noun = counted_before(scene, j, KIND_COUNT);
        if (region_empty(noun)) return r;
        if (!han_is_verb(scene, noun)) return noun; /* 3 种|持平, 13 种上涨 */
    }
    return r;
}

/* Does 其中 stand right before figure i? */
static bool behind_those(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return words_plain_before(scene->rules->words, WORDS_OF_THOSE, v->text, at) != 0;
}

/* 5 人|获释, 3 人|死亡: does nothing but a verb follow figure i, or 的? */
static bool only_verb(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct word_match of;
    struct region r = region_trim(v, (struct region){at, counted_up_to_figure(v, at)});
    return region_empty(r) || scene_word(scene, r.begin, WORDS_BIT(WORDS_POSSESSIVE), &of) ||
           han_is_verb(scene, r) ||
           !region_empty(counted_befalls(scene, i, noun_after(scene, at, NOUN_COUNTED)));
}

struct region counted_people(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    for (uint32_t j = i; i - j < COUNTS_BACK; j--) {
        if (!is_count(&v->quantities[j]) ||
            !words_plain_before(scene->rules->words, WORDS_PEOPLE_PIECE, scene->folded->text,
                                v->quantities[j].core_end) ||
            only_verb(scene, j))
            return none;
        if (behind_those(scene, j)) return counted_before(scene, j, KIND_COUNT);
        if (j == 0 || clause_at(v, v->letters[j].at).begin != v->letters[j].at) return none;
    }
    return none;
}

/* 来自| 23 家|公司的| 31 人: does the region name what the figure before counts, in what says which
 * people are meant? */
bool counted_attribute(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    struct word_match of;
    if (i == 0 || region_empty(r) || v->quantities[i - 1].readings[0].dim != DIM_COUNT ||
        !words_plain_before(scene->rules->words, WORDS_PEOPLE_PIECE, scene->folded->text,
                            v->quantities[i].core_end))
        return false;
    uint32_t at = v->letters[i].at, from = v->letters[i - 1].at + LETTER_BYTES;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    while (from < at && v->text.data[from] == ' ') from++;
    return r.begin == from && r.end < at &&
           scene_word_before(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of) && of.begin == r.end;
}

/* 中俄|两国, 美日韩|三国: where the states written with one character each that end at `at` begin.
 */
static uint32_t states_begin(const struct scene *scene, uint32_t at) {
    const struct qc_slice text = scene->view->text;
    while (at > 0) {
        uint32_t before = (uint32_t)utf8_back(text, at);
        if (!words_plain(scene->rules->words, WORDS_STATE_SIGN, slice_cut(text, before, at))) break;
        at = before;
    }
    return at;
}

bool counted_states(const struct scene *scene, uint32_t i, enum kind kind, struct region *out) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    if (kind != KIND_COUNT || v->wordless || !han_counts_group(scene, at + LETTER_BYTES))
        return false;
    struct region r = {states_begin(scene, at), at}, none = {0, 0};
    struct region who = noun_after(scene, at + LETTER_BYTES, NOUN_COUNTED);
    *out = region_empty(who) ? r : who;
    if (!region_empty(who) || r.end - r.begin > 3) return true;
    r = region_trim(v, clause_behind(v, clause_up_to(v, at), i));
    bool han = !region_empty(r) && region_has_han(v, r);
    struct region own = han ? han_noun_before(scene, r, HAN_FREE) : none; /* 美、英|两国 */
    *out = own.end == r.end ? own : none;
    return true;
}

bool counted_think(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    return han_behind_part(scene, at) &&
           words_plain_at(scene->rules->words, WORDS_OPINION_VERB, v->text, at);
}

bool counted_thinks(const struct scene *scene, struct region r) {
    return words_plain_before(scene->rules->words, WORDS_AGENT_END, scene->view->text, r.end) != 0;
}
