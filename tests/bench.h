/* bench.h: what the parts of the bench share: clocks and medians. */
#ifndef BENCH_H
#define BENCH_H

#include "base.h"

#define ROUNDS_MAX 64

struct times { /* of one thing that is measured several times */
    uint64_t at[ROUNDS_MAX];
    size_t count;
};

uint64_t bench_now(void); /* nanoseconds */
void times_add(struct times *times, uint64_t time);
uint64_t times_median(struct times *times);

/* ---- bench_inner.c: figures of the library's parts; false: told ---- */

bool bench_utf8(size_t rounds, const char *path);
bool bench_slow(size_t rounds, const char *pack, const char *path);
bool bench_writer(size_t rounds, const char *path);

/* A fast validator of others, when bench.c was linked with one. */
__attribute__((weak)) bool bench_peer_valid(const char *data, size_t size);

#endif
