/* option.c: arguments -> options and operands, by a command's table.
 * --name VALUE, --name=VALUE, -n VALUE, -nVALUE; "--" ends options; "-" is an operand. */
#include "option.h"

#include "tell.h"
#include "suggest.h"

#include <stdio.h>

static int find_letter(const struct option *table, char letter) {
    for (int i = 0; table[i].name; i++)
        if (table[i].letter == letter) return i;
    return OPTION_BAD;
}

static int find_name(const struct option *table, struct qc_slice name) {
    for (int i = 0; table[i].name; i++)
        if (slice_is(name, table[i].name)) return i;
    return OPTION_BAD;
}

static int bad(const struct options *options, const char *format, const char *what) {
    char message[256];
    snprintf(message, sizeof message, format, what);
    if (options->command)
        tell_usage("%s: %s (see \"qclaim help %s\")", options->command, message, options->command);
    else tell_usage("%s (see \"qclaim help\")", message);
    return OPTION_BAD;
}

static int unknown_name(const struct options *options, struct qc_slice name) {
    char what[160];
    struct suggestion near = {.word = name};
    for (const struct option *row = options->table; row->name; row++)
        suggest_offer(&near, row->name);
    snprintf(what, sizeof what, near.best ? "\"--%.*s\", did you mean \"--%s\"?" : "\"--%.*s\"",
             (int)(name.size < 60 ? name.size : 60), name.data, near.best);
    return bad(options, "unknown option %s", what);
}

/* The value that stands in the next argument. */
static int take_value(struct options *options, int found, const char *typed) {
    options->value = *options->args;
    if (!options->value) return bad(options, "option %s needs a value", typed);
    options->args++;
    return found;
}

static int read_name(struct options *options, const char *arg) {
    const char *equals = strchr(arg, '=');
    size_t size = equals ? (size_t)(equals - arg) : strlen(arg);
    struct qc_slice name = slice(arg + 2, size - 2);
    int found = find_name(options->table, name);
    if (found < 0) return unknown_name(options, name);
    bool takes = options->table[found].argument != NULL;
    options->value = equals ? equals + 1 : NULL;
    if (equals && !takes)
        return bad(options, "option --%s takes no value", options->table[found].name);
    return takes && !equals ? take_value(options, found, arg) : found;
}

static int read_letter(struct options *options, const char *arg) {
    int found = find_letter(options->table, arg[1]);
    if (found < 0) return bad(options, "unknown option \"%s\"", arg);
    bool takes = options->table[found].argument != NULL;
    options->value = takes && arg[2] ? arg + 2 : NULL;
    if (!takes && arg[2]) return bad(options, "unknown option \"%s\"", arg);
    return takes && !arg[2] ? take_value(options, found, arg) : found;
}

int option_next(struct options *options) {
    const char *arg = *options->args;
    if (!arg) return OPTION_END;
    options->args++;
    options->value = arg;
    if (options->ended || arg[0] != '-' || !arg[1]) return OPTION_OPERAND;
    if (arg[1] != '-') return read_letter(options, arg);
    if (arg[2]) return read_name(options, arg);
    options->ended = true;
    return option_next(options);
}
