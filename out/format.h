/* format.h: the table of output formats; a writer turns claims into one of them. */
#ifndef FORMAT_H
#define FORMAT_H

#include "dest.h"
#include "suggest.h"

struct grid;
struct row;
struct writer;

struct format {
    const char *name;
    const char *endings[3]; /* of -o, with the dot; NULL behind the last */
    void (*begin)(struct writer *writer);
    void (*claim)(struct writer *writer, const struct qc_claim *claim);
    /* A row with the cells that writer->header names, in its order; NULL: has no use for them */
    void (*row)(struct writer *writer, const struct row *row);
    void (*end)(struct writer *writer); /* also frees the state */
    /* A claim that another process writes: its part of the output, and what is made of parts; gives
     * the bytes of those that are whole. NULL: parts are as `claim` writes them. */
    void (*part)(struct writer *writer, const struct qc_claim *claim);
    size_t (*join)(struct writer *writer, struct qc_slice parts);
    const char *says;
};

struct writer {
    const struct format *format;
    struct dest *dest;
    const struct qc_rules *rules; /* whose packs the output names */
    size_t columns;               /* of the terminal, for a table */
    bool plain_cells;             /* CSV: no formula guard */
    uint64_t count;               /* claims or rows written; the caller counts */
    const struct header *header;  /* the columns of rows; NULL: those of the record */
    const char *list;             /* what a JSON document calls its rows; NULL: "claims" */
    struct grid *table;           /* state of a table */
    void *user;                   /* of a format that is not in the table of formats */
};

struct header {
    struct qc_slice *names;
    size_t count;
};

extern const struct format format_csv, format_json, format_jsonl, format_table;

const char *format_name(size_t index); /* NULL past the end */
const struct format *format_find(struct qc_slice name);
/* By the ending of a path; NULL: none has it. */
const struct format *format_of_path(struct qc_slice path);
bool path_has_ending(struct qc_slice path); /* a dot inside the last part of the path */

#endif
