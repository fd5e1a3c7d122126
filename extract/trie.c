/* trie.c: strings -> trie nodes in breadth-first order, so that siblings are neighbours.
 * Each node sorts the strings under it by their next byte: a string alone is not sorted further. */
#include "trie.h"
#include "vec.h"

#define FEW 24 /* strings that are sorted by insertion */

/* The strings under a node: order[begin..end), which share their first `depth` bytes. */
struct span {
    uint32_t begin, end, depth;
    uint32_t under; /* index of their sets' union when the parent's is the same, else 0 */
};

struct builder {
    const struct trie_entry *entries;
    uint32_t *order, *spare; /* indices of entries; room for a sort */
    VEC(struct trie_node) nodes;
    VEC(struct span) spans;
    VEC(uint8_t) bytes;
    VEC(uint8_t) tails;
    VEC(trie_set) sets;
    uint32_t *slots; /* hash -> index of sets; 0: free */
    uint32_t mask;   /* slots - 1; a power of two that is over the number of sets */
};

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
    builder->order = mem_alloc(count * sizeof *builder->order);
    builder->spare = mem_alloc(count * sizeof *builder->spare);
    for (uint32_t i = 0; i < count; i++) builder->order[i] = i;
    vec_push(&builder->sets, 0);
    vec_push(&builder->spans, (struct span){.end = count});
    vec_push(&builder->nodes, (struct trie_node){0});
    vec_push(&builder->bytes, 0);
}

/* The byte behind `depth` of the string at a place of the order, plus one; 0: it ends there. */
static uint32_t rank_at(const struct builder *builder, uint32_t place, uint32_t depth) {
    struct qc_slice key = builder->entries[builder->order[place]].key;
    return depth < key.size ? (uint32_t)(uint8_t)key.data[depth] + 1 : 0;
}

static void sort_few(struct builder *builder, struct span span) {
    uint32_t *order = builder->order;
    for (uint32_t i = span.begin + 1; i < span.end; i++) {
        uint32_t moved = order[i], rank = rank_at(builder, i, span.depth), at = i;
        for (; at > span.begin && rank_at(builder, at - 1, span.depth) > rank; at--)
            order[at] = order[at - 1];
        order[at] = moved;
    }
}

static void sort_many(struct builder *builder, struct span span) {
    uint32_t starts[258] = {0};
    for (uint32_t i = span.begin; i < span.end; i++) starts[rank_at(builder, i, span.depth) + 1]++;
    for (uint32_t i = 1; i < COUNT(starts); i++) starts[i] += starts[i - 1];
    for (uint32_t i = span.begin; i < span.end; i++)
        builder->spare[starts[rank_at(builder, i, span.depth)]++] = builder->order[i];
    memcpy(builder->order + span.begin, builder->spare,
           (span.end - span.begin) * sizeof *builder->order);
}

static trie_set union_of(const struct builder *builder, uint32_t begin, uint32_t end) {
    trie_set all = 0;
    for (uint32_t i = begin; i < end; i++) all |= builder->entries[builder->order[i]].set;
    return all;
}

/* A string alone: what is left of it becomes the node's tail. False: it is too long for that. */
static bool set_tail(struct builder *builder, uint32_t index) {
    struct span span = builder->spans.at[index];
    const struct trie_entry *entry = &builder->entries[builder->order[span.begin]];
    size_t size = entry->key.size - span.depth;
    if (index == 0 || span.end - span.begin != 1 || size > TRIE_TAIL_MAX) return false;
    uint32_t under = span.under ? span.under : set_index(builder, entry->set);
    builder->nodes.at[index] = (struct trie_node){.child = builder->tails.count,
                                                  .tail = (uint16_t)size,
                                                  .own = (uint16_t)under,
                                                  .under = (uint16_t)under};
    for (size_t i = 0; i < size; i++)
        vec_push(&builder->tails, (uint8_t)entry->key.data[span.depth + i]);
    return true;
}

/* Fills in a node and appends its children. */
static void expand(struct builder *builder, uint32_t index) {
    if (set_tail(builder, index)) return;
    struct span span = builder->spans.at[index];
    struct trie_node node = {.child = builder->nodes.count};
    uint32_t under = span.under, own;
    if (!under) under = set_index(builder, union_of(builder, span.begin, span.end));
    if (span.end - span.begin > FEW) sort_many(builder, span);
    else sort_few(builder, span);
    uint32_t at = span.begin;
    while (at < span.end && rank_at(builder, at, span.depth) == 0) at++;
    own = at == span.end ? under : set_index(builder, union_of(builder, span.begin, at));
    node.own = (uint16_t)own;
    node.under = (uint16_t)under;
    while (at < span.end) {
        uint32_t begin = at, rank = rank_at(builder, begin, span.depth);
        while (at < span.end && rank_at(builder, at, span.depth) == rank) at++;
        bool same = at - begin == span.end - span.begin;
        vec_push(&builder->spans, (struct span){begin, at, span.depth + 1, same ? under : 0});
        vec_push(&builder->nodes, (struct trie_node){0});
        vec_push(&builder->bytes, (uint8_t)(rank - 1));
        node.count++;
    }
    builder->nodes.at[index] = node;
}

static const void *keep(struct arena *arena, const void *data, size_t size) {
    void *copy = arena_alloc(arena, size);
    return size ? memcpy(copy, data, size) : copy;
}

static bool finish(struct builder *builder, struct arena *arena, struct trie *out) {
    bool whole = builder->sets.count <= TRIE_SETS_MAX;
    *out = (struct trie){
        .nodes = keep(arena, builder->nodes.at, builder->nodes.count * sizeof *out->nodes),
        .bytes = keep(arena, builder->bytes.at, builder->bytes.count),
        .tails = keep(arena, builder->tails.at, builder->tails.count),
        .sets = keep(arena, builder->sets.at, builder->sets.count * sizeof *out->sets),
        .node_count = builder->nodes.count,
    };
    struct trie_node root = out->nodes[0];
    for (uint32_t i = root.child; i < root.child + root.count; i++) out->first[out->bytes[i]] = i;
    vec_free(&builder->nodes);
    vec_free(&builder->spans);
    vec_free(&builder->bytes);
    vec_free(&builder->tails);
    vec_free(&builder->sets);
    free(builder->slots);
    free(builder->order);
    free(builder->spare);
    return whole;
}

bool trie_build(struct arena *arena, const struct trie_entry *entries, size_t count,
                struct trie *out) {
    struct builder builder = {.entries = entries};
    start(&builder, (uint32_t)count);
    for (uint32_t i = 0; i < builder.nodes.count; i++) expand(&builder, i);
    return finish(&builder, arena, out);
}
