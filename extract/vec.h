/* vec.h: growing arrays of one element type; VEC(struct x) v = {0}; vec_push(&v, x); v.at[i].
 * The array is malloc'ed: vec_clear keeps the room for reuse, vec_free gives it back. */
#ifndef VEC_H
#define VEC_H

#include "arena.h"

#include <stdlib.h>

#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *at;                                                                                  \
        uint32_t count, room;                                                                      \
    }

#define vec_reserve(v, n)                                                                          \
    ((v)->room < (n) ? (void)((v)->room = vec_room((v)->room, (n)),                                \
                              (v)->at = mem_grow((v)->at, (v)->room * sizeof *(v)->at))            \
                     : (void)0)
#define vec_push(v, ...) (vec_reserve((v), (v)->count + 1), (v)->at[(v)->count++] = (__VA_ARGS__))
#define vec_clear(v) ((v)->count = 0)
#define vec_free(v) (free((v)->at), (v)->at = NULL, (v)->count = (v)->room = 0)

static inline uint32_t vec_room(uint32_t room, uint32_t want) {
    uint32_t twice = room ? room * 2 : 16;
    return twice > want ? twice : want;
}

#endif
