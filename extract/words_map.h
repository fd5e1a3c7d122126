/* words_map.h: a text -> the places where words of any list begin, found in one pass, so that what
 * asks for the words of many lists at many places looks where there are some. */
#ifndef WORDS_MAP_H
#define WORDS_MAP_H

#include "vec.h"
#include "words.h"

struct words_spot {
    words_set lists; /* each holds a word that begins here */
    uint32_t at;     /* UINT32_MAX: behind the last */
    uint32_t reach;  /* no byte behind this one was looked at to find the lists */
};

struct words_map { /* reused from text to text; zero is the map of no text */
    VEC(struct words_spot) spots;
    VEC(uint64_t) bits;   /* per byte of the text: a spot is there */
    VEC(uint64_t) marked; /* per byte of the text: a spot with one of the lists that are marked */
    VEC(uint32_t) index;  /* per byte of the text: its spot, where one is */
    words_set marks, present; /* lists that are marked; lists of any spot */
};

/* The text is valid UTF-8 and words are those of words_at. */
void words_map_read(struct words_map *map, const struct words *words, struct qc_slice text,
                    words_set marks);
void words_map_free(struct words_map *map);

/* A map by hand: spots in the order of the text, then words_map_end. */
void words_map_begin(struct words_map *map, size_t size, words_set marks);
static inline void words_map_add(struct words_map *map, struct words_spot spot) {
    uint64_t marked = (spot.lists & map->marks) != 0;
    map->present |= spot.lists;
    map->bits.at[spot.at / 64] |= UINT64_C(1) << spot.at % 64;
    map->marked.at[spot.at / 64] |= marked << spot.at % 64;
    map->index.at[spot.at] = map->spots.count;
    map->spots.at[map->spots.count++] = spot; /* words_map_begin made room for one a byte */
}
void words_map_end(struct words_map *map);

/* The spot at `at`, a byte of the text, by a walk; without lists: no word begins there. */
struct words_spot words_walk(const struct words *words, struct qc_slice text, size_t at);
/* Its lists, by the openings where they are enough. */
words_set words_lists_at(const struct words *words, struct qc_slice text, size_t at);

/* The first spot at or behind `at`, a byte of the text or its end. */
static inline const struct words_spot *words_map_from(const struct words_map *map, uint32_t at) {
    uint32_t block = at / 64;
    uint64_t rest = map->bits.at[block] & UINT64_MAX << at % 64;
    while (!rest && ++block < map->bits.count) rest = map->bits.at[block];
    if (!rest) return &map->spots.at[map->spots.count - 1];
    return &map->spots.at[map->index.at[block * 64 + (uint32_t)__builtin_ctzll(rest)]];
}

static inline bool words_map_marked(const struct words_map *map, uint32_t at) {
    return map->marked.at[at / 64] >> at % 64 & 1;
}

/* The lists with a word that begins at `at`, a byte of the text or its end. */
static inline words_set words_map_at(const struct words_map *map, uint32_t at) {
    bool here = map->bits.at[at / 64] >> at % 64 & 1;
    return here ? map->spots.at[map->index.at[at]].lists : 0;
}

#endif
