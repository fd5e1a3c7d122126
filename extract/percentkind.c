/* percentkind.c: a percentage that no rule took and the words right beside it, English -> a change
 * by so much, the part of what was counted, a part that a predicate tells of, or neither. */
#include "percentkind.h"

#include "trim.h"

static bool tells_change(const struct scene *scene, struct region r) {
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    return region_first_word(scene, r, change, WORDS_BIT(WORDS_IDIOM), &word);
}

/* dimmed | by 90%: but not owned by, multiplied by. */
static bool moved_by(const struct scene *scene, uint32_t before, uint32_t behind) {
    const words_set of = WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_POSSESSIVE);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_BY_WORD, text, before);
    if (!size || scene_word(scene, behind, of, &word)) return false;
    uint32_t by = back_blanks(text, before - size);
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct region clause = clause_up_to(scene->view, by);
    return by > 0 && is_lower(text.data[by - 1]) &&
           (words_plain_before(scene->rules->words, WORDS_MOVED_BY, text, by) ||
            region_last_word(scene, clause, change, WORDS_BIT(WORDS_IDIOM), &word));
}

/* 28 (|76%), 189 of 228, or |83%: told of what was counted right before, where nothing changes. */
static bool of_count(const struct scene *scene, uint32_t i, uint32_t before) {
    const struct view *v = scene->view;
    uint32_t end = before;
    if (i == 0 || before == 0) return false;
    enum dim dim = v->quantities[i - 1].readings[0].dim;
    if (dim != DIM_COUNT && dim != DIM_RATIO) return false; /* a quarter (|26%) */
    if (v->text.data[before - 1] == '(') end = back_blanks(v->text, before - 1);
    else end -= words_plain_before(scene->rules->words, WORDS_OR_WORD, v->text, before);
    if (end == before) return false;
    uint32_t counted = v->letters[i - 1].at + LETTER_BYTES;
    struct region clause = {clause_at(v, v->letters[i - 1].at).begin, end};
    if (v->text.data[before - 1] == '(' && back_blanks(v->text, end) != counted) return false;
    for (uint32_t at = counted; at < end; at++)
        if (strchr(".;:!?(", v->text.data[at])) return false;
    return !tells_change(scene, clause) &&
           !words_plain_in(scene->rules->words, WORDS_PER_WORD, v->text, counted, end);
}

/* Intel (|79%), Japan (|6%): a name and its part, where the sentence tells of no change and rate.
 */
static bool of_name(const struct scene *scene, uint32_t before, uint32_t behind) {
    const struct view *v = scene->view;
    struct region all = {0, (uint32_t)v->text.size};
    if (before == 0 || v->text.data[before - 1] != '(' || behind >= v->text.size ||
        !strchr("),", v->text.data[behind]))
        return false;
    uint32_t end = back_blanks(v->text, before - 1), begin = end;
    while (begin > 0 && is_alnum(v->text.data[begin - 1])) begin--;
    bool name = begin < end && is_upper(v->text.data[begin]);
    for (uint32_t at = begin; name && at < end; at++)
        name = !is_digit(v->text.data[at]); /* BF16 (45.8%) is a model, and has no part */
    if (!name && begin < end && is_lower(v->text.data[begin])) /* the state (15%) */
        name = scene_tells(scene, WORDS_STAKE_TELL);
    return name && !tells_change(scene, all) && !scene_tells(scene, WORDS_RATE_NOUN);
}

/* about | an | 87% learning curve: an article of the noun behind stands within the figure. */
static bool behind_article(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = slice_cut(scene->folded->text, q->begin, q->number_begin);
    uint32_t end = back_blanks(text, (uint32_t)text.size);
    return words_plain_before(scene->rules->words, WORDS_DETERMINER, text, end) != 0;
}

