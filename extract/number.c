/* number.c: the numeral that begins at a byte: sign, then the form that its first character tells;
 * and the magnitude letter behind one. */
#include "number_lexeme.h"

bool part_in(struct qc_slice text, uint32_t at, const char *set) {
    if (at >= text.size) return false;
    uint32_t size = utf8_length(text.data[at]);
    for (; *set; set += utf8_length(*set))
        if (utf8_length(*set) == size && slice_has_at(text, at, slice(set, size))) return true;
    return false;
}

bool part_in_before(struct qc_slice text, uint32_t at, const char *set) {
    size_t begin;
    if (at == 0) return false;
    utf8_before(text, at, &begin);
    return part_in(text, (uint32_t)begin, set);
}

bool number_may_start(struct qc_slice text, size_t at) {
    if (at >= text.size || at > UINT32_MAX) return false;
    char c = text.data[at], next = part_char(text, (uint32_t)at + 1);
    if (is_digit(c)) return true;
    if (c == '.' || c == '-' || c == '+') return is_digit(next) || next == '.' || (next & 0x80);
    if (is_alpha(c)) return word_may_start(text, (uint32_t)at);
    return (c & 0x80) && han_may_start(text, (uint32_t)at);
}

/* Bytes of the sign at `at`, *minus set; 0: none. */
static uint32_t sign_read(struct qc_slice text, uint32_t at, bool *minus) {
    static const char *const words[] = {"零下", "负的", "负"};
    char c = text.data[at];
    *minus = c != '+';
    if (c == '-' || c == '+') return 1;
    if (at >= 3 && part_has(text, at - 3, "正负")) return 0; /* ±: a tolerance has no sign */
    for (size_t i = 0; (c & 0x80) && i < COUNT(words); i++)
        if (part_has(text, at, words[i])) {
            uint32_t end = at + (uint32_t)strlen(words[i]);
            return part_skip(text, end) - at;
        }
    return word_minus(text, at);
}

static void negate(struct number *n) {
    struct dec low = n->low;
    n->low = n->high;
    n->high = low;
    n->low.neg = n->low.m && !n->low.neg;
    n->high.neg = n->high.m && !n->high.neg;
}

/* The longest of the forms that may begin with a digit. */
static bool from_digit(struct qc_slice text, uint32_t at, struct number *out) {
    struct number other;
    if (!digits_form(text, at, out)) return false;
    if (out->flags & NUMBER_TOO_LONG) return true;
    if (word_follow(text, out, &other) && other.end > out->end) *out = other;
    else if (han_goes_on(text, out->end) && han_form(text, at, &other) && other.end > out->end)
        *out = other;
    return true;
}

/* 20 个| million, 三个 billion, 一个多 trillion: Chinese that counts by the English scale. */
static void scale_counted(struct qc_slice text, struct number *n) {
    static const uint32_t other = NUMBER_FRACTION | NUMBER_PERCENT | NUMBER_HALF | NUMBER_TOO_LONG;
    struct number head = *n, scaled;
    uint32_t at = part_skip(text, n->end);
    if (!part_has(text, at, "个") || n->flags & other) return;
    bool more = part_has(text, at + 3, "多");
    head.end = at + (more ? 6 : 3);
    char c = part_char(text, part_skip(text, head.end));
    if (!is_alpha(c) || !strchr("mMbBtT", c) || !word_scales(text, &head, &scaled)) return;
    *n = scaled;
    if (more) n->flags |= NUMBER_MORE;
}

bool number_scan(struct qc_slice text, size_t at, struct number *out) {
    if (text.size > UINT32_MAX / 2 || at >= text.size) return false;
    uint32_t begin = (uint32_t)at;
    bool minus, found;
    uint32_t sign = sign_read(text, begin, &minus), i = begin + sign;
    char c = part_char(text, i);
    struct number n;
    uint32_t unit = begin;
    while (sign == 1 && !minus && unit > 0 && is_alpha(text.data[unit - 1])) unit--;
    if (unit > 0 && unit < begin && strchr("0123456789 .", text.data[unit - 1]))
        return false;                             /* 12GB|+512GB */
    char before = i > 0 ? text.data[i - 1] : ' '; /* 6 litres..|.378, Rs.|500, No.|5 */
    bool point = c == '.' && before != '.' && !is_alpha(before);
    if (is_digit(c) || (point && is_digit(part_char(text, i + 1)))) found = from_digit(text, i, &n);
    else if (is_alpha(c)) found = (sign != 1) && word_read(text, i, &n);
    else found = (c & 0x80) && (from_digit(text, i, &n) || (sign != 1 && han_form(text, i, &n)));
    if (!found) return false;
    scale_counted(text, &n);
    if (sign) {
        n.begin = begin;
        n.flags |= NUMBER_SIGNED;
        if (minus) negate(&n);
    }
    *out = n;
    return true;
}

/* Letters that multiply. Those of one byte are glued to the digits; a longer one may stand behind
 * a blank. */
static const struct {
    const char *letters; /* in lower case; a single letter is looked up in both */
    int32_t e;
} magnitudes[] = {
    {"k", 3},   {"m", 6},    {"b", 9},    {"t", 12},    {"mm", 6},  {"mn", 6},
    {"mln", 6}, {"mio", 6},  {"mil", 6},  {"bn", 9},    {"bln", 9}, {"bil", 9},
    {"tn", 12}, {"trn", 12}, {"tln", 12}, {"tril", 12}, {"tr", 12},
};

bool number_letter(struct qc_slice text, const struct number *number, struct number *out) {
    uint32_t at = part_skip(text, number->end), size = 0;
    char word[8];
    for (; size < sizeof word && is_alpha(part_char(text, at + size)); size++)
        word[size] = to_lower(text.data[at + size]);
    bool gap = at != number->end;
    bool spoken = number->flags & NUMBER_WORD && !(number->flags & NUMBER_HAN) && size == 1 &&
                  is_upper(part_char(text, at));
    uint32_t behind = part_skip(text, at + size); /* 7 B| 模型 */
    bool model = size == 1 && part_char(text, at) == 'B' &&
                 (part_has(text, behind, "模型") || part_has(text, behind, "大模型") ||
                  part_has(text, behind, "的模型") || part_has(text, behind, "参数") ||
                  part_has(text, behind, "的参数"));
    if (size == 0 || size == sizeof word || is_digit(part_char(text, at + size)) ||
        (gap && ((size == 1 && !spoken && !model) || slice_is(slice(word, size), "mm"))))
        return false;
    for (size_t i = 0; i < COUNT(magnitudes); i++) {
        if (word[0] != magnitudes[i].letters[0] ||
            !slice_is(slice(word, size), magnitudes[i].letters))
            continue;
        *out = *number;
        out->end = at + size;
        out->flags |= NUMBER_LETTER;
        return part_scale(out, magnitudes[i].e);
    }
    return false;
}
