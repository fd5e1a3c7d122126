/* number_section.c: what stands before 万 or 亿 in a Chinese numeral (0..9999), digits among it
 * -> an interval of exact values. */
#include "number_char.h"

#define NO_LIMIT 100000u /* above every unit of a section */

/* What multiplies a unit: 三, 两三, 几, 数, 12; 好几 behind tens too (三十好几). */
struct factor {
    uint64_t low, high;
    uint32_t end, flags;
    uint32_t tens;   /* 10 when 廿 brought its unit along, else 0 */
    uint32_t digits; /* ASCII digits; 0: written in Chinese */
};

/* SI units that take 千 for their prefix: 3千瓦 is 3 kW, but 三千五百瓦 and 数千瓦 are numerals. */
static bool si_follows(struct qc_slice text, uint32_t at) {
    static const char *const units[] = {"瓦", "赫", "焦", "伏", "帕", "字节", "比特"};
    static const char *const but[][2] = {{"克", "朗拉里服"}, {"米", "兰"}, {"卡", "车塔"}};
    for (size_t i = 0; i < COUNT(units); i++)
        if (part_has(text, at, units[i])) return true;
    for (size_t i = 0; i < COUNT(but); i++)
        if (part_has(text, at, but[i][0])) return !part_in(text, at + 3, but[i][1]);
    return false;
}

/* 百分点, 千分点, 千瓦: the unit belongs to what follows. */
static bool unit_is_taken(struct qc_slice text, struct han unit, uint32_t at) {
    bool points = unit.value >= 100 && part_has(text, at + unit.size, "分点");
    return points || (unit.value == 1000 && si_follows(text, at + unit.size));
}

/* Words that hold 几 or 数 and are no numeral. */
static bool some_is_word(struct qc_slice text, uint32_t at) {
    return part_in(text, at + 3, "乎何率经近许时内维");
}

static bool many_is_word(struct qc_slice text, uint32_t at) {
    return part_in_before(text, at,
                          "人总参次个指倍基系分件户位半多少计岁天页层台代函常级整小负"
                          "场票笔字读奇偶质变约因理实虚算对");
}

/* 数|小时, 数|名, 数|个: what 数 alone counts; 数码, 数月饼, 函数 are words. */
static bool many_counts(struct qc_slice text, uint32_t at) {
    static const char *const PIECES[] = {"小时", "分钟", "个", "名", "家", "人", "天",   "日",
                                         "周",   "月",   "年", "次", "种", "项", "起",   "例",
                                         "处",   "座",   "台", "辆", "场", "轮", "批",   "艘",
                                         "架",   "幢",   "栋", "笔", "倍", "米", "公里", "秒"};
    static const char *const NOT[] = {"人头", "日子", "月饼", "年轮", "天王", "个数", "米粒",
                                      "场景", "项链", "起来", "名字", "家珍", "处理", "种子"};
    if (at > 0 && (text.data[at - 1] & 0x80) &&
        !part_in_before(
            text, at,
            "近逾超过达约有用了在等经历隔长共前后这那及和与跨每耗花以的被为到内至带来从再需要时续"
            "，、。；：！？（“"))
        return false; /* 死亡|数日增: the number of a thing */
    for (size_t i = 0; i < COUNT(NOT); i++)
        if (part_has(text, at + 3, NOT[i])) return false;
    for (size_t i = 0; i < COUNT(PIECES); i++)
        if (part_has(text, at + 3, PIECES[i])) return true;
    return false;
}

static bool is_pair(struct han a, struct han b) {
    if (a.type != HAN_DIGIT || b.type != HAN_DIGIT || !a.pair || !b.pair || a.loose || b.loose)
        return false;
    return a.value + 1 == b.value || (a.value == 3 && b.value == 5);
}

static bool is_digit_or_zero(struct han t) {
    return t.type == HAN_DIGIT || t.type == HAN_ZERO;
}

/* 三、四百 and 二十三、四 are pairs; 一、二期, 三、四月, 三、四、五 and 三、四百五 are lists.
 * `open`: nothing of the numeral stands before. */
