/* verdicttable.c: a verdict -> its row in a table, and the working on the line below. */
#include "verdicttable.h"

#include "grid.h"
#include "verdict.h"

#include <stdio.h>

static const struct grid_column columns[] = {
    {"verdict", 16, 16, 16, false},  {"subject", 32, 14, 8, false}, {"text", 40, 20, 8, false},
    {"reference", 32, 20, 8, false}, {"ref", 32, 16, 8, false},     {"place", 48, 22, 8, true},
};

static const char *const colours[] = {
    [VERDICT_SUPPORTED] = "32",      [VERDICT_PARTLY_SUPPORTED] = "33",
    [VERDICT_CONTRADICTED] = "1;31", [VERDICT_OUTDATED] = "35",
    [VERDICT_CONFLICTING] = "35",    [VERDICT_NOT_COMPARABLE] = "36",
    [VERDICT_NO_REFERENCE] = "2",
};

static void table_begin(struct writer *writer) {
    writer->table = grid_new(columns, COUNT(columns), writer->columns, writer->dest);
}

static void add_cell(struct grid *grid, struct qc_slice text) {
    grid_add(grid, text);
    grid_next(grid);
}

static void table_verdict(struct writer *writer, const struct qc_claim *claim) {
    const struct verdict *verdict = (const struct verdict *)(const void *)claim;
    struct grid *grid = writer->table;
    ptrdiff_t id = name_find(verdict->verdict, verdict_name);
    char place[64];
    snprintf(place, sizeof place, ":%llu:%llu", (unsigned long long)claim->line,
             (unsigned long long)claim->column);
    grid_colour(grid, writer->user && id >= 0 ? colours[id] : "");
    grid_note(grid, id == VERDICT_NO_REFERENCE ? LIT("") : verdict->reason);
    add_cell(grid, verdict->verdict);
    add_cell(grid, claim->subject);
    add_cell(grid, claim->text);
    add_cell(grid, verdict->ref_interval);
    add_cell(grid, verdict->ref);
    grid_add(grid, claim->doc);
    add_cell(grid, slice_z(place));
}

static void table_end(struct writer *writer) {
    grid_free(writer->table);
    writer->table = NULL;
}

const struct format format_verdicts = {
    .name = "table",
    .begin = table_begin,
    .claim = table_verdict,
    .end = table_end,
    .says = "aligned columns for a terminal",
};
