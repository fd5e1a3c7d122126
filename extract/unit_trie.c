/* unit_trie.c: sorted keys -> a double array: every node's children are laid into the first
 * offset where all of their cells are free. */
#include "unit_trie.h"

#include "vec.h"

#define PROBES 4 /* offsets tried for each cell that is given up */

/* A node whose children are still to be laid out: keys[begin:end) share its `depth` bytes. */
struct task {
    uint32_t node, begin, end, depth;
};

struct builder {
    const struct unit_trie_key *keys;
    VEC(struct unit_trie_cell) cells;
    VEC(struct task) tasks;
    uint32_t low; /* no cell below it is sought */
};

static void grow(struct builder *b, uint32_t count) {
    vec_reserve(&b->cells, count);
    while (b->cells.count < count)
        b->cells.at[b->cells.count++] = (struct unit_trie_cell){.parent = TRIE_FREE};
}

static bool fits(struct builder *b, uint32_t base, struct qc_slice bytes) {
    grow(b, base + 256);
    for (size_t i = 0; i < bytes.size; i++)
        if (b->cells.at[base + (unsigned char)bytes.data[i]].parent != TRIE_FREE) return false;
    return true;
}

/* The search begins behind what is full; after PROBES failures also behind what is nearly full. */
static uint32_t find_base(struct builder *b, struct qc_slice bytes) {
    while (b->low < b->cells.count && b->cells.at[b->low].parent != TRIE_FREE) b->low++;
    uint32_t first = (unsigned char)bytes.data[0];
    uint32_t base = b->low > first ? b->low - first : 1;
    for (uint32_t probe = 1; !fits(b, base, bytes); probe++, base++)
        if (probe % PROBES == 0) b->low++;
    return base;
}

/* The distinct bytes at `depth` of the task's keys; the key that ends there gives its value. */
static uint32_t next_bytes(struct builder *b, struct task *task, char out[256]) {
    if (b->keys[task->begin].text.size == task->depth)
        b->cells.at[task->node].value = b->keys[task->begin++].value;
    uint32_t count = 0;
    for (uint32_t i = task->begin; i < task->end; i++) {
        char c = b->keys[i].text.data[task->depth];
        if (!count || out[count - 1] != c) out[count++] = c;
    }
    return count;
}

static void lay_out(struct builder *b, struct task task) {
    char bytes[256];
    uint32_t count = next_bytes(b, &task, bytes);
    if (!count) return;
    uint32_t base = find_base(b, slice(bytes, count));
    b->cells.at[task.node].base = base;
    uint32_t begin = task.begin;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t node = base + (unsigned char)bytes[i], end = begin;
        while (end < task.end && b->keys[end].text.data[task.depth] == bytes[i]) end++;
        b->cells.at[node].parent = task.node;
        vec_push(&b->tasks, (struct task){node, begin, end, task.depth + 1});
        begin = end;
    }
}

void unit_trie_build(struct arena *arena, const struct unit_trie_key *keys, uint32_t count,
                     struct unit_trie *out) {
    struct builder b = {.keys = keys, .low = 1};
    grow(&b, 1 + 256);
    b.cells.at[0].parent = 0;
    if (count) vec_push(&b.tasks, (struct task){0, 0, count, 0});
    while (b.tasks.count) lay_out(&b, b.tasks.at[--b.tasks.count]);
    size_t size = b.cells.count * sizeof *b.cells.at;
    struct unit_trie_cell *cells = arena_alloc(arena, size);
    memcpy(cells, b.cells.at, size);
    *out = (struct unit_trie){cells, b.cells.count};
    vec_free(&b.cells);
    vec_free(&b.tasks);
}
