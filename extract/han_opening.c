/* han_opening.c: a Chinese clause -> the noun phrase that it opens with, over what may stand before
 * one. */
#include "han_govern.h"
#include "han_noun.h"

/* What may stand before the opening phrase: 但是, 现在, 我们的, 一个. */
static bool is_preamble(const struct scene *scene, const struct token *t) {
    switch (t->class) {
    case CLASS_BLANK:
    case CLASS_MARK:
    case CLASS_ADVERB:
    case CLASS_CONJUNCTION:
    case CLASS_TIME:
    case CLASS_NUMERAL:
    case CLASS_MEASURE:
    case CLASS_ADJECTIVE:
    case CLASS_PRONOUN: return true;
    default: return han_is_link(scene, t);
    }
}

/* Behind the verb of a pronoun, which a noun follows: 我觉得|语言模型, 它是一台|服务器; i itself
 * when none does. */
static uint32_t over_opinion(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    uint32_t next = i + 1;
    if (han_is(scene, &t->at[i], WORDS_COPULA))
        while (next + 1 < t->count &&
               (t->at[next].class == CLASS_NUMERAL || t->at[next].class == CLASS_MEASURE ||
                t->at[next].class == CLASS_ADJECTIVE))
            next++;
    return han_is_noun(&t->at[next]) ? next : i;
}

/* 降幅最大的是|运输设备, 其次为|住宿业: behind a rank and the verb of being stands what the clause
 * is about; 0: no such clause. */
static uint32_t behind_rank(const struct scene *scene, const struct han_tokens *t) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    for (uint32_t i = 1; i + 1 < t->count; i++) {
        enum word_class class = t->at[i].class;
        if (class == CLASS_LETTER || class == CLASS_MARK) break;
        if (!words_plain(words, WORDS_IS_A, slice_cut(text, t->at[i].begin, t->at[i].end)))
            continue;
        bool of = han_is(scene, &t->at[i - 1], WORDS_POSSESSIVE);
        uint32_t end = t->at[i - of].begin;
        if (words_plain_before(words, of ? WORDS_RANK_WORD : WORDS_RANK_ALONE, text, end))
            return i + 1;
    }
    return 0;
}

struct region han_noun_ranked(const struct scene *scene, struct region clause) {
    struct region none = {0, 0};
    return !region_empty(clause) && behind_rank(scene, han_cut(scene, clause))
               ? han_noun_opening(scene, clause)
               : none;
}

/* 机构|预计今年|销量: where the noun begins that is told of, behind the word at i that tells it;
 * t->count: none does. */
static uint32_t told_of(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    struct qc_slice text = scene->view->text;
    while (i < t->count && t->at[i].class == CLASS_BLANK) i++;
    if (i >= t->count || !words_plain(scene->rules->words, WORDS_TOLD_BY,
                                      slice_cut(text, t->at[i].begin, t->at[i].end)))
        return t->count;
    for (i++; i < t->count; i++) {
        enum word_class class = t->at[i].class;
        if (han_is_noun(&t->at[i])) return i;
        if (class != CLASS_BLANK && class != CLASS_ADVERB && class != CLASS_TIME &&
            class != CLASS_ADJECTIVE && class != CLASS_CONJUNCTION &&
            !han_is_link(scene, &t->at[i]))
            break;
    }
    return t->count;
}

#define RELATIVE_TOKENS 6u /* most words of a clause before its 的 */

/* 使用手机支付的|用户增加: behind a clause without a subject that ends with 的, at the head of the
 * clause; i itself when none does. */
static uint32_t over_relative(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    struct qc_slice verb = slice_cut(scene->view->text, t->at[i].begin, t->at[i].end);
    if (t->at[i].class != CLASS_VERB || verb.size < 6 || han_is(scene, &t->at[i], WORDS_COPULA) ||
        words_plain(scene->rules->words, WORDS_CLAUSE_VERB, verb))
        return i;
    for (uint32_t k = i + 1; k + 1 < t->count && k - i < RELATIVE_TOKENS; k++) {
        if (han_is(scene, &t->at[k], WORDS_POSSESSIVE))
            return han_is_noun(&t->at[k + 1]) ? k + 1 : i;
        if (!han_is_noun(&t->at[k]) && t->at[k].class != CLASS_VERB &&
            t->at[k].class != CLASS_ADJECTIVE)
            break;
    }
    return i;
}

struct region han_noun_opening(const struct scene *scene, struct region r) {
    struct region none = {0, 0};
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t i = behind_rank(scene, t);
    for (; i < t->count && is_preamble(scene, &t->at[i]); i++)
        if (han_is(scene, &t->at[i], WORDS_PER)) return none;
    if (i < t->count && han_is(scene, &t->at[i], WORDS_PER)) return none;
    /* 我觉得|语言模型..: whose opinion it is does not matter */
    if (i > 0 && i + 1 < t->count && t->at[i].class == CLASS_VERB &&
        t->at[i - 1].class == CLASS_PRONOUN)
        i = over_opinion(scene, t, i);
    if (i == t->count) return none;
    i = over_relative(scene, t, i);
    if (han_verb_as_name(scene, t, i)) return (struct region){t->at[i].begin, t->at[i].end};
    if (!han_is_noun(&t->at[i])) return none;
    uint32_t first = i, last = i;
    for (; i < t->count; i++) {
        uint32_t told = i > first ? told_of(scene, t, i) : t->count;
        if (told < t->count) first = last = i = told;
        /* 腾讯|第三季度|营收: what is measured stands behind the time */
        bool timed = i > first && t->at[i - 1].class == CLASS_TIME;
        if (timed && han_is_noun(&t->at[i])) first = i;
        if (han_is_noun(&t->at[i])) last = i;
        else if (t->at[i].class != CLASS_BLANK && t->at[i].class != CLASS_ADJECTIVE &&
                 t->at[i].class != CLASS_TIME && !han_is_link(scene, &t->at[i]) &&
                 !(i + 1 < t->count && t->at[i].class == CLASS_ADVERB && /* 香港|目前|的月薪 */
                   han_is(scene, &t->at[i + 1], WORDS_POSSESSIVE)))
            break;
    }
    return han_shorten(scene, t, first, last);
}

/* 扣除|退税因素后: does a word that tells when stand in the region? */
static bool before_time(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t i = 0; i < t->count; i++)
        if (words_plain(scene->rules->words, WORDS_WHEN_TAIL,
                        slice_cut(scene->view->text, t->at[i].begin, t->at[i].end)))
            return true;
    return false;
}

/* 公司公告|称拟投资 □, 结果|花了 □, 整合|出 □: does the phrase r of the clause name nothing that
 * the figure is of? */
static bool opens_telling(const struct scene *scene, struct region clause, struct region r) {
    const struct han_tokens *t = han_cut(scene, clause);
    for (uint32_t i = 0; i + 1 < t->count; i++)
        if (t->at[i].end == r.end)
            return han_only_tells(scene, t, i) || han_only_joins(scene, t, i) ||
                   (t->at[i].class == CLASS_VERB && han_comes_out(scene, &t->at[i + 1]));
    return false;
}

struct region han_noun_opens(const struct scene *scene, struct region clause) {
    struct region r = han_noun_opening(scene, clause), none = {0, 0};
    struct word_match word;
    if (region_empty(r) || opens_telling(scene, clause, r)) return none;
    bool governed = region_first_word(scene, (struct region){clause.begin, r.begin},
                                      WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_OCCUPY), 0, &word);
    return governed || before_time(scene, (struct region){r.end, clause.end}) ? none : r;
}
