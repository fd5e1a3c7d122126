/* verdict.c: the table of the verdict's fields, in the record's order. */
#include "verdict.h"

#include "suspect.h"

const char *verdict_name(size_t index) {
    static const char *const names[] = {
#define X(id, name) name,
        VERDICT_LIST(X)
#undef X
    };
    return index < COUNT(names) ? names[index] : NULL;
}

#define AT(member) .offset = offsetof(struct verdict, member)
#define F(label) .name = {label, sizeof label - 1}, .key = ",\"" label "\":"
#define STRING .type = FIELD_STRING, .nullable = true
#define NUMBER .type = FIELD_NUMBER, .nullable = true

const struct field verdict_fields[] = {
    {F("verdict"), .type = FIELD_ENUM, AT(verdict), .values = verdict_name,
     .says = "what became of the claim"},
    {F("ref"), STRING, AT(ref), .says = "the reference that decided; a claim's id with --self"},
    {F("ref_low"), NUMBER, AT(ref_low), .says = "its lower end, in ref_unit; null = open"},
    {F("ref_high"), NUMBER, AT(ref_high), .says = "its upper end, in ref_unit; null = open"},
    {F("ref_unit"), STRING, AT(ref_unit), .says = "its unit"},
    {F("claim_interval"), STRING, AT(claim_interval),
     .says = "what the claim states, in ref_unit where there is one"},
    {F("ref_interval"), STRING, AT(ref_interval), .says = "what the reference states"},
    {F("delta_abs"), NUMBER, AT(delta_abs),
     .says = "middle of the claim less middle of the reference, in ref_unit"},
    {F("delta_rel"), NUMBER, AT(delta_rel), .says = "the same as a part of the reference"},
    {F("suspect"), .type = FIELD_ENUM, .nullable = true, AT(suspect), .values = suspect_name,
     .says = "the factor that a near miss looks like"},
    {F("reason"), .type = FIELD_STRING, AT(reason), .says = "one sentence with the numbers"},
    {F("source"), STRING, AT(source), .says = "of the reference"},
    {F("source_url"), STRING, AT(source_url), .says = "of the reference"},
};
const size_t verdict_field_count = COUNT(verdict_fields);
