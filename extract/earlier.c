/* earlier.c: a clause -> what it opens with, and what the clauses before a quantity are about. */
#include "around.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "measured.h"
#include "noun.h"
#include "trim.h"

#define ASIDE_BACK 8    /* entries of a list inside an aside */
#define ENTRIES_BACK 12 /* clauses that an entry of a list each may be */

/* A duration that only says when: 半年前, 过去十年. Its clause is not about it. */
bool only_when(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    if (v->quantities[i].readings[0].dim != DIM_TIME) return false;
    if (v->quantities[i].period) return true;
    uint32_t at = v->letters[i].at, end = at + LETTER_BYTES;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return (end < v->text.size && scene_word(scene, end, WORDS_BIT(WORDS_TIME_AFTER), &word)) ||
           (at > 0 && scene_word_before(scene, at, WORDS_BIT(WORDS_TIME_BEFORE), &word));
}

/* Up to the first quantity of the clause; a time that only says when may open it. */
struct region earlier_head(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    for (uint32_t k = 0; k < v->count; k++) {
        uint32_t at = v->letters[k].at;
        if (at < clause.begin || at >= clause.end) continue;
        struct region before = {clause.begin, at}; /* 前 | 11 个月 */
        before = trim_right(scene, before, WORDS_BIT(WORDS_TIME_BEFORE));
        before = trim_right(scene, before, TRIM_SMALL);
        if (region_empty(before) && (only_when(scene, k) || behind_is_adjective(scene, k))) {
            clause.begin = at + LETTER_BYTES;
            continue;
        }
        clause.end = at;
        break;
    }
    return clause;
}

/* 內政部統計,|..: who tells stands alone in its clause, before the word that says so. */
static bool only_tells(const struct scene *scene, struct region clause) {
    struct word_match word;
    clause = region_trim(scene->view, clause);
    if (!region_empty(clause) && !region_has_han(scene->view, clause) && /* As Ann Lee noted, */
        words_plain_before(scene->rules->words, WORDS_TELL_VERB, scene->view->text, clause.end))
        return true;
    return !region_empty(clause) &&
           scene_word_before(scene, clause.end, WORDS_BIT(WORDS_CLAUSE_OPENER), &word) &&
           word.begin > clause.begin;
}

/* N5|的电池容量: the thing that has the measure; empty for a measure alone. A price that is traded
 * at stands for its thing. */
static struct region thing_of(const struct scene *scene, struct region noun) {
    struct word_match word;
    if (words_plain_before(scene->rules->words, WORDS_PRICE_END, scene->view->text, noun.end) ||
        words_plain_before(scene->rules->words, WORDS_TARIFF_NOUN, scene->view->text, noun.end))
        return noun;
    bool measure =
        noun_is_magnitude(scene, noun) ||
        words_plain_before(scene->rules->words, WORDS_MEASURE_END, scene->view->text, noun.end);
    bool named = !region_has_han(scene->view, noun) && region_words(scene->view, noun) > 1;
    if (!measure || named) return noun; /* Provider cost: */
    uint32_t price =
        words_plain_before(scene->rules->words, WORDS_PRICE_LABEL, scene->view->text, noun.end);
    if (price && price < noun.end - noun.begin) return noun; /* 碳酸锂|价格 */
    if (!region_last_word(scene, noun, WORDS_BIT(WORDS_POSSESSIVE), WORDS_BIT(WORDS_IDIOM), &word))
        return (struct region){0, 0};
    return region_trim(scene->view, (struct region){noun.begin, word.begin});
}

/* , | based in Oslo, : a participle with its preposition, which says more of what stands before. */
static bool is_participle(const struct scene *scene, struct region clause, struct region noun) {
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t end = noun.begin;
    while (end < clause.end && is_lower(text.data[end])) end++;
    return clause.begin > 0 && end > noun.begin + 3 && text.data[end - 1] == 'd' &&
           text.data[end - 2] == 'e' && end < clause.end && text.data[end] == ' ' &&
           scene_word(scene, end + 1, WORDS_BIT(WORDS_PREPOSITION), &word);
}

