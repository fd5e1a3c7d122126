/* yen.c: ¥ without a country -> yen, where the text tells of Japan or of yen. */
#include "settle.h"

/* Is the sign of the amount ¥? */
static bool has_sign(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    for (uint32_t at = q->core_begin; at < q->number_begin; at++)
        if (slice_has_at(text, at, LIT("\xC2\xA5"))) return true;
    return false;
}

/* Does a word of the list stand in the sentence? */
static bool tells(const struct scene *scene, enum words_plain list) {
    struct qc_slice text = scene->view->text;
    for (uint32_t at = 0; at < text.size; at += utf8_length(text.data[at]))
        if (words_plain_at(scene->rules->words, list, text, at)) return true;
    return false;
}

bool yen_told(const struct scene *scene, uint32_t i, uint16_t nearest, uint16_t *yen) {
    const struct units *units = scene->rules->units;
    const struct quantity *q = &scene->view->quantities[i];
    if (!has_sign(scene, q) || !units_find(units, LIT("JPY"), yen)) return false;
    if (nearest == *yen) return true;
    if (tells(scene, WORDS_CHINA_WORD)) return false;
    if (tells(scene, WORDS_JAPAN_WORD)) return true;
    context_use(scene->context, CARRY_CURRENCY);
    return scene->context->currency == *yen;
}
