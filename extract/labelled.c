/* labelled.c: a Chinese quantity that nothing else names -> the word right before it that only says
 * what is measured (售价| 5 元, 厚| 15 毫米), or the noun that ends the line of a sheet. */
#include "labelled.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
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

struct region labelled_by(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    r = region_trim(v, trim_right(scene, region_trim(v, r), TRIM_SMALL));
    enum dim dim = v->quantities[i].readings[0].dim;
    if (region_empty(r)) return line_noun(scene);
    if (r.begin > 0 || !region_has_han(v, r) || dim == DIM_COUNT || dim == DIM_TIME) return NONE;
    uint32_t blank = r.end; /* 平日 08:00-16:00 |场租 */
    while (blank > r.begin && v->text.data[blank - 1] != ' ') blank--;
    r.begin = blank;
    struct qc_slice label = slice_cut(v->text, r.begin, r.end);
    if (words_plain(scene->rules->words, WORDS_DIMENSION_LABEL, label)) return r;
    return utf8_chars(label) > 1 ? nominal(scene, r) : NONE;
}