static bool is_comma_pair(struct qc_slice text, uint32_t at, struct han a, bool open) {
    uint32_t second = at + a.size + 3;
    if (!part_has(text, second - 3, "、") || part_in_before(text, at, "、")) return false;
    struct han b = han_at(text, second);
    if (!is_pair(a, b) || a.value + 1 != b.value) return false;
    uint32_t behind = second + b.size;
    struct han unit = han_at(text, behind), last = han_at(text, behind + unit.size);
    bool dates = a.pair == 1 && part_in(text, behind, "月季");
    if (is_digit_or_zero(unit) || part_has(text, behind, "、") || dates) return false;
    bool scaled = unit.type == HAN_UNIT || unit.type == HAN_BIG;
    if (scaled) return open && !is_digit_or_zero(last);
    return !open || a.value > 1 || b.pair == 2;
}

static bool digit_factor(struct qc_slice text, uint32_t at, struct han t, bool open,
                         struct factor *f) {
    uint32_t gap = is_comma_pair(text, at, t, open) ? 3 : 0;
    struct han next = han_at(text, at + t.size + gap);
    uint32_t behind = at + t.size + gap + next.size;
    *f = (struct factor){.low = t.value, .high = t.value, .end = at + t.size};
    bool tael = at > 0 &&
                part_has(text, at + t.size, "两") && /* 酒一|两: nothing that so many could be of */
                (behind >= text.size || strchr(",.;:!?)", text.data[behind]) ||
                 part_has(text, behind, "。") || part_has(text, behind, "、"));
    if (is_pair(t, next) && !tael && !is_digit_or_zero(han_at(text, behind))) {
        f->high = next.value;
        f->end = behind;
        f->flags = NUMBER_RANGE;
    }
    return true;
}

/* 206亿|5,700|万: the thousands of a group behind a scale. */
static void group_read(struct qc_slice text, struct factor *f) {
    uint32_t end = f->end;
    if (f->digits > 3 || part_char(text, end) != ',' || !is_digit(part_char(text, end + 1)) ||
        !is_digit(part_char(text, end + 2)) || !is_digit(part_char(text, end + 3)) ||
        is_digit(part_char(text, end + 4)) || part_char(text, end + 4) == ',')
        return;
    for (uint32_t i = end + 1; i < end + 4; i++)
        f->low = f->low * 10 + (uint64_t)(text.data[i] - '0');
    f->high = f->low;
    f->end = end + 4;
    f->digits += 4;
    f->flags |= NUMBER_GROUPED;
}

static bool factor_read(struct qc_slice text, uint32_t at, const struct section *s,
                        struct factor *f) {
    struct han t = han_at(text, at);
    bool first = !s->any && s->above == 0;
    *f = (struct factor){.low = first ? 2 : 1, .high = 9, .end = at + t.size};
    f->flags = NUMBER_VAGUE;
    switch (t.type) {
    case HAN_GOOD:
        f->end += 3;
        if (!first && !(s->any && (s->limit == 10 || s->limit == 100))) return false;
        return han_at(text, at + 3).type == HAN_SOME && !some_is_word(text, at + 3);
    case HAN_SOME: return !some_is_word(text, at);
    case HAN_MANY: {
        uint8_t next = han_at(text, part_skip(text, f->end)).type;
        bool counts = next == HAN_UNIT || next == HAN_BIG || many_counts(text, at);
        return first && counts && !many_is_word(text, at);
    }
    case HAN_TENS:
        *f = (struct factor){.low = t.value, .high = t.value, .end = at + t.size, .tens = 10};
        return true;
    case HAN_DIGIT: return digit_factor(text, at, t, first, f);
    default:
        *f = (struct factor){.low = 0};
        if (!digits_plain(text, at, 8, &f->low, &f->end)) return false;
        f->high = f->low;
        f->digits = f->end - at;
        if (s->above) group_read(text, f);
        return true;
    }
}

static void section_add(struct section *s, const struct factor *f, uint64_t place) {
    s->low += f->low * place;
    s->high += f->high * place;
    s->at = f->end;
    s->flags |= f->flags | (f->digits ? (uint32_t)NUMBER_DIGIT : 0);
    s->any = true;
    s->zero = false;
}

/* Digits in the middle of a numeral end it: "3万5" but not "3万2024年", "3万5G", "3万5.5". */
static bool digits_may_end(struct qc_slice text, uint32_t at) {
    char next = part_char(text, at);
    return !is_alnum(next) && next != '.' && next != '%' && next != '/' && next != '-' &&
           !part_in(text, at, "年月日号");
}

/* 3亿一路, 2万一直: a word that begins with 一 and ends the numeral; 五千|一平米, 八百|一晚, not
 * 五十一个 or 三百零一个: what is paid for one. */
