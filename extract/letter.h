/* letter.h: dimension sets -> private-use code points. A quantity stands in the view as ONE
 * code point that tells which dimensions it may have, so a pattern's {money} is a character class
 * fixed at load time. */
#ifndef LETTER_H
#define LETTER_H

#include "arena.h"
#include "dim.h"

#define LETTER_FIRST 0xE000u /* U+E000 .. U+F8FF: 3 bytes of UTF-8 each */
#define LETTER_ROOM 1024u    /* distinct sets; more is QC_E_LIMIT at load */
#define LETTER_BYTES 3

struct letters {
    dim_set sets[LETTER_ROOM];
    uint32_t count;
};

/* Registers a set; false: no room. Every single dimension is registered first. */
bool letters_add(struct letters *letters, dim_set set);
/* The code point of a set; of one that is not registered, that of `usual` alone. */
uint32_t letters_code(const struct letters *letters, dim_set set, enum dim usual);
/* "[\x{E000}\x{E007}]": all letters whose set meets `dims`. In the arena. */
struct qc_slice letters_class(const struct letters *letters, dim_set dims, struct arena *arena);
static inline bool letter_is(uint32_t cp) {
    return cp >= LETTER_FIRST && cp <= 0xF8FF;
}

#endif
