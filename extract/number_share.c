/* number_share.c: Chinese numerals -> with what makes shares of them: 百分之八九十, 三分之一,
 * 五又二分之一, 三成五, 八五折, 半, 一个半, 一个多月. The positional part is number_han.c's. */
#include "number_char.h"

/* A positional numeral with an own sign, as it stands behind 分之. */
static bool member_read(struct qc_slice text, uint32_t at, struct number *out) {
    uint32_t i = part_has(text, at, "负") ? at + 3 : at;
    if (!han_read(text, part_skip(text, i), out)) return false;
    if (i != at) {
        struct dec low = out->low;
        out->low = out->high;
        out->high = low;
        out->low.neg = out->low.m != 0;
        out->high.neg = out->high.m != 0;
        out->flags |= NUMBER_SIGNED;
    }
    return true;
}

/* Bytes of 分之 or 份之 at `at`, with blanks around and inside; 0: none. */
static uint32_t of_parts(struct qc_slice text, uint32_t at) {
    uint32_t i = part_skip(text, at);
    if (!part_has(text, i, "分") && !part_has(text, i, "份之")) return 0;
    i = part_skip(text, i + 3);
    return part_has(text, i, "之") ? part_skip(text, i + 3) - at : 0;
}

/* Percent and permille have names of their own; 万分之五 is told in percent. */
static bool named_share(struct number *n, struct dec whole) {
    if (whole.den != 1 || whole.e) return false;
    if (whole.m == 1000) {
        n->flags |= NUMBER_PERMILLE;
        return true;
    }
    if (whole.m != 100 && whole.m != 10000) return false;
    n->flags |= NUMBER_PERCENT;
    return whole.m == 100 || part_scale(n, -2);
}

/* `whole` 分之 member. */
static bool parts_read(struct qc_slice text, const struct number *whole, struct number *out) {
    static const uint32_t kept = NUMBER_DIGIT | NUMBER_SIGNED | NUMBER_REPAIRED;
    struct number n;
    uint32_t gap = of_parts(text, whole->end);
    if (!gap || whole->low.m == 0 || (whole->flags & (NUMBER_MORE | NUMBER_TOO_LONG)) ||
        !member_read(text, whole->end + gap, &n))
        return false;
    if (!(n.flags & NUMBER_POINT)) point_read(text, &n, true);
    n.begin = whole->begin;
    n.flags |= whole->flags & (kept | NUMBER_VAGUE | NUMBER_RANGE);
    if (!named_share(&n, whole->low)) {
        if (!dec_div(n.low, whole->high, &n.low) || !dec_div(n.high, whole->low, &n.high))
            return false;
        n.flags |= NUMBER_FRACTION;
    }
    if (n.flags & NUMBER_DIGIT) n.flags &= ~(uint32_t)NUMBER_HAN;
    *out = n;
    return true;
}

/* 四分一 升, 二份一, 三分一議席: the south leaves 之 out, of a proper fraction; but 三分一秒,
 * 三分二十. */
static bool short_parts(struct qc_slice text, const struct number *whole, struct number *out) {
    uint32_t at = whole->end;
    struct han m = han_at(text, at + 3);
    if (!part_in(text, at, "分份") || m.type != HAN_DIGIT || m.pair != 1 || m.loose ||
        whole->flags & NUMBER_DIGIT || !dec_is_integer(whole->low) || whole->low.e ||
        dec_compare(whole->low, dec_of(10, 0)) > 0 || whole->low.m <= m.value)
        return false;
    uint32_t end = at + 3 + m.size;
    uint32_t next = part_skip(text, end);
    bool ends = end >= text.size || part_in(text, next, ".,;:!?)。、") ||
                (part_char(text, next) & 0x80 &&
                 !part_in(text, next,
                          "秒刻钟十百千万亿零点球局比之个分篮次盘胜负平助中共直般度项档枚根张组板罚"
                          "样律些切致起定下把份件杯"));
    *out = (struct number){.begin = whole->begin, .end = end, .flags = whole->flags};
    out->flags |= NUMBER_FRACTION;
    return ends && part_ratio(out, m.value, whole->low.m);
}

/* 百分百 */
static bool whole_percent(struct qc_slice text, const struct number *head, struct number *out) {
    if (!part_has(text, head->begin, "百分百")) return false;
    *out = *head;
    out->end = head->begin + 9;
    out->flags |= NUMBER_PERCENT;
    return true;
}

