/* words_scene_list.h: the lists of rules/words.yaml that C asks for one word at a time, as
 * X(ID, "name"), when it reads what stands around quantities: subjects, kinds, modality. */
#ifndef WORDS_SCENE_LIST_H
#define WORDS_SCENE_LIST_H

#define WORDS_SCENE_LIST(X) \
    X(SPEAKER_NOUN, "speaker_noun") X(COIN_PIECE, "coin_piece") X(PIECE_LEAD, "piece_lead") \
    X(SPEC_VERB, "spec_verb") /* 16GB | costs $449 */ \
    X(RENT_HEAD, "rent_head") /* average rent: $1,720 */ \
    X(COSTS_VERB, "costs_verb") /* the Orbit | costs $599 */ \
    X(TAIWAN_WORD, "taiwan_word") /* 台积电: in traditional characters 元 is of Taiwan */ \
    X(HONGKONG_WORD, "hongkong_word") /* 港铁 */ \
    X(MAINLAND_WORD, "mainland_word") /* 北京: 元 may be renminbi */ \
    X(WHO_SIGN, "who_sign") X(SAYS_THAT, "says_that") /* 目击者|说 */ \
    X(FORETELLER, "foreteller") X(BEATS, "beats") /* 气象台|预计; 跑输|大盘 */ \
    X(SETTING_NOUN, "setting_noun") X(SETTING_TAIL, "setting_tail") /* 前提|下 */ \
    X(PLACE_ATTRIBUTE, "place_attribute") X(RATE_END, "rate_end") /* 国内|知名的专家 */ \
    X(EXTENT_NOUN, "extent_noun") X(LONE_EXTENT, "lone_extent") /* 全长 □,|宽 □ */ \
    X(TOTAL_NOUN, "total_noun") /* 两个|项目|总投资达 □ */ \
    X(NEW_ROUND, "new_round") X(COUNTED_LEAD, "counted_lead") /* 的|新一轮|融资; 现有|车 □ */ \
    X(FIGURE_NOUN, "figure_noun") X(ASPECT_END, "aspect_end") /* 人数|方面,数字为 □ */ \
    X(SPOKEN_PLAN, "spoken_plan") X(COUNTED_VERB, "counted_verb") /* 高校|招收|学生 □ */ \
    X(FORMER_OPENER, "former_opener") X(DOER_SIGN, "doer_sign") X(NOT_YET, "not_yet") /* 未|表态|者 */ \
    X(FINISHED_AFTER, "finished_after") X(CAN_LEAD, "can_lead") /* 建成后, | 可 */ \
    X(CHANGE_EXTENT, "change_extent") /* 累计 | 跌幅 */ \
    X(UNIT_SINGULAR, "unit_singular") /* hour mile: six month | stay */ \
    X(RATE_SCENE, "rate_scene") /* the Fed rates: parts of a point are those of a rate */ \
    X(POINT_MOVE, "point_move") /* a quarter-point | cut */ \
    X(POINT_NOUN, "point_noun") /* Dow game: 45 points are no percentage points */ \
    X(PART_DOING, "part_doing") /* saying: 38% | saying */ \
    X(OF_FIGURE, "of_figure") /* expected: 5% | expected */ \
    X(ADVERB_BEFORE, "adverb_before") /* now still: 22% | now | charge */ \
    X(PART_OPENER, "part_opener") /* with another: with | 27% saying */ \
    X(WAIT_NOUN, "wait_noun") /* query page: takes so many ms */ \
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
    X(WISH_VERB, "wish_verb") /* expect allow: who | to do what */ \
    X(TELL_VERB, "tell_verb") /* said warned: behind it the clause that is told */ \
    X(WHEN_PREPOSITION, "when_preposition") /* at after despite: opens no subject */      \
    X(DATE_NOUN, "date_noun") /* season half: 2010/11 | season */ \
    X(CHANCE_OF, "chance_of") /* odds of: how likely, before a figure; no future */ \
    X(RISEN_BEHIND, "risen_behind") /* up on: 2% | up on, down on last year */ \
    X(FALLEN_BEHIND, "fallen_behind") \
    X(WAY_NOT, "way_not") /* fall into: holds a word of change and is none */ \
    X(AMERICA_WORD, "america_word") /* 美国: a bare sum is in dollars there */ \
    X(JAPAN_WORD, "japan_word") /* Japan Tokyo: ¥ is yen there */ \
    X(CHINA_WORD, "china_word") /* China 人民币: ¥ is yuan there */                                \
    X(BEST_WORD, "best_word") X(BEST_NOUN, "best_noun") /* 全场最佳成绩 */ \
    X(TOTAL_WORD, "total_word") X(TOTAL_DEED, "total_deed") /* 电池 |合计|产量 */ \
    X(TOLL_CAUSE, "toll_cause") /* 地震造成四川 |死亡 3 人 */ \
    X(UNDER_WORD, "under_word") X(SEASON_NOUN, "season_noun") /* 12 倍压缩|下; 数月的|冬季 */ \
    X(RECORD_VERB, "record_verb") /* 创: 订单 | 创 | 历史新高 */                                    \
    X(RECORD_END, "record_end") /* 新高 纪录: what was set or broken */                            \
    X(AGE_SIGN, "age_sign") /* 岁: 62 | 岁 */ \
    X(AGE_TAIL, "age_tail") /* 高龄 生日: 89 岁 | 高龄 */ \
    X(FAMILY_NAME, "family_name") /* 李 欧阳: opens the name of a person */ \
    X(AGENT_END, "agent_end") /* 员 公司: a noun that does something */ \
    X(BASIS_OPEN, "basis_open") X(BASIS_TAIL, "basis_tail") /* 若|以地区|划分 */ \
    X(GOAL_NOUN, "goal_noun") X(GOAL_VERB, "goal_verb") X(OF_THE, "of_the") /* 达|目标|的 30% */ \
    X(DISCOUNT_NOUN, "discount_noun") X(DISCOUNT_SIGN, "discount_sign") /* 9 折|优惠 */ \
    X(VERB_TAIL, "verb_tail") X(OPINION_VERB, "opinion_verb") /* 慢于; 六成|认为 */ \
    X(STATE_PIECE, "state_piece") X(STATE_SIGN, "state_sign") /* 中俄|两国 */ \
    X(LEADER_END, "leader_end") X(FORECAST_NOUN, "forecast_noun") /* 两国|元首; 盈利预测 */ \
    X(STATE_NOUN, "state_noun") /* 情况: 超 500 人的 | 情况 */ \
    X(OF_THOSE, "of_those") /* 其中: 其中 | 10 人 */ \
    X(RECKONED, "reckoned") /* 计算: 按汇率 | 计算 */ \
    X(RECKON_LEAD, "reckon_lead") /* 按: 按 | 汇率计算 */ \
    X(TOLD_BEFORE, "told_before") /* said promised: told | it would */ \
    X(INVERTED, "inverted") /* had should were: Had | the bank raised */ \
    X(FUTURE_PAST, "future_past") /* would: said it | would cost */ \
    X(INFINITIVE_SIGN, "infinitive_sign") /* to: to | end at */ \
    X(LEVEL_VERB, "level_verb") /* end settle: gained 112 points to | end | at 20,786 */ \
    X(WHEN, "when") /* when: a condition, but for what is past */ \
    X(LEVEL_PREPOSITION, "level_preposition") /* at: before the level that something has */ \
    X(MOOD_VERB, "mood_verb") /* would could: a mood of their own clause */ \
    X(SHARE_NOUN, "share_noun") /* 比重: A 占 B | 比重 is about A */                                \
    X(COST_VERB, "cost_verb") /* costs: right before a price by the thing */ \
    X(PART_SIGN, "part_sign") /* 占: A | 占 | B 的比重 */                                          \
    X(ASIDE_OPENER, "aside_opener") /* excluding led by: opens an aside of the clause before */ \
    X(GOES_ON, "goes_on") /* 并 同时: opens a clause that shares what stands before it */           \
    X(PLAN_VERB, "plan_verb") /* 希望 打算: what follows is all of it planned */                     \
    X(RESULT_WORD, "result_word") /* 在 给: verb | 在: where the object of 将 goes */               \
    X(FUTURE_CARRIER, "future_carrier") /* 将: its future goes on in clauses without a subject */ \
    X(WHOLE_OPEN, "whole_open") /* 在: before the whole of a part: 在 | 全国销量 | 中占比 */ \
    X(PLACE_PREPOSITION, "place_preposition") /* in: sales in | Europe */ \
    X(FRONTED_WORD, "fronted_word") /* at, weighing just: before a figure that opens a sentence */ \
    X(OR_WORD, "or_word") X(PER_WORD, "per_word") X(WITH_WORD, "with_word") /* or per with */ \
    X(THERE_WORD, "there_word") X(ONE_WORD, "one_word") /* for | one */ \
    X(SHOP_LINK, "shop_link") X(EACH_LINK, "each_link") /* on | eBay; a | share */ \
    X(FURTHER_JOIN, "further_join") X(IN_WORD, "in_word") X(THAT_WORD, "that_word") /* and */ \
    X(NOTE_SIGN, "note_sign") /* (某网|注|: */                                                     \
    X(BUT_WORD, "but_word") X(WAS_SO, "was_so") /* but; fell was: what was not expected */ \
    X(PART_PLAN, "part_plan") /* 40% of firms | plan to hire */ \
    X(PLAN_ALONE, "plan_alone") X(PLANNER, "planner") /* 8%|打算换机; 企业 firms */ \
    X(SORT_ADJECTIVE, "sort_adjective") /* 相关 类似: 300 起|相关|投诉 */ \
    X(WHERE_TO, "where_to") /* 运|往, 送|到: where it goes */ \
    X(RESPONDENT, "respondent") /* 受访者 表示: who is asked, how they answer */                    \
    X(HIS_ITS, "his_its") /* its: half of | its □ shops */ \
    X(OUTLOOK, "outlook") /* guidance: above our | guidance */ \
    X(OUTLOOK_OF, "outlook_of") /* of: guidance | of □ */ \
    X(MEETS_OUTLOOK, "meets_outlook") /* above: | our guidance */ \
    X(MEETS_THAN, "meets_than") /* 比 较: right before an expectation */ \
    X(DENIAL_END, "denial_end") /* 就 便: not opened yet, | then so much */                         \
    X(MEETS, "meets") /* 高于 超出: before an expectation that is past */                          \
    X(RAISED, "raised") /* raised: up, but only before a new value */                             \
    X(TIME_CHANGE, "time_change") /* 延长 extended by: what may change by a time */                \
    X(SHARE_OF, "share_of") /* share of: 62% | share of | the market */ \
    X(PART_NOUN, "part_noun") /* 占比 比重: what a share is called */                              \
    X(GROUP_OPEN, "group_open") /* of among 在: before those of whom a share is told */            \
    X(GROUP_CLOSE, "group_close") /* 中 里: behind them */                                         \
    X(DONE_END, "done_end") /* 出 到: ends a verb that names no deed: 拿出 | 5 万 */               \
    X(PERIOD_SIGN, "period_sign") /* q fy: Q3'24, FY2024 */ \
    X(YEAR_MARK, "year_mark") /* e: 2024E */ \
    X(TIME_JOINT, "time_joint") /* of ended 的: the third quarter | of | 2024 */ \
    X(TIME_BEHIND, "time_behind") /* 之后: a time of its own only where a clause opens */           \
    X(TIME_OPEN, "time_open") X(TIME_AND, "time_and") /* between: before two times with and */ \
    X(TIME_LEAD, "time_lead") /* early, the end of: before a time, of which it is a part */ \
    X(TIME_TAIL, "time_tail") /* 前 底 以来: behind a time, and part of it */                      \
    X(TIME_PREPOSITION, "time_preposition") /* in by: before a time that is told */ \
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
    X(TELLING_NOUN, "telling_noun") /* 建议 预计: a verb that a clause follows, when a noun does */  \
    X(BY_MEANS, "by_means") /* 以 按: | 以 | 200 元的价格, no price is told of */                    \
    X(WHEN_TAIL, "when_tail") /* 后 期间: 疫情 | 后 | 增长 4%, what it tells is when */                \
    X(IS_A, "is_a") /* 是 均为: 70% | 是 | 学生 */                                                  \
    X(GROUP_PIECE, "group_piece") /* 国 方: 两|国|推动, a measure word that is what is counted */ \
    X(THERE_IS, "there_is") /* 有 使用: 机房.., 有| 三个人, what has so many stands before */ \
    X(DEED_NAME, "deed_name") /* 成交: 主板|成交|增加至 □, a verb that names what is measured */ \
    X(BEYOND, "beyond") /* 以外: 10 名美国|以外|学者 */ \
    X(NOUN_ADVERB, "noun_adverb") /* 特别 长期: 11 条|特别|路线, adverbs that describe nouns too */ \
    X(LONE_NOUN, "lone_noun") /* 车 水: nouns of one character; others are torn from a word */ \
    X(WORTH_END, "worth_end") /* 价值 总额: but not the value of a thing, which is the thing's */   \
    X(LINK_VERB_END, "link_verb_end") /* 为 达到: end a verb that only leads to a figure */        \
    X(RATHER_VERB, "rather_verb") /* 创 挑战: nouns of the dictionary that are verbs at figures */   \
    X(FRAME_NOUN, "frame_noun") /* 结果 原因: lead to what is told and are not it */                 \
    X(PRICE_END, "price_end") /* 价: 股|价 names what trades at a price */                          \
    X(PLACE_HEAD, "place_head") /* 排名 rank: heads a column of places */                         \
    X(SHARE_WORD, "share_word")       /* share: what earnings and dividends are told by */ \
    X(NO_THING, "no_thing")           /* first year found: no thing that a quantity is of */ \
    X(COUNT_ADJECTIVE, "count_adjective") /* more daily: 40 | more | jobs, also without a noun */ \
    X(THOSE, "those") /* those: 28% of | those | who */ \
    X(MULTIPLE_ARTICLE, "multiple_article") /* the: twice | the | power */ \
    X(DEGREE_ADVERB, "degree_adverb") /* more less: 3x | more | efficient, 4x more visitors */ \
    X(PARTICIPLE, "participle") /* built, known: without -ed, as newly | built homes */ \
    X(LATE_SUBORDINATOR, "late_subordinator") /* as after: rose 4% | as | sales fell */ \
    X(COMPARE_BY, "compare_by") /* by: A beat B | by | 4 */ \
    X(MASS_NOUN, "mass_noun") /* power storage: 20% more | storage */ \
    X(EXPECT_VERB, "expect_verb") /* expects forecast: it | expects | growth of 3% */ \
    X(OBJECT_VERB, "object_verb") /* cut put: cut | its price, but a cut */ \
    X(MOVE_PREPOSITION, "move_preposition") /* by to from: cut its price | by */ \
    X(COMPARE_VERB, "compare_verb") /* beat trails: A | beat | B by 4 */ \
    X(AMOUNT_LABEL, "amount_label")   /* deposit: names an amount that is no price */ \
    X(THOUGHT_OF, "thought_of")       /* expected: to cover | expected | losses */ \
    X(SALE_THING, "sale_thing") X(GRANT_NOUN, "grant_noun") /* 3000 块的|手机; 每天 30 元|利息 */   \
    X(WORK_NOUN, "work_noun") X(MODAL_VERB, "modal_verb") /* 处理 计算; 可以 能 */                  \
    X(EACH_TIME, "each_time_end") /* 每秒: before the verb of a deed */                            \
    X(AGAIN_SIGN, "again_sign")   /* 或 现汇率约合: between a figure and the same, or a choice */     \
    X(FRAME_HEADING, "frame_heading") /* 注意事项: heads what it does not name */                  \
    X(BENCHMARK_HEAD, "benchmark_head") /* 评测集: the first head of a table */ \
    X(OCCASION_PIECE, "occasion_piece") /* 次 轮: measure words of deeds */                        \
    X(TRADE_NOUN, "trade_noun") /* 投资: 共|投资|公司, a verb behind an adverb */                   \
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
    X(HUGE_COUNT, "huge_count") X(POSSESSIVE_MARK, "possessive_mark") /* 参数: told by 10^12; 的 */ \
    X(MEGA_SIGN, "mega_sign") /* 千|兆 is a speed */                                             \
    X(TAKEN_VERB, "taken_verb") X(SPEND_VERB, "spend_verb") X(EARNER, "earner") /* 挪用; 花; 员工 */ \
    X(COST_BEHIND, "cost_behind") /* 20 万元|成本 */                                              \
    X(FEE_END, "fee_end") X(FEE_NOT, "fee_not") /* 租赁|费; 花费 */                               \
    X(FEE_ASKED, "fee_asked") X(FEE_PAID, "fee_paid") /* 收取; 支付 */                         \
    X(PRICE_HEADING, "price_heading") /* 票价: heads a price list */                               \
    X(PEOPLE_PIECE, "people_piece") X(PERSON_PIECE, "person_piece") /* 人 户; 名 位 */              \
    X(PERSON_END, "person_end") X(PERSON_NOT, "person_not") /* 朋友: takes no sums */ \
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
    X(HIRE_VERB, "hire_verb") /* costs: costs | £10 per day */ \
    X(FORECASTER, "forecaster") X(GUESS_NOUN, "guess_noun") /* analysts; expectation, guidance */ \
    X(BUYING_VERB, "buying_verb") X(FOR_WORD, "for_word") /* buy it | for | $120 */ \
    X(CLAUSE_LEAD, "clause_lead")     /* going to: a piece of a clause, no phrase */ \
    X(COST_HEADING, "cost_heading") /* expenses: what stands under it is spent */ \
    X(PART_HEAD, "part_head")         /* share: has a 5.9% | share of exports */ \
    X(MARGIN_POINTS, "margin_points") /* 毛利 | 三十个点 */ \
    X(MARGIN_HEAD, "margin_head") X(SHARE_HEAD, "share_head") /* end a name: net | margin: 11% */ \
    X(CHANGE_HEAD, "change_head") X(DELAY_HEAD, "delay_head") /* the steepest | drop; ping */ \
    X(MEMORY_HEAD, "memory_head") X(COST_HEAD, "cost_head") /* RAM; spending */ \
    X(MOVED_BY, "moved_by") /* slowed | by */ \
    X(RATE_NOUN, "rate_noun") X(DEGREE_OF, "degree_of") /* accuracy; 80% | done */ \
    X(KEEP_VERB, "keep_verb") X(KEPT_NOUN, "kept_noun") /* saves | $5; a credit of | $5 */ \
    X(DEALT_HEAD, "dealt_head") X(BILL_WORD, "bill_word") X(TAKEOVER_VERB, "takeover_verb") \
    X(MADE_LEAD, "made_lead") X(BILL_HEAD, "bill_head") /* costs $5 | to repair; bill */ \
    X(SUM_VERB_GAIN, "sum_verb_gain") X(SUM_GIVEN, "sum_given") /* saves: | $5; of credits */ \
    X(PLURAL_FIRST, "plural_first") X(TELLING_FORM, "telling_form") /* sales staff; reflecting */ \
    X(FEE_HEAD, "fee_head") X(FEE_SPENT, "fee_spent") X(SHOW_VERB, "show_verb") /* fees; legal */ \
    X(FRAME_LABEL, "frame_label") /* note: before a colon, names nothing */ \
    X(HEADING_OPENER, "heading_opener") /* if how: a heading that names nothing */ \
    X(INTRO_TAIL, "intro_tail") /* apply follows: charges | apply as follows: */ \
    X(PUT_FORM, "put_form") X(PUT_TO, "put_to") /* □ was | invested | in roads */                 \
    X(UNTIL, "until") /* not sold | until 3 days later */                                         \
    X(SO_OPENER, "so_opener") X(SO_JOIN, "so_join") /* it would end, | but we have 3 */            \
    X(IS_SO, "is_so") /* verbs of what is so, which past_form lacks */                            \
    X(BEFORE_AMOUNT, "before_amount") /* the family | controls □ */                               \
    X(AT_VERB, "at_verb")             /* the shares | trade at □ */                               \
    X(NAMED_FORM, "named_form") /* a podcast | called Source */                                   \
    X(END_ADVERB, "end_adverb") X(LY_NOUN, "ly_noun") /* a drive | away; a family is no adverb */  \
    X(ED_NOUN, "ed_noun") X(DOING_FORM, "doing_form") /* a seabed; a talk | beginning at noon */   \
    X(SUM_HEAD, "sum_head") X(LOSS_VERB, "loss_verb") /* a $5m | loan; it lost | $5m on sales */  \
    X(GIVES_VERB, "gives_verb") X(SINGULAR_S, "singular_s") /* | gave farmers $40m; a $9 fee */   \
    X(SCORED_VERB, "scored_verb") /* 14 points; Lee added | 12 */                                 \
    X(PLAYED_VERB, "played_verb") /* Lee | racked up 14 points */ \
    X(LEVEL_BOUND, "level_bound") X(STAKE_TELL, "stake_tell") /* rise | above 3% */               \
    X(WITHIN_WORD, "within_word")                                                                 \
    X(PAY_LEAD, "pay_lead") /* pay down | $5m of debt */                                          \
    X(MODAL_FORM, "modal_form") /* can | disappear */                                             \
    X(OFF_WORD, "off_word") /* 25% | off shoes */ \
    X(OUR_WORD, "our_word") X(OLD_WORD, "old_word") /* a 35-year-|old; costs and | our tax rate */ \
    X(MEANING_VERB, "meaning_verb") /* 7 | means good */ \
    X(AT_RATE, "at_rate") /* grew at a 5% | rate */ \
    X(SPAN_TAIL, "span_tail") /* range: in the high 20% | range */ \
    X(RATE_TERM, "rate_term") /* throughput | of 5 requests/second */ \
    X(TAIL_WORD, "tail_word") /* prior: 30 days | prior */ \
    X(FIGURE_WORD, "figure_word") /* each: beside figures on a line of nothing else */ \
    X(SUM_THING, "sum_thing") X(SHOP_NAME, "shop_name") /* a $20 | bill; on | eBay */ \
    X(CHANGE_BASIS, "change_basis") X(FURTHER_WORD, "further_word") /* sequentially; another */ \
    X(SELL_END, "sell_end") /* 卖: 成本 □,卖| □ */                                                 \
    X(GENERATION, "generation") /* 后: 90 后 */                                                    \
    X(AMOUNT_END, "amount_end") /* 销量 人口: of which there is a share: 超过全球销量的 30% */      \
    X(RELEASE_VERB, "release_verb") /* 发布 推出: 雷军|发布|手机, 售价 □ */                        \
    X(WHOLE_TIME, "whole_time") /* 全年: 完成全年目标的 60% */ \
    X(TIME_NOUN, "time_noun") /* 时段 季末: a noun that tells when, behind a preposition */ \
    X(GROUP_END, "group_end") /* 队 员工: those whom a count of people behind it counts */ \
    X(EXCHANGE_SIGN, "exchange_sign") X(EXPECTER, "expecter") /* 兑 | 美元; 市场 | 预期 */ \
    X(RANK_VERB, "rank_verb") /* 居 位列: 居世界首位 */ \
    X(TOLD_BY, "told_by") /* 预计 称: behind who tells, before what is told */ \
    X(THING_SUFFIX, "thing_suffix") /* 版 机: ends a noun whose stem is a verb: 修正|版, 收割|机 */ \
    X(NAME_CHARACTER, "name_character") /* 斯 特: foreign names are written with them */ \
    X(NEXT_DOER, "next_doer") X(OUTLAID_VERB, "outlaid_verb") /* 12 元|他卖了; 斥资| 3 亿元收购 */ \
    X(OUTLAID_DEED, "outlaid_deed") X(SAME_WHEN, "same_when") /* 收购|公司; 同一时间 */ \
    X(OUTLAY_VERB, "outlay_verb") /* 投入 编列: opens a clause as a verb: 投入 30 亿元 */ \
    X(FOR_WHOM, "for_whom") X(GAIN_VERB, "gain_verb") /* 为 球队 得到 */ \
    X(LEVEL_MARK, "level_mark") X(LIKENS, "likens") /* 大关; 相当于 */ \
    X(PIECE_SHOP, "piece_shop") X(SHOP_END, "shop_end") /* 家: 店 */ \
    X(PIECE_BODY, "piece_body") X(BODY_END, "body_end") /* 具: 遗体 */ \
    X(PIECE_TEXT, "piece_text") X(TEXT_END, "text_end") /* 篇: 论文 */ \
    X(MEAN_WORD, "mean_word") /* 平均: 大豆|平均|批发价 */ \
    X(LIVES_AT, "lives_at") /* 在: 住|在|成都,62 岁 */ \
    X(FOR_ANOTHER, "for_another") /* for: compared to 33% | for another thing */ \
    X(DEAL_REACH, "deal_reach") X(DEAL_PUT, "deal_put") \
    X(DEAL_GAIN, "deal_gain") /* 满| 300 |减| 50 */ \
    X(SIZE_NAME, "size_name") /* 40 GB|大小|的模型 */ \
    X(TIME_MEASURED, "time_measured") /* 年龄, 工期: what time measures */ \
    X(TIME_ITSELF, "time_itself") /* 时间: behind a length of time it names nothing */ \
    X(TARIFF_NOUN, "tariff_noun") X(SUM_LAID, "sum_laid") /* 学费 □; 押金 □ */ \
    X(DEAL_LEAD, "deal_lead") X(DEAL_DEED, "deal_deed") /* 以 □ 成交 */ \
    X(AGED_PEOPLE, "aged_people") /* 老人: 65 岁以上|老人 */ \
    X(CAMERA_SIDE, "camera_side") /* 前置 □ 像素 */ \
    X(SELLER, "seller") /* 京东: where a thing is sold, no thing */ \
    X(SPEED_GAIN, "speed_gain") /* 加速: 0-100km/h |加速 6.3 秒 */ \
    X(PRAISE, "praise") /* 大: 5000 mAh |大|电池 */ \
    X(DOER_NAME, "doer_name") X(DOER_VERB, "doer_verb") /* 北京有| 5 家; Meta 买了 □ */ \
    X(RATE_NAME, "rate_name") /* 吞吐: 吞吐为| 每秒 300 个样本 */ \
    X(RATE_OF, "rate_of") X(CHINA_MONEY, "china_money") /* 新台币|兑|美元; 人民币 */ \
    X(TAKE_FORM, "take_form") /* takes: it | takes | two years to build a bridge */ \
    X(IT_WORD, "it_word") /* it: the same */ \
    X(TOP_WORD, "top_word") /* worst: its | worst | flood in 40 years: no -est */ \
    X(EST_NOUN, "est_noun") /* interest: no superlative */ \
    X(RECORD_SPAN, "record_span") /* in: the worst flood | in | 40 years */ \
    X(PAY_FORM, "pay_form") /* charge: | charge | $12 for the plan */ \
    X(AMONG, "among") /* in: (75% | among | women, 71% | among | men) */ \
    X(PERIOD_WORD, "period_word") /* year: the prior-|year| quarter */ \
    X(LONE_FOR, "lone_for") /* waited | for | two minutes; for a goes with a noun */ \
    X(OF_WHOM, "of_whom") /* 1,500 people, 52% | of whom */ \
    X(OF_THEM, "of_them") /* of whom: 1,500 people, | of whom | 52% */ \
    X(OTHERS, "others") X(STATISTIC, "statistic") /* others: nine | others; p: | p | = 0.04 */ \
    X(PRICE_HEAD, "price_head") /* fares: ends the name of what is asked for one thing */ \
    X(OFFER_NOUN, "offer_noun") /* the basic package | for | $700 */ \
    X(PAST_DEED, "past_deed") X(SIZED_FORM, "sized_form") /* won three times; oversubscribed */ \
    X(AS_WORD, "as_word") \
    X(SUM_PLURAL, "sum_plural") /* Student | grants: $300 */ \
    X(OPENS_VERB, "opens_verb") X(SET_TO, "set_to") /* to | post | profits of; profits | set to */ \
    X(AMOUNT_TIE, "amount_tie") /* net loss | applicable | to shareholders */ \
    X(HOLDING_HEAD, "holding_head") /* team: what is owned, and so is worth an amount */ \
    X(WORTH_BEFORE, "worth_before") /* worth: the club is | worth | $3 billion */ \
    X(WORTH_TELL, "worth_tell") /* worth: the sentence tells what its names are worth */ \
    X(SHOP_WORD, "shop_word") X(SAY_END, "say_end") X(BOUGHT_FOR, "bought_for") \
    X(LET_GOODS, "let_goods") X(PRICE_LINK, "price_link") X(LET_DEED, "let_deed") \
    X(PRICE_NAME, "price_name") \
    X(MONEY_THING, "money_thing") X(MONEY_THING_NOT, "money_thing_not") /* □ 设计费; 免费 */ \
    X(MONEY_OPEN, "money_open") X(LENDER_END, "lender_end") /* □ 特别国债; □ 财团贷款 */ \
    X(PAPER_END, "paper_end") X(WAGE_NAME, "wage_name") /* □ 贷款合同; 工资 □ */ \
    X(PART_OPEN, "part_open") /* 其中: a part of the sum before */ \
    X(SUM_DEED, "sum_deed") X(SUM_GIVEN_TO, "sum_given_to") /* 拿了 □; 给了司机 □ */ \
    X(SUM_DIFFERS, "sum_differs") X(DEAR_WORD, "dear_word") /* 比 .. 少 □; 太贵 */ \
    X(SUM_DEED_WEAK, "sum_deed_weak") X(SUM_SCENE, "sum_scene") /* 蒸发 □; 主播 */ \
    X(BRING_IN, "bring_in") X(INDUSTRY_NAME, "industry_name") /* 旅游业|带来 □ */ \
    X(LEADS_UP_TO, "leads_up_to") /* 涨|到 □ */ \
    X(FEE_TAIL, "fee_tail") X(SUM_MAY, "sum_may") /* 住宿|费; □ 可退 */ \
    X(HOLDER_END, "holder_end") X(DEED_PAPER, "deed_paper") /* □ 贷款|人; □ 贷款|合同 */ \
    X(ORDER_NOUN, "order_noun") X(SUM_END, "sum_end") /* 订单; 订单|金额 */ \
    X(EURO_STATE, "euro_state") X(YEN_STATE, "yen_state") X(WON_STATE, "won_state") \
    X(POUND_STATE, "pound_state") X(DOLLAR_STATE, "dollar_state") \
    X(RUPEE_STATE, "rupee_state") X(RUBLE_STATE, "ruble_state") /* 日本: what it pays in */ \
    X(TIME_HEAD, "time_head") /* 2022|年, FY| 2024: the head of a row */ \
    X(EXTENT_LEAD, "extent_lead") /* 长达: 一根|长达|3 公里的电缆 */ \
    X(EXTENT_END, "extent_end") /* 宽: 型|宽 53 米 */ \
    X(LASTING_DEED, "lasting_deed") X(EVENT_VERB, "event_verb") /* 发酵 30 分钟; 成立 11 年 */ \
    X(TIME_LEFT, "time_left") X(IN_A_ROW, "in_a_row") /* 比赛|还剩 2 分钟; 连续三年 */ \
    X(TIME_RESULT, "time_result") /* 55 秒的|成绩 */ \
    X(TOLL_NOUN, "toll_noun") /* 3|死 50|伤 */ \
    X(SUM_LEAD, "sum_lead") /* 交出资金,|共| 3 万元 */ \
    X(SPEAKER_ROLE, "speaker_role") X(SPEAKER_END, "speaker_end") /* 管理层|: 大概 200 亿 */ \
    X(OPENS_TELLING, "opens_telling") /* |结果等了 20 分钟 */ \
    X(PRICE_LABEL, "price_label") X(NO_SUBJECT, "no_subject") /* |售价 99 元; 任意 */ \
    X(HAVING, "having") X(NEW_LEAD, "new_lead") X(DEED_PIECE, "deed_piece") /* 目前|有 □; 打两|次 */ \
    X(FIRST_PIECE, "first_piece") /* 五|个|学生写的论文: of whom comes first */ \
    X(COUNT_TOPIC, "count_topic") /* 粉丝: what bare figures count */ \
    X(BEFALLING, "befalling") X(FAR_FROM, "far_from") /* 两部|出现故障; 距离 */ \
    X(TAIWAN_MONEY, "taiwan_money") /* 新台币: 元 in a text that speaks of it */ \
    X(DIMENSION_LABEL, "dimension_label") /* 厚 | 15 毫米 */ \
    X(DESCRIBED_BY, "described_by") /* embellished | with */ \
    X(GUIDANCE, "guidance") /* 公司预计: what a firm says of its figures to come */ \
    X(ACTIVITY, "activity") X(GERUND_LEAD, "gerund_lead") /* after | hiking 20 miles */ \
    X(INFINITIVE_NOUN, "infinitive_noun") X(PARTICLE, "particle") /* the cost | to; drop | out */ \
    X(BE_FORM, "be_form") X(EXTENT_WORD, "extent_word") /* 5 ft | tall */ \
    X(REPORTS_VERB, "reports_verb") /* companies | report profits */ \
    X(DEVICE_MODE, "device_mode") /* in | standby mode | the draw will be */ \
    X(REGION_NAME, "region_name") /* EMEA: a 5% rise in| it says where */ \
    X(SHOULD_FIGURE, "should_figure") /* margin| should be □: what is to come */ \
    X(MODIFIER_HALF, "modifier_half") /* GAAP| and non-GAAP margins */ \
    X(ON_TERMS, "on_terms") /* 3% and 1% |in constant currency */ \
    X(POINT_FIRM, "point_firm") X(POINT_EFFECT, "point_effect") /* 5 points of | impact */ \
    X(ACCOUNT_SALES, "account_sales") X(ACCOUNT_COST, "account_cost") \
    X(ACCOUNT_PIECES, "account_pieces") /* Sales | 8 mln vs 7 mln */ \
    X(ACCOUNT_SUM, "account_sum") /* Revs | 8 mln; Tax | 8 mln; Net profit | 8 mln */ \
    X(ACCOUNT_LINK, "account_link") /* profit | attributable | 8 mln */ \
    X(ACCOUNT_NET_OF, "account_net_of") /* profit | before | tax */ \
    X(COIN_DEED, "coin_deed") /* 二十块 | 买的 */ \
    X(WAS_VERB, "was_verb") /* the forecast of □ - income | was | □ */ \
    X(THAN_ACTUAL, "than_actual") /* 比 | 实际 | 高 5 亿元 */ \
    X(DEED_THING, "deed_thing") /* 培训 | 机构: one noun with the deed before it */ \
    X(GROUP_OF, "group_of") /* 40% | of | firms: before the group */ \
    X(ACCOUNT_OF, "account_of") X(ACCOUNT_IN, "account_in") /* 12m | of | revenue; in | sales */ \
    X(ACCOUNT_NOT, "account_not") /* Avg shrs | 6 mln vs 5 mln */ \
    X(CONTAINS_FORM, "contains_form") X(RELATED_FORM, "related_form") /* with | $5m | tied to */ \
    X(BARE_VERB, "bare_verb") X(LATE_ADVERB, "late_adverb") /* decide; output | elsewhere */ \
    X(NOUN_CLOSE, "noun_close") /* the theory | when n is 7 */ \
    X(PERIOD_ADJECTIVE, "period_adjective") X(MULTIPLE_VERB, "multiple_verb") /* daily; double */ \
    X(RESTATED, "restated") /* 800 MW of | electricity */ \
    X(TOLD_FORM, "told_form") /* with sales | up 12% */ \
    X(PLAN_NOUN, "plan_noun") X(MONEY_PLURAL, "money_plural") X(BILL_OWED, "bill_owed") \
    X(PLAN_PERIOD, "plan_period") X(BILL_ASKED, "bill_asked") /* | /month; a $20 bill | for */ \
    X(DIFFERS_BY, "differs_by") X(OPENS_SUM, "opens_sum") /* $5 | more than; |At $5 */ \
    X(COST_PER, "cost_per") /* | Cost per | month */ \
    X(SENT_NOUN, "sent_noun") X(RECEIVE_PREPOSITION, "receive_preposition") /* a | payment | to */ \

#endif
