/* words_plain_list.h: the lists of rules/words.yaml that C asks for one word at a time, as
 * X(ID, "name"): they are in no set and in no map. Those that only what stands around quantities
 * asks are in words_scene_list.h, those of vetoes and dates in words_veto_list.h. */
#ifndef WORDS_PLAIN_LIST_H
#define WORDS_PLAIN_LIST_H

#include "words_scene_list.h"
#include "words_veto_list.h"

#define WORDS_PLAIN_LIST(X) \
    WORDS_SCENE_LIST(X) \
    WORDS_VETO_LIST(X) \
    X(CHANGE_LABEL, "change_label") /* yoy qoq: yoy | +34% */ \
    X(FORMER_WORD, "former_word") /* last year: £9m (| last year £7m) */ \
    X(FIRST_PERSON, "first_person") X(THIRD_PERSON, "third_person") /* apart.c */ \
    X(FILLED_PAUSE, "filled_pause") /* er: a transcript's | er | is no noun */ \
    X(BARE_HEADING, "bare_heading") /* Fees: says what sort of text follows */ \
    X(GUESS_LABEL, "guess_label") /* consensus: £9m (| consensus: £8m) */ \
    X(WORTH_FORM, "worth_form") X(RISING_LEAD, "rising_lead") /* verbal.c, contained.c */ \
    X(MANNER_FORM, "manner_form") /* form of: spirits in the | form of */ \
    X(CLAUSE_JOIN, "clause_join") /* and because: a launch is near, | and | it costs */ \
    X(SELDOM_NOUN, "seldom_noun") X(VERB_TAKES, "verb_takes") /* fees| range| from */ \
    X(HELP_FORM, "help_form") /* it helped| lift | profit */ \
    X(SENTENCE_SIGN, "sentence_sign") /* 点击: no name of a plan */ \
    X(ASKED_SAY, "asked_say") /* 31 percent in August| said */ \
    X(SUM_SORT, "sum_sort") /* operating| costs */ \
    X(IN_HAND, "in_hand") X(PRIZE_END, "prize_end") /* 每个月|到手 □; 一等|奖 □ */ \
    X(COIN_WORD, "coin_word") /* won real: coins, or common words */ \
    X(YEARLY_EVENT, "yearly_event") /* the Ship 2024 | announcements */ \
    X(YEARLY_NOUN, "yearly_noun") /* results deliveries: 2025 | results */ \
    X(PAST_YEAR_BEFORE, "past_year_before") /* in since founded: before a year long gone */ \
    X(ORDER_WORD, "order_word") /* first last: your first | 10 GB */ \
    X(TRACK_BEFORE, "track_before") /* the indoor: the men's | 1500m */ \
    X(STEP_BEFORE, "step_before") /* by lost gained: fell by 10,000 | to 202,000 */ \
    X(HALF_PART, "half_part") /* first opening: the first half */ \
    X(HALF_OWNER, "half_owner") /* their our: in their half */ \
    X(ROUND_BEFORE, "round_before") /* last final: the last 16 */ \
    X(RANK_BEFORE, "rank_before") /* top bottom: in the top 10 */ \
    X(CURRENCY_VERB, "currency_verb") /* won: the class of 2019 | won */ \
    X(YEAR_LEAD, "year_lead") /* of in: before a year, with a verb behind it */ \
    X(VERSION_SIGN, "version_sign") /* 版本: 3.5 | 版本 */                                            \
    X(ENGINE_WORD, "engine_word") /* 发动机 turbo: 1.5T | 发动机 */                                   \
    X(PROCESS_WORD, "process_word") /* 工艺 node: 18A | 工艺 */                                       \
    X(CHARGE_WORD, "charge_word") /* 超充: 6C | 超充 */                                              \
    X(EQUALS, "equals") /* 是 等于: the answer | 是 | 四 */                                          \
    X(BUT_IS, "but_is") /* 而是: 不是四 | 而是五 */                                                  \
    X(HOUR_SIGN, "hour_sign") /* 点: 10 | 点 */                                                     \
    X(MARK_NOUN, "mark_noun") /* 信心: 信心 | 4/5 */ \
    X(MARK_LEAD, "mark_lead") /* score: the score was | 16/20 */ \
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
    X(HOTLINE, "hotline") /* 120: dialled for help */ \
    X(HOTLINE_TAIL, "hotline_tail") /* 急救: 120 | 急救车 */ \
    X(FORMULA_TAIL, "formula_tail") /* 会谈: 4+2 | 会谈 */ \
    X(FOR_A_TIME, "for_a_time") X(DEGREE_NOUN, "degree_noun") /* 用电: 一度 | 用电 */ \
    X(DEGREE_NEAR, "degree_near") /* 气温: what degrees are of */ \
    X(SOME_DAY, "some_day") X(SOME_DAY_LEAD, "some_day_lead") /* 有|一天 */ \
    X(WHEN_SIGN, "when_sign") X(AGE_TOLD, "age_told") /* 为 30 | 时; 岁 */ \
    X(TENTH_TAIL, "tenth_tail") /* 1 块 2 | 买的 */ \
    X(DAYS_NEAR, "days_near") X(DAY_SIGN, "day_sign") /* 平均住院 | 3.25 | 日 */ \
    X(YEAR_AMONG, "year_among") X(RATIO_INDEX, "ratio_index") /* 1899 年 | 间; PE | 15 倍 */ \
    X(HOUR_TAIL, "hour_tail") /* 多: 10 点 | 多 */ \
    X(POINT_NEAR, "point_near") /* 指数: points, no hours */ \
    X(MYRIAD, "myriad") /* 万: 过 | 万 */ \
    X(PIECE_ORDER, "piece_order") /* 年级: 一至六 | 年级 */ \
    X(PIECE_COUNTED, "piece_counted") /* 层: 1-3 | 层 */ \
    X(PATTERN_SIGN, "pattern_sign") X(GREAT_SIGN, "great_sign") X(ARMS, "arms") \
    X(GOLD, "gold") X(BOARD_NAME, "board_name") /* 56 式 | 步枪; 18K | 金; 树莓派 | 4B */ \
    X(AGE_WHO, "age_who") X(AGE_ADVERB, "age_adverb") X(AGE_ENDS, "age_ends") X(AGE_ON, "age_on") \
    X(ROOM_LEAD, "room_lead") X(ROOM_TAIL, "room_tail") \
    X(ROOM_COME, "room_come") X(ROOM_NEAR, "room_near") /* 住在 | 1408, */ \
    X(OF_TEN, "of_ten") /* 个: 十个 | 里面有九个 */ \
    X(FAR_WORD, "far_word") X(TENTH_SIGN, "tenth_sign") /* 三米五 | 长; 1 块 | 2 */ \
    X(GLUED_TAIL, "glued_tail") /* %: CAGR9.7 | % */ \
    X(CASE_SIGN, "case_sign") /* 案: (案 | 530) */ \
    X(ROAD_LEAD, "road_lead") /* 台 国道: 台 | 8 线 */ \
    X(ROAD_TAIL, "road_tail") /* 线: 台 8 | 线 */ \
    X(PIECE_OF_LAW, "piece_of_law") /* 条之: 第 51 条之 | 1 */ \
    X(TORQUE_WORD, "torque_word") /* 200nm of | torque */ \
    X(EXTREME_WORD, "extreme_word") /* 4.6x | max throughput */ \
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
    X(FROM_UPWARDS, "from_upwards") /* from £8 | upwards */ \
    X(LAKH_LETTER, "lakh_letter") X(CRORE_LETTER, "crore_letter") /* ₹5 | L, Rs 3 | cr */ \
    X(BY_PERSON, "by_person") /* £329 | pp */ \
    X(BY_FOOT, "by_foot") /* psf: S$2,131 | psf */ \
    X(MINUS_WORD, "minus_word") /* negative: negative | $220 million */ \
    X(PLUS, "plus") /* plus: three years | plus | a bonus */ \
    X(MARK_VERB, "mark_verb") /* gave it 8/10 */ \
    X(PAST_FORM, "past_form") /* was had: when it | had 200 staff */ \
    X(OCCASION, "occasion") /* times twice: how often */ \
    X(COMPARED, "compared") /* as the earnings: three times | as many */ \
    X(MULTIPLIED, "multiplied") /* speed zoom: 2x | Performance */ \
    X(UP_TO, "up_to") /* up to: its first word may be a verb's */ \
    X(YEAR_TO_DATE, "year_to_date") /* 前: ,前| 10 个月 */                                         \
    X(FAR_YEAR_BEFORE, "far_year_before") /* by until: before a year to come, 2100 */ \
    X(CAPTION_SCALE, "caption_scale") /* 万 million millions: a magnitude without a number */      \
    X(CAPTION_WORD, "caption_word") /* 单位 in figures: before the unit of a table */              \
    X(CAPTION_BEHIND, "caption_behind") /* except unless: behind the unit of a table */ \
    X(DONE, "done") /* 了: verb | 了: what is over */ \
    X(ORDER_BEFORE, "order_before") /* 上 前 另: 上|一交易日 is one of a row */ \
    X(ORDER_SIDE, "order_side") /* 前 后: the same behind a preposition or a mark */ \
    X(EVENT_NOUN, "event_noun") X(DAY_HELD, "day_held") /* 8.31 | 事件; 庆祝 | 228 */ \
    X(HTTP_CODE, "http_code") X(HTTP_LEAD, "http_lead") X(HTTP_TAIL, "http_tail") \
    X(HTTP_NAME, "http_name") X(HTTP_SIGN, "http_sign") X(FIRM_KIND, "firm_kind") \
    X(FIRM_DIGITS, "firm_digits") X(FIRM_TAIL, "firm_tail") /* 360 | 公司 */ \
    X(TERM_SIGN, "term_sign") X(WORK_FROM, "work_from") X(WORK_TO, "work_to") /* 早 8 晚 6 */ \
    X(SESSION_TAIL, "session_tail") X(WATCH_LEAD, "watch_lead") /* 三 | 次会议; 收看 | 23 期 */ \
    X(LAW_END, "law_end") X(LAW_PIECE, "law_piece") /* 法: 刑法 | 354 条 */ \
    X(FISCAL_LEAD, "fiscal_lead") X(SPENT_BY_TIME, "spent_by_time") /* burning| 400K a month */ \
    X(THINKS, "thinks") /* two, | I think: an answer */ \
    X(MARK_OF, "mark_of") /* the GPA| of Alice 3.5 */ \
    X(CHIP_COIN, "chip_coin") /* dram: a coin, and a chip in capitals */ \
    X(GUESS_LEAD, "guess_lead") X(DECADE_NAME, "decade_name") /* like| 10, 12; 19| twenties */ \
    X(MAYBE_WORD, "maybe_word") /* probably: probably | 2010 is a year */ \
    X(STOCK_WORD, "stock_word") /* 涨停 法人: speaks of shares */ \
    X(ONE_LEAD, "one_lead") /* next: the next | year or two */ \
    X(BASE_TAIL, "base_tail") X(TO_WORD, "to_word") X(TO_VERB, "to_verb") /* levels; fail | to */ \
    X(EQUAL_BOUND, "equal_bound") X(BASE_YEAR_THAN, "base_year_than") /* 不到; lower than | 2020 */ \
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
    X(RATE_STEP, "rate_step") X(COUNTRY_PIECE, "country_piece") /* 降息一|码; 27 |国 */ \
    X(RATE_MOVE, "rate_move") X(SET_PARTED, "set_parted") /* 降息| 一码; 5 |折交叉验证 */ \
    X(INTEREST_TAIL, "interest_tail") /* 3 厘|息 */                                                \
    X(CAPABLE, "capable") /* can | go up to 20 TB */ \
    X(ROW_SIDE, "row_side") /* 上 | 一题 */                                                        \
    X(YEAR_WORD, "year_word") /* 今年 去年: 今年|前三个月 is a date */                              \
    X(HALF_TAIL, "half_tail") /* 数: 半|数 */                                                       \
    X(HALF_OVER, "half_over") X(HALF_UNDER, "half_under") /* 过 大: more than half; 小: less */     \
    X(CASE_NOUN, "case_noun") /* 案件 发生: what 起 counts */                                      \
    X(YEAR_NAMES, "year_names") /* 款 级: 2025 款, 2023 级 */                                       \
    X(ADDRESS_SIGN, "address_sign") /* 单元 室: behind a figure of an address only */               \
    X(ADDRESS_PART, "address_part") X(ROOM_SIGN, "room_sign") /* 栋 楼: among others; 室 */         \
    X(PHRASAL, "phrasal") /* make up: holds up or down and tells of no change */ \
    X(OUT_OF_IN, "out_of_in") X(OUT_OF_HAVE, "out_of_have") /* 每 10 人 | 中 | 有 | 3 人 */        \
    X(OUT_OF_ADVERB, "out_of_adverb") /* 就 约: around 有 there */                                 \
    X(YEAR_NAME, "year_name") /* fiscal, the year: names a year, or stands before its figures */ \
    X(MILLION_NOUN, "million_noun") X(LEVEL_LEAD, "level_lead") /* jobs fell | to | 1.4m */ \
    X(SPREAD_NOUN, "spread_noun") /* floors: 80 rooms | over three | floors, no bound */ \
    X(ABOVE_WORD, "above_word") /* above: 2 cents | above | 64 cents */ \
    X(PICTURE_LINES, "picture_lines") /* 1080: before p, the height of a picture */ \
    X(PENCE_WORD, "pence_word") /* shares £: with them 720p is money */ \
    X(NEARLY_WORD, "nearly_word") /* 快: 已经 | 快 | 50 人 */                                      \
    X(NEARLY_NOT, "nearly_not") /* 得 更: before them it is fast */                                \
    X(RANGE_VERB, "range_verb") /* costs: from .. to behind it is no change */ \
    X(DETERMINER, "determiner") /* the: in | the | third quarter, | their | staff */ \
    X(TIME_BASE, "time_base") /* 比 than from: before a time or amount that is compared with */    \
    X(MEASURE_END, "measure_end") /* 直径 年龄: end a noun that names what is measured */           \
    X(RESPECTIVE, "respective") /* 分别: A 和 B | 分别 | 卖出 1 和 2 */                               \
    X(OVER_SIGN, "over_sign") /* 过: 利润|过|亿 */                                                 \
    X(SMALL_SIGN, "small_sign") /* 小: 能有|小|十万块 */                                            \
    X(UNIT_COMPOUND, "unit_compound") /* two | second homes */ \
    X(RANGE_NOUN, "range_noun")       /* the ages of: between | the ages of | 18 and 24 */ \
    X(BRING_VERB, "bring_verb") X(TAKE_VERB, "take_verb") /* brings, takes the dead | up to 50 */ \
    X(TALLY_NOUN, "tally_noun")       /* total: what is brought up to a level */ \
    X(AGE_LEAD, "age_lead") X(AGE_NEXT, "age_next") /* the | over 65s | free, no seconds */ \
    X(BOUND_NOT, "bound_not")         /* market cap of: ends like a bound and is none */ \
    X(MONEY_NOUN, "money_noun") /* sales fees: $6 billion in annual | sales */ \
    X(PEOPLE_NOUN, "people_noun")     /* participants: of whom parts are told */ \
    X(SORT_NAME, "sort_name")         /* double: of a room, no multiple */ \
    X(VERSUS, "versus") /* vs: 18.6 | vs | 12.9 months share their unit */ \
    X(UNIT_LABEL, "unit_label") /* 单位: before the unit of a table, or above a column of units */ \
    X(MONEY_TAIL, "money_tail") /* 元: ends money before a slash */                                \
    X(MONEY_NAME, "money_name") X(TOTAL_LEAD, "total_lead") /* 债券, 挪用; 合计 */                 \
    X(STAB_VERB, "stab_verb") X(BLADE, "blade") /* 身中| 17 |刀 */                                 \
    X(DAY_LEAD, "day_lead") X(DAY_TAIL, "day_tail") /* 于| 3/18, 3/18 |起 */                        \
    X(DATE_PART, "date_part") X(POINT_PIECE, "point_piece") /* 月 日; 1.9 |个| 和 3.2 个百分点 */  \
    X(PLACE_PIECE, "place_piece") X(POINT_SIGN, "point_sign") /* 三|位, 两|点 */                   \
    X(DEGREE_WORD, "degree_word") X(MARK_GIVER, "mark_giver") /* 十分|浓烈, 得了|十分 */            \
    X(PROGRAM_CODE, "program_code") X(CONTRAST, "contrast") /* PHP 7.4; 12%, | 而 | 2018 年为 7.8% */ \
    X(COUNT_HEAD, "count_head") X(PERCENT_HEAD, "percent_head") /* end heads: 人数, 毛利率 */      \
    X(RATE_HEAD, "rate_head") X(EACH_HEAD, "each_head") /* 比率; 每股, which opens a head */        \
    X(LONE_ADJECTIVE, "lone_adjective") /* strong new: no noun by themselves */ \
    X(MOVING_VERB, "moving_verb")     /* went: went | from 30 to 55 percent */ \
    X(BEING, "being") X(FALLING_LEAD, "falling_lead") X(REVENUE_HEAD, "revenue_head") /* is; of */ \
    X(RATING_SITE, "rating_site") /* IMDb: IMDb | 8.1 */ \
    X(SIZE_UNIT, "size_unit") /* 码: 42 码 */ \
    X(WORN, "worn") X(WORN_TAIL, "worn_tail") /* 鞋| 42 码 is its size; 42 码|的鞋 */ \
    X(SHORT_YEAR_TOPIC, "short_year_topic") /* EPS: 25 年 | EPS */ \
    X(TEST_NAME, "test_name") /* MMLU: MMLU | 88.5 */ \
    X(BENCHMARK_NAME, "benchmark_name") /* Geekbench: Geekbench | 6 */ \
    X(SECOND_WORD, "second_word") X(PAYER_NOUN, "payer_noun") /* per | second | student */ \
    X(ENGINE_CODE, "engine_code") /* TDI: a 2.0 | TDI */ \
    X(AGE_DEED, "age_deed") /* Hassan, 59,| who */                                               \
    X(SPAN_NOUN, "span_noun") X(SHOULD, "should") X(RELEASE_NOUN, "release_noun") /* range of */ \
    X(FROM_PRICE, "from_price") X(FROM_LEAD, "from_lead") /* rooms | from $90, cost | from $90 */  \
    X(GATHERING, "gathering") /* gatherings | of people under 10 */                               \
    X(AGE_GUEST, "age_guest") /* guests: guests | 13 and under */ \
    X(SENTENCE_OPENER, "sentence_opener") /* The: behind p.m. a new sentence */ \
    X(LAST_ABBREVIATION, "last_abbreviation") /* p.m: may end a sentence */ \
    X(WAS_BEFORE, "was_before") X(DAY_NAME, "day_name") /* down from; Day 2 */ \
    X(RATIO_HEAD, "ratio_head") X(LIST_SCOPE, "list_scope") /* 生育率 0.4; 全球| 25 大 */ \
    X(LIST_SIZE, "list_size") X(SCHOOL_YEAR, "school_year") /* 25|大; 2|年级 */ \
    X(SPEED_SIGN, "speed_sign") /* 速: 速度 300 米|/2 分钟 */ \
    X(SEAT_ROW, "seat_row") X(FUEL_NAME, "fuel_name") /* 2+2| 座; 95| 无铅汽油 */ \
    X(HOME_ROOM, "home_room") X(PEOPLE_ROOM, "people_room") /* 3 房| 2 厅; 四|人间 */ \
    X(FLOOR_LEVEL, "floor_level") /* 中层: 3 座|中层 */ \
    X(END_NAME, "end_name") /* 最高 35.6 |最低 34.1 */ \
    X(SUPERLATIVE_HAN, "superlative_han") /* 最高: 从|最高 □ 跌至 */ \
    X(RANKED_GROUP, "ranked_group") /* 最高 20% | 收入组 */ \
    X(TALLY_MOVE, "tally_move") /* 平: 10 升 8 降 3|平 */ \
    X(SET_PIECE, "set_piece") /* 组: 4 块|一组 */ \
    X(PRICE_NOUN, "price_noun") /* 起售价: a bound, but none of a step: 起售价|下调 2 万元 */ \
    X(DOES_VERB, "does_verb") /* use said: what those in a group do: 48%| use two */ \
    X(AGED_NOUN, "aged_noun") /* women: | under 40, | 65 and over */ \
    X(AGE_UPWARD, "age_upward") /* and over: women 40 | and over */ \
    X(OLDER, "older") /* older: 40 and | older, of people */ \
    X(ITEM_LEAD, "item_lead") X(HOUR_DEED, "hour_deed") X(HOUR_NEXT, "hour_next") \
    X(AD_NAME, "ad_name") X(REIGN, "reign") X(YEAR_AT, "year_at") X(METRE_AFTER, "metre_after") \
    X(RUN_WORD, "run_word") X(BIT_THING, "bit_thing") X(MONARCH, "monarch") \
    X(LET_PIECE, "let_piece") X(ONE_PIECE, "one_piece") X(NIGHT_END, "night_end") \
    X(SPELL_END, "spell_end") X(LINE_DEED, "line_deed") \
    X(BAR_WORD, "bar_word") X(BAR_THING, "bar_thing") X(PRESSURE_SCENE, "pressure_scene") \
    X(ELAPSED, "elapsed") \
    X(SIGN_MODEL, "sign_model") X(TWO_WHEELER, "two_wheeler") X(RUPEE_TAIL, "rupee_tail") \
    X(RUPEE_ONE, "rupee_one") X(HOLDS_ON, "holds_on") /* Re | 1; (美元， | 下同 */ \
    X(CUN_SIGN, "cun_sign") X(INCH_THING, "inch_thing") X(CUN_THING, "cun_thing") /* 两 | 寸 */ \
    X(UP_VERB, "up_verb") /* it adds | up to $40 */ \
    X(OVEN_WORD, "oven_word") X(OVEN_LEAD, "oven_lead") /* at | 350 */ \
    X(OPENING_WORD, "opening_word") X(QUERY_CLAUSE, "query_clause") X(QUERY_WORD, "query_word") \
    X(MODEL_WORD, "model_word") X(MODEL_NO, "model_no") \
    X(A_QUARTER, "a_quarter") X(QUARTER_HAD, "quarter_had") X(QUARTER_TOLD, "quarter_told") \
    /* | */ \
    X(QUARTER_PART, "quarter_part") X(GAIN_WORD, "gain_word") X(RATE_SOLD, "rate_sold") \
    X(METHOD_TAIL, "method_tail") X(RATIO_NAME, "ratio_name") /* 四段 | 法; 粉水比: | 1:15 */ \
    X(TERM_NOUN, "term_noun") X(BIT_CONTEXT, "bit_context") /* 15 日的 | 犹豫期; 8 位整数 */ \
    X(CONCESSION, "concession") X(CONCEDED_STILL, "conceded_still") /* 即使 .. 也 */ \
    X(WHEN_OPEN, "when_open") X(WHEN_PAST, "when_past") X(WHEN_WAS, "when_was") \
    X(WHEN_THEN, "when_then") /* 当 .. 时,就 */ \
    X(SUPPOSED_END, "supposed_end") X(SUPPOSED_THEN, "supposed_then") /* 的话 | 就 */ \
    X(SUPPOSED_DEED, "supposed_deed") X(SAY_VERB, "say_verb") /* 不 .. 的话; 说 | 的话 */ \
    X(EYE_WORD, "eye_word") X(WRAP_UNIT, "wrap_unit") X(WRAP_MEASURE, "wrap_measure") \
    X(FIRST_PART, "first_part") X(STREET_END, "street_end") X(HOUSE_SIGN, "house_sign") \
    X(MATERIAL, "material") X(ID_SIGN, "id_sign") X(ISSUE_SIGN, "issue_sign") \
    X(ISSUED_THING, "issued_thing") X(PHONE_LEAD, "phone_lead") \
    X(TURN_WORD, "turn_word") X(RUN_AMOUNT, "run_amount") /* 180 度|转弯 */ \
    X(CATALOGUE, "catalogue") X(PHONE_CALL, "phone_call") /* HD | 37124; call | 429-9654 */ \
    X(DAY_HALF, "day_half") /* 9-5| pm */ \
    X(RACE_LENGTH, "race_length") X(RACE_BEFORE, "race_before") X(RACE_BEHIND, "race_behind") \
    X(MODEL_LEAD, "model_lead") /* a | '93 Nissan */ \
    X(NUMBERED_ROW, "numbered_row") X(ROW_TAIL, "row_tail") /* problems| 1 and 2 |above */ \
    X(DOUBLE_SORT, "double_sort") X(DRIVEN_IN, "driven_in") /* cream; 29 | city */ \
    X(CPU_LINE, "cpu_line") /* Core Ultra 9| 285K */ \
    X(CHIP_SERIES, "chip_series") X(CHIP_FAMILY, "chip_family") /* Radeon| 890M, 昇腾| 910B */ \
    X(CLASSIC_CHIP, "classic_chip") X(CLASSIC_TAIL, "classic_tail") /* 6502 | computer */ \
    X(ALLOY_NUMBER, "alloy_number") X(ALLOY_METAL, "alloy_metal") /* 6061 | aluminum */ \
    X(STAINLESS_GRADE, "stainless_grade") X(STAINLESS, "stainless") /* 316 | stainless */ \
    X(PRODUCT_NOUN, "product_noun") X(HOST_END, "host_end") /* 200 | supercomputer; 14.ai */ \
    X(TON_WEIGHED, "ton_weighed") X(TURNED, "turned") /* weighs | a ton; the screw: two turns */ \
    X(TON_MUCH_UNIT, "ton_much_unit") X(TURN_UNIT, "turn_unit") /* a ton of fun; turns of talk */ \
    X(DOT_UNIT, "dot_unit") X(STAR_UNIT, "star_unit") /* points that are made, stars of the sky */ \
    X(EXTENT_NAME, "extent_name") X(EXTENT_LINK, "extent_link") /* batch size | is | 2048 */ \
    X(RATIO_TAIL, "ratio_tail") /* 3 比 1 | 的比例 */ \
    X(RATIO_LEAD, "ratio_lead") X(MODEL_FAMILY, "model_family") /* 比例为| 18/12; 15 | family */ \
    X(DIGIT_PLACE, "digit_place") X(FUND_TAIL, "fund_tail") /* 以 6 | 开头; 卓越50 | ETF */ \
    X(YEAR_OWNED_FIRST, "year_owned_first") X(RATE_DEED, "rate_deed") \
    X(WHOLE_LABEL, "whole_label") X(ONE_OF_AGE, "one_of_age") \
    X(TIME_CLOSE, "time_close") X(AGE_OF_THING, "age_of_thing") /* 18 年任期| 内; 26 年| 党龄 */ \
    X(SPECIES, "species") /* rex: 2 T. | rex are no spoons */ \
    X(FORESEES, "foresees") /* 预计 | 25 年净利润 */ \
    X(STANDARD_TAIL, "standard_tail") X(STANDARD_NAME, "standard_name") /* SOC| 2 | compliant */ \
    X(VERSION_NOUN, "version_noun") /* EAGLE 3.1 | draft models */ \
    X(PORT_NAME, "port_name") X(PORT_TAIL, "port_tail") /* USB| 2.0/3.0 | ports */ \
    X(SPOKE_VERB, "spoke_verb") /* Seven, he | said */ \
    X(MORE_WORD, "more_word") X(RATE_SIGN, "rate_sign") /* more| than the 1500; 胜|率 */ \
    X(BY_WORD, "by_word") X(COIN_ADJECTIVE, "coin_adjective") /* 3 |by 4 m; 3 |real issues */ \
    X(ADJECTIVE_UNIT, "adjective_unit") /* several real|-world issues */ \
    X(RADIO_BAND, "radio_band") /* 88.1 | FM */ \
    X(DOT_LEAD, "dot_lead") X(DOT_TAIL, "dot_tail") /* these | two points | in space */ \
    X(BUILDING, "building") X(SKY, "sky_word") /* 134 Cowell| College */ \
    X(TIMES_WORD, "times_word") X(NUMBERED_PLACE, "numbered_place") X(OUT_OF, "out_of") \
    /* 5 | times; 4 | out of | 5 */ \
    X(RELEASE_TAIL, "release_tail") X(WEAPON, "weapon") /* 0.2 | release; .22 | rifle */ \
    X(ERA_SIGN, "era_sign") X(HOUR_PART, "hour_part") /* 300 | BC; half past | six */ \
    X(PAST_WORD, "past_word") X(AT_HOUR, "at_hour") /* ten | past | five; at | 1400 hours */ \
    X(DAY_PART_TAIL, "day_part_tail") /* 5 | in the morning */ \
    X(THING_DOES, "thing_does") X(SCRIPTURE, "scripture") /* team 4 | won; Romans | 8:28 */ \
    X(HELP_LINE, "help_line") X(DIAL_VERB, "dial_verb") /* dial | 999 */ \
    X(DECADE_THING, "decade_thing") X(HEIGHT_TAIL, "height_tail") /* 70s | hit; 6 ft 4 | tall */ \
    X(FOOT_WORD, "foot_word") X(CORE_WORD, "core_word") /* 6 | foot 4; four | core values */ \
    X(TENS_PERCENT, "tens_percent") /* margins: in the low | 40s */ \
    X(TENS_LEAD, "tens_lead") X(PHONE_AT, "phone_at") /* in the | 80s; at | 459-3854 */ \
    X(AMONG_THE, "among_the") X(THE_WORD, "the_word") /* between the | two; the | two have */ \
    X(METRE_LEAD, "metre_lead") X(AGED_ONE, "aged_one") /* cleared | 4.88m; the prince, | 20, */ \
    X(RANGE_PLURAL, "range_plural") /* prices | from $5 to $10 */ \
    X(FENCE_LANGUAGE, "fence_language") /* ```|python */ \
    X(FILE_ENDING, "file_ending") X(LAW_REPORT, "law_report") /* 404.|html; 98 | F.3d */ \
    X(DATED_WORD, "dated_word") X(MEETING_WORD, "meeting_word") /* update | (8/29); 1:1 | with */ \
    X(DOES_WORD, "does_word") X(FASTER_THAN, "faster_than") /* faster than | 3G */ \
    X(ON_DAY, "on_day") X(STREET_WORD, "street_word") /* on | 11/20; 705 Front | St. */ \
    X(STAGED_THING, "staged_thing") X(SPLIT_LEAD, "split_lead") X(MODEL_DASH, "model_dash") \
    X(YEAR_PIECE, "year_piece") /* 2019-20| 款: no figures that a unit follows */ \
    X(SCORE_LEAD, "score_lead") X(SCORE_DEED, "score_deed") /* 以 4 比 1| 领先 */ \
    X(LIGHT_SIGN, "light_sign") /* 色温 6500|K */ \
    X(CHARGE_SIGN, "charge_sign") X(CHARGE_SIGN_NOT, "charge_sign_not") /* 5000 毫安| 大电池 */ \
    X(RANKED_THING, "ranked_thing") /* finish: a top five | finish */ \
    X(TON_STUFF, "ton_stuff") /* coal: a ton of | coal */ X(TON_WORD, "ton_word") \
    X(TON_MUCH, "ton_much") /* advice: a ton of | advice */ \
    X(METRE_THING, "metre_thing") X(METRE_NOT, "metre_not") /* rope: 50m of | rope */ \
    X(METRE_REACH, "metre_reach") X(METRE_GEAR, "metre_gear") /* 50m | through walls */ \
    X(METRE_PAST, "metre_past") /* after: the rope is stiff | after 50m */ \
    X(NAME_PARTICLE, "name_particle") X(WORD_PREFIX, "word_prefix") /* Mc|Lean; sub|-total */ \
    X(GIVES, "gives") /* gave: | the Bank 300 shares */ \
    X(SCREEN_WORD, "screen_word") /* OLED: what 2.8K tells the points of */ \
    X(RESOLUTION, "resolution") /* 分辨率: 2880×1800 */ \
    X(FRONT_TEXT, "front_text") /* title description: keys of text before a page */ \
    X(WHO_DEED, "who_deed") /* 被 获: 8 位 | 被, so many people */ \
    X(POINT_PIECE_UNIT, "point_piece_unit") X(POINT_WORD_TAIL, "point_word_tail") /* 两个点|子 */ \
    X(PIECES_MORE, "pieces_more") X(PIECES_ABOUT, "pieces_about") X(PLAIN_MONEY, "plain_money") \
    X(CROWD_SIGN, "crowd_sign") /* 两块|多|美金, 五块|来|钱; 十来|号人 */ \
    X(WATT_NEAR, "watt_near") X(MYRIAD_LEAD, "myriad_lead") /* 65w 快充; 年薪| 30W */ \
    X(RATE_MODAL, "rate_modal") \
    X(ETC_SIGN, "etc_sign") X(POINT_RATE, "point_rate")                                            \
    X(LESSON_TAIL, "lesson_tail") X(NINES_TAIL, "nines_tail") X(HOURS_TAIL, "hours_tail")          \
    X(BUSINESS_LEAD, "business_lead") X(PASSIVE_DEED, "passive_deed") \
    X(DOUBLE_NAME, "double_name") X(OUT_TAIL, "out_tail") /* 15 所|展示; 1.8 双|擎 */ \
    X(HALF_DAY, "half_day") X(COUNTER_DOUBT, "counter_doubt") \
    X(COUNTER_HOUSE, "counter_house") X(COUNTER_PAIR, "counter_pair") \
    X(COUNTER_TWO, "counter_two") X(COUNTER_STROKE, "counter_stroke") /* 15 |所展示 */ \
    X(SERIAL_NOUN, "serial_noun") X(SERIES_NOT, "series_not") \
    X(SCHOOL_TAIL, "school_tail") \
    X(SCHOOL_LEAD, "school_lead") /* 事务| 1 .. 事务 2 */ \
    X(MOON_LEAD, "moon_lead") X(MOON_TAIL, "moon_tail") X(YEAR_OWNED, "year_owned") \
    X(INCLUDING_SIGN, "including_sign") X(EXCLUDING_SIGN, "excluding_sign") /* (含 6 岁)以下 */ \
    X(CITED_NOUN, "cited_noun") X(SHARE_TOLD, "share_told") /* 合格率|(2/3) */ \
    X(BIT_MORE, "bit_more") \
    X(BUS_LEAD, "bus_lead") \
    X(BUS_TAIL, "bus_tail") \
    X(DATED_EVENT, "dated_event") \
    X(DOT_EVENT, "dot_event") \
    X(EMERGENCY_NEAR, "emergency_near") \
    X(FIGURE_SIGN, "figure_sign") \
    X(HALF_DAY_THEN, "half_day_then") \
    X(HAS_NONE, "has_none") \
    X(ISOTOPE, "isotope") \
    X(KEY_VERB_LEAD, "key_verb_lead") \
    X(MODEL_NEAR, "model_near") \
    X(POST_NEAR, "post_near") \
    X(STATUS_ONE, "status_one") \
    X(STRIKE_VERB, "strike_verb") \
    X(TEAM_NOT, "team_not") \
    X(TIER_NOT, "tier_not") \
    X(TYPE_TAIL, "type_tail") \
    X(TOWARD, "toward") /* 我国|对日本|出口达到 */ \
    X(DEALING_NOUN, "dealing_noun") \
    X(TOLD_SOURCE, "told_source") X(TURN_NOUN, "turn_noun") \
    X(COME_OUT, "come_out") X(UNTIL_WORD, "until_word") X(SOLD_END, "sold_end") \
    X(COMPUTE_WORD, "compute_word") /* 191 | ray-tracing TFLOPS */ \

#endif