/* 又 fraction: 五又二分之一, 1又1/2. */
static bool and_read(struct qc_slice text, const struct number *whole, struct number *out) {
    uint32_t at = part_skip(text, whole->end);
    struct number den, part, n = *whole;
    if (!part_has(text, at, "又")) return false;
    at = part_skip(text, at + 3);
    bool slash = digits_form(text, at, &part) && (part.flags & NUMBER_FRACTION);
    if (!slash && (!han_read(text, at, &den) ||
                   (!parts_read(text, &den, &part) && !short_parts(text, &den, &part))))
        return false;
    if (!(part.flags & NUMBER_FRACTION) || !part_add(&n, &part)) return false;
    n.end = part.end;
    n.flags |= part.flags;
    if (n.flags & NUMBER_DIGIT) n.flags &= ~(uint32_t)NUMBER_HAN;
    *out = n;
    return true;
}

/* 成 and 折 in other words: 一成不变, 三成员, 三折叠. */
static bool tenth_is_word(struct qc_slice text, uint32_t at) {
    if (part_has(text, at, "成就") && part_in(text, at + 6, "算是够行可能不有会很"))
        return false; /* 四成|就算 */
    if (part_has(text, at, "成都") && part_in(text, at + 6, "不没")) return false; /* 一成|都不到 */
    if (part_has(text, at, "折交叉验") || part_has(text, at, "折交叉检"))
        return true; /* 五折|交叉验证, but 五折|交叉销售 */
    if (part_has(text, at, "成员工") || part_has(text, at, "成分别"))
        return false; /* 两成|员工, 三成|分别 */
    if (part_has(text, at, "成人") &&
        part_in(text, at + 6, "口士群员民类均认表觉同支反选使用没不曾已对受"))
        return false; /* 七成|人口, 三成|人认为 */
    if (part_has(text, at, "成"))
        return part_in(text, at + 3,
                       "为立功本员果绩长分品交效就都熟像型语因色名年人家千百群片"
                       "对双天批形套不材真亲文");
    return part_in(text, at + 3, "叠腾线弯磨射算合返断痕页扇纸损旧屏衷中戟桂服");
}

/* The digit behind 成 (三成五); false: none, *out is left alone. */
static bool tenth_rest(struct qc_slice text, uint32_t at, uint32_t *digit) {
    struct han t = han_at(text, at), next = han_at(text, at + t.size);
    char c = part_char(text, at), behind = part_char(text, at + 1);
    *digit = (uint32_t)(c - '0'); /* 9成4 */
    if (is_digit(c)) return !is_alnum(behind) && behind != '.' && behind != '%';
    *digit = 5;
    if (part_has(text, at, "半")) return !part_in(text, at + 3, "个年天月小数品价日夜路途");
    if (t.type != HAN_DIGIT || t.pair != 1 || t.loose || next.type == HAN_UNIT ||
        next.type == HAN_BIG || next.type == HAN_DIGIT || part_in(text, at + 3, "个成折"))
        return false;
    *digit = t.value;
    return true;
}

/* 7成14, 3成33: how often a team wins or a batter hits; bytes of the two digits, 0: none. */
static uint32_t hundredths(struct qc_slice text, uint32_t at, uint32_t *value) {
    char a = part_char(text, at), b = part_char(text, at + 1), behind = part_char(text, at + 2);
    if (!is_digit(a) || !is_digit(b) || is_alnum(behind) || behind == '.' || behind == '%')
        return 0;
    *value = (uint32_t)(a - '0') * 10 + (uint32_t)(b - '0');
    return 2;
}

/* 三成, 七八成, 3.5成, 三成五; 八折, 八五折, 75折, 8.8折: in percent. */
static bool tenth_read(struct qc_slice text, const struct number *head, struct number *out) {
    uint32_t at = part_skip(text, head->end), digit;
    bool fold = part_has(text, at, "折");
    struct number n = *head;
    if ((!fold && !part_has(text, at, "成")) || tenth_is_word(text, at) ||
        (head->flags & (NUMBER_FRACTION | NUMBER_ZERO_LED | NUMBER_TOO_LONG)))
        return false;
    if (fold && head->begin > 0 && part_char(text, head->begin - 1) == '$')
        return false; /* $5 |折扣 */
    bool two = fold && dec_compare(n.high, dec_of(10, 0)) > 0;
    if (dec_compare(n.high, dec_of(two ? 100 : 10, 0)) > 0 || !part_scale(&n, two ? 0 : 1))
        return false;
    n.end = at + 3;
    if (fold && (head->flags & NUMBER_RANGE) && !two && head->low.m + 1 != head->high.m)
        n.low = n.high = dec_of(head->low.m * 10 + head->high.m, 0); /* 三五折 is one rate */
    uint32_t rest_at = part_skip(text, n.end);
    bool apart = rest_at != n.end && part_in(text, rest_at + 3, "一二三四五六七八九十百千万亿个");
    apart |= rest_at != n.end && is_digit(part_char(text, rest_at)); /* 9成 4 个 */
    if (!fold && !apart && !(head->flags & NUMBER_RANGE) && tenth_rest(text, rest_at, &digit)) {
        struct number rest = {.low = dec_of(digit, 0), .high = dec_of(digit, 0)};
        n.end = rest_at + (is_digit(part_char(text, rest_at)) ? 1 : 3);
        if (!part_add(&n, &rest)) return false;
    } else if (!fold && n.end == at + 3 && is_digit(part_char(text, head->begin)) &&
               (rest_at = hundredths(text, n.end, &digit)) != 0) {
        struct number rest = {.low = dec_of(digit, -1), .high = dec_of(digit, -1)};
        n.end += rest_at;
        if (!part_add(&n, &rest)) return false;
    }
    if (!fold && part_has(text, n.end, "多") && !part_has(text, n.end, "多少")) {
        n.flags |= NUMBER_MORE;
        n.end += 3;
    }
    n.flags |= fold ? NUMBER_PERCENT | NUMBER_OFF : NUMBER_PERCENT;
    *out = n;
    return true;
}

