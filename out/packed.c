/* packed.c: a row <-> bytes: type, size and text of each cell; sizes are big-endian, so that the
 * order of packed rows is the same on every machine. */
#include "packed.h"

#include <stdlib.h>

static void add_size(struct buf *buf, size_t size) {
    char bytes[4];
    for (int i = 0; i < 4; i++) bytes[i] = (char)(size >> (24 - 8 * i) & 0xFF);
    buf_add(buf, slice(bytes, 4));
}

static void add_text(struct buf *buf, struct qc_slice text) {
    add_size(buf, text.size);
    buf_add(buf, text);
}

static void add_cell(struct buf *buf, const struct cell *cell) {
    enum cell_type type = cell ? cell->type : CELL_ABSENT;
    if (type != CELL_ABSENT && cell->field)
        type = field_is_quoted(cell->field) ? CELL_TEXT : CELL_PLAIN;
    buf_char(buf, (char)type);
    if (type != CELL_ABSENT) add_text(buf, cell->text);
}

static int by_name(const void *a, const void *b) {
    struct qc_slice x = (*(const struct cell *const *)a)->name;
    struct qc_slice y = (*(const struct cell *const *)b)->name;
    int order = memcmp(x.data, y.data, x.size < y.size ? x.size : y.size);
    return order ? order : (x.size > y.size) - (x.size < y.size);
}

void packed_add(struct buf *buf, const struct row *row) {
    const struct cell *own[ROW_FIELDS_MAX] = {0};
    const struct cell **others = grow(NULL, row->count * sizeof(*others));
    size_t count = 0;
    for (size_t i = 0; i < row->count; i++) {
        const struct cell *cell = &row->at[i];
        if (cell->field) own[cell->field - fields] = cell;
        else if (cell->type != CELL_ABSENT) others[count++] = cell;
    }
    for (size_t i = 0; i < field_count; i++) add_cell(buf, own[i]);
    if (count) qsort(others, count, sizeof(*others), by_name);
    for (size_t i = 0; i < count; i++) {
        add_text(buf, others[i]->name);
        add_cell(buf, others[i]);
    }
    free(others);
}

static struct qc_slice take_text(struct qc_slice *rest) {
    size_t size = 0;
    for (size_t i = 0; i < 4; i++) size = size << 8 | (unsigned char)rest->data[i];
    struct qc_slice text = slice_cut(*rest, 4, 4 + size);
    *rest = slice_cut(*rest, 4 + size, rest->size);
    return text;
}

static void take_cell(struct qc_slice *rest, struct cell *cell) {
    cell->type = (enum cell_type)rest->data[0];
    *rest = slice_cut(*rest, 1, rest->size);
    cell->text = cell->type == CELL_ABSENT ? slice(NULL, 0) : take_text(rest);
}

void packed_row(struct qc_slice bytes, struct row *row) {
    row_clear(row);
    for (size_t i = 0; i < field_count; i++) take_cell(&bytes, row_add(row, fields[i].name));
    while (bytes.size) take_cell(&bytes, row_add(row, take_text(&bytes)));
}

/* Ends in two zero bytes; a zero byte of the text is followed by FF. */
void key_text(struct buf *buf, struct qc_slice text) {
    buf_char(buf, text.data ? 2 : 1);
    for (size_t at = 0; at < text.size;) {
        const char *zero = memchr(text.data + at, '\0', text.size - at);
        size_t end = zero ? (size_t)(zero - text.data) + 1 : text.size;
        buf_add(buf, slice_cut(text, at, end));
        if (zero) buf_char(buf, '\xFF');
        at = end;
    }
    buf_add(buf, slice("\0\0", 2));
}

void key_number(struct buf *buf, uint64_t number) {
    add_size(buf, (size_t)(number >> 32));
    add_size(buf, (size_t)(number & 0xFFFFFFFF));
}
