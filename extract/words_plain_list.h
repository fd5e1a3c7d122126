/* words_plain_list.h: the lists of rules/words.yaml that C asks for one word at a time, as
 * X(ID, "name"): they are in no set and in no map. */
#ifndef WORDS_PLAIN_LIST_H
#define WORDS_PLAIN_LIST_H

#define WORDS_PLAIN_LIST(X) \
    X(UNIT_SINGULAR, "unit_singular") /* hour mile: six month | stay */ \
    X(POINT_NOUN, "point_noun") /* Dow game: 45 points are no percentage points */ \
    X(PART_DOING, "part_doing") /* saying: 38% | saying */ \
    X(OF_FIGURE, "of_figure") /* expected: 5% | expected */ \
    X(ADVERB_BEFORE, "adverb_before") /* now still: 22% | now | charge */ \
    X(PART_OPENER, "part_opener") /* with another: with | 27% saying */ \
    X(WAIT_NOUN, "wait_noun") /* query page: takes so many ms */ \
    X(COIN_WORD, "coin_word") /* won real: coins, or common words */ \
    X(ASKING_VERB, "asking_verb") /* costs: a haircut | costs | $15 */ \
    X(WAIT_SECOND, "wait_second") /* query respond: takes so many seconds */ \
    X(POLL_LEAD, "poll_lead") /* leads ahead: by five points */ \
    X(POLL_NOUN, "poll_noun") /* survey voters */ \
    X(CHANGE_HOW, "change_how") /* annual sharp: how a change is, not what changes */ \
    X(CHANGE_ALSO, "change_also") /* cut gain: nouns of change among other things */ \
    X(WHEN_FIRST, "when_first") /* in | response, in | early trading: says when */ \
    X(WHEN_LAST, "when_last") /* in the spring, in a year: ends a phrase that says when */ \
    X(COMPARATIVE, "comparative") /* lower faster: 85% lower | risk */ \
    X(GAIN_NOUN, "gain_noun") /* speedup boost: a 15x speedup */ \
    X(YEARLY_NOUN, "yearly_noun") /* results deliveries: 2025 | results */ \
    X(PAST_YEAR_BEFORE, "past_year_before") /* in since founded: before a year long gone */ \
    X(WISH_VERB, "wish_verb") /* expect allow: who | to do what */ \
    X(TELL_VERB, "tell_verb") /* said warned: behind it the clause that is told */ \
    X(WHEN_PREPOSITION, "when_preposition") /* at after despite: opens no subject */      \
    X(DATE_NOUN, "date_noun") /* season half: 2010/11 | season */ \
    X(ORDER_WORD, "order_word") /* first last: your first | 10 GB */ \
    X(TRACK_BEFORE, "track_before") /* the indoor: the men's | 1500m */ \
    X(STEP_BEFORE, "step_before") /* by lost gained: fell by 10,000 | to 202,000 */ \
    X(HALF_PART, "half_part") /* first opening: the first half */ \
    X(HALF_OWNER, "half_owner") /* their our: in their half */ \
    X(ROUND_BEFORE, "round_before") /* last final: the last 16 */ \
    X(RANK_BEFORE, "rank_before") /* top bottom: in the top 10 */ \
    X(CURRENCY_VERB, "currency_verb") /* won: the class of 2019 | won */ \
    X(YEAR_LEAD, "year_lead") /* of in: before a year, with a verb behind it */ \
    X(WAY_NOT, "way_not") /* fall into: holds a word of change and is none */ \
    X(VERSION_SIGN, "version_sign") /* 版本: 3.5 | 版本 */                                            \
    X(ENGINE_WORD, "engine_word") /* 发动机 turbo: 1.5T | 发动机 */                                   \
    X(PROCESS_WORD, "process_word") /* 工艺 node: 18A | 工艺 */                                       \
    X(CHARGE_WORD, "charge_word") /* 超充: 6C | 超充 */                                              \
    X(EQUALS, "equals") /* 是 等于: the answer | 是 | 四 */                                          \
    X(BUT_IS, "but_is") /* 而是: 不是四 | 而是五 */                                                  \
    X(HOUR_SIGN, "hour_sign") /* 点: 10 | 点 */                                                     \
    X(MARK_LEAD, "mark_lead") /* score: the score was | 16/20 */ \
    X(JAPAN_WORD, "japan_word") /* Japan Tokyo: ¥ is yen there */ \
    X(CHINA_WORD, "china_word") /* China 人民币: ¥ is yuan there */                                \
    X(RECORD_VERB, "record_verb") /* 创: 订单 | 创 | 历史新高 */                                    \
    X(RECORD_END, "record_end") /* 新高 纪录: what was set or broken */                            \
    X(AGED, "aged") /* aged 年满: aged | 65 */                                                     \
    X(AGE_NOUN, "age_noun") /* age 年龄: the average age is | 43 */                                \
    X(AGE_PERSON, "age_person") /* children seniors: children | under 12 */ \
    X(AGE_LIMIT, "age_limit") /* under over: people | under | 21 */ \
    X(AGE_BOUND, "age_bound") /* older: 18 or | older */ \
    X(AGE_GROUP, "age_group") /* age group: the 18-34 | age group */ \
    X(AGE_VERB, "age_verb") /* is turned: she | turned | 60 */ \
    X(AGE_WHEN, "age_when") /* when: he was 17 | when */ \
    X(AGE_PART, "age_part") /* early: in his | early | 40s */ \
    X(HE, "he") /* he she */ \
    X(HIS, "his") /* his her: in | her | 40s */ \
    X(AGE_BEFORE, "age_before") /* under over: under-18s */ \
    X(MARKET_CODE, "market_code") /* hk tyo: (HK:386) */ \
    X(DAY_JOIN, "day_join") /* and to: June 24 | and | 25 */ \
    X(CLOCK_FOUR, "clock_four") /* hrs: 1800 | hrs */ \
    X(THROUGHOUT, "throughout") /* over: all of a time, not more than it */ \
    X(EXCEEDED_AFTER, "exceeded_after") /* ago old of: over ten years | ago */ \
    X(TOLERANCE, "tolerance") /* ± plus or minus: 3.5 m | ± | 2 mm */ \
    X(DAY_TOLD, "day_told") /* 电 宣布: 29日 | 宣布 */ \
    X(CLASS_SIGN, "class_sign") /* 级: 万吨 | 级 */ \
    X(AGE_SIGN, "age_sign") /* 岁: 62 | 岁 */ \
    X(AGE_TAIL, "age_tail") /* 高龄 生日: 89 岁 | 高龄 */ \
    X(FAMILY_NAME, "family_name") /* 李 欧阳: opens the name of a person */ \
    X(AGENT_END, "agent_end") /* 员 公司: a noun that does something */ \
    X(STATE_NOUN, "state_noun") /* 情况: 超 500 人的 | 情况 */ \
    X(HOTLINE, "hotline") /* 120: dialled for help */ \
    X(HOTLINE_TAIL, "hotline_tail") /* 急救: 120 | 急救车 */ \
    X(FORMULA_TAIL, "formula_tail") /* 会谈: 4+2 | 会谈 */ \
    X(OF_THOSE, "of_those") /* 其中: 其中 | 10 人 */ \
    X(RECKONED, "reckoned") /* 计算: 按汇率 | 计算 */ \
    X(RECKON_LEAD, "reckon_lead") /* 按: 按 | 汇率计算 */ \
    X(DEGREE_NOUN, "degree_noun") /* 用电: 一度 | 用电 */ \
    X(DEGREE_NEAR, "degree_near") /* 气温: what degrees are of */ \
    X(TIMES_DEGREE, "times_degree") /* 两度: 两度 | 遭到 */ \
    X(HOUR_LEAD, "hour_lead") /* 到: 到 | 10 点多 */ \
    X(HOUR_TAIL, "hour_tail") /* 多: 10 点 | 多 */ \
    X(POINT_NEAR, "point_near") /* 指数: points, no hours */ \
    X(MYRIAD, "myriad") /* 万: 过 | 万 */ \
    X(CASE_SIGN, "case_sign") /* 案: (案 | 530) */ \
    X(ROAD_LEAD, "road_lead") /* 台 国道: 台 | 8 线 */ \
    X(ROAD_TAIL, "road_tail") /* 线: 台 8 | 线 */ \
    X(PIECE_OF_LAW, "piece_of_law") /* 条之: 第 51 条之 | 1 */ \
    X(PICTURE_SIDE, "picture_side") /* 右: (右 | 2) */ \
    X(PICTURE_TAIL, "picture_tail") /* 起: (右 2 | 起) */ \
    X(LEAST_SIGN, "least_sign") /* 起: 起投, but 20 起 | 投诉 */ \
    X(CLASS_REACHED, "class_reached") /* 达: 达 | 千亿元级 */ \
    X(BY_YEAR, "by_year") /* annually: 5% | annually */ \
    X(BY_QUARTER, "by_quarter") \
    X(BY_MONTH, "by_month") \
    X(BY_WEEK, "by_week") \
    X(BY_DAY, "by_day") \
    X(BY_HOUR, "by_hour") \
    X(BY_FOOT, "by_foot") /* psf: S$2,131 | psf */ \
    X(TOLD_BEFORE, "told_before") /* said promised: told | it would */ \
    X(INVERTED, "inverted") /* had should were: Had | the bank raised */ \
    X(FUTURE_PAST, "future_past") /* would: said it | would cost */ \
    X(INFINITIVE_SIGN, "infinitive_sign") /* to: to | end at */ \
    X(LEVEL_VERB, "level_verb") /* end settle: gained 112 points to | end | at 20,786 */ \
    X(MINUS_WORD, "minus_word") /* negative: negative | $220 million */ \
    X(PLUS, "plus") /* plus: three years | plus | a bonus */ \
    X(PAST_FORM, "past_form") /* was had: when it | had 200 staff */ \
    X(WHEN, "when") /* when: a condition, but for what is past */ \
    X(OCCASION, "occasion") /* times twice: how often */ \
    X(COMPARED, "compared") /* as the earnings: three times | as many */ \
    X(MULTIPLIED, "multiplied") /* speed zoom: 2x | Performance */ \
    X(UP_TO, "up_to") /* up to: its first word may be a verb's */ \
    X(LEVEL_PREPOSITION, "level_preposition") /* at: before the level that something has */ \
    X(MOOD_VERB, "mood_verb") /* would could: a mood of their own clause */ \
    X(SHARE_NOUN, "share_noun") /* 比重: A 占 B | 比重 is about A */                                \
    X(COST_VERB, "cost_verb") /* costs: right before a price by the thing */ \
    X(YEAR_TO_DATE, "year_to_date") /* 前: ,前| 10 个月 */                                         \
    X(PART_SIGN, "part_sign") /* 占: A | 占 | B 的比重 */                                          \
    X(FAR_YEAR_BEFORE, "far_year_before") /* by until: before a year to come, 2100 */ \
    X(ASIDE_OPENER, "aside_opener") /* excluding led by: opens an aside of the clause before */ \
    X(CAPTION_SCALE, "caption_scale") /* 万 million millions: a magnitude without a number */      \
    X(CAPTION_WORD, "caption_word") /* 单位 in figures: before the unit of a table */              \
    X(CAPTION_BEHIND, "caption_behind") /* except unless: behind the unit of a table */ \
    X(GOES_ON, "goes_on") /* 并 同时: opens a clause that shares what stands before it */           \
    X(PLAN_VERB, "plan_verb") /* 希望 打算: what follows is all of it planned */                     \
    X(RESULT_WORD, "result_word") /* 在 给: verb | 在: where the object of 将 goes */               \
    X(FUTURE_CARRIER, "future_carrier") /* 将: its future goes on in clauses without a subject */ \
    X(DONE, "done") /* 了: verb | 了: what is over */ \
    X(ORDER_BEFORE, "order_before") /* 上 前 另: 上|一交易日 is one of a row */ \
    X(ORDER_SIDE, "order_side") /* 前 后: the same behind a preposition or a mark */ \
    X(WHOLE_OPEN, "whole_open") /* 在: before the whole of a part: 在 | 全国销量 | 中占比 */ \
    X(EVENT_NOUN, "event_noun") /* 事件: 8.31 | 事件 */ \
    X(LAW_END, "law_end") X(LAW_PIECE, "law_piece") /* 法: 刑法 | 354 条 */ \
    X(PLACE_PREPOSITION, "place_preposition") /* in: sales in | Europe */ \
    X(MAYBE_WORD, "maybe_word") /* probably: probably | 2010 is a year */ \
    X(FRONTED_WORD, "fronted_word") /* at, weighing just: before a figure that opens a sentence */ \
    X(STOCK_WORD, "stock_word") /* 涨停 法人: speaks of shares */ \
    X(ONE_LEAD, "one_lead") /* next: the next | year or two */ \
    X(BASE_TAIL, "base_tail") X(TO_WORD, "to_word") X(TO_VERB, "to_verb") /* levels; fail | to */ \
    X(EQUAL_BOUND, "equal_bound") X(BASE_YEAR_THAN, "base_year_than") /* 不到; lower than | 2020 */ \
    X(BY_WORD, "by_word") X(OR_WORD, "or_word") X(PER_WORD, "per_word") /* by or per */ \
    X(THERE_WORD, "there_word") X(ONE_WORD, "one_word") /* for | one */ \
    X(SHOP_LINK, "shop_link") X(EACH_LINK, "each_link") /* on | eBay; a | share */ \
    X(FURTHER_JOIN, "further_join") X(IN_WORD, "in_word") X(THAT_WORD, "that_word") /* and */ \
    X(COST_WORD, "cost_word") X(ARROW, "arrow") /* costs; 899 → 469 */ \
    X(SMALL_WORD, "small_word") /* in: spelled as a unit is */ \
    X(RANK_BASE, "rank_base") /* 票房: | 前五名 */ \
    X(SEASON_NAME, "season_name") /* 赛季: 2022~23 | 赛季 */ \
    X(RANK_SIDE, "rank_side") X(RANK_PIECE, "rank_piece") /* 前: | 六名 */ \
    X(FIGURED_END, "figured_end") /* 分 名: end a noun of which a bare figure is told */ \
    X(ENTRY_NAME, "entry_name") /* 步骤 month: | 2: */ \
    X(SOURCE_ENDING, "source_ending") /* main.|py|:205 */ \
    X(TRADED_WORD, "traded_word")     /* 涨: a text of shares */ \
    X(INTEREST_UNIT, "interest_unit") X(INTEREST_LEAD, "interest_lead") /* 利率 5 |厘 */ \
    X(INTEREST_TAIL, "interest_tail") /* 3 厘|息 */                                                \
    X(NOTE_SIGN, "note_sign") /* (某网|注|: */                                                     \
    X(CAPABLE, "capable") /* can | go up to 20 TB */ \
    X(ROW_SIDE, "row_side") /* 上 | 一题 */                                                        \
    X(YEAR_WORD, "year_word") /* 今年 去年: 今年|前三个月 is a date */                              \
    X(HALF_TAIL, "half_tail") /* 数: 半|数 */                                                       \
    X(HALF_OVER, "half_over") X(HALF_UNDER, "half_under") /* 过 大: more than half; 小: less */     \
    X(RESPONDENT, "respondent") /* 受访者 表示: who is asked, how they answer */                    \
    X(CASE_NOUN, "case_noun") /* 案件 发生: what 起 counts */                                      \
    X(MEETS_THAN, "meets_than") /* 比 较: right before an expectation */ \
    X(DENIAL_END, "denial_end") /* 就 便: not opened yet, | then so much */                         \
    X(YEAR_NAMES, "year_names") /* 款 级: 2025 款, 2023 级 */                                       \
    X(MEETS, "meets") /* 高于 超出: before an expectation that is past */                          \
    X(ADDRESS_SIGN, "address_sign") /* 单元 室: behind a figure of an address only */               \
    X(ADDRESS_PART, "address_part") X(ROOM_SIGN, "room_sign") /* 栋 楼: among others; 室 */         \
    X(RAISED, "raised") /* raised: up, but only before a new value */                             \
    X(TIME_CHANGE, "time_change") /* 延长 extended by: what may change by a time */                \
    X(PHRASAL, "phrasal") /* make up: holds up or down and tells of no change */ \
    X(SHARE_OF, "share_of") /* share of: 62% | share of | the market */ \
    X(PART_NOUN, "part_noun") /* 占比 比重: what a share is called */                              \
    X(GROUP_OPEN, "group_open") /* of among 在: before those of whom a share is told */            \
    X(GROUP_CLOSE, "group_close") /* 中 里: behind them */                                         \
    X(OUT_OF_IN, "out_of_in") X(OUT_OF_HAVE, "out_of_have") /* 每 10 人 | 中 | 有 | 3 人 */        \
    X(OUT_OF_ADVERB, "out_of_adverb") /* 就 约: around 有 there */                                 \
    X(DONE_END, "done_end") /* 出 到: ends a verb that names no deed: 拿出 | 5 万 */               \
    X(YEAR_NAME, "year_name") /* fiscal, the year: names a year, or stands before its figures */ \
    X(ABOVE_WORD, "above_word") /* above: 2 cents | above | 64 cents */ \
    X(PICTURE_LINES, "picture_lines") /* 1080: before p, the height of a picture */ \
    X(PENCE_WORD, "pence_word") /* shares £: with them 720p is money */ \
    X(NEARLY_WORD, "nearly_word") /* 快: 已经 | 快 | 50 人 */                                      \
    X(NEARLY_NOT, "nearly_not") /* 得 更: before them it is fast */                                \
    X(RANGE_VERB, "range_verb") /* costs: from .. to behind it is no change */ \
    X(PERIOD_SIGN, "period_sign") /* q fy: Q3'24, FY2024 */ \
    X(YEAR_MARK, "year_mark") /* e: 2024E */ \
    X(TIME_JOINT, "time_joint") /* of ended 的: the third quarter | of | 2024 */ \
    X(TIME_BEHIND, "time_behind") /* 之后: a time of its own only where a clause opens */           \
    X(TIME_OPEN, "time_open") X(TIME_AND, "time_and") /* between: before two times with and */ \
    X(TIME_LEAD, "time_lead") /* early, the end of: before a time, of which it is a part */ \
    X(TIME_TAIL, "time_tail") /* 前 底 以来: behind a time, and part of it */                      \
    X(DETERMINER, "determiner") /* the: in | the | third quarter, | their | staff */ \
    X(TIME_PREPOSITION, "time_preposition") /* in by: before a time that is told */ \
    X(TIME_BASE, "time_base") /* 比 than from: before a time or amount that is compared with */    \
    X(TIME_BASE_WORD, "time_base_word") /* on: up 3% | on | a year earlier, not on Monday */ \
    X(TIME_BASE_AFTER, "time_base_after") /* 相比: the same behind it */                            \
    X(TIME_STEP, "time_step") /* after: rose 2% | after | 3%, what came before */ \
    X(TIME_FORMER, "time_former") /* 同期 earlier: ends the time of a figure to compare with */    \
    X(TIME_ORIGIN, "time_origin") /* 成立于 founded in: when something began */                    \
    X(TIME_TOLD, "time_told") /* said 表示: beside the time when it was said */                    \
    X(TIME_LINK, "time_link") /* 的 's: last year|'s| 250 */                                       \
    X(BASE_EQUAL, "base_equal") /* 是 相当于: A | 是 | B 的 3 倍 */                                  \
    X(BASE_THAN, "base_than")   /* 高于 优于: A | 高于 | B 的 3% */                                  \
    X(YARDSTICK, "yardstick")   /* 预期 平均: what others are measured by, no thing of its own */     \
    X(MEASURE_END, "measure_end") /* 直径 年龄: end a noun that names what is measured */           \
    X(TELLING_NOUN, "telling_noun") /* 建议 预计: a verb that a clause follows, when a noun does */  \
    X(BY_MEANS, "by_means") /* 以 按: | 以 | 200 元的价格, no price is told of */                    \
    X(WHEN_TAIL, "when_tail") /* 后 期间: 疫情 | 后 | 增长 4%, what it tells is when */                \
    X(IS_A, "is_a") /* 是 均为: 70% | 是 | 学生 */                                                  \
    X(LONE_NOUN, "lone_noun") /* 车 水: nouns of one character; others are torn from a word */ \
    X(WORTH_END, "worth_end") /* 价值 总额: but not the value of a thing, which is the thing's */   \
    X(LINK_VERB_END, "link_verb_end") /* 为 达到: end a verb that only leads to a figure */        \
    X(RATHER_VERB, "rather_verb") /* 创 挑战: nouns of the dictionary that are verbs at figures */   \
    X(RESPECTIVE, "respective") /* 分别: A 和 B | 分别 | 卖出 1 和 2 */                               \
    X(FRAME_NOUN, "frame_noun") /* 结果 原因: lead to what is told and are not it */                 \
    X(OVER_SIGN, "over_sign") /* 过: 利润|过|亿 */                                                 \
    X(SMALL_SIGN, "small_sign") /* 小: 能有|小|十万块 */                                            \
    X(PRICE_END, "price_end") /* 价: 股|价 names what trades at a price */                          \
    X(PLACE_HEAD, "place_head") /* 排名 rank: heads a column of places */                         \
    X(MODEL_EDITION, "model_edition") /* Pro Max: iPhone 16 | Pro Max */ \
    X(RANGE_NOUN, "range_noun")       /* the ages of: between | the ages of | 18 and 24 */ \
    X(BRING_VERB, "bring_verb") X(TAKE_VERB, "take_verb") /* brings, takes the dead | up to 50 */ \
    X(TALLY_NOUN, "tally_noun")       /* total: what is brought up to a level */ \
    X(AGE_LEAD, "age_lead") X(AGE_NEXT, "age_next") /* the | over 65s | free, no seconds */ \
    X(BOUND_NOT, "bound_not")         /* market cap of: ends like a bound and is none */ \
    X(SHARE_WORD, "share_word")       /* share: what earnings and dividends are told by */ \
    X(NO_THING, "no_thing")           /* first year found: no thing that a quantity is of */ \
    X(COUNT_ADJECTIVE, "count_adjective") /* more daily: 40 | more | jobs, also without a noun */ \
    X(THOSE, "those") /* those: 28% of | those | who */ \
    X(MULTIPLE_ARTICLE, "multiple_article") /* the: twice | the | power */ \
    X(DEGREE_ADVERB, "degree_adverb") /* more less: 3x | more | efficient, 4x more visitors */ \
    X(MONEY_NOUN, "money_noun") /* sales fees: $6 billion in annual | sales */ \
    X(LATE_SUBORDINATOR, "late_subordinator") /* as after: rose 4% | as | sales fell */ \
    X(COMPARE_BY, "compare_by") /* by: A beat B | by | 4 */ \
    X(MASS_NOUN, "mass_noun") /* power storage: 20% more | storage */ \
    X(EXPECT_VERB, "expect_verb") /* expects forecast: it | expects | growth of 3% */ \
    X(OBJECT_VERB, "object_verb") /* cut put: cut | its price, but a cut */ \
    X(MOVE_PREPOSITION, "move_preposition") /* by to from: cut its price | by */ \
    X(COMPARE_VERB, "compare_verb") /* beat trails: A | beat | B by 4 */ \
    X(PEOPLE_NOUN, "people_noun")     /* participants: of whom parts are told */ \
    X(AMOUNT_LABEL, "amount_label")   /* deposit: names an amount that is no price */ \
    X(SORT_NAME, "sort_name")         /* double: of a room, no multiple */ \
    X(THOUGHT_OF, "thought_of")       /* expected: to cover | expected | losses */ \
    X(VERSUS, "versus") /* vs: 18.6 | vs | 12.9 months share their unit */ \
    X(UNIT_LABEL, "unit_label") /* 单位: before the unit of a table, or above a column of units */ \
    X(SALE_THING, "sale_thing") X(GRANT_NOUN, "grant_noun") /* 3000 块的|手机; 每天 30 元|利息 */   \
    X(WORK_NOUN, "work_noun") X(MODAL_VERB, "modal_verb") /* 处理 计算; 可以 能 */                  \
    X(EACH_TIME, "each_time_end") /* 每秒: before the verb of a deed */                            \
    X(AGAIN_SIGN, "again_sign")   /* 或 现汇率约合: between a figure and the same, or a choice */     \
    X(FRAME_HEADING, "frame_heading") /* 注意事项: heads what it does not name */                  \
    X(OCCASION_PIECE, "occasion_piece") /* 次 轮: measure words of deeds */                        \
    X(TRADE_NOUN, "trade_noun") /* 投资: 共|投资|公司, a verb behind an adverb */                   \
    X(MONEY_TAIL, "money_tail") /* 元: ends money before a slash */                                \
    X(DOER_END, "doer_end")       /* 者: 5 名涉嫌作弊|者 */                                          \
    X(EDITION_END, "edition_end") /* 标准版: ends the name of what is sold */                     \
    X(SALE_NOT, "sale_not") /* 手机|补贴: behind such a thing, no thing for sale */                \
    X(FROM_TAIL, "from_tail") X(FROM_NOT, "from_not") /* 99 元|起, 100 元起|投 */                  \
    X(PRICE_TAIL, "price_tail") X(PRICE_TAIL_NOT, "price_tail_not") /* 权益|价; 评|价 */           \
    X(MONEY_VERB, "money_verb") X(ASK_TAIL, "ask_tail") /* 捐 赔; 58 元|包邮 */                     \
    X(ASK_LEAD, "ask_lead") /* 仅需| 58 元 */                                                     \
    X(AGE_UNIT, "age_unit") X(WHOLE_TAIL, "whole_tail") /* 岁; 全年目标|的 92% */                  \
    X(LEVEL_PIECE, "level_piece") X(SCALE_WORD, "scale_word") /* 8 |级| 地震 */                    \
    X(EQUAL_LEAD, "equal_lead") X(WHOLE_LEAD, "whole_lead") /* 仅为; 全: 全班的三分之一 */         \
    X(MONEY_NAME, "money_name") X(TOTAL_LEAD, "total_lead") /* 债券, 挪用; 合计 */                 \
    X(HUGE_COUNT, "huge_count") X(POSSESSIVE_MARK, "possessive_mark") /* 参数: told by 10^12; 的 */ \
    X(MEGA_SIGN, "mega_sign") /* 千|兆 is a speed */                                             \
    X(TAKEN_VERB, "taken_verb") X(SPEND_VERB, "spend_verb") X(EARNER, "earner") /* 挪用; 花; 员工 */ \
    X(COST_BEHIND, "cost_behind") /* 20 万元|成本 */                                              \
    X(STAB_VERB, "stab_verb") X(BLADE, "blade") /* 身中| 17 |刀 */                                 \
    X(FEE_END, "fee_end") X(FEE_NOT, "fee_not") /* 租赁|费; 花费 */                               \
    X(FEE_ASKED, "fee_asked") X(FEE_PAID, "fee_paid") /* 收取; 支付 */                         \
    X(PRICE_HEADING, "price_heading") /* 票价: heads a price list */                               \
    X(DAY_LEAD, "day_lead") X(DAY_TAIL, "day_tail") /* 于| 3/18, 3/18 |起 */                        \
    X(DATE_PART, "date_part") X(POINT_PIECE, "point_piece") /* 月 日; 1.9 |个| 和 3.2 个百分点 */  \
    X(PLACE_PIECE, "place_piece") X(POINT_SIGN, "point_sign") /* 三|位, 两|点 */                   \
    X(DEGREE_WORD, "degree_word") X(MARK_GIVER, "mark_giver") /* 十分|浓烈, 得了|十分 */            \
    X(PROGRAM_CODE, "program_code") X(CONTRAST, "contrast") /* PHP 7.4; 12%, | 而 | 2018 年为 7.8% */ \
    X(COUNT_HEAD, "count_head") X(PERCENT_HEAD, "percent_head") /* end heads: 人数, 毛利率 */      \
    X(RATE_HEAD, "rate_head") X(EACH_HEAD, "each_head") /* 比率; 每股, which opens a head */        \
    X(PEOPLE_PIECE, "people_piece") X(PERSON_PIECE, "person_piece") /* 人 户; 名 位 */              \
    X(PEOPLE_LINK, "people_link") X(PASSIVE, "passive") /* 造成; 遭 */                               \
    X(SUFFER_VERB, "suffer_verb") /* 阵亡 受伤: what becomes of those named before */             \
    X(FIGURE_JOIN, "figure_join") X(CURRENCY_NOUN, "currency_noun") /* 与 和; 人民币 */             \
    X(RANK_WORD, "rank_word") X(RANK_ALONE, "rank_alone") /* 最大 居首; 其次 */                      \
    X(CHANGE_BASE, "change_base") /* 同期 基期: what a change starts at, no subject */               \
    X(FRAME_OPEN, "frame_open") X(THAN_CLOSE, "than_close") /* 自 .. 以来; 与 .. 相比 */           \
    X(MEANS_NOUN, "means_noun") X(TRADE_VERB, "trade_verb") /* 以 □ 的|价格|收购 */              \
    X(DONE_AT, "done_at") X(IN_RESPECT, "in_respect") /* 在|上海租了 □; 在研发|上 */            \
    X(OBJECT_MARK, "object_mark") X(CLAUSE_VERB, "clause_verb") /* 把; 认为 */                   \
    X(DEED_NOUN, "deed_noun") X(EVENT_PIECE, "event_piece") /* 销售 | 34 台; 轮 次 */           \
    X(AWAY_FROM, "away_from") /* 距 离: before what a distance is told from */                      \
    X(AREA_END, "area_end") /* 全国 省: ends the name of an area */                               \
    X(ARTICLE, "article") X(BEFORE_ARTICLE, "before_article") /* the; all: all | the staff */     \
    X(LONE_ADJECTIVE, "lone_adjective") /* strong new: no noun by themselves */ \
    X(HIRE_VERB, "hire_verb") /* costs: costs | £10 per day */ \
    X(FORECASTER, "forecaster") X(GUESS_NOUN, "guess_noun") /* analysts; expectation, guidance */ \
    X(MOVING_VERB, "moving_verb")     /* went: went | from 30 to 55 percent */ \
    X(BUYING_VERB, "buying_verb") X(FOR_WORD, "for_word") /* buy it | for | $120 */ \
    X(CLAUSE_LEAD, "clause_lead")     /* going to: a piece of a clause, no phrase */ \
    X(COST_HEADING, "cost_heading") /* expenses: what stands under it is spent */ \
    X(PART_HEAD, "part_head")         /* share: has a 5.9% | share of exports */ \
    X(MARGIN_HEAD, "margin_head") X(SHARE_HEAD, "share_head") /* end a name: net | margin: 11% */ \
    X(CHANGE_HEAD, "change_head") X(DELAY_HEAD, "delay_head") /* the steepest | drop; ping */ \
    X(MEMORY_HEAD, "memory_head") X(COST_HEAD, "cost_head") /* RAM; spending */ \
    X(MOVED_BY, "moved_by") /* slowed | by */ \
    X(RATE_NOUN, "rate_noun") X(DEGREE_OF, "degree_of") /* accuracy; 80% | done */ \
    X(BEING, "being") X(FALLING_LEAD, "falling_lead") X(REVENUE_HEAD, "revenue_head") /* is; of */ \
    X(SUM_VERB_GAIN, "sum_verb_gain") X(SUM_GIVEN, "sum_given") /* saves: | $5; of credits */ \
    X(PLURAL_FIRST, "plural_first") X(TELLING_FORM, "telling_form") /* sales staff; reflecting */ \
    X(FEE_HEAD, "fee_head") X(FEE_SPENT, "fee_spent") X(SHOW_VERB, "show_verb") /* fees; legal */ \
    X(BENCHMARK_NAME, "benchmark_name") /* Geekbench: Geekbench | 6 */ \
    X(FRAME_LABEL, "frame_label") /* note: before a colon, names nothing */ \
    X(HEADING_OPENER, "heading_opener") /* if how: a heading that names nothing */ \
    X(INTRO_TAIL, "intro_tail") /* apply follows: charges | apply as follows: */ \
    X(SECOND_WORD, "second_word") X(PAYER_NOUN, "payer_noun") /* per | second | student */ \
    X(ENGINE_CODE, "engine_code") /* TDI: a 2.0 | TDI */ \
    X(AGE_DEED, "age_deed") /* Hassan, 59,| who */                                               \
    X(SPAN_NOUN, "span_noun") X(SHOULD, "should") X(RELEASE_NOUN, "release_noun") /* range of */ \
    X(PUT_FORM, "put_form") X(PUT_TO, "put_to") /* □ was | invested | in roads */                 \
    X(UNTIL, "until") /* not sold | until 3 days later */                                         \
    X(SO_OPENER, "so_opener") X(SO_JOIN, "so_join") /* it would end, | but we have 3 */            \
    X(IS_SO, "is_so") /* verbs of what is so, which past_form lacks */                            \
    X(BEFORE_AMOUNT, "before_amount") /* the family | controls □ */                               \
    X(FROM_PRICE, "from_price") X(FROM_LEAD, "from_lead") /* rooms | from $90, cost | from $90 */  \
    X(NAMED_FORM, "named_form") /* a podcast | called Source */                                   \
    X(END_ADVERB, "end_adverb") X(LY_NOUN, "ly_noun") /* a drive | away; a family is no adverb */  \
    X(GATHERING, "gathering") /* gatherings | of people under 10 */                               \
    X(AGE_GUEST, "age_guest") /* guests: guests | 13 and under */ \
    X(SENTENCE_OPENER, "sentence_opener") /* The: behind p.m. a new sentence */ \
    X(LAST_ABBREVIATION, "last_abbreviation") /* p.m: may end a sentence */ \
    X(TAIL_WORD, "tail_word") /* prior: 30 days | prior */ \
    X(FIGURE_WORD, "figure_word") /* each: beside figures on a line of nothing else */ \
    X(SUM_THING, "sum_thing") X(SHOP_NAME, "shop_name") /* a $20 | bill; on | eBay */ \
    X(CHANGE_BASIS, "change_basis") X(FURTHER_WORD, "further_word") /* sequentially; another */ \
    X(SELL_END, "sell_end") /* 卖: 成本 □,卖| □ */                                                 \
    X(GENERATION, "generation") /* 后: 90 后 */                                                    \
    X(AMOUNT_END, "amount_end") /* 销量 人口: of which there is a share: 超过全球销量的 30% */      \
    X(RELEASE_VERB, "release_verb") /* 发布 推出: 雷军|发布|手机, 售价 □ */                        \
    X(WHOLE_TIME, "whole_time") /* 全年: 完成全年目标的 60% */                                     \
    X(TIME_NOUN, "time_noun") /* 时段 季末: a noun that tells when, behind a preposition */         \
    X(GROUP_END, "group_end") /* 队 员工: those whom a count of people behind it counts */         \
    X(RANK_VERB, "rank_verb") /* 居 位列: 居世界首位 */                                            \
    X(TOLD_BY, "told_by") /* 预计 称: behind who tells, before what is told */                    \
    X(THING_SUFFIX, "thing_suffix") /* 版 机: ends a noun whose stem is a verb: 修正|版, 收割|机 */ \
    X(NAME_CHARACTER, "name_character") /* 斯 特: foreign names are written with them */ \
    X(OUTLAY_VERB, "outlay_verb") /* 投入 编列: opens a clause as a verb: 投入 30 亿元 */ \
    X(WAS_BEFORE, "was_before") X(DAY_NAME, "day_name") /* down from; Day 2 */ \
    X(FOR_WHOM, "for_whom") X(GAIN_VERB, "gain_verb") /* 为 球队 得到 */ \
    X(LEVEL_MARK, "level_mark") X(LIKENS, "likens") /* 大关; 相当于 */ \
    X(PIECE_SHOP, "piece_shop") X(SHOP_END, "shop_end") /* 家: 店 */ \
    X(PIECE_TEXT, "piece_text") X(TEXT_END, "text_end") /* 篇: 论文 */ \
    X(MEAN_WORD, "mean_word") /* 平均: 大豆|平均|批发价 */ \
    X(RATIO_HEAD, "ratio_head") X(LIST_SCOPE, "list_scope") /* 生育率 0.4; 全球| 25 大 */ \
    X(LIST_SIZE, "list_size") X(SCHOOL_YEAR, "school_year") /* 25|大; 2|年级 */ \
    X(SPEED_SIGN, "speed_sign") /* 速: 速度 300 米|/2 分钟 */ \
    X(LIVES_AT, "lives_at") /* 在: 住|在|成都,62 岁 */ \
    X(FOR_ANOTHER, "for_another") /* for: compared to 33% | for another thing */ \
    X(DEAL_REACH, "deal_reach") X(DEAL_GAIN, "deal_gain") /* 满| 300 |减| 50 */ \
    X(SIZE_NAME, "size_name") /* 40 GB|大小|的模型 */ \
    X(RISE_MARK, "rise_mark") X(FALL_MARK, "fall_mark") /* 三|升|两|跌 */ \
    X(TIME_MEASURED, "time_measured") /* 年龄, 工期: what time measures */ \
    X(TIME_ITSELF, "time_itself") /* 时间: behind a length of time it names nothing */ \
    X(SEAT_ROW, "seat_row") X(FUEL_NAME, "fuel_name") /* 2+2| 座; 95| 无铅汽油 */                   \
    X(HOME_ROOM, "home_room") X(PEOPLE_ROOM, "people_room") /* 3 房| 2 厅; 四|人间 */               \
    X(FLOOR_LEVEL, "floor_level") /* 中层: 3 座|中层 */                                              \
    X(TARIFF_NOUN, "tariff_noun") X(SUM_LAID, "sum_laid") /* 学费 □; 押金 □ */                      \
    X(DEAL_LEAD, "deal_lead") X(DEAL_DEED, "deal_deed") /* 以 □ 成交 */                             \
    X(AGED_PEOPLE, "aged_people") /* 老人: 65 岁以上|老人 */                                        \
    X(SUPERLATIVE_HAN, "superlative_han") /* 最高: 从|最高 □ 跌至 */                                \
    X(CAMERA_SIDE, "camera_side") /* 前置 □ 像素 */                                                  \
    X(TALLY_MOVE, "tally_move") /* 平: 10 升 8 降 3|平 */                                           \
    X(SELLER, "seller") /* 京东: where a thing is sold, no thing */                                 \
    X(SET_PIECE, "set_piece") /* 组: 4 块|一组 */                                                    \
    X(SPEED_GAIN, "speed_gain") /* 加速: 0-100km/h |加速 6.3 秒 */                                  \
    X(PRAISE, "praise") /* 大: 5000 mAh |大|电池 */                                                \
    X(RATE_OF, "rate_of") X(CHINA_MONEY, "china_money") /* 新台币|兑|美元; 人民币 */                \
    X(PRICE_NOUN, "price_noun") /* 起售价: a bound, but none of a step: 起售价|下调 2 万元 */      \
    X(DOES_VERB, "does_verb") /* use said: what those in a group do: 48%| use two */               \
    X(AGED_NOUN, "aged_noun") /* women: | under 40, | 65 and over */                               \
    X(AGE_UPWARD, "age_upward") /* and over: women 40 | and over */ \
    X(OLDER, "older") /* older: 40 and | older, of people */                                       \
    X(TAKE_FORM, "take_form") /* takes: it | takes | two years to build a bridge */                \
    X(IT_WORD, "it_word") /* it: the same */                                                       \
    X(TOP_WORD, "top_word") /* worst: its | worst | flood in 40 years: no -est */                 \
    X(EST_NOUN, "est_noun") /* interest: no superlative */                                         \
    X(RECORD_SPAN, "record_span") /* in: the worst flood | in | 40 years */                        \
    X(PAY_FORM, "pay_form") /* charge: | charge | $12 for the plan */                              \
    X(AMONG, "among") /* in: (75% | among | women, 71% | among | men) */                       \
    X(PERIOD_WORD, "period_word") /* year: the prior-|year| quarter */                             \
    X(OF_THEM, "of_them") /* of whom: 1,500 people, | of whom | 52% */                             \
    X(OTHERS, "others") /* others: nine | others */                                                \
    X(STATISTIC, "statistic") /* p: | p | = 0.04 */                                                \
    X(HOLDING_HEAD, "holding_head") /* team: what is owned, and so is worth an amount */           \
    X(WORTH_BEFORE, "worth_before") /* worth: the club is | worth | $3 billion */                  \
    X(WORTH_TELL, "worth_tell") /* worth: the sentence tells what its names are worth */           \
    X(ITEM_LEAD, "item_lead") X(HOUR_DEED, "hour_deed") X(HOUR_NEXT, "hour_next") \
    X(AD_NAME, "ad_name") X(REIGN, "reign") X(YEAR_AT, "year_at") X(METRE_AFTER, "metre_after") \
    X(RUN_WORD, "run_word") X(BIT_THING, "bit_thing") X(MONARCH, "monarch") \
    X(SHOP_WORD, "shop_word") X(SAY_END, "say_end") X(BOUGHT_FOR, "bought_for") \
    X(LET_PIECE, "let_piece") X(ONE_PIECE, "one_piece") X(NIGHT_END, "night_end") \
    X(LET_GOODS, "let_goods") X(PRICE_LINK, "price_link") X(PRICE_NAME, "price_name") \
    X(ASKED_FOR, "asked_for") X(FULL_SIGN, "full_sign") X(OFF_SIGN, "off_sign") \
    X(FIRST_PART, "first_part") X(STREET_END, "street_end") X(HOUSE_SIGN, "house_sign") \
    X(MATERIAL, "material") X(ID_SIGN, "id_sign") X(ISSUE_SIGN, "issue_sign") \
    X(ISSUED_THING, "issued_thing") X(PHONE_LEAD, "phone_lead") \
    X(STAGED_THING, "staged_thing") X(SPLIT_LEAD, "split_lead") X(MODEL_DASH, "model_dash") \

#endif
