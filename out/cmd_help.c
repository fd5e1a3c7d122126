/* cmd_help.c: "qclaim help [COMMAND]" -> help on standard output. */
#include "command.h"

static const struct option options[] = {OPTION_HELP_ROW, {0}};

static enum status run(char **args) {
    struct options state = {.table = options, .command = "help", .args = args};
    const struct command *command = NULL;
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD) return STATUS_CANNOT;
        if (next == OPTION_HELP) return help_print(&command_help);
        if (command) return tell_usage("help: takes one command (see \"qclaim help help\")");
        command = command_find(state.value);
        if (!command) return STATUS_CANNOT;
    }
    return command ? help_print(command) : help_overview();
}

const struct command command_help = {
    .name = "help",
    .synopsis = "[COMMAND]",
    .summary = "explain a command",
    .says = "Explains a command and lists its options; without one, lists the commands.",
    .options = options,
    .run = run,
};
