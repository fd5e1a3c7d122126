/* sorter.c: records -> sorted runs in one temporary file -> one sorted run.
 * What fits into memory is sorted there and never written. */
#define _DEFAULT_SOURCE /* _SC_PHYS_PAGES */
#include "sorter.h"

#include "tell.h"
#include "tempfile.h"

#include <stdlib.h>
#include <unistd.h>

#define ROOM_MIN ((size_t)16 * 1024) /* a smaller room is made this large */
#define FAN 16                       /* runs that are merged at a time */
#define PIECE ((size_t)64 * 1024)    /* bytes read or written at a time */
#define HEAD 8                       /* bytes in front of a record: the sizes of key and payload */

struct run {
    int64_t begin, end; /* in the file */
};

struct sorter {
    const char *folder;
    char *block; /* records from its beginning, pointers to them from its end */
    size_t room, used;
    char **first; /* the pointers: first[0..count) */
    size_t count;
    struct tempfile file;
    bool spilled;
    struct run *runs;
    size_t run_count;
    struct buf out; /* to be written to the file */
};

static uint32_t size_at(const char *at) {
    uint32_t size;
    memcpy(&size, at, sizeof size);
    return size;
}

static struct qc_slice key_of(const char *record) {
    return slice(record + HEAD, size_at(record));
}

static struct qc_slice payload_of(const char *record) {
    return slice(record + HEAD + size_at(record), size_at(record + 4));
}

static size_t size_of(const char *record) {
    return HEAD + (size_t)size_at(record) + size_at(record + 4);
}

