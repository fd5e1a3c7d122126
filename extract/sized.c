/* sized.c: a count and the measure of what it counts right behind it -> the noun behind both: 8
 * NVIDIA |40GB| A100 GPUs, four |100 W| panels, 4 块 Intel |2TB| 固态硬盘. */
#include "around.h"

#include "lex.h"
#include "noun.h"
#include "trim.h"

/* Is figure i the measure of a thing: its size, its price, how many cores it has? */
static bool is_size(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct reading *r = &v->quantities[i].readings[0];
    bool counts = r->dim == DIM_COUNT && r->unit != UNIT_NONE &&
                  units_at(scene->rules->units, r->unit)->symbol.size; /* 64 核, no 36 架 */
    return !v->quantities[i].per_count && r->dim != DIM_TIME &&
           (counts || r->dim == DIM_MONEY || unit_is_measured(r->dim));
}

/* NVIDIA, Intel: a name in Latin letters that no plural ends. */
static bool is_maker(const struct view *v, struct region r) {
    return is_upper(v->text.data[r.begin]) && !region_has_han(v, r) &&
           v->text.data[r.end - 1] != 's' && region_words(v, r) <= 2;
}

/* three |54-seat| boats: the plural behind a figure that a hyphen joins to a word. */
static struct region behind_joined(const struct scene *scene, uint32_t next) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t before = v->letters[next - 1].at + LETTER_BYTES, at = v->letters[next].at;
    if (at != before + 1 || v->text.data[before] != ' ' || at + LETTER_BYTES + 1 >= v->text.size ||
        v->text.data[at + LETTER_BYTES] != '-' || !is_lower(v->text.data[at + LETTER_BYTES + 1]))
        return none;
    struct region r = premod_head(scene, next);
    return !region_empty(r) && v->text.data[r.end - 1] == 's' ? r : none;
}

struct region sized_noun(const struct scene *scene, uint32_t i, struct region noun) {
    const struct view *v = scene->view;
    if (i + 1 >= v->count) return noun;
    if (region_empty(noun)) {
        struct region joined = behind_joined(scene, i + 1);
        if (!region_empty(joined)) return joined;
    }
    if (!is_size(scene, i + 1)) return noun;
    uint32_t at = region_empty(noun) ? v->letters[i].at + LETTER_BYTES : noun.end;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at != v->letters[i + 1].at || (!region_empty(noun) && !is_maker(v, noun))) return noun;
    struct region tail = noun_after(scene, at + LETTER_BYTES, NOUN_COUNTED);
    if (region_empty(tail)) return noun;
    bool han = region_has_han(v, clause_at(v, at));
    bool edition =
        words_plain(scene->rules->words, WORDS_VERSION_SIGN,
                    slice_cut(v->text, tail.begin, tail.end)); /* 3 台 iPhone 256GB | 版 */
    return !edition && (han || v->text.data[tail.end - 1] == 's') ? tail : noun;
}
