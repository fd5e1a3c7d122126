/* refs.c: one row of a reference table -> one fact, every cell checked. */
#include "refs.h"

#include "precision.h"

#include <stdlib.h>

#define AT(member) .offset = offsetof(struct ref_row, member)
#define F(label) .name = {label, sizeof label - 1}, .key = ",\"" label "\":"

const struct field ref_fields[] = {
    {F("ref"), .type = FIELD_STRING, AT(ref), .says = "the name of the fact, no other row has it"},
    {F("kind"), .type = FIELD_ENUM, AT(kind), .values = qc_kind_name,
     .says = "what is measured; a kind of the claim record"},
    {F("subject"), .type = FIELD_STRING, AT(subject),
     .says = "of what; also the first of its names"},
    {F("aliases"), .type = FIELD_STRING, .nullable = true, AT(aliases),
     .says = "further names, ; between them; /../ is a pattern (PCRE2, either case)"},
    {F("value"), .type = FIELD_NUMBER, .nullable = true, AT(value),
     .says = "the number, or low and high"},
    {F("low"), .type = FIELD_NUMBER, .nullable = true, AT(low), .says = "lower end; null is open"},
    {F("high"), .type = FIELD_NUMBER, .nullable = true, AT(high),
     .says = "upper end; null is open"},
    {F("unit"), .type = FIELD_STRING, .nullable = true, AT(unit),
     .says = "symbol or code of the unit, as in claims; empty for a bare number"},
    {F("tolerance"), .type = FIELD_STRING, .nullable = true, AT(tolerance),
     .says = "5%, 2 GB or exact; empty: what the last digit of value leaves open"},
    {F("valid_from"), .type = FIELD_STRING, .nullable = true, AT(valid_from),
     .says = "2024, 2024-03 or 2024-03-15; empty: ever since"},
    {F("valid_to"), .type = FIELD_STRING, .nullable = true, AT(valid_to),
     .says = "the last day, in the same forms; empty: still"},
    {F("source"), .type = FIELD_STRING, .nullable = true, AT(source),
     .says = "who says so, and when"},
    {F("source_url"), .type = FIELD_STRING, .nullable = true, AT(source_url), .says = "where"},
    {F("note"), .type = FIELD_STRING, .nullable = true, AT(note), .says = "anything else"},
};
const size_t ref_field_count = COUNT(ref_fields);

/* The row that is being read. */
struct reading_row {
    struct refs *refs;
    struct ref *ref;
    const char **column;
    struct qc_error *err;
};

#define SHOWN(text) (int)((text).size < 60 ? (text).size : 60), (text).data

#define BAD(r, name, ...)                                                                          \
    (*(r)->column = (name), fail((r)->err, QC_E_INPUT, (struct place){0}, __VA_ARGS__))

void interval_to_base(const struct conversion *unit, struct interval *i) {
    mpq_t x;
    mpq_init(x);
    rational_of_dec(unit->factor, x);
    interval_scale(i, x);
    rational_of_dec(unit->offset, x);
    interval_move(i, x);
    mpq_clear(x);
}

void interval_from_base(const struct conversion *unit, struct interval *i) {
    mpq_t x;
    mpq_init(x);
    rational_of_dec(unit->offset, x);
    mpq_neg(x, x);
    interval_move(i, x);
    rational_of_dec(unit->factor, x);
    mpq_inv(x, x);
    interval_scale(i, x);
    mpq_clear(x);
}

/* Does no letter or digit go on, before or behind a plural s? `\b` in a pattern is no b. */
static bool stands_alone(struct qc_slice text, size_t begin, size_t end) {
    char before = begin ? text.data[begin - 1] : ' ';
    if (before == '\\' || (is_alnum(before) && is_alnum(text.data[begin]))) return false;
    if (!is_alnum(text.data[end - 1]) || end == text.size) return true;
    if (text.data[end] == 's') end++;
    return end == text.size || !is_alnum(text.data[end]);
}

bool ref_has_word(const struct ref *ref, struct qc_slice word) {
    struct qc_slice words = ref->words;
    if (word.size > 2 && to_lower(word.data[word.size - 1]) == 's') word.size--;
    for (size_t at = 0; word.size && at + word.size <= words.size; at++) {
        size_t i = 0;
        while (i < word.size && words.data[at + i] == to_lower(word.data[i])) i++;
        if (i == word.size && stands_alone(words, at, at + i)) return true;
    }
    return false;
}

