/* pair.c: 12GB+256GB: of two sizes of data told together, which is the memory of a device. */
#include "pair.h"

#include "trim.h"

#define MEMORY_SHARE 4u /* storage is at least so many times the memory */
#define SLASH_SHARE 8u  /* and so many in 8GB/256GB, which may also be two sizes on offer */
#define SLASH_MOST 25u  /* GB of memory there */

/* The bytes of a size of data; false: it is none, or open. */
static bool bytes_of(const struct scene *scene, const struct quantity *q, struct dec *out) {
    const struct reading *r = &q->readings[0];
    if (r->dim != DIM_DATA || r->unit == UNIT_NONE || !q->has_value || q->per_count) return false;
    return dec_mul(q->low, units_at(scene->rules->units, r->unit)->factor, out);
}

/* 26GB 显存,4bit 量化后约| 8GB: nothing between the two names another place, or what is done with
 * it.
 */
bool pair_again(const struct scene *scene, uint32_t a, uint32_t b) {
    const words_set other = WORDS_BIT(WORDS_REF_STORAGE) | WORDS_BIT(WORDS_DATA_NOUN) |
                            WORDS_BIT(WORDS_OCCUPY) | WORDS_BIT(WORDS_AMOUNT_VERB);
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t from = v->letters[a].at + LETTER_BYTES, at = v->letters[b].at;
    struct dec size;
    for (uint32_t k = a + 1; k < b; k++) /* 4bit is how, not how much */
        if (bytes_of(scene, &v->quantities[k], &size) && dec_compare(size, dec_of(1, 6)) >= 0)
            return false;
    return region_has_han(v, (struct region){from, at}) &&
           !region_first_word(scene, (struct region){from, clause_at(v, at).end}, other,
                              WORDS_BIT(WORDS_IDIOM), &word);
}

#define STICK_MOST 128u /* GB of one stick of memory */
#define KIT_MOST 8u     /* sticks of a kit */

/* 64GB kit (2 x 32GB): a whole at `a` and behind it so many sticks of so much make one size. */
static bool makes_kit(const struct scene *scene, uint32_t a) {
    const struct view *v = scene->view;
    struct dec whole, stick, all, most;
    if (a + 2 >= v->count || !bytes_of(scene, &v->quantities[a], &whole) ||
        !bytes_of(scene, &v->quantities[a + 2], &stick))
        return false;
    const struct quantity *many = &v->quantities[a + 1];
    struct region cross = {v->letters[a + 1].at + LETTER_BYTES, v->letters[a + 2].at};
    cross = region_trim(v, cross);
    bool crossed = slice_has_at(v->text, cross.begin, LIT("×")) ||
                   (cross.end == cross.begin + 1 && to_lower(v->text.data[cross.begin]) == 'x');
    return crossed && many->has_value && many->readings[0].dim == DIM_COUNT &&
           dec_compare(many->low, dec_of(KIT_MOST, 0)) <= 0 && dec_mul(stick, many->low, &all) &&
           dec_compare(all, whole) == 0 && dec_mul(dec_of(STICK_MOST, 0), dec_of(11, 8), &most) &&
           dec_compare(stick, most) <= 0;
}

/* Is it a figure of such a kit, where nothing speaks of drives? */
static bool of_kit(const struct scene *scene, uint32_t i) {
    const words_set drives = WORDS_BIT(WORDS_REF_STORAGE);
    struct region all = {0, (uint32_t)scene->view->text.size};
    struct word_match word;
    return scene->view->count > 2 && (makes_kit(scene, i) || (i > 1 && makes_kit(scene, i - 2))) &&
           !region_first_word(scene, all, drives, WORDS_BIT(WORDS_IDIOM), &word);
}

bool pair_memory(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct dec memory, storage, least;
    if (of_kit(scene, i)) return true;
    if (i + 1 >= v->count || !bytes_of(scene, &v->quantities[i], &memory) ||
        !bytes_of(scene, &v->quantities[i + 1], &storage))
        return false;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct region gap = region_trim(v, (struct region){at, v->letters[i + 1].at});
    bool slash = v->letters[i + 1].at == at + 1 && v->text.data[at] == '/';
    bool plus = gap.end - gap.begin == 1 && v->text.data[gap.begin] == '+';
    if (!(slash || plus) || (slash && dec_compare(memory, dec_of(SLASH_MOST, 9)) > 0)) return false;
    uint64_t share = slash ? SLASH_SHARE : MEMORY_SHARE;
    return dec_mul(memory, dec_of(share, 0), &least) && dec_compare(least, storage) <= 0;
}
