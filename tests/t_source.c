/* t_source.c: bytes from readers -> chunks: nothing lost, valid, the same for every reader; and the
 * claims that go across them. */
#include "gather.h"
#include "source.h"
#include "tap.h"

#include <stdlib.h>

struct feed {
    struct qc_slice rest;
    size_t step; /* most bytes that one read gives */
};

static ptrdiff_t feed_read(void *user, char *at, size_t room, struct qc_error *err) {
    struct feed *feed = user;
    size_t size = feed->rest.size < room ? feed->rest.size : room;
    (void)err;
    if (size > feed->step) size = feed->step;
    if (size) memcpy(at, feed->rest.data, size);
    feed->rest = slice_cut(feed->rest, size, feed->rest.size);
    return (ptrdiff_t)size;
}

/* One hash over the bytes and the places where they were cut. */
struct cuts {
    uint64_t hash, bytes, lines;
    size_t chunks;
    enum source_state state;
    struct qc_error err;
};

static struct cuts cut_all(struct qc_slice text, size_t step) {
    struct cuts c = {.hash = 5381};
    struct source source = {0};
    struct doc doc;
    struct feed feed = {text, step};
    struct qc_reader reader = {feed_read, &feed};
    source_begin(&source);
    doc_begin(&doc);
    while ((c.state = source_next(&source, &reader, &doc, "d", &c.err)) == SOURCE_CHUNK_READY) {
        for (size_t i = 0; i < doc.chunk.size; i++)
            c.hash = c.hash * 33 + (unsigned char)doc.chunk.data[i];
        c.hash = c.hash * 33 + 256;
        c.bytes += doc.chunk.size;
        c.chunks++;
        c.lines = doc_at(&doc, doc.base + doc.chunk.size).line;
    }
    source_free(&source);
    return c;
}

/* `unit` over and over until `size` bytes are full; malloc'ed. */
static struct qc_slice repeat(const char *unit, size_t size) {
    size_t length = strlen(unit), n = size / length;
    char *text = malloc(n * length + 1);
    if (!text) abort();
    for (size_t i = 0; i < n; i++) memcpy(text + i * length, unit, length);
    return slice(text, n * length);
}

static const struct {
    const char *name, *unit;
    size_t size;
} ROWS[] = {
    {"nothing", "x", 0},
    {"a byte", "x", 1},
    {"less than a chunk", "水很凉。", SOURCE_CHUNK / 2},
    {"a chunk to the byte", "x", SOURCE_CHUNK},
    {"a byte more", "x", SOURCE_CHUNK + 1},
    {"lines", "水很凉。\n", 3 * SOURCE_CHUNK},
    {"blank lines", "水很凉。\n\n茶很热。\n", 3 * SOURCE_CHUNK},
    {"no line end", "水很凉，", 3 * SOURCE_CHUNK},
    {"no place to cut", "水", 3 * SOURCE_CHUNK},
    {"four bytes each", "😀", 3 * SOURCE_CHUNK},
};

static void check_row(size_t row) {
    struct qc_slice text = repeat(ROWS[row].unit, ROWS[row].size);
    struct cuts whole = cut_all(text, SIZE_MAX);
    size_t lines = 1;
    for (size_t i = 0; i < text.size; i++) lines += text.data[i] == '\n';
    tap_ok(whole.state == SOURCE_END && whole.bytes == text.size, "%s: all of it",
           ROWS[row].name);
    tap_ok(!text.size || whole.lines == lines, "%s: lines", ROWS[row].name);
    for (size_t step = 1; step < SOURCE_CHUNK; step = step * 37 + 4) {
        struct cuts other = cut_all(text, step);
        tap_ok(other.hash == whole.hash && other.chunks == whole.chunks, "%s: reads of %zu",
               ROWS[row].name, step);
    }
    free((char *)(uintptr_t)text.data);
}

/* A bad byte is told with its line and column, wherever the chunks end. */
static void check_bad(size_t before) {
    struct qc_slice text = repeat("水\n", before);
    char *bytes = (char *)(uintptr_t)text.data;
    bytes[text.size - 1] = '\xFF';
    struct cuts c = cut_all(text, 4096);
    tap_ok(c.state == SOURCE_FAILED && c.err.code == QC_E_ENCODING &&
               c.err.line == text.size / 4 && c.err.column == 2 &&
               strcmp(c.err.message, "invalid UTF-8 (byte 0xff)") == 0,
           "a bad byte behind %zu: %d:%d %s", before, (int)c.err.line, (int)c.err.column,
           c.err.message);
    free(bytes);
}

static void check_last(void) {
    static const char *const ENDS[] = {"\xE6\xB0", "\xF0\x9F\x98", "\xC0\xAF", "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80", "\x80"};
    for (size_t i = 0; i < COUNT(ENDS); i++) {
        struct cuts c = cut_all(slice_z(ENDS[i]), 1);
        tap_ok(c.state == SOURCE_FAILED && c.err.line == 1 && c.err.column == 1,
               "ill-formed bytes %zu", i);
    }
}

/* A subject that stands in a heading of an earlier chunk. */
static void check_far_heading(struct qc_run *run) {
    struct qc_slice fill = repeat("这里没有数字。\n\n", 2 * SOURCE_CHUNK);
    static const char HEAD[] = "# 套餐\n\n", TAIL[] = "- 卖 5 元\n\n它是 5 元。\n";
    size_t size = sizeof HEAD - 1 + fill.size + sizeof TAIL - 1;
    char *text = malloc(size);
    if (!text) abort();
    memcpy(text, HEAD, sizeof HEAD - 1);
    memcpy(text + sizeof HEAD - 1, fill.data, fill.size);
    memcpy(text + sizeof HEAD - 1 + fill.size, TAIL, sizeof TAIL - 1);
    struct gathered list = gather(run, slice(text, size), 0);
    tap_ok(list.ok && list.count == 2, "claims far below a heading: %zu", list.count);
    for (size_t i = 0; i < list.count; i++)
        tap_ok(!list.at[i].subject.data || slice_is(list.at[i].subject, "套餐"),
               "the heading or nothing is the subject");
    gather_free(&list);
    free((char *)(uintptr_t)fill.data);
    free(text);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
    for (size_t i = 0; i < COUNT(ROWS); i++) check_row(i);
    check_bad(400);
    check_bad(SOURCE_CHUNK);
    check_bad(SOURCE_CHUNK + 4);
    check_bad(5 * SOURCE_CHUNK);
    check_last();
    tap_ok(run != NULL, "a run: %s", err.message);
    if (run) check_far_heading(run);
    qc_run_free(run);
    qc_rules_free(rules);
    return tap_done();
}
