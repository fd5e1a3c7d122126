/* fuzz_claims.c: any bytes as a claims file -> abort() when it is refused without a reason, when a
 * cell lies outside of what was read or is not UTF-8, when it has no end, or when a row is not what
 * it was after it was packed. */
#include "claims_read.h"
#include "fuzz.h"
#include "packed.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void check_row(const struct row *row) {
    for (size_t i = 0; i < row->count; i++) {
        struct qc_slice name = row->at[i].name, text = row->at[i].text;
        if (utf8_valid(name) != name.size || utf8_valid(text) != text.size) abort();
        if ((row->at[i].type == CELL_ABSENT) != (text.data == NULL)) abort();
        if (row->line_text.data && row->at[i].begin > row->line_text.size) abort();
    }
}

static void check_packed(const struct row *row) {
    struct buf once = {0}, twice = {0};
    struct row back = {0};
    packed_add(&once, row);
    packed_row(buf_slice(&once), &back);
    packed_add(&twice, &back);
    if (!slice_equal(buf_slice(&once), buf_slice(&twice))) abort();
    buf_free(&once);
    buf_free(&twice);
    row_free(&back);
}

/* A file without a name that holds the bytes, read from its beginning. */
static int file_of(const uint8_t *data, size_t size) {
    FILE *file = tmpfile();
    if (!file || fwrite(data, 1, size, file) != size || fflush(file) != 0) abort();
    int fd = dup(fileno(file));
    fclose(file);
    if (fd < 0 || lseek(fd, 0, SEEK_SET) != 0) abort();
    return fd;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct claims_file file = {.path = "input", .lines = {.fd = file_of(data, size)}};
    struct qc_error err = {0};
    enum claims_result result;
    size_t rows = 0;
    while ((result = claims_next(&file, &err)) == CLAIMS_ROW) {
        if (++rows > size) abort();
        check_row(&file.row);
        check_packed(&file.row);
    }
    if (result == CLAIMS_BAD && (err.code == QC_OK || !err.message[0])) abort();
    claims_close(&file);
    return 0;
}
