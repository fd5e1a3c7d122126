/* words_table.h: what the files of words share: the lists, and for each way of reading a trie and
 * the table that begins a walk in it. */
#ifndef WORDS_TABLE_H
#define WORDS_TABLE_H

#include "trie.h"
#include "words.h"

/* What is known of a place from its first characters alone. */
struct words_head {
    words_set lists;   /* those with a word that begins so; 0: none does */
    words_set own;     /* those with a word that is the head */
    words_set first;   /* those with a word that is its first byte, and may end there */
    struct trie_at at; /* of three-byte characters: the walk behind them */
};

/* A set as 64 bits: two sets that meet meet so too. */
static inline uint64_t words_fold(words_set set) {
    return (uint64_t)set | (uint64_t)(set >> 64);
}

/* A head and the character behind it, hashed: which lists have a word that goes on so. */
struct words_turn {
    uint32_t tag; /* words_tag; 0: a free slot. The tag's own slot is tag % WORDS_TURNS */
    uint32_t set; /* index of words_side.sets */
};

#define WORDS_TURNS 16384u /* slots, a power of two; more than half of them stay free */

/* One way of reading: forward, or backward with every word reversed byte by byte. */
struct words_side {
    struct trie trie;
    const uint64_t *known;          /* [heads]: words_fold of each head's lists */
    const struct words_head *heads; /* heads[0] is none */
    const struct words_turn *turns; /* [WORDS_TURNS] */
    const words_set *sets;          /* sets[0] is empty: of a free slot */
    const uint8_t *pages;           /* [256], by code point >> 8: 0, or a page of `wide` */
    const uint16_t *wide;           /* [pages][256], by code point & 0xFF: index of heads */
    const uint16_t *pairs;          /* [128][128], by two bytes in lower case, the second 0 where
                                     * the text ends and 127 where it is not ASCII */
};

enum { WORDS_PAIR_OTHER = 127 };

struct words {
    struct word_list *lists; /* those of WORDS_LIST first */
    uint32_t count;
    struct words_side forward, backward;
};

/* What is behind a head as a number, from its bytes in reading order; zeros stand behind the end.
 * A character, of which a blank counts as a hyphen; of ASCII letters up to three, for no word ends
 * between two of them. */
static inline uint32_t words_next(const unsigned char bytes[3]) {
    uint32_t first = (unsigned char)to_lower((char)bytes[0]);
    uint32_t second = (unsigned char)to_lower((char)bytes[1]);
    uint32_t third = (unsigned char)to_lower((char)bytes[2]);
    bool letters = is_lower((char)first) && is_lower((char)second);
    if (first < 0x80 && !letters) return first == ' ' ? '-' : first;
    bool three = letters ? is_lower((char)third)
                         : first >= 0xE0 || (first < 0xC0 && (second & 0xC0) == 0x80);
    return first | second << 8 | (three ? third << 16 : 0);
}

static inline uint32_t words_tag(uint32_t head, uint32_t next) {
    uint64_t mixed = ((uint64_t)head << 24 | next) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(mixed >> 32) | 1u << 31;
}

/* The slot of the tag, or the free one where it would stand. */
static inline uint32_t words_turn(const struct words_turn *turns, uint32_t tag) {
    uint32_t i = tag % WORDS_TURNS;
    while (turns[i].tag && turns[i].tag != tag) i = (i + 1) % WORDS_TURNS;
    return i;
}

/* ---- words_head.c ---- */

void words_side_build(struct arena *arena, const struct trie_entry *keys, size_t count,
                      struct words_side *out);

#endif