/* Expenses, | excluding a one-time charge, | rose: an aside that only says how what stands before
 * is meant. */
bool earlier_aside(const struct scene *scene, struct region clause) {
    struct region r = region_trim(scene->view, clause);
    return !region_empty(r) &&
           words_plain_at(scene->rules->words, WORDS_ASIDE_OPENER, scene->view->text, r.begin);
}

/* The bridge, | the longest of all,| is: does a noun phrase alone stand before the clause? */
static bool behind_noun_alone(const struct scene *scene, struct region clause) {
    const words_set others = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_SUBORDINATOR) |
                             WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_TIME_WORD) |
                             WORDS_BIT(WORDS_TIME_BEFORE);
    const words_set verbs = TRIM_VERBS | WORDS_BIT(WORDS_AUXILIARY);
    struct word_match word;
    struct region r = clause_before(scene->view, clause);
    return !region_empty(r) && region_opens(scene, clause, WORDS_BIT(WORDS_GLUE)) &&
           !region_opens(scene, r, others) && !only_tells(scene, r) &&
           !region_first_word(scene, r, verbs, WORDS_BIT(WORDS_IDIOM), &word);
}

/* -, --, a dash of any length */
static bool is_dash(struct qc_slice text, uint32_t at) {
    static const struct qc_slice DASHES[] = {{"-", 1}, {"–", 3}, {"—", 3}, {"―", 3}};
    for (size_t i = 0; i < COUNT(DASHES); i++)
        if (slice_has_at(text, at, DASHES[i])) return true;
    return false;
}

/* The ratio - | those at work -| was: between two dashes, no predicate, English. */
static bool is_dashed(const struct scene *scene, struct region clause) {
    const words_set verbs =
        WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_AMOUNT_VERB);
    const struct view *v = scene->view;
    if (clause.begin < 4 || region_has_han(v, clause) || region_opens(scene, clause, verbs))
        return false;
    uint32_t before = (uint32_t)utf8_back(v->text, clause.begin);
    return is_dash(v->text, before) && is_dash(v->text, clause.end);
}

/* Budget allowing, | a car ..: a participle of its own; but cost of living. */
static bool is_absolute(const struct scene *scene, struct region clause) {
    const struct qc_slice text = scene->view->text;
    struct word_match small;
    uint32_t at = clause.end;
    if (clause.end < clause.begin + 3 || !slice_has_at(text, clause.end - 3, LIT("ing")))
        return false;
    while (at > clause.begin && is_alpha(text.data[at - 1])) at--;
    return at > clause.begin + 1 &&
           !scene_word_before(scene, at - 1, WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_OF),
                              &small);
}

/* Rates, | a 16-year high,| have: an aside that says again what the noun before it is. */
static bool is_apposition(const struct scene *scene, struct region clause) {
    const words_set verbs =
        WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_AUXILIARY);
    const struct view *v = scene->view;
    struct word_match word, relative;
    return (region_opens(scene, clause, WORDS_BIT(WORDS_PER_ARTICLE)) ||
            behind_noun_alone(scene, clause)) &&
           v->text.data[clause.end] == ',' && clause.begin > 0 &&
           !region_empty(clause_before(v, clause)) &&
           (!region_first_word(scene, clause, verbs, WORDS_BIT(WORDS_IDIOM), &word) ||
            /* a category | that includes shops */
            (!is_absolute(scene, clause_before(v, clause)) &&
             region_first_word(scene, (struct region){clause.begin, word.begin},
                               WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_SUBORDINATOR),
                               WORDS_BIT(WORDS_IDIOM), &relative)) ||
            (v->text.data[word.begin] == '\'' && /* the bank's favourite measure */
             !region_first_word(scene, (struct region){word.end, clause.end}, verbs,
                                WORDS_BIT(WORDS_IDIOM), &word)));
}

