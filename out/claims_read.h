/* claims_read.h: a claims file, JSON, JSON Lines or CSV -> its rows, one at a time.
 * Columns beyond the record's come along; a row need not have all of the record's. */
#ifndef CLAIMS_READ_H
#define CLAIMS_READ_H

#include "line.h"
#include "row.h"

struct claims_file {
    const char *path; /* as given; borrowed */
    struct lines lines;
    struct csv_reader *csv;   /* CSV, */
    struct json_reader *json; /* a JSON document, or neither: JSON Lines */
    bool begun;
    bool any; /* a row was read */
    bool faulty;  /* a cell of the row at hand is wrong; the row itself was read */
    void *handle; /* of the JSON row given out last */
    struct row row;
};

enum claims_result { CLAIMS_ROW, CLAIMS_END, CLAIMS_BAD };

/* "-" is standard input. False: *err says why; nothing is to be closed. */
bool claims_open(struct claims_file *file, const char *path, struct qc_error *err);
/* The bytes of a file that is in memory; they are copied. */
void claims_wrap(struct claims_file *file, const char *path, struct qc_slice text);
/* What the file begins with, a BOM and blanks apart; it is not read off. */
struct qc_slice claims_head(struct claims_file *file);
/* file->row is the next row, checked by row_check; it lives until the next call. After CLAIMS_BAD
 * claims_may_go_on says whether the next row can be read. */
enum claims_result claims_next(struct claims_file *file, struct qc_error *err);
bool claims_may_go_on(const struct claims_file *file);
void claims_close(struct claims_file *file);

/* Has the row what a claim cannot lack? A file whose first row is one is a claims file. */
bool claims_is_claim(const struct row *row);
/* Has file->row a document, a kind and a span? Else *err names what it lacks. */
bool claims_check(const struct claims_file *file, struct qc_error *err);

#endif
