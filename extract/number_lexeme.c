/* number_lexeme.c: the words of English numerals -> type and value, by binary search. */
#include "number_lexeme.h"

#include "fold.h"

#define WORD_MAX 12 /* letters of the longest */

static const struct {
    const char *name;
    uint8_t type, plural;
    uint64_t value;
} words[] = {
    {"a", WORD_ARTICLE, 0, 1},
    {"an", WORD_ARTICLE, 0, 1},
    {"and", WORD_AND, 0, 0},
    {"billion", WORD_SCALE, 0, 9},
    {"billions", WORD_SCALE, 1, 9},
    {"billionth", WORD_PART, 0, 1000000000},
    {"billionths", WORD_PART, 1, 1000000000},
    {"couple", WORD_COUPLE, 0, 2},
    {"crore", WORD_SCALE, 0, 7},
    {"crores", WORD_SCALE, 1, 7},
    {"doz", WORD_TIMES, 0, 12},
    {"dozen", WORD_TIMES, 0, 12},
    {"dozens", WORD_TIMES, 1, 12},
    {"dozs", WORD_TIMES, 1, 12},
    {"eight", WORD_UNIT, 0, 8},
    {"eighteen", WORD_TEEN, 0, 18},
    {"eighteenth", WORD_PART, 0, 18},
    {"eighteenths", WORD_PART, 1, 18},
    {"eighth", WORD_PART, 0, 8},
    {"eighths", WORD_PART, 1, 8},
    {"eightieth", WORD_PART, 0, 80},
    {"eightieths", WORD_PART, 1, 80},
    {"eighty", WORD_TENS, 0, 80},
    {"eleven", WORD_TEEN, 0, 11},
    {"eleventh", WORD_PART, 0, 11},
    {"elevenths", WORD_PART, 1, 11},
    {"every", WORD_EVERY, 0, 0},
    {"few", WORD_SEVERAL, 0, 0},
    {"fifteen", WORD_TEEN, 0, 15},
    {"fifteenth", WORD_PART, 0, 15},
    {"fifteenths", WORD_PART, 1, 15},
    {"fifth", WORD_PART, 0, 5},
    {"fifths", WORD_PART, 1, 5},
    {"fiftieth", WORD_PART, 0, 50},
    {"fiftieths", WORD_PART, 1, 50},
    {"fifty", WORD_TENS, 0, 50},
    {"first", WORD_ORDINAL, 0, 1},
    {"firsts", WORD_ORDINAL, 1, 1},
    {"five", WORD_UNIT, 0, 5},
    {"fortieth", WORD_PART, 0, 40},
    {"fortieths", WORD_PART, 1, 40},
    {"forty", WORD_TENS, 0, 40},
    {"four", WORD_UNIT, 0, 4},
    {"fourteen", WORD_TEEN, 0, 14},
    {"fourteenth", WORD_PART, 0, 14},
    {"fourteenths", WORD_PART, 1, 14},
    {"fourth", WORD_PART, 0, 4},
    {"fourths", WORD_PART, 1, 4},
    {"fourty", WORD_TENS, 0, 40},
    {"half", WORD_HALF, 0, 2},
    {"halves", WORD_HALF, 1, 2},
    {"handful", WORD_SEVERAL, 0, 0},
    {"hundred", WORD_HUNDRED, 0, 2},
    {"hundreds", WORD_HUNDRED, 1, 2},
    {"hundredth", WORD_PART, 0, 100},
    {"hundredths", WORD_PART, 1, 100},
    {"in", WORD_IN, 0, 0},
    {"koti", WORD_SCALE, 0, 7},
    {"krore", WORD_SCALE, 0, 7},
    {"krores", WORD_SCALE, 1, 7},
    {"lac", WORD_SCALE, 0, 5},
    {"lacs", WORD_SCALE, 1, 5},
    {"lakh", WORD_SCALE, 0, 5},
    {"lakhs", WORD_SCALE, 1, 5},
    {"lkh", WORD_SCALE, 0, 5},
    {"million", WORD_SCALE, 0, 6},
    {"millions", WORD_SCALE, 1, 6},
    {"millionth", WORD_PART, 0, 1000000},
    {"millionths", WORD_PART, 1, 1000000},
    {"minus", WORD_MINUS, 0, 0},
    {"multi", WORD_SEVERAL, 0, 1},
    {"naught", WORD_UNIT, 0, 0},
    {"negative", WORD_MINUS, 0, 0},
    {"nine", WORD_UNIT, 0, 9},
    {"nineteen", WORD_TEEN, 0, 19},
    {"nineteenth", WORD_PART, 0, 19},
    {"nineteenths", WORD_PART, 1, 19},
    {"ninetieth", WORD_PART, 0, 90},
    {"ninetieths", WORD_PART, 1, 90},
    {"ninety", WORD_TENS, 0, 90},
    {"ninth", WORD_PART, 0, 9},
    {"ninths", WORD_PART, 1, 9},
    {"nought", WORD_UNIT, 0, 0},
    {"odd", WORD_ODD, 0, 0},
    {"of", WORD_OF, 0, 0},
    {"one", WORD_UNIT, 0, 1},
    {"out", WORD_OUT, 0, 0},
    {"point", WORD_POINT, 0, 0},
    {"quadrillion", WORD_SCALE, 0, 15},
    {"quadrillions", WORD_SCALE, 1, 15},
    {"quarter", WORD_QUARTER, 0, 4},
    {"quarters", WORD_QUARTER, 1, 4},
    {"quintillion", WORD_SCALE, 0, 18},
    {"quintillions", WORD_SCALE, 1, 18},
    {"score", WORD_TIMES, 0, 20},
    {"scores", WORD_TIMES, 1, 20},
    {"seven", WORD_UNIT, 0, 7},
    {"seventeen", WORD_TEEN, 0, 17},
    {"seventeenth", WORD_PART, 0, 17},
    {"seventeenths", WORD_PART, 1, 17},
    {"seventh", WORD_PART, 0, 7},
    {"sevenths", WORD_PART, 1, 7},
    {"seventieth", WORD_PART, 0, 70},
    {"seventieths", WORD_PART, 1, 70},
    {"seventy", WORD_TENS, 0, 70},
    {"several", WORD_SEVERAL, 0, 0},
    {"single", WORD_SINGLE, 0, 1},
    {"six", WORD_UNIT, 0, 6},
    {"sixteen", WORD_TEEN, 0, 16},
    {"sixteenth", WORD_PART, 0, 16},
    {"sixteenths", WORD_PART, 1, 16},
    {"sixth", WORD_PART, 0, 6},
    {"sixths", WORD_PART, 1, 6},
    {"sixtieth", WORD_PART, 0, 60},
    {"sixtieths", WORD_PART, 1, 60},
    {"sixty", WORD_TENS, 0, 60},
    {"something", WORD_ODD, 0, 0},
    {"teens", WORD_TEENS, 0, 10},
    {"ten", WORD_TEEN, 0, 10},
    {"tens", WORD_TENS_OF, 1, 10},
    {"tenth", WORD_PART, 0, 10},
    {"tenths", WORD_PART, 1, 10},
    {"third", WORD_PART, 0, 3},
    {"thirds", WORD_PART, 1, 3},
    {"thirteen", WORD_TEEN, 0, 13},
    {"thirteenth", WORD_PART, 0, 13},
    {"thirteenths", WORD_PART, 1, 13},
    {"thirtieth", WORD_PART, 0, 30},
    {"thirtieths", WORD_PART, 1, 30},
    {"thirty", WORD_TENS, 0, 30},
    {"thousand", WORD_SCALE, 0, 3},
    {"thousands", WORD_SCALE, 1, 3},
    {"thousandth", WORD_PART, 0, 1000},
    {"thousandths", WORD_PART, 1, 1000},
    {"three", WORD_UNIT, 0, 3},
    {"trillion", WORD_SCALE, 0, 12},
    {"trillions", WORD_SCALE, 1, 12},
    {"trillionth", WORD_PART, 0, UINT64_C(1000000000000)},
    {"trillionths", WORD_PART, 1, UINT64_C(1000000000000)},
    {"twelfth", WORD_PART, 0, 12},
    {"twelfths", WORD_PART, 1, 12},
    {"twelve", WORD_TEEN, 0, 12},
    {"twentieth", WORD_PART, 0, 20},
    {"twentieths", WORD_PART, 1, 20},
    {"twenty", WORD_TENS, 0, 20},
    {"two", WORD_UNIT, 0, 2},
    {"zero", WORD_UNIT, 0, 0},
};

