/* field.c: struct qc_claim -> the text of each of its fields.
 * The order, the names and the types are the record's contract: README, "The record". */
#include "field.h"

static const char *direction_name(size_t index) {
    static const char *const names[] = {"up", "down"};
    return index < COUNT(names) ? names[index] : NULL;
}

#define AT(member) .offset = offsetof(struct qc_claim, member)
#define F(label) .name = {label, sizeof label - 1}

const struct field fields[] = {
    {F("id"), FIELD_STRING, AT(id), .says = "stable id of the claim"},
    {F("doc"), FIELD_STRING, AT(doc), .says = "the path as given, or the id of a JSONL line"},
    {F("kind"), FIELD_ENUM, AT(kind), .values = qc_kind_name, .says = "what is claimed"},
    {F("subject"), FIELD_STRING, true, AT(subject),
     .says = "what the quantity is a quantity of, in the source's words"},
    {F("text"), FIELD_STRING, AT(text), .says = "the quantity as it stands in the source"},
    {F("value"), FIELD_NUMBER, true, AT(value),
     .says = "the number stated, in unit; null when none or two are stated"},
    {F("low"), FIELD_NUMBER, true, AT(low), .says = "lower end, in unit; null = open"},
    {F("high"), FIELD_NUMBER, true, AT(high), .says = "upper end, in unit; null = open"},
    {F("unit"), FIELD_STRING, AT(unit), .says = "symbol of the unit; empty for a bare number"},
    {F("unit_code"), FIELD_STRING, AT(unit_code),
     .says = "the unit for machines: ucum:, iso4217: or qclaim:"},
    {F("dimension"), FIELD_ENUM, AT(dimension), .values = qc_dimension_name,
     .says = "dimension of the unit"},
    {F("base_low"), FIELD_NUMBER, true, AT(base_low), .says = "low in base_unit"},
    {F("base_high"), FIELD_NUMBER, true, AT(base_high), .says = "high in base_unit"},
    {F("base_unit"), FIELD_STRING, AT(base_unit), .says = "base unit of the dimension"},
    {F("bound"), FIELD_ENUM, AT(bound), .values = qc_bound_name, .says = "how the number bounds"},
    {F("approx"), FIELD_BOOL, AT(approx), .says = "stated as about, nearly, ~"},
    {F("direction"), FIELD_ENUM, true, AT(direction), .values = direction_name,
     .says = "up or down when a change is stated"},
    {F("per"), FIELD_STRING, true, AT(per),
     .says = "a denominator that the unit does not hold; of a share, the whole"},
    {F("modality"), FIELD_ENUM, AT(modality), .values = qc_modality_name,
     .says = "how the claim is meant"},
    {F("negated"), FIELD_BOOL, AT(negated), .says = "the predication is denied"},
    {F("time"), FIELD_STRING, true, AT(time), .says = "the time qualifier in the source's words"},
    {F("byte_start"), FIELD_INTEGER, AT(byte_start), .says = "span of text, half-open, in bytes"},
    {F("byte_end"), FIELD_INTEGER, AT(byte_end), .says = "end of the span, in bytes"},
    {F("char_start"), FIELD_INTEGER, AT(char_start), .says = "the same in code points"},
    {F("char_end"), FIELD_INTEGER, AT(char_end), .says = "the same in code points"},
    {F("utf16_start"), FIELD_INTEGER, AT(utf16_start), .says = "the same in UTF-16 units"},
    {F("utf16_end"), FIELD_INTEGER, AT(utf16_end), .says = "the same in UTF-16 units"},
    {F("line"), FIELD_INTEGER, AT(line), .says = "line of byte_start, from 1"},
    {F("column"), FIELD_INTEGER, AT(column), .says = "column of byte_start, from 1, code points"},
    {F("subject_byte_start"), FIELD_INTEGER, true, AT(subject_byte_start),
     offsetof(struct qc_claim, has_subject_span), .says = "span of subject, in bytes"},
    {F("subject_byte_end"), FIELD_INTEGER, true, AT(subject_byte_end),
     offsetof(struct qc_claim, has_subject_span), .says = "end of subject, in bytes"},
    {F("sentence"), FIELD_STRING, AT(sentence), .says = "the whole sentence"},
    {F("sentence_byte_start"), FIELD_INTEGER, AT(sentence_byte_start),
     .says = "span of sentence, in bytes"},
    {F("sentence_byte_end"), FIELD_INTEGER, AT(sentence_byte_end),
     .says = "end of sentence, in bytes"},
    {F("rule"), FIELD_STRING, true, AT(rule), .says = "pack@version/rule; null for a general kind"},
    {F("flags"), FIELD_STRING, AT(flags), .says = "space-separated marks; empty when none"},
};
const size_t field_count = COUNT(fields);

bool field_is_quoted(const struct field *field) {
    return field->type == FIELD_STRING || field->type == FIELD_ENUM;
}

static struct qc_slice integer_text(uint64_t value, char scratch[FIELD_SCRATCH]) {
    char *at = scratch + FIELD_SCRATCH;
    do *--at = (char)('0' + value % 10);
    while (value /= 10);
    return slice(at, (size_t)(scratch + FIELD_SCRATCH - at));
}

struct qc_slice field_text(const struct field *field, const struct qc_claim *claim,
                           char scratch[FIELD_SCRATCH]) {
    const char *base = (const char *)claim;
    const void *member = base + field->offset;
    if (field->present && !*(const bool *)(base + field->present)) return slice(NULL, 0);
    if (field->type == FIELD_INTEGER) return integer_text(*(const uint64_t *)member, scratch);
    if (field->type == FIELD_BOOL) return *(const bool *)member ? LIT("true") : LIT("false");
    struct qc_slice text = *(const struct qc_slice *)member;
    return text.data || field->nullable ? text : LIT("");
}
