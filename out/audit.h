/* audit.h: the fate of every numeral of a run -> rows of a second file, and a line of sums: nothing
 * numeric in a document is lost unseen. */
#ifndef AUDIT_H
#define AUDIT_H

#include "buf.h"
#include "dest.h"

struct audit {
    struct dest dest;
    bool csv;             /* else JSON Lines */
    struct qc_trace trace;
    struct buf doc;       /* the id of the document at hand */
    uint64_t claimed, vetoed, unread;
};

/* path ends in .csv or .jsonl; another ending is told. False: told. */
bool audit_open(struct audit *audit, const char *path);
void audit_doc(struct audit *audit, struct qc_slice doc);
/* Writes the sums on standard error. False: a write failed, told. */
bool audit_close(struct audit *audit);

#endif
