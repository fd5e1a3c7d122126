/* listed.c: figures in a list and the items that they belong to. */
#include "around.h"

#include "lexicon.h"
#include "noun.h"
#include "trim.h"

#define LIST_MOST 12u /* figures of unlike units in one list */

void list_bounds(const struct view *v, uint32_t i, uint32_t *first, uint32_t *last) {
    *first = *last = i;
    uint32_t list = v->quantities[i].list;
    if (!list) return;
    while (*first > 0 && v->quantities[*first - 1].list == list) --*first;
    while (*last + 1 < v->count && v->quantities[*last + 1].list == list) ++*last;
}

/* Chinese lists join with 、 and 和; figures with a comma between stand in clauses of their own. */
static bool comma_between(const struct view *v, uint32_t first, uint32_t last) {
    uint32_t begin = v->letters[first].at, end = v->letters[last].at;
    return v->han_begin < v->han_end && memchr(v->text.data + begin, ',', end - begin);
}

/* Does 分别 stand in the clause before the quantity? */
static bool is_respective(const struct scene *scene, uint32_t i) {
    struct region r = clause_up_to(scene->view, scene->view->letters[i].at);
    return words_plain_in(scene->rules->words, WORDS_RESPECTIVE, scene->view->text, r.begin, r.end);
}

/* 产量和单价分别为 3 万吨和 5 元: figures of unlike units are a list when a word says so. */
static void respective_bounds(const struct scene *scene, uint32_t i, uint32_t *first,
                              uint32_t *last) {
    const struct view *v = scene->view;
    if (!region_has_han(v, clause_at(v, v->letters[i].at))) return;
    uint32_t begin = list_first(scene, i), end = i;
    if (i - begin >= LIST_MOST) return;
    while (end + 1 < v->count && end - begin < LIST_MOST && list_first(scene, end + 1) <= begin)
        end++;
    if (begin == end || !is_respective(scene, begin)) return;
    *first = begin;
    *last = end;
}

/* 8GB+|128GB、8GB+256GB: is the figure but one part of what the list has there? */
static bool is_added(const struct view *v, uint32_t i) {
    uint32_t at = v->letters[i].at;
    return (at > 0 && v->text.data[at - 1] == '+') ||
           (at + LETTER_BYTES < v->text.size && v->text.data[at + LETTER_BYTES] == '+');
}

/* software and services revenue grew 3% and 1% |in constant currency: one figure, told on two
 * terms. */
static bool on_terms(const struct scene *scene, uint32_t last) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[last].at + LETTER_BYTES;
    return at < v->text.size && v->text.data[at] == ' ' &&
           words_plain_at(scene->rules->words, WORDS_ON_TERMS, v->text, at + 1);
}

/* GAAP| and non-GAAP margins: the first of two shares the noun of the second. */
static struct region with_noun(const struct scene *scene, struct region item,
                               struct region clause) {
    const struct view *v = scene->view;
    struct region last = {0, 0};
    if (!region_empty(item) && !(v->text.data[item.begin] & 0x80) &&
        words_plain(scene->rules->words, WORDS_MODIFIER_HALF,
                    slice_cut(v->text, item.begin, item.end)))
        last = noun_item(scene, clause, 1, 2);
    return last.end > item.end ? (struct region){item.begin, last.end} : item;
}

/* A、B和C 分别为 1、2、3: the item that stands where the quantity stands in its list. */
struct region list_item(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t first, last;
    list_bounds(v, i, &first, &last);
    if (first == last) respective_bounds(scene, i, &first, &last);
    if (first == last || comma_between(v, first, last) || is_added(v, first) ||
        on_terms(scene, last))
        return (struct region){0, 0};
    struct region clause = clause_at(v, v->letters[first].at);
    clause.end = v->letters[first].at;
    for (int back = 0; back <= CLAUSES_BACK; back++) {
        struct region item = noun_item(scene, clause, i - first, last - first + 1);
        if (i == first && last == first + 1) item = with_noun(scene, item, clause);
        if (item.end == v->letters[first].at && retold_extent(scene, item))
            break; /* 同比/环比变动|+5%/-10% */
        if (!region_empty(item)) return trim_dates(scene, item);
        clause = clause_before(v, clause);
        if (region_empty(clause)) break;
    }
    return (struct region){0, 0};
}

