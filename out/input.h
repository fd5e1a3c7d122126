/* input.h: operands of the command line -> the files to read, in order. */
#ifndef INPUT_H
#define INPUT_H

#include "base.h"

enum input_kind { INPUT_TEXT, INPUT_JSONL, INPUT_BY_ENDING };

struct input {
    char *path; /* "-": standard input */
    enum input_kind kind;
};

struct inputs {
    struct input *at;
    size_t count, room;
    uint64_t failed;   /* operands and folders that cannot be read, reported */
    uint64_t rejected; /* folders without a file to read, reported */
};

const char *input_kind_name(size_t index); /* NULL past the end */

/* Adds a file, everything below a folder in byte order of the paths, or "-". From a folder only
 * files with a known ending or none are taken; hidden ones and links to folders are not. */
void inputs_add(struct inputs *inputs, const char *operand, enum input_kind kind);
void inputs_free(struct inputs *inputs);

#endif
