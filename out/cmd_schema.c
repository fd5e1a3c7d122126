/* cmd_schema.c: "qclaim schema claim" -> the record's JSON Schema on standard output. */
#include "command.h"
#include "schema.h"
#include "suggest.h"

static const struct option options[] = {OPTION_HELP_ROW, {0}};

static const struct {
    const char *name;
    void (*print)(struct dest *dest);
} schemas[] = {
    {"claim", schema_claim},
};

static const char *schema_name(size_t index) {
    return index < COUNT(schemas) ? schemas[index].name : NULL;
}

static enum status print_schema(const char *name) {
    ptrdiff_t index = name_find(slice_z(name), schema_name);
    if (index < 0) return tell_usage("schema: unknown schema \"%s\" (known: claim)", name);
    struct dest dest;
    dest_open(&dest, NULL);
    schemas[index].print(&dest);
    return dest_close(&dest) ? STATUS_DONE : STATUS_CANNOT;
}

static enum status run(char **args) {
    struct options state = {.table = options, .command = "schema", .args = args};
    const char *name = NULL;
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD) return STATUS_CANNOT;
        if (next == OPTION_HELP) return help_print(&command_schema);
        if (name) return tell_usage("schema: takes one name (see \"qclaim help schema\")");
        name = state.value;
    }
    if (!name) return tell_usage("schema: which one? (known: claim)");
    return print_schema(name);
}

static const char *const examples[] = {"qclaim schema claim > claim.schema.json",
                                       "writes the schema for a validator.", NULL};

const struct command command_schema = {
    .name = "schema",
    .synopsis = "claim",
    .summary = "print the record as a JSON Schema",
    .says = "Prints the JSON Schema (draft-07) of one claim: a line of JSONL output, or a member "
            "of \"claims\" in JSON output.",
    .options = options,
    .examples = examples,
    .run = run,
};
