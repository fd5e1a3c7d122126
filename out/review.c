/* review.c: the columns "review" and "note" of claims files, found by the claim's id.
 * What people wrote is little, so it is held in memory. */
#include "review.h"

#include "claims_read.h"
#include "packed.h"
#include "tell.h"

#include <stdlib.h>

static char *copy_cell(const struct row *row, const char *name) {
    struct qc_slice text = row_text(row, name);
    return text.size ? copy_text(text) : NULL;
}

/* A row without an id but with a review is not passed over in silence: its id is "". */
static void add_review(struct reviews *reviews, const struct claims_file *file) {
    const struct row *row = &file->row;
    if (!row_text(row, "review").size && !row_text(row, "note").size) return;
    if (reviews->count == reviews->room) {
        reviews->room = reviews->room ? reviews->room * 2 : 64;
        reviews->at = grow(reviews->at, reviews->room * sizeof *reviews->at);
    }
    struct qc_slice id = row_text(row, "id");
    reviews->at[reviews->count++] = (struct review){.id = copy_text(id.data ? id : LIT("")),
                                                    .review = copy_cell(row, "review"),
                                                    .note = copy_cell(row, "note"),
                                                    .path = file->path,
                                                    .line = row->line};
}

static bool told(const struct qc_error *err) {
    tell(err);
    return false;
}

bool reviews_load(struct reviews *reviews, const char *path) {
    struct qc_error err = {0};
    struct claims_file file;
    if (!claims_open(&file, path, &err)) return told(&err);
    enum claims_result result;
    while ((result = claims_next(&file, &err)) == CLAIMS_ROW) add_review(reviews, &file);
    claims_close(&file);
    return result == CLAIMS_END || told(&err);
}

static int by_id(const void *a, const void *b) {
    const struct review *x = a, *y = b;
    int order = strcmp(x->id, y->id);
    if (!order) order = strcmp(x->review ? x->review : "", y->review ? y->review : "");
    return order ? order : strcmp(x->note ? x->note : "", y->note ? y->note : "");
}

static int by_place(const void *a, const void *b) {
    const struct review *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

void reviews_sort(struct reviews *reviews) {
    if (reviews->count) qsort(reviews->at, reviews->count, sizeof *reviews->at, by_id);
}

/* The first review of this id, or behind where it would stand. */
static size_t find_first(const struct reviews *reviews, const char *id) {
    size_t low = 0, high = reviews->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(reviews->at[middle].id, id) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

static void add_cell(struct row *row, struct qc_slice name, const char *text) {
    if (!text) return;
    struct cell *cell = row_add(row, name);
    cell->type = CELL_TEXT;
    cell->text = slice_z(text);
}

static void join_review(struct joined *joined, const struct review *review) {
    struct row row = {0};
    struct buf packed = {0};
    add_cell(&row, LIT("review"), review->review);
    add_cell(&row, LIT("note"), review->note);
    packed_add(&packed, &row);
    joined_add(joined, buf_slice(&packed));
    buf_free(&packed);
    row_free(&row);
}

bool reviews_apply(struct reviews *reviews, const struct row *row, struct joined *joined) {
    struct qc_slice id = row_text(row, "id");
    if (!reviews->count || !id.size) return false;
    char *wanted = copy_text(id);
    size_t first = find_first(reviews, wanted), at = first;
    for (; at < reviews->count && strcmp(reviews->at[at].id, wanted) == 0; at++) {
        if (at == first) {
            struct buf packed = {0};
            packed_add(&packed, row);
            joined_begin(joined, buf_slice(&packed));
            buf_free(&packed);
        }
        join_review(joined, &reviews->at[at]);
        reviews->at[at].found = true;
    }
    free(wanted);
    return at > first;
}

static void tell_lost(const struct review *review) {
    struct qc_error err = {.code = QC_E_INPUT};
    struct buf said = {0};
    if (review->review) {
        buf_add(&said, LIT(", review \""));
        buf_add(&said, slice_z(review->review));
        buf_char(&said, '"');
    }
    if (review->note) {
        buf_add(&said, LIT(", note \""));
        buf_add(&said, slice_z(review->note));
        buf_char(&said, '"');
    }
    struct error_place place = {.file = review->path, .line = review->line};
    if (*review->id)
        error_set(&err, place, "no claim has the id \"%.40s\" any more%s", review->id,
                  buf_z(&said));
    else error_set(&err, place, "a review without an id%s", buf_z(&said));
    tell(&err);
    buf_free(&said);
}

uint64_t reviews_tell_lost(struct reviews *reviews) {
    uint64_t lost = 0;
    if (reviews->count) qsort(reviews->at, reviews->count, sizeof *reviews->at, by_place);
    for (size_t i = 0; i < reviews->count; i++) {
        if (reviews->at[i].found) continue;
        tell_lost(&reviews->at[i]);
        lost++;
    }
    if (lost > 1 && lost == reviews->count)
        tell_note(
            "an id depends on the document's name and on the place: is it the same text, under "
            "the same path?");
    return lost;
}

void reviews_free(struct reviews *reviews) {
    for (size_t i = 0; i < reviews->count; i++) {
        free(reviews->at[i].id);
        free(reviews->at[i].review);
        free(reviews->at[i].note);
    }
    free(reviews->at);
    *reviews = (struct reviews){0};
}
