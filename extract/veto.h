/* veto.h: what the files of vetoes share: figures that name, number or date a thing. */
#ifndef VETO_H
#define VETO_H

#include "lex.h"

/* The Greek letter, or Coptic, that ends right before `at`; 0: none does. */
static inline uint32_t veto_greek(const struct lex *lex, uint32_t at) {
    char lead = at > 1 ? lex->text.data[at - 2] : '\0';
    return lead == '\xCE' || lead == '\xCF' ? utf8_before(lex->text, at, NULL) : 0;
}

/* ---- veto_latin.c ---- */

/* The same for English figures that name a half of a game, a round, a house, a group by age. */
bool veto_latin(const struct lex *lex, uint32_t at, struct veto *out);
/* Does no noun follow at `at`: the end, a mark, a word of the next phrase? */
bool lex_phrase_ends(const struct lex *lex, uint32_t at);

/* ---- veto.c ---- */

/* Zone 3| and 4, page 1| or 2: behind a second number that nothing is counted by; or `end`. */
uint32_t veto_label_pair(const struct lex *lex, uint32_t end);

/* ---- veto_brand.c ---- */
/* Is an English figure part of the name of a product: a Manfrotto 190 tripod, Opus 4 and 4.1? */
bool veto_brand(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_lettered.c ---- */
/* Is a letter beside the digits part of a name: the R|9 arm, f/|1.8, Intel |18A? */
bool veto_lettered(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_score.c ---- */

/* Is the figure the first of a score: 3比1, 6-3 3-6, 2-all? */
bool veto_score(const struct lex *lex, const struct number *a, struct veto *out);

/* ---- veto_numbered.c ---- */

/* Do the figures at `at` number a thing (team 4), or name an answer, a version, a weapon? */
bool veto_numbered(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_written.c ---- */

/* Do the figures at `at` belong to a file's name, a key, a citation of law, a 2-in-1? */
bool veto_written(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_designation.c ---- */

/* a |429 means, a |/24, press |1, |911 calls, Pixel |9a: codes and keys (veto_code.c). */
bool veto_code(const struct lex *lex, uint32_t at, struct veto *out);
/* Tel: |+61 3 8319 6717: figures that a word names as a number to dial. */
bool veto_told_phone(const struct lex *lex, uint32_t at, struct veto *out);
/* Do the digits at `at` designate one of a kind: HD 37124, the women's 800m? */
bool veto_designation(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_further.c ---- */

/* Where a veto ends with the further figures of its row: Firefox 2|, 3, and 4, 12:46:15| +0100. */
uint32_t veto_further_end(const struct lex *lex, const struct veto *veto);
/* problems |1 and 2, levels |1-4 */
bool veto_row(const struct lex *lex, uint32_t at, struct veto *out);
/* Ubuntu |24 or 25, as a range that ends at `end` */
bool veto_either(const struct lex *lex, const struct measure *m, uint32_t end, struct veto *out);
/* 5, 6 and 7 March; upgraded to |4.2 */
bool veto_days(const struct lex *lex, uint32_t at, struct veto *out);
bool veto_released(const struct lex *lex, uint32_t at, struct veto *out);
/* Is the figure a version as one of the `count` vetoes of its sentence names? */
bool veto_version_again(const struct lex *lex, const struct measure *m, const struct veto *vetoes,
                        size_t count, struct veto *out);

/* ---- veto_symbol.c ---- */

/* θ|1, |10_000, |8b/10b, (|2/3), |4 个 9: digits of a symbol, of a part */
bool veto_symbol(const struct lex *lex, uint32_t at, struct veto *out);
/* |五个九, |三比一比一, in Chinese numerals */
bool veto_nines(const struct lex *lex, uint32_t at, struct veto *out);
/* |Double DQN, |Triple Play: a name in Chinese text */
bool veto_times_name(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_formula.c ---- */

/* (5×5×|0.3025)×450, 3,403÷|2,500: a bare figure inside a calculation */
bool veto_formula(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_model.c ---- */

/* than the |4070 Super */
bool veto_than_the(const struct lex *lex, uint32_t at, struct veto *out);

/* a Radeon |890M */
bool veto_chip_letter(const struct lex *lex, uint32_t at, struct veto *out);
/* ZeRO |2/3, USB |2.0/3.0 */
bool veto_stages(const struct lex *lex, uint32_t at, struct veto *out);
/* SOC |2 compliant, EAGLE |3.1 draft models */
bool veto_acronym(const struct lex *lex, uint32_t at, struct veto *out);
/* 昇腾(Ascend)|910 */
bool veto_glossed(const struct lex *lex, uint32_t at, struct veto *out);
/* my |6502 computer, |14.ai, |88.1 FM */
bool veto_known_number(const struct lex *lex, uint32_t at, struct veto *out);
/* 2|x2TB, 6|x330ml: so many of a size, glued, at the cross? */
bool lex_sized_cross(const struct lex *lex, uint32_t at);
/* the Big Red |200 supercomputer */
bool veto_product(const struct lex *lex, const struct measure *m, struct veto *out);
/* 编辑 |Zero 语言, |Double of types */
bool veto_capital(const struct lex *lex, uint32_t at, struct veto *out);
/* Is the figure an edition (2.0) of the name that begins at `from`? */
bool veto_edition(const struct lex *lex, const struct measure *m, uint32_t from);
/* Has the word at `from` a capital behind a small letter or two at its head: OpenBSD, FFmpeg? */
/* 2B| 参数: does a size of a model begin at `at`, not those who are sold to? */
bool lex_sized(const struct lex *lex, uint32_t at);

bool lex_inner_capital(const struct lex *lex, uint32_t from);

/* ---- veto_cited.c ---- */

/* (2022), |68-71; Law |7/2021; |2^64 */
bool veto_cited(const struct lex *lex, uint32_t at, struct veto *out);
/* in a |2:1:1 ratio */
bool veto_parts(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_event.c ---- */

/* Digits of a day, an answer, a firm, a phone. */
bool veto_event_digits(const struct lex *lex, uint32_t at, struct veto *out);
/* 十四届全国人大|三次会议. */
bool veto_session(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_han.c ---- */

/* 一至六年级, 56 式步枪, 八七水灾, 18K 金, 7x24 小时 */
bool veto_han(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_idiom.c ---- */

/* 千方百计, 唯一, Boeing 737-800: a phrase of the table of idioms. */
bool veto_idiom(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_place.c ---- */

/* The figures of an address or the number of a room. */
bool veto_place(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_goods.c ---- */

/* A figure in the name of what is offered: 225/45 R17, 2+3+2, 95 无铅汽油, 四人间. */
bool veto_goods(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_which.c ---- */

/* “四看、五优先、|六进”, “|四个意识”: does an item of a quoted sum of numerals begin at `at`? */
bool veto_slogan(const struct lex *lex, uint32_t at, struct veto *out);

/* 23-24 赛季, 凌晨 |2、3 点, 乘搭 |968 线, 之|三, 京A·|88888: which one, in Chinese text */
bool veto_which(const struct lex *lex, uint32_t at, struct veto *out);
/* 银行账号| 52 个: does the unit count few of what else has a number? */
bool veto_counts_ids(const struct lex *lex, const struct number *n, const struct unit_match *unit);
/* 第一|至二周: behind the last of a span whose first ordinal is text[at:end); `end`: there is none.
 */
uint32_t veto_ordinal_span(const struct lex *lex, uint32_t at, uint32_t end);
/* 第三|十六集团军: does the numeral of an ordinal go on to `end`, behind the phrase? */
bool veto_ordinal_whole(const struct lex *lex, const struct word_match *phrase, uint32_t end);

/* ---- veto_times.c ---- */

/* 一度 for "for a time", 两度 for "twice"; 有|一天 for "some day", 三元|表达式. */
bool veto_a_time(const struct lex *lex, uint32_t at, struct veto *out);
bool veto_times_over(const struct lex *lex, uint32_t at, struct veto *out);
bool veto_unmeant(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_called.c ---- */

/* 两记|三分, 22 端口, 小红书 354462115, 从 0 到 1 */
bool veto_called(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_sign.c ---- */

/* 款号 |7781, 央视|五套, 十里|堡, a size |8 dress: what a sign or a thing makes a name. */
bool veto_sign(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_label.c ---- */

/* grade 1|, 2 or 3, genotype 1|, 2, 4, or 6: behind the further numbers of a label, each a little
 * more than the one before; `end`: no such list follows. */
uint32_t veto_label_steps(const struct lex *lex, uint32_t end);

/* ---- veto_rate.c ---- */

/* 一斤| 5 块, 一亩|产 1000 斤: is the one of a measure what the figure behind it is told for? */
bool veto_rate_measure(const struct lex *lex, const struct measure *m);
/* Is one unit of time what other figures are told for: 一天|最多 35 分钟, 一年|的预算高达 3 亿元?
 */
bool veto_rate_span(const struct lex *lex, const struct measure *m);
/* 一人| 100 块: what one of them costs. */
bool veto_rate_sum(const struct lex *lex, const struct measure *m);
/* 最忙碌的|一天: a day of a kind. */
bool veto_such_time(const struct lex *lex, const struct measure *m);
/* 二次|加工, 四周|都是墙 */
bool veto_rate(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_serial.c ---- */

/* 事务| 1 .. 事务 2, 16 |进制, 在| 4.0 |中: a bare figure that tells which */
bool veto_serial(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_grade.c ---- */

/* 高三| 2 班, 哈弗 H6 |二代, 专业|八级, 76 人|击败: a figure with its sign that ranks or names */
bool veto_grade(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_spoken.c ---- */

/* in the |80s, a |70s hit */
/* the 60s| and 70s, the 80s|-90s: behind the decades that are joined to the one that ends at `end`.
 */
uint32_t veto_decades_end(const struct lex *lex, uint32_t end);
bool veto_decade(const struct lex *lex, uint32_t at, struct veto *out);
/* at |two-thirty */
bool veto_spoken_clock(const struct lex *lex, uint32_t at, struct veto *out);

/* |three or four in the morning */
/* The first so many of a kind, the two markets, a number that is called. */
bool veto_talk(const struct lex *lex, uint32_t at, struct veto *out);
bool veto_hours(const struct lex *lex, uint32_t at, struct veto *out);
/* doors open at |7 */
bool veto_hour(const struct lex *lex, uint32_t at, struct veto *out);

/* 4+64, 12+256: memory and storage of a version, told without their units? */
bool veto_memory_pair(const struct lex *lex, const struct measure *m, struct veto *out);

/* |Two, we cut costs; and |three, it works: what is counted off, no answer (two, I think). */
bool veto_counted_off(const struct lex *lex, uint32_t at, struct veto *out);

/* the GPA of | Alice 3.5, in | Q3 2.5: does a name that a mark is told of, or a part of the year,
 * begin at `from`? */
bool veto_scored(const struct lex *lex, uint32_t from);

/* 第7|、8和47条: behind the further numbers of a list of ordinals that ends at `end`; `sign` is the
 * unit of the first, empty when it has none. */
uint32_t veto_ordinals_end(const struct lex *lex, uint32_t end, struct qc_slice sign);
/* |21st, |3rd; 11st is a weight */
bool veto_ordinal_suffix(const struct lex *lex, uint32_t at, struct veto *out);

#endif
