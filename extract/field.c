/* field.c: struct qc_claim -> the text of each of its fields.
 * The order, the names and the types are the record's contract: README, "The record". */
#include "field.h"

static const char *direction_name(size_t index) {
    static const char *const names[] = {"up", "down"};
    return index < COUNT(names) ? names[index] : NULL;
}

#define AT(member) .offset = offsetof(struct qc_claim, member)
#define F(label) .name = {label, sizeof label - 1}, .key = ",\"" label "\":"

const struct field fields[] = {
    {F("id"), .type = FIELD_STRING, AT(id), .says = "stable id of the claim"},
    {F("doc"), .type = FIELD_STRING, AT(doc),
     .says = "the path as given, or the id of a JSONL line"},
    {F("kind"), .type = FIELD_ENUM, AT(kind), .values = qc_kind_name, .says = "what is claimed"},
    {F("subject"), .type = FIELD_STRING, .nullable = true, AT(subject),
     .says = "what the quantity is a quantity of, in the source's words"},
    {F("text"), .type = FIELD_STRING, AT(text), .says = "the quantity as it stands in the source"},
    {F("value"), .type = FIELD_NUMBER, .nullable = true, AT(value),
     .says = "the number stated, in unit; null when none or two are stated"},
    {F("low"), .type = FIELD_NUMBER, .nullable = true, AT(low),
     .says = "lower end, in unit; null = open"},
    {F("high"), .type = FIELD_NUMBER, .nullable = true, AT(high),
     .says = "upper end, in unit; null = open"},
    {F("unit"), .type = FIELD_STRING, AT(unit),
     .says = "symbol of the unit; empty for a bare number"},
    {F("unit_code"), .type = FIELD_STRING, AT(unit_code),
     .says = "the unit for machines: ucum:, iso4217: or qclaim:"},
    {F("dimension"), .type = FIELD_ENUM, AT(dimension), .values = qc_dimension_name,
     .says = "dimension of the unit"},
    {F("base_low"), .type = FIELD_NUMBER, .nullable = true, AT(base_low),
     .says = "low in base_unit"},
    {F("base_high"), .type = FIELD_NUMBER, .nullable = true, AT(base_high),
     .says = "high in base_unit"},
    {F("base_unit"), .type = FIELD_STRING, AT(base_unit), .says = "base unit of the dimension"},
    {F("bound"), .type = FIELD_ENUM, AT(bound), .values = qc_bound_name,
     .says = "how the number bounds"},
    {F("approx"), .type = FIELD_BOOL, AT(approx), .says = "stated as about, nearly, ~"},
    {F("direction"), .type = FIELD_ENUM, .nullable = true, AT(direction), .values = direction_name,
     .says = "up or down when a change is stated"},
    {F("per"), .type = FIELD_STRING, .nullable = true, AT(per),
     .says = "a denominator that the unit does not hold; of a share, the whole"},
    {F("modality"), .type = FIELD_ENUM, AT(modality), .values = qc_modality_name,
     .says = "how the claim is meant"},
    {F("negated"), .type = FIELD_BOOL, AT(negated), .says = "the predication is denied"},
    {F("time"), .type = FIELD_STRING, .nullable = true, AT(time),
     .says = "the time qualifier in the source's words"},
    {F("byte_start"), .type = FIELD_INTEGER, AT(byte_start),
     .says = "span of text, half-open, in bytes"},
    {F("byte_end"), .type = FIELD_INTEGER, AT(byte_end), .says = "end of the span, in bytes"},
    {F("char_start"), .type = FIELD_INTEGER, AT(char_start), .says = "the same in code points"},
    {F("char_end"), .type = FIELD_INTEGER, AT(char_end), .says = "the same in code points"},
    {F("utf16_start"), .type = FIELD_INTEGER, AT(utf16_start), .says = "the same in UTF-16 units"},
    {F("utf16_end"), .type = FIELD_INTEGER, AT(utf16_end), .says = "the same in UTF-16 units"},
    {F("line"), .type = FIELD_INTEGER, AT(line), .says = "line of byte_start, from 1"},
    {F("column"), .type = FIELD_INTEGER, AT(column),
     .says = "column of byte_start, from 1, code points"},
    {F("subject_byte_start"), .type = FIELD_INTEGER, .nullable = true, AT(subject_byte_start),
     .present = offsetof(struct qc_claim, has_subject_span), .says = "span of subject, in bytes"},
    {F("subject_byte_end"), .type = FIELD_INTEGER, .nullable = true, AT(subject_byte_end),
     .present = offsetof(struct qc_claim, has_subject_span), .says = "end of subject, in bytes"},
    {F("sentence"), .type = FIELD_STRING, AT(sentence), .says = "the whole sentence"},
    {F("sentence_byte_start"), .type = FIELD_INTEGER, AT(sentence_byte_start),
     .says = "span of sentence, in bytes"},
    {F("sentence_byte_end"), .type = FIELD_INTEGER, AT(sentence_byte_end),
     .says = "end of sentence, in bytes"},
    {F("rule"), .type = FIELD_STRING, .nullable = true, AT(rule),
     .says = "pack@version/rule; null for a general kind"},
    {F("flags"), .type = FIELD_STRING, AT(flags), .says = "space-separated marks; empty when none"},
};
const size_t field_count = COUNT(fields);

static const char PAIRS[] = "00010203040506070809101112131415161718192021222324"
                            "25262728293031323334353637383940414243444546474849"
                            "50515253545556575859606162636465666768697071727374"
                            "75767778798081828384858687888990919293949596979899";

/* The least number of so many digits, by that minus one; 0 is one digit. */
#define E3(n) n, n##0, n##00
static const uint64_t POWERS[] = {0,
                                  10,
                                  100,
                                  E3(1000),
                                  E3(1000000),
                                  E3(1000000000),
                                  E3(1000000000000),
                                  E3(1000000000000000),
                                  1000000000000000000,
                                  10000000000000000000U};

/* 1233 / 4096 is the logarithm of 2. */
static inline uint32_t digits_of(uint64_t value) {
    uint32_t bits = 64 - (uint32_t)__builtin_clzll(value | 1), least = bits * 1233 >> 12;
    return least + (value >= POWERS[least]);
}

/* Two digits at a time, from the last; most numbers are small enough to be divided in 32 bits. */
size_t field_put_integer(uint64_t value, char *out) {
    uint32_t count = digits_of(value);
    char *at = out + count;
    for (; value > UINT32_MAX; value /= 100) memcpy(at -= 2, PAIRS + value % 100 * 2, 2);
    uint32_t rest = (uint32_t)value;
    for (; rest >= 10; rest /= 100) memcpy(at -= 2, PAIRS + rest % 100 * 2, 2);
    if (at > out) *out = (char)('0' + rest);
    return count;
}

struct qc_slice field_integer(uint64_t value, char scratch[FIELD_SCRATCH]) {
    return slice(scratch, field_put_integer(value, scratch));
}
