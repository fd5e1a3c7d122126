/* pack_bake.c: packs with the trees that they were read from -> C source. Each kind of thing is one
 * array; what points to a thing points into that array. */
#include "bake.h"
#include "vec.h"
#include "builtin.h"

#include <inttypes.h>
#include <stdio.h>

/* Things of one kind, in the order in which they were met; nothing is met twice. */
struct met {
    VEC(const void *) things;
    uint32_t *slots; /* hash of the pointer -> 1 + index of things; 0: free */
    uint32_t mask;
};

#define SLOTS (UINT32_C(1) << 17)

static uint32_t *slot_of(const struct met *met, const void *thing) {
    uint64_t mixed = (uint64_t)(uintptr_t)thing * UINT64_C(0x9E3779B97F4A7C15);
    uint32_t i = (uint32_t)(mixed >> 40) & met->mask;
    while (met->slots[i] && met->things.at[met->slots[i] - 1] != thing) i = (i + 1) & met->mask;
    return &met->slots[i];
}

static void meet(struct met *met, const void *thing) {
    uint32_t *slot = thing ? slot_of(met, thing) : NULL;
    if (!slot || *slot) return;
    vec_push(&met->things, thing);
    *slot = met->things.count;
}

/* A pointer to a thing that was met, or 0, and a comma. */
static void bake_pointer(const struct met *met, const char *array, const void *thing) {
    if (thing) printf("%s+%u,", array, *slot_of(met, thing) - 1);
    else printf("0,");
}

static void bake_text(struct qc_slice text) {
    bake_slice(text);
    putchar(',');
}

/* ---- nodes ----------------------------------------------------------------------------- */

/* What is met along the way is met in turn. */
static void meet_tree(struct met *nodes) {
    for (uint32_t i = 0; i < nodes->things.count; i++) {
        const struct node *node = nodes->things.at[i];
        meet(nodes, node->key);
        meet(nodes, node->child);
        meet(nodes, node->next);
    }
}

static void meet_pack(struct met *nodes, const struct pack *pack) {
    for (uint32_t i = 0; i < pack->list_count; i++) meet(nodes, pack->list_nodes[i]);
    for (const struct pack_rule *rule = pack->rules; rule; rule = rule->next)
        meet(nodes, rule->node);
}

static void bake_nodes(const struct met *nodes) {
    printf("static struct node nodes[%u] = {\n", nodes->things.count);
    for (uint32_t i = 0; i < nodes->things.count; i++) {
        const struct node *n = nodes->things.at[i];
        printf("{%d,%d,%" PRIu64 ",%" PRIu64 ",%zu,", n->type, n->style, n->line, n->column,
               n->begin);
        bake_text(n->text);
        bake_pointer(nodes, "nodes", n->child);
        bake_pointer(nodes, "nodes", n->next);
        bake_pointer(nodes, "nodes", n->key);
        printf("%u},\n", n->indent);
    }
    puts("};");
}

/* ---- rules ----------------------------------------------------------------------------- */

static void meet_rules(struct met *rules, struct met *samples, const struct pack *pack) {
    for (const struct pack_rule *rule = pack->rules; rule; rule = rule->next) {
        meet(rules, rule);
        for (const struct pack_sample *s = rule->samples; s; s = s->next) meet(samples, s);
    }
}

static void bake_samples(const struct met *samples, const struct met *nodes) {
    printf("static struct pack_sample samples[%u] = {\n", samples->things.count);
    for (uint32_t i = 0; i < samples->things.count; i++) {
        const struct pack_sample *s = samples->things.at[i];
        putchar('{');
        bake_text(s->text);
        bake_pointer(nodes, "nodes", s->claim);
        bake_pointer(nodes, "nodes", s->node);
        printf("%d,", s->counter);
        bake_pointer(samples, "samples", s->next);
        puts("},");
    }
    puts("};");
}