/* is | 80% rural, were | 53% military: what a thing is in that part. */
static bool of_predicate(const struct scene *scene, uint32_t i, uint32_t before, uint32_t behind) {
    const words_set others =
        WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_LIST_JOIN) |
        WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_SUBORDINATOR) |
        WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_PER) |
        WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
        WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_RELATIVE);
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match word;
    if (behind >= text.size || !is_lower(text.data[behind]) || text.data[behind - 1] != ' ' ||
        scene_word(scene, behind, others, &word) ||
        words_plain_at(words, WORDS_DETERMINER, text, behind) ||
        words_plain_at(words, WORDS_COMPARATIVE, text, behind) ||
        words_plain_at(words, WORDS_OF_FIGURE, text, behind) ||
        words_plain_at(words, WORDS_DEGREE_OF, text, behind))
        return false;
    uint32_t end = behind; /* 80% | blocked, 40% | quieter */
    while (end < text.size && is_lower(text.data[end])) end++;
    bool degree = slice_has_at(text, end - 2, LIT("ed")) || slice_has_at(text, end - 2, LIT("er"));
    if (behind_article(scene, i) || degree) return false;
    for (uint32_t size; (size = words_plain_before(words, WORDS_ADVERB_BEFORE, text, before));)
        before = back_blanks(text, before - size);
    return words_plain_before(words, WORDS_BEING, text, before) != 0;
}

bool percent_predicate(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t before = back_blanks(v->text, v->letters[i].at);
    return of_predicate(scene, i, before, skip_blanks(v->text, v->letters[i].at + LETTER_BYTES));
}

/* | 60% cotton, | 40% polyester: do the percentages of the sentence make up one whole? */
static bool of_all(const struct scene *scene) {
    const struct view *v = scene->view;
    struct dec sum = dec_of(0, 0);
    uint32_t parts = 0;
    for (uint32_t k = 0; k < v->count; k++) {
        const struct quantity *q = &v->quantities[k];
        if (q->readings[0].dim != DIM_PERCENT) continue;
        if (!q->has_value || q->low.neg || dec_is_zero(q->low) || !dec_add(sum, q->low, &sum))
            return false;
        parts++;
    }
    return parts > 1 && dec_compare(sum, dec_of(1, 2)) == 0 &&
           !tells_change(scene, (struct region){0, (uint32_t)v->text.size}) &&
           !scene_tells(scene, WORDS_RATE_NOUN);
}

/* the highest proportion of homes with panels, | about 15%: told of the part that the clause before
 * names. */
static bool of_part(const struct scene *scene, uint32_t i, uint32_t before) {
    const struct view *v = scene->view;
    if (before < 3 || v->letters[i].at == before) return false;
    bool comma = v->text.data[before - 1] == ',';
    bool dash = slice_has_at(v->text, before - 3, LIT("–")) ||
                slice_has_at(v->text, before - 3, LIT("—")) ||
                slice_has_at(v->text, before - 2, LIT(" -"));
    if (!comma && !dash) return false;
    struct region r = clause_up_to(v, before - 1);
    for (uint32_t at = r.begin; at < r.end; at++) {
        if (v->text.data[at] != ' ') continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_SHARE_HEAD, v->text, at + 1);
        if (size && scene_link(scene, at + 1 + size, WORDS_BIT(WORDS_OF))) return true;
    }
    return false;
}

/* rose by 18%, to | nearly 58%: where it got, no second change. */
static bool arrives(const struct scene *scene, uint32_t i, uint32_t before) {
    const struct view *v = scene->view;
    if (i == 0 || v->quantities[i - 1].readings[0].dim != DIM_PERCENT) return false;
    struct word_match to;
    uint32_t at = v->letters[i - 1].at + LETTER_BYTES;
    return slice_has_at(v->text, at, LIT(", ")) &&
           scene_word(scene, at + 2, WORDS_BIT(WORDS_CHANGE_TO), &to) && to.end == before;
}

bool percent_level(const struct scene *scene, uint32_t i) {
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct quantity *q = &scene->view->quantities[i];
    struct word_match verb;
    uint32_t before = back_blanks(scene->view->text, scene->view->letters[i].at);
    if (q->readings[0].dim == DIM_PERCENT && arrives(scene, i, before)) return true;
    return q->readings[0].dim == DIM_PERCENT && q->begin < q->number_begin && before > 0 &&
           words_plain_at(scene->rules->words, WORDS_LEVEL_BOUND, scene->folded->text, q->begin) &&
           scene_word_before(scene, before, change, &verb);
}

enum kind percent_kind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t before = back_blanks(v->text, v->letters[i].at);
    uint32_t behind = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    if (moved_by(scene, before, behind)) return KIND_GROWTH;
    if (of_count(scene, i, before) || of_name(scene, before, behind) ||
        of_predicate(scene, i, before, behind) || of_all(scene) || of_part(scene, i, before))
        return KIND_SHARE;
    return KIND_PERCENTAGE;
}
