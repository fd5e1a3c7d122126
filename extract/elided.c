/* elided.c: a Chinese count with nothing behind it, in a clause that is built like the one before
 * -> what that one counts: 甲公司买了 3 台电脑,乙公司买了| 5 台. */
#include "around.h"

#include "han_tokens.h"
#include "noun.h"

#define ALIKE_BACK 4u /* counts in a row that may leave out what they count */

static const struct region NONE = {0, 0};

struct deed {
    struct region agent, verb;
    bool plain; /* no verb or 的 in what does it */
};

/* Meta, OpenAI: letters that open with a capital and are no short form, as GPU is one. */
static bool is_latin_name(const struct scene *scene, struct region r) {
    const char *text = scene->view->text.data;
    uint32_t at = r.end;
    while (at > r.begin && is_alpha(text[at - 1])) at--;
    bool small = false;
    for (uint32_t k = at; k < r.end; k++) small |= is_lower(text[k]);
    return small && is_upper(text[at]) && (at == r.begin || !is_digit(text[at - 1]));
}

/* 乙公司|买了| □: the clause of figure i up to it, as who and what is done and no more; the figure
 * is the only one in it. The verb may be left out: 乙队| □. */
static bool deed_of(const struct scene *scene, uint32_t i, struct deed *out) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    struct region r = region_trim(v, clause_up_to(v, at));
    if (region_empty(r) || (i > 0 && v->letters[i - 1].at >= r.begin)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t last = t->count;
    while (last > 0 &&
           (t->at[last - 1].class == CLASS_BLANK || t->at[last - 1].class == CLASS_PARTICLE ||
            t->at[last - 1].class == CLASS_ADVERB))
        last--;
    if (last == 0) return false;
    bool verb = t->at[last - 1].class == CLASS_VERB;
    *out = (struct deed){.agent = r, .verb = {r.end, r.end}, .plain = true};
    if (verb) {
        out->verb = (struct region){t->at[last - 1].begin, t->at[last - 1].end};
        if (!--last) return false;
    }
    while (last > 0 &&
           (t->at[last - 1].class == CLASS_BLANK || t->at[last - 1].class == CLASS_ADVERB))
        last--;
    if (last == 0 || !(han_is_noun(&t->at[last - 1]) || /* 乙|厂 */
                       t->at[last - 1].class == CLASS_MEASURE))
        return false;
    out->agent.end = t->at[last - 1].end;
    for (uint32_t k = 0; k < last; k++) /* 卖出的|冰箱 □ */
        if (t->at[k].class == CLASS_VERB ||
            (han_is(scene, &t->at[k], WORDS_POSSESSIVE) && /* 扎克伯格的|Meta */
             !is_latin_name(scene, out->agent)))
            out->plain = false;
    return true;
}

/* 甲|队, 乙|队: do both end with the same character, and are they not the same? */
static bool same_head(const struct scene *scene, struct region a, struct region b) {
    struct qc_slice text = scene->view->text;
    uint32_t x = (uint32_t)utf8_back(text, a.end), y = (uint32_t)utf8_back(text, b.end);
    return utf8_is_han(utf8_at(text, x)) && utf8_at(text, x) == utf8_at(text, y);
}

static bool same_text(const struct scene *scene, struct region a, struct region b) {
    struct qc_slice text = scene->view->text;
    return slice_equal(slice_cut(text, a.begin, a.end), slice_cut(text, b.begin, b.end));
}

/* Do the clauses of two figures tell the same deed of two that do it? `alike`: of one before them
 * that is so already. */
static bool parallel(const struct scene *scene, const struct deed *a, const struct deed *b,
                     bool alike) {
    struct qc_slice verb = slice_cut(scene->view->text, b->verb.begin, b->verb.end);
    bool same = same_text(scene, a->verb, b->verb) || !verb.size;
    if (!same || !b->plain || same_text(scene, a->agent, b->agent)) return false;
    if (same_head(scene, a->agent, b->agent)) return true;
    if (words_plain_before(scene->rules->words, WORDS_DOER_NAME, scene->view->text, b->agent.end))
        return true;
    return alike || (is_latin_name(scene, b->agent) &&
                     words_plain(scene->rules->words, WORDS_DOER_VERB, verb));
}

/* Does the clause end right behind figure i? */
static bool ends_clause(const struct view *v, uint32_t i) {
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    return region_empty(region_trim(v, (struct region){at, clause_at(v, at).end}));
}

struct region elided_count(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct deed own, other;
    uint32_t first = i;
    if (i == 0 || v->quantities[i].readings[0].dim != DIM_COUNT || !ends_clause(v, i) ||
        v->han_begin >= v->han_end)
        return NONE;
    uint16_t unit = v->quantities[i].readings[0].unit;
    while (first > 0 && i - first < ALIKE_BACK) {
        const struct reading *before = &v->quantities[first - 1].readings[0];
        bool bare = unit == UNIT_NONE && first == i; /* 部署了约 130 万 */
        if (before->dim != DIM_COUNT || before->unit == UNIT_NONE ||
            (before->unit != unit && !bare))
            return NONE;
        unit = before->unit;
        first--;
        if (!ends_clause(v, first)) break;
    }
    struct region noun = noun_after(scene, v->letters[first].at + LETTER_BYTES, NOUN_COUNTED);
    if (first == i || region_empty(noun)) return NONE;
    bool alike = false;
    for (uint32_t k = first + 1; k <= i; k++) {
        if (!deed_of(scene, k - 1, &other) || !deed_of(scene, k, &own) ||
            !parallel(scene, &other, &own, alike))
            return NONE;
        alike = true;
    }
    return noun;
}
