/* number_han.c: sections and their scales (万 亿 兆) -> Chinese numerals: 三万五, 5万4千6百,
 * 3千万亿, 两个亿, 二百三十余万, 十来. The section comes from number_section.c. */
#include "number_char.h"

#define NO_LEVEL 99 /* above every scale */
#define LEVEL_WAN 4
#define LEVEL_YI 8
#define LEVEL_ZHAO 12

/* A numeral between its sections. */
struct sum {
    struct number closed; /* up to the last 亿 or 兆 */
    struct number open;   /* behind it: 万 and the last section */
    uint32_t at, flags;
    uint8_t level; /* of the last 亿 or 兆 */
    bool wan;      /* 万 was read in `open` */
    bool any, spaced;
};

/* 兆 is mega before these. */
static bool mega_follows(struct qc_slice text, uint32_t at) {
    static const char *const links[] = {"以太", "光纤", "光网", "光猫", "路由", "端口",
                                        "接口", "接入", "交换", "局域", "无线", "双频",
                                        "入户", "专线", "大小", "文件", "内存", "显存",
                                        "缓存", "空间", "容量", "模块", "收发"};
    uint32_t i = part_skip(text, at);
    for (size_t w = 0; w < COUNT(links); w++)
        if (part_has(text, i, links[w])) return true;
    return part_in(text, i, "瓦赫字比焦位像帕伏电宽网流每WHBbJ") ||
           (part_has(text, i, "欧") && !part_has(text, i, "欧元"));
}

/* Words that begin like 多, 余, 来 behind a number. */
static bool more_is_word(struct qc_slice text, uint32_t at) {
    static const char *const words[] = {"多少", "多么", "余额", "余下", "来自", "来到", "来源",
                                        "来说", "来看", "来讲", "来临", "来往", "来访", "来得",
                                        "来回", "来电", "来华", "来了", "把手", "把握"};
    for (size_t i = 0; i < COUNT(words); i++)
        if (part_has(text, at, words[i])) return true;
    return false;
}

/* May 多 follow: ten or more, and round. */
static bool more_fits(const struct number *n, const struct section *s) {
    if (n->flags & (NUMBER_RANGE | NUMBER_VAGUE | NUMBER_POINT | NUMBER_TOO_LONG)) return false;
    if (s->limit == 1 && (n->flags & NUMBER_DIGIT))
        return n->low.e >= 0 && n->low.den == 1 && dec_compare(n->low, dec_of(10, 0)) >= 0;
    return s->limit > 1;
}

static bool is_tens(const struct number *n) {
    struct dec tens;
    return dec_div(n->low, dec_of(10, 0), &tens) && dec_is_integer(tens);
}

/* 多, 余, 来, 把 behind the section or scale that ends at n->end. */
static void more_read(struct qc_slice text, struct number *n, bool fits) {
    uint32_t at = part_skip(text, n->end);
    bool gap = at != n->end, more = part_in(text, at, "多余");
    bool counts = n->flags & NUMBER_SCALED && /* 一万来|块, but 一万来买 */
                  part_in(text, at + 3, "块元人个名台辆斤吨字条张户家亩头");
    bool about = part_in(text, at, "来") && (is_tens(n) || counts) &&
                 utf8_is_wide(at + 3 < text.size ? utf8_at(text, at + 3) : 0);
    bool handle = part_in(text, at, "把") && !(n->flags & NUMBER_DIGIT) && is_tens(n) &&
                  dec_compare(n->low, dec_of(100, 0)) >= 0 && n->end - n->begin == 3;
    if (!fits || more_is_word(text, at) || !(more || about || handle)) return;
    uint32_t next = part_skip(text, at + 3);
    if (more && next < text.size && is_digit(text.data[next])) return; /* 比 45 亿|多 17% */
    if (gap && !(n->flags & NUMBER_DIGIT) && han_at(text, part_skip(text, at + 3)).type != HAN_BIG)
        return;
    n->flags |= more ? NUMBER_MORE : NUMBER_APPROX;
    n->end = at + 3;
}

/* 万|把块, 万|把人: about so many, as behind 百 and 千; 一万把 are handfuls. */
static bool handful_read(struct qc_slice text, uint32_t at) {
    return part_in(text, at, "把") && part_in(text, at + 3, "块元人个斤字米公里亩次条辆台号");
}