static void bake_rule(const struct pack_rule *r, const struct met *rules, const struct met *nodes,
                      const struct met *samples) {
    const struct qc_slice texts[] = {r->id, r->kind, r->says, r->veto};
    const struct node *places[] = {r->quantity, r->near, r->match, r->set, r->node};
    putchar('{');
    for (size_t i = 0; i < COUNT(texts); i++) bake_text(texts[i]);
    for (size_t i = 0; i < COUNT(places); i++) bake_pointer(nodes, "nodes", places[i]);
    bake_pointer(samples, "samples", r->samples);
    printf("%zu,%zu,", r->examples, r->counterexamples);
    bake_pointer(rules, "rules", r->next);
    puts("},");
}

/* ---- packs ----------------------------------------------------------------------------- */

static void bake_lists(const struct pack *pack, const struct met *nodes, uint32_t index) {
    for (uint32_t i = 0; i < pack->list_count; i++) {
        printf("static const struct qc_slice pack_%u_%u[] = {\n", index, i);
        for (uint32_t k = 0; k < pack->lists[i].count; k++) bake_text(pack->lists[i].words[k]);
        puts("{0,0}};");
    }
    printf("static struct word_list pack_lists_%u[] = {\n", index);
    for (uint32_t i = 0; i < pack->list_count; i++) {
        putchar('{');
        bake_text(pack->lists[i].name);
        printf("pack_%u_%u,", index, i);
        bake_list_end(&pack->lists[i]);
    }
    printf("{{0,0},0,0,0}};\nstatic const struct node *pack_nodes_%u[] = {", index);
    for (uint32_t i = 0; i < pack->list_count; i++)
        bake_pointer(nodes, "nodes", pack->list_nodes[i]);
    puts("0};");
}

/* The text of a pack is the file that is in the binary anyway. */
static size_t file_of(const struct pack *pack) {
    size_t i = 0;
    while (i < builtin_file_count && (const char *)builtin_files[i].data != pack->text.data) i++;
    return i;
}

static void bake_pack(const struct pack *p, const struct met *rules, uint32_t index) {
    const struct qc_slice texts[] = {p->name, p->version, p->says, p->license};
    putchar('{');
    for (size_t i = 0; i < COUNT(texts); i++) bake_text(texts[i]);
    printf("\"%s\",{(const char *)builtin_%zu,%zu},1,pack_lists_%u,pack_nodes_%u,%u,", p->file,
           file_of(p), p->text.size, index, index, p->list_count);
    bake_pointer(rules, "rules", p->rules);
    if (p->next) printf("packs+%u},\n", index + 1);
    else puts("0},");
}

static struct met met_new(void) {
    struct met met = {.slots = mem_alloc(SLOTS * sizeof *met.slots), .mask = SLOTS - 1};
    memset(met.slots, 0, SLOTS * sizeof *met.slots);
    return met;
}

static void met_free(struct met *met) {
    vec_free(&met->things);
    free(met->slots);
}

void pack_bake(const struct pack *first) {
    struct met nodes = met_new(), rules = met_new(), samples = met_new();
    uint32_t count = 0, index = 0;
    for (const struct pack *p = first; p; p = p->next, count++) {
        meet_pack(&nodes, p);
        meet_rules(&rules, &samples, p);
        printf("extern const unsigned char builtin_%zu[];\n", file_of(p));
    }
    meet_tree(&nodes);
    bake_nodes(&nodes);
    bake_samples(&samples, &nodes);
    printf("static struct pack_rule rules[%u] = {\n", rules.things.count);
    for (uint32_t i = 0; i < rules.things.count; i++)
        bake_rule(rules.things.at[i], &rules, &nodes, &samples);
    puts("};");
    for (const struct pack *p = first; p; p = p->next) bake_lists(p, &nodes, index++);
    printf("static struct pack packs[%u] = {\n", count);
    index = 0;
    for (const struct pack *p = first; p; p = p->next) bake_pack(p, &rules, index++);
    puts("};");
    met_free(&nodes);
    met_free(&rules);
    met_free(&samples);
}
