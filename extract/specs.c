/* specs.c: a measure of a spec sheet -> the part that it is of, right behind it: 处理器、16 GB
 * 存储容量, 5000 mAh 大电池. */
#include "around.h"

#include "han_tokens.h"
#include "noun.h"

/* Is the measure one of things, no count, price, time or part? */
static bool is_spec(const struct scene *scene, uint32_t i) {
    enum dim dim = scene->view->quantities[i].readings[0].dim;
    return dim != DIM_COUNT && dim != DIM_MONEY && dim != DIM_TIME && dim != DIM_PERCENT;
}

bool specs_lists_part(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match join;
    uint32_t end = v->letters[i].at;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    if (is_spec(scene, i) && end < v->letters[i].at && v->text.data[end - (end > 0)] == '+')
        return true; /* 处理器 + 8 GB 内存 */
    return is_spec(scene, i) && end > 0 && (v->text.data[end - 1] & 0x80) &&
           scene_word_before(scene, end, WORDS_BIT(WORDS_LIST_JOIN), &join);
}

struct region specs_praised(const struct scene *scene, uint32_t i, uint32_t at) {
    const struct view *v = scene->view;
    uint32_t from = at < v->text.size && v->text.data[at] == ' ' ? at + 1 : at;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_PRAISE, v->text, from);
    if (!size || !is_spec(scene, i)) return (struct region){at, at};
    return noun_after(scene, from + size, NOUN_NEXT);
}

/* Is the figure at byte `at` one that describes a thing: a measure, points, a part? */
static bool describes(const struct view *v, uint32_t at) {
    int32_t k = view_quantity(v, (struct spot){at});
    if (k < 0) return false;
    enum dim dim = v->quantities[k].readings[0].dim;
    return dim != DIM_COUNT && dim != DIM_MONEY && dim != DIM_TIME;
}

/* 夏普|产|屏幕: a verb of one character between two nouns. */
static bool made(const struct han_tokens *t, uint32_t k) {
    return t->at[k].class == CLASS_VERB && t->at[k].end - t->at[k].begin == 3 && k + 1 < t->count &&
           t->at[k + 1].class == CLASS_NOUN;
}

struct region specs_chain(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    if (!is_spec(scene, i) || v->han_begin >= v->han_end || at + 1 >= v->text.size) return none;
    uint32_t next = v->text.data[at] == ' ' ? at + 1 : at;
    bool figure = is_digit(v->text.data[next]); /* 27 寸 |4K 显示器 */
    if (!figure && !is_alpha(v->text.data[next]) && !letter_is(utf8_at(v->text, next))) return none;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    uint32_t first = t->count, last = t->count;
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (class == CLASS_LETTER && describes(v, t->at[k].begin)) {
            figure = true;
            first = last = t->count;
        } else if (han_is_noun(&t->at[k]) || class == CLASS_ADJECTIVE) {
            first = first < t->count ? first : k;
            last = k;
        } else if (class != CLASS_BLANK && !(last < t->count && made(t, k))) break;
    }
    if (!figure || last == t->count || !utf8_is_han(utf8_at(v->text, t->at[last].begin)))
        return none;
    while (first < last && is_digit(v->text.data[t->at[first].begin])) first++; /* 4K */
    if (last > 1 && made(t, last - 1)) first = last;
    return han_shorten(scene, t, first, last);
}

struct region specs_side(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region r = clause_up_to(v, v->letters[i].at);
    if (kind != KIND_PIXELS || region_empty(r = region_trim(v, r))) return (struct region){0, 0};
    uint32_t size = words_plain_before(scene->rules->words, WORDS_CAMERA_SIDE, v->text, r.end);
    return (struct region){r.end - size, r.end};
}

struct region specs_gain(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    bool speed = v->quantities[i].readings[0].dim == DIM_SPEED;
    if (!speed &&
        (kind != KIND_DURATION || i == 0 || v->quantities[i - 1].readings[0].dim != DIM_SPEED))
        return (struct region){0, 0};
    uint32_t k = speed ? i : i - 1, at = v->letters[k].at + LETTER_BYTES;
    if (v->quantities[k].bound != BOUND_RANGE) return (struct region){0, 0};
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_SPEED_GAIN, v->text, at);
    return (struct region){at, at + size};
}
