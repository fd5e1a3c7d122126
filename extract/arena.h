/* arena.h: one lifetime -> one arena. Memory is given out in order and taken back all at once. */
#ifndef ARENA_H
#define ARENA_H

#include "base.h"

struct arena {
    struct arena_block *first, *now;
    struct arena_defer *defers;
};

/* A zeroed struct arena is an empty one. */
void *arena_alloc(struct arena *arena, size_t size); /* zeroed, 16-byte aligned, never NULL */
struct qc_slice arena_copy(struct arena *arena, struct qc_slice text); /* zero-terminated copy */
void arena_reset(struct arena *arena); /* runs the defers, keeps the blocks for reuse */
void arena_free(struct arena *arena);  /* runs the defers, newest first, and frees all */
/* A handle of another library joins the arena's lifetime. */
void arena_defer(struct arena *arena, void (*release)(void *), void *handle);

/* malloc/realloc that end in the out-of-memory hook instead of NULL. */
void *mem_alloc(size_t size);
void *mem_grow(void *old, size_t size);

#endif
