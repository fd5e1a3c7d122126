/* arena.c: blocks that double up to a cap, kept over a reset, freed together.
 * Every allocation of the library ends here, and so does running out of memory. */
#include "arena.h"

#include <stdio.h>
#include <stdlib.h>

#define BLOCK_MIN ((size_t)4096)
#define BLOCK_MAX ((size_t)1 << 20)
#define ALIGN ((size_t)16)

struct arena_block {
    struct arena_block *next;
    size_t size, used;
    _Alignas(16) char data[];
};

struct arena_defer {
    struct arena_defer *next;
    void (*release)(void *);
    void *handle;
};

static void (*out_of_memory)(size_t);

void qc_set_out_of_memory(void (*hook)(size_t)) {
    out_of_memory = hook;
}

static void *checked(void *memory, size_t size) {
    if (memory) return memory;
    if (out_of_memory) out_of_memory(size);
    else fprintf(stderr, "qclaim: out of memory (%zu bytes)\n", size);
    abort();
}

void *mem_alloc(size_t size) {
    return checked(malloc(size ? size : 1), size);
}

void *mem_grow(void *old, size_t size) {
    return checked(realloc(old, size ? size : 1), size);
}

static struct arena_block *block_new(size_t size) {
    struct arena_block *block = mem_alloc(sizeof *block + size);
    *block = (struct arena_block){.size = size};
    return block;
}

static struct arena_block *room_for(struct arena *arena, size_t size) {
    for (struct arena_block *b = arena->now; b; b = b->next) {
        arena->now = b;
        if (b->size - b->used >= size) return b;
        if (!b->next) break;
        b->next->used = 0;
    }
    size_t want = arena->now ? arena->now->size * 2 : BLOCK_MIN;
    if (want > BLOCK_MAX) want = BLOCK_MAX;
    struct arena_block *block = block_new(size > want ? size : want);
    if (arena->now) arena->now->next = block;
    else arena->first = block;
    return arena->now = block;
}

void *arena_alloc(struct arena *arena, size_t size) {
    if (size > SIZE_MAX / 2) checked(NULL, size);
    size = (size + ALIGN - 1) & ~(ALIGN - 1);
    struct arena_block *block = room_for(arena, size);
    void *at = block->data + block->used;
    block->used += size;
    return memset(at, 0, size);
}

struct qc_slice arena_copy(struct arena *arena, struct qc_slice text) {
    char *copy = arena_alloc(arena, text.size + 1);
    if (text.size) memcpy(copy, text.data, text.size);
    return slice(copy, text.size);
}

void arena_defer(struct arena *arena, void (*release)(void *), void *handle) {
    struct arena_defer *defer = arena_alloc(arena, sizeof *defer);
    *defer = (struct arena_defer){arena->defers, release, handle};
    arena->defers = defer;
}

static void run_defers(struct arena *arena) {
    for (struct arena_defer *d = arena->defers; d; d = d->next) d->release(d->handle);
    arena->defers = NULL;
}

void arena_reset(struct arena *arena) {
    run_defers(arena);
    arena->now = arena->first;
    if (arena->first) arena->first->used = 0;
}

void arena_free(struct arena *arena) {
    run_defers(arena);
    for (struct arena_block *b = arena->first, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    *arena = (struct arena){0};
}
