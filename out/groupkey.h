/* groupkey.h: a claim -> the key under which claims about the same thing come to stand together. */
#ifndef GROUPKEY_H
#define GROUPKEY_H

#include "buf.h"
#include "row.h"

/* The parts of a key, in its order; claims with the same parts up to PART_UNIT are about the same
 * thing, up to PART_TIME about the same time of it, up to PART_NEGATED say the same. */
enum key_part {
    PART_KIND,
    PART_SUBJECT,
    PART_PER,
    PART_DIRECTION,
    PART_UNIT,
    PART_TIME,
    PART_LOW,
    PART_HIGH,
    PART_BOUND,
    PART_APPROX,
    PART_MODALITY,
    PART_NEGATED,
    PART_DOC
};

/* The interval of a claim in base units, or as it is stated where the row has no base. */
struct stated {
    struct qc_slice low, high, unit;
};
struct stated stated_of(const struct row *row);

/* Words as they are compared: full-width forms are ASCII, ASCII letters small, blanks of any sort
 * one space between ASCII characters and nothing beside others. */
void folded_add(struct buf *buf, struct qc_slice text);

void groupkey_add(struct buf *buf, const struct row *row);
/* The bytes of a key through this part. */
struct qc_slice groupkey_through(struct qc_slice key, enum key_part part);
/* One part; absent: {NULL, 0}. */
struct qc_slice groupkey_part(struct qc_slice key, enum key_part part);

#endif
