/* words_table.h: what the files of words share: the lists, and for each way of reading a trie and
 * the table that begins a walk in it. */
#ifndef WORDS_TABLE_H
#define WORDS_TABLE_H

#include "trie.h"
#include "words.h"

/* What is known of a place from its first characters alone. */
struct words_head {
    words_set lists;   /* those with a word that begins so; 0: none does */
    struct trie_at at; /* of three-byte characters: the walk behind them */
};

/* One way of reading: forward, or backward with every word reversed byte by byte. */
struct words_side {
    struct trie trie;
    const struct words_head *heads; /* heads[0] is none */
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

/* ---- words_head.c ---- */

void words_side_build(struct arena *arena, const struct trie_entry *keys, size_t count,
                      struct words_side *out);

#endif
