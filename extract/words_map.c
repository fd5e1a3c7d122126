/* words_map.c: spots in the order of a text -> a map of them that is asked by place. */
#include "words_map.h"

void words_map_begin(struct words_map *map, size_t size, words_set marks) {
    uint32_t blocks = (uint32_t)(size / 64 + 1);
    vec_clear(&map->spots);
    vec_reserve(&map->spots, (uint32_t)size + 1);
    vec_reserve(&map->bits, blocks);
    vec_reserve(&map->marked, blocks);
    vec_reserve(&map->first, blocks);
    map->bits.count = map->marked.count = map->first.count = blocks;
    memset(map->bits.at, 0, blocks * sizeof *map->bits.at);
    memset(map->marked.at, 0, blocks * sizeof *map->marked.at);
    map->marks = marks;
    map->present = 0;
}

void words_map_end(struct words_map *map) {
    uint32_t spot = 0;
    vec_push(&map->spots, (struct words_spot){.at = UINT32_MAX});
    for (uint32_t block = 0; block < map->first.count; block++) {
        while (map->spots.at[spot].at / 64 < block) spot++;
        map->first.at[block] = spot;
    }
}

void words_map_free(struct words_map *map) {
    vec_free(&map->spots);
    vec_free(&map->bits);
    vec_free(&map->marked);
    vec_free(&map->first);
}