/* 半成: half of a tenth; 半成品 is a word. */
static bool half_tenth(struct qc_slice text, uint32_t at, struct number *out) {
    if (!part_has(text, at, "半成") || tenth_is_word(text, at + 3)) return false;
    *out = (struct number){.begin = at, .end = at + 6, .flags = NUMBER_HAN | NUMBER_PERCENT};
    out->low = out->high = dec_of(5, 0);
    return true;
}

/* 九 九 折: the two digits of a rate, spaced out. */
static bool spaced_fold(struct qc_slice text, uint32_t at, struct number *out) {
    struct han a = han_at(text, at), b = han_at(text, at + a.size + 1);
    uint32_t end = at + a.size + 1 + b.size;
    if (a.type != HAN_DIGIT || b.type != HAN_DIGIT || a.pair != 1 || b.pair != 1 ||
        part_char(text, at + a.size) != ' ' || !part_has(text, part_skip(text, end), "折") ||
        tenth_is_word(text, part_skip(text, end)))
        return false;
    *out = (struct number){.begin = at, .end = part_skip(text, end) + 3};
    out->flags = NUMBER_HAN | NUMBER_PERCENT | NUMBER_OFF;
    out->low = out->high = dec_of((uint64_t)a.value * 10 + b.value, 0);
    return true;
}

/* What 个半 and 个多 may stand before: units that are counted with 个, or no Chinese word. */
static bool ge_unit_follows(struct qc_slice text, uint32_t at) {
    static const char *const units[] = {"小时", "月",   "星期",   "礼拜",   "钟",     "世纪",
                                        "季度", "学期", "百分点", "千分点", "工作日", "时辰"};
    for (size_t i = 0; i < COUNT(units); i++)
        if (part_has(text, part_skip(text, at), units[i])) return true;
    return false;
}

/* 一个半, 3个半; 一个多, 两个来. */
static bool ge_read(struct qc_slice text, const struct number *head, struct number *out) {
    uint32_t at = part_skip(text, head->end);
    struct number n = *head, half = {.low = dec_of(5, -1), .high = dec_of(5, -1)};
    static const uint32_t open = NUMBER_FRACTION | NUMBER_MORE | NUMBER_APPROX | NUMBER_TOO_LONG;
    if (!part_has(text, at, "个") || (head->flags & open)) return false;
    n.end = at + 6;
    n.flags |= NUMBER_CLASSIFIER;
    if (part_has(text, at + 3, "半")) {
        bool ends = n.end >= text.size || !utf8_is_han(utf8_at(text, n.end));
        n.flags |= NUMBER_HALF;
        *out = n;
        return (ends || ge_unit_follows(text, n.end)) && part_add(out, &half);
    }
    n.flags |= part_has(text, at + 3, "多") ? NUMBER_MORE : NUMBER_APPROX;
    *out = n;
    return part_in(text, at + 3, "多来") && ge_unit_follows(text, n.end);
}

/* 半, 半百; 个半小时 is one and a half in the south. */
static bool half_read(struct qc_slice text, uint32_t at, struct number *out) {
    bool ge = part_has(text, at, "个半");
    if (ge && (!ge_unit_follows(text, at + 6) || part_in_before(text, at,
                                                                "这那每整各前后上下几多两"
                                                                "半首第末哪某一")))
        return false;
    if (!ge && !part_has(text, at, "半")) return false;
    if (part_has(text, at, "半折") && !tenth_is_word(text, at + 3)) {
        *out = (struct number){.begin = at, .end = at + 6, .low = dec_of(50, 0)};
        out->high = out->low;
        out->flags = NUMBER_HAN | NUMBER_PERCENT;
        return true;
    }
    *out = (struct number){.begin = at, .end = at + (ge ? 6 : 3), .low = dec_of(ge ? 15 : 5, -1)};
    out->flags = NUMBER_HAN | NUMBER_HALF | (ge ? NUMBER_CLASSIFIER : NUMBER_FRACTION);
    if (part_has(text, at, "半百")) {
        *out = (struct number){.begin = at, .end = at + 6, .low = dec_of(50, 0)};
        out->flags = NUMBER_HAN | NUMBER_SCALED;
    }
    if (!ge && part_has(text, at, "半个多") && ge_unit_follows(text, at + 9)) {
        out->end = at + 9; /* 半个多|世纪 */
        out->flags |= NUMBER_MORE | NUMBER_CLASSIFIER;
    }
    out->high = out->low;
    return true;
}

