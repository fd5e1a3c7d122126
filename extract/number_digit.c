/* number_digit.c: ASCII digits -> numerals: groups, decimals, fractions.
 * 1,234.5   1 234 567   5, 000   .5   1/3   1 1/2   1½ */
#include "number_part.h"

#define DIGITS_MAX 40 /* digits that are looked at; leading zeros count */
#define FRACTION_DIGITS 4

static uint32_t run(struct qc_slice text, uint32_t at) {
    uint32_t i = at;
    while (i < text.size && is_digit(text.data[i])) i++;
    return i - at;
}

bool digits_plain(struct qc_slice text, uint32_t at, uint32_t most, uint64_t *value,
                  uint32_t *end) {
    uint32_t size = run(text, at);
    struct dec read;
    if (size == 0 || size > most || !dec_digits(slice(text.data + at, size), &read) || read.e)
        return false;
    *value = read.m;
    *end = at + size;
    return true;
}

/* Bytes of ",234" at `at`: a mark and exactly three digits; 0: none. */
static inline uint32_t group(struct qc_slice text, uint32_t at, const char *mark) {
    uint32_t width = (uint32_t)strlen(mark);
    return part_has(text, at, mark) && run(text, at + width) == 3 ? width + 3 : 0;
}

/* Bytes of all groups behind the first digits. */
static inline uint32_t groups(struct qc_slice text, uint32_t at, const char *mark) {
    uint32_t i = at, size;
    while ((size = group(text, i, mark)) != 0) i += size;
    return i - at;
}

/* 12,34,567: the groups of two and the last of three; 0: none. */
static uint32_t indian_groups(struct qc_slice text, uint32_t at) {
    uint32_t i = at;
    while (part_char(text, i) == ',' && run(text, i + 1) == 2) i += 3;
    return i > at && group(text, i, ",") ? i + 4 - at : 0;
}

/* A second number is as likely as a group: "iPhone 15 128GB". So one blank group counts only
 * before a point, when it is round, or when no letter is glued to it. */
static uint32_t blank_groups(struct qc_slice text, uint32_t at) {
    uint32_t size = groups(text, at, " ");
    if (size == 4 && part_char(text, at + size) == '-' && run(text, at + size + 1))
        return 0; /* 10| 737-800 planes */
    if (size != 4) return size;
    char next = part_char(text, at + size);
    if (next && strchr("KMBT", next) && !is_alnum(part_char(text, at + size + 1)))
        return 0; /* 15| 100K deals */
    return part_has(text, at + 2, "00") || next == '.' || !is_alpha(next) ? size : 0;
}

/* Another number in the same list: ", 256", " and 512", "和512". */
static bool list_goes_on(struct qc_slice text, uint32_t at) {
    static const char *const joins[] = {", ", " and ", " or ", "和", " 和 ", "或", " 或 ", "、"};
    for (size_t i = 0; i < COUNT(joins); i++)
        if (part_has(text, at, joins[i]) && run(text, at + (uint32_t)strlen(joins[i]))) return true;
    return false;
}

/* 5, 000: a blank behind the comma. "000" is no number of its own and always a group; any other
 * group needs a first one of at most two digits, no Latin word around and no list. */
static uint32_t broken_groups(struct qc_slice text, uint32_t at, uint32_t first) {
    uint32_t i = at;
    while (group(text, i, ", ") && part_has(text, i + 2, "000")) i += 5;
    if (i > at || !group(text, i, ", ") || first > 2) return i - at;
    uint32_t before = at - first;
    bool word = before >= 2 && text.data[before - 1] == ' ' && is_alpha(text.data[before - 2]);
    char next = part_char(text, part_skip(text, i + 5));
    bool joined = part_char(text, i + 5) == '-' && is_alpha(part_char(text, i + 6)); /* 4, 230-kg */
    return word || joined || is_alpha(next) || list_goes_on(text, i + 5) ? 0 : 5;
}

/* The digits of text[begin:end) without marks, as a value. */
static bool value_of(struct qc_slice text, struct number *n) {
    char digits[DIGITS_MAX];
    uint32_t size = 0;
    if (!(n->flags & NUMBER_GROUPED))
        return n->end - n->begin <= DIGITS_MAX &&
               dec_digits(slice_cut(text, n->begin, n->end), &n->low);
    for (uint32_t i = n->begin; i < n->end; i++) {
        char c = text.data[i];
        if (!is_digit(c) && c != '.') continue;
        if (size == sizeof digits) return false;
        digits[size++] = c;
    }
    return dec_digits(slice(digits, size), &n->low);
}

