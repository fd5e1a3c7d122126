/* figure.c: exact numbers and units -> text: "192", "GB", "ucum:GBy", "USD/Mtoken". */
#include "figure.h"

#include <stdio.h>

struct scaled {
    struct dec low, high;
    struct dec factor, offset; /* to the base unit */
};

static const struct dec ONE = {.m = 1, .den = 1};
static const struct dec ZERO = {.m = 0, .den = 1};

static const struct unit *unit_of(const struct units *units, uint16_t index) {
    return index == UNIT_NONE ? NULL : units_at(units, index);
}

/* "M" for 10^6 before a denominator's symbol; other scales are written out. */
static void scale_text(struct dec scale, char *out, size_t room) {
    static const struct {
        int exponent;
        const char *letter;
    } LETTERS[] = {{3, "k"}, {6, "M"}, {9, "G"}, {12, "T"}};
    out[0] = '\0';
    if (dec_compare(scale, ONE) == 0) return;
    for (size_t i = 0; i < COUNT(LETTERS); i++) {
        if (dec_compare(scale, dec_of(1, LETTERS[i].exponent)) != 0) continue;
        snprintf(out, room, "%s", LETTERS[i].letter);
        return;
    }
    char text[DEC_TEXT_MAX];
    bool rounded = false;
    dec_text(scale, text, &rounded);
    snprintf(out, room, "%.40s", text);
}

/* As much as there is room for. */
static void append(char text[UNIT_TEXT_MAX], struct qc_slice more) {
    size_t used = strlen(text), room = UNIT_TEXT_MAX - 1 - used;
    size_t size = more.size < room ? more.size : room;
    if (size) memcpy(text + used, more.data, size);
    text[used + size] = '\0';
}

static void append_per(char text[UNIT_TEXT_MAX], const char *scale, struct qc_slice unit) {
    append(text, LIT("/"));
    append(text, slice_z(scale));
    append(text, unit);
}

/* The code without its system when that is the same as the one before it. */
static struct qc_slice code_tail(struct qc_slice code) {
    const char *colon = code.size ? memchr(code.data, ':', code.size) : NULL;
    if (!colon) return code;
    size_t skip = (size_t)(colon - code.data) + 1;
    return slice_cut(code, skip, code.size);
}

/* "ucum:" of "ucum:s"; empty: the code has no system. */
static struct qc_slice code_system(struct qc_slice code) {
    return slice_cut(code, 0, code.size - code_tail(code).size);
}

static void put_denominators(const struct units *units, const struct quantity *q,
                             struct figure *out) {
    for (uint32_t i = 0; i < q->per_count; i++) {
        char scale[48];
        const struct unit *den = unit_of(units, q->per[i].unit);
        struct qc_slice symbol = den ? den->symbol : slice("", 0);
        scale_text(q->per[i].scale, scale, sizeof scale);
        append_per(out->unit, scale, symbol);
        if (!out->code[0] && den) append(out->code, code_system(den->code));
        append_per(out->code, scale, den ? code_tail(den->code) : symbol);
    }
}

static void put_dimension(const struct units *units, const struct quantity *q,
                          const struct reading *r, struct figure *out) {
    append(out->dimension, slice_z(dim_record_name(r->dim)));
    bool named = r->dim == DIM_DATA_RATE || r->dim == DIM_SPEED || r->dim == DIM_ITEM_RATE;
    const struct unit *own = unit_of(units, r->unit);
    bool composed = named && !(own && own->dim == r->dim);
    for (uint32_t i = composed ? 1 : 0; i < q->per_count; i++) {
        const struct unit *den = unit_of(units, q->per[i].unit);
        if (den) append_per(out->dimension, "", slice_z(dim_record_name(den->dim)));
    }
}

static void put_base_unit(const struct units *units, const struct quantity *q,
                          const struct reading *r, struct figure *out) {
    const struct unit *own = unit_of(units, r->unit);
    struct qc_slice base = slice_z(dim_base(own ? own->dim : r->dim));
    if (r->dim == DIM_MONEY && own) base = own->symbol;
    append(out->base_unit, base);
    for (uint32_t i = 0; i < q->per_count; i++) {
        const struct unit *den = unit_of(units, q->per[i].unit);
        if (!den) continue;
        struct qc_slice b = den->dim == DIM_MONEY ? den->symbol : slice_z(dim_base(den->dim));
        append_per(out->base_unit, "", b);
    }
}