static struct qc_slice *cell_of(struct ref_row *row, const struct field *field) {
    return (struct qc_slice *)(void *)((char *)row + field->offset);
}

/* Copies what is there; empty cells become absent. */
static void copy_cells(struct reading_row *r) {
    for (size_t i = 0; i < ref_field_count; i++) {
        struct qc_slice *cell = cell_of(&r->ref->row, &ref_fields[i]);
        *cell = cell->size ? arena_copy(&r->refs->arena, *cell) : slice(NULL, 0);
    }
}

static bool read_name(struct reading_row *r) {
    struct qc_slice name = r->ref->row.ref;
    if (!name.size) return BAD(r, "ref", "no \"ref\": a fact needs a name");
    for (uint32_t i = 0; i < r->refs->list.count; i++)
        if (slice_equal(r->refs->list.at[i]->row.ref, name))
            return BAD(r, "ref", "ref \"%.*s\" is the name of an earlier row", SHOWN(name));
    return true;
}

static bool read_kind(struct reading_row *r) {
    struct qc_slice kind = r->ref->row.kind;
    if (!kind.size) return BAD(r, "kind", "no \"kind\"");
    if (kind_find(kind, &r->ref->kind)) return true;
    return BAD(r, "kind", "unknown kind \"%.*s\"", SHOWN(kind));
}

static bool read_names(struct reading_row *r) {
    struct ref_row *row = &r->ref->row;
    struct arena *arena = &r->refs->arena;
    if (!row->subject.size) return BAD(r, "subject", "no \"subject\"");
    aliases_add_word(arena, row->subject, &r->ref->names);
    *r->column = "aliases";
    if (!aliases_read(arena, row->aliases, &r->ref->names, r->err)) return false;
    size_t size = 0;
    for (uint32_t i = 0; i < r->ref->names.list.count; i++)
        size += r->ref->names.list.at[i].word.size + 1;
    char *words = arena_alloc(arena, size + 1);
    size = 0;
    for (uint32_t i = 0; i < r->ref->names.list.count; i++) {
        struct qc_slice word = r->ref->names.list.at[i].word;
        for (size_t k = 0; k < word.size; k++) words[size++] = to_lower(word.data[k]);
        words[size++] = ';';
    }
    r->ref->words = slice(words, size);
    return true;
}

static bool read_unit(struct reading_row *r) {
    struct qc_slice unit = r->ref->row.unit;
    if (conversion_find(r->refs->units, unit.data ? unit : LIT(""), &r->ref->unit)) return true;
    return BAD(r, "unit", "unknown unit \"%.*s\"", SHOWN(unit));
}

static bool read_number(struct reading_row *r, const char *name, struct qc_slice text, mpq_t out) {
    if (rational_read(text, out)) return true;
    return BAD(r, name, "\"%s\" is not a number: \"%.*s\"", name, SHOWN(text));
}

static bool read_range(struct reading_row *r) {
    struct ref *ref = r->ref;
    struct interval *i = &ref->interval;
    if (!ref->row.low.data && !ref->row.high.data)
        return BAD(r, "value", "neither \"value\" nor \"low\" or \"high\"");
    if (ref->row.tolerance.data)
        return BAD(r, "tolerance",
                   "a tolerance goes with \"value\", not with \"low\" and \"high\"");
    i->has_low = ref->row.low.data != NULL;
    i->has_high = ref->row.high.data != NULL;
    if (i->has_low && !read_number(r, "low", ref->row.low, i->low)) return false;
    if (i->has_high && !read_number(r, "high", ref->row.high, i->high)) return false;
    if (i->has_low && i->has_high && mpq_cmp(i->low, i->high) > 0)
        return BAD(r, "high", "\"high\" is less than \"low\": %.*s < %.*s", SHOWN(ref->row.high),
                   SHOWN(ref->row.low));
    return true;
}

/* The number of "5%" or "2 GB"; *rest is what follows it. */
static bool split_tolerance(struct qc_slice text, mpq_t number, struct qc_slice *rest) {
    size_t end = 0;
    while (end < text.size && (is_digit(text.data[end]) || text.data[end] == '.')) end++;
    if (!rational_read(slice_cut(text, 0, end), number)) return false;
    while (end < text.size && text.data[end] == ' ') end++;
    *rest = slice_cut(text, end, text.size);
    return true;
}

