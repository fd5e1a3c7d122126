/* interval.c: closed intervals and half-lines: how they lie, how they grow, how they are written.
 */
#include "interval.h"

#include <stdio.h>

#define ZEROS 6 /* at the end of a number that is written with an exponent */

void interval_init(struct interval *i) {
    mpq_init(i->low);
    mpq_init(i->high);
    i->has_low = i->has_high = false;
}

void interval_free(struct interval *i) {
    mpq_clear(i->low);
    mpq_clear(i->high);
}

void interval_set(struct interval *i, const struct interval *from) {
    mpq_set(i->low, from->low);
    mpq_set(i->high, from->high);
    i->has_low = from->has_low;
    i->has_high = from->has_high;
}

void interval_set_low(struct interval *i, const mpq_t low) {
    mpq_set(i->low, low);
    i->has_low = true;
}

void interval_set_high(struct interval *i, const mpq_t high) {
    mpq_set(i->high, high);
    i->has_high = true;
}

void interval_set_point(struct interval *i, const mpq_t at) {
    interval_set_low(i, at);
    interval_set_high(i, at);
}

static bool ends_before(const struct interval *a, const struct interval *b) {
    return a->has_high && b->has_low && mpq_cmp(a->high, b->low) < 0;
}

static bool lies_in(const struct interval *a, const struct interval *b) {
    bool low = !b->has_low || (a->has_low && mpq_cmp(a->low, b->low) >= 0);
    bool high = !b->has_high || (a->has_high && mpq_cmp(a->high, b->high) <= 0);
    return low && high;
}

enum relation interval_relation(const struct interval *a, const struct interval *b) {
    if (ends_before(a, b) || ends_before(b, a)) return RELATION_DISJOINT;
    return lies_in(a, b) || lies_in(b, a) ? RELATION_INSIDE : RELATION_OVERLAP;
}

bool interval_is_bounded(const struct interval *i) {
    return i->has_low && i->has_high;
}

bool interval_is_point(const struct interval *i) {
    return interval_is_bounded(i) && mpq_equal(i->low, i->high);
}

void interval_widen(struct interval *i, const mpq_t by) {
    mpq_sub(i->low, i->low, by);
    mpq_add(i->high, i->high, by);
}

/* *end +- |*end| * share */
static void stretch(mpq_t end, const mpq_t share, int sign) {
    mpq_t by;
    mpq_init(by);
    mpq_abs(by, end);
    mpq_mul(by, by, share);
    if (sign < 0) mpq_sub(end, end, by);
    else mpq_add(end, end, by);
    mpq_clear(by);
}

void interval_widen_share(struct interval *i, const mpq_t share) {
    stretch(i->low, share, -1);
    stretch(i->high, share, 1);
}

void interval_scale(struct interval *i, const mpq_t factor) {
    mpq_mul(i->low, i->low, factor);
    mpq_mul(i->high, i->high, factor);
    if (mpq_sgn(factor) >= 0) return;
    mpq_swap(i->low, i->high);
    bool low = i->has_low;
    i->has_low = i->has_high;
    i->has_high = low;
}

void interval_move(struct interval *i, const mpq_t by) {
    mpq_add(i->low, i->low, by);
    mpq_add(i->high, i->high, by);
}

void interval_middle(const struct interval *i, mpq_t out) {
    if (!i->has_low && !i->has_high) {
        mpq_set_ui(out, 0, 1);
    } else if (!interval_is_bounded(i)) {
        mpq_set(out, i->has_low ? i->low : i->high);
    } else {
        mpq_add(out, i->low, i->high);
        mpq_div_2exp(out, out, 1);
    }
}

/* 14500000000000 -> 1.45e13, for people; a number with fewer than ZEROS at its end stays. */
static void shorten(char *text) {
    size_t size = strlen(text), sign = text[0] == '-', end = size;
    while (end > sign + 1 && text[end - 1] == '0') end--;
    if (strchr(text, '.') || size - end < ZEROS) return;
    size_t digits = end - sign, first = sign + 1;
    if (digits > 1) {
        memmove(text + first + 1, text + first, digits - 1);
        text[first] = '.';
        end++;
    }
    snprintf(text + end, RATIONAL_TEXT_MAX - end, "e%zu", size - sign - 1);
}

void interval_text(const struct interval *i, unsigned digits, char *out, size_t room) {
    char low[RATIONAL_TEXT_MAX], high[RATIONAL_TEXT_MAX];
    rational_text(i->low, digits, low);
    rational_text(i->high, digits, high);
    shorten(low);
    shorten(high);
    if (!i->has_low && !i->has_high) snprintf(out, room, "any");
    else if (!i->has_high) snprintf(out, room, ">= %s", low);
    else if (!i->has_low) snprintf(out, room, "<= %s", high);
    else if (strcmp(low, high) == 0) snprintf(out, room, "%s", low);
    else snprintf(out, room, "%s..%s", low, high);
}
