/* words_map.h: a text -> the places where words of any list begin, found in one pass, so that what
 * asks for the words of many lists at many places looks where there are some. */
#ifndef WORDS_MAP_H
#define WORDS_MAP_H

#include "vec.h"
#include "words.h"

struct words_spot {
    uint32_t at;     /* UINT32_MAX: behind the last */
    words_set lists; /* each holds a word that begins here */
};

struct words_map { /* reused from text to text; zero is the map of no text */
    VEC(struct words_spot) spots;
    VEC(uint32_t) first; /* per byte of the text: the first spot at or behind it */
};

/* The text is valid UTF-8 and words are those of words_at. */
void words_map_read(struct words_map *map, const struct words *words, struct qc_slice text);
void words_map_free(struct words_map *map);

/* The first spot at or behind `at`, a byte of the text. */
static inline const struct words_spot *words_map_from(const struct words_map *map, uint32_t at) {
    return &map->spots.at[map->first.at[at]];
}

/* The lists with a word that begins at `at`, a byte of the text. */
static inline words_set words_map_at(const struct words_map *map, uint32_t at) {
    const struct words_spot *spot = words_map_from(map, at);
    return spot->at == at ? spot->lists : 0;
}

#endif
