/* fuzz_jsonl.c: any bytes as a line of JSONL input -> abort() when a line is refused without a
 * reason or a document's text is not valid. */
#include "fuzz.h"
#include "jsonl_read.h"
#include "utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct qc_slice rest = slice((const char *)data, size);
    struct jsonl_place at = {"input", 0};
    while (rest.size) {
        const char *end = memchr(rest.data, '\n', rest.size);
        size_t length = end ? (size_t)(end - rest.data) : rest.size;
        struct jsonl_doc doc = {0};
        struct qc_error err = {0};
        at.line++;
        bool read = jsonl_doc_read(slice_cut(rest, 0, length), at, &doc, &err);
        if (!read && (err.code == QC_OK || !err.message[0] || err.line != at.line)) abort();
        if (read && utf8_valid(doc.text) != doc.text.size) abort();
        if (read) jsonl_doc_free(&doc);
        rest = slice_cut(rest, length + (end != NULL), rest.size);
    }
    return 0;
}