static int compare_bytes(struct qc_slice a, struct qc_slice b) {
    size_t common = a.size < b.size ? a.size : b.size;
    int order = common ? memcmp(a.data, b.data, common) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

static int compare(const char *a, const char *b) {
    int order = compare_bytes(key_of(a), key_of(b));
    return order ? order : compare_bytes(payload_of(a), payload_of(b));
}

static int compare_at(const void *a, const void *b) {
    return compare(*(char *const *)a, *(char *const *)b);
}

bool sorter_size(struct qc_slice text, size_t *room) {
    static const char letters[] = "bKMGT";
    size_t number = 0, at = 0;
    for (; at < text.size && is_digit(text.data[at]) && at < 12; at++)
        number = number * 10 + (size_t)(text.data[at] - '0');
    if (!at || !number || text.size > at + 1) return false;
    char unit = at < text.size ? text.data[at] : 'K';
    const char *letter = strchr(letters, unit == 'k' ? 'K' : unit);
    if (unit == '%') {
        long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
        *room = number > 100 ? 0 : (size_t)pages / 100 * number * (size_t)size;
        return number <= 100;
    }
    if (!letter || !unit) return false;
    unsigned shift = (unsigned)(letter - letters) * 10;
    *room = number << shift;
    return *room >> shift == number && *room < SIZE_MAX / 4;
}

/* Pointers are written from the end, so the end is aligned. */
static void set_room(struct sorter *sorter, size_t room) {
    sorter->room = room / sizeof(char *) * sizeof(char *);
    free(sorter->block);
    sorter->block = grow(NULL, sorter->room);
    sorter->used = sorter->count = 0;
    sorter->first = (char **)(void *)(sorter->block + sorter->room);
}

struct sorter *sorter_new(const struct sorter_config *config) {
    struct sorter *sorter = grow(NULL, sizeof *sorter);
    *sorter = (struct sorter){.folder = temp_folder(config->folder), .file = {.fd = -1}};
    set_room(sorter, config->room > ROOM_MIN ? config->room : ROOM_MIN);
    return sorter;
}

void sorter_free(struct sorter *sorter) {
    if (!sorter) return;
    temp_close(&sorter->file);
    buf_free(&sorter->out);
    free(sorter->block);
    free(sorter->runs);
    free(sorter);
}

static void flush(struct sorter *sorter, struct tempfile *file) {
    temp_add(file, buf_slice(&sorter->out));
    buf_clear(&sorter->out);
}

static void write_record(struct sorter *sorter, struct tempfile *file, const char *record) {
    buf_add(&sorter->out, slice(record, size_of(record)));
    if (sorter->out.size >= PIECE) flush(sorter, file);
}

static void add_run(struct sorter *sorter, struct run run) {
    if (sorter->run_count % 64 == 0)
        sorter->runs = grow(sorter->runs, (sorter->run_count + 64) * sizeof *sorter->runs);
    sorter->runs[sorter->run_count++] = run;
}

static void sort_block(struct sorter *sorter) {
    if (sorter->count) qsort(sorter->first, sorter->count, sizeof *sorter->first, compare_at);
}

/* What is in memory becomes a run. */
static void spill(struct sorter *sorter) {
    if (!sorter->count) return;
    if (!sorter->spilled) temp_open(&sorter->file, sorter->folder);
    sorter->spilled = true;
    struct run run = {sorter->file.size, 0};
    sort_block(sorter);
    for (size_t i = 0; i < sorter->count; i++)
        write_record(sorter, &sorter->file, sorter->first[i]);
    flush(sorter, &sorter->file);
    run.end = sorter->file.size;
    add_run(sorter, run);
    sorter->used = sorter->count = 0;
    sorter->first = (char **)(void *)(sorter->block + sorter->room);
}

static bool has_room(const struct sorter *sorter, size_t size) {
    size_t pointers = (sorter->count + 1) * sizeof(char *);
    return sorter->room - sorter->used >= size && sorter->room - sorter->used - size >= pointers;
}

void sorter_add(struct sorter *sorter, struct qc_slice key, struct qc_slice payload) {
    size_t size = HEAD + key.size + payload.size;
    if (sorter->file.error) return;
    if (!has_room(sorter, size)) spill(sorter);
    if (!has_room(sorter, size)) set_room(sorter, size * 2 + sizeof(char *) * 2);
    uint32_t sizes[2] = {(uint32_t)key.size, (uint32_t)payload.size};
    char *at = sorter->block + sorter->used;
    memcpy(at, sizes, sizeof sizes);
    memcpy(at + HEAD, key.data, key.size);
    memcpy(at + HEAD + key.size, payload.data, payload.size);
    *--sorter->first = at;
    sorter->count++;
    sorter->used += size;
}

/* Makes sure that text holds `size` bytes from `at` on, as far as the run has them. */
static bool fill(struct cursor *cursor, struct tempfile *file, int64_t end, size_t size) {
    struct buf *text = &cursor->text;
    size_t left = text->size - cursor->at;
    if (left >= size) return true;
    if (left) memmove(text->at, text->at + cursor->at, left);
    text->size = left;
    cursor->at = 0;
    size_t room = size > PIECE ? size : PIECE;
    if (text->room < room) text->at = grow(text->at, text->room = room);
    while (text->size < size && cursor->offset < end) {
        size_t want = text->room - text->size;
        if ((int64_t)want > end - cursor->offset) want = (size_t)(end - cursor->offset);
        size_t got = temp_read(file, cursor->offset, text->at + text->size, want);
        if (!got) return false;
        text->size += got;
        cursor->offset += (int64_t)got;
    }
    return text->size >= size;
}

/* The record that comes next in the run, or NULL at its end. */
static const char *next_in_file(struct cursor *cursor, struct tempfile *file, int64_t end) {
    if (!fill(cursor, file, end, HEAD)) return NULL;
    size_t size = size_of(cursor->text.at + cursor->at);
    if (!fill(cursor, file, end, size)) return NULL;
    const char *record = cursor->text.at + cursor->at;
    cursor->at += size;
    return record;
}

struct merge {
    struct cursor cursors[FAN];
    const char *records[FAN]; /* NULL: its run is at its end */
    size_t count;
};

static size_t least_of(const struct merge *merge) {
    size_t best = 0;
    for (size_t i = 1; i < merge->count; i++) {
        const char *next = merge->records[i], *now = merge->records[best];
        if (next && (!now || compare(next, now) < 0)) best = i;
    }
    return best;
}

/* Merges runs[0..count) of the sorter's file into one run at the end of `into`. */
static struct run merge_runs(struct sorter *sorter, const struct run *runs, size_t count,
                             struct tempfile *into) {
    struct merge merge = {.count = count};
    struct run run = {into->size, 0};
    for (size_t i = 0; i < count; i++) {
        merge.cursors[i].offset = runs[i].begin;
        merge.records[i] = next_in_file(&merge.cursors[i], &sorter->file, runs[i].end);
    }
    for (size_t i; merge.records[i = least_of(&merge)];) {
        write_record(sorter, into, merge.records[i]);
        merge.records[i] = next_in_file(&merge.cursors[i], &sorter->file, runs[i].end);
    }
    flush(sorter, into);
    for (size_t i = 0; i < count; i++) cursor_free(&merge.cursors[i]);
    run.end = into->size;
    return run;
}

/* One pass over all runs: a FANth as many, in a new file. */
static void merge_pass(struct sorter *sorter) {
    struct tempfile into;
    temp_open(&into, sorter->folder);
    size_t made = 0;
    for (size_t i = 0; i < sorter->run_count; i += FAN) {
        size_t left = sorter->run_count - i;
        sorter->runs[made++] = merge_runs(sorter, sorter->runs + i, left < FAN ? left : FAN, &into);
    }
    sorter->run_count = made;
    if (!into.error) into.error = sorter->file.error;
    temp_close(&sorter->file);
    sorter->file = into;
}

void sorter_finish(struct sorter *sorter) {
    if (!sorter->spilled) {
        sort_block(sorter);
        return;
    }
    spill(sorter);
    free(sorter->block);
    sorter->block = NULL;
    while (sorter->run_count > 1 && !sorter->file.error) merge_pass(sorter);
}

bool sorter_spilled(const struct sorter *sorter) {
    return sorter->spilled;
}

bool sorter_well(const struct sorter *sorter, struct qc_error *err) {
    if (!sorter->file.error) return true;
    *err = (struct qc_error){.code = QC_E_IO};
    error_set(err, (struct error_place){.file = sorter->folder}, "cannot keep a temporary file: %s",
              strerror(sorter->file.error));
    return false;
}

struct cursor cursor_of(struct sorter *sorter) {
    struct cursor cursor = {.sorter = sorter};
    if (sorter->run_count) cursor.offset = sorter->runs[0].begin;
    return cursor;
}

bool cursor_next(struct cursor *cursor) {
    struct sorter *sorter = cursor->sorter;
    const char *record = NULL;
    if (sorter->spilled && sorter->run_count == 1)
        record = next_in_file(cursor, &sorter->file, sorter->runs[0].end);
    else if (!sorter->spilled && cursor->index < sorter->count)
        record = sorter->first[cursor->index++];
    if (!record) return false;
    cursor->key = key_of(record);
    cursor->payload = payload_of(record);
    return true;
}

void cursor_free(struct cursor *cursor) {
    buf_free(&cursor->text);
    *cursor = (struct cursor){0};
}