/* 增|加 □, 参|与 □: one character that ends a longer word joins nothing. */
static bool ends_word(const struct view *v, const struct word_match *join) {
    enum word_class class;
    if (join->begin == 0 || !utf8_is_han(utf8_at(v->text, join->begin))) return false;
    uint32_t from = (uint32_t)utf8_back(v->text, join->begin);
    return join->end - join->begin == utf8_length(v->text.data[join->begin]) &&
           lexicon_find(slice_cut(v->text, from, join->end), &class);
}

/* 超过 □, B | 和 □: what a clause of its own says joins no list. */
static bool joins(const struct view *v, uint32_t last, const struct word_match *join) {
    if (join->begin < last || v->text.data[join->begin] == ',' || ends_word(v, join)) return false;
    struct region gap = region_trim(v, (struct region){last, join->begin});
    return region_empty(gap) || !region_has_han(v, gap) || clause_at(v, join->begin).begin <= last;
}

/* 每周一个长距离 5km|, 6km: does a comma alone stand between, and is the unit the same? */
static bool comma_joins(const struct view *v, uint32_t i, struct region gap) {
    const struct quantity *a = &v->quantities[i - 1], *b = &v->quantities[i];
    bool comma = memchr(v->text.data + gap.begin, ',', gap.end - gap.begin) != NULL;
    return comma && region_empty(region_trim(v, gap)) && a->readings[0].unit != UNIT_NONE &&
           a->readings[0].unit == b->readings[0].unit && a->per_count == b->per_count &&
           a->direction == b->direction;
}

/* A list item shares what stands before the first of its list: A 为 1、2. */
uint32_t slash_first(const struct view *v, uint32_t i) {
    for (; i > 0; i--) {
        uint32_t at = v->letters[i - 1].at + LETTER_BYTES, end = v->letters[i].at;
        while (at < end && v->text.data[at] == ' ') at++;
        while (end > at && v->text.data[end - 1] == ' ') end--;
        if (end != at + 1 || v->text.data[at] != '/') break;
    }
    return i;
}

/* 5V| 3A; 9V| 3A; |12V: the first of measures that stand side by side, marks of a list between. */
uint32_t close_first(const struct view *v, uint32_t i) {
    for (; i > 0; i--) {
        uint32_t at = v->letters[i - 1].at + LETTER_BYTES, end = v->letters[i].at;
        dim_set dims = DIM_BIT(v->quantities[i].readings[0].dim) |
                       DIM_BIT(v->quantities[i - 1].readings[0].dim);
        while (at < end && strchr(" ;,/", v->text.data[at])) at++;
        if (at < end || (dims & DIMS_UNMEASURED)) break;
    }
    return i;
}

/* 3 亿元|的贷款和 2 亿元|的债券: is each of the two an attribute of a noun of its own? */
static bool own_nouns(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    return behind_possessed(scene, v->letters[i - 1].at + LETTER_BYTES) &&
           behind_possessed(scene, v->letters[i].at + LETTER_BYTES);
}

uint32_t list_first(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    while (i > 0) {
        uint32_t end = v->letters[i].at, last = v->letters[i - 1].at + LETTER_BYTES;
        const struct region gap = {last, end};
        if (noun_is_cross(v, gap) || comma_joins(v, i, gap)) {
            i--;
            continue;
        }
        while (end > 0 && v->text.data[end - 1] == ' ') end--;
        if (!end || !scene_word_before(scene, end, WORDS_BIT(WORDS_LIST_JOIN), &word) ||
            !joins(v, last, &word) || own_nouns(scene, i))
            break;
        i--;
    }
    return i;
}
