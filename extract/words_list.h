/* words_list.h: the lists of rules/words.yaml that C asks for by name and that make a set, as
 * X(ID, "name"). */
#ifndef WORDS_LIST_H
#define WORDS_LIST_H

/* Lists that C reads: id, name in words.yaml. */
#define WORDS_LIST(X)                                                                              \
    /* before the number (may be followed by a `glue` word and blanks) */                          \
    X(APPROX_BEFORE, "approx_before")       /* 约 大约 大概 近 接近 about nearly roughly ~ */      \
    X(MORE_THAN_BEFORE, "more_than_before") /* 超过 逾 突破 over more than surpassed > */          \
    X(AT_LEAST_BEFORE, "at_least_before")   /* 至少 不少于 at least from starting at ≥ */          \
    X(AT_LEAST_SCALE, "at_least_scale")     /* 上: only before a bare magnitude, 上百 */              \
    X(LESS_THAN_BEFORE, "less_than_before") /* 不到 不足 未满 under below less than < */           \
    X(AT_MOST_BEFORE, "at_most_before")     /* 最多 至多 不超过 只能 up to at most ≤ */            \
    X(REACH_BEFORE, "reach_before")         /* 高达 多达 as much as as many as: exact */           \
    X(GLUE, "glue")                         /* 在 是 为 了 有 到 a an the some: hedge | glue | 80 */ \
    /* after the number or its unit */                                                             \
    X(APPROX_AFTER, "approx_after")       /* 左右 上下 的样子 or so */                             \
    X(MORE_THAN_AFTER, "more_than_after") /* 多 余 有余 出头 开外 */                               \
    X(AT_LEAST_AFTER, "at_least_after")   /* 以上 及以上 起 + or more */                           \
    X(LESS_THAN_AFTER, "less_than_after") /* 不到 */                                               \
    X(AT_MOST_AFTER, "at_most_after")     /* 以内 之内 以下 or less */                             \
    /* ranges */                                                                                   \
    X(RANGE_JOIN, "range_join")   /* 到 至 - ~ to through: A join B */                             \
    X(RANGE_OPEN, "range_open")   /* between 介于: A range_and B */                                \
    X(RANGE_AND, "range_and")     /* and 和 与: joins only after range_open or before close */     \
    X(RANGE_CLOSE, "range_close") /* 之间 间 区间 不等 */                                          \
    X(RANGE_OR, "range_or")       /* 或 或者 or: 20万或30万 */                                     \
    X(CHANGE_FROM, "change_from") /* 从 由 from: opens a change when change_to follows */          \
    X(CHANGE_TO, "change_to")     /* 增至 降到 增加到 变成 up to?: makes two claims of A .. B */   \
    X(LIST_JOIN, "list_join")     /* 、 , 和 以及 and or: members of a list of numbers */          \
    /* denominators */                                                                             \
    X(PER, "per")               /* 每 per each every: per | unit */                                \
    X(PER_ARTICLE, "per_article") /* a an: $50 a month */                                          \
    X(LENGTH_AFTER, "length_after") /* wide tall: before them 9m is metres, not millions */        \
    X(UNIT_ADJECTIVE, "unit_adjective") /* two additional minutes, 5 straight years */             \
    /* multiples without a numeral */                                                              \
    X(TIMES_TWO, "times_two")     /* 翻倍 翻番 double doubled twofold twice */                     \
    X(TIMES_THREE, "times_three") /* triple tripled threefold thrice */                            \
    X(TIMES_FOUR, "times_four")   /* quadruple */                                                  \
    X(CORE_PREFIX, "core_prefix") /* dual quad octa: the first is 2, each next one more */         \
    X(TIMES_HALF, "times_half")   /* 减半 腰斩 halve halved */                                     \
    X(HALF_NOUN, "half_noun")     /* 一半 半数 对半 half: a share of one half */                   \
    X(DAY_BEFORE, "day_before")   /* 截至 于 本月: before the day of a month */                   \
    X(DAY_SPAN, "day_span")       /* 内 游 均线: behind so many days */                            \
    X(DAY_SPENT, "day_spent")     /* 放假 连续: before so many days */                             \
    X(INDEX_NAME, "index_name")   /* PUE PMI: before a number that is its value, no name */        \
    X(LASTING, "lasting")         /* 历史 寿命: behind a time that is one and no date */           \
    X(NOUN_SUFFIX, "noun_suffix") /* 数 率 量: makes a noun of the verb before it */               \
    X(RELATIVE, "relative")       /* which who: takes up the noun right before its clause */       \
    X(TENOR_NAME, "tenor_name")   /* Treasury bond: what a 10-year one is, is a name */            \
    X(ABSOLUTE_ZERO, "absolute_zero") /* absolute zero 绝对零度: 0 K */                             \
    X(INCREASE_BY, "increase_by") /* 增加 增长 提高: before 一倍 makes 2 x */                      \
    X(FOLD_VERB, "fold_verb")     /* 翻: 翻一番 = 2 x, 翻两番 = 4 x, 翻三倍 */                     \
    /* change */                                                                                   \
    X(DIRECTION_UP, "direction_up")     /* 增长 上升 提高 rose up increase */                      \
    X(DIRECTION_DOWN, "direction_down") /* 下降 减少 降低 便宜 fell down decline */                \
    /* scopes */                                                                                   \
    X(NEGATION, "negation")           /* 没有 不是 未必 并未 not never no without */               \
    X(NEGATION_NOT, "negation_not")   /* look like negation and are none: 不仅 不但 not only */    \
    X(FORECAST, "forecast")           /* 未来 将 会 预计 计划 will expect forecast */              \
    X(FORECAST_HERE, "forecast_here") /* 会 将 will shall: only in their own clause */              \
    X(WHENEVER, "whenever")           /* 每次 whenever: a condition in its own clause */            \
    X(FORECAST_NOT, "forecast_not")   /* 机会 社会 大会 将军 会议 .. hold a forecast character */  \
    X(HYPOTHETICAL, "hypothetical")   /* 如果 假如 即使 要是 if unless would could */              \
    X(HYPOTHETICAL_NOT, "hypothetical_not") /* 若干 如果你看 hold such a word and set no condition */ \
    X(REPORTED, "reported")           /* 据说 传闻 reportedly allegedly rumored */                 \
    X(REPORTED_NOT, "reported_not")   /* 传统 上传 hold such a character */                        \
    X(OCCUPY, "occupy")               /* 占: what stands behind it is the whole, no subject */     \
    X(CHANGE_NOUN, "change_noun")     /* 增幅 增速: a verb of change that is a name */             \
    X(TAKES, "takes")                 /* 要 需要 历时: subject | takes | time */                   \
    X(ANAPHOR, "anaphor")             /* 它 它们: stands for the noun before its clause */         \
    X(TENOR, "tenor")                 /* 期: 10年期 is a bond's name */                             \
    X(GAME, "game")                   /* 战胜 比分: a score of a game stands near */               \
    X(PICTURE, "picture")             /* 分辨率 视频 resolution TV: 4K is a size of it */           \
    X(HALF_BEFORE, "half_before")     /* 过 占: 过半 */                                            \
    X(WAIT, "wait")                   /* 还要 再过: before a time that is still to come */         \
    X(PAST, "past")                   /* 去年 当时 last year: ends a future that carried on */     \
    X(QUESTION, "question")           /* 多少 是否 吗 how many whether */                          \
    X(TIME_BEFORE, "time_before")     /* 未来 过去 最近 前 近 past last next: + duration */        \
    X(TIME_AFTER, "time_after")       /* 前 后 之前 之后 以来 ago later: duration + */             \
    X(AGO, "ago")               /* 前 之前 ago earlier: those of time_after that look back */        \
    X(TIME_WORD, "time_word")         /* 去年 今年 目前 现在 同期 last year now today */           \
    X(YEAR_SIGN, "year_sign")         /* 年 财年 学年: figure + sign is a year */                  \
    X(YEAR_PART, "year_part")         /* 前 头 最后: year + part + duration: a date */             \
    X(PRESENT, "present")             /* 现在 目前 now currently: ends a future that carried on */ \
    X(CLAUSE_OPENER, "clause_opener") /* 但 但是 因此 所以 而 because but while so: a new clause */ \
    X(SUBORDINATOR, "subordinator")   /* that because when: opens a clause inside another */       \
    /* subjects */                                                                                 \
    X(COPULA, "copula")         /* 是 为 达 达到 有 占 约为 is was reached has hit totaled */      \
    X(SUBJECT_STOP, "subject_stop") /* words that cannot begin or end a subject: 的 了 也 都 the */ \
    X(OF, "of")                 /* of in worth of: quantity | of | its subject */                  \
    X(POSSESSIVE, "possessive") /* 的 之 's: quantity | 的 | its subject */                        \
    X(MAGNITUDE_NOUN, "magnitude_noun") /* 价格 内存 利润 水平: measured, not the thing */           \
    X(LIGHT_NOUN, "light_noun") /* high total median: says how an amount is meant */               \
    X(THAN, "than")             /* 比 较 相比 than versus: a comparison is no subject */            \
    X(MONEY_IN, "money_in")     /* in: $150m | in | aid */                                         \
    X(TESTED_ON, "tested_on")   /* on for: score | on | its subject */                             \
    X(AMOUNT_VERB, "amount_verb")   /* paid sold employs: verbs around amounts, no nouns */        \
    X(VERB_NOUN, "verb_noun")       /* costs uses serving: verbs right before an amount */         \
    X(AUXILIARY, "auxiliary")       /* is has will could: behind the subject */                    \
    X(PART_VERB, "part_verb")       /* made up holds: holder | made up | share of */               \
    X(MEASURE_ADJECTIVE, "measure_adjective") /* wide faster: behind an amount, no thing */        \
    X(RESUMES, "resumes")       /* with including: before a count of what came before */           \
    X(SUM_VERB, "sum_verb")         /* totaled came to: thing | sum_verb | amount */               \
    X(AMOUNT_NOUN, "amount_noun")   /* cash debt orders: amounts of money by themselves */         \
    X(PRICE_FROM, "price_from")     /* starts at: bounds of prices only */                         \
    X(PRONOUN, "pronoun")       /* 它 他们 这 那 it they this that */                              \
    X(SUBJECT_PRONOUN, "subject_pronoun") /* it they: a verb follows, no noun: it | costs */       \
    X(ADVERB, "adverb")         /* 已经 目前 其实 大概 基本 just already now: not of a subject */  \
    X(PREPOSITION, "preposition") /* 在 从 对 of in on for from with by */                         \
    /* what a numeral with a unit may still not be */                                              \
    X(ARTICLE_NOUN, "article_noun") /* 个 种 些 点 下 次 般 样 直 起 定 ..: 一 + it is no count */ \
    X(LABEL_BEFORE, "label_before") /* 图 表 第 章 Figure Table Slide Section version No. # */     \
    X(MODEL_BEFORE, "model_before") /* words after which a number is a name: RTX Claude? series */ \
    X(ORDINAL_BEFORE, "ordinal_before")   /* 第 */                                                 \
    X(ORDINAL_AFTER, "ordinal_after")     /* st nd rd th */                                        \
    X(CALENDAR_BEFORE, "calendar_before") /* 周 星期 礼拜 公元 农历 年 在 since in: + digits = date */ \
    X(WEEK, "week")                       /* 周 星期 礼拜: + 一 .. 六 = a day of the week */       \
    X(MONTH_NAME, "month_name")           /* January Jan .. */                                     \
    X(QUARTER_NAME, "quarter_name")       /* 季度 季 quarter: 一季度 is a date, 三个季度 is not */ \
    X(CLOCK_AFTER, "clock_after")         /* am pm a.m. GMT o'clock 点钟? 时许 */                  \
    X(CLOCK_BEFORE, "clock_before")       /* 早上 下午 凌晨 晚上: 下午三点 */                      \
    X(NAME_AFTER, "name_after")           /* 强 号 线 路 级 型 版 届 期: 世界 500 强, 3号线 */     \
    X(IDIOM, "idiom")                     /* set phrases that hold a numeral: 乱七八糟 一刀切 */    \
    X(ID_BEFORE, "id_before")             /* 电话 邮编 编号 身份证 ISBN tel order no.: + digits */ \
    X(COUNTED_NOT, "counted_not")         /* 方面 那边 ..: after 一 never a counted thing */       \
    X(ABBREVIATION, "abbreviation") /* Mr Dr vs e.g approx: a point behind ends no sentence */    \
    /* names of references, and what is measured of them */                                        \
    X(REF_PLAIN, "ref_plain")     /* NVIDIA the GPU 显卡: beside a name, leave it that name */   \
    X(REF_VARIANT, "ref_variant") /* mini laptop 笔记本: behind a name, make it another thing */ \
    X(REF_WHOLE, "ref_whole")     /* 服务器 rack cluster: holds the thing */                      \
    X(REF_PLACE, "ref_place")     /* on used two 占用: before a name, not the thing itself */    \
    X(REF_WITHIN, "ref_within")   /* 上 中的: behind a name, make it a place */                   \
    X(REF_USE, "ref_use")         /* 需要 takes total idle: of something else, or for a while */ \
    X(REF_CACHE, "ref_cache")     /* 缓存 DDR: memory beside the device's own */                 \
    X(REF_MEMORY, "ref_memory")   /* 内存 显存 memory RAM */                                       \
    X(DATA_NOUN, "data_noun")     /* 文件 流量 空间: what 4G is a size of */                             \
    X(REF_STORAGE, "ref_storage") /* 存储 硬盘 storage SSD */                                      \
    X(REF_RATE, "ref_rate")       /* 显存带宽 memory bandwidth */                                  \
    X(REF_LINK, "ref_link")       /* NVLink PCIe: links by name */                                 \
    X(REF_PART, "ref_part")       /* 链路 switch 二手 smallest: a part, a lesser or a used one */  \
    X(REF_TERM, "ref_term")       /* 季度 quarter Q1: a part of a year */                        \
    X(REF_TEXT, "ref_text")       /* text context 微调: of text, or of using a model */          \
    X(REF_TOKEN, "ref_token")     /* token 首字: times of text, not of speech */                 \

#endif
