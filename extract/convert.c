/* convert.c: numbers and units as the record writes them -> base units, and whether two agree.
 * For what reads records back: the grammar itself never comes here. */
#include "convert.h"

static const struct dec ONE = {.m = 1, .den = 1};

static bool number_read(struct qc_slice text, struct dec *out) {
    char plain[DEC_TEXT_MAX];
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) { /* "1E+20" is "1e20" */
        if (size == sizeof plain) return false;
        bool sign = text.data[i] == '+' && (i == 0 || to_lower(text.data[i - 1]) == 'e');
        if (!sign) plain[size++] = text.data[i] == 'E' ? 'e' : text.data[i];
    }
    return dec_parse(slice(plain, size), out);
}

bool qc_number_valid(struct qc_slice number) {
    struct dec value;
    return number_read(number, &value);
}

bool qc_number_near(struct qc_slice a, struct qc_slice b) {
    struct dec x, y, gap, room;
    if (!number_read(a, &x) || !number_read(b, &y)) return false;
    if (dec_compare(x, y) == 0) return true;
    struct dec minus = y;
    minus.neg = !y.neg;
    if (!dec_add(x, minus, &gap)) return false; /* too far apart for 19 digits */
    x.neg = y.neg = gap.neg = false;
    if (!dec_mul(dec_compare(x, y) > 0 ? x : y, dec_of(1, -6), &room)) return false;
    return dec_compare(gap, room) <= 0;
}

int qc_number_compare(struct qc_slice a, struct qc_slice b) {
    struct dec x = {.den = 1}, y = {.den = 1};
    number_read(a, &x);
    number_read(b, &y);
    return dec_compare(x, y);
}

/* "mo" of "ucum:mo". */
static struct qc_slice without_system(struct qc_slice name) {
    const char *colon = name.size ? memchr(name.data, ':', name.size) : NULL;
    return colon ? slice_cut(name, (size_t)(colon - name.data) + 1, name.size) : name;
}

/* By symbol, else by code. NULL: none, and for "". */
static const struct unit *unit_named(const struct units *units, struct qc_slice name) {
    uint16_t index;
    struct qc_slice tail = without_system(name);
    if (!tail.size) return NULL;
    if (tail.size == name.size && units_find(units, name, &index)) return units_at(units, index);
    for (uint32_t i = 0; i < units_count(units); i++) {
        struct qc_slice code = units_at(units, i)->code;
        if (slice_equal(code, name)) return units_at(units, i);
        if (tail.size == name.size && slice_equal(without_system(code), name))
            return units_at(units, i);
    }
    return NULL;
}

/* "M" of "Mtoken", "100" of "100km": the scale of a denominator; *unit becomes what follows. */
static bool take_scale(struct qc_slice *unit, struct dec *scale) {
    static const char letters[] = "kMGT";
    size_t digits = 0;
    while (digits < unit->size && is_digit(unit->data[digits])) digits++;
    const char *letter = unit->size ? memchr(letters, unit->data[0], sizeof letters - 1) : NULL;
    if (digits && !dec_digits(slice_cut(*unit, 0, digits), scale)) return false;
    if (!digits && !letter) return false;
    if (!digits) *scale = dec_of(1, 3 * (int32_t)(letter - letters + 1));
    *unit = slice_cut(*unit, digits ? digits : 1, unit->size);
    return true;
}

struct sum {
    const struct units *units;
    struct dec factor, offset;
    char *name; /* QC_UNIT_MAX bytes */
    size_t size;
    enum dim dim; /* of the head */
};

static bool add_name(struct sum *sum, struct qc_slice text) {
    if (sum->size + text.size >= QC_UNIT_MAX) return false;
    memcpy(sum->name + sum->size, text.data, text.size);
    sum->size += text.size;
    sum->name[sum->size] = '\0';
    return true;
}

static bool add_base(struct sum *sum, const struct unit *unit) {
    struct qc_slice base = unit->dim == DIM_MONEY ? unit->symbol : slice_z(dim_base(unit->dim));
    return add_name(sum, base);
}

/* The first part, before any denominator. */
static bool add_head(struct sum *sum, struct qc_slice name) {
    if (!name.size) return add_name(sum, slice_z(dim_base(DIM_COUNT)));
    const struct unit *unit = unit_named(sum->units, name);
    if (!unit) return false;
    sum->factor = unit->decade ? ONE : unit->factor;
    if (unit->offset.den) sum->offset = unit->offset;
    sum->dim = unit->dim;
    return add_base(sum, unit);
}

static bool add_denominator(struct sum *sum, struct qc_slice name) {
    struct dec scale = ONE;
    const struct unit *unit = unit_named(sum->units, name);
    if (!unit && !take_scale(&name, &scale)) return false;
    if (!unit && name.size && !(unit = unit_named(sum->units, name))) return false;
    if (unit && !dec_mul(scale, unit->factor, &scale)) return false;
    sum->offset = (struct dec){.den = 1};
    if (!dec_div(sum->factor, scale, &sum->factor)) return false;
    return !unit || (add_name(sum, LIT("/")) && add_base(sum, unit));
}

/* The part of `text` that begins at *at and ends before a slash, which is passed over. */
static struct qc_slice next_part(struct qc_slice text, size_t *at) {
    size_t end = *at;
    while (end < text.size && text.data[end] != '/') end++;
    struct qc_slice part = slice_cut(text, *at, end);
    *at = end + 1;
    return part;
}

bool conversion_find(const struct units *units, struct qc_slice unit, struct conversion *out) {
    *out = (struct conversion){.dim = DIM_COUNT};
    struct sum sum = {
        .units = units, .factor = ONE, .offset = {.den = 1}, .name = out->base, .dim = DIM_COUNT};
    const struct unit *whole = unit.size ? unit_named(units, unit) : NULL;
    size_t at = 0;
    struct qc_slice head = whole ? unit : next_part(unit, &at);
    if (!add_head(&sum, head)) return false;
    while (!whole && at <= unit.size && unit.size)
        if (!add_denominator(&sum, next_part(unit, &at))) return false;
    out->factor = sum.factor;
    out->offset = sum.offset;
    out->dim = sum.dim;
    return true;
}

bool qc_base(const struct qc_rules *rules, struct qc_slice number, struct qc_slice unit,
             struct qc_base *out) {
    struct dec value;
    struct conversion c;
    bool rounded = false;
    *out = (struct qc_base){{0}, {0}};
    if (!number_read(number, &value) || !conversion_find(rules->units, unit, &c)) return false;
    memcpy(out->unit, c.base, sizeof out->unit);
    _Static_assert(QC_NUMBER_MAX >= DEC_TEXT_MAX, "dec_text_base writes that much");
    return dec_text_base(value, c.factor, c.offset, out->number, &rounded) != 0;
}
