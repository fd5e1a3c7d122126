/* scan_bake.c: the table of characters that may begin a numeral -> C source. */
#include "bake.h"

#include <inttypes.h>
#include <stdio.h>

void scan_bake(const struct scan_table *table) {
    puts("static const struct scan_table scan = {.han = {");
    for (size_t i = 0; i < COUNT(table->han); i++) printf("%" PRIu64 "U,", table->han[i]);
    printf("},.pairs = {");
    for (size_t i = 0; i < COUNT(table->pairs); i++) printf("%u,", table->pairs[i]);
    puts("}};");
}
