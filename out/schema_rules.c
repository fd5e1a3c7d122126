/* schema_rules.c: the keys of a rule pack -> JSON Schema (draft-07) for editors and validators.
 * Names of dimensions, kinds and fields come from their tables; tests hold the keys to the loader.
 */
#include "schema.h"

#include "field.h"
#include "jsontext.h"
#include "suggest.h"

/* A scalar is text to the loader, whatever YAML takes it for. */
#define SCALAR "{\"type\": [\"string\", \"number\", \"boolean\"]}"
#define TEXT "\"type\": \"string\", \"minLength\": 1"

static const char HEAD[] =
    "{\n"
    "  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
    "  \"title\": \"qclaim rule pack\",\n"
    "  \"type\": \"object\",\n"
    "  \"required\": [\"pack\", \"version\"],\n"
    "  \"additionalProperties\": false,\n"
    "  \"properties\": {\n"
    "    \"pack\": {" TEXT ", \"pattern\": \"^[a-z0-9-]+$\",\n"
    "      \"description\": \"the name that a claim's rule begins with\"},\n"
    "    \"version\": {" TEXT ", \"pattern\": \"^[0-9]+\\\\.[0-9]+\\\\.[0-9]+$\",\n"
    "      \"description\": \"of the form 1.0.0; stands in every claim's rule\"},\n"
    "    \"says\": {" TEXT ", \"description\": \"what the pack is for\"},\n"
    "    \"license\": {" TEXT ", \"description\": \"an SPDX identifier, such as Apache-2.0\"},\n"
    "    \"words\": {\"type\": \"object\", \"minProperties\": 1,\n"
    "      \"description\": \"lists of words by name, for near and for {name} in patterns\",\n"
    "      \"propertyNames\": {\"pattern\": \"^[a-z][a-z0-9_]*$\",\n"
    "        \"not\": {\"enum\": [\"quantity\", \"gap\", \"list\", ";

static const char AFTER_WORDS[] =
    "]}},\n"
    "      \"additionalProperties\": {\"type\": \"array\", \"minItems\": 1, \"uniqueItems\": "
    "true,\n"
    "        \"items\": " SCALAR "}},\n"
    "    \"rules\": {\"type\": \"array\", \"minItems\": 1,\n"
    "      \"description\": \"in order of precedence where all else is equal\",\n"
    "      \"items\": {\"$ref\": \"#/definitions/rule\"}}\n"
    "  },\n"
    "  \"definitions\": {\n"
    "    \"rule\": {\n"
    "      \"type\": \"object\",\n"
    "      \"required\": [\"id\", \"says\", \"examples\", \"counterexamples\"],\n"
    "      \"additionalProperties\": false,\n"
    "      \"oneOf\": [\n"
    "        {\"required\": [\"kind\"], \"not\": {\"required\": [\"veto\"]}, \"properties\":\n"
    "          {\"examples\": {\"items\": {\"type\": \"object\", \"required\": [\"text\", "
    "\"claim\"]}}}},\n"
    "        {\"required\": [\"veto\"], \"not\": {\"required\": [\"kind\"]}, \"properties\":\n"
    "          {\"examples\": {\"items\": {\"not\": {\"type\": \"object\", \"required\": "
    "[\"claim\"]}}}}}\n"
    "      ],\n"
    "      \"anyOf\": [\n"
    "        {\"required\": [\"quantity\", \"near\"]},\n"
    "        {\"required\": [\"quantity\", \"match\"]},\n"
    "        {\"required\": [\"near\", \"match\"]}\n"
    "      ],\n"
    "      \"properties\": {\n"
    "        \"id\": {" TEXT ", \"pattern\": \"^[a-z0-9_.-]+$\",\n"
    "          \"description\": \"unique in the pack, dots between parts\"},\n"
    "        \"says\": {" TEXT ", \"description\": \"one sentence for rules list\"},\n"
    "        \"kind\": {\"description\": \"what a claim of this rule is\", \"enum\": [";

