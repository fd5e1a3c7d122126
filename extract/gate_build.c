/* gate_build.c: the near lists of a rule set -> a trie whose edges are hashed by node and code
 * point, how its words begin, and which rules their lists let through. */
#include "gate_table.h"
#include "phrase.h"
#include "run.h"
#include "utf8.h"
#include "vec.h"

static void set_bit(uint64_t *bits, uint32_t bit) {
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* A set of lists while it is built: another one and a list behind its last. */
struct growing {
    uint32_t parent, list;
    uint32_t child, next; /* its latest child; the child of its parent before it; 0: none */
};

struct building {
    struct arena *arena;
    const struct qc_rules *rules;
    struct gate *gate;
    struct gate_edge *edges;
    uint32_t mask, edge_count;
    struct gate_opening *openings;
    uint32_t opening_mask, opening_count;
    VEC(uint32_t) set_of;     /* per node */
    bool *wanted;             /* per list: near words of a rule, or words that a pattern names */
    uint64_t **near_of;       /* per list: the rules that have it as near */
    VEC(struct growing) sets; /* 0 is the empty one */
};

static uint32_t set_with(struct building *b, uint32_t parent, uint32_t list) {
    if (parent && b->sets.at[parent].list == list) return parent;
    for (uint32_t i = b->sets.at[parent].child; i; i = b->sets.at[i].next)
        if (b->sets.at[i].list == list) return i;
    uint32_t next = b->sets.at[parent].child;
    b->sets.at[parent].child = b->sets.count;
    vec_push(&b->sets, (struct growing){parent, list, 0, next});
    return b->sets.count - 1;
}

/* Twice as many slots: of edges two thirds are taken at most, of openings half. */
static void grow(struct building *b) {
    uint32_t mask = b->mask * 2 + 1;
    struct gate_edge *edges = arena_alloc(b->arena, (mask + (size_t)1) * sizeof *edges);
    for (uint32_t i = 0; i <= b->mask; i++)
        if (b->edges[i].to)
            edges[gate_edge_slot(edges, mask, b->edges[i].node, b->edges[i].cp)] = b->edges[i];
    b->edges = edges;
    b->mask = mask;
}

/* The node behind `node`, which is new when no word has gone that way. */
static uint32_t step(struct building *b, uint32_t node, uint32_t cp) {
    uint32_t slot = gate_edge_slot(b->edges, b->mask, node, cp), to = b->edges[slot].to;
    b->set_of.at[node] |= GATE_LONGER;
    if (to) return to;
    to = b->set_of.count;
    b->edges[slot] = (struct gate_edge){node, cp, to};
    if (++b->edge_count * 3 > b->mask * 2) grow(b);
    vec_push(&b->set_of, 0);
    return to;
}

static void grow_openings(struct building *b) {
    uint32_t mask = b->opening_mask * 2 + 1;
    struct gate_opening *openings = arena_alloc(b->arena, (mask + (size_t)1) * sizeof *openings);
    for (uint32_t i = 0; i <= b->opening_mask; i++)
        if (b->openings[i].key)
            openings[gate_opening_slot(openings, mask, b->openings[i].key)] = b->openings[i];
    b->openings = openings;
    b->opening_mask = mask;
}

static void open_at(struct building *b, uint64_t key, uint32_t node) {
    struct gate_opening *slot = &b->openings[gate_opening_slot(b->openings, b->opening_mask, key)];
    if (slot->key) return;
    *slot = (struct gate_opening){key, node};
    set_bit(b->gate->bits, gate_opening_bit(key));
    if (++b->opening_count * 2 > b->opening_mask) grow_openings(b);
}

/* Letters at the beginning of a word are one step, but for a long run. */
static uint64_t first_run(struct qc_slice word, size_t *end) {
    uint64_t key = run_key(word, 0, end);
    if (key & RUN_LONG) *end = 0;
    return *end ? key : 0;
}

static void add_word(struct building *b, struct qc_slice word, uint32_t list) {
    size_t letters, next = utf8_length(word.data[0]);
    uint64_t run = first_run(word, &letters);
    uint32_t at = 0, first = gate_lower(utf8_at(word, 0));
    for (size_t i = 0; i < word.size; i += utf8_length(word.data[i])) {
        uint32_t cp = gate_lower(utf8_at(word, i));
        at = step(b, at, cp);
        if (!run && i == next) open_at(b, gate_key(first, cp), at);
        if (run && i + 1 == letters) open_at(b, run, at);
    }
    uint32_t set = b->set_of.at[at];
    b->set_of.at[at] = set_with(b, set & ~GATE_LONGER, list) | (set & GATE_LONGER);
}

static void add_list(struct building *b, uint32_t list) {
    struct arena scratch = {0};
    const struct word_list *from = b->rules->lists[list];
    for (uint32_t i = 0; i < from->count; i++)
        for (uint32_t way = 0; way < word_spellings(from->words[i]); way++)
            add_word(b, word_spelling(&scratch, from->words[i], way), list);
    arena_free(&scratch);
}

static uint64_t *bits_new(struct building *b) {
    return arena_alloc(b->arena, (b->gate->words + 1) * sizeof(uint64_t));
}

/* As bits, which of the rules `has` holds for. */
static const uint64_t *rules_with(struct building *b, dim_set dims,
                                  bool (*has)(const struct rule *rule, dim_set dims)) {
    uint64_t *bits = bits_new(b);
    for (uint32_t i = 0; i < b->rules->rule_count; i++)
        if (has(&b->rules->rules[i], dims)) set_bit(bits, i);
    return bits;
}

static bool is_open(const struct rule *rule, dim_set dims) {
    (void)dims;
    return rule->near_count == 0;
}

static bool is_armed(const struct rule *rule, dim_set dims) {
    return dims ? (rule->dims & dims) != 0 : rule->dims == 0;
}

static void build_rules(struct building *b) {
    struct gate *gate = b->gate;
    gate->words = (b->rules->rule_count + 63) / 64;
    gate->open = rules_with(b, 0, is_open);
    for (enum dim d = 0; d < DIM_COUNT_OF; d++)
        gate->armed[d] = rules_with(b, DIM_BIT(d), is_armed);
    gate->armed[DIM_COUNT_OF] = rules_with(b, 0, is_armed);
    for (uint32_t i = 0; i < b->rules->rule_count; i++) {
        const struct rule *rule = &b->rules->rules[i];
        gate->has_raw |= rule->dims == 0;
        for (uint32_t k = 0; k < rule->near_count; k++) {
            uint64_t **near = &b->near_of[rule->near[k]];
            if (!*near) *near = bits_new(b);
            set_bit(*near, i);
        }
    }
}

static void want_lists(struct building *b) {
    b->wanted = arena_alloc(b->arena, (b->rules->list_count + 1) * sizeof *b->wanted);
    for (uint32_t i = 0; i < b->rules->rule_count; i++) {
        const struct rule *rule = &b->rules->rules[i];
        for (uint32_t k = 0; k < rule->near_count; k++) b->wanted[rule->near[k]] = true;
        for (uint32_t k = 0; rule->starts.known && k < rule->starts.list_count; k++)
            b->wanted[rule->starts.lists[k]] = true;
        for (uint32_t k = 0; k < rule->starts.need_count; k++)
            if (!rule->starts.needs[k].dims) b->wanted[rule->starts.needs[k].list] = true;
        for (uint32_t k = 0; k < rule->starts.also_count; k++)
            b->wanted[rule->starts.also[k]] = true;
        for (uint32_t k = 0; rule->starts.known && k < rule->asked_count; k++)
            b->wanted[rule->asked[k]] = true;
    }
}

/* A set comes behind its parent, whose lists and rules it has. */
static void finish_set(struct building *b, struct gate_set *sets, uint32_t i) {
    const struct growing *grown = &b->sets.at[i];
    const struct gate_set *parent = &sets[grown->parent];
    const uint64_t *near = b->near_of[grown->list];
    uint32_t *lists = arena_alloc(b->arena, (parent->count + 1) * sizeof *lists);
    uint64_t *rules = bits_new(b);
    for (uint32_t k = 0; k < parent->count; k++) lists[k] = parent->lists[k];
    lists[parent->count] = grown->list;
    for (uint32_t k = 0; k < b->gate->words; k++)
        rules[k] = (grown->parent ? parent->rules[k] : 0) | (near ? near[k] : 0);
    sets[i] = (struct gate_set){lists, parent->count + 1, rules};
}

static void build_words(struct building *b) {
    b->mask = 1023;
    b->opening_mask = 1023;
    b->edges = arena_alloc(b->arena, (b->mask + (size_t)1) * sizeof *b->edges);
    b->openings = arena_alloc(b->arena, (b->opening_mask + (size_t)1) * sizeof *b->openings);
    vec_push(&b->set_of, 0);
    vec_push(&b->sets, (struct growing){0});
    for (uint32_t i = 0; i < b->rules->list_count; i++)
        if (b->wanted[i]) add_list(b, i);
}

/* The sets of the words of one character, by pages. */
static void build_alone(struct building *b) {
    uint16_t *pages = arena_alloc(b->arena, GATE_PAGES * sizeof *pages);
    VEC(uint32_t) alone = {0};
    for (int i = 0; i < 256; i++) vec_push(&alone, 0); /* page 0 is empty */
    for (uint32_t i = 0; i <= b->mask; i++) {
        const struct gate_edge *edge = &b->edges[i];
        uint32_t set = edge->to ? b->set_of.at[edge->to] & ~GATE_LONGER : 0;
        uint16_t *page = &pages[edge->cp >> 8];
        if (!set || edge->node) continue;
        if (!*page) {
            *page = (uint16_t)(alone.count / 256);
            for (int k = 0; k < 256; k++) vec_push(&alone, 0);
        }
        alone.at[*page * 256u + (edge->cp & 0xFF)] = set;
    }
    uint32_t *kept = arena_alloc(b->arena, alone.count * sizeof *kept);
    memcpy(kept, alone.at, alone.count * sizeof *kept);
    b->gate->pages = pages;
    b->gate->alone = kept;
    b->gate->page_count = alone.count / 256;
    vec_free(&alone);
}

/* What has grown, where it stays. */
static void finish(struct building *b) {
    struct gate *gate = b->gate;
    uint32_t *set_of = arena_alloc(b->arena, b->set_of.count * sizeof *set_of);
    struct gate_set *sets = arena_alloc(b->arena, b->sets.count * sizeof *sets);
    memcpy(set_of, b->set_of.at, b->set_of.count * sizeof *set_of);
    for (uint32_t i = 1; i < b->sets.count; i++) finish_set(b, sets, i);
    gate->edges = b->edges;
    gate->mask = b->mask;
    gate->openings = b->openings;
    gate->opening_mask = b->opening_mask;
    gate->set_of = set_of;
    gate->nodes = b->set_of.count;
    gate->sets = sets;
    gate->set_count = b->sets.count;
    vec_free(&b->set_of);
    vec_free(&b->sets);
}

struct gate *gate_build(struct arena *arena, const struct qc_rules *rules) {
    struct building b = {.arena = arena, .rules = rules};
    b.gate = arena_alloc(arena, sizeof *b.gate);
    b.near_of = arena_alloc(arena, (rules->list_count + 1) * sizeof *b.near_of);
    build_rules(&b);
    want_lists(&b);
    build_words(&b);
    build_alone(&b);
    finish(&b);
    return b.gate;
}
