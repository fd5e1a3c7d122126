/* help.c: the command table -> help texts of 80 columns.
 * What a command's table does not say, its help does not say. */
#include "command.h"
#include "dest.h"
#include "buf.h"

#include <stdio.h>

#define LINE 80      /* columns */
#define OPTION_AT 26 /* where the descriptions of options begin */

static void add_spaces(struct buf *buf, size_t count) {
    while (count--) buf_char(buf, ' ');
}

/* Appends ASCII text word by word; `at` is the column now, new lines begin at `indent`. */
static void add_filled(struct buf *buf, const char *text, size_t at, size_t indent) {
    bool first = true;
    while (*text) {
        size_t size = strcspn(text, " \n");
        if (!first && at + 1 + size > LINE) {
            buf_char(buf, '\n');
            add_spaces(buf, at = indent);
        } else if (!first) {
            buf_char(buf, ' ');
            at++;
        }
        buf_add(buf, slice(text, size));
        at += size;
        first = false;
        text += size;
        if (*text == ' ') text++;
        if (*text != '\n') continue;
        text++;
        buf_char(buf, '\n');
        add_spaces(buf, at = indent);
        first = true;
    }
    buf_char(buf, '\n');
}

static void add_option(struct buf *buf, const struct option *option) {
    char left[64], letter[8] = "    ";
    if (option->letter) snprintf(letter, sizeof letter, "-%c, ", option->letter);
    int size = snprintf(left, sizeof left, "  %s--%s%s%s", letter, option->name,
                        option->argument ? " " : "", option->argument ? option->argument : "");
    buf_add(buf, slice_z(left));
    size_t at = (size_t)size;
    if (at + 2 > OPTION_AT) {
        buf_char(buf, '\n');
        at = 0;
    }
    add_spaces(buf, OPTION_AT - at);
    add_filled(buf, option->says, OPTION_AT, OPTION_AT);
}

static void add_examples(struct buf *buf, const char *const *examples) {
    if (!examples) return;
    buf_add(buf, LIT("\nExamples:\n"));
    for (; examples[0]; examples += 2) {
        buf_add(buf, LIT("  "));
        buf_add(buf, slice_z(examples[0]));
        buf_add(buf, LIT("\n      "));
        add_filled(buf, examples[1], 6, 6);
    }
}

static void add_command(struct buf *buf, const struct command *command) {
    char usage[160];
    int size = snprintf(usage, sizeof usage, "Usage: qclaim %s ", command->name);
    buf_add(buf, slice_z(usage));
    add_filled(buf, command->synopsis, (size_t)size, (size_t)size);
    buf_char(buf, '\n');
    add_filled(buf, command->says, 0, 0);
    buf_add(buf, LIT("\nOptions:\n"));
    for (const struct option *option = command->options; option->name; option++)
        add_option(buf, option);
    add_examples(buf, command->examples);
}

static void add_overview(struct buf *buf) {
    buf_add(buf, LIT("Usage: qclaim COMMAND [OPTION]... [ARGUMENT]...\n\n"));
    add_filled(buf,
               "Reads articles in Chinese and English and writes every quantitative claim in them "
               "as a typed record with exact source offsets.",
               0, 0);
    buf_add(buf, LIT("\nCommands:\n"));
    for (size_t i = 0; command_at(i); i++) {
        char line[120];
        snprintf(line, sizeof line, "  %-9s ", command_at(i)->name);
        buf_add(buf, slice_z(line));
        add_filled(buf, command_at(i)->summary, 12, 12);
    }
    buf_add(buf, LIT("\n\"qclaim help COMMAND\" or \"qclaim COMMAND --help\" says more.\n"
                     "\"qclaim --version\" prints the version.\n"));
    buf_add(buf,
            LIT("\nExit status: 0 done; 1 the answer is no (a failing sample, too low an F1,\n"
                "texts that differ, a verdict of --fail-on); 2 could not do it; 3 done, but some\n"
                "documents were rejected or some reviews found no claim.\n"));
}

static enum status print(struct buf *buf) {
    struct dest dest;
    dest_open(&dest, NULL);
    dest_add(&dest, buf_slice(buf));
    buf_free(buf);
    return dest_close(&dest) ? STATUS_DONE : STATUS_CANNOT;
}

enum status help_print(const struct command *command) {
    struct buf buf = {0};
    add_command(&buf, command);
    return print(&buf);
}

enum status help_overview(void) {
    struct buf buf = {0};
    add_overview(&buf);
    return print(&buf);
}
