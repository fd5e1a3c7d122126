/* cmd_schema.c: "qclaim schema NAME" -> the JSON Schema of that name on standard output. */
#include "command.h"
#include "schema.h"
#include "suggest.h"

static const struct option options[] = {OPTION_HELP_ROW, {0}};

static const struct {
    const char *name;
    void (*print)(struct dest *dest);
} schemas[] = {
    {"claim", schema_claim},
    {"verdict", schema_verdict},
    {"rules", schema_rules},
    {"refs", schema_refs},
};

static const char *schema_name(size_t index) {
    return index < COUNT(schemas) ? schemas[index].name : NULL;
}

static enum status print_schema(const char *name) {
    ptrdiff_t index = name_find(slice_z(name), schema_name);
    if (index < 0)
        return tell_usage("schema: unknown schema \"%s\" (known: claim, verdict, rules, refs)",
                          name);
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
    if (!name) return tell_usage("schema: which one? (known: claim, verdict, rules, refs)");
    return print_schema(name);
}

static const char *const examples[] = {"qclaim schema claim > claim.schema.json",
                                       "writes the record's schema for a validator.",
                                       "qclaim schema rules > pack.schema.json",
                                       "writes the schema that lets an editor complete and check "
                                       "the keys of a pack.",
                                       NULL};

const struct command command_schema = {
    .name = "schema",
    .synopsis = "claim|verdict|rules|refs",
    .summary = "print a JSON Schema: of records, rule packs, references",
    .says =
        "Prints a JSON Schema (draft-07).\n"
        "claim: of one claim, which is a line of JSONL output or a member of \"claims\" in JSON "
        "output.\n"
        "verdict: of one checked claim.\n"
        "rules: of a rule pack in YAML.\n"
        "refs: of a row of a table of references, as JSON Lines has it; the columns of CSV have "
        "the "
        "same names.",
    .options = options,
    .examples = examples,
    .run = run,
};
