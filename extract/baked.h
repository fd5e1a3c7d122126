/* baked.h: units, words, packs and compiled rules of rules/ as tables inside the binary, made when
 * it was built. bake.c prints them as C; in itself nothing is baked yet, and everything is read
 * from rules/. */
#ifndef BAKED_H
#define BAKED_H

#include "pack.h"
#include "scan.h"
#include "unit.h"

struct baked {
    const struct units *units; /* NULL: nothing is baked */
    const struct words *words;
    const struct scan_table *scan;
    struct pack *packs; /* in the order of their names; never written to */
    const struct letters *letters;
    const struct rule *rules; /* of these packs in turn: without pack, source, pattern */
    const struct gate *gate; /* of these rules alone */
};

extern const struct baked baked;

#endif
