/* number_char.c: the characters of Chinese numerals -> type and value.
 * Ordinary, colloquial, and the formal (financial) set with its variants, by code point. */
#include "number_char.h"

static const struct {
    uint16_t cp;
    uint8_t type, loose, pair;
    uint16_t value;
} chars[] = {
    {0x3007, HAN_ZERO, 0, 1, 0},    /* 〇 */
    {0x4E00, HAN_DIGIT, 0, 1, 1},   /* 一 */
    {0x4E03, HAN_DIGIT, 0, 1, 7},   /* 七 */
    {0x4E07, HAN_BIG, 0, 0, 4},     /* 万 */
    {0x4E09, HAN_DIGIT, 0, 1, 3},   /* 三 */
    {0x4E24, HAN_DIGIT, 0, 2, 2},   /* 两 */
    {0x4E2A, HAN_GE, 0, 0, 0},      /* 个 */
    {0x4E5D, HAN_DIGIT, 0, 1, 9},   /* 九 */
    {0x4E8C, HAN_DIGIT, 0, 1, 2},   /* 二 */
    {0x4E94, HAN_DIGIT, 0, 1, 5},   /* 五 */
    {0x4EBF, HAN_BIG, 0, 0, 8},     /* 亿 */
    {0x4EDF, HAN_UNIT, 1, 0, 1000}, /* 仟 */
    {0x4EE8, HAN_DIGIT, 0, 0, 3},   /* 仨 */
    {0x4F0D, HAN_DIGIT, 1, 1, 5},   /* 伍 */
    {0x4F70, HAN_UNIT, 1, 0, 100},  /* 佰 */
    {0x4FE9, HAN_DIGIT, 0, 0, 2},   /* 俩 */
    {0x5146, HAN_BIG, 0, 0, 12},    /* 兆 */
    {0x516B, HAN_DIGIT, 0, 1, 8},   /* 八 */
    {0x516D, HAN_DIGIT, 0, 1, 6},   /* 六 */
    {0x51E0, HAN_SOME, 0, 0, 0},    /* 几 */
    {0x5341, HAN_UNIT, 0, 0, 10},   /* 十 */
    {0x5343, HAN_UNIT, 0, 0, 1000}, /* 千 */
    {0x5345, HAN_TENS, 0, 0, 3},    /* 卅 */
    {0x534A, HAN_HALF, 0, 0, 0},    /* 半 */
    {0x534C, HAN_TENS, 0, 0, 4},    /* 卌 */
    {0x53C1, HAN_DIGIT, 0, 1, 3},   /* 叁 */
    {0x53C2, HAN_DIGIT, 1, 1, 3},   /* 参 */
    {0x53C4, HAN_DIGIT, 0, 1, 3},   /* 叄 */
    {0x56DB, HAN_DIGIT, 0, 1, 4},   /* 四 */
    {0x58F9, HAN_DIGIT, 0, 1, 1},   /* 壹 */
    {0x591A, HAN_MULTI, 0, 0, 0},   /* 多 */
    {0x597D, HAN_GOOD, 0, 0, 0},    /* 好 */
    {0x5EFF, HAN_TENS, 0, 0, 2},    /* 廿 */
    {0x5F0C, HAN_DIGIT, 0, 1, 1},   /* 弌 */
    {0x5F0D, HAN_DIGIT, 0, 1, 2},   /* 弍 */
    {0x62FE, HAN_UNIT, 1, 0, 10},   /* 拾 */
    {0x634C, HAN_DIGIT, 1, 1, 8},   /* 捌 */
    {0x6570, HAN_MANY, 0, 0, 0},    /* 数 */
    {0x67D2, HAN_DIGIT, 1, 1, 7},   /* 柒 */
    {0x7396, HAN_DIGIT, 1, 1, 9},   /* 玖 */
    {0x767E, HAN_UNIT, 0, 0, 100},  /* 百 */
    {0x8086, HAN_DIGIT, 1, 1, 4},   /* 肆 */
    {0x8CB3, HAN_DIGIT, 0, 1, 2},   /* 貳 */
    {0x8D1F, HAN_MINUS, 0, 0, 0},   /* 负 */
    {0x8D30, HAN_DIGIT, 0, 1, 2},   /* 贰 */
    {0x9646, HAN_DIGIT, 1, 1, 6},   /* 陆 */
    {0x96F6, HAN_ZERO, 0, 1, 0},    /* 零 */
};

