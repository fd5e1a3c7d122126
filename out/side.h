/* side.h: one side of a diff, a claims file or a text -> its claims in order. */
#ifndef SIDE_H
#define SIDE_H

#include "buf.h"
#include "row.h"

#define SKETCH 8

struct entry { /* one claim */
    char *packed;
    size_t size;
    struct qc_claim claim; /* borrows packed */
    char *key;             /* groupkey.h: what it says, through PART_NEGATED */
    size_t key_size;
    uint64_t said;  /* hash of the key */
    uint64_t exact; /* hash of the key and of the words around the quantity */
    uint64_t kind, value, dimension, subject, around; /* hashes; of the last two 0 = none */
    uint16_t sketch[SKETCH]; /* of the words around it: equal ones tell how alike they are */
};

struct side {
    const char *path;
    struct entry *at;
    size_t count, room;
};

/* "-" is standard input. A claims file is one whose first row is a claim; a text is extracted with
 * `rules`, which are loaded by need(user) when the first text comes. False: told. */
struct side_rules {
    const struct qc_rules *(*need)(void *user); /* NULL: told */
    void *user;
};
bool side_load(struct side *side, const char *path, const struct side_rules *rules);
void side_free(struct side *side);

#endif
