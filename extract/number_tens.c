/* number_tens.c: the part of ten that stands before tens -> which: the mid-|40s, low |teens, the
 * high |20% range, low-to-mid |30s. */
#include "number_lexeme.h"

static const struct {
    const char *name;
    uint8_t low, high;
} parts[] = {
    /* the longer of two that end alike comes first */
    {"low-to-mid", 1, 6},  {"low to mid", 1, 6},   {"lower-to-mid", 1, 6}, {"mid-to-high", 4, 9},
    {"mid to high", 4, 9}, {"mid-to-upper", 4, 9}, {"mid to upper", 4, 9}, {"low", 1, 3},
    {"lower", 1, 3},       {"mid", 4, 6},          {"middle", 4, 6},       {"high", 7, 9},
    {"higher", 7, 9},      {"upper", 7, 9},
};

bool word_tens_part(struct qc_slice text, uint32_t at, struct tens_part *out) {
    if (at < 4 || (text.data[at - 1] != ' ' && text.data[at - 1] != '-')) return false;
    for (size_t i = 0; i < COUNT(parts); i++) {
        uint32_t size = (uint32_t)strlen(parts[i].name);
        if (size > at - 1) continue;
        uint32_t begin = at - 1 - size;
        bool same = to_lower(text.data[begin]) == parts[i].name[0] &&
                    part_has(text, begin + 1, parts[i].name + 1);
        if (!same || (begin > 0 && is_alnum(text.data[begin - 1]))) continue;
        *out = (struct tens_part){begin, parts[i].low, parts[i].high};
        return true;
    }
    return false;
}
