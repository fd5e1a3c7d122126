/* extra.c: columns beyond the record's, as they are met -> the header of an output. */
#include "extra.h"

#include "buf.h"

#include <stdlib.h>

const struct qc_slice extra_merged[3] = {
    [MERGED_DOCUMENTS] = {"documents", 9},
    [MERGED_LOW] = {"spread_low", 10},
    [MERGED_HIGH] = {"spread_high", 11},
};

bool extra_is_merged(struct qc_slice name) {
    for (size_t i = 0; i < COUNT(extra_merged); i++)
        if (slice_equal(name, extra_merged[i])) return true;
    return false;
}

/* Rows of a file name the same columns in the same order: `guess` is mostly right. */
static bool is_known(const struct extras *extras, struct qc_slice name, size_t guess) {
    if (guess < extras->count && slice_is(name, extras->names[guess])) return true;
    for (size_t i = 0; i < extras->count; i++)
        if (slice_is(name, extras->names[i])) return true;
    return false;
}

static void append(struct extras *extras, struct qc_slice name) {
    extras->names = grow(extras->names, (extras->count + 1) * sizeof *extras->names);
    extras->names[extras->count++] = copy_text(name);
}

void extras_add(struct extras *extras, struct qc_slice name) {
    if (!is_known(extras, name, 0)) append(extras, name);
}

void extras_note(struct extras *extras, const struct row *row) {
    size_t nth = 0;
    for (size_t i = 0; i < row->count; i++) {
        const struct cell *cell = &row->at[i];
        if (!cell->field && !is_known(extras, cell->name, nth++)) append(extras, cell->name);
    }
}

static int rank_of(const char *name) {
    return strcmp(name, "review") == 0 ? 0 : strcmp(name, "note") == 0 ? 1 : 2;
}

static int by_rank(const void *a, const void *b) {
    const char *x = *(char *const *)a, *y = *(char *const *)b;
    int order = rank_of(x) - rank_of(y);
    return order ? order : strcmp(x, y);
}

void extras_sort(struct extras *extras) {
    if (extras->count) qsort(extras->names, extras->count, sizeof *extras->names, by_rank);
}

void extras_free(struct extras *extras) {
    for (size_t i = 0; i < extras->count; i++) free(extras->names[i]);
    free(extras->names);
    *extras = (struct extras){0};
}

struct header header_of(const struct extras *extras, const struct qc_slice *merged) {
    size_t room = field_count + COUNT(extra_merged) + extras->count;
    struct header header = {.names = grow(NULL, room * sizeof *header.names)};
    for (size_t i = 0; i < field_count; i++) header.names[header.count++] = fields[i].name;
    for (size_t i = 0; merged && i < COUNT(extra_merged); i++)
        header.names[header.count++] = merged[i];
    for (size_t i = 0; i < extras->count; i++)
        header.names[header.count++] = slice_z(extras->names[i]);
    return header;
}

void header_free(struct header *header) {
    free(header->names);
    *header = (struct header){0};
}

/* Where a row has the column; it may have others, so the search begins at its own place. */
static const struct cell *find_cell(const struct row *row, struct qc_slice name, size_t guess) {
    for (size_t i = 0; i < row->count; i++) {
        const struct cell *cell = &row->at[(guess + i) % row->count];
        if (slice_equal(cell->name, name)) return cell;
    }
    return NULL;
}

void header_apply(const struct header *header, const struct row *row, struct row *out) {
    row_clear(out);
    for (size_t i = 0; i < header->count; i++) {
        const struct cell *found = find_cell(row, header->names[i], i);
        struct cell *cell = row_add(out, header->names[i]);
        if (!found) continue;
        cell->type = found->type;
        cell->text = found->text;
    }
}
