/* schema.c: tables of fields -> JSON Schema (draft-07) of a claim, a verdict, a reference.
 * New fields are appended to the record, so unknown ones are allowed. */
#include "schema.h"

#include "field.h"
#include "jsontext.h"
#include "refs.h"
#include "verdict.h"

#include <stdio.h>

static const char *const type_names[] = {
    [FIELD_STRING] = "string", [FIELD_NUMBER] = "number", [FIELD_INTEGER] = "integer",
    [FIELD_BOOL] = "boolean",  [FIELD_ENUM] = "string",
};

static void add_type(struct dest *dest, const struct field *field) {
    dest_z(dest, field->nullable ? "\"type\": [\"" : "\"type\": \"");
    dest_z(dest, type_names[field->type]);
    dest_z(dest, field->nullable ? "\", \"null\"]" : "\"");
    if (field->type == FIELD_INTEGER) dest_z(dest, ", \"minimum\": 0");
}

static void add_values(struct dest *dest, const struct field *field) {
    if (!field->values) return;
    dest_z(dest, ",\n      \"enum\": [");
    for (size_t i = 0; field->values(i); i++) {
        dest_z(dest, i ? ", " : "");
        json_string(dest, slice_z(field->values(i)));
    }
    dest_z(dest, field->nullable ? ", null]" : "]");
}

static void add_property(struct dest *dest, const struct field *field) {
    dest_z(dest, "    ");
    json_string(dest, field->name);
    dest_z(dest, ": {");
    add_type(dest, field);
    dest_z(dest, ",\n      \"description\": ");
    json_string(dest, slice_z(field->says));
    add_values(dest, field);
    dest_z(dest, "}");
}

static void open_object(struct dest *dest, const char *title) {
    dest_z(dest, "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": ");
    json_string(dest, slice_z(title));
    dest_z(dest, ",\n  \"type\": \"object\",\n  \"properties\": {\n");
}

static void add_properties(struct dest *dest, const struct field *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (i) dest_z(dest, ",\n");
        add_property(dest, &list[i]);
    }
}

static void add_names(struct dest *dest, const struct field *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (i) dest_z(dest, ", ");
        json_string(dest, list[i].name);
    }
}

static void open_claim(struct dest *dest, const char *what) {
    char title[96];
    snprintf(title, sizeof title, "qclaim %s, record schema %d", what, QC_SCHEMA_VERSION);
    open_object(dest, title);
    add_properties(dest, fields, field_count);
}

void schema_claim(struct dest *dest) {
    open_claim(dest, "claim");
    dest_z(dest, "\n  },\n  \"required\": [");
    add_names(dest, fields, field_count);
    dest_z(dest, "]\n}\n");
}

void schema_verdict(struct dest *dest) {
    open_claim(dest, "verdict");
    dest_z(dest, ",\n");
    add_properties(dest, verdict_fields, verdict_field_count);
    dest_z(dest, "\n  },\n  \"required\": [");
    add_names(dest, fields, field_count);
    dest_z(dest, ", ");
    add_names(dest, verdict_fields, verdict_field_count);
    dest_z(dest, "]\n}\n");
}

void schema_refs(struct dest *dest) {
    open_object(dest, "qclaim reference, a row of a table");
    add_properties(dest, ref_fields, ref_field_count);
    dest_z(dest, "\n  },\n  \"additionalProperties\": false,\n"
                 "  \"required\": [\"ref\", \"kind\", \"subject\"],\n"
                 "  \"anyOf\": [{\"required\": [\"value\"]}, {\"required\": [\"low\"]}, "
                 "{\"required\": [\"high\"]}]\n}\n");
}
