/* parcel.c: one anonymous mapping -> parcels, their texts, and blocks. Pages that nobody writes to
 * cost nothing. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "parcel.h"

#include "buf.h"
#include "tell.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>

#define PARCELS 4 /* for each worker */
#define BLOCKS 16 /* for each worker; a piece of dense text makes ten */
#define ALIGN ((size_t)4096)
#define BLOCK_STRIDE ((DEST_ROOM + DEST_SLACK + ALIGN - 1) / ALIGN * ALIGN)

static size_t align(size_t size) {
    return (size + ALIGN - 1) / ALIGN * ALIGN;
}

static void lay_out(struct shared *shared, size_t rules) {
    char *at = shared->memory;
    size_t costs = align(rules * sizeof(struct qc_rule_cost));
    shared->parcels = (struct parcel *)(void *)at;
    at += align(shared->parcel_count * sizeof *shared->parcels);
    for (size_t i = 0; i < shared->parcel_count; i++) {
        shared->parcels[i].stats.costs = (struct qc_rule_cost *)(void *)at;
        shared->parcels[i].stats.rules = rules;
        shared->parcels[i].room = at + costs;
        at += costs + PARCEL_ROOM;
    }
}

bool shared_open(struct shared *shared, size_t workers, size_t rules) {
    *shared = (struct shared){.parcel_count = PARCELS * workers, .block_count = BLOCKS * workers};
    size_t costs = align(rules * sizeof(struct qc_rule_cost));
    size_t parcels = align(shared->parcel_count * sizeof(struct parcel)) +
                     shared->parcel_count * (costs + PARCEL_ROOM);
    shared->size = parcels + shared->block_count * BLOCK_STRIDE;
    void *memory = mmap(NULL, shared->size, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
        tell_usage("cannot share memory among workers: %s", strerror(errno));
        return false;
    }
    shared->memory = memory;
    lay_out(shared, rules);
    shared->spare = grow(NULL, shared->block_count * sizeof *shared->spare);
    while (shared->spare_count < shared->block_count)
        shared_give(shared, (uint32_t)(shared->block_count - 1 - shared->spare_count));
    return true;
}

void shared_close(struct shared *shared) {
    munmap(shared->memory, shared->size);
    free(shared->spare);
}

char *shared_block(const struct shared *shared, uint32_t block) {
    return shared->memory + shared->size - (block + 1) * BLOCK_STRIDE;
}

uint32_t shared_take(struct shared *shared) {
    return shared->spare[--shared->spare_count];
}

void shared_give(struct shared *shared, uint32_t block) {
    shared->spare[shared->spare_count++] = block;
}