/* 多 before a unit: several. In 很多, 更多 and their like it is no numeral. */
static bool multi_read(struct qc_slice text, uint32_t at, struct number *out) {
    if (!part_has(text, at, "多") ||
        part_in(text, at + 3, "少么数半于出得余达样元好狠弄伦模亏谢云雨媒则") ||
        part_in_before(
            text, at,
            "很更最许大众诸太不较好么甚越繁增颇极至差愈几过够日挺是伦年月天个时周岁倍里顶居"))
        return false;
    *out = (struct number){.begin = at, .end = at + 3, .low = dec_of(2, 0), .high = dec_of(9, 0)};
    out->flags = NUMBER_HAN | NUMBER_VAGUE | NUMBER_MULTI;
    return true;
}

bool han_may_start(struct qc_slice text, uint32_t at) {
    struct number n;
    struct han t = han_at(text, at);
    if (t.type == HAN_NONE) return vulgar_read(text, at, &n);
    if (part_has(text, at, "○")) return false; /* ○○公司 */
    if (t.type == HAN_GE) return part_has(text, at + 3, "半");
    if (t.type == HAN_GOOD) return han_at(text, at + 3).type == HAN_SOME;
    return true;
}

/* A formal character that is an ordinary word too begins a numeral only before others of the
 * formal set, or before 万 and 亿: 伍佰, 陆万, but 陆地, 队伍六百人, 收拾十间. */
static bool loose_begins(struct qc_slice text, uint32_t at) {
    struct han first = han_at(text, at), next = han_at(text, at + first.size);
    if (part_in(text, at + first.size, "壹贰貳叁叄弌弍") || of_parts(text, at + first.size))
        return true;
    if (next.type == HAN_BIG || (next.loose && next.type != HAN_NONE)) return true;
    if (first.type != HAN_UNIT || next.type != HAN_DIGIT)
        return next.type == HAN_UNIT && first.type == HAN_DIGIT && next.value != 10;
    uint8_t third = han_at(text, at + first.size + next.size).type;
    return third == HAN_BIG || third == HAN_UNIT;
}

/* 一半 is a word of its own. */
static bool is_half_word(struct qc_slice text, const struct number *n) {
    return n->end - n->begin == 3 && part_has(text, n->begin, "一半") &&
           !part_has(text, n->end, "半导");
}

/* 万万分之七: 万万 opens no other numeral. */
static bool ten_thousand_squared(struct qc_slice text, uint32_t at, struct number *out) {
    if (!part_has(text, at, "万万") || !of_parts(text, at + 6)) return false;
    *out = (struct number){.begin = at, .end = at + 6, .flags = NUMBER_HAN | NUMBER_SCALED};
    out->low = out->high = dec_of(1, 8);
    return true;
}

bool han_goes_on(struct qc_slice text, uint32_t at) {
    at = part_skip(text, at);
    return (part_char(text, at) & 0x80) &&
           (han_at(text, at).type != HAN_NONE || part_in(text, at, "分份又成折多余来把点、"));
}

bool han_form(struct qc_slice text, uint32_t at, struct number *out) {
    struct number head;
    struct han first = han_at(text, at);
    if (half_tenth(text, at, out)) return true;
    if (first.type == HAN_HALF || first.type == HAN_GE) return half_read(text, at, out);
    if (first.type == HAN_MULTI) return multi_read(text, at, out);
    if (first.loose && !loose_begins(text, at)) return false;
    if (spaced_fold(text, at, out)) return true;
    if (!ten_thousand_squared(text, at, &head) && !han_read(text, at, &head)) return false;
    if (is_half_word(text, &head)) return false;
    bool more = part_in(text, part_skip(text, head.end), "分份又成折个");
    if (more && !(head.flags & NUMBER_TOO_LONG) &&
        (parts_read(text, &head, out) || short_parts(text, &head, out) ||
         whole_percent(text, &head, out) || and_read(text, &head, out) ||
         tenth_read(text, &head, out) || ge_read(text, &head, out)))
        return true;
    *out = head;
    return true;
}