static const char AFTER_KINDS[] =
    "]},\n"
    "        \"veto\": {" TEXT ",\n"
    "          \"description\": \"the reason why the quantity is no claim; instead of kind\"},\n"
    "        \"quantity\": {\"type\": \"array\", \"minItems\": 1, \"items\": {\"enum\": [";

static const char AFTER_DIMENSIONS[] =
    "]},\n"
    "          \"description\": \"dimensions whose letters arm the rule; without it a raw "
    "rule\"},\n"
    "        \"near\": {\"type\": \"array\", \"minItems\": 1, \"items\": {" TEXT "},\n"
    "          \"description\": \"word lists; one of their words must stand in the sentence\"},\n"
    "        \"match\": {" TEXT ",\n"
    "          \"description\": \"PCRE2 over the view, as a block under match: | or in '..'\"},\n"
    "        \"set\": {\"type\": \"object\", \"minProperties\": 1, \"additionalProperties\": "
    "false,\n"
    "          \"description\": \"constants of the claim\",\n"
    "          \"properties\": {\n"
    "            \"direction\": {\"enum\": [\"up\", \"down\"]},\n"
    "            \"unit\": " SCALAR ",\n"
    "            \"per\": " SCALAR "}},\n"
    "        \"examples\": {\"type\": \"array\", \"minItems\": 1,\n"
    "          \"description\": \"texts with the fields that this rule's claim must have\",\n"
    "          \"items\": {\"anyOf\": [{\"$ref\": \"#/definitions/example\"}, " SCALAR "]}},\n"
    "        \"counterexamples\": {\"type\": \"array\", \"minItems\": 1,\n"
    "          \"description\": \"texts in which this rule must make no claim\",\n"
    "          \"items\": " SCALAR "}\n"
    "      }\n"
    "    },\n"
    "    \"example\": {\n"
    "      \"type\": \"object\", \"required\": [\"text\"], \"additionalProperties\": false,\n"
    "      \"properties\": {\n"
    "        \"text\": " SCALAR ",\n"
    "        \"claim\": {\"type\": \"object\", \"minProperties\": 1,\n"
    "          \"additionalProperties\": false,\n"
    "          \"properties\": {\n";

static const char TAIL[] = "          }}\n"
                           "      }\n"
                           "    }\n"
                           "  }\n"
                           "}\n";

static void add_names(struct dest *dest, name_at *names) {
    for (size_t i = 0; names(i); i++) {
        if (i) dest_z(dest, ", ");
        json_string(dest, slice_z(names(i)));
    }
}

static void add_type(struct dest *dest, const struct field *field) {
    static const char *const TYPES[] = {
        [FIELD_STRING] = "\"string\", \"number\"",
        [FIELD_NUMBER] = "\"number\", \"string\"",
        [FIELD_INTEGER] = "\"integer\", \"string\"",
        [FIELD_BOOL] = "\"boolean\"",
    };
    dest_z(dest, "\"type\": [");
    dest_z(dest, TYPES[field->type]);
    dest_z(dest, field->nullable ? ", \"null\"]" : "]");
}

/* A field of the claim that an example states. */
static void add_field(struct dest *dest, const struct field *field) {
    dest_z(dest, "            ");
    json_string(dest, field->name);
    dest_z(dest, ": {");
    if (field->type == FIELD_ENUM) {
        dest_z(dest, "\"enum\": [");
        add_names(dest, field->values);
        dest_z(dest, field->nullable ? ", null]" : "]");
    } else {
        add_type(dest, field);
    }
    dest_z(dest, ",\n              \"description\": ");
    json_string(dest, slice_z(field->says));
    dest_z(dest, "}");
}

void schema_rules(struct dest *dest) {
    dest_z(dest, HEAD);
    add_names(dest, qc_dimension_name);
    dest_z(dest, AFTER_WORDS);
    add_names(dest, qc_kind_name);
    dest_z(dest, AFTER_KINDS);
    add_names(dest, qc_dimension_name);
    dest_z(dest, AFTER_DIMENSIONS);
    for (size_t i = 0; i < field_count; i++) {
        add_field(dest, &fields[i]);
        dest_z(dest, i + 1 < field_count ? ",\n" : "\n");
    }
    dest_z(dest, TAIL);
}
