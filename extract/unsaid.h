/* unsaid.h: does a figure of a Chinese text count money though no currency is said? */
#ifndef UNSAID_H
#define UNSAID_H

#include "scene.h"

/* The money that letter i counts: 挪用|20 多亿, 利润总额才|9.2 亿, 跌到|7 万多 behind another
 * amount, 投了|十五个亿; NULL: it counts none. */
const struct reading *unsaid_money(const struct scene *scene, uint32_t i);

/* The price that letter i tells without a currency: 488 的房间, 100 一夜, 房费 234; NULL: none. */
const struct reading *unsaid_price(const struct scene *scene, uint32_t i);

/* unsaid.c: does a name of money or a deed with it lead letter i, a figure of 万 or more? */
bool unsaid_by_name(const struct scene *scene, uint32_t i);
/* unsaid_counted.c: 5 万|贷款合同, 30 万|贷款人, 订单| 200 万: does letter i, a bare figure, count
 * the people or papers that money names? */
bool unsaid_counts(const struct scene *scene, uint32_t i);
/* unsaid_deed.c: is what stands at `at`, right behind a figure, money: 675 万|设计费,
 * 几千万|的审计费?
 */
bool unsaid_money_behind(const struct scene *scene, uint32_t at);
/* unsaid_deed.c: 拿了|1.5 亿, 给了司机|一万, 比惠州少|400 亿: is letter i, with no thing behind it,
 * money by what the clause does? */
bool unsaid_by_deed(const struct scene *scene, uint32_t i);
/* unsaid_deed.c: 工资从|8000 涨到|1.2 万, 罚款|500: is letter i, which ends its clause or changes,
 * what someone earns or pays? */
bool unsaid_wage(const struct scene *scene, uint32_t i);
/* unsaid_label.c: Pretax profit |24.8 mln, about |600m of revenue: the kind of the account that
 * letter i, a large bare figure of an English text, is an amount of; KIND_COUNT_OF: it is none. */
enum kind unsaid_account(const struct scene *scene, uint32_t i);
/* unsaid_label.c: Paints 8.3 mln vs 7.0 mln: is the sentence such a row of a statement? */
bool unsaid_row(const struct scene *scene);

/* 以每月 4 万|租出, 以 1200 万元|拍得: does a thing change hands at quantity i? */
bool unsaid_dealt(const struct scene *scene, uint32_t i);

#endif
