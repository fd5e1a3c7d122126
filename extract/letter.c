/* letter.c: sets of dimensions <-> private-use code points, and the character class of the letters
 * that a rule's dimensions take. */
#include "letter.h"

bool letters_add(struct letters *letters, dim_set set) {
    if (set == 0) return true;
    for (uint32_t i = 0; i < letters->count; i++)
        if (letters->sets[i] == set) return true;
    if (letters->count == LETTER_ROOM) return false;
    letters->sets[letters->count++] = set;
    return true;
}

static bool find(const struct letters *letters, dim_set set, uint32_t *code) {
    for (uint32_t i = 0; i < letters->count; i++) {
        if (letters->sets[i] != set) continue;
        *code = LETTER_FIRST + i;
        return true;
    }
    return false;
}

uint32_t letters_code(const struct letters *letters, dim_set set, enum dim usual) {
    uint32_t code = LETTER_FIRST;
    if (!find(letters, set, &code)) find(letters, DIM_BIT(usual), &code);
    return code;
}

#define ITEM (2 * sizeof "\\x{E000}")

/* \x{E01A} */
static size_t put_code(char *out, uint32_t code) {
    memcpy(out, "\\x{0000}", 8);
    for (int i = 6; i > 2; i--, code >>= 4) out[i] = "0123456789ABCDEF"[code & 15];
    return 8;
}

struct qc_slice letters_class(const struct letters *letters, dim_set dims, struct arena *arena) {
    size_t room = letters->count * ITEM + 3, size = 1, members = 0;
    char *out = arena_alloc(arena, room);
    out[0] = '[';
    for (uint32_t i = 0; i < letters->count; i++) {
        if (!(letters->sets[i] & dims)) continue;
        uint32_t last = i;
        while (last + 1 < letters->count && letters->sets[last + 1] & dims) last++;
        size += put_code(out + size, LETTER_FIRST + i);
        if (last > i) {
            out[size++] = '-';
            size += put_code(out + size, LETTER_FIRST + last);
        }
        i = last;
        members++;
    }
    out[size++] = ']';
    return members ? slice(out, size) : LIT("(?!)"); /* no letter: what never matches */
}