/* By the highest byte of cp * SLOT_FACTOR: one more than the place among `chars` of the only one of
 * them that has it; 0: none has. */
#define SLOT_FACTOR UINT32_C(0xB8B6D8FF)
static const uint8_t slots[256] = {
    0, 0,  0,  0, 7,  0, 0,  0,  0,  0,  0,  0, 0,  0, 0,  18, 0,  23, 0,  44, 0,  0, 0, 39, 0,  0,
    0, 13, 42, 0, 25, 0, 0,  33, 0,  0,  0,  0, 43, 0, 0,  0,  0,  0,  0,  0,  21, 0, 0, 0,  41, 0,
    5, 0,  0,  0, 0,  0, 0,  35, 15, 0,  0,  0, 0,  0, 27, 0,  36, 0,  0,  0,  0,  0, 0, 0,  0,  0,
    0, 0,  0,  0, 0,  0, 31, 1,  0,  45, 0,  0, 0,  0, 17, 0,  40, 0,  0,  0,  0,  0, 0, 0,  0,  0,
    0, 0,  0,  0, 0,  0, 0,  0,  0,  29, 0,  0, 0,  0, 0,  0,  0,  0,  20, 0,  0,  0, 0, 10, 19, 0,
    0, 34, 30, 0, 11, 0, 0,  0,  26, 16, 37, 0, 0,  0, 0,  0,  0,  0,  0,  0,  0,  0, 0, 0,  0,  0,
    0, 12, 0,  0, 22, 0, 47, 0,  0,  46, 0,  0, 0,  0, 0,  0,  0,  24, 0,  6,  0,  0, 0, 0,  28, 0,
    2, 0,  0,  0, 9,  0, 0,  0,  0,  0,  0,  0, 32, 4, 0,  0,  0,  0,  0,  0,  0,  0, 0, 0,  14, 0,
    8, 0,  0,  0, 0,  0, 0,  0,  0,  0,  0,  0, 0,  0, 0,  0,  3,  0,  0,  0,  0,  0, 0, 0,  0,  0,
    0, 0,  0,  0, 0,  0, 0,  0,  0,  38, 0,  0, 0,  0, 0,  0,  0,  0,  0,  0,  0,  0,
};

/* 参 is a three only among formal numerals: 参佰, 参元, never 参数. */
static bool formal_behind(struct qc_slice text, uint32_t at) {
    static const uint16_t formal[] = {0x62FE, 0x4F70, 0x4EDF, 0x4E07, 0x4EBF, 0x5143, 0x5706};
    uint32_t cp = at < text.size ? utf8_at(text, at) : 0;
    for (size_t i = 0; i < COUNT(formal); i++)
        if (formal[i] == cp) return true;
    return false;
}

struct han han_at(struct qc_slice text, uint32_t at) {
    struct han none = {.type = HAN_NONE};
    if (part_has(text, at, "○")) /* 三八○億 */
        return (struct han){.type = HAN_ZERO, .size = 3, .pair = 1};
    if (at >= text.size || (unsigned char)text.data[at] < 0xE3) return none;
    uint32_t cp = utf8_at(text, at);
    uint32_t slot = slots[cp * SLOT_FACTOR >> 24];
    if (!slot || chars[slot - 1].cp != cp) return none;
    if (cp == 0x53C2 && !formal_behind(text, at + 3)) return none;
    return (struct han){.type = chars[slot - 1].type,
                        .size = 3,
                        .loose = chars[slot - 1].loose,
                        .pair = chars[slot - 1].pair,
                        .value = chars[slot - 1].value};
}
