/* units.h: rules/units.csv in the folder where the tests run -> its table. */
#ifndef TEST_UNITS_H
#define TEST_UNITS_H

#include "tap.h"
#include "unit.h"

/* The table of rules/units.csv, a test that it loads, and its text. */
static inline struct units *load_units(struct arena *arena, struct qc_slice *text) {
    static char csv[1 << 20];
    FILE *file = fopen("rules/units.csv", "rb");
    size_t size = file ? fread(csv, 1, sizeof csv, file) : 0;
    if (file) fclose(file);
    struct units *units = NULL;
    struct qc_error err = {0};
    *text = slice(csv, size);
    tap_ok(units_load(arena, "rules/units.csv", *text, &units, NULL, &err),
           "rules/units.csv:%llu:%llu %s", (unsigned long long)err.line,
           (unsigned long long)err.column, err.message);
    return units;
}

#endif
