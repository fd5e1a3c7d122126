/* words_see.h: a place of a text -> what the openings tell of the words that begin there, which is
 * all but for some that are long. */
#ifndef WORDS_SEE_H
#define WORDS_SEE_H

#include "utf8.h"
#include "words_table.h"

struct words_seen {
    bool walk;        /* longer words may begin here, which only a walk finds */
    uint32_t first;   /* index of words_openings.sets: the lists that hold the first run of letters
                       * or other character; own: those that hold the opening that it begins */
    uint32_t own;
    uint64_t key;     /* run_key of the first run */
    size_t first_end; /* of the first run or character; of the opening: end */
    size_t end, reach; /* no byte behind `reach` was looked at */
};

static inline bool words_may_open(const struct words_openings *o, uint64_t key) {
    return words_bit(o->bits, words_hash(key) & 0xFFFF);
}

static inline const struct words_opening *words_opening(const struct words_openings *o,
                                                        uint64_t key) {
    if (!words_may_open(o, key)) return NULL;
    const struct words_opening *slot = &o->slots[words_slot(o->slots, key)];
    return slot->key ? slot : NULL;
}

/* Of the run of letters at `at`, where a border is, and the one behind it. */
static inline struct words_seen words_see_letters(const struct words_openings *openings,
                                                  struct qc_slice text, size_t at) {
    struct words_seen seen = {0};
    uint64_t key = run_key(text, at, &seen.first_end);
    const struct words_opening *o = words_opening(openings, key);
    seen.key = key;
    seen.reach = seen.first_end + 1;
    if (!o) return seen;
    uint32_t behind = o->after ? words_after_letters(text, seen.first_end) : 0;
    seen.first = o->own;
    seen.walk = o->after == WORDS_AFTER_ANY || (o->after & behind) >> 31;
    if (seen.walk || !(o->after & behind)) return seen;
    uint64_t next = run_key(text, seen.first_end + 1, &seen.end);
    seen.reach = seen.end + 1;
    o = words_opening(openings, words_chain(key, text.data[seen.first_end], next));
    if (!o) return seen;
    seen.own = o->own;
    seen.walk = o->after == WORDS_AFTER_ANY || o->after & words_after_letters(text, seen.end);
    return seen;
}

struct words_sign {
    uint32_t cp, behind; /* a character of the basic plane, no letter, and the one behind it */
    uint32_t known;      /* words_alone, not 0 */
    size_t next;         /* where that one begins */
};

static inline struct words_seen words_see_sign(const struct words_openings *openings,
                                               struct qc_slice text, size_t at,
                                               struct words_sign sign) {
    uint64_t key = words_key(sign.cp, words_behind(sign.behind));
    const struct words_opening *o = words_opening(openings, key);
    struct words_seen seen = {.first_end = sign.next, .reach = at};
    bool digits = sign.cp < 0x80 && is_digit((char)sign.cp) && is_digit((char)sign.behind);
    seen.first = digits ? 0 : sign.known; /* no border between them */
    if (!o) return seen;
    seen.own = o->own;
    seen.end = seen.reach = seen.first_end + utf8_length(text.data[seen.first_end]);
    uint32_t bit = seen.end < text.size ? words_after_pair(utf8_at(text, seen.end)) : 0;
    seen.walk = o->after && (o->after == WORDS_AFTER_ANY || o->after & bit);
    return seen;
}

#endif