/* `by` of `unit`, in the unit of the reference. */
static bool tolerance_unit(struct reading_row *r, struct qc_slice unit, mpq_t by) {
    struct conversion c;
    struct qc_slice text = r->ref->row.tolerance;
    if (!unit.size) return true;
    if (!conversion_find(r->refs->units, unit, &c))
        return BAD(r, "tolerance", "unknown unit in tolerance \"%.*s\"", SHOWN(text));
    if (strcmp(c.base, r->ref->unit.base) != 0)
        return BAD(r, "tolerance", "tolerance \"%.*s\" is not in a unit of the value", SHOWN(text));
    mpq_t factor;
    mpq_init(factor);
    rational_of_dec(c.factor, factor);
    mpq_mul(by, by, factor);
    rational_of_dec(r->ref->unit.factor, factor);
    mpq_div(by, by, factor);
    mpq_clear(factor);
    return true;
}

static bool widen_by(struct reading_row *r, mpq_t by) {
    struct qc_slice rest, text = r->ref->row.tolerance;
    if (!split_tolerance(text, by, &rest))
        return BAD(r, "tolerance", "tolerance \"%.*s\" is none of 5%%, 2 GB and exact",
                   SHOWN(text));
    if (slice_is(rest, "%")) {
        rational_power(-2, r->ref->base.low); /* not read yet: room for a number */
        mpq_mul(by, by, r->ref->base.low);
        interval_widen_share(&r->ref->interval, by);
        return true;
    }
    if (!tolerance_unit(r, rest, by)) return false;
    interval_widen(&r->ref->interval, by);
    return true;
}

/* A whole number of things without tolerance is that number. */
static bool is_exact(const struct ref *ref, const mpq_t half) {
    return ref->unit.dim == DIM_COUNT && mpq_cmp_ui(half, 1, 2) == 0;
}

static bool read_value(struct reading_row *r) {
    struct ref *ref = r->ref;
    struct qc_slice value = ref->row.value;
    if (!value.data) return read_range(r);
    if (ref->row.low.data || ref->row.high.data)
        return BAD(r, ref->row.low.data ? "low" : "high", "\"value\" and \"low\" or \"high\"");
    mpq_t number;
    mpq_init(number);
    bool good = read_number(r, "value", value, number);
    if (good) interval_set_point(&ref->interval, number);
    if (good && !ref->row.tolerance.data) {
        if (precision_half(value, value, number) && !is_exact(ref, number))
            interval_widen(&ref->interval, number);
    } else if (good && !slice_is(ref->row.tolerance, "exact")) {
        good = widen_by(r, number);
    }
    mpq_clear(number);
    return good;
}

static bool read_days(struct reading_row *r) {
    struct ref *ref = r->ref;
    struct days from = DAYS_EVER, to = DAYS_EVER;
    if (ref->row.valid_from.data && !days_read(ref->row.valid_from, &from))
        return BAD(r, "valid_from", "\"%.*s\" is no date (2024, 2024-03, 2024-03-15)",
                   SHOWN(ref->row.valid_from));
    if (ref->row.valid_to.data && !days_read(ref->row.valid_to, &to))
        return BAD(r, "valid_to", "\"%.*s\" is no date (2024, 2024-03, 2024-03-15)",
                   SHOWN(ref->row.valid_to));
    ref->valid = (struct days){from.from, to.to};
    if (ref->valid.from <= ref->valid.to) return true;
    return BAD(r, "valid_to", "\"valid_to\" %.*s is before \"valid_from\" %.*s",
               SHOWN(ref->row.valid_to), SHOWN(ref->row.valid_from));
}

static void ref_free(struct ref *ref) {
    vec_free(&ref->names.list);
    interval_free(&ref->interval);
    interval_free(&ref->base);
}

bool refs_add(struct refs *refs, const struct ref_row *row, const char **column,
              struct qc_error *err) {
    struct ref *ref = arena_alloc(&refs->arena, sizeof *ref);
    ref->row = *row;
    interval_init(&ref->interval);
    interval_init(&ref->base);
    struct reading_row r = {refs, ref, column, err};
    copy_cells(&r);
    if (!read_name(&r) || !read_kind(&r) || !read_names(&r) || !read_unit(&r) || !read_value(&r) ||
        !read_days(&r)) {
        ref_free(ref);
        return false;
    }
    interval_set(&ref->base, &ref->interval);
    interval_to_base(&ref->unit, &ref->base);
    vec_push(&refs->list, ref);
    return true;
}

void refs_free(struct refs *refs) {
    for (uint32_t i = 0; i < refs->list.count; i++) ref_free(refs->list.at[i]);
    vec_free(&refs->list);
    arena_free(&refs->arena);
}
