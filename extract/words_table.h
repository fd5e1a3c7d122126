/* words_table.h: what the files of words share: the lists, and for each way of reading a trie and
 * the table that begins a walk in it. */
#ifndef WORDS_TABLE_H
#define WORDS_TABLE_H

#include "run.h"
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

#define WORDS_TURNS 16384u /* slots, a power of two */
#define WORDS_TURNS_MAX (WORDS_TURNS / 8 * 7)

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

/* How words begin: with so many letters and no more, with two such runs, or with two characters of
 * which the first is no letter. */
struct words_opening {
    uint64_t key;   /* run_key, words_chain or words_key; 0: a free slot */
    uint32_t after; /* bits of words_after: what is behind it in longer words */
    uint32_t own;   /* index of words_openings.sets: the lists that hold it as a word */
};

#define WORDS_OPENINGS 32768u /* slots, a power of two */
#define WORDS_OPENINGS_MAX (WORDS_OPENINGS / 8 * 7)
#define WORDS_AFTER_ANY UINT32_MAX /* a longer word may begin so, whatever is behind */

struct words_openings {
    uint64_t bits[1024];               /* of all keys, hashed: where none is set, no key stands */
    uint8_t pages[256];                /* by code point >> 8: 0, or a page of `alone` */
    const uint16_t *alone;             /* [pages][256]: 0: no word begins with the character; else
                                        * index of sets: the lists that hold it as a word */
    const struct words_opening *slots; /* [WORDS_OPENINGS] */
    const words_set *sets;             /* sets[0] and sets[1] are empty; no others are equal */
    uint32_t page_count, set_count;
};

/* The words of a plain list in rows by two of their bytes, the first or the last ones; in the last
 * row those of one byte. */
#define WORDS_ROWS 64u
struct words_rows {
    uint64_t known;        /* bits of the rows that hold a word; all when the last one does */
    const uint16_t *order; /* indices of the words, row by row */
    uint16_t begin[WORDS_ROWS + 2]; /* of row i, index of `order`; at last their count */
};

struct words_plain_list {
    struct words_rows ahead, behind;
};

#define WORDS_PLAINS (WORDS_PLAIN_END - WORDS_COUNT)

struct words {
    struct word_list *lists;              /* those of WORDS_LIST first, then the plain ones */
    const struct words_plain_list *plain; /* [WORDS_PLAINS] */
    uint32_t count;
    struct words_side forward, backward;
    const struct words_openings *openings;
    const struct words_openings *endings; /* of the words with their runs of letters and their other
                                           * characters in turned order */
};

static inline bool words_bit(const uint64_t *bits, uint32_t bit) {
    return bits[bit / 64] >> bit % 64 & 1;
}

/* A character as it meets one that is behind another: in lower case, a blank as a hyphen. */
static inline uint32_t words_behind(uint32_t cp) {
    if (cp >= 0x80) return cp;
    return cp == ' ' ? '-' : (unsigned char)to_lower((char)cp);
}

/* A character that is no ASCII letter, and the one behind it; `next` is from words_behind. */
static inline uint64_t words_key(uint32_t cp, uint32_t next) {
    return (uint64_t)cp << 32 | (uint64_t)next << 8 | 0x80;
}

static inline uint32_t words_hash(uint64_t key) {
    return (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 40);
}

/* The key of two runs of letters with a blank or a hyphen between, from their keys, hashed. */
static inline uint64_t words_chain(uint64_t key, char between, uint64_t next) {
    uint64_t mixed = (key ^ (uint64_t)(between == '-')) * UINT64_C(0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 29 ^ next) * UINT64_C(0xC2B2AE3D27D4EB4F);
    return (mixed & ~UINT64_C(0xFF)) | 0xC0; /* the lowest byte of no other key */
}

static inline uint32_t words_slot(const struct words_opening *slots, uint64_t key) {
    uint32_t i = words_hash(key) % WORDS_OPENINGS;
    while (slots[i].key && slots[i].key != key) i = (i + 1) % WORDS_OPENINGS;
    return i;
}

/* Of a character of the basic plane: words_openings.alone. */
static inline uint16_t words_alone(const struct words_openings *openings, uint32_t cp) {
    return openings->alone[openings->pages[cp >> 8] * 256u + (cp & 0xFF)];
}

/* What is behind a run of letters, as one bit: a blank or hyphen and a letter, or another sign. */
static inline uint32_t words_after_letters(struct qc_slice text, size_t at) {
    if (at >= text.size) return 0;
    char next = at + 1 < text.size ? to_lower(text.data[at + 1]) : 0;
    bool blank = text.data[at] == ' ' || text.data[at] == '-';
    return UINT32_C(1) << (blank && is_lower(next) ? next - 'a' : 31);
}

/* What is behind two characters, as one bit. */
static inline uint32_t words_after_pair(uint32_t cp) {
    return UINT32_C(1) << (words_behind(cp) * UINT32_C(0x9E3779B1) >> 27);
}

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

/* ---- words_opening.c ---- */

/* Keys are words in lower case. False: they are more than the table holds. */
bool words_openings_build(struct arena *arena, const struct trie_entry *keys, size_t count,
                          const struct words_openings **out);

/* ---- words_plain.c ---- */

/* Of the plain lists, in their order. */
const struct words_plain_list *words_plain_build(struct arena *arena,
                                                 const struct word_list *lists);

/* ---- words_head.c ---- */

/* False: the keys are more than the tables hold. */
bool words_side_build(struct arena *arena, const struct trie_entry *keys, size_t count,
                      struct words_side *out);

#endif
