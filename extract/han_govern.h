/* han_govern.h: a phrase among the words of a Chinese clause -> what stands before it and governs
 * it: a preposition, a comparison, a denominator, a frame of time. */
#ifndef HAN_GOVERN_H
#define HAN_GOVERN_H

#include "han_tokens.h"

enum han_governor {
    GOVERNOR_NONE,
    GOVERNOR_PREPOSITION,
    GOVERNOR_PLACE, /* 在|上海住了 □ */
    GOVERNOR_THAN,
    GOVERNOR_OTHER,
    GOVERNOR_WHOLE /* 占|总收入的 □ */
};

/* Does a preposition stand before the phrase, with nothing of its own between? 每 and 占 make it a
 * denominator or a whole, 比 a comparison, none of which is a subject. */
enum han_governor han_governor(const struct scene *scene, const struct han_tokens *t,
                               uint32_t first, uint32_t head);
/* 对|日本|出口: is the head what is done with those whom the preposition leads to, and not they? */
bool han_deals_with(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                    uint32_t head);
/* 在|北京租了 □: where it is done; but 在|研发上花了 □, 在|百度待了 2 年, 在|日本以 20% 增长 are
 * about what 在 leads to. */
bool han_only_placed(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                     uint32_t end);
/* 距, 距离: is it the word before what a distance is told from? */
bool han_leads_away(const struct scene *scene, const struct token *token);
/* Does a denominator stand in the phrase or right before it: 每个节点? */
bool han_counts_in(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                   uint32_t head);
/* 选择|网购|的占 □: the object of a verb before a 的 that no noun follows, those who do so are
 * counted, and not what they do it with. */
bool han_headless(const struct scene *scene, const struct han_tokens *t, uint32_t head);
/* Does the clause end with such a 的 and its verb? */
bool han_headless_end(const struct scene *scene, struct region clause);
/* Where the frame of time over token i, whose phrase begins at `first`, begins: 退税因素|后增长 □,
 * 疫情|爆发以来上升 □, |自矿难发生以来; t->count: none. */
uint32_t han_frame_begin(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                         uint32_t first);

/* 专家|建议|音量: is token i a noun of the dictionary that is the verb of what is told, behind who
 * tells? */
bool han_tells(const struct scene *scene, const struct han_tokens *t, uint32_t i);
/* 公司公告|称拟投资 □, 传说|他赚了 □, 科学家发现|有 □: is the noun at i but where something is
 * told, or that it is? */
bool han_only_tells(const struct scene *scene, const struct han_tokens *t, uint32_t i);
/* 结果|花了 □, |重点投入 □: is it a noun at the head of a clause, before a verb, that joins clauses
 * or tells how? */
bool han_only_joins(const struct scene *scene, const struct han_tokens *t, uint32_t i);
/* 整合|出 100 家: does the word make a verb of the one before it? */
bool han_comes_out(const struct scene *scene, const struct token *token);
/* 同|一种硬盘的价格: the same, taken out as a phrase, and no comparison. */
bool han_is_same(const struct scene *scene, const struct token *token);

#endif
