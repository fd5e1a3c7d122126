/* command.h: the table of commands, which main and help read. */
#ifndef COMMAND_H
#define COMMAND_H

#include "option.h"
#include "tell.h"

struct command {
    const char *name;
    const char *synopsis;        /* behind the name */
    const char *summary;         /* one line */
    const char *says;            /* paragraphs, filled to the line's width by help */
    const struct option *options;
    const char *const *examples; /* pairs of command line and what it does; NULL-terminated */
    enum status (*run)(char **args); /* args behind the command's name, NULL-terminated */
};

extern const struct command command_extract, command_rules, command_schema, command_explain;
extern const struct command command_eval, command_help;
extern const struct command command_convert, command_merge, command_diff, command_check;

const struct command *command_at(size_t index); /* NULL past the end */
const char *command_name(size_t index);         /* NULL past the end */
/* NULL: reported, with the nearest name. */
const struct command *command_find(const char *name);

/* Help on standard output. */
enum status help_print(const struct command *command);
enum status help_overview(void);

#endif
