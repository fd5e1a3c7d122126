/* han_counted.c: what stands behind a figure -> what that figure, and its measure word, say of it.
 */
#include "han_counted.h"

/* Where a measure word belongs with certain nouns. */
static const struct {
    enum words_plain piece, noun;
} FIT[] = {{WORDS_PIECE_SHOP, WORDS_SHOP_END},
           {WORDS_PIECE_BODY, WORDS_BODY_END},
           {WORDS_PIECE_TEXT, WORDS_TEXT_END}};

/* The figure right before byte `at`; NULL: none. */
static const struct quantity *figure_before(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    if (at < LETTER_BYTES) return NULL;
    int32_t i = view_quantity(v, (struct spot){at - LETTER_BYTES});
    return i >= 0 ? &v->quantities[i] : NULL;
}

static bool has_piece(const struct scene *scene, const struct quantity *q, enum words_plain list) {
    return words_plain_before(scene->rules->words, list, scene->folded->text, q->core_end) != 0;
}

bool han_behind_count(const struct scene *scene, uint32_t at) {
    const struct quantity *q = figure_before(scene, at);
    return q && q->readings[0].dim == DIM_COUNT && q->readings[0].unit != UNIT_NONE;
}

bool han_behind_money(const struct scene *scene, uint32_t at) {
    const struct quantity *q = figure_before(scene, at);
    return q && q->readings[0].dim == DIM_MONEY;
}

bool han_behind_part(const struct scene *scene, uint32_t at) {
    const struct quantity *q = figure_before(scene, at);
    return q && (q->readings[0].dim == DIM_PERCENT || q->readings[0].dim == DIM_RATIO);
}

bool han_behind_discount(const struct scene *scene, uint32_t at) {
    const struct quantity *q = figure_before(scene, at);
    return q && has_piece(scene, q, WORDS_DISCOUNT_SIGN);
}

bool han_counts_itself(const struct scene *scene, uint32_t at) {
    const struct quantity *q = figure_before(scene, at);
    return q && (has_piece(scene, q, WORDS_PEOPLE_PIECE) || has_piece(scene, q, WORDS_GROUP_PIECE));
}

bool han_counts_group(const struct scene *scene, uint32_t at) {
    const struct quantity *q = figure_before(scene, at);
    return q && q->readings[0].dim == DIM_COUNT && has_piece(scene, q, WORDS_STATE_PIECE);
}

bool han_fits_first(const struct scene *scene, const struct token *token, uint32_t at) {
    const struct quantity *q = figure_before(scene, at);
    return q && has_piece(scene, q, WORDS_FIRST_PIECE) &&
           !words_plain_before(scene->rules->words, WORDS_AREA_END, scene->view->text, token->end);
}

bool han_fits_behind(const struct scene *scene, const struct han_tokens *t, uint32_t last,
                     uint32_t of, uint32_t begin) {
    const struct words *words = scene->rules->words;
    const struct quantity *q = figure_before(scene, begin);
    struct qc_slice text = scene->view->text;
    uint32_t head = of + 1;
    while (head + 1 < t->count && han_is_noun(&t->at[head]) && han_is_noun(&t->at[head + 1]))
        head++;
    if (!q || head >= t->count) return false;
    for (size_t i = 0; i < COUNT(FIT); i++)
        if (has_piece(scene, q, FIT[i].piece) &&
            words_plain_before(words, FIT[i].noun, text, t->at[head].end) &&
            !words_plain_before(words, FIT[i].noun, text, t->at[last].end))
            return true;
    return false;
}

bool han_counts_owner(const struct scene *scene, const struct token *owner,
                      const struct token *measure, uint32_t begin) {
    const struct quantity *q = figure_before(scene, begin);
    return q && owner->end == measure->begin && has_piece(scene, q, WORDS_PIECE_SHOP) &&
           words_plain_before(scene->rules->words, WORDS_SHOP_END, scene->view->text, owner->end) &&
           han_measures(scene, measure);
}

bool han_described_deed(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                        uint32_t i) {
    const struct token *lead = &t->at[first];
    bool ends = i + 1 == t->count || t->at[i + 1].class == CLASS_MARK;
    return i == first + 1 && ends && t->at[i].class == CLASS_VERB &&
           t->at[i].end - t->at[i].begin >= 6 &&
           words_plain(scene->rules->words, WORDS_SORT_ADJECTIVE,
                       slice_cut(scene->view->text, lead->begin, lead->end));
}

uint32_t han_before_work(const struct scene *scene, const struct han_tokens *t, uint32_t last) {
    const struct view *v = scene->view;
    uint32_t i = last;
    if (!words_plain(scene->rules->words, WORDS_WORK_NOUN,
                     slice_cut(v->text, t->at[last].begin, t->at[last].end)))
        return last;
    while (i > 0 && t->at[i - 1].class == CLASS_BLANK) i--;
    if (i == 0 || t->at[i - 1].class != CLASS_LATIN) return last;
    for (uint32_t at = t->at[i - 1].begin; at < t->at[i - 1].end; at++)
        if (is_digit(v->text.data[at])) return i - 1;
    return last;
}
