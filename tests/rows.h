/* rows.h: a table of sentences and one claim of each, written out as text -> TAP. */
#ifndef ROWS_H
#define ROWS_H

#include "gather.h"
#include "tap.h"

/* want: what `written` makes of the first claim of the document that has this text. */
struct row {
    const char *document, *text, *want;
};

typedef struct qc_slice written_claim(const struct qc_claim *claim, char *out, size_t room);

static inline void check_row(struct qc_run *run, const struct row *row, written_claim *written) {
    char got[512];
    struct qc_slice found = LIT("no such claim");
    struct gathered list = gather(run, slice_z(row->document), 0);
    for (size_t i = 0; i < list.count && found.data != got; i++)
        if (slice_is(list.at[i].text, row->text)) found = written(&list.at[i], got, sizeof got);
    tap_is(found, slice_z(row->want), "%s: %s", row->document, row->text);
    gather_free(&list);
}

/* Checks every row with the built-in packs; the exit status. */
static inline int check_rows(const struct row *rows, size_t count, written_claim *written) {
    struct qc_error err = {0};
    struct qc_rules *set = qc_rules_load(NULL, &err);
    struct qc_run *run = set ? qc_run_new(set, &err) : NULL;
    tap_ok(run != NULL, "a run: %s", err.message);
    for (size_t i = 0; run && i < count; i++) check_row(run, &rows[i], written);
    qc_run_free(run);
    qc_rules_free(set);
    return tap_done();
}

static inline struct qc_slice or_dash(struct qc_slice s) {
    return s.size ? s : LIT("-");
}

#endif
