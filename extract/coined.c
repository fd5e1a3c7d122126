/* coined.c: a Chinese change that nothing names -> the name right before its verb that the
 * dictionary cuts to pieces, or the label that its verb alone follows: 多氟多|涨 9%, 新易盛:|跌 3%.
 */
#include "around.h"

#include "han_tokens.h"

#define NAME_LEAST 3u /* characters of a name that is known by its pieces alone */
#define NAME_MOST 6u
#define LABEL_MOST 8u

static const struct region NONE = {0, 0};

static size_t chars_of(const struct scene *scene, struct region r) {
    return utf8_chars(slice_cut(scene->view->text, r.begin, r.end));
}

/* Han characters alone, between so many and so many. */
static bool is_han_run(const struct scene *scene, struct region r, size_t least, size_t most) {
    const struct view *v = scene->view;
    if (region_empty(r) || chars_of(scene, r) < least || chars_of(scene, r) > most) return false;
    for (uint32_t at = r.begin; at < r.end; at += utf8_length(v->text.data[at]))
        if (!utf8_is_han(utf8_at(v->text, at))) return false;
    return true;
}

/* 多|氟|多, 新|易|盛: pieces of one character, none of them a word that leads or says how or when.
 */
static bool is_pieces(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    bool named = false, adverb = false;
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (t->at[k].end - t->at[k].begin > 3 || class == CLASS_TIME || class == CLASS_PRONOUN ||
            class == CLASS_PREPOSITION || class == CLASS_PARTICLE || class == CLASS_CONJUNCTION)
            return false;
        named |= class == CLASS_NOUN;
        adverb |= class == CLASS_ADVERB;
    }
    return named || !adverb;
}

/* 涨| about, 跌| over: where the verb of change begins that ends the clause; its end: none does. */
static uint32_t verb_begin(const struct scene *scene, struct region clause) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match verb;
    return scene_word_before(scene, clause.end, moves, &verb) && verb.begin >= clause.begin
               ? verb.begin
               : clause.end;
}

struct region coined_name(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region whole = clause_up_to(v, v->letters[i].at);
    if (kind != KIND_GROWTH || v->han_begin >= v->han_end) return NONE;
    struct region clause = region_trim(v, clause_behind(v, whole, i));
    if (region_empty(clause) || clause.begin != region_trim(v, whole).begin) return NONE;
    struct region name = {clause.begin, verb_begin(scene, clause)};
    if (name.end == clause.end) return NONE;
    if (!region_empty(name))
        return is_han_run(scene, name, NAME_LEAST, NAME_MOST) && is_pieces(scene, name) ? name
                                                                                        : NONE;
    if (whole.begin < 2 || v->text.data[whole.begin - 1] != ':') return NONE;
    name = region_trim(v, clause_before(v, clause_at(v, v->letters[i].at)));
    bool opens = region_empty(region_trim(v, (struct region){0, name.begin}));
    return opens && is_han_run(scene, name, 2, LABEL_MOST) ? name : NONE;
}
