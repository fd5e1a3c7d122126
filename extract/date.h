/* date.h: what the readers of dates share: short runs of digits, and the dates of either
 * language. */
#ifndef DATE_H
#define DATE_H

#include "lex.h"

struct digits {
    uint32_t end, count;
    uint32_t value; /* of at most nine digits */
};

/* ASCII digits, or Chinese digits one by one (二〇二四), or a small Chinese numeral (十二, 三四).
 */
bool date_digits(const struct lex *lex, uint32_t at, struct digits *out);
bool date_is_year(const struct digits *d);

/* Does `sign` stand at `at`, perhaps over a blank? *end is behind it. */
bool date_sign(const struct lex *lex, uint32_t at, struct qc_slice sign, uint32_t *end);
/* 20时, 3点半, 2 时 40 分: a clock time as Chinese writes it; *end is behind it. */
bool date_clock(const struct lex *lex, uint32_t at, uint32_t *end);

/* [31:45], Ann Lee (45:07):, minutes and seconds of a recording, whose colon stands at `colon` */
bool date_stamp(const struct lex *lex, uint32_t at, uint32_t colon);
/* 11/19 |出发: are they a month and a day that somebody leaves or something happens on? */
bool date_stroke_day(const struct lex *lex, const struct digits *month, const struct digits *day);
/* 订了|11 点的饭, 六点|叫早: an hour that no word of the day leads */
bool date_hour(const struct lex *lex, uint32_t at, struct veto *out);
/* |8 点, 至|八时, 每天|8 点: does it stand at the beginning of a clause, or behind a word that
 * leads to a time? */
bool date_hour_led(const struct lex *lex, uint32_t at);
/* 指数|五点三: are points told of in the words before `at`? */
bool date_points_near(const struct lex *lex, uint32_t at);
/* 乾隆|十二年, 公元|328年: a year behind the name of a reign or of an era */
bool date_reign(const struct lex *lex, uint32_t at, const struct digits *d);
/* 于 431年, (223年), 661年—668年: three digits that are a year; *end is behind them, or behind the
 * last of two */
bool date_old_year(const struct lex *lex, uint32_t at, const struct digits *d, uint32_t *end);

/* 8 月 26 日, 八月: a month with or without its day at `at`; *end is behind it */
bool date_month_day(const struct lex *lex, uint32_t at, uint32_t *end);
/* Does a clause begin at `at`? */
bool date_clause_begins(const struct lex *lex, uint32_t at);
/* 18 年|底, 〇八年: do two digits tell a year, whose sign ends at `end`? */
bool date_short_year(const struct lex *lex, uint32_t at, const struct digits *d, uint32_t end);

/* fiscal '|21, the fourth quarter of '|19, Q3 '|24; but the '60s, 5'10 */
bool date_elided(const struct lex *lex, uint32_t at, struct veto *out);

/* batch size of| 2048: does the name of a size stand before? */
bool date_sized(const struct lex *lex, uint32_t at);
/* 周三: a digit behind the name of the week */
bool date_weekday(const struct lex *lex, uint32_t at, struct veto *out);
/* 14日, 9至10日, 从|28日起: days of the month without their month */
bool date_day(const struct lex *lex, uint32_t at, struct veto *out);
/* 1091206 behind the bracket that names the editors: year, month and day of a report */
bool date_report(const struct lex *lex, uint32_t at, struct veto *out);
/* 公元前 598～前 591 年, 1897 至 1899 年间, 7.16 日; 五点一刻, 六点一过 */
bool date_era(const struct lex *lex, uint32_t at, struct veto *out);
/* 2021年8月26日, 三季度, 下午三点, 90后 */
bool date_han(const struct lex *lex, uint32_t at, struct veto *out);
/* 1-8月, 8月3至5日, 20世纪30年代 */
bool date_span(const struct lex *lex, uint32_t at, struct veto *out);
/* 《..》(1757), (1655—1728), |2022.11,, 12.20|: by the marks around them */
bool date_mark(const struct lex *lex, uint32_t at, const struct digits *d, struct veto *out);
/* Apr 6, 2026; 9pm; 1990s */
bool date_latin(const struct lex *lex, uint32_t at, struct veto *out);
/* 300 BC, nineteen ninety-five, half past six, at 1400 hours */
bool date_spoken(const struct lex *lex, uint32_t at, struct veto *out);

#endif
