/* wholes.c: so many, or a part, out of so many things (23 of 500 problems, half of its 42 stores)
 * -> what is counted there, behind the second figure. */
#include "wholes.h"

#include "noun.h"
#include "trim.h"

struct region wholes_counted(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const words_set bars = WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_AUXILIARY) |
                           WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN);
    struct region none = {0, 0};
    struct word_match word;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    if (i + 1 >= v->count) return none;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (!scene_word(scene, at, WORDS_BIT(WORDS_OF), &word)) return none;
    struct region between = {word.end, v->letters[i + 1].at};
    bool beside = between.end == word.end + 1;
    between = region_trim(v, between);
    if (!beside && (v->quantities[i + 1].readings[0].dim != DIM_COUNT || region_empty(between) ||
                    region_words(v, between) > 3 || region_has_han(v, between) ||
                    memchr(v->text.data + between.begin, ',', between.end - between.begin) ||
                    region_first_word(scene, between, bars, WORDS_BIT(WORDS_IDIOM), &word)))
        return none;
    return noun_after(scene, v->letters[i + 1].at + LETTER_BYTES, NOUN_COUNTED);
}

struct region wholes_part(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match of;
    uint32_t at = v->letters[i].at + LETTER_BYTES + 1, next = i + 1;
    if (next >= v->count || v->letters[next].at < at || v->text.data[at - 1] != ' ' ||
        !scene_word(scene, at, WORDS_BIT(WORDS_OF), &of) || v->letters[next].at < of.end + 2)
        return none;
    if (v->quantities[next].readings[0].dim != DIM_COUNT) return none;
    struct region lead = {(uint32_t)of.end + 1, v->letters[next].at - 1};
    struct qc_slice last = slice_cut(v->text, lead.begin, lead.end);
    bool owned = slice_has_at(last, last.size - 2, LIT("'s")) ||
                 words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, lead.begin);
    if (last.size < 2 || !owned || region_words(v, lead) > 2 || memchr(last.data, ',', last.size))
        return none;
    if (v->quantities[next].readings[0].unit != UNIT_NONE) /* 33 million people */
        return (struct region){v->letters[next].at, v->letters[next].at + LETTER_BYTES};
    return wholes_counted(scene, i);
}