/* The groups behind the `first` digits that end at `end`: marked by commas, or by blanks. */
static uint32_t grouped(struct qc_slice text, uint32_t end, uint32_t first, uint32_t *flags) {
    char mark = part_char(text, end);
    uint32_t more = 0;
    if (mark == ' ' && is_digit(part_char(text, end + 1))) {
        more = blank_groups(text, end);
    } else if (mark == ',') {
        more = groups(text, end, ",");
        more = more ? more : indian_groups(text, end);
        if (!more && (more = broken_groups(text, end, first)) != 0) *flags |= NUMBER_REPAIRED;
    }
    if (more) *flags |= NUMBER_GROUPED;
    return more;
}

bool digits_read(struct qc_slice text, uint32_t at, struct number *out) {
    struct number n = {.begin = at, .flags = NUMBER_DIGIT};
    uint32_t first = run(text, at), end = at + first;
    if (first >= 1 && first <= 3) end += grouped(text, end, first, &n.flags);
    if (part_char(text, end) == '.' && run(text, end + 1)) {
        n.flags |= NUMBER_POINT;
        end += 1 + run(text, end + 1);
    }
    if (end == at) return false;
    if (first >= 2 && text.data[at] == '0') n.flags |= NUMBER_ZERO_LED;
    n.end = end;
    if (!value_of(text, &n)) {
        n.flags |= NUMBER_TOO_LONG;
        n.low = dec_of(0, 0);
    }
    n.high = n.low;
    *out = n;
    return true;
}

static const struct {
    uint32_t cp;
    uint8_t m, den;
} vulgars[] = {
    {0xBC, 1, 4},   {0xBD, 1, 2},   {0xBE, 3, 4},   {0x2150, 1, 7}, {0x2151, 1, 9}, {0x2152, 1, 10},
    {0x2153, 1, 3}, {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5},
    {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8},
};

bool vulgar_read(struct qc_slice text, uint32_t at, struct number *out) {
    char lead = part_char(text, at);
    if (lead != '\xC2' && lead != '\xE2') return false;
    uint32_t cp = utf8_at(text, at);
    for (size_t i = 0; i < COUNT(vulgars); i++) {
        if (vulgars[i].cp != cp) continue;
        *out = (struct number){.begin = at, .end = at + utf8_length(text.data[at])};
        out->flags = NUMBER_DIGIT | NUMBER_FRACTION | (cp == 0xBD ? NUMBER_HALF : 0);
        return part_ratio(out, vulgars[i].m, vulgars[i].den);
    }
    return false;
}

/* 1/8|th, 3/4|ths: behind the ending of an ordinal, glued to a denominator. */
static uint32_t over_ending(struct qc_slice text, uint32_t at) {
    static const struct qc_slice ENDINGS[] = {{"th", 2}, {"rd", 2}, {"nd", 2}, {"st", 2}};
    for (size_t i = 0; i < COUNT(ENDINGS); i++) {
        if (!slice_has_at(text, at, ENDINGS[i])) continue;
        uint32_t end = at + 2;
        if (end < text.size && text.data[end] == 's') end++;
        return end < text.size && is_alnum(text.data[end]) ? at : end;
    }
    return at;
}

/* 1/3: small, and neither a date nor a path goes on. */
static bool slash_read(struct qc_slice text, uint32_t at, struct number *out) {
    uint64_t m, den;
    uint32_t end;
    if (at > 0 && text.data[at - 1] == '/') return false;
    if (part_char(text, at + run(text, at)) != '/') return false;
    if (!digits_plain(text, at, FRACTION_DIGITS, &m, &end) || part_char(text, end) != '/' ||
        !digits_plain(text, end + 1, FRACTION_DIGITS, &den, &end) || den == 0)
        return false;
    char next = part_char(text, end);
    if (next == '/' || (next == ',' && run(text, end + 1) == 3) ||
        (next == '.' && run(text, end + 1)))
        return false;
    end = over_ending(text, end);
    *out = (struct number){.begin = at, .end = end, .flags = NUMBER_DIGIT | NUMBER_FRACTION};
    return part_ratio(out, m, den);
}

