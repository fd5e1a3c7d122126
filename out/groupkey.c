/* groupkey.c: the fields that say what is claimed, in an order that makes groups of groups. */
#include "groupkey.h"

#include "packed.h"

#include <stdlib.h>

struct stated stated_of(const struct row *row) {
    struct stated base = {row_text(row, "base_low"), row_text(row, "base_high"),
                          row_text(row, "base_unit")};
    if (base.low.data || base.high.data) return base;
    struct stated own = {row_text(row, "low"), row_text(row, "high"), row_text(row, "unit")};
    if (!own.low.data && !own.high.data) own.low = own.high = row_text(row, "value");
    return own;
}

void subject_add(struct buf *buf, struct qc_slice subject) {
    size_t begin = buf->size;
    bool blank = false;
    for (size_t i = 0; i < subject.size; i++) {
        char c = subject.data[i];
        if (is_space(c)) {
            blank = buf->size > begin;
            continue;
        }
        if (blank) buf_char(buf, ' ');
        blank = false;
        buf_char(buf, to_lower(c));
    }
}

void groupkey_add(struct buf *buf, const struct row *row) {
    static const char *const last[] = {"bound", "approx", "modality", "negated", "doc"};
    struct stated stated = stated_of(row);
    struct buf subject = {0};
    subject_add(&subject, row_text(row, "subject"));
    key_text(buf, row_text(row, "kind"));
    key_text(buf, subject.size ? buf_slice(&subject) : slice(NULL, 0));
    buf_free(&subject);
    key_text(buf, row_text(row, "per"));
    key_text(buf, row_text(row, "direction"));
    key_text(buf, stated.unit);
    key_text(buf, row_text(row, "time"));
    key_text(buf, stated.low);
    key_text(buf, stated.high);
    for (size_t i = 0; i < COUNT(last); i++) key_text(buf, row_text(row, last[i]));
    struct qc_claim claim = row_claim(row);
    key_number(buf, claim.byte_start);
    key_number(buf, claim.byte_end);
}

/* Behind the part that begins at `at`: two zero bytes end it, a zero byte and FF stand in it. */
static size_t part_end(struct qc_slice key, size_t at) {
    for (;;) {
        const char *zero = memchr(key.data + at, '\0', key.size - at);
        if (!zero) return key.size;
        at = (size_t)(zero - key.data) + 2;
        if (at > key.size || key.data[at - 1] == '\0') return at < key.size ? at : key.size;
    }
}

struct qc_slice groupkey_through(struct qc_slice key, enum key_part part) {
    size_t at = 0;
    for (int i = 0; i <= (int)part; i++) at = part_end(key, at);
    return slice(key.data, at);
}

struct qc_slice groupkey_part(struct qc_slice key, enum key_part part) {
    size_t begin = part ? groupkey_through(key, part - 1).size : 0;
    size_t end = part_end(key, begin);
    if (key.data[begin] == 1) return slice(NULL, 0);
    return slice_cut(key, begin + 1, end - 2);
}
