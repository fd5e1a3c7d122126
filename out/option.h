/* option.h: a command's table of options and its arguments -> one option or operand at a time. */
#ifndef OPTION_H
#define OPTION_H

#include "base.h"

struct option {
    char letter;          /* 0: has only a long name */
    const char *name;     /* long name without dashes; NULL ends a table */
    const char *argument; /* what it takes, as help shows it; NULL: takes none */
    const char *says;
};

/* Every table begins with it. */
#define OPTION_HELP_ROW                                                                            \
    [OPTION_HELP] = {'h', "help", NULL, "prints this help"}
enum { OPTION_HELP = 0, OPTION_OPERAND = -1, OPTION_END = -2, OPTION_BAD = -3 };

struct options {
    const struct option *table;
    const char *command; /* for messages; NULL: none */
    char **args;         /* NULL-terminated, the first one to read first */
    bool ended;          /* "--" was read: all that follows are operands */
    const char *value;   /* of the option, or the operand */
};

/* The index of the option in the table, or one of the above; a bad one is reported. Operands may
 * stand among options. */
int option_next(struct options *options);

#endif