/* 结果|公司 .., 原因是|公司 ..: what a clause opens with, over the word that only leads to it. */
static struct region opening_of(const struct scene *scene, struct region clause) {
    struct region coded = coded_name(scene, clause);
    if (!region_empty(coded)) return coded;
    struct region head = earlier_head(scene, clause), noun = noun_opening(scene, head);
    if (region_empty(noun) || !words_plain(scene->rules->words, WORDS_FRAME_NOUN,
                                           slice_cut(scene->view->text, noun.begin, noun.end)))
        return noun;
    head.begin = noun.end;
    return noun_opening(scene, trim_left(scene, head, WORDS_BIT(WORDS_COPULA) | TRIM_SMALL));
}

/* 发布|了|一|款|新手机, 立|着|□|尊铜像: may such a word stand between a verb and its thing? */
static bool leads_thing(enum word_class class) {
    return class == CLASS_BLANK || class == CLASS_PARTICLE || class == CLASS_NUMERAL ||
           class == CLASS_MEASURE || class == CLASS_LETTER;
}

/* 雷军发布了|新款手机,起售价 □; 门口立着一尊|铜像,高 □: what is released, bought or made in a
 * Chinese clause, or stands there, behind its verb; a figure of things may stand before it. */
static struct region released(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct region none = {0, 0};
    if (!region_has_han(v, clause)) return none;
    const struct han_tokens *t = han_cut(scene, clause);
    for (uint32_t k = 0; k + 1 < t->count; k++) {
        if (!words_plain(words, WORDS_RELEASE_VERB,
                         slice_cut(v->text, t->at[k].begin, t->at[k].end)))
            continue;
        uint32_t n = k + 1;
        while (n < t->count && leads_thing(t->at[n].class)) n++;
        return n < t->count ? han_noun_after(scene, (struct region){t->at[n].begin, clause.end})
                            : none;
    }
    return none;
}

/* that can | cover 370 km, 48% | use two: one word in lower case that is a verb. */
static bool is_bare_verb(const struct scene *scene, struct region noun) {
    const words_set verbs = WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_COPULA);
    struct qc_slice text = scene->view->text;
    struct word_match verb;
    if (noun.begin > LETTER_BYTES && letter_is(utf8_at(text, noun.begin - LETTER_BYTES - 1)) &&
        words_plain(scene->rules->words, WORDS_DOES_VERB, slice_cut(text, noun.begin, noun.end)))
        return true;
    return is_lower(scene->view->text.data[noun.begin]) &&
           scene_word(scene, noun.begin, verbs, &verb) && verb.end >= noun.end;
}

/* What the nearest earlier clause opens with that opens with a noun; a price is of no measure
 * (电池容量 75Wh,售价 □). */
/* 订单|创第三季度历史新高: the clause up to what only says that it was a record. */
static struct region before_record(const struct scene *scene, struct region clause) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct region r = region_trim(scene->view, clause);
    if (region_empty(r) || !words_plain_before(words, WORDS_RECORD_END, text, r.end)) return clause;
    for (uint32_t at = r.end; at > r.begin;) {
        at = (uint32_t)utf8_back(text, at);
        if (at > r.begin && words_plain_at(words, WORDS_RECORD_VERB, text, at))
            return (struct region){clause.begin, at};
    }
    return clause;
}

