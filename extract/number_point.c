/* number_point.c: what stands behind the point of a Chinese numeral -> its decimals: 三点五, 三.三,
 * 一点几个亿. */
#include "number_char.h"

/* 二十|.二%: tens, a dot and digits; 十·一 is a feast. */
static bool tens_point(struct qc_slice text, uint32_t at) {
    struct han tens = han_at(text, at - 3);
    return part_has(text, at, ".") && tens.type == HAN_UNIT && at >= 6 &&
           han_at(text, at - 6).type == HAN_DIGIT;
}

/* The bytes of the decimal point at `at`: 点, or a dot between Chinese digits (三.三, 三‧三). */
static uint32_t point_size(struct qc_slice text, uint32_t at) {
    static const char *const dots[] = {".", "·", "‧", "・", "•"};
    if (part_has(text, at, "点")) return 3;
    if (at < 3 || (han_at(text, at - 3).pair != 1 && !tens_point(text, at))) return 0;
    for (size_t i = 0; i < COUNT(dots); i++) {
        uint32_t size = (uint32_t)strlen(dots[i]);
        struct han next = han_at(text, at + size);
        if (part_has(text, at, dots[i]))
            return next.pair == 1 && (next.type == HAN_DIGIT || next.type == HAN_ZERO) ? size : 0;
    }
    return 0;
}

/* May the unit at `at` be counted in tenths: 个亿, 千瓦, 万元? In 三点|几百名 it is a clock time.
 */
static bool point_unit(struct qc_slice text, uint32_t at) {
    if (part_has(text, at, "百")) return part_in(text, at + 3, "万亿");
    if (part_has(text, at, "千")) return part_in(text, at + 3, "万亿米瓦克卡赫伏");
    if (part_has(text, at, "万")) return !part_in(text, at + 3, "人名位个只头台辆件家户");
    return part_in(text, at, "个亿倍%米公块元折度级秒年岁斤") && !part_has(text, at, "个人");
}

/* 百分之三|点几, 一|点几个亿: some tenths; 三|点几 alone is a clock time. */
static bool point_some(struct qc_slice text, struct number *n, uint32_t point, uint32_t some) {
    struct number low = {.low = dec_of(1, 0), .high = dec_of(9, 0)};
    bool share = n->begin >= 6 && part_has(text, n->begin - 6, "分之");
    if (point != 3 || n->flags & NUMBER_POINT || !(share || point_unit(text, some + 3)) ||
        !part_scale(&low, -1) || !part_add(n, &low))
        return false;
    n->end = some + 3;
    n->flags |= NUMBER_POINT | NUMBER_VAGUE;
    return true;
}

/* 点五, behind text that ends at n->end. A clock time (点二十) is no decimal. */
bool point_read(struct qc_slice text, struct number *n, bool spaced) {
    uint32_t at = part_skip(text, n->end);
    bool both = at != n->end && part_has(text, at + 3, " "); /* 四百 点 五 */
    if (at != n->end && !both && !spaced) return false;
    spaced |= both;
    uint32_t point = point_size(text, at);
    if (!point || (n->flags & (NUMBER_VAGUE | NUMBER_RANGE | NUMBER_MORE))) return false;
    uint32_t first = at + point, i = spaced ? part_skip(text, first) : first;
    first = i;
    for (struct han t = han_at(text, i); t.pair == 1; t = han_at(text, i)) i += t.size;
    struct dec part = dec_of(0, 0);
    int32_t places = (int32_t)(i - first) / 3;
    uint64_t digits;
    if (han_at(text, i).type == HAN_UNIT) return false;
    if (han_at(text, i).type == HAN_SOME) return point_some(text, n, point, i);
    if (places > 0) {
        if (!string_value(text, first, i, &part)) return false;
    } else if (digits_plain(text, first, 9, &digits, &i)) {
        places = (int32_t)(i - first);
        part = dec_of(digits, 0);
    } else {
        return false;
    }
    struct number more = {.low = part, .high = part};
    if (!part_scale(&more, -places) || !part_add(n, &more)) return false;
    n->end = i;
    n->flags |= NUMBER_POINT;
    return true;
}
