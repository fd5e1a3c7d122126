/* scan_bake.c: the table of characters that may begin a numeral -> C source. */
#include "bake.h"

#include <inttypes.h>
#include <stdio.h>

static void bake_bits(const char *name, const uint64_t *bits, size_t count) {
    printf(".%s = {", name);
    for (size_t i = 0; i < count; i++) printf("%" PRIu64 "U,", bits[i]);
    puts("},");
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
    for (size_t i = 0; i < COUNT(table->halves); i++) {
        putchar('{');
        for (size_t k = 0; k < COUNT(table->halves[i]); k++) printf("%u,", table->halves[i][k]);
        puts("},");
    }
    puts("}};");
}
