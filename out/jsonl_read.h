/* jsonl_read.h: a line of JSONL -> a document, {"id": ..., "text": ...}, or a row of cells. */
#ifndef JSONL_READ_H
#define JSONL_READ_H

#include "row.h"

struct jsonl_doc {
    struct qc_slice id, text; /* borrowed from handle */
    void *handle;
    char number[24]; /* an integer id, which id then borrows */
};

struct jsonl_place {
    const char *file;
    uint64_t line;
};

/* False: *err says why, with its place. A document without id has id.data == NULL. */
bool jsonl_doc_read(struct qc_slice line, struct jsonl_place at, struct jsonl_doc *doc,
                    struct qc_error *err);
void jsonl_doc_free(struct jsonl_doc *doc);

/* The object of a line as cells, in its order, numbers as they are written. Cells borrow the line
 * and *handle, which jsonl_row_free gives back. False: *err says why; there is no handle. */
bool jsonl_row_read(struct qc_slice line, struct jsonl_place at, struct row *row, void **handle,
                    struct qc_error *err);
void jsonl_row_free(void *handle); /* NULL is allowed */

#endif
