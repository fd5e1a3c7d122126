/* words_map.h: a text -> the places where words of any list begin, found in one pass, so that what
 * asks for the words of many lists at many places looks where there are some. */
#ifndef WORDS_MAP_H
#define WORDS_MAP_H

#include "vec.h"
#include "words.h"

struct words_spot {
    uint32_t at;    /* UINT32_MAX: behind the last */
    uint32_t sets;  /* which lists hold a word that begins here: see words_map_lists */
    uint32_t reach; /* no byte behind this one was looked at to find them */
    uint16_t first_size, own_size; /* of the words, where two of words_map.sets hold them */
};

/* Of words_spot.sets: the rest is an index of words_map.walked; else two of words_map.sets. */
#define WORDS_WALKED (UINT32_C(1) << 31)

struct words_map { /* reused from text to text; zero is the map of no text */
    VEC(struct words_spot) spots;
    VEC(words_set) walked; /* lists of a spot that the openings do not tell */
    VEC(uint64_t) bits;    /* per byte of the text: a spot is there */
    VEC(uint64_t) marked;  /* per byte of the text: what words_marks asks for may be there */
    VEC(uint32_t) index;   /* per byte of the text: its spot, where one is */
    const struct words *words;
    struct qc_slice text;
    const words_set *sets; /* of the openings of the words */
    words_set present;     /* lists of any spot */
};

/* What is marked while a text is read. */
struct words_marks {
    words_set lists;       /* a word of these begins */
    const uint64_t *chars; /* per code point of the basic plane, NULL: none: it stands here, or
                            * behind a character that is no ASCII either */
    uint32_t sign;         /* one more such character */
    const uint64_t *heads; /* a run of letters begins like this (words_head_bit), or what may be a
                            * name with a figure; NULL: no run */
    bool letters;          /* any run of letters */
};

/* The text is valid UTF-8, words are those of words_at, marks may be NULL. With marks->chars, ASCII
 * that may begin a figure is marked too: a digit, ( [ . - + */
void words_map_read(struct words_map *map, const struct words *words, struct qc_slice text,
                    const struct words_marks *marks);
void words_map_free(struct words_map *map);

/* The bit of words_marks.heads that tells of three letters in lower case. */
#define WORDS_HEADS (26u * 26 * 26)
static inline uint32_t words_head_bit(uint32_t first, uint32_t second, uint32_t third) {
    return (first - 'a') * 676 + (second - 'a') * 26 + third - 'a';
}

/* A map by hand: spots in the order of the text, then words_map_end. */
void words_map_begin(struct words_map *map, const struct words *words, struct qc_slice text);
static inline void words_map_add(struct words_map *map, struct words_spot spot) {
    map->bits.at[spot.at / 64] |= UINT64_C(1) << spot.at % 64;
    map->index.at[spot.at] = map->spots.count;
    map->spots.at[map->spots.count++] = spot; /* words_map_begin made room for one a byte */
}
/* The same for lists that the openings do not tell. */
void words_map_put(struct words_map *map, uint32_t at, words_set lists, uint32_t reach);
void words_map_end(struct words_map *map);

/* The lists with a word that begins at `at`, a byte of the text, by a walk; *reach: as in a spot.
 */
words_set words_walk(const struct words *words, struct qc_slice text, size_t at, uint32_t *reach);
/* By the openings where they are enough. */
words_set words_lists_at(const struct words *words, struct qc_slice text, size_t at);

static inline words_set words_map_lists(const struct words_map *map,
                                        const struct words_spot *spot) {
    if (spot->sets & WORDS_WALKED) return map->walked.at[spot->sets & ~WORDS_WALKED];
    return map->sets[spot->sets & 0xFFFF] | map->sets[spot->sets >> 16];
}

/* The first byte at or behind `at` that is one of the bits; `end`: none is. */
static inline uint32_t words_map_next(const uint64_t *bits, uint32_t at, uint32_t end) {
    uint32_t block = at / 64, last = end / 64;
    uint64_t rest = bits[block] & UINT64_MAX << at % 64;
    while (!rest && ++block <= last) rest = bits[block];
    return rest ? block * 64 + (uint32_t)__builtin_ctzll(rest) : end;
}

/* The first spot at or behind `at`, a byte of the text or its end. */
static inline const struct words_spot *words_map_from(const struct words_map *map, uint32_t at) {
    uint32_t end = map->bits.count * 64 - 1;
    uint32_t next = words_map_next(map->bits.at, at, end);
    bool here = map->bits.at[next / 64] >> next % 64 & 1;
    return &map->spots.at[here ? map->index.at[next] : map->spots.count - 1];
}

static inline bool words_map_marked(const struct words_map *map, uint32_t at) {
    return map->marked.at[at / 64] >> at % 64 & 1;
}

/* The lists with a word that begins at `at`, a byte of the text or its end. */
static inline words_set words_map_at(const struct words_map *map, uint32_t at) {
    bool here = map->bits.at[at / 64] >> at % 64 & 1;
    return here ? words_map_lists(map, &map->spots.at[map->index.at[at]]) : 0;
}

/* What words_at says of a place where a spot is. */
bool words_spot_word(const struct words_map *map, uint32_t at, words_set asked,
                     struct word_match *out);

/* words_at by the map; `at` is a byte of its text or the end. */
static inline bool words_map_word(const struct words_map *map, uint32_t at, words_set asked,
                                  struct word_match *out) {
    return map->bits.at[at / 64] >> at % 64 & 1 && words_spot_word(map, at, asked, out);
}

#endif
