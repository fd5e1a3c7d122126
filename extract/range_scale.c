/* range_scale.c: two figures of a range or a change, of which only the second has a magnitude ->
 * the first with the same. */
#include "lex.h"

/* The last magnitude of a numeral and what stands before it: 150万 = 150 x 10^4. */
static bool split_scale(struct qc_slice text, const struct number *n, struct dec *mantissa,
                        struct dec *scale) {
    uint32_t end = n->end;
    while (end > n->begin) {
        size_t before;
        utf8_before(text, end, &before);
        end = (uint32_t)before;
        struct number head;
        struct qc_slice cut = slice(text.data, end);
        uint32_t trimmed = end > n->begin && text.data[end - 1] == ' ' ? end - 1 : end;
        if (end <= n->begin || !number_scan(cut, n->begin, &head) || head.end != trimmed ||
            dec_compare(head.low, n->low) == 0) /* 4 doz|en */
            continue;
        *mantissa = head.low;
        return !dec_is_zero(head.low) && dec_div(n->low, head.low, scale);
    }
    return false;
}

/* 10, 100, .. 10^16: what a magnitude can be, and a dozen; at least 10^least. */
static bool is_magnitude(struct dec scale, int32_t least) {
    if (least == 1 && dec_compare(scale, dec_of(12, 0)) == 0) return true;
    for (int32_t e = least; e <= 16; e++)
        if (dec_compare(scale, dec_of(1, e)) == 0) return true;
    return false;
}

/* 3到5万: the first number takes the magnitude of the second when it is smaller than what the
 * magnitude multiplies. 三到五十 and 一到五百 are left as they stand: both readings are good. */
void range_scale(struct qc_slice text, struct number *a, const struct number *b) {
    struct dec mantissa, scale, scaled;
    bool hundreds = a->flags & NUMBER_HAN && dec_compare(a->low, dec_of(1, 4)) < 0;
    bool digit = dec_compare(a->low, dec_of(1, 0)) > 0 && dec_compare(a->low, dec_of(1, 1)) < 0;
    if (a->flags & NUMBER_LETTER || (a->flags & NUMBER_SCALED && !hundreds)) return;
    if (b->flags & NUMBER_LETTER) {
        struct number plain;
        if (!number_scan(text, b->begin, &plain) || dec_is_zero(plain.low) ||
            !dec_div(b->low, plain.low, &scale))
            return;
        mantissa = plain.low;
    } else if (!split_scale(text, b, &mantissa, &scale)) {
        return;
    }
    if (!(b->flags & (NUMBER_SCALED | NUMBER_LETTER)) && dec_compare(scale, dec_of(12, 0)) != 0)
        return; /* 3 to 4 dozen, but 4 to sixty */
    if (!is_magnitude(scale, !hundreds ? 1 : digit ? 2 : 4)) return;
    if (dec_compare(a->low, mantissa) < 0 && dec_mul(a->low, scale, &scaled))
        a->low = a->high = scaled;
}

/* "a decline of 10 to 7 percent", "in the range of $30 to $25": what stands before a range that is
 * told from its worse end. */
static bool falls_behind(const struct lex *lex, uint32_t begin) {
    uint32_t end = lex_back_blank(lex, begin);
    return words_plain_before(lex->grammar->words, WORDS_FALLING_LEAD, lex->text, end) != 0;
}

bool range_falls(const struct lex *lex, struct measure *a, struct measure *b) {
    struct dec mantissa = b->number.low, scale = dec_of(1, 0), most;
    struct number *x = &a->number, *y = &b->number, first;
    bool scaled = y->flags & NUMBER_SCALED && !(x->flags & NUMBER_SCALED);
    if ((!a->has_unit && !b->has_unit) || x->low.neg || y->low.neg || x->flags & NUMBER_LETTER ||
        y->flags & NUMBER_LETTER || !falls_behind(lex, a->begin))
        return false;
    if (scaled && (!split_scale(lex->text, y, &mantissa, &scale) || !is_magnitude(scale, 3)))
        return false;
    if (dec_compare(x->low, mantissa) <= 0 || !dec_mul(mantissa, dec_of(10, 0), &most) ||
        dec_compare(x->low, most) > 0 || !dec_mul(x->low, scale, &x->low))
        return false;
    x->high = x->low;
    first = *x;
    *x = *y;
    *y = first;
    x->flags |= y->flags & NUMBER_SCALED;
    return true;
}