/* Is r the last entry of a list, with its "and", or one word before the entry behind it? */
static bool ends_list(const struct scene *scene, struct region r, struct region entry) {
    const words_set when = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_TIME_WORD) |
                           WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_CLAUSE_OPENER);
    const words_set others = (TRIM_VERBS & ~WORDS_BIT(WORDS_AMOUNT_VERB)) |
                             WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_RELATIVE) |
                             WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_PER_ARTICLE);
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN);
    struct word_match word;
    r = region_trim(scene->view, r);
    if (region_empty(r) || !r.begin || veto_at(scene, r.begin) ||
        region_first_word(scene, r, others & ~joins, WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    bool last = region_first_word(scene, r, joins, 0, &word) && word.begin > r.begin;
    bool first = region_opens(scene, entry, TRIM_VERBS);
    if (!first) return region_words(scene->view, r) <= 2;
    struct region head = clause_before(scene->view, r);
    return last && !region_empty(head) && !region_opens(scene, head, when);
}

/* The pact, | which covers coal, gas, oil and gold, | stood at: the clause that opens an aside of
 * which the clauses up to one that opens with a verb are entries; the clause itself otherwise. */
static struct region over_aside(const struct scene *scene, struct region clause) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match verb;
    if (region_has_han(scene->view, clause) || !region_opens(scene, clause, verbs)) return clause;
    struct region r = clause_before(scene->view, clause), entry = clause;
    for (int back = 0; back < ENTRIES_BACK && ends_list(scene, r, entry); back++) {
        entry = r; /* in farming, | fishing and forestry, | fell by */
        r = clause_before(scene->view, r);
    }
    if (entry.begin != clause.begin) return entry;
    r = clause;
    for (int back = 0; back < ASIDE_BACK; back++) {
        r = clause_before(scene->view, r);
        if (region_empty(r)) return clause;
        if (region_opens(scene, r, WORDS_BIT(WORDS_RELATIVE)) || earlier_aside(scene, r)) return r;
        if (region_first_word(scene, r, verbs, WORDS_BIT(WORDS_IDIOM), &verb)) return clause;
    }
    return clause;
}

/* Is what figure i tells measured, and no time, part or amount? */
static bool is_physical(const struct scene *scene, uint32_t i, enum kind kind) {
    enum dim dim = scene->view->quantities[i].readings[0].dim;
    return kind != KIND_PRICE &&
           (dim == DIM_LENGTH || dim == DIM_MASS || dim == DIM_AREA || dim == DIM_VOLUME ||
            dim == DIM_POWER || dim == DIM_ENERGY || dim == DIM_DATA || dim == DIM_CHARGE ||
            dim == DIM_SPEED || dim == DIM_FREQUENCY || dim == DIM_TEMPERATURE);
}

/* 厚度 7.2 毫米,重| 189 克: does a figure of another dimension stand behind the noun in its clause?
 */
static bool measures_other(const struct scene *scene, struct region clause, struct region noun,
                           uint32_t i) {
    const struct view *v = scene->view;
    for (uint32_t k = 0; k < v->count; k++)
        if (v->letters[k].at >= noun.end && v->letters[k].at < clause.end)
            return v->quantities[k].readings[0].dim != v->quantities[i].readings[0].dim;
    return false;
}

/* What an earlier clause is about, for figure i: the thing that has a price or a measure is what is
 * released, not who does. */
static struct region topic_of(const struct scene *scene, struct region clause, uint32_t i,
                              enum kind kind) {
    struct region thing = {0, 0};
    if (kind == KIND_PRICE || is_physical(scene, i, kind)) thing = released(scene, clause);
    return region_empty(thing) ? opening_of(scene, before_record(scene, clause)) : thing;
}

#define CHANGES_BACK 8u /* clauses in a row that only tell changes of one thing */

/* 比年初增加 □, 上升 □, 同比增长 □: does a Chinese clause but tell how what the clauses before are
 * about has changed? */
static bool tells_change(const struct scene *scene, struct region clause) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct view *v = scene->view;
    struct word_match move;
    uint32_t i = view_next(v, clause.begin);
    if (i >= v->count || v->letters[i].at >= clause.end) return false;
    struct region lead = region_trim(v, (struct region){clause.begin, v->letters[i].at});
    return !region_empty(lead) && region_has_han(v, lead) &&
           region_first_word(scene, lead, moves, WORDS_BIT(WORDS_IDIOM), &move) &&
           han_names_nothing(scene, lead);
}

