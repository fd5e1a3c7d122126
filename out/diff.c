/* diff.c: pairs and claims without a mate -> rows with a status, in every format; as a table, what
 * a person compares. */
#include "diff.h"

#include "grid.h"
#include "groupkey.h"
#include "normal.h"
#include "packed.h"

#include <stdio.h>
#include <stdlib.h>

const char *diff_status_name(size_t index) {
    static const char *const names[] = {[DIFF_SAME] = "same",
                                        [DIFF_CHANGED] = "changed",
                                        [DIFF_ONLY_A] = "only_a",
                                        [DIFF_ONLY_B] = "only_b"};
    return index < COUNT(names) ? names[index] : NULL;
}

/* The parts that make two claims different, and the field that each is named by. An interval has
 * two ends and one name. */
static const struct {
    enum key_part part;
    const char *field;
} parts[] = {
    {PART_KIND, "kind"},           {PART_SUBJECT, "subject"},   {PART_PER, "per"},
    {PART_DIRECTION, "direction"}, {PART_UNIT, "unit"},         {PART_TIME, "time"},
    {PART_LOW, "value"},           {PART_HIGH, "value"},        {PART_BOUND, "bound"},
    {PART_APPROX, "approx"},       {PART_MODALITY, "modality"}, {PART_NEGATED, "negated"},
};

static bool part_differs(const struct entry *a, const struct entry *b, enum key_part part) {
    struct qc_slice x = groupkey_part(slice(a->key, a->key_size), part);
    struct qc_slice y = groupkey_part(slice(b->key, b->key_size), part);
    return !x.data != !y.data || !slice_equal(x, y);
}

static void add_changed(struct buf *buf, const struct entry *a, const struct entry *b) {
    const char *last = "";
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (strcmp(parts[i].field, last) == 0 || !part_differs(a, b, parts[i].part)) continue;
        if (buf->size) buf_char(buf, ' ');
        buf_add(buf, slice_z(last = parts[i].field));
    }
}

/* One row: either side may be missing. */
struct pair {
    enum diff_status status;
    bool moved;
    struct buf changed; /* fields, with spaces between */
    const struct entry *a, *b;
};

static const struct grid_column columns[] = {
    {"status", 32, 20, 18, false},    {"kind", 24, 13, 8, false}, {"subject", 24, 10, 8, false},
    {"in A", 32, 13, 8, false},       {"in B", 32, 13, 8, false}, {"place in A", 40, 13, 10, true},
    {"place in B", 40, 13, 10, true},
};

static void add_value(struct grid *grid, const struct entry *entry) {
    struct buf value = {0};
    if (entry) normal_add(&value, &entry->claim);
    grid_add(grid, buf_slice(&value));
    grid_next(grid);
    buf_free(&value);
}

static void add_place(struct grid *grid, const struct entry *entry) {
    char place[64] = "";
    if (entry)
        snprintf(place, sizeof place, ":%llu:%llu", (unsigned long long)entry->claim.line,
                 (unsigned long long)entry->claim.column);
    grid_add(grid, entry ? entry->claim.doc : LIT(""));
    grid_add(grid, slice_z(place));
    grid_next(grid);
}

static void add_status(struct grid *grid, const struct pair *pair) {
    grid_add(grid, slice_z(diff_status_name(pair->status)));
    if (pair->status == DIFF_CHANGED) grid_add(grid, LIT(": "));
    grid_add(grid, buf_slice(&pair->changed));
    if (pair->moved) grid_add(grid, LIT(", moved"));
    grid_next(grid);
}

static void print_pair(struct grid *grid, const struct pair *pair) {
    const struct qc_claim *claim = pair->a ? &pair->a->claim : &pair->b->claim;
    add_status(grid, pair);
    grid_add(grid, claim->kind);
    grid_next(grid);
    grid_add(grid, claim->subject);
    grid_next(grid);
    add_value(grid, pair->a);
    add_value(grid, pair->b);
    add_place(grid, pair->a);
    add_place(grid, pair->b);
}