/* The figure before the sign of tenths: the 3 of 3成, 3成5, the 75 of 75折. False: `n` has none. */
static bool before_tenths(struct qc_slice text, const struct number *n, struct number *head) {
    struct dec ten, next;
    if (!(n->flags & NUMBER_PERCENT)) return false;
    for (uint32_t end = n->end; end > n->begin;) {
        end = (uint32_t)utf8_back(text, end);
        if (end <= n->begin || !number_scan(slice(text.data, end), n->begin, head)) continue;
        if (head->end == end || (head->end + 1 == end && text.data[head->end] == ' ')) break;
    }
    bool two = n->flags & NUMBER_OFF && dec_compare(head->low, n->low) == 0;
    return two || (dec_mul(head->low, dec_of(10, 0), &ten) && dec_add(ten, dec_of(10, 0), &next) &&
                   dec_compare(ten, n->low) <= 0 && dec_compare(n->low, next) < 0);
}

bool range_tenths(struct qc_slice text, struct number *a, const struct number *b) {
    const uint32_t own = NUMBER_PERCENT | NUMBER_PERMILLE | NUMBER_FRACTION | NUMBER_SCALED |
                         NUMBER_GROUPED | NUMBER_VAGUE;
    struct number head;
    if (a->flags & own || !before_tenths(text, b, &head)) return false;
    bool two = b->flags & NUMBER_OFF && dec_compare(a->high, dec_of(10, 0)) > 0; /* 75-85 折 */
    if (dec_compare(a->high, dec_of(two ? 100 : 10, 0)) > 0) return false;
    if (!two &&
        (!dec_mul(a->low, dec_of(10, 0), &a->low) || !dec_mul(a->high, dec_of(10, 0), &a->high)))
        return false;
    a->flags |= b->flags & (NUMBER_PERCENT | NUMBER_OFF);
    return true;
}

void range_complete(const struct lex *lex, struct quantity *a, const struct quantity *b) {
    const uint32_t own = NUMBER_SCALED | NUMBER_GROUPED | NUMBER_VAGUE | NUMBER_RANGE;
    struct number from, to;
    if (!a->has_value || a->number_flags & own || !(b->number_flags & NUMBER_SCALED) ||
        !lex_scan(lex, a->number_begin, &from) || !lex_scan(lex, b->number_begin, &to))
        return;
    struct dec stated = from.low;
    range_scale(lex->text, &from, &to);
    if (dec_compare(stated, from.low) == 0) return;
    if (a->has_low) a->low = from.low;
    if (a->has_high) a->high = from.low;
}

bool range_magnitude(const struct lex *lex, const struct quantity *q, struct magnitude *out) {
    struct number n;
    if (!q->has_value || !lex_scan(lex, q->number_begin, &n)) return false;
    if (!(n.flags & NUMBER_SCALED)) {
        out->mantissa = n.low;
        if (!(q->number_flags & NUMBER_LETTER) || dec_is_zero(n.low) ||
            !dec_div(q->low, n.low, &out->scale))
            return false;
    } else if (!split_scale(lex->text, &n, &out->mantissa, &out->scale)) {
        return false;
    }
    return is_magnitude(out->scale, 3);
}

bool range_takes(struct quantity *q, const struct magnitude *from) {
    const uint32_t plain = NUMBER_DIGIT | NUMBER_HAN | NUMBER_WORD | NUMBER_POINT;
    struct dec least, most, low;
    if (!q->has_value || q->number_flags & ~plain || dec_is_zero(q->low) || q->low.neg ||
        !dec_mul(q->low, dec_of(50, 0), &least) || dec_compare(least, from->mantissa) < 0 ||
        !dec_mul(from->mantissa, dec_of(20, 0), &most) || dec_compare(q->low, most) > 0 ||
        !dec_mul(q->low, from->scale, &low))
        return false;
    if (q->has_low) q->low = low;
    if (q->has_high) q->high = low;
    return true;
}

void range_rise(struct number *a, struct number *b) {
    bool full = !((a->flags ^ b->flags) & NUMBER_SCALED);
    if (!full || dec_compare(a->low, b->high) <= 0 || a->low.neg || b->low.neg) return;
    struct number first = *a;
    *a = *b;
    *b = first;
}
