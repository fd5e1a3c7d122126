/* t_arena.c: what an arena gives out is zeroed, aligned, apart, and its defers run newest first;
 * vectors keep what is pushed. */
#include "tap.h"
#include "vec.h"

#define MANY 5000

struct noted {
    char text[16];
    size_t count;
};

struct note {
    struct noted *into;
    char letter;
};

static void take_note(void *handle) {
    struct note *note = handle;
    note->into->text[note->into->count++] = note->letter;
}

static bool all_zero(const char *at, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (at[i]) return false;
    return true;
}

/* Fills `count` allocations of growing size, each with its own byte, and checks that none was
 * written over by a later one. */
static void check_round(struct arena *arena, const char *name) {
    static char *at[MANY];
    bool zero = true, aligned = true, apart = true;
    for (size_t i = 0; i < MANY; i++) {
        size_t size = i * 7 % 311;
        at[i] = arena_alloc(arena, size);
        zero = zero && all_zero(at[i], size);
        aligned = aligned && (uintptr_t)at[i] % 16 == 0;
        memset(at[i], (int)(i % 251) + 1, size);
    }
    for (size_t i = 0; i < MANY; i++)
        for (size_t k = 0; k < i * 7 % 311; k++) apart = apart && at[i][k] == (char)(i % 251 + 1);
    tap_ok(zero, "%s: zeroed", name);
    tap_ok(aligned, "%s: aligned to 16 bytes", name);
    tap_ok(apart, "%s: no allocation overlaps another", name);
}

static void check_alloc(void) {
    struct arena arena = {0};
    check_round(&arena, "fresh");
    arena_reset(&arena);
    check_round(&arena, "after a reset");
    char *big = arena_alloc(&arena, (size_t)5 << 20);
    tap_ok(all_zero(big, (size_t)5 << 20), "larger than any block");
    check_round(&arena, "after a large one");
    arena_reset(&arena);
    check_round(&arena, "after a second reset");
    arena_free(&arena);
    tap_ok(!arena.first && !arena.now && !arena.defers, "freed: empty again");
    tap_ok(arena_alloc(&arena, 0) != NULL, "size 0 is not NULL");
    arena_free(&arena);
    arena_free(&arena);
}

/* A reset keeps the blocks: the same first address comes again. */
static void check_reuse(void) {
    struct arena arena = {0};
    void *first = arena_alloc(&arena, 100);
    arena_reset(&arena);
    tap_ok(arena_alloc(&arena, 100) == first, "a reset arena gives the same memory again");
    arena_free(&arena);
}

static void check_copy(void) {
    struct arena arena = {0};
    struct qc_slice copy = arena_copy(&arena, slice("a\0b", 3));
    tap_is(copy, slice("a\0b", 3), "a copy holds the bytes, NUL too");
    tap_ok(copy.data[3] == '\0', "a copy is zero-terminated");
    struct qc_slice none = arena_copy(&arena, (struct qc_slice){0});
    tap_ok(none.data && none.size == 0 && none.data[0] == '\0', "a copy of nothing is \"\"");
    arena_free(&arena);
}

static void check_defers(void) {
    struct arena arena = {0};
    struct noted noted = {0};
    struct note notes[] = {{&noted, 'a'}, {&noted, 'b'}, {&noted, 'c'}};
    for (size_t i = 0; i < COUNT(notes); i++) arena_defer(&arena, take_note, &notes[i]);
    arena_reset(&arena);
    tap_is(slice(noted.text, noted.count), LIT("cba"), "a reset runs the defers, newest first");
    arena_free(&arena);
    tap_is(slice(noted.text, noted.count), LIT("cba"), "and only once");
    arena_defer(&arena, take_note, &notes[0]);
    arena_free(&arena);
    tap_is(slice(noted.text, noted.count), LIT("cbaa"), "a free runs them too");
}

static void check_vec(void) {
    VEC(uint32_t) v = {0};
    for (uint32_t i = 0; i < MANY; i++) vec_push(&v, i * 3);
    bool kept = v.count == MANY;
    for (uint32_t i = 0; i < MANY; i++) kept = kept && v.at[i] == i * 3;
    tap_ok(kept, "a vector keeps what is pushed");
    uint32_t room = v.room;
    vec_clear(&v);
    tap_ok(v.count == 0 && v.room == room, "a cleared vector keeps its room");
    vec_free(&v);
    tap_ok(!v.at && v.count == 0 && v.room == 0, "a freed vector is empty");
}

int main(void) {
    check_alloc();
    check_reuse();
    check_copy();
    check_defers();
    check_vec();
    return tap_done();
}
