/* trie.c: sorted strings -> trie nodes in breadth-first order, so that siblings are neighbours. */
#include "trie.h"
#include "vec.h"

struct span { /* the strings under a node: they share their first `depth` bytes */
    uint32_t begin, end, depth;
};

struct builder {
    const struct trie_entry *entries;
    VEC(struct trie_node) nodes;
    VEC(struct span) spans;
    VEC(uint8_t) bytes;
    VEC(trie_set) sets;
    uint32_t *slots; /* hash -> index of sets; 0: free */
    uint32_t mask;   /* slots - 1; a power of two that is over the number of sets */
};

static int compare_entries(const void *left, const void *right) {
    const struct trie_entry *a = left, *b = right;
    size_t size = a->key.size < b->key.size ? a->key.size : b->key.size;
    int order = memcmp(a->key.data, b->key.data, size);
    if (order) return order;
    return a->key.size < b->key.size ? -1 : a->key.size > b->key.size;
}

static uint32_t merge(struct trie_entry *entries, size_t count) {
    if (count == 0) return 0;
    qsort(entries, count, sizeof *entries, compare_entries);
    uint32_t last = 0;
    for (size_t i = 1; i < count; i++) {
        if (slice_equal(entries[last].key, entries[i].key)) entries[last].set |= entries[i].set;
        else entries[++last] = entries[i];
    }
    return last + 1;
}

static uint32_t set_index(struct builder *builder, trie_set set) {
    if (set == 0) return 0;
    uint64_t mixed = ((uint64_t)set ^ (uint64_t)(set >> 64) * 31) * UINT64_C(0x9E3779B97F4A7C15);
    uint32_t slot = (uint32_t)(mixed >> 32) & builder->mask;
    for (; builder->slots[slot]; slot = (slot + 1) & builder->mask)
        if (builder->sets.at[builder->slots[slot]] == set) return builder->slots[slot];
    vec_push(&builder->sets, set);
    return builder->slots[slot] = builder->sets.count - 1;
}

/* A string gives at most two nodes whose set differs from their only child's, and one `own`. */
static void start(struct builder *builder, uint32_t count) {
    uint32_t slots = 16;
    while (slots / 4 <= count) slots *= 2;
    builder->slots = mem_alloc(slots * sizeof *builder->slots);
    memset(builder->slots, 0, slots * sizeof *builder->slots);
    builder->mask = slots - 1;
    vec_push(&builder->sets, 0);
    vec_push(&builder->spans, (struct span){0, count, 0});
    vec_push(&builder->nodes, (struct trie_node){0});
    vec_push(&builder->bytes, 0);
}

static uint8_t byte_at(const struct builder *builder, uint32_t entry, uint32_t depth) {
    return (uint8_t)builder->entries[entry].key.data[depth];
}

/* Fills in a node and appends its children. */
static void expand(struct builder *builder, uint32_t index) {
    struct span span = builder->spans.at[index];
    struct trie_node node = {.child = builder->nodes.count};
    trie_set under = 0;
    for (uint32_t i = span.begin; i < span.end; i++) under |= builder->entries[i].set;
    node.under = set_index(builder, under);
    uint32_t at = span.begin;
    if (at < span.end && builder->entries[at].key.size == span.depth)
        node.own = set_index(builder, builder->entries[at++].set);
    while (at < span.end) {
        uint32_t begin = at;
        uint8_t byte = byte_at(builder, begin, span.depth);
        while (at < span.end && byte_at(builder, at, span.depth) == byte) at++;
        vec_push(&builder->spans, (struct span){begin, at, span.depth + 1});
        vec_push(&builder->nodes, (struct trie_node){0});
        vec_push(&builder->bytes, byte);
        node.count++;
    }
    builder->nodes.at[index] = node;
}

static const void *keep(struct arena *arena, const void *data, size_t size) {
    return memcpy(arena_alloc(arena, size), data, size);
}

static void finish(struct builder *builder, struct arena *arena, struct trie *out) {
    *out = (struct trie){
        .nodes = keep(arena, builder->nodes.at, builder->nodes.count * sizeof *out->nodes),
        .bytes = keep(arena, builder->bytes.at, builder->bytes.count),
        .sets = keep(arena, builder->sets.at, builder->sets.count * sizeof *out->sets),
        .node_count = builder->nodes.count,
    };
    struct trie_node root = out->nodes[0];
    for (uint32_t i = root.child; i < root.child + root.count; i++) out->first[out->bytes[i]] = i;
    vec_free(&builder->nodes);
    vec_free(&builder->spans);
    vec_free(&builder->bytes);
    vec_free(&builder->sets);
    free(builder->slots);
}

void trie_build(struct arena *arena, struct trie_entry *entries, size_t count, struct trie *out) {
    uint32_t distinct = merge(entries, count);
    struct builder builder = {.entries = entries};
    start(&builder, distinct);
    for (uint32_t i = 0; i < builder.nodes.count; i++) expand(&builder, i);
    finish(&builder, arena, out);
}
