/* schema.c: the table of fields -> JSON Schema (draft-07) of one claim.
 * New fields are appended to the record, so unknown ones are allowed. */
#include "schema.h"

#include "field.h"
#include "jsontext.h"

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

void schema_claim(struct dest *dest) {
    char title[96];
    snprintf(title, sizeof title, "  \"title\": \"qclaim claim, record schema %d\",\n",
             QC_SCHEMA_VERSION);
    dest_z(dest, "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n");
    dest_z(dest, title);
    dest_z(dest, "  \"type\": \"object\",\n  \"properties\": {\n");
    for (size_t i = 0; i < field_count; i++) {
        add_property(dest, &fields[i]);
        dest_z(dest, i + 1 < field_count ? ",\n" : "\n");
    }
    dest_z(dest, "  },\n  \"required\": [");
    for (size_t i = 0; i < field_count; i++) {
        dest_z(dest, i ? ", " : "");
        json_string(dest, fields[i].name);
    }
    dest_z(dest, "]\n}\n");
}
