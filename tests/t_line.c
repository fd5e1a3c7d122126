/* t_line.c: the lines of a file come out whole wherever the chunks of the reader end. */
#include "line.h"
#include "tap.h"

#include <stdlib.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

static const struct {
    const char *name;
    size_t sizes[5]; /* of the lines; 0 behind the last one stands for no line */
    size_t count;
    bool ended; /* the last line has a line end */
} FILES[] = {
    {"an empty file", {0}, 0, false},
    {"one line without an end", {3}, 1, false},
    {"one line", {3}, 1, true},
    {"empty lines", {0, 0, 0}, 3, true},
    {"an empty line before the last", {5, 0, 5}, 3, false},
    {"a line that fills a chunk", {CHUNK}, 1, true},
    {"a line end that begins a chunk", {CHUNK, 1}, 2, true},
    {"a line end that ends a chunk", {CHUNK - 1, 1}, 2, false},
    {"a line over four chunks", {10, 4 * CHUNK + 7, 10}, 3, true},
    {"lines that grow", {1, CHUNK / 2, CHUNK, 2 * CHUNK, 3}, 5, false},
};

static int file_of(size_t i) {
    char path[] = "/tmp/t_line.XXXXXX";
    int fd = mkstemp(path);
    unlink(path);
    struct buf text = {0};
    for (size_t line = 0; line < FILES[i].count; line++) {
        for (size_t k = 0; k < FILES[i].sizes[line]; k++) buf_char(&text, (char)('a' + line));
        if (line + 1 < FILES[i].count || FILES[i].ended) buf_char(&text, '\n');
    }
    if (text.size && write(fd, text.at, text.size) != (ssize_t)text.size) fd = -1;
    lseek(fd, 0, SEEK_SET);
    buf_free(&text);
    return fd;
}

static bool is_line(size_t i, size_t number, struct qc_slice line) {
    if (number > FILES[i].count || line.size != FILES[i].sizes[number - 1]) return false;
    for (size_t k = 0; k < line.size; k++)
        if (line.data[k] != (char)('a' + number - 1)) return false;
    return true;
}

static void check_file(size_t i) {
    struct lines lines = {.fd = file_of(i)};
    struct qc_slice line;
    bool same = true;
    while (line_next(&lines, &line) == LINE_GIVEN) same = same && is_line(i, lines.number, line);
    tap_ok(same, "%s: the lines as they stand", FILES[i].name);
    tap_ok(lines.number == FILES[i].count, "%s: %zu of them", FILES[i].name, FILES[i].count);
    tap_ok(line_next(&lines, &line) == LINE_END, "%s: the end stays the end", FILES[i].name);
    close(lines.fd);
    lines_free(&lines);
}

int main(void) {
    for (size_t i = 0; i < COUNT(FILES); i++) check_file(i);
    struct lines bad = {.fd = -1};
    struct qc_slice line;
    tap_ok(line_next(&bad, &line) == LINE_END && bad.error, "a read that fails is the end");
    lines_free(&bad);
    return tap_done();
}
