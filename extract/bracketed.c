/* bracketed.c: a percentage in a bracket right behind what was counted, English -> that is what it
 * is of: 30,420 women (|51.0% of the population). */
#include "bracketed.h"

#include "latin_phrase.h"
#include "trim.h"

#define COUNTED_WORDS 4u

struct region bracketed_counted(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match of;
    uint32_t at = v->letters[i].at, open = back_blanks(v->text, at);
    if (i == 0 || v->quantities[i].readings[0].dim != DIM_PERCENT ||
        v->quantities[i - 1].readings[0].dim != DIM_COUNT || open == 0 ||
        v->text.data[open - 1] != '(' ||
        !scene_word(scene, skip_blanks(v->text, at + LETTER_BYTES), WORDS_BIT(WORDS_OF), &of))
        return none;
    struct region r =
        region_trim(v, (struct region){v->letters[i - 1].at + LETTER_BYTES, open - 1});
    if (region_empty(r) || region_has_han(v, r) || region_words(v, r) > COUNTED_WORDS ||
        !is_lower(v->text.data[r.begin]) || memchr(v->text.data + r.begin, ',', r.end - r.begin))
        return none;
    return latin_phrase(scene, r);
}