/* Per first letter, the second letters of all words. */
static const uint32_t pairs[26] = {0x0002000, 0x0000100, 0x0024000, 0x0004000, 0x0200900, 0x0004110,
                                   0x0000000, 0x0100001, 0x0002000, 0x0000000, 0x0024000, 0x0000401,
                                   0x0100100, 0x0004111, 0x0102028, 0x0004000, 0x0100000, 0x0000000,
                                   0x0004114, 0x0420090, 0x0000000, 0x0000000, 0x0000000, 0x0000000,
                                   0x0000000, 0x0000010};

static inline int compare(struct qc_slice name, const char *word) {
    size_t i = 0;
    while (i < name.size && name.data[i] == word[i]) i++;
    return (i < name.size ? name.data[i] : 0) - word[i];
}

/* The index of a word in lower case; COUNT(words): it is none. */
static size_t find(const char *name, size_t size) {
    size_t low = 0, high = COUNT(words);
    if (size > 1 && !(pairs[name[0] - 'a'] >> (name[1] - 'a') & 1)) return high;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(slice(name, size), words[middle].name);
        if (order == 0) return middle;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return COUNT(words);
}

struct lexeme lexeme_at(struct qc_slice text, uint32_t at) {
    struct lexeme none = {.type = WORD_NONE, .begin = at, .end = at};
    char name[WORD_MAX];
    uint32_t size = 0;
    for (; is_alpha(part_char(text, at + size)); size++) {
        if (size == WORD_MAX) return none;
        name[size] = to_lower(text.data[at + size]);
    }
    char next = part_char(text, at + size);
    bool joined = next == '\'' && is_alpha(part_char(text, at + size + 1)); /* but '3 million' */
    if (size == 0 || is_digit(next) || joined || next == '_') return none;
    size_t i = find(name, size);
    if (i == COUNT(words)) return none;
    return (struct lexeme){.type = words[i].type,
                           .plural = words[i].plural,
                           .begin = at,
                           .end = at + size,
                           .value = words[i].value};
}