/* The factor to the base unit, denominators divided out. */
static bool base_factor(const struct units *units, const struct quantity *q,
                        const struct reading *r, struct scaled *s) {
    const struct unit *own = unit_of(units, r->unit);
    s->factor = own ? own->factor : ONE;
    s->offset = own && own->offset.den && !q->per_count ? own->offset : ZERO; /* 5 °C/min */
    if (own && own->decade) s->factor = ONE; /* the values are in the main unit already */
    for (uint32_t i = 0; i < q->per_count; i++) {
        const struct unit *den = unit_of(units, q->per[i].unit);
        struct dec divisor = q->per[i].scale;
        if (den && !dec_mul(divisor, den->factor, &divisor)) return false;
        if (!dec_div(s->factor, divisor, &s->factor)) return false;
    }
    return true;
}

/* The stated numbers with the magnitude letter and the minor unit multiplied out. */
static bool multiply_out(const struct units *units, const struct quantity *q,
                         const struct reading *r, struct scaled *s) {
    const struct unit *own = unit_of(units, r->unit);
    struct dec by = r->scale;
    if (own && own->decade && !dec_mul(by, own->factor, &by)) return false;
    return dec_mul(q->low, by, &s->low) && dec_mul(q->high, by, &s->high);
}

static bool is_same(struct dec a, struct dec b) {
    return a.m == b.m && a.den == b.den && a.e == b.e && a.neg == b.neg;
}

static size_t copy(char to[DEC_TEXT_MAX], const char *from, size_t size) {
    memcpy(to, from, size + 1);
    return size;
}

/* Most quantities are one number: it is written once. */
static void put_numbers(const struct quantity *q, const struct scaled *s, struct figure *out) {
    bool one = q->has_low && q->has_high && is_same(s->low, s->high);
    if (q->has_low) out->low_size = dec_text(s->low, out->low, &out->rounded);
    if (one) out->high_size = copy(out->high, out->low, out->low_size);
    else if (q->has_high) out->high_size = dec_text(s->high, out->high, &out->rounded);
    if (!q->has_value) return;
    out->value_size = q->has_low ? copy(out->value, out->low, out->low_size)
                                 : dec_text(s->high, out->value, &out->rounded);
}

/* What is smaller is written with all of its digits. */
#define BASE_MOST UINT64_C(1000000000000000)

/* Is it in the base unit as it stands? */
static bool is_base(struct dec stated, const struct scaled *s) {
    return is_same(s->factor, ONE) && !s->offset.m && stated.den == 1 && stated.m < BASE_MOST;
}

static void put_base_numbers(const struct quantity *q, const struct scaled *s, struct figure *out) {
    bool one = q->has_low && q->has_high && is_same(s->low, s->high);
    if (q->has_low && is_base(s->low, s))
        out->base_low_size = copy(out->base_low, out->low, out->low_size);
    else if (q->has_low)
        out->base_low_size =
            dec_text_base(s->low, s->factor, s->offset, out->base_low, &out->rounded);
    if (one) out->base_high_size = copy(out->base_high, out->base_low, out->base_low_size);
    else if (q->has_high)
        out->base_high_size =
            dec_text_base(s->high, s->factor, s->offset, out->base_high, &out->rounded);
}

void figure_write(const struct units *units, const struct quantity *q, const struct reading *r,
                  bool is_change, struct figure *out) {
    struct scaled s;
    const struct unit *own = unit_of(units, r->unit);
    out->value_size = out->low_size = out->high_size = 0;
    out->base_low_size = out->base_high_size = 0;
    out->unit[0] = out->code[0] = out->base_unit[0] = out->dimension[0] = '\0';
    out->rounded = false;
    if (own) {
        append(out->unit, own->symbol);
        append(out->code, own->code);
    }
    put_denominators(units, q, out);
    put_dimension(units, q, r, out);
    put_base_unit(units, q, r, out);
    if (!multiply_out(units, q, r, &s)) return;
    put_numbers(q, &s, out);
    if (!base_factor(units, q, r, &s)) return;
    if (is_change) s.offset = ZERO;
    put_base_numbers(q, &s, out);
}
