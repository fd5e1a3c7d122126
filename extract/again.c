/* again.c: a figure and the one before it -> are both told of the same: by an arrow, in brackets,
 * as what the second was before? */
#include "around.h"

#include "trim.h"

/* down from | October's, | last year's: the words of a time that the figure belongs to are left
 * out.
 */
static struct region without_owner(const struct scene *scene, struct region r) {
    const words_set times = WORDS_BIT(WORDS_MONTH_NAME) | WORDS_BIT(WORDS_TIME_WORD);
    struct word_match time;
    if (region_empty(r) || !slice_has_at(scene->view->text, r.end - 2, LIT("'s"))) return r;
    if (scene_word_before(scene, r.end, times, &time) ||
        scene_word_before(scene, r.end - 2, times, &time))
        r.end = time.begin > r.begin ? time.begin : r.end;
    return region_trim(scene->view, r);
}

/* 35% of output, |down from| 42%: does the gap end with a clause that only leads to what a figure
 * was before, and not to that of another (compared to 33% for B)? */
static bool was_before(const struct scene *scene, struct region gap) {
    const struct view *v = scene->view;
    uint32_t at = gap.end, behind = at + LETTER_BYTES;
    if (behind < v->text.size && v->text.data[behind] == ' ' &&
        words_plain_at(scene->rules->words, WORDS_FOR_ANOTHER, v->text, behind + 1))
        return false;
    while (at > gap.begin && v->text.data[at - 1] != ',') at--;
    if (at == gap.begin) return false;
    struct region rest = without_owner(scene, region_trim(v, (struct region){at, gap.end}));
    return !region_empty(rest) && words_plain(scene->rules->words, WORDS_WAS_BEFORE,
                                              slice_cut(v->text, rest.begin, rest.end));
}

/* Does nothing but an arrow stand between letters i - 1 and i (31% ➡| 28%), or does i tell the
 * same again in brackets of its own (300 m (|984 ft) tall)? */
bool again_told(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region gap = {v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at};
    uint32_t behind = v->letters[i].at + LETTER_BYTES;
    enum dim dim = v->quantities[i].readings[0].dim;
    if (dim != v->quantities[i - 1].readings[0].dim) return false;
    bool opens = dim != DIM_TIME && dim != DIM_COUNT && gap.end > gap.begin &&
                 v->text.data[gap.end - 1] == '(';
    if (opens && behind < v->text.size && v->text.data[behind] == ')') gap.end--;
    else opens = false;
    if (was_before(scene, gap)) return dim != DIM_TIME;
    gap = region_trim(v, gap);
    return region_empty(gap) ? opens
                             : words_plain_at(scene->rules->words, WORDS_ARROW, v->text,
                                              gap.begin) == gap.end - gap.begin;
}
