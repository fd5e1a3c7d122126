/* future.c: a region -> the last word in it that tells of the future, by the words beside it. */
#include "future.h"

#include "lexicon.h"

#define TOKENS 60u

static bool word_is(const struct scene *scene, const struct word_match *word, const char *text) {
    struct qc_slice s = slice_z(text);
    return word->end - word->begin == s.size && slice_has_at(scene->view->text, word->begin, s);
}

static bool is_list(const struct scene *scene, const struct token *token, words_set lists) {
    struct word_match word;
    return words_at(scene->rules->words, scene->view->text, token->begin, lists, &word) &&
           word.end >= token->end;
}

/* Does the token say what becomes of the object: 提高到, 列为, 改成? */
static bool is_result(const struct scene *scene, const struct token *token) {
    struct qc_slice text = scene->view->text;
    bool ends = token->class == CLASS_VERB && token->end - token->begin >= 6 &&
                (slice_has_at(text, token->end - 3, LIT("为")) ||
                 slice_has_at(text, token->end - 3, LIT("成")));
    return ends || is_list(scene, token,
                           WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_DIRECTION_UP) |
                               WORDS_BIT(WORDS_DIRECTION_DOWN));
}

/* 将|产量|提高到: an object and what becomes of it follow in the clause; 将|投资, 将|于 tell of the
 * future. */
static bool takes_object(const struct scene *scene, const struct word_match *word) {
    struct token t[TOKENS];
    struct region clause = clause_at(scene->view, word->begin);
    uint32_t count = lexicon_cut(scene->view->text, word->end, clause.end, t, TOKENS), i = 0;
    while (i < count && t[i].class == CLASS_BLANK) i++;
    if (i == count ||
        !(t[i].class == CLASS_NOUN || t[i].class == CLASS_LATIN || t[i].class == CLASS_PRONOUN ||
          t[i].class == CLASS_ADJECTIVE || t[i].class == CLASS_LETTER))
        return false;
    if (is_result(scene, &t[i])) return false;
    for (i++; i < count; i++)
        if (is_result(scene, &t[i])) return true;
    return false;
}

/* 按|计划, 该|计划, 计划|的, 计划|, : a plan that is spoken of, no act of planning. */
static bool is_noun(const struct scene *scene, const struct word_match *word) {
    static const char *const POINTERS[] = {"该", "此", "这", "那", "项", "个", "原"};
    struct token t[1];
    struct word_match before;
    struct qc_slice text = scene->view->text;
    const words_set leads = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_POSSESSIVE);
    if (words_before(scene->rules->words, text, word->begin, leads, &before)) return true;
    for (size_t i = 0; i < COUNT(POINTERS); i++)
        if (word->begin >= 3 && slice_has_at(text, word->begin - 3, slice_z(POINTERS[i])))
            return true;
    struct region clause = clause_at(scene->view, word->begin);
    if (word->end >= clause.end) return true;
    uint32_t count = lexicon_cut(text, word->end, clause.end, t, 1);
    return count == 0 || t[0].class == CLASS_PARTICLE || t[0].class == CLASS_MARK ||
           t[0].class == CLASS_LOCALIZER || t[0].class == CLASS_CONJUNCTION;
}

static bool is_other(const struct scene *scene, const struct word_match *word) {
    if (word_is(scene, word, "将")) return takes_object(scene, word);
    return (word_is(scene, word, "计划") || word_is(scene, word, "规划")) && is_noun(scene, word);
}

bool future_last(const struct scene *scene, struct region r, words_set lists, words_set others,
                 struct word_match *out) {
    while (region_last_word(scene, r, lists, others, out)) {
        if (!is_other(scene, out)) return true;
        r.end = out->begin;
    }
    return false;
}
