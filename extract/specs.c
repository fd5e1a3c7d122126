/* specs.c: a measure of a spec sheet -> the part that it is of, right behind it: 处理器、16 GB
 * 存储容量, 5000 mAh 大电池. */
#include "around.h"

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
