/* t_sorter.c: sizes as text -> bytes; records added in any order -> sorted, in memory and in
 * files. */
#include "buf.h"
#include "sorter.h"
#include "tap.h"

#include <stdlib.h>

static const struct {
    const char *text;
    size_t want; /* 0: refused */
} SIZES[] = {
    {"1", 1024},        {"64K", 65536},   {"64k", 65536},         {"3M", 3145728},
    {"2G", 2147483648}, {"512b", 512},    {"1T", 1099511627776},  {"", 0},
    {"0", 0},           {"0M", 0},        {"M", 0},               {"1MB", 0},
    {"-1", 0},          {"1.5M", 0},      {" 1", 0},              {"1x", 0},
    {"101%", 0},        {"0%", 0},        {"999999999999T", 0},   {"99999999999999999999", 0},
};

static void check_sizes(void) {
    size_t room = 0;
    for (size_t i = 0; i < COUNT(SIZES); i++) {
        room = 0;
        bool read = sorter_size(slice_z(SIZES[i].text), &room);
        tap_ok(read == (SIZES[i].want != 0) && (!read || room == SIZES[i].want), "size \"%s\"",
               SIZES[i].text);
    }
    size_t half = 0, whole = 0;
    tap_ok(sorter_size(LIT("50%"), &half) && sorter_size(LIT("100%"), &whole) && half > 0 &&
               half <= whole / 2,
           "half of the memory");
}

static uint64_t state = 1;

static uint32_t next_random(void) {
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(state >> 33);
}

/* Adds `count` records of short keys, many of them the same, and of payloads up to `longest`. */
static struct sorter *filled(size_t room, size_t count, size_t longest) {
    struct sorter_config config = {.room = room};
    struct sorter *sorter = sorter_new(&config);
    char *payload = grow(NULL, longest);
    state = 1;
    for (size_t i = 0; i < count; i++) {
        char key[4];
        size_t key_size = next_random() % 4, size = next_random() % longest;
        for (size_t k = 0; k < sizeof key; k++) key[k] = (char)(next_random() % 3 - 1);
        for (size_t k = 0; k < size; k++) payload[k] = (char)next_random();
        sorter_add(sorter, slice(key, key_size), slice(payload, size));
    }
    free(payload);
    sorter_finish(sorter);
    return sorter;
}

/* Every record with its sizes, so that equal texts are equal records. */
static struct buf listed(struct sorter *sorter) {
    struct buf text = {0};
    struct cursor cursor = cursor_of(sorter);
    while (cursor_next(&cursor)) {
        char sizes[48];
        snprintf(sizes, sizeof sizes, "%zu %zu:", cursor.key.size, cursor.payload.size);
        buf_add(&text, slice_z(sizes));
        buf_add(&text, cursor.key);
        buf_add(&text, cursor.payload);
    }
    cursor_free(&cursor);
    return text;
}

static int order_of(struct qc_slice a, struct qc_slice b) {
    int order = memcmp(a.data, b.data, a.size < b.size ? a.size : b.size);
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

static void check_order(struct sorter *sorter, size_t count) {
    struct cursor cursor = cursor_of(sorter);
    struct buf key = {0}, payload = {0};
    size_t found = 0, wrong = 0;
    for (; cursor_next(&cursor); found++) {
        int order = order_of(buf_slice(&key), cursor.key);
        if (!order) order = order_of(buf_slice(&payload), cursor.payload);
        wrong += order > 0;
        buf_clear(&key);
        buf_clear(&payload);
        buf_add(&key, cursor.key);
        buf_add(&payload, cursor.payload);
    }
    tap_ok(found == count && wrong == 0, "%zu records come in order", count);
    buf_free(&key);
    buf_free(&payload);
    cursor_free(&cursor);
}

/* The room is raised to 16 KiB, so these make no run, some, more than are merged at a time, and
 * records that are larger than the room. */
static void check_spilling(size_t count, size_t longest, bool spills) {
    struct sorter *large = filled((size_t)64 << 20, count, longest);
    struct sorter *small = filled(1, count, longest);
    struct buf want = listed(large), got = listed(small), again = listed(small);
    struct qc_error err = {0};
    check_order(large, count);
    tap_ok(!sorter_spilled(large) && sorter_spilled(small) == spills, "files %s needed",
           spills ? "are" : "are not");
    tap_ok(sorter_well(small, &err) && slice_equal(buf_slice(&want), buf_slice(&got)),
           "%zu records of up to %zu bytes are the same from files", count, longest);
    tap_ok(slice_equal(buf_slice(&got), buf_slice(&again)), "a second cursor reads the same");
    buf_free(&want);
    buf_free(&got);
    buf_free(&again);
    sorter_free(large);
    sorter_free(small);
}

static void check_no_folder(void) {
    struct qc_error err = {0};
    struct sorter_config config = {.folder = "/nothing/here", .room = 1};
    struct sorter *sorter = sorter_new(&config);
    char record[600] = "x";
    for (int i = 0; i < 100; i++) sorter_add(sorter, slice(record, 10), slice(record, 600));
    sorter_finish(sorter);
    struct cursor cursor = cursor_of(sorter);
    tap_ok(!cursor_next(&cursor), "what was not kept is not read");
    tap_ok(!sorter_well(sorter, &err) && err.code == QC_E_IO, "a folder that is not there");
    tap_is(slice_z(err.file), LIT("/nothing/here"), "is named");
    cursor_free(&cursor);
    sorter_free(sorter);
}

int main(void) {
    check_sizes();
    check_spilling(0, 10, false);
    check_spilling(100, 50, false);
    check_spilling(1000, 100, true);
    check_spilling(3000, 1000, true);
    check_spilling(20, 40000, true);
    check_spilling(9000, 700, true);
    check_no_folder();
    return tap_done();
}
