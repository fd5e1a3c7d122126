/* words_veto_list.h: the lists of rules/words.yaml that C asks for one word at a time, as
 * X(ID, "name"), where it tells a figure that names or dates from a quantity: vetoes and dates. */
#ifndef WORDS_VETO_LIST_H
#define WORDS_VETO_LIST_H

#define WORDS_VETO_LIST(X) \
    X(SOME_DAY_OF, "some_day_of") X(SOME_DAY_ON, "some_day_on") /* 总|有一天; 我有一天|会 */ \
    X(SOME_DAY_NOT, "some_day_not") /* 每周|有一天 */ \
    X(AROUND_WORD, "around_word") /* 四周 */ X(PAIR_WORD, "pair_word") /* 两 */ \
    X(SOME_DAY_TAIL, "some_day_tail") \
    X(ARITY_NAME, "arity_name") /* 三|元表达式, 三|次曲线 */ \
    X(TIMES_DEGREE, "times_degree") /* 两度: 两度 | 遭到 */ \
    X(HOUR_LEAD, "hour_lead") /* 到: 到 | 10 点多 */ \
    X(HOUR_REACH, "hour_reach") /* 睡到: 睡到 | 十点 */ \
    X(RATE_YIELD, "rate_yield") /* 产: 一亩 | 产 1000 斤 */ \
    X(STROKE_DAY, "stroke_day") /* 出发: 11/19 | 出发 */ \
    X(TURN_SIGN, "turn_sign") X(SUM_TAIL, "sum_tail") /* 3 转 | 2; 50 元 | 一人 */ \
    X(HOW_MUCH, "how_much") /* 多少: 一天的步数是 | 多少 */ \
    X(NETWORK_NAME, "network_name") /* WLAN: WLAN | 802.11 */ \
    X(BUS_RUN, "bus_run") X(SLOGAN_WAY, "slogan_way") /* 客运 | 5653; 22333 | 工作法 */ \
    X(WHEN_LEVEL, "when_level") /* 等于: 等于 | 3 时 */ \
    X(HOUR_MINUTES, "hour_minutes") X(HOUR_COME, "hour_come") /* 五点 | 一刻; 六点 | 一过 */ \
    X(STATUS_CODE, "status_code") X(STATUS_NOUN, "status_noun") /* 429; 404 | errors */ \
    X(STATUS_SURE, "status_sure") X(STATUS_LEAD, "status_lead") /* HTTP | 429; a | 429 means */ \
    X(STATUS_SCENE, "status_scene") X(NET_NOUN, "net_noun") /* request; a /24 | subnet */ \
    X(KEY_VERB, "key_verb") X(KEY_SIGN, "key_sign") /* press | 1, press | star | 1 */ \
    X(EMERGENCY_LINE, "emergency_line") X(EMERGENCY_TAIL, "emergency_tail") /* 911 | calls */ \
    X(HALVES_LEAD, "halves_lead") X(HALVES_WORD, "halves_word") /* both | halves */ \
    X(MODEL_EDITION, "model_edition") /* Pro Max: iPhone 16 | Pro Max */ \
    X(AT_WORD, "at_word") /* at| 459-2495. */ \
    X(YEAR_MONEY, "year_money") X(YEAR_MONEY_LEAD, "year_money_lead") /* in | 2023 | dollars */ \
    X(BOARD_SERIES, "board_series") /* Raspberry Pi| 4b */ \
    X(VERSION_JOIN, "version_join") /* slower than| 3.11 */ \
    X(RELEASED_VERB, "released_verb") X(RELEASED_LEAD, "released_lead") /* upgrade to| 4.2 */ \
    X(ACT_LEAD, "act_lead") X(ORDER_NAME, "order_name") /* Law| 7/2021, Order| (14086) */ \
    X(NUMBERED_NOUN, "numbered_noun") X(NUMBERED_VERB, "numbered_verb") /* team | 4; issue | 45 */ \
    X(NUMBER_LEAD, "number_lead") X(EACH_WORD, "each_word") /* see | issue 45; each | team 4 */ \
    X(ANSWER_LEAD, "answer_lead") X(ANSWER_TAIL, "answer_tail") X(ANSWER_GIVER, "answer_giver") \
    X(ANSWER_VERB, "answer_verb") /* error | 404; a 404 | error; the | server | returned | 404 */ \
    X(MINUTE_LEAD, "minute_lead") X(MINUTE_ABOUT, "minute_about") X(MINUTE_TO, "minute_to") \
    X(FORCES_LEAD, "forces_lead") X(FORCES_HOURS, "forces_hours") X(FORCES_ZONE, "forces_zone") \
    X(MINUTE_BY, "minute_by") X(ERA_CODE, "era_code") X(SIDEARM, "sidearm") \
    X(CALIBRE, "calibre") /* 200 | CE marks */ \
    X(SERIAL_TAIL, "serial_tail") X(SERIAL_WORD, "serial_word") /* 款号 | 7781; 端口 | 80 */ \
    X(RUN_TOLD, "run_told") X(RUN_TIME_LEAD, "run_time_lead") /* a time of | 42:15 */ \
    X(PRICE_NOW, "price_now") X(PRICE_TAG, "price_tag") /* 现价 | 1999, 房价 | 800 起 */ \
    X(FLOOR_LEAD, "floor_lead") /* 每晚 | 688 起 */ \
    X(EXCESS_WORD, "excess_word") /* 100 分钟, | 超出 | 0.15 元 */ \
    X(MODEL_MARK, "model_mark") X(TYRE_NOUN, "tyre_noun") /* 5D | Mark II; 110/80 */ \
    X(DEVICE_NOUN, "device_noun") X(ROUND_SIGN, "round_sign") /* 手环 | 9 NFC; A | 轮 */ \
    X(PACE_NOUN, "pace_noun") /* 4 分多的 | 配速 */ \
    X(BORN_SIGN, "born_sign") X(BORN_LEAD, "born_lead") /* 我 | 85 | 年的 */ \
    X(SIZE_SIGN, "size_sign") X(WORN_THING, "worn_thing") /* a size | 8 | dress */ \
    X(NUMBER_TAIL, "number_tail") X(NUMBERED_BY, "numbered_by") /* room number | is 8 | on */ \
    X(TOWN_SIGN, "town_sign") /* 十 | 里堡 */ \
    X(CHANNEL_LEAD, "channel_lead") X(CHANNEL_SIGN, "channel_sign") /* 央视 | 五 | 套 */ \
    X(CALIBRE_UNIT, "calibre_unit") X(SECONDS_THING, "seconds_thing") /* 9 | mm; lap times */ \
    X(IN_ONE, "in_one") X(DRAWN_TAIL, "drawn_tail") X(MEETING_WITH, "meeting_with") /* 2| -in-1 */ \
    X(LANE_NAME, "lane_name") /* PCIe: lanes are told behind its version */ \
    X(MATCH_DEED, "match_deed") /* deadlock header: a match is told of, by minutes */ \
    X(HOUR_VERB, "hour_verb") X(HOUR_MEET, "hour_meet") /* she | woke up at 7 */ \
    X(HOUR_START, "hour_start") X(HOUR_EVENT, "hour_event") /* doors | open at 7 */ \
    X(HOUR_NOT, "hour_not") X(HOURS_LEAD, "hours_lead") /* prices: they | start at 7 */ \
    X(DAY_PART, "day_part") /* in the morning: three or four | in the morning */ \
    X(HOUR_DAY, "hour_day") /* tonight: at 8 | tonight */ \
    X(OFFER_FOR, "offer_for") /* for: 2-for-1 */ \
    X(GPU_NUMBER, "gpu_number") \
    X(GPU_LEAD, "gpu_lead") X(GPU_TAIL, "gpu_tail") /* 一块| 4090, 4090 |显卡 */ \
    X(ZERO_HOUR, "zero_hour") /* 零点: no point */ \
    X(FROM_WORD, "from_word") X(VALUE_RANGE, "value_range") /* 从| 0 到 1; 取值从 0 到 1 */ \
    X(PORT_NUMBER, "port_number") X(PORT_WORD, "port_word") /* 22 | 端口 */ \
    X(CHIP_WORD, "chip_word") X(CHIP_LEAD, "chip_lead") /* 搭载| 980 | 处理器 */ \
    X(ACCOUNT_LEAD, "account_lead") /* 小红书| 354462115 */ \
    X(SHOT_WORD, "shot_word") X(SHOT_NOT, "shot_not") \
    X(SHOT_LEAD, "shot_lead") X(SHOT_TAIL, "shot_tail") /* 两记| 三分 |命中率 */ \
    X(VERSION_LEAD, "version_lead") /* 升级到| 2.1 */ \
    X(SHORT_YEAR_TAIL, "short_year_tail") X(YEAR_FROM, "year_from") \
    X(YEAR_WHO, "year_who") /* 我 公司: 16 年 | 我写了 */ \
    X(HEADLINE_DEED, "headline_deed") /* 被捕 入选: 3 男子 | 被捕 */ \
    X(JET_SIGN, "jet_sign") /* 歼 轰: 歼|20 首飞 */ \
    X(RANK_UNIT, "rank_unit") X(RANK_TOLD, "rank_told") X(RANK_MOVE, "rank_move") /* 名 排名 跌 */ \
    X(DAY_TIME, "day_time") /* 当天 凌晨: 3/10 | 当天 */ \
    X(ROAD_SIGN, "road_sign") /* 路 街: 中华五|路 789 号 */ \
    X(SPAN_LEAD, "span_lead") /* 历时 过去: | 一年 as a time */ \
    X(RATE_FILL, "rate_fill") /* 也就 赚: 一天 | 赚 | 300 块 */ \
    X(RATE_PAID, "rate_paid") /* 预算 开销: 一年的 | 预算 | 是 3 亿元 */ \
    X(DATE_SIGN, "date_sign") /* 点 号: 8 | 点, no figure of a rate */ \
    X(SECOND_TIME, "second_time") /* 二次 */ \
    X(COUNT_LEAD, "count_lead") /* 先后 曾: | 二次, twice */ \
    X(AROUND_TAIL, "around_tail") /* 都是 围着: 四周 | 都是墙 */ \
    X(GPU_NEAR, "gpu_near") /* 显卡 cuda: 4090 is a card where they are told of */ \
    X(AS_EARLY, "as_early") /* 18 年|底; 从| 16 年 */ \
    X(RANK_FRONT, "rank_front") X(RANK_FRONT_NOT, "rank_front_not") X(RANK_GREAT, "rank_great") \
    X(RANK_KIND, "rank_kind") /* 前五大|客户 */ \
    X(MARKET_PAIR, "market_pair") X(MARKET_LEAD, "market_lead") \
    X(MARKET_TAIL, "market_tail") /* 前|五大客户; 两市|共有 */ \
    X(LETTER_MODEL, "letter_model") /* β2 | 模型 */ \
    X(DIAL_HAN, "dial_han") X(DIAL_NOT, "dial_not") \
    X(DIAL_TAIL, "dial_tail") /* 打了| 120, 打 12345 |投诉 */ \
    X(YEARS_TAIL, "years_tail") X(YEAR_THAT, "year_that") X(YEAR_RELATIVE, "year_relative") \
    X(YEAR_WHEN, "year_when") X(SHORT_YEAR_AT, "short_year_at") \
    X(SHORT_YEAR_AT_NOT, "short_year_at_not") X(SECTION_SIGN, "section_sign") \
    X(RATIO_SIGN, "ratio_sign") \
    X(YEAR_SPOKEN_LEAD, "year_spoken_lead") X(YEAR_SPOKEN_NEXT, "year_spoken_next") \
    X(LATE_YEAR_TAIL, "late_year_tail") X(LATE_YEAR_LEAD, "late_year_lead") /* 98 年|的时候 */ \
    X(YEAR_STARTS, "year_starts") /* 从 16 年| 开始 */ \
    X(BASE_SYSTEM, "base_system") X(DOT_DAY_TAIL, "dot_day_tail") X(DIGEST_NAME, "digest_name") \
    X(VERSION_STAGE, "version_stage") X(VERSION_MOVE, "version_move") \
    X(VERSION_IN, "version_in") X(VERSION_BRINGS, "version_brings") \
    X(VERSION_OUT, "version_out") X(VERSION_DASH, "version_dash") /* 在| 4.0 |中; 3.5-|turbo */ \
    X(SCHOOL_CODE, "school_code") X(SCHOOL_NEAR, "school_near") X(PLAN_CODE, "plan_code") \
    X(PLAN_NEAR, "plan_near") X(DAY_CODE, "day_code") X(DAY_CODE_NEAR, "day_code_near") \
    X(CHIP_BRAND, "chip_brand") X(ROAD_ALONG, "road_along") X(ROAD_KIND, "road_kind") \
    X(CALL_LEAD, "call_lead") X(POST_CITY, "post_city") X(PHONE_EDITION, "phone_edition") \
    X(SMALL_BODY, "small_body") /* 985 where 高校 is told of */ \
    X(CLASS_LEAD, "class_lead") X(CLASS_TAIL, "class_tail") /* 高三| 2 班; 8 班|班长 */ \
    X(COHORT_LEAD, "cohort_lead") X(COHORT_TAIL, "cohort_tail") X(COHORT_WHO, "cohort_who") \
    X(EXAM_LEAD, "exam_lead") X(EXAM_TAIL, "exam_tail") X(OFFICE_LEAD, "office_lead") \
    X(OFFICE_TAIL, "office_tail") X(GROUP_LEAD, "group_lead") X(STATION_LEAD, "station_lead") \
    X(TIER_LEAD, "tier_lead") X(TIER_TAIL, "tier_tail") X(TIER_SECOND, "tier_second") \
    X(KIN_TAIL, "kin_tail") X(EDITION_OF, "edition_of") X(TEAM_TAIL, "team_tail") \
    X(TEAM_LEAD, "team_lead") X(TEAM_NEAR, "team_near") X(TEAM_NUMBER, "team_number") \
    X(TEXT_PIECE, "text_piece") \
    X(TEXT_PIECE_LEAD, "text_piece_lead") X(LEAST_BIT, "least_bit") X(NOT_EVEN, "not_even") \
    X(NEVER_ANY, "never_any") X(AMOUNT_NOT, "amount_not") X(LONG_DEED, "long_deed") \
    X(HALF_DAY_OF, "half_day_of") X(BUSINESS_TAIL, "business_tail") \
    X(SIGN_CLASS, "sign_class") X(SIGN_COHORT, "sign_cohort") X(SIGN_LEVEL, "sign_level") \
    X(SIGN_OFFICE, "sign_office") X(SIGN_GROUP, "sign_group") X(SIGN_STATION, "sign_station") \
    X(SIGN_TIER, "sign_tier") X(SIGN_EDITION, "sign_edition") X(SIGN_TEAM, "sign_team") \
    X(SIGN_TROOPS, "sign_troops") X(BUS_WORD, "bus_word") X(TROOPS, "troops") \
    X(NUMBER_OF, "number_of") X(FILE_SUFFIX, "file_suffix") \
    X(LATITUDE_LEAD, "latitude_lead") \
    X(LATITUDE_SIGN, "latitude_sign") /* 92853 |部队; 碳|-13; 北纬| 46 度 */ \
    X(DECADE_JOIN, "decade_join") /* the 60s| and 70s */ \
    X(FIRM_SUFFIX, "firm_suffix") /* 中租|-KY (5871) */ \
    X(SHOWN_SIGN, "shown_sign") X(TYPE_WORD, "type_word") /* 5-|shot; Double| 类型 */ \
    X(SEASON_SIGN, "season_sign") X(LINE_SIGN, "line_sign") X(RIDE_VERB, "ride_verb") \
    X(RANK_MISSED, "rank_missed") X(MOON_MONTH, "moon_month") X(CORPS_SIGN, "corps_sign") \
    X(CORPS_LEAD, "corps_lead") X(PARTY_NAME, "party_name") X(CONGRESS_TAIL, "congress_tail") \
    X(PAGE_LEAD, "page_lead") X(PAGE_SIGN, "page_sign") X(SEAT_LEAD, "seat_lead") \
    X(VOTE_TOLD, "vote_told") X(FLOOR_AT, "floor_at") X(FLOOR_SIGN, "floor_sign") \
    X(FLOOR_TAIL, "floor_tail") X(PAYOUT_VERB, "payout_verb") X(UNIFY_HEAD, "unify_head") \
    X(UNIFY_NOT, "unify_not") \
    X(HOUR_POINT, "hour_point") X(ORDINAL_SIGN, "ordinal_sign") X(SERIES_OF, "series_of") \
    X(FRACTION_PART, "fraction_part") /* 点 第; 见闻|之| 三, but 三|分|之一 */ \
    X(PLATE_PLACE, "plate_place") /* 23-24 |赛季; 搭| 968 |线; 前 10 |不入; 腊月| 廿八; 京|A */ \
    X(ONE_ROUND, "one_round") X(ROUND_VERB, "round_verb") X(SOLD_FILL, "sold_fill") \
    X(AUDIENCE_NOUN, "audience_noun") /* 54K | likes */ \
    X(CRICKET_WORD, "cricket_word") /* 227/8 (50 | ov) */ \
    X(PHONE_NAME, "phone_name") /* Tel: | 1300 850 505 */ \
    X(GRAPHICS_NUMBER, "graphics_number") X(GRAPHICS_LEAD, "graphics_lead") /* the | 4090 */ \
    X(GRAPHICS_SCENE, "graphics_scene") /* GPU: the 4090 has so many */ \
    X(GRAPHICS_CLASS, "graphics_class") /* 3090 | -class */ \
    X(RATED_WORD, "rated_word") /* Fuse | 10A */ \
    X(LAW_REPORT_PAGED, "law_report_paged") /* 347 | U.S. | 483 */ \
    X(NUMBERED_BOOK, "numbered_book") /* 1 | Corinthians 13 */ \
    X(THREADED, "threaded") X(TOLD_OFF, "told_off") /* 1/4-20 | bolt; two is | how */ \

#endif