const char *lexeme_name(size_t index) {
    return index < COUNT(words) ? words[index].name : NULL;
}

struct lexeme lexeme_after(struct qc_slice text, uint32_t at) {
    char joint = part_char(text, at);
    if (part_has(text, at, " - ") && at > 2 && part_has(text, at - 2, "ty")) { /* ninety - five */
        struct lexeme ones = lexeme_at(text, at + 3);
        if (ones.type == WORD_UNIT && ones.value) return ones;
    }
    if (joint != ' ' && joint != '-')
        return (struct lexeme){.type = WORD_NONE, .begin = at, .end = at};
    return lexeme_at(text, at + 1);
}

/* Per first letter, the second letters of the words that begin a numeral. */
static const uint32_t seconds[26] = {
    0x0002000, 0x0000100, 0x0024000, 0x0004000, 0x0000900, 0x0004110, 0x0000000,
    0x0100001, 0x0000000, 0x0000000, 0x0024000, 0x0000401, 0x0100100, 0x0004111,
    0x0002000, 0x0000000, 0x0100000, 0x0000000, 0x0000114, 0x0420090, 0x0000000,
    0x0000000, 0x0000000, 0x0000000, 0x0000000, 0x0000010};

/* Bit (a + 26 b + 676 c) % 1024 of the first three letters of those words. */
static const uint64_t thirds[16] = {
    0x0000000000000000, 0x0000000800002200, 0x0000100000000000, 0x00000000A0000000,
    0x4000000000080000, 0x0000002000080000, 0x0200200040000000, 0x0000030020000002,
    0x4000000001000200, 0x0008000000200202, 0x1010000000000020, 0x0000200000008000,
    0x0143000100000800, 0x0008000000000080, 0x0004000400000800, 0x0001400000000000,
};

static bool has_third(const char *name) {
    uint32_t bit = (uint32_t)(name[0] - 'a') + (uint32_t)(name[1] - 'a') * 26 +
                   (uint32_t)(name[2] - 'a') * 676;
    return thirds[bit / 64 % 16] >> bit % 64 & 1;
}

/* Does folding take this byte out, so that a word goes on behind it? */
static bool may_go_on(char c) {
    return (c & 0x80) || fold_is_mark(c);
}

#define SUFFIX_MAX 4u /* letters of what is joined to a numeral: ten|fold */

/* A word of the table but "and", the only one that begins like those that begin a numeral. */
static bool opens(const char *name, size_t size) {
    size_t i = find(name, size);
    return i < COUNT(words) && words[i].type != WORD_AND;
}

/* Are the letters at `at` such a word, or one with three or four letters behind it? */
static bool opens_numeral(struct qc_slice text, uint32_t at) {
    char name[WORD_MAX + SUFFIX_MAX] = "";
    uint32_t size = 0;
    for (; is_alpha(part_char(text, at + size)); size++) {
        if (size == sizeof name) return false;
        name[size] = to_lower(text.data[at + size]);
        if (size == 2 && !has_third(name)) return false;
    }
    if (may_go_on(part_char(text, at + size)) || opens(name, size)) return true;
    for (uint32_t cut = SUFFIX_MAX - 1; cut <= SUFFIX_MAX; cut++)
        if (size >= cut + 3 && opens(name, size - cut)) return true;
    return false;
}

bool word_may_start(struct qc_slice text, uint32_t at) {
    char first = to_lower(text.data[at]), second = to_lower(part_char(text, at + 1));
    if (!is_alpha(second))
        return (first == 'a' && (second == ' ' || second == '-')) || may_go_on(second);
    return seconds[first - 'a'] >> (second - 'a') & 1 && opens_numeral(text, at);
}

uint32_t word_minus(struct qc_slice text, uint32_t at) {
    struct lexeme word = lexeme_at(text, at);
    return word.type == WORD_MINUS && part_char(text, word.end) == ' ' ? word.end + 1 - at : 0;
}
