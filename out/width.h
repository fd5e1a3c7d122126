/* width.h: text of any origin -> text that is safe on a terminal, measured in terminal columns.
 * Control characters become their pictures, bidirectional controls and bad bytes U+FFFD. */
#ifndef WIDTH_H
#define WIDTH_H

#include "buf.h"

#define WIDTH_ANY ((size_t)-1)

size_t width_of(struct qc_slice text); /* columns of the text as width_add writes it */
/* Appends at most `columns` columns; a longer text is cut and ends in "…". Returns its columns. */
size_t width_add(struct buf *buf, struct qc_slice text, size_t columns);
/* The same, but a longer text loses its beginning and starts with "…". */
size_t width_add_tail(struct buf *buf, struct qc_slice text, size_t columns);
/* Columns of the first `chars` code points. */
size_t width_of_chars(struct qc_slice text, size_t chars);

bool text_is_utf8(struct qc_slice text);
void text_repair(struct buf *buf, struct qc_slice text); /* each bad byte becomes U+FFFD */

#endif
