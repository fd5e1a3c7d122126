/* gate_bake.c: the gate of the built-in rules -> C source. */
#include "bake.h"
#include "gate_table.h"

#include <inttypes.h>
#include <stdio.h>

static void bake_edges(const struct gate *gate) {
    puts("static const struct gate_edge gate_edges[] = {");
    for (uint32_t i = 0; i <= gate->mask; i++) {
        const struct gate_edge *e = &gate->edges[i];
        printf("{%u,%u,%u},%s", e->node, e->cp, e->to, i % 8 == 7 ? "\n" : "");
    }
    puts("};");
    bake_numbers("uint32_t gate_set_of", gate->set_of, gate->nodes, 4);
}

static void bake_openings(const struct gate *gate) {
    puts("static const struct gate_opening gate_openings[] = {");
    for (uint32_t i = 0; i <= gate->opening_mask; i++) {
        const struct gate_opening *o = &gate->openings[i];
        printf("{%" PRIu64 "U,%u},%s", o->key, o->node, i % 8 == 7 ? "\n" : "");
    }
    puts("};");
    bake_numbers("uint16_t gate_pages", gate->pages, GATE_PAGES, 2);
    bake_numbers("uint32_t gate_alone", gate->alone, gate->page_count * 256u, 4);
}

static void bake_sets(const struct gate *gate) {
    char name[48];
    for (uint32_t i = 1; i < gate->set_count; i++) {
        const struct gate_set *set = &gate->sets[i];
        snprintf(name, sizeof name, "uint32_t gate_lists_%u", i);
        bake_numbers(name, set->lists, set->count, 4);
        snprintf(name, sizeof name, "uint64_t gate_rules_%u", i);
        bake_numbers(name, set->rules, gate->words, 8);
    }
    puts("static const struct gate_set gate_sets[] = {{0,0,0},");
    for (uint32_t i = 1; i < gate->set_count; i++)
        printf("{gate_lists_%u,%u,gate_rules_%u},\n", i, gate->sets[i].count, i);
    puts("};");
}

static void bake_armed(const struct gate *gate) {
    char name[48];
    for (size_t i = 0; i < COUNT(gate->armed); i++) {
        snprintf(name, sizeof name, "uint64_t gate_armed_%zu", i);
        bake_numbers(name, gate->armed[i], gate->words, 8);
    }
    bake_numbers("uint64_t gate_opened", gate->open, gate->words, 8);
}

void gate_bake(const struct gate *gate) {
    bake_edges(gate);
    bake_openings(gate);
    bake_sets(gate);
    bake_armed(gate);
    puts("static const struct gate gate = {.edges = gate_edges, .set_of = gate_set_of,"
         ".openings = gate_openings, .pages = gate_pages, .alone = gate_alone,"
         ".sets = gate_sets, .open = gate_opened,");
    printf(".opening_mask = %u, .mask = %u, .page_count = %u, .nodes = %u, .set_count = %u,\n",
           gate->opening_mask, gate->mask, gate->page_count, gate->nodes, gate->set_count);
    printf(".words = %u, .has_raw = %d, .armed = {", gate->words, gate->has_raw);
    for (size_t i = 0; i < COUNT(gate->armed); i++) printf("gate_armed_%zu,", i);
    puts("},\n.bits = {");
    for (size_t i = 0; i < COUNT(gate->bits); i++) printf("%" PRIu64 "U,", gate->bits[i]);
    puts("}};");
}
