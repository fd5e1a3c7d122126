/* han_noun.h: a Chinese clause -> the noun phrase that a quantity in it is about, by the classes of
 * its words (lexicon.h) and the word lists. */
#ifndef HAN_NOUN_H
#define HAN_NOUN_H

#include "lexicon.h"
#include "scene.h"

enum han_place {
    HAN_FREE,    /* no preposition governs it: 显存 达到 □ */
    HAN_GOVERNED /* inside 在 .. 上 and its like: a subject of second choice */
};

/* The noun phrase of region r that stands nearest to its end; empty: none of that place. */
struct region han_noun_before(const struct scene *scene, struct region r, enum han_place place);
/* The verb right before the end of r that names a deed: 融资 □, 净亏损 □; empty: none. */
struct region han_noun_deed(const struct scene *scene, struct region r);
/* The nouns and adjectives in a row that end region r, without 的; empty: no noun ends it. */
struct region han_noun_last(const struct scene *scene, struct region r);
/* Stands at most one verb, and no adverb or modal, in region r, between a noun and its figure? */
bool han_noun_close(const struct scene *scene, struct region r);
/* The measure words, numerals and nouns that region r opens with: 块卡, 节点. */
struct region han_noun_run(const struct scene *scene, struct region r);
/* The noun phrase that opens region r, before any verb: what an earlier clause is about. */
struct region han_noun_opening(const struct scene *scene, struct region r);
/* 其次是|住宿业: what a clause is about that opens with a rank; empty: it does not. */
struct region han_noun_ranked(const struct scene *scene, struct region clause);
/* The same for the clause of a figure: empty when the figure is but compared with it, a part of it
 * (较|预测值 下修 □, 约占|员工总数的 □), or later than it. */
struct region han_noun_opens(const struct scene *scene, struct region clause);
/* The noun phrase that begins at r.begin, over 的. */
struct region han_noun_after(const struct scene *scene, struct region r);

/* 40 期|《浮熊》, 6 台"华龙"|机组: what the figure before `at` counts between marks; empty: none
 * open there. */
struct region han_noun_quoted(const struct scene *scene, uint32_t at);
/* 容量达 14 吨 | 钢板砌成: does a blank part what stands at `at` from the figure before it? */
bool han_noun_apart(const struct scene *scene, uint32_t at);

#endif