static bool one_is_word(struct qc_slice text, const struct section *s, const struct factor *f) {
    uint64_t room = s->any ? s->limit : s->above;
    if (f->end < 3 || !part_has(text, f->end - 3, "一")) return false;
    return part_in(text, f->end, "路直度般律起样再旦举些时并贯向连同齐味概致边带切定共") ||
           (room > 10 && !s->zero &&
            (part_in(text, f->end, "平晚斤吨克个") || part_has(text, f->end, "公斤")));
}

/* A factor without a unit is the last of its section: 三百五 = 350, 三百零五, 三万五 = 35000. */
static bool last_factor(struct qc_slice text, struct section *s, const struct factor *f) {
    bool scaled = han_at(text, part_skip(text, f->end)).type == HAN_BIG;
    if ((s->any || s->above) && !scaled && (part_has(text, s->at, "两") || one_is_word(text, s, f)))
        return false; /* 三十两: taels */
    uint64_t room = s->any ? s->limit : s->above, place = 1;
    if (room > 1 && !s->zero && f->digits <= 1) place = s->any || !scaled ? room / 10 : 1;
    if (f->digits && room > 1) {
        if (f->low >= room || (!scaled && !digits_may_end(text, f->end))) return false;
        bool full = f->digits == 4 && room == 10000; /* 3萬|0810 */
        if (f->digits > 1 && !full && text.data[f->end - f->digits] == '0') return false;
    }
    section_add(s, f, place);
    s->closed = true;
    s->limit = 1;
    return true;
}

/* 十 for 一十; 百 and 千 for themselves at the very beginning: not in 每千瓦时, but in 上千米. */
static bool bare_unit(struct qc_slice text, struct section *s, struct han t) {
    bool first = !s->any && s->above == 0;
    if (t.value >= s->limit || (t.value != 10 && !(first && !s->zero))) return false;
    if (unit_is_taken(text, t, s->at) && !part_in_before(text, s->at, "上近约逾超过达到足有好"))
        return false;
    struct factor one = {.low = 1, .high = 1, .end = s->at + t.size};
    section_add(s, &one, t.value);
    s->flags |= NUMBER_SCALED;
    s->limit = t.value;
    return true;
}

/* 23 万| 8, 1 千| 2: one digit over blanks on either side of the scale, where the phrase ends. */
bool part_last_digit(struct qc_slice text, const struct number *n) {
    uint32_t at = n->begin;
    if (!(n->flags & NUMBER_DIGIT) || n->end != at + 1 || at < 6 || text.data[at] < '1' ||
        text.data[at - 1] != ' ' || text.data[at - 5] != ' ' || !is_digit(text.data[at - 6]))
        return false;
    char c = part_char(text, n->end);
    return c == '\0' || (strchr(",;:!?)", c) && !is_digit(part_char(text, n->end + 1))) ||
           part_in(text, part_skip(text, n->end), "。的了吧呢啊嘛左上多起就才一每涨跌降升到至买卖");
}

/* factor | blank | unit at s->at; the blank before it was skipped when `at` differs. */
static bool slot_read(struct qc_slice text, struct section *s, uint32_t at) {
    struct factor f;
    if (!factor_read(text, at, s, &f)) return false;
    bool gap = at != s->at;
    uint32_t behind = f.tens ? f.end : part_skip(text, f.end);
    struct han unit = f.tens ? (struct han){.type = HAN_UNIT, .value = 10} : han_at(text, behind);
    bool has_unit = unit.type == HAN_UNIT && (f.tens || !unit_is_taken(text, unit, behind));
    if (has_unit && unit.value >= s->limit) return false;
    bool apart = behind > f.end && !f.digits; /* 三 百: only in text that is spaced out */
    if (has_unit && apart && ((s->any && !gap && !s->spaced) || (f.flags & NUMBER_RANGE)))
        has_unit = false;
    if (!has_unit) {
        struct number last = {.begin = at, .end = f.end, .flags = f.digits ? NUMBER_DIGIT : 0};
        return (!gap || s->spaced || part_last_digit(text, &last)) && last_factor(text, s, &f);
    }
    s->spaced |= gap || apart;
    f.end = behind + unit.size;
    section_add(s, &f, unit.value);
    s->flags |= NUMBER_SCALED;
    s->limit = unit.value;
    return true;
}

