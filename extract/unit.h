/* unit.h: rules/units.csv -> a table of units and two tries over their spellings: one read
 * forward from the end of a numeral, one read backward from its beginning (signs: $ ¥ USD 人民币).
 * Immutable after units_load. Text and spellings are folded (fold.h). */
#ifndef UNIT_H
#define UNIT_H

#include "arena.h"
#include "dec.h"
#include "dim.h"

/* units.csv: symbol,unit_code,dimension,factor,offset,prefixes,zh,en,ambiguous
 *   symbol     what the record's `unit` shows; empty for a classifier (个 台 块)
 *   unit_code  "ucum:GBy", "iso4217:USD", "qclaim:pp"; empty with symbol
 *   dimension  of dim.h; or "prefix": the row is a prefix of units (k, kilo, 千);
 *              or "word": its spellings are words that begin with a unit's characters or take
 *              the last of them (日活, 人工智能 after 个); no unit that ends inside one is read
 *   factor     n or n/d to the dimension's base unit (money: to the currency's main unit)
 *   offset     added after the factor (°C: 273.15), 0 for all others
 *   prefixes   none | si | binary (the SI ones above 1 and Ki Mi Gi ..) | the symbols of prefixes,
 *              `;` between them. Of a prefix: the group that it belongs to.
 *   zh, en     spellings, `;` between them. `$~` with a trailing tilde stands BEFORE the number.
 *              An en spelling with a capital, or of at most three bytes, is a symbol and keeps its
 *              case (with a trailing star, `Hz*`: any other case too, where no other unit has that
 *              very spelling: MHZ, mhz); any other en spelling is a name: either case, plural "s"
 *              also. zh spellings are names without a plural. A blank in a name may be a hyphen.
 *   ambiguous  the spellings of this row, `;` between them, without star, that mean something
 *              else as well or stand in ordinary words: they need evidence
 * A spelling may stand in several rows: the first row is its usual meaning. A spelling that stands
 * in a row is not made from a prefix as well. A row whose symbol a prefix would make (km, kWh) is
 * that unit, with further spellings. */

enum unit_flag {
    UNIT_AMBIGUOUS = 1 << 0, /* this spelling of this unit needs evidence */
    UNIT_CLASSIFIER = 1 << 1 /* a measure word: dimension count, symbol "" */
};

struct unit {
    struct qc_slice symbol, code; /* "GB", "ucum:GBy"; both "" for a classifier */
    struct dec factor, offset;
    enum dim dim;
    uint16_t row; /* of units.csv, 1-based, header not counted: equal for prefixed siblings */
    bool classifier;
    bool decade; /* a part of a currency, factor != 1 (cent, 角): the record shows the
                    currency's symbol and the value times the factor */
};

#define UNIT_CANDIDATES 6

/* The units that one spelling may mean, the usual one first. */
struct unit_match {
    uint32_t begin, end; /* bytes of the spelling */
    uint32_t count;
    struct {
        uint16_t unit; /* index for units_at */
        uint16_t flags;
    } at[UNIT_CANDIDATES];
};

struct units;

/* csv is the whole file, borrowed until return; memory comes from arena. False: *err is the first
 * finding, every finding goes to `findings` (may be NULL). */
bool units_load(struct arena *arena, const char *file, struct qc_slice csv, struct units **out,
                const struct qc_findings *findings, struct qc_error *err);
uint32_t units_count(const struct units *units);
const struct unit *units_at(const struct units *units, uint32_t index);
/* By the record's symbol ("GB", "USD", "Gbit", "pp", "x"); false: none. For samples and packs. */
bool units_find(const struct units *units, struct qc_slice symbol, uint16_t *out);

/* The longest spelling that begins at byte `at`. A spelling that ends in an ASCII letter ends at
 * a word end (no ASCII letter follows; a digit may not follow either). False: none. */
bool units_after(const struct units *units, struct qc_slice text, size_t at,
                 struct unit_match *out);
/* The longest sign that ends at byte `end` ("US$", "RMB", "人民币", "EUR"). A sign that begins with
 * an ASCII letter begins at a word start. */
bool units_before(const struct units *units, struct qc_slice text, size_t end,
                  struct unit_match *out);

/* Every dimension set that a spelling can bear, for the letters of the view: calls see(user, set)
 * once per distinct spelling. */
void units_each_set(const struct units *units, void (*see)(void *user, dim_set set), void *user);

/* How the words of spellings begin: calls see(user, letters) with the first UNIT_START letters of
 * each, in lower case, the first in the lowest byte; with fewer where a word has no more. A word is
 * what no other character parts, but for a blank that may be missing. */
#define UNIT_START 4u
void units_each_start(const struct units *units, void (*see)(void *user, uint32_t letters),
                      void *user);

#endif
