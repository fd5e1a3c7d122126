/* unit_bake.c: the unit table and its tries -> C source. */
#include "bake.h"
#include "unit_table.h"

#include <inttypes.h>
#include <stdio.h>

static void bake_dec(struct dec d) {
    printf("{%" PRIu64 "U,%" PRIu64 "U,%" PRId32 ",%d},", d.m, d.den, d.e, d.neg);
}

static void bake_units(const struct units *units) {
    puts("static const struct unit units_all[] = {");
    for (uint32_t i = 0; i < units->count; i++) {
        const struct unit *u = &units->units[i];
        putchar('{');
        bake_slice(u->symbol);
        putchar(',');
        bake_slice(u->code);
        putchar(',');
        bake_dec(u->factor);
        bake_dec(u->offset);
        printf("%d,%u,%d,%d},\n", u->dim, u->row, u->classifier, u->decade);
    }
    puts("};");
}

static void bake_lists(const struct units *units) {
    uint32_t meanings = 1;
    puts("static const struct unit_list unit_lists[] = {");
    for (uint32_t i = 0; i < units->list_count; i++) {
        const struct unit_list *list = &units->lists[i];
        printf("{%u,%u,%u},%s", list->first, list->count, list->rank, i % 8 == 7 ? "\n" : "");
        if (i && list->first + list->count > meanings) meanings = list->first + list->count;
    }
    puts("};\nstatic const struct unit_meaning unit_meanings[] = {");
    for (uint32_t i = 0; i < meanings; i++)
        printf("{%u,%u},%s", units->meanings[i].unit, units->meanings[i].flags,
               i % 8 == 7 ? "\n" : "");
    puts("};");
}

static void bake_trie(const struct unit_trie *trie, uint32_t index) {
    printf("static const struct unit_trie_cell unit_cells_%u[] = {\n", index);
    for (uint32_t i = 0; i < trie->count; i++)
        printf("{%uU,%u,%u},%s", trie->cells[i].parent, trie->cells[i].base, trie->cells[i].value,
               i % 8 == 7 ? "\n" : "");
    puts("};");
}

void unit_bake(const struct units *units) {
    bake_units(units);
    bake_lists(units);
    for (uint32_t i = 0; i < SIDE_COUNT; i++) bake_trie(&units->sides[i], i);
    bake_trie(&units->symbols, SIDE_COUNT);
    printf("static const struct units units = {units_all,%u,unit_meanings,unit_lists,%u,{",
           units->count, units->list_count);
    for (uint32_t i = 0; i < SIDE_COUNT; i++)
        printf("{unit_cells_%u,%u},", i, units->sides[i].count);
    printf("},{unit_cells_%u,%u}};\n", (unsigned)SIDE_COUNT, units->symbols.count);
}