/* One step of a section: a zero, a bare unit, or a factor with its unit. */
static bool section_step(struct qc_slice text, struct section *s) {
    if (s->closed || (s->flags & (NUMBER_VAGUE | NUMBER_RANGE))) return false;
    uint32_t at = s->any || s->above ? part_skip(text, s->at) : s->at;
    struct han t = han_at(text, at);
    if (t.type == HAN_UNIT && at == s->at) return bare_unit(text, s, t);
    if (t.type != HAN_ZERO || s->zero || at != s->at) return slot_read(text, s, at);
    struct section ahead = *s;
    ahead.at = at + t.size;
    ahead.zero = true;
    if (section_step(text, &ahead)) { /* once: .zero is set */
        *s = ahead;
        return true;
    }
    if (s->any || s->above) return false;
    s->any = s->closed = true;
    s->at = at + t.size;
    return true;
}

/* 二〇二四, 九九六: digits only, no unit behind. Bytes; 0: no such string. */
static uint32_t digit_string(struct qc_slice text, uint32_t at, bool first) {
    struct han begin = han_at(text, at), t = begin, second = han_at(text, at + 3);
    uint32_t i = at, count = 0;
    if (first && part_has(text, at, "○")) return 0; /* ○○公司 */
    for (; (t.type == HAN_DIGIT || t.type == HAN_ZERO) && t.pair == 1; t = han_at(text, i)) {
        i += t.size;
        count++;
    }
    if (count < 2 || t.type == HAN_UNIT || (count == 2 && is_pair(begin, second))) return 0;
    if (t.type == HAN_DIGIT && t.pair == 2) /* 一二两: not of one string */
        return 0;
    return i - at;
}

/* The digits of text[at:end), a point when at < point < end, as a value. */
bool string_value(struct qc_slice text, uint32_t at, uint32_t end, struct dec *out) {
    char digits[64];
    uint32_t size = 0;
    for (uint32_t i = at; i < end; i += 3) {
        if (size == sizeof digits) return false;
        digits[size++] = (char)('0' + han_at(text, i).value);
    }
    return dec_digits(slice(digits, size), out);
}

/* 十万|四三四八, 一兆|五二二亿: digits one by one behind a scale fill its four places, or have a
 * scale of their own. */
static bool fits_places(struct qc_slice text, uint32_t at, uint32_t size) {
    uint32_t count = size / 3;
    bool scaled = han_at(text, at + size).type == HAN_BIG;
    return count == 4 || (count == 3 && scaled);
}

static bool section_string(struct qc_slice text, uint32_t at, uint64_t above, struct number *n) {
    uint32_t size = digit_string(text, at, !above);
    if (size == 0 || (above && !fits_places(text, at, size))) return false;
    *n = (struct number){.begin = at, .end = at + size};
    if (!string_value(text, at, n->end, &n->low)) n->flags |= NUMBER_TOO_LONG;
    if (han_at(text, at).type == HAN_ZERO) n->flags |= NUMBER_ZERO_LED;
    n->high = n->low;
    return true;
}

/* The ASCII digits that begin a numeral, with the unit behind them: 1.5, 3千, 6百. */
static bool section_digits(struct qc_slice text, uint32_t at, struct section *s, struct number *n) {
    if (!digits_read(text, at, n)) return false;
    uint32_t behind = part_skip(text, n->end);
    struct han unit = han_at(text, behind);
    s->closed = true;
    s->limit = 1;
    if (unit.type != HAN_UNIT || unit_is_taken(text, unit, behind)) return true;
    s->closed = false;
    s->limit = unit.value;
    n->end = behind + unit.size;
    n->flags |= NUMBER_SCALED;
    return part_times(n, dec_of(unit.value, 0));
}

/* The first form that stands at `at` behind scale `above` (0: none) as a number. */
bool section_read(struct qc_slice text, uint32_t at, uint64_t above, struct number *n,
                  struct section *s) {
    *s = (struct section){.above = above, .at = at, .limit = NO_LIMIT};
    *n = (struct number){.begin = at, .end = at, .low = dec_of(0, 0), .high = dec_of(0, 0)};
    if (section_string(text, at, above, n)) {
        point_read(text, n, false);
        s->closed = true;
        s->limit = 1;
        return true;
    }
    bool digits = above == 0 && section_digits(text, at, s, n);
    s->any = digits;
    s->at = n->end;
    while (section_step(text, s))
        ;
    if (!s->any) return false;
    struct number rest = {.low = dec_of(s->low, 0), .high = dec_of(s->high, 0)};
    n->flags |= s->flags;
    n->end = s->at;
    if (!part_add(n, &rest)) n->flags |= NUMBER_TOO_LONG;
    if (!(n->flags & NUMBER_DIGIT)) point_read(text, n, s->spaced);
    return true;
}
