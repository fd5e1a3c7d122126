/* scan_bake.c: the table of characters that may begin a numeral -> C source. */
#include "bake.h"

#include <inttypes.h>
#include <stdio.h>

static void bake_bits(const char *name, const uint64_t *bits, size_t count) {
    printf(".%s = {", name);
    for (size_t i = 0; i < count; i++) printf("%" PRIu64 "U,", bits[i]);
    puts("},");
}

static void bake_halves(const struct scan_halves *halves) {
    puts("{{");
    for (size_t i = 0; i < COUNT(halves->groups); i++) {
        putchar('{');
        for (size_t k = 0; k < COUNT(halves->groups[i]); k++) printf("%u,", halves->groups[i][k]);
        puts("},");
    }
    puts("}},");
}

void scan_bake(const struct scan_table *table) {
    puts("static const struct scan_table scan = {");
    bake_bits("han", table->han, COUNT(table->han));
    bake_bits("first", table->first, COUNT(table->first));
    bake_bits("two", table->two, COUNT(table->two));
    bake_bits("runs", table->runs, COUNT(table->runs));
    bake_bits("heads", table->heads, COUNT(table->heads));
    bake_bits("units", table->units, COUNT(table->units));
    bake_bits("openers", table->openers, COUNT(table->openers));
    puts(".halves = {");
    for (size_t i = 0; i < COUNT(table->halves); i++) bake_halves(&table->halves[i]);
    puts("}};");
}
