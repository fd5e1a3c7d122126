/* quantity.h: the numerals of a folded sentence -> quantities: number, unit candidates, range,
 * hedge and bound, denominator. What is no quantity (dates, names, versions, idioms) leaves here
 * as a veto with its reason. */
#ifndef QUANTITY_H
#define QUANTITY_H

#include "fold.h"
#include "kind.h"
#include "number.h"
#include "scan.h"
#include "unit.h"
#include "words_map.h"

#define UNIT_NONE UINT16_MAX
#define READINGS 8 /* most meanings that one quantity keeps; further ones are dropped */
#define DENOMINATORS 2

/* A denominator inside the unit: / million tokens = scale 10^6, unit token. */
struct denominator {
    uint16_t unit; /* UNIT_NONE: a bare scale, "per 1 million" */
    struct dec scale;
};

/* One meaning of a quantity. The usual one comes first. */
struct reading {
    enum dim dim;
    uint16_t unit;    /* UNIT_NONE: a bare number */
    uint16_t flags;   /* enum reading_flag */
    struct dec scale; /* what a magnitude letter adds: 500B = 500 x 10^9 parameters */
};

enum reading_flag {
    READING_GUESS = 1 << 0,   /* needs evidence: a rule, a dimension word */
    READING_CURRENCY = 1 << 1 /* the currency is assumed: $ or 元 without a country */
};

struct quantity {
    uint32_t begin, end;           /* folded bytes: hedge .. trailing bound word */
    uint32_t core_begin, core_end; /* number and unit */
    uint32_t number_begin, number_end;
    uint32_t number_flags;         /* enum number_flag of the (first) numeral */
    struct dec low, high;          /* as stated, before reading.scale; see has_ */
    bool has_low, has_high;        /* false: open on that side */
    bool has_value;                /* one number is stated: low or high, whichever is there */
    bool approx;
    enum bound bound;
    enum direction direction;      /* of 翻倍, halved, 便宜; scope may set it too */
    uint32_t flags;                /* bits 1 << enum flag */
    struct reading readings[READINGS];
    uint32_t reading_count;
    struct denominator per[DENOMINATORS];
    uint32_t per_count;
    uint32_t named_begin, named_end; /* what it is counted by that is no unit: $20/|user|/month */
    uint32_t list;                 /* quantities of one list share it; 0: none */
    bool period;                   /* 每 stands before a time: every 5 years */
    bool change_from, change_to;   /* ends of "from A to B" */
};

struct veto {
    uint32_t begin, end;
    const char *reason; /* "date", "version", ...; static */
};

/* The dimensions of all readings. */
dim_set quantity_dims(const struct quantity *q);

struct grammar { /* the tables that the grammar reads; borrowed */
    const struct units *units;
    const struct words *words;
    const struct scan_table *scan; /* NULL: the slow path, no place of the text is stepped over */
};

#define NUMERALS_KNOWN 16u /* by the low bits of their place */

struct numeral { /* what number_scan has said of a place */
    uint32_t at; /* UINT32_MAX: of none */
    bool found;
    struct number number;
};

struct quantities {
    VEC(struct quantity) found; /* in text order, not overlapping */
    VEC(struct veto) vetoes;    /* in text order */
    struct numeral numerals[NUMERALS_KNOWN];
    struct words_map map; /* of the text; read on the fast path alone */
};

/* Replaces what `out` held. */
void quantity_scan(const struct grammar *grammar, struct qc_slice text, struct quantities *out);
void quantities_free(struct quantities *out);

#endif
