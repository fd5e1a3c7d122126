/* words_map.c: a text, or spots in its order -> a map of them that is asked by place. */
#include "words_map.h"

#include "words_see.h"

void words_map_begin(struct words_map *map, size_t size, words_set marks) {
    uint32_t blocks = (uint32_t)(size / 64 + 1);
    vec_clear(&map->spots);
    vec_reserve(&map->spots, (uint32_t)size + 1);
    vec_reserve(&map->bits, blocks);
    vec_reserve(&map->marked, blocks);
    vec_reserve(&map->index, (uint32_t)size + 1);
    map->bits.count = map->marked.count = blocks;
    memset(map->bits.at, 0, blocks * sizeof *map->bits.at);
    memset(map->marked.at, 0, blocks * sizeof *map->marked.at);
    map->marks = marks;
    map->present = 0;
}

void words_map_end(struct words_map *map) {
    vec_push(&map->spots, (struct words_spot){.at = UINT32_MAX});
}

/* ---- all words of a text --------------------------------------------------------------- */

struct reading {
    const struct words *words;
    struct qc_slice text;
    struct words_map *map;
};

static inline void add(const struct reading *r, size_t at, const struct words_seen *seen) {
    const words_set *sets = r->words->openings->sets;
    struct words_spot spot = {sets[seen->first] | sets[seen->own], (uint32_t)at,
                              (uint32_t)seen->reach};
    if (seen->walk) spot = words_walk(r->words, r->text, at);
    if (spot.lists) words_map_add(r->map, spot);
}

void words_map_read(struct words_map *map, const struct words *words, struct qc_slice text,
                    words_set marks) {
    const struct words_openings *openings = words->openings;
    struct reading r = {words, text, map};
    words_map_begin(map, text.size, marks);
    uint32_t cp = text.size ? utf8_at(text, 0) : 0;
    for (size_t at = 0, next; at < text.size; at = next) {
        struct words_seen seen = {.walk = true};
        bool letters = cp < 0x80 && is_alpha((char)cp);
        if (letters) seen = words_see_letters(openings, text, at);
        next = letters ? seen.first_end : at + utf8_length(text.data[at]);
        uint32_t known = letters || cp >= 0x10000 ? 1 : words_alone(openings, cp);
        uint32_t behind = next < text.size ? utf8_at(text, next) : 0;
        if (!letters && cp < 0x10000 && known)
            seen = words_see_sign(openings, text, at, (struct words_sign){cp, behind, known, next});
        if (known) add(&r, at, &seen);
        cp = behind;
    }
    words_map_end(map);
}

void words_map_free(struct words_map *map) {
    vec_free(&map->spots);
    vec_free(&map->bits);
    vec_free(&map->marked);
    vec_free(&map->index);
}
