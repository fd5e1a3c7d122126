/* main.c: the first argument -> a command. */
#include "command.h"
#include "dest.h"
#include "suggest.h"

#include <signal.h>
#include <stdio.h>

static const struct command *const commands[] = {
    &command_extract, &command_check, &command_diff,    &command_merge,  &command_convert,
    &command_eval,    &command_rules, &command_explain, &command_schema, &command_help,
};

const struct command *command_at(size_t index) {
    return index < COUNT(commands) ? commands[index] : NULL;
}

const char *command_name(size_t index) {
    return index < COUNT(commands) ? commands[index]->name : NULL;
}

const struct command *command_find(const char *name) {
    ptrdiff_t index = name_find(slice_z(name), command_name);
    if (index >= 0) return commands[index];
    const char *near = suggest(slice_z(name), command_name);
    if (near) tell_usage("unknown command \"%s\", did you mean \"%s\"?", name, near);
    else tell_usage("unknown command \"%s\" (see \"qclaim help\")", name);
    return NULL;
}

enum { OPT_HELP = OPTION_HELP, OPT_VERSION };
static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_VERSION] = {0, "version", NULL, "prints the version of the program and of the record"},
    {0},
};

static enum status print_version(void) {
    char line[64];
    snprintf(line, sizeof line, "qclaim %s (record schema %d)\n", qc_version(), QC_SCHEMA_VERSION);
    struct dest dest;
    dest_open(&dest, NULL);
    dest_z(&dest, line);
    return dest_close(&dest) ? STATUS_DONE : STATUS_CANNOT;
}

int main(int argc, char **argv) {
    signal(SIGPIPE, SIG_IGN);
    if (argc < 2) return (int)tell_usage("which command? (see \"qclaim help\")");
    struct options state = {.table = options, .args = argv + 1};
    switch (option_next(&state)) {
    case OPT_HELP: return (int)help_overview();
    case OPT_VERSION: return (int)print_version();
    case OPTION_OPERAND: break;
    default: return STATUS_CANNOT;
    }
    const struct command *command = command_find(state.value);
    return command ? (int)command->run(state.args) : STATUS_CANNOT;
}
