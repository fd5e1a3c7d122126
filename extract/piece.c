/* piece.c: what a Chinese measure word is for where the dictionary has no noun behind it: 23 条|蛇,
 * 1.6 万辆|灌车, 两节|五号电池. */
#include "piece.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"

static const struct region NONE = {0, 0};

/* Where Han text begins right behind figure i, a count with a measure word that is not one of
 * people; the end of the text: none does. */
static uint32_t behind_piece(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct reading *reading = &v->quantities[i].readings[0];
    uint32_t none = (uint32_t)v->text.size, at = v->letters[i].at + LETTER_BYTES;
    if (reading->dim != DIM_COUNT || reading->unit == UNIT_NONE ||
        !units_at(scene->rules->units, reading->unit)->classifier || han_noun_apart(scene, at))
        return none;
    while (at < none && v->text.data[at] == ' ') at++;
    if (at >= none || !utf8_is_han(utf8_at(v->text, at))) return none;
    uint32_t end = v->quantities[i].core_end;
    return words_plain_before(scene->rules->words, WORDS_PEOPLE_PIECE, scene->folded->text, end) ||
                   words_plain_before(scene->rules->words, WORDS_GROUP_PIECE, scene->folded->text,
                                      end)
               ? none
               : at;
}

/* Does a phrase end at token k: a mark, a figure, 的, a word that joins, leads or says how? */
static bool ends_phrase(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    if (k >= t->count) return true;
    switch (t->at[k].class) {
    case CLASS_MARK:
    case CLASS_LETTER:
    case CLASS_ADVERB:
    case CLASS_CONJUNCTION:
    case CLASS_PREPOSITION: return true;
    case CLASS_VERB: return t->at[k].end - t->at[k].begin >= 6;
    default: return han_is_link(scene, &t->at[k]);
    }
}

static bool is_single(const struct token *t) {
    return t->end - t->begin == 3 && (t->class == CLASS_NOUN || t->class == CLASS_MEASURE ||
                                      t->class == CLASS_VERB || t->class == CLASS_ADJECTIVE);
}

/* Does the single character at `t` end a word that `stem` begins: 灌|车, 大|项, but 获|批? */
static bool is_single_thing(const struct scene *scene, const struct token *stem,
                            const struct token *t) {
    struct qc_slice first = slice_cut(scene->view->text, stem->begin, stem->end);
    if (!is_single(t) || t->class != CLASS_MEASURE) return is_single(t) && t->class == CLASS_NOUN;
    return stem->class != CLASS_VERB || first.size == 6 ||
           words_plain(scene->rules->words, WORDS_PRAISE, first);
}

/* 灌|车, 主要|起火|点: one character that ends a word which the dictionary has not. */
static struct region unknown_word(const struct scene *scene, const struct han_tokens *t,
                                  uint32_t first) {
    uint32_t k = first;
    while (k < t->count && t->at[k].class == CLASS_ADJECTIVE && !is_single(&t->at[k])) k++;
    if (k + 1 >= t->count || t->at[k + 1].begin != t->at[k].end) return NONE;
    bool stem = is_single(&t->at[k]) ||
                (t->at[k].class == CLASS_VERB && t->at[k].end - t->at[k].begin == 6 &&
                 !han_is(scene, &t->at[k], WORDS_COPULA));
    struct qc_slice tail = slice_cut(scene->view->text, t->at[k + 1].begin, t->at[k + 1].end);
    return stem && is_single_thing(scene, &t->at[k], &t->at[k + 1]) &&
                   ends_phrase(scene, t, k + 2) &&
                   !words_plain(scene->rules->words, WORDS_DONE, tail)
               ? (struct region){t->at[first].begin, t->at[k + 1].end}
               : NONE;
}

/* 两节|五号电池, 三家|二级市场: an ordinal that belongs to the name, or a name with a figure. */
static struct region ordered_name(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    const struct veto *veto = veto_at(scene, at);
    uint32_t from = at;
    bool name = veto && strcmp(veto->reason, "name") == 0;
    if (!name && !(veto && strcmp(veto->reason, "ordinal") == 0)) return NONE;
    if (view_begin(v, (struct spot){at}) != veto->begin) return NONE;
    while (at < v->text.size && view_begin(v, (struct spot){at}) < veto->end)
        at += utf8_length(v->text.data[at]);
    struct region named = {
        from, name && utf8_is_han(utf8_at(v->text, utf8_back(v->text, at))) ? at : from};
    if (at >= v->text.size || !utf8_is_han(utf8_at(v->text, at))) return named;
    struct region r = han_noun_after(scene, (struct region){at, counted_up_to_figure(v, at)});
    return region_empty(r) || r.begin != at ? named : (struct region){from, r.end};
}

