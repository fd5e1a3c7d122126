/* json_read.h: one JSON document, {"claims": [..]} or [..], -> the rows of its list, one at a time.
 */
#ifndef JSON_READ_H
#define JSON_READ_H

#include "line.h"
#include "row.h"

struct json_reader; /* holds one object at a time */

/* Do the first bytes of a file begin such a document rather than a line of JSON Lines? */
bool json_is_document(struct qc_slice head);

/* Borrows `file`, for messages. */
struct json_reader *json_reader_new(const char *file);
void json_reader_free(struct json_reader *reader); /* NULL is allowed */

enum json_result { JSON_ROW, JSON_END, JSON_BAD };

/* The next object of the list. Cells borrow the reader and *handle, which jsonl_row_free gives
 * back. JSON_BAD: *err says why and where; nothing more can be read. */
enum json_result json_reader_next(struct json_reader *reader, struct lines *lines, struct row *row,
                                  void **handle, struct qc_error *err);

#endif
