/* eval_item.h: rows of a gold or a claims file -> items: spans, readings in base units, the
 * fields to compare. A list owns its items. */
#ifndef EVAL_ITEM_H
#define EVAL_ITEM_H

#include "claims_read.h"

enum item_field {
    ITEM_DOC, ITEM_LANG, ITEM_KIND, ITEM_SUBJECT, ITEM_TEXT, ITEM_VALUE, ITEM_LOW, ITEM_HIGH,
    ITEM_UNIT, ITEM_UNIT_CODE, ITEM_BASE_LOW, ITEM_BASE_HIGH, ITEM_BASE_UNIT, ITEM_BOUND,
    ITEM_APPROX, ITEM_DIRECTION, ITEM_PER, ITEM_BYTE_START, ITEM_BYTE_END, ITEM_SUBJECT_START,
    ITEM_SUBJECT_END, ITEM_SENTENCE, ITEM_RULE,
    ITEM_OPTIONAL, ITEM_TRAP, ITEM_ALT, ITEM_ALT_SPANS, /* of gold only */
    ITEM_FIELDS
};

struct extent {
    uint64_t begin, end; /* bytes, half-open */
};

enum { STATED_VALUE, STATED_LOW, STATED_HIGH, STATED };

/* A point has only a value, an interval only low and high. */
struct reading {
    struct qc_slice stated[STATED], unit;
    char base[STATED][QC_NUMBER_MAX]; /* the same in base_unit; "" = absent */
    char base_unit[QC_UNIT_MAX];
    bool known;   /* the unit is in the table, so base and base_unit hold */
    void *handle; /* of jsonl_row_read, which stated and unit may borrow; or NULL */
};

struct item {
    struct qc_slice at[ITEM_FIELDS]; /* absent: {NULL, 0} */
    char *memory;                    /* what they borrow */
    uint64_t line;
    bool optional;
    struct extent span, *spans; /* own one; others that are right too */
    size_t span_count;          /* of spans */
    struct reading *readings;   /* its own, then other right ones */
    size_t reading_count;
    struct item *mate;          /* a gold row's claim; a claim's first gold row */
    size_t mates;               /* of a claim: gold rows that it answers */
    bool exact, value, unit;    /* of a gold row with a mate: what agrees */
    bool ignored;               /* a claim on an optional row alone: neither right nor wrong */
    const struct item *trap;    /* the trap that a false alarm is in */
    unsigned wanted, right;     /* facets, by bit */
};

struct items {
    const char *path;
    const struct qc_rules *rules; /* whose units count */
    bool is_gold;
    struct item *at;
    size_t count, room;
    size_t unknown; /* rows with a word that is in no list, or a unit that is in no table */
};

/* Reads a whole file, sorted by document and begin. False: told; items_free all the same. */
bool items_load(struct items *items, const char *path);
void items_free(struct items *items);
bool item_has(const struct item *item, enum item_field field); /* present and not "" */
bool item_is(const struct item *item, enum item_field field, const char *text);

/* Fills what the reading lacks from its stated numbers in `unit`. */
void reading_convert(struct reading *reading, const struct qc_rules *rules, struct qc_slice unit);

#endif