/* "status", "changed", "moved", then the record twice, as "a_id" and "b_id". */
static struct header header_new(void) {
    static const char *const own[] = {"status", "changed", "moved"};
    struct header header = {.names = grow(NULL, (2 * field_count + 3) * sizeof *header.names)};
    for (size_t i = 0; i < COUNT(own); i++)
        header.names[header.count++] = slice_z(copy_text(slice_z(own[i])));
    for (size_t i = 0; i < 2 * field_count; i++) {
        struct buf name = {0};
        buf_add(&name, i < field_count ? LIT("a_") : LIT("b_"));
        buf_add(&name, fields[i % field_count].name);
        header.names[header.count++] = slice_z(buf_z(&name)); /* the header's now */
    }
    return header;
}

static void header_drop(struct header *header) {
    for (size_t i = 0; i < header->count; i++) free((char *)(uintptr_t)header->names[i].data);
    free(header->names);
}

static void set_text(struct cell *cell, enum cell_type type, struct qc_slice text) {
    cell->type = text.size ? type : CELL_ABSENT;
    cell->text = text;
}

static void add_side(struct row *out, const struct entry *entry, const struct qc_slice *names) {
    struct row row = {0};
    if (entry) packed_row(slice(entry->packed, entry->size), &row);
    for (size_t i = 0; i < field_count; i++) {
        struct cell *cell = row_add(out, names[i]);
        if (!entry) continue;
        cell->type = row.at[i].type;
        cell->text = row.at[i].text;
    }
    row_free(&row);
}

static void write_pair(struct writer *writer, const struct pair *pair) {
    struct row row = {0};
    const struct qc_slice *names = writer->header->names;
    set_text(row_add(&row, names[0]), CELL_TEXT, slice_z(diff_status_name(pair->status)));
    set_text(row_add(&row, names[1]), CELL_TEXT, buf_slice(&pair->changed));
    set_text(row_add(&row, names[2]), CELL_PLAIN, pair->moved ? LIT("true") : LIT("false"));
    add_side(&row, pair->a, names + 3);
    add_side(&row, pair->b, names + 3 + field_count);
    writer->format->row(writer, &row);
    writer->count++;
    row_free(&row);
}

struct output_state {
    struct diff *diff;
    const struct alignment *alignment;
    struct writer *writer;
    struct grid *grid; /* NULL: no table */
    size_t next_b;     /* claims of B before it are written */
};

static void take(struct output_state *state, const struct entry *a, const struct entry *b,
                 enum diff_status status) {
    struct pair pair = {.status = status, .a = a, .b = b};
    if (a && b) {
        add_changed(&pair.changed, a, b);
        if (pair.changed.size) pair.status = DIFF_CHANGED;
        pair.moved = state->alignment->moved[a - state->diff->a->at];
    }
    state->diff->count[pair.status]++;
    state->diff->moved += pair.moved;
    bool shown = state->diff->shown[pair.status];
    if (shown && state->grid) print_pair(state->grid, &pair);
    else if (shown) write_pair(state->writer, &pair);
    buf_free(&pair.changed);
}

/* The claims that only B has, up to `end`. */
static void take_b(struct output_state *state, size_t end) {
    for (; state->next_b < end; state->next_b++)
        if (state->alignment->mate_b[state->next_b] == NO_MATE)
            take(state, NULL, &state->diff->b->at[state->next_b], DIFF_ONLY_B);
}

static void take_all(struct output_state *state) {
    const struct side *a = state->diff->a, *b = state->diff->b;
    for (size_t i = 0; i < a->count; i++) {
        size_t mate = state->alignment->mate_a[i];
        if (mate == NO_MATE) {
            take(state, &a->at[i], NULL, DIFF_ONLY_A);
            continue;
        }
        if (!state->alignment->moved[i]) take_b(state, mate);
        take(state, &a->at[i], &b->at[mate], DIFF_SAME);
    }
    take_b(state, b->count);
}

void diff_write(struct diff *diff, const struct alignment *alignment, const struct writer *writer) {
    struct writer own = *writer;
    struct output_state state = {.diff = diff, .alignment = alignment, .writer = &own};
    if (own.format == &format_table) {
        state.grid = grid_new(columns, COUNT(columns), own.columns, own.dest);
        take_all(&state);
        grid_free(state.grid);
        return;
    }
    struct header header = header_new();
    own.header = &header;
    own.list = "differences";
    own.format->begin(&own);
    take_all(&state);
    own.format->end(&own);
    header_drop(&header);
}
