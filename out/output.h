/* output.h: the options -f, -o and --no-formula-guard -> a writer and where it writes. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "format.h"

/* The rows of these options in the table of a command, and what -f is by default. */
#define OUTPUT_FILE_ROW                                                                            \
    {'o', "output", "FILE", "writes to FILE, which is replaced only when all went well"}
#define OUTPUT_GUARD_ROW                                                                           \
    {0, "no-formula-guard", NULL, "CSV: puts no ' before text that a spreadsheet would run"}
#define OUTPUT_FORMAT_ROW                                                                          \
    {'f', "format", "FORMAT",                                                                      \
     "csv, json, jsonl or table; by default what the ending of -o says, a table on a terminal, "   \
     "jsonl elsewhere"}

struct output {
    const char *command; /* for messages */
    const char *path;    /* of -o; NULL: standard output */
    const struct format *format;
    bool plain_cells;
};

bool output_read_format(struct output *output, const char *value); /* of -f; false: told */
/* When all options are read: the format is what -f says, or the ending of -o, or a table on a
 * terminal, or JSON Lines. False: told. */
bool output_choose(struct output *output);
struct writer output_writer(const struct output *output, struct dest *dest);

#endif
