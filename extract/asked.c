/* asked.c: a price in a Chinese text -> the thing that it is asked for, where no noun of the clause
 * is read as one: the name of an entry, a version by its sizes, what changes hands. */
#include "around.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "tariff.h"
#include "trim.h"

static const struct region NONE = {0, 0};

/* 12GB+256GB| 版: the letters before letter k that plus signs and strokes join to it. */
static uint32_t first_size(const struct view *v, uint32_t k) {
    while (k > 0) {
        uint32_t at = v->letters[k - 1].at + LETTER_BYTES;
        while (at < v->letters[k].at && strchr("+/ ", v->text.data[at])) at++;
        if (at < v->letters[k].at) break;
        k--;
    }
    return k;
}

/* 16GB+512GB 版|卖 3799 元: the version that the sizes before price i name. */
static struct region version(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || v->quantities[i - 1].readings[0].dim == DIM_MONEY ||
        v->letters[i - 1].at < clause_at(v, v->letters[i].at).begin)
        return NONE;
    uint32_t at = skip_blanks(v->text, v->letters[i - 1].at + LETTER_BYTES);
    uint32_t size = words_plain_at(scene->rules->words, WORDS_EDITION_END, v->text, at);
    return size ? (struct region){v->letters[first_size(v, i - 1)].at, at + size} : NONE;
}

#define DEAL_TOKENS 4u /* most words from 以 to the price of a deal: 以|实用呎价| □ */

/* 高层户|以 480 万元沽出: what stands before the word that leads to the price of a deal. */
static struct region dealt(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    if (!words_plain_at(words, WORDS_DEAL_DEED, v->text, at)) return NONE;
    struct region r = tariff_before(v, i);
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = t->count; k-- > 0 && k + DEAL_TOKENS >= t->count;) {
        struct qc_slice word = slice_cut(v->text, t->at[k].begin, t->at[k].end);
        if (!words_plain(words, WORDS_DEAL_LEAD, word)) continue;
        r.end = t->at[k].begin;
        return noun_before(scene, r);
    }
    return NONE;
}

/* 快递费(可选)| – 45 元: the name before a bracket and a dash; empty: something else stands there.
 */
static struct region over_note(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct qc_slice text = v->text;
    uint32_t end = v->letters[i].at;
    while (end > 0 && strchr(" -:", text.data[end - 1])) end--;
    while (end > 2 &&
           (slice_has_at(text, end - 3, LIT("–")) || slice_has_at(text, end - 3, LIT("—"))))
        end -= 3;
    while (end > 0 && text.data[end - 1] == ' ') end--;
    if (end == 0 || text.data[end - 1] != ')') return NONE;
    while (end > 0 && text.data[end - 1] != '(') end--;
    if (end < 2) return NONE;
    struct region r = {clause_at(v, end - 2).begin, end - 1};
    if (i > 0 && v->letters[i - 1].at >= r.begin) return NONE;
    return han_noun_last(scene, region_trim(v, r));
}

/* Is price i told by the person or the piece? */
static bool is_by_piece(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = scene->folded->text;
    return q->per_count || (q->end < text.size && text.data[q->end] == '/');
}

/* 照相| 30 元/人: all that an entry of a list names before its price: nouns, or one deed that is
 * asked for by the piece. */
static struct region entry(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    if (!tariff_entry(scene, i)) return NONE;
    struct region r = region_trim(v, clause_behind(v, tariff_before(v, i), i));
    if (!region_has_han(v, r)) r = trim_left(scene, r, WORDS_BIT(WORDS_LIST_JOIN)); /* and Team */
    if (region_empty(r)) return NONE;
    const struct han_tokens *t = han_cut(scene, r);
    if (!t->count || utf8_chars(slice_cut(v->text, r.begin, r.end)) < 2) return NONE;
    bool noun = han_is_noun(&t->at[t->count - 1]);
    bool deed = t->count == 1 && t->at[0].class == CLASS_VERB && is_by_piece(scene, i) &&
                !scene_word(scene, r.begin, TRIM_VERBS | TRIM_SMALL, &word);
    bool size = t->count == 2 && t->at[0].class == CLASS_ADJECTIVE && /* 小|份 */
                t->at[1].class == CLASS_MEASURE;
    return noun || deed || size ? r : NONE;
}

struct region asked_first(const struct scene *scene, uint32_t i, enum kind kind) {
    if (kind != KIND_PRICE) return NONE;
    struct region r = version(scene, i);
    if (region_empty(r)) r = dealt(scene, i);
    return region_empty(r) && is_by_piece(scene, i) ? entry(scene, i) : r;
}

struct region asked_thing(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region r;
    if (kind != KIND_PRICE || !region_has_han(v, clause_at(v, v->letters[i].at))) return NONE;
    if (!region_empty(r = over_note(scene, i))) return r;
    return entry(scene, i);
}

bool asked_of_shop(const struct scene *scene, struct region r, enum kind kind) {
    return kind == KIND_PRICE && !region_empty(r) &&
           words_plain(scene->rules->words, WORDS_SELLER,
                       slice_cut(scene->view->text, r.begin, r.end));
}

#define EACH_REACH 30u /* bytes before a price in which 每 is looked for */

/* The Chinese word for per at most EACH_REACH bytes before `at`, not before `begin`. */
static bool each_before(const struct scene *scene, uint32_t begin, uint32_t at,
                        struct word_match *out) {
    const struct view *v = scene->view;
    for (uint32_t from = at; from > begin && at - from < EACH_REACH;) {
        from = (uint32_t)utf8_back(v->text, from);
        if (letter_is(utf8_at(v->text, from))) return false;
        if (v->text.data[from] & 0x80 && scene_word(scene, from, WORDS_BIT(WORDS_PER), out))
            return true;
    }
    return false;
}

/* Behind the unit at `at`, a number before it or none; 0: no unit stands there. */
static uint32_t unit_end(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    struct unit_match unit;
    struct number number;
    at = skip_blanks(scene->view->text, at);
    if (number_may_start(text, at) && number_scan(text, at, &number))
        at = skip_blanks(scene->view->text, number.end);
    return units_after(scene->rules->units, text, at, &unit) ? unit.end : 0;
}

struct region asked_over_each(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    if (region_empty(r) || !utf8_is_wide(utf8_at(v->text, (uint32_t)utf8_back(v->text, r.end))))
        return r;
    struct region clause = clause_at(v, r.begin);
    struct word_match each;
    uint32_t behind;
    if (!each_before(scene, clause.begin, r.end, &each) ||
        (behind = unit_end(scene, each.end)) == 0)
        return r;
    if (behind == r.end && each.begin > r.begin) return (struct region){r.begin, each.begin};
    const struct words *words = scene->rules->words;
    bool fee = words_plain_before(words, WORDS_TARIFF_NOUN, v->text, r.end) != 0;
    if (!(fee || words_plain_before(words, WORDS_PRICE_TAIL, v->text, r.end)) || behind < r.begin ||
        behind >= r.end ||
        !region_empty(region_trim(v, (struct region){behind, r.begin > behind ? r.begin : behind})))
        return r;
    if (fee) return (struct region){behind, r.end}; /* 每学年|学费 */
    struct region thing = noun_before(scene, (struct region){clause.begin, each.begin});
    if (!region_empty(thing) && !noun_is_pronoun(scene, thing)) return thing;
    return (struct region){behind, r.end};
}
