/* labelled.c: a Chinese quantity that nothing else names -> the word right before it that only says
 * what is measured (售价| 5 元, 厚| 15 毫米), the noun that ends the line of a sheet, or the label
 * that opens it. */
#include "labelled.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "lines.h"
#include "trim.h"

#define LABEL_TOKENS 4u /* most words of a label */

static const struct region NONE = {0, 0};

/* 售价 too, which leads to a figure like a verb. */
static bool is_noun(const struct scene *scene, const struct token *t) {
    enum word_class class;
    return han_is_noun(t) ||
           (lexicon_find(slice_cut(scene->view->text, t->begin, t->end), &class) &&
            class == CLASS_NOUN);
}

/* Nouns and what describes them alone; empty otherwise. */
static struct region nominal(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    if (!t->count || t->count > LABEL_TOKENS || !is_noun(scene, &t->at[t->count - 1])) return NONE;
    for (uint32_t k = 0; k < t->count; k++)
        if (!is_noun(scene, &t->at[k]) && t->at[k].class != CLASS_ADJECTIVE) return NONE;
    return r;
}

/* 16GB □ |内存, 12英寸 |彩色墨水屏(有前光): a line without a verb or a mark ends with what all its
 * figures are of. */
static struct region line_noun(const struct scene *scene) {
    const struct view *v = scene->view;
    struct region r = {v->letters[v->count - 1].at + LETTER_BYTES, (uint32_t)v->text.size};
    if (!scene->sentence->alone && scene->sentence->block != BLOCK_ITEM) return NONE;
    if (memchr(v->text.data, ',', v->text.size) || memchr(v->text.data, ':', v->text.size))
        return NONE;
    const char *bracket = memchr(v->text.data + r.begin, '(', r.end - r.begin);
    if (bracket) r.end = (uint32_t)(bracket - v->text.data);
    r = region_trim(v, r);
    uint32_t blank = r.end; /* 2880×1800 分辨率 |OLED屏 */
    while (blank > r.begin && v->text.data[blank - 1] != ' ') blank--;
    if (blank > r.begin) r.begin = blank;
    if (region_empty(r) || !region_has_han(v, r)) return NONE;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = 0; k < t->count; k++)
        if (t->at[k].class == CLASS_VERB || t->at[k].class == CLASS_PARTICLE) return NONE;
    return t->count && han_is_noun(&t->at[t->count - 1]) ? r : NONE;
}

#define OPENING_LABEL 14u /* most characters before the colon that opens a line */

/* 演講廳|: 平日 □, 假日 □: the noun before the colon that opens a line, where the clause of the sum
 * tells but when. */
static struct region of_opening(const struct scene *scene, uint32_t i, struct region clause) {
    const struct view *v = scene->view;
    const char *colon = memchr(v->text.data, ':', v->letters[0].at);
    if (!colon || v->quantities[i].readings[0].dim != DIM_MONEY || region_empty(clause))
        return NONE;
    struct region r = region_trim(v, (struct region){0, (uint32_t)(colon - v->text.data)});
    if (region_empty(r) || r.end >= clause.begin || !region_has_han(v, r) ||
        utf8_chars(slice_cut(v->text, r.begin, r.end)) > OPENING_LABEL ||
        !region_has_han(v, clause) || !han_names_nothing(scene, clause))
        return NONE;
    if (han_noun_last(scene, r).end != r.end) return NONE;
    for (uint32_t at = r.begin; at + 3 < r.end; at++) /* 八、|第三演講廳 */
        if (slice_has_at(v->text, at, LIT("、"))) r.begin = at + 3;
    return r;
}

struct region labelled_by(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    r = region_trim(v, trim_right(scene, region_trim(v, r), TRIM_SMALL));
    enum dim dim = v->quantities[i].readings[0].dim;
    if (region_empty(r)) return line_noun(scene);
    struct region opening = of_opening(scene, i, r);
    if (!region_empty(opening)) return opening;
    if (r.begin > 0 || !region_has_han(v, r) || dim == DIM_COUNT || dim == DIM_TIME) return NONE;
    uint32_t blank = r.end; /* 平日 08:00-16:00 |场租 */
    while (blank > r.begin && v->text.data[blank - 1] != ' ') blank--;
    r.begin = blank;
    struct qc_slice label = slice_cut(v->text, r.begin, r.end);
    if (words_plain(scene->rules->words, WORDS_DIMENSION_LABEL, label)) return r;
    return utf8_chars(label) > 1 ? nominal(scene, r) : NONE;
}

#define SHEET_LABEL 10u /* most characters of the label of a sheet's line */

/* 显示器|: 27 英寸, 180Hz: the nouns before the colon that opens a line without a stop. */
static struct region sheet_name(const struct scene *scene) {
    const struct view *v = scene->view;
    const char *colon = memchr(v->text.data, ':', v->letters[0].at);
    if (!colon || !lines_is_entry(scene)) return NONE;
    struct region r = region_trim(v, (struct region){0, (uint32_t)(colon - v->text.data)});
    size_t chars = utf8_chars(slice_cut(v->text, r.begin, r.end));
    if (region_empty(r) || chars < 2 || chars > SHEET_LABEL || !region_has_han(v, r)) return NONE;
    return nominal(scene, r);
}

struct region labelled_piece(const struct scene *scene, uint32_t i, enum kind kind,
                             struct region found) {
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    uint32_t at = v->letters[i].at, begin = at;
    bool measured = dim != DIM_COUNT && dim != DIM_PERCENT && dim != DIM_PERCENT_POINT &&
                    dim != DIM_MULTIPLE && dim != DIM_SCORE && dim != DIM_RATIO;
    if (!measured || (dim == DIM_MONEY && kind != KIND_PRICE)) return found;
    for (char c; begin > 0 && !strchr(",;:", c = v->text.data[begin - 1]); begin--)
        if (c == '(') return found; /* i3 (4 核,| 3.5GHz) */
    const char *open = memchr(v->text.data, '(', begin);
    if (open && !memchr(open, ')', (size_t)(v->text.data + at - open))) return found;
    if (begin < 2 || v->text.data[begin - 1] == ':') return found;
    if (!region_empty(found) && found.end > begin) return found; /* in its own piece */
    struct region label = sheet_name(scene);
    return region_empty(label) || begin <= label.end ? found : label;
}