struct region earlier_clause(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, v->letters[i].at), told = {0, 0};
    bool change = tells_change(scene, clause);
    clause = over_aside(scene, clause);
    bool han = region_has_han(v, clause);
    int most = han ? CLAUSES_BACK - 1 : CLAUSES_BACK;
    if (kind == KIND_PRICE) most = han ? CLAUSES_BACK : CLAUSES_BACK * 2;
    uint32_t changes = 0;
    for (int back = 0; back < most; back++) {
        clause = clause_before(v, clause);
        if (region_empty(clause)) break;
        if (change && changes < CHANGES_BACK && tells_change(scene, clause)) {
            changes++;
            back--;
            continue;
        }
        if (region_opens(scene, clause, WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_PER)))
            continue; /* Every month, | */
        if (earlier_aside(scene, clause) || is_dashed(scene, clause) ||
            is_apposition(scene, clause))
            continue;
        struct region noun = measured_last(scene, clause, kind);
        if (region_empty(noun)) noun = topic_of(scene, clause, i, kind);
        if (region_empty(noun) || noun_is_pronoun(scene, noun) ||
            is_participle(scene, clause, noun) || is_bare_verb(scene, noun))
            continue;
        noun = measured_part(scene, clause, noun, kind);
        bool other = is_physical(scene, i, kind) && region_has_han(v, noun) &&
                     measures_other(scene, clause, noun, i);
        if (kind == KIND_PRICE || other) noun = thing_of(scene, noun);
        if (region_empty(noun) || (kind != KIND_GROWTH && retold_extent(scene, noun))) continue;
        if (!only_tells(scene, clause)) return noun;
        told = noun;
    }
    return told;
}

/* Does a figure stand in the clause? */
static bool has_figure(const struct view *v, struct region clause) {
    for (uint32_t k = 0; k < v->count; k++)
        if (v->letters[k].at >= clause.begin && v->letters[k].at < clause.end) return true;
    return false;
}

/* 两家店光是|咖啡销售额,|每年 □: the name of a measure that ends the clause behind its figures. */
static struct region measure_last(const struct scene *scene, struct region clause, uint32_t i) {
    const struct view *v = scene->view;
    for (uint32_t k = i; k-- > 0 && v->letters[k].at >= clause.begin;)
        if (v->letters[k].at < clause.end) {
            clause.begin = v->letters[k].at + LETTER_BYTES;
            break;
        }
    clause = region_trim(v, clause);
    bool measure = !region_empty(clause) &&
                   words_plain_before(scene->rules->words, WORDS_MEASURE_END, v->text, clause.end);
    return measure && !han_has_deed(scene, clause) ? han_noun_last(scene, clause)
                                                   : (struct region){0, 0};
}

struct region earlier_next(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region clause = clause_at(v, v->letters[i].at), noun;
    const words_set others =
        WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_RESUMES) | WORDS_BIT(WORDS_THAN);
    struct region own = region_trim(v, clause);
    bool changes = words_plain_at(scene->rules->words, WORDS_CHANGE_BASE, v->text, own.begin);
    if (!region_has_han(v, clause) || (i > 0 && v->letters[i - 1].at >= clause.begin) ||
        (!changes && region_opens(scene, own, others))) /* 去年同期为 □, but 同比下降 □ */
        return none;
    clause = clause_before(v, clause);
    if (region_empty(clause) || earlier_aside(scene, clause) || only_tells(scene, clause))
        return none;
    if (has_figure(v, clause))
        return kind_is_part(kind) || kind == KIND_PRICE ? none : measure_last(scene, clause, i);
    noun = topic_of(scene, clause, i, kind);
    if (kind == KIND_PRICE) noun = thing_of(scene, noun); /* 价格与功耗: 售价 □ */
    return noun_is_pronoun(scene, noun) ? none : noun;
}