/* The level of the scale at `at` (个亿 and 个多亿 included), *end behind it; 0: none. */
static uint8_t scale_read(struct qc_slice text, uint32_t at, uint32_t *flags, uint32_t *end) {
    struct han t = han_at(text, at);
    if (t.type == HAN_GE) {
        bool more = part_has(text, at + 3, "多亿");
        uint32_t behind = at + (more ? 6 : 3);
        if (part_has(text, behind, "亿万") ||
            (!part_has(text, behind, "亿") && !part_has(text, behind, "万亿")))
            return 0;
        *flags |= more ? NUMBER_MORE | NUMBER_GE : NUMBER_GE;
        t = han_at(text, at = behind);
    }
    *end = at + t.size;
    if (t.type != HAN_BIG || (t.value == LEVEL_ZHAO && mega_follows(text, *end))) return 0;
    return (uint8_t)t.value;
}

/* Closes what is open with a scale. False: a scale as small or smaller was read before. */
static bool sum_close(struct sum *sum, uint8_t level) {
    if (level >= sum->level) return false;
    sum->flags |= level == LEVEL_ZHAO ? NUMBER_GUESS : 0;
    if (!part_scale(&sum->open, level) || !part_add(&sum->closed, &sum->open))
        sum->flags |= NUMBER_TOO_LONG;
    sum->open = (struct number){.low = dec_of(0, 0), .high = dec_of(0, 0)};
    sum->level = level;
    sum->wan = false;
    return true;
}

/* Adds a section with the scale behind it; level 0: none. */
static bool sum_add(struct sum *sum, const struct number *section, uint8_t level) {
    struct number n = *section;
    struct sum next = *sum;
    if (level == LEVEL_WAN) {
        if (sum->wan) return false;
        next.wan = true;
        if (!part_scale(&n, LEVEL_WAN)) next.flags |= NUMBER_TOO_LONG;
    }
    if (!part_add(&next.open, &n)) next.flags |= NUMBER_TOO_LONG;
    if (level > LEVEL_WAN && !sum_close(&next, level)) return false;
    next.flags |= n.flags | (level ? (uint32_t)NUMBER_SCALED : 0);
    next.any = true;
    *sum = next;
    return true;
}

/* 3 亿|亿次: a second 亿 multiplies all that was read. */
static bool doubles_yi(const struct sum *sum, uint8_t level, bool bare) {
    return level == LEVEL_YI && sum->level == LEVEL_YI && !sum->wan && !bare &&
           dec_is_zero(sum->open.high);
}

/* 亿亿|次, 亿亿|千克, 亿亿|。: what names no firm (30 亿|亿纬锂能) follows a second 亿. */
static bool ends_scale(struct qc_slice text, uint32_t at) {
    return at >= text.size || !(text.data[at] & 0x80) ||
           part_in(text, at, "次级千公吨克个元美米焦赫瓦字度年颗浮比") ||
           part_has(text, at, "。") || part_has(text, at, "、");
}

/* Scales in a row: 万亿, 万万, 亿亿. False: 亿万, 万万 alone: no numerals. */
static bool more_scales(struct qc_slice text, struct sum *sum, bool bare) {
    uint32_t end;
    uint8_t level;
    while ((level = scale_read(text, sum->at, &sum->flags, &end)) != 0) {
        bool doubled = level == LEVEL_WAN && sum->wan && !bare;
        if (doubled && !part_scale(&sum->open, LEVEL_WAN)) sum->flags |= NUMBER_TOO_LONG;
        if (doubles_yi(sum, level, bare) && ends_scale(text, end)) {
            if (!part_scale(&sum->closed, LEVEL_YI)) sum->flags |= NUMBER_TOO_LONG;
        } else if (!doubled && (level != LEVEL_YI || !sum->wan || !sum_close(sum, level))) {
            return !bare;
        }
        sum->at = end;
    }
    return true;
}

static const uint32_t unsteady = NUMBER_VAGUE | NUMBER_RANGE | NUMBER_MORE | NUMBER_APPROX;

