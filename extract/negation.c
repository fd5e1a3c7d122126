/* negation.c: a word of denial before a quantity in its clause -> does it deny the quantity? */
#include "negation.h"

#include "han_tokens.h"
#include "mood.h"
#include "trim.h"

#define DENIED_TOKENS 40u
#define NEGATION_REACH 60u /* bytes between a denial and what it denies: about 20 Han */

/* (不含税)|□: does a bracket close in r that was opened before it? */
static bool leaves_bracket(const struct view *v, struct region r) {
    for (uint32_t at = r.begin; at < r.end; at++) {
        if (v->text.data[at] == '(') return false;
        if (v->text.data[at] == ')') return true;
    }
    return false;
}

/* 未|售出的 □, 不|含轮圈的价格是 □: the denial behind which r stands belongs to an attribute. */
static bool denies_attribute(const struct scene *scene, struct region r) {
    struct token t[DENIED_TOKENS];
    struct word_match word;
    uint32_t count = lexicon_cut(scene->view->text, r.begin, r.end, t, DENIED_TOKENS), link = 0;
    for (uint32_t i = 1; i < count; i++)
        if (han_is(scene, &t[i], WORDS_POSSESSIVE)) link = i;
    bool doer = count > 1 && words_plain(scene->rules->words, WORDS_DOER_SIGN,
                                         slice_cut(scene->view->text, t[1].begin, t[1].end));
    bool whole =
        count > 0 && t[0].end - t[0].begin > 6 && r.begin >= 3 && /* 未|投票者 */
        words_plain_before(scene->rules->words, WORDS_NOT_YET, scene->view->text, r.begin) == 3 &&
        words_plain_before(scene->rules->words, WORDS_DOER_SIGN, scene->view->text, t[0].end);
    if (link == 0) return doer || whole;
    struct region behind = {t[link].end, r.end};
    return link == 1 ||
           region_last_word(scene, behind, WORDS_BIT(WORDS_COPULA), WORDS_BIT(WORDS_IDIOM), &word);
}

/* 还没开张|就|投了 □: what follows is told of by itself. */
static bool denial_ends(const struct scene *scene, struct region r) {
    struct token t[DENIED_TOKENS];
    uint32_t count = lexicon_cut(scene->view->text, r.begin, r.end, t, DENIED_TOKENS);
    for (uint32_t i = 1; i < count; i++)
        if (words_plain(scene->rules->words, WORDS_DENIAL_END,
                        slice_cut(scene->view->text, t[i].begin, t[i].end)))
            return true;
    return false;
}

bool negation_holds(const struct scene *scene, uint32_t i) {
    struct region r = mood_before(scene, i);
    struct word_match word, opener;
    if (!region_last_word(scene, r, WORDS_BIT(WORDS_NEGATION),
                          WORDS_BIT(WORDS_NEGATION_NOT) | WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    if (r.end - word.end > NEGATION_REACH ||
        scene_word_before(scene, word.begin, WORDS_BIT(WORDS_THAN), &opener)) /* 比|不喝咖啡者低 */
        return false;
    struct qc_slice text = scene->view->text; /* card|-not-|present fraud; not .. | until □ */
    if ((word.begin > 0 && text.data[word.begin - 1] == '-') || text.data[word.end] == '-' ||
        words_plain_in(scene->rules->words, WORDS_UNTIL, text, word.end, r.end))
        return false;
    struct region between = {word.end, r.end};
    if (region_last_word(scene, between, WORDS_BIT(WORDS_CLAUSE_OPENER), WORDS_BIT(WORDS_IDIOM),
                         &opener) ||
        leaves_bracket(scene->view, between) || denies_attribute(scene, between) ||
        denial_ends(scene, between))
        return false;
    /* a quantity between the two has taken the denial, unless it is a time: 没有..一天造 □ */
    for (uint32_t k = i; k-- > 0 && scene->view->letters[k].at >= word.end;)
        if (scene->view->quantities[k].readings[0].dim != DIM_TIME) return false;
    return true;
}