/* 2|-1/2: the fraction of a measure in halves, fifths, sixteenths .. that a hyphen joins. */
static bool hyphen_part(struct qc_slice text, uint32_t at, struct number *out) {
    static const uint64_t dens[] = {2, 3, 4, 5, 8, 16, 32, 64};
    uint64_t den;
    uint32_t end;
    if (part_char(text, at) != '-') return false;
    if (vulgar_read(text, at + 1, out)) return true;
    if (!is_digit(part_char(text, at + 1)) || !slash_read(text, at + 1, out)) return false;
    uint32_t slash = at + 1 + run(text, at + 1);
    if (!digits_plain(text, slash + 1, FRACTION_DIGITS, &den, &end)) return false;
    for (size_t i = 0; i < COUNT(dens); i++)
        if (dens[i] == den) return true;
    return false;
}

/* A proper fraction behind a whole number: "1 1/2", "1½", "1 ½", "2-1/2". */
static bool mixed_read(struct qc_slice text, const struct number *whole, struct number *out) {
    static const uint32_t not_whole = NUMBER_POINT | NUMBER_TOO_LONG | NUMBER_ZERO_LED;
    uint32_t at = part_skip(text, whole->end);
    struct number part, n = *whole;
    if (whole->flags & not_whole) return false;
    bool apart = vulgar_read(text, at, &part) || (at > whole->end && slash_read(text, at, &part));
    if (!apart && !hyphen_part(text, whole->end, &part)) return false;
    if (dec_compare(part.low, dec_of(1, 0)) >= 0 || !part_add(&n, &part)) return false;
    n.end = part.end;
    n.flags |= part.flags;
    *out = n;
    return true;
}

/* May an exponent, a factor or a fraction begin behind digits that end at `at`? */
static bool may_go_on(struct qc_slice text, uint32_t at) {
    char glued = part_char(text, at), next = part_char(text, part_skip(text, at));
    return is_digit(next) || glued == '-' || glued == 'e' || glued == 'E' || glued == '^' ||
           (next && strchr("xX*", next)) || ((next & 0x80) && strchr("\xC2\xC3\xE2\xE7", next));
}

/* 10|几天, 30|几万: tens in digits and 几 are 11..19, 310000..390000. */
static bool some_more(struct qc_slice text, struct number *n) {
    static const struct {
        const char *sign;
        int power;
    } SCALES[] = {{"万", 4}, {"亿", 8}};
    struct dec tens;
    uint32_t some = n->end + (part_char(text, n->end) == ' '), end = some + 3; /* 20 |几岁 */
    if (n->flags != NUMBER_DIGIT || n->end != n->begin + 2 || text.data[n->begin + 1] != '0' ||
        text.data[n->begin] == '0' || !part_has(text, some, "几") || part_in(text, end, "乎何率") ||
        (part_in(text, end, "分毛") && !part_has(text, end, "分钟")))
        return false;
    tens = n->low;
    if (!dec_add(tens, dec_of(1, 0), &n->low) || !dec_add(tens, dec_of(9, 0), &n->high))
        return false;
    n->end = end;
    n->flags |= NUMBER_VAGUE;
    for (size_t i = 0; i < COUNT(SCALES); i++) {
        if (!part_has(text, end, SCALES[i].sign)) continue;
        n->end += 3;
        n->flags |= NUMBER_SCALED;
        return dec_mul(n->low, dec_of(1, SCALES[i].power), &n->low) &&
               dec_mul(n->high, dec_of(1, SCALES[i].power), &n->high);
    }
    return true;
}

bool digits_form(struct qc_slice text, uint32_t at, struct number *out) {
    struct number head;
    if (vulgar_read(text, at, out) || slash_read(text, at, out)) return true;
    if (!digits_read(text, at, &head)) return false;
    *out = head;
    char next = part_char(text, head.end + (part_char(text, head.end) == ' '));
    if (next == '\xE5' && some_more(text, out)) return true;
    *out = head;
    if (head.flags & NUMBER_TOO_LONG || !may_go_on(text, head.end)) return true;
    if (mixed_read(text, &head, out) || is_digit(part_char(text, part_skip(text, head.end))))
        return true;
    if (!digits_power(text, &head, out)) *out = head;
    return true;
}