/* 两个|和房价相关的|话题, 三个|由政府资助的|项目: behind a phrase with a preposition that describes
 * the thing, up to a mark. */
static struct region described_name(const struct scene *scene, const struct han_tokens *t) {
    uint32_t k = 1;
    if (t->at[0].class != CLASS_PREPOSITION && !han_is(scene, &t->at[0], WORDS_LIST_JOIN))
        return NONE;
    while (k < t->count && t->at[k].class != CLASS_MARK && t->at[k].class != CLASS_LETTER &&
           !han_is(scene, &t->at[k], WORDS_POSSESSIVE))
        k++;
    if (k < 2 || k + 1 >= t->count || !han_is(scene, &t->at[k], WORDS_POSSESSIVE)) return NONE;
    uint32_t from = t->at[k + 1].begin, size = (uint32_t)scene->view->text.size;
    struct region r = han_noun_after(scene, (struct region){from, t->of.end});
    bool last = r.end >= size || !utf8_is_han(utf8_at(scene->view->text, r.end));
    return !region_empty(r) && r.begin == from && last && r.end <= t->of.end ? r : NONE;
}

/* 四根|长 3800 公里的|电缆: behind a measure that describes the thing. */
static struct region measured_name(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t next = counted_up_to_figure(v, at), behind = next + LETTER_BYTES;
    struct region lead = region_trim(v, (struct region){at, next});
    int32_t i = behind < v->text.size ? view_quantity(v, (struct spot){next}) : -1;
    if (i < 0 || v->quantities[i].readings[0].dim == DIM_COUNT || region_empty(lead) ||
        !words_plain(scene->rules->words, WORDS_EXTENT_LEAD,
                     slice_cut(v->text, lead.begin, lead.end)) ||
        !scene_word(scene, behind, WORDS_BIT(WORDS_POSSESSIVE), &of))
        return NONE;
    return han_noun_after(scene, (struct region){of.end, counted_up_to_figure(v, of.end)});
}

/* 3|死 50|伤, 拘捕 16|男 4|女: who a bare count is of, one character up to the next figure or mark.
 */
static struct region tallied(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (v->quantities[i].readings[0].dim != DIM_COUNT || at >= v->text.size) return NONE;
    uint32_t end = at + words_plain_at(scene->rules->words, WORDS_TOLL_NOUN, v->text, at);
    return end > at && (end >= v->text.size || !utf8_is_han(utf8_at(v->text, end)))
               ? (struct region){at, end}
               : NONE;
}

struct region piece_noun(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region who = tallied(scene, i);
    if (!region_empty(who)) return who;
    uint32_t at = behind_piece(scene, i);
    if (at >= v->text.size) return NONE;
    struct region r = noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_COUNTED);
    if (!region_empty(r)) return NONE;
    if (!region_empty(r = ordered_name(scene, at))) return r;
    if (veto_at(scene, at)) return NONE;
    if (!region_empty(r = measured_name(scene, at))) return r;
    const struct han_tokens *t = han_cut(scene, (struct region){at, counted_up_to_figure(v, at)});
    if (t->count == 0) return NONE;
    if (!counted_of_those(scene, i) && !region_empty(r = described_name(scene, t))) return r;
    return unknown_word(scene, t, 0);
}

bool piece_whole(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    struct region who = tallied(scene, i);
    if (!region_empty(who) && who.begin == r.begin && who.end == r.end) return true;
    return behind_piece(scene, i) == r.begin &&
           (r.end >= v->text.size || !utf8_is_han(utf8_at(v->text, r.end)));
}

bool piece_extent(const struct scene *scene, struct region *r) {
    const struct view *v = scene->view;
    struct word_match is;
    uint32_t end = r->end + 3, next = end;
    while (next < v->text.size && v->text.data[next] == ' ') next++;
    if (next >= v->text.size ||
        !(letter_is(utf8_at(v->text, next)) ||
          scene_word(scene, next, WORDS_BIT(WORDS_COPULA), &is)) ||
        !words_plain(scene->rules->words, WORDS_EXTENT_END, slice_cut(v->text, r->end, end)))
        return false;
    r->end = end;
    return true;
}
