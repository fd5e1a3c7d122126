/* csv_read.h: lines of CSV as RFC 4180 has it -> rows under the names of the header line. */
#ifndef CSV_READ_H
#define CSV_READ_H

#include "line.h"
#include "row.h"

struct csv_reader; /* holds one record at a time */

/* Borrows `file`, for messages. */
struct csv_reader *csv_reader_new(const char *file);
void csv_reader_free(struct csv_reader *reader); /* NULL is allowed */

enum csv_result { CSV_ROW, CSV_END, CSV_BAD };

/* Reads lines until a row is whole. The first record is the header. CSV_BAD: *err says why and
 * where. Cells without quotes that are empty are absent. */
enum csv_result csv_reader_next(struct csv_reader *reader, struct lines *lines, struct row *row,
                                struct qc_error *err);
/* Does the header, once read, have this name? */
bool csv_reader_has(const struct csv_reader *reader, struct qc_slice name);
/* After CSV_BAD: was it one record of the wrong length, behind which the next one can be read? */
bool csv_reader_may_go_on(const struct csv_reader *reader);
/* "--no-formula-guard" undone by the reader: the text without the ' that guards it. */
struct qc_slice csv_unguarded(struct qc_slice text);

#endif
