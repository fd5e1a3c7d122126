/* noun_list.c: a region that lists things (A、B 和 C 分别, exports and imports of) -> its items. */
#include "noun.h"

#include "han_tokens.h"
#include "latin_head.h"
#include "trim.h"

static bool is_letter(const struct view *v, uint32_t at) {
    return letter_is(utf8_at(v->text, at));
}

/* A 和 B|分别贡献: the items end before the word that gives each its figure; 前三名分别为|A、B 和
 * C: they stand behind it. */
static struct region before_respective(const struct scene *scene, struct region r) {
    struct word_match join, copula;
    if (!region_has_han(scene->view, r)) return r;
    for (uint32_t at = r.end; at > r.begin;) {
        at = (uint32_t)utf8_back(scene->view->text, at);
        uint32_t size = at > r.begin ? words_plain_at(scene->rules->words, WORDS_RESPECTIVE,
                                                      scene->view->text, at)
                                     : 0;
        if (!size) continue;
        struct region behind = {at + size, r.end};
        if (!scene_word(scene, behind.begin, WORDS_BIT(WORDS_COPULA), &copula) ||
            !region_first_word(scene, behind, WORDS_BIT(WORDS_LIST_JOIN), 0, &join))
            return (struct region){r.begin, at};
        behind.begin = copula.end;
        return behind;
    }
    return r;
}

/* 庄逊|(Cameron Johnson): without what a bracket adds at the end, be it whole or cut. */
static struct region before_bracket(const struct scene *scene, struct region r) {
    const char *text = scene->view->text.data;
    uint32_t open = r.end;
    while (open > r.begin && text[open - 1] != '(' && (text[open - 1] != ')' || open == r.end))
        open--;
    bool found = open > r.begin + 1 && text[open - 1] == '(';
    return found ? region_trim(scene->view, (struct region){r.begin, open - 1}) : r;
}

/* 升幅前五名的是|莲藕: the first item without what leads to it. */
static struct region behind_copula(const struct scene *scene, struct region item) {
    struct word_match word;
    if (!region_has_han(scene->view, item) ||
        !region_last_word(scene, item, WORDS_BIT(WORDS_COPULA), WORDS_BIT(WORDS_IDIOM), &word) ||
        word.end >= item.end)
        return item;
    return (struct region){word.end, item.end};
}

/* 增|加|值, 参|与|者: does a longer word of the region hold the character that could join? */
static bool inside_word(const struct scene *scene, struct region r, const struct word_match *join) {
    if (!utf8_is_han(utf8_at(scene->view->text, join->begin))) return false;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t i = 0; i < t->count && t->at[i].begin < join->end; i++)
        if (t->at[i].end > join->begin)
            return t->at[i].begin < join->begin || t->at[i].end > join->end;
    return false;
}

/* The first word of the region from `begin` on that joins its items. */
static bool next_join(const struct scene *scene, struct region r, uint32_t begin,
                      struct word_match *join) {
    while (region_first_word(scene, (struct region){begin, r.end}, WORDS_BIT(WORDS_LIST_JOIN), 0,
                             join)) {
        if (!inside_word(scene, r, join)) return true;
        begin = join->end;
    }
    return false;
}

/* Item `index` of the `count` that the region holds; empty: it does not hold so many, or they are
 * times (今年、明年及 2025 年盈利分别). */
static struct region split_items(const struct scene *scene, struct region r, uint32_t index,
                                 uint32_t count) {
    struct region item = {r.begin, r.begin}, found = {0, 0};
    struct word_match word, time;
    uint32_t items = 0;
    bool listed_times = false;
    if (region_empty(r)) return found;
    for (;;) {
        bool more = next_join(scene, r, item.begin, &word);
        item.end = more ? word.begin : r.end;
        if (items++ == index) found = item;
        listed_times |= more && region_has_han(scene->view, item) &&
                        scene_word_before(scene, region_trim(scene->view, item).end,
                                          WORDS_BIT(WORDS_TIME_WORD), &time);
        if (!more) break;
        item.begin = word.end;
    }
    return items == count && !listed_times ? found : (struct region){0, 0};
}

/* 里程约 □、|居世界首位: what only says a rank is no item. */
static bool opens_with_rank(const struct scene *scene, struct region item) {
    struct region r = region_trim(scene->view, item);
    if (region_empty(r) || !region_has_han(scene->view, r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    return t->count > 1 && words_plain(scene->rules->words, WORDS_RANK_VERB,
                                       slice_cut(scene->view->text, t->at[0].begin, t->at[0].end));
}

struct region noun_item(const struct scene *scene, struct region clause, uint32_t index,
                        uint32_t count) {
    struct region r = before_respective(scene, clause), found;
    struct word_match of;
    r = trim_right(scene, r, r.end < clause.end ? TRIM_SMALL : TRIM_VERBS | TRIM_SMALL);
    if (region_empty(r)) return r;
    found = split_items(scene, r, index, count);
    if (region_empty(found) && !region_has_han(scene->view, r) && /* exports and imports | of */
        region_first_word(scene, r, WORDS_BIT(WORDS_OF), 0, &of))
        found = split_items(scene, (struct region){r.begin, of.begin}, index, count);
    if (region_empty(found)) return found;
    if (index == 0) found = behind_copula(scene, found);
    for (uint32_t at = found.begin; at < found.end; at++) /* another figure names nothing */
        if (is_letter(scene->view, at)) return (struct region){0, 0};
    if (opens_with_rank(scene, found)) return (struct region){0, 0};
    found = before_bracket(scene, found);
    found = trim_left(scene, region_trim(scene->view, found), TRIM_SMALL);
    if (region_empty(found)) return found;
    bool last = index > 0 && index + 1 == count && !region_has_han(scene->view, found);
    struct region head = last ? latin_head_of(scene, found) : found;
    return trim_long(scene, region_empty(head) ? found : head); /* income | for the year */
}
