/* unit_table.h: what units_load makes and the lookups read: units, the lists of units that one
 * spelling may mean, and the tries over the spellings. Only unit*.c include it. */
#ifndef UNIT_TABLE_H
#define UNIT_TABLE_H

#include "unit.h"
#include "unit_trie.h"
#include "vec.h"

/* Spellings stand in one of four tries, and words in a fifth. A name is kept in lower case with
 * its hyphens as blanks, and read that way; a symbol is kept and read as it is. BEFORE: kept back
 * to front. */
enum unit_side {
    SIDE_SYMBOL_AFTER,
    SIDE_NAME_AFTER,
    SIDE_SYMBOL_BEFORE,
    SIDE_NAME_BEFORE,
    SIDE_WORD, /* words that are no units but begin like one, or cut one short; as names */
    SIDE_COUNT
};

struct unit_meaning {
    uint16_t unit, flags;
};

struct unit_list {
    uint32_t first;
    uint16_t count;
    uint16_t rank; /* enum unit_rank, the same for all of its meanings */
};

struct units {
    const struct unit *units;
    uint32_t count;
    const struct unit_meaning *meanings;
    const struct unit_list *lists; /* lists[0] is not used: a trie's value is an index */
    uint32_t list_count;
    struct unit_trie sides[SIDE_COUNT];
    struct unit_trie symbols; /* the record's symbol -> 1 + index */
};

/* A better rank pushes the others out of a spelling. */
enum unit_rank {
    RANK_WRITTEN,   /* stands in units.csv */
    RANK_GENERATED, /* a prefix was put before it */
    RANK_ANY_CASE   /* a symbol in another case than its own */
};

/* A line of units.csv, checked. */
struct unit_row {
    struct qc_slice symbol, code, prefixes, zh, en, ambiguous;
    struct dec factor, offset;
    enum dim dim;
    bool is_prefix; /* a row of the dimension "prefix" */
    bool is_word;   /* a row of the dimension "word" */
    uint16_t number;
};

struct unit_rows {
    VEC(struct unit_row) rows;
};

/* Rows -> table. Everything that stays is in the arena. */
struct units *units_build(struct arena *arena, const struct unit_rows *rows);

/* Takes the next member of a `;` list off *rest, blanks around it off; false: none is left. */
bool unit_next_item(struct qc_slice *rest, struct qc_slice *item);
/* Does a `;` list hold the word? */
bool unit_has_item(struct qc_slice list, struct qc_slice word);
/* A spelling without its closing `*` (any case). */
struct qc_slice unit_without_star(struct qc_slice spelling);

/* slice_equal, quick to say no. */
static inline bool unit_same_symbol(struct qc_slice a, struct qc_slice b) {
    return a.size == b.size && a.size && a.data[0] == b.data[0] && slice_equal(a, b);
}

static inline char unit_name_char(char c) {
    return c == '-' ? ' ' : to_lower(c);
}

#endif