/* 3 万| 5000: four digits behind 万 go on with it over a blank, unless they are a year. */
static bool whole_section(struct qc_slice text, const struct sum *sum, const struct number *n) {
    return sum->wan && n->flags & NUMBER_DIGIT && n->end - n->begin >= 4 && /* not: 5000 万 |3 倍 */
           dec_compare(n->low, dec_of(1000, 0)) >= 0 &&
           !part_in(text, part_skip(text, n->end), "年");
}

/* 1 兆|7934.68 億, 1 万|7,830.3: a section with decimals goes on with a number when a smaller scale
 * follows, or when it fills its places. */
static bool decimal_section(struct qc_slice text, uint32_t at, uint64_t above, struct number *n) {
    uint32_t flags = 0, end;
    return above && is_digit(part_char(text, at)) && digits_read(text, at, n) && n->low.e < 0 &&
           dec_compare(n->low, dec_of(above, 0)) < 0 &&
           (scale_read(text, part_skip(text, n->end), &flags, &end) != 0 ||
            (above == 10000 && dec_compare(n->low, dec_of(1000, 0)) >= 0));
}

/* One more section with its scales. False: the numeral is complete (or there is none). */
static bool sum_step(struct qc_slice text, struct sum *sum) {
    static const uint64_t scales[] = {0, 10000, 100000000, 1000000000000};
    struct number n;
    struct section s;
    bool first = !sum->any, bare = false;
    uint32_t at = first ? sum->at : part_skip(text, sum->at), end = 0, flags = 0;
    uint64_t above = first ? 0 : scales[sum->wan ? 1 : sum->level / 4];
    if (at == sum->at && decimal_section(text, at, above, &n)) {
        s = (struct section){.limit = 1, .closed = true};
    } else if (!section_read(text, at, above, &n, &s)) {
        if (!first || han_at(text, at).type != HAN_BIG) return false;
        bare = true;
        n = (struct number){.begin = at, .end = at, .low = dec_of(1, 0), .high = dec_of(1, 0)};
    }
    bool fits = more_fits(&n, &s);
    if (!bare) more_read(text, &n, fits);
    uint8_t level = scale_read(text, part_skip(text, n.end), &flags, &end);
    bool gap = at != sum->at, digits = (n.flags | sum->flags) & NUMBER_DIGIT;
    bool sum_of = level == LEVEL_ZHAO && part_in(text, end, "元日美"); /* 挑战|兆元 */
    if ((bare && ((level == LEVEL_ZHAO && !sum_of) || !level)) ||
        (gap && !level && !(n.flags & (NUMBER_SCALED | NUMBER_GROUPED)) &&
         !whole_section(text, sum, &n) && !(sum->wan && part_last_digit(text, &n))) ||
        (gap && !digits && !sum->spaced))
        return false;
    n.flags |= flags;
    sum->spaced |= s.spaced;
    if (!sum_add(sum, &n, level)) return false;
    sum->at = level ? end : n.end;
    if (!level) return false;
    struct number here = {.begin = n.begin, .end = sum->at, .flags = sum->flags, .low = n.low};
    more_read(text, &here, !bare && !(sum->flags & unsteady));
    if (bare && level == LEVEL_WAN && handful_read(text, end)) { /* 万|把块钱 */
        here.flags |= NUMBER_APPROX;
        here.end = end + 3;
    }
    sum->flags |= here.flags;
    sum->at = here.end;
    sum->any = more_scales(text, sum, bare);
    return sum->any && !bare && !(sum->flags & unsteady);
}

bool han_read(struct qc_slice text, uint32_t at, struct number *out) {
    struct sum sum = {.at = at, .level = NO_LEVEL};
    sum.open.low = sum.open.high = sum.closed.low = sum.closed.high = dec_of(0, 0);
    while (sum_step(text, &sum))
        ;
    if (!sum.any) return false;
    struct number n = sum.closed;
    n.flags = sum.flags;
    if (!part_add(&n, &sum.open)) n.flags |= NUMBER_TOO_LONG;
    n.begin = at;
    n.end = sum.at;
    if (sum.level != NO_LEVEL || sum.wan) point_read(text, &n, false);
    if (!(n.flags & NUMBER_DIGIT)) n.flags |= NUMBER_HAN;
    *out = n;
    return true;
}
