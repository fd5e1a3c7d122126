/* future.h: words of the future and of plans in a region, without those that are something else
 * there: 将 before an object (将产量提高到), 计划 as a noun (该计划, 留学计划的). */
#ifndef FUTURE_H
#define FUTURE_H

#include "scene.h"

/* The last word of `lists` in r that tells of the future; `others` as of region_last_word. */
bool future_last(const struct scene *scene, struct region r, words_set lists, words_set others,
                 struct word_match *out);
/* 三天|以后: does the word only say that it was so much later? */
bool future_counted(const struct scene *scene, const struct word_match *word);
/* 比|预期晚了 □: does something like 比 stand right before the word? */
bool future_than(const struct scene *scene, const struct word_match *word);
/* 高于预期的 □, 超出市场预期: is the word an expectation that something is compared with? */
bool future_compared(const struct scene *scene, const struct word_match *word);
/* 已达|全年目标的 30%: is the quantity the part of a goal that is reached? */
bool future_reached(const struct scene *scene, uint32_t i);
/* Is the future of r told in a clause before it that r goes on with: 将投资 □,新增 □? */
bool future_carried(const struct scene *scene, struct region r, words_set others);
/* 10 亿美元的一揽子|计划: is the Chinese word behind figure i but a plan that ends its clause? */
bool future_noun(const struct scene *scene, uint32_t i, const struct word_match *word);
/* Is what is counted done already: 即将卸任的总经理送出了| 3 封信? */
bool future_done(const struct scene *scene, uint32_t i, words_set others);
/* Is it what can be when a thing will be finished: 建成后,可实现 □? */
bool future_finished(const struct scene *scene, uint32_t i);
/* Is it a change that goes with a forecast: 将达 □,较去年增加 □? */
bool future_rises(const struct scene *scene, uint32_t i);

#endif
