/* builtin.h: the data files of rules/ as they stood when the library was built.
 * The table is made by embed.sh; names are without a folder: "units.csv", "words.yaml". */
#ifndef BUILTIN_H
#define BUILTIN_H

#include <stddef.h>

struct builtin_file {
    const char *name;
    const unsigned char *data; /* a zero byte follows data[size - 1] */
    size_t size;
};

extern const struct builtin_file builtin_files[]; /* in the order of their names */
extern const size_t builtin_file_count;

#endif
