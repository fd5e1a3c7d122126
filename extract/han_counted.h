/* han_counted.h: what stands behind a figure -> what that figure, and its measure word, say of it.
 */
#ifndef HAN_COUNTED_H
#define HAN_COUNTED_H

#include "han_tokens.h"

/* Does a figure of that kind stand right before byte `at`: 300 名|来自北京的学生, 以 3 亿元|收购,
 * 六成|认为? */
bool han_behind_count(const struct scene *scene, uint32_t at);
bool han_behind_money(const struct scene *scene, uint32_t at);
bool han_behind_part(const struct scene *scene, uint32_t at);
bool han_behind_discount(const struct scene *scene, uint32_t at); /* 9 折 */
/* 300 人, 两国: does a count stand there whose measure word names what it counts; 两国|元首: one of
 * states and sides, whose heads and peoples it does not count? */
bool han_counts_itself(const struct scene *scene, uint32_t at);
bool han_counts_group(const struct scene *scene, uint32_t at);
/* 163 台|风机|发出的交流电: is the measure word of the figure there one that fits the noun of the
 * token, which names no place? 两个|中国|援建的项目. */
bool han_fits_first(const struct scene *scene, const struct token *token, uint32_t at);
/* 3 家|绿色门头的便利店, 800 篇|医生的论文: is it the noun behind the 的 at token `of`, and not the
 * one at `last`, that the measure word of the count before `begin` is for? */
bool han_fits_behind(const struct scene *scene, const struct han_tokens *t, uint32_t last,
                     uint32_t of, uint32_t begin);
/* 三家|企业|目标价: the measure of a thing that the measure word is for is not what is counted. */
bool han_counts_owner(const struct scene *scene, const struct token *owner,
                      const struct token *measure, uint32_t begin);
/* 300 起|相关|投诉: is token i, behind `first`, a deed that an adjective describes and that ends
 * the clause? */
bool han_described_deed(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                        uint32_t i);

/* 8 块 H100|训练: without the deed behind the code of a device, at the end of a phrase whose last
 * token is given. */
uint32_t han_before_work(const struct scene *scene, const struct han_tokens *t, uint32_t last);

#endif
