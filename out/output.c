/* output.c: the options about output -> a writer.
 * The ending of a path counts when no format is named. */
#define _DEFAULT_SOURCE /* struct winsize */
#include "output.h"

#include "choice.h"
#include "tell.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define COLUMNS_DEFAULT 100 /* of a table, when neither terminal nor COLUMNS says */

bool output_read_format(struct output *output, const char *value) {
    if (choose(output->command, "format", slice_z(value), format_name) < 0) return false;
    output->format = format_find(slice_z(value));
    return true;
}

bool output_choose(struct output *output) {
    if (output->format) return true;
    const char *path = output->path;
    if (!path || strcmp(path, "-") == 0) {
        output->format = isatty(STDOUT_FILENO) ? &format_table : &format_jsonl;
        return true;
    }
    output->format = format_of_path(slice_z(path));
    if (output->format) return true;
    if (path_has_ending(slice_z(path))) {
        tell_usage("%s: no format has the ending of \"%s\"; give one with -f", output->command,
                   path);
        return false;
    }
    output->format = &format_jsonl;
    return true;
}

static size_t terminal_columns(void) {
    struct winsize size;
    const char *columns = getenv("COLUMNS");
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col) return size.ws_col;
    unsigned long said = columns ? strtoul(columns, NULL, 10) : 0;
    return said >= 20 && said <= 10000 ? said : COLUMNS_DEFAULT;
}

struct writer output_writer(const struct output *output, struct dest *dest) {
    return (struct writer){.format = output->format,
                           .dest = dest,
                           .columns = terminal_columns(),
                           .plain_cells = output->plain_cells};
}
