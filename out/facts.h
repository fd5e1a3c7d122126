/* facts.h: files of references and of exchange rates -> their tables, every bad row named. */
#ifndef FACTS_H
#define FACTS_H

#include "rates.h"
#include "refs.h"

/* What to do about a row that is wrong. */
enum bad_rows { BAD_ROWS_REFUSE, BAD_ROWS_SKIP };

/* Reads CSV, JSON Lines or JSON. path: a file, or the name of a table inside the program: "NAME"
 * is rules/refs-NAME.csv as it was built in. Every bad row is told, with its place. False: the
 * table cannot be used, because it cannot be read to its end, or has a bad row and those are
 * refused. *skipped counts the bad rows. */
bool facts_load_refs(struct refs *refs, const char *path, enum bad_rows bad_rows,
                     uint64_t *skipped);
bool facts_load_rates(struct rates *rates, const char *path);

/* The names of the tables inside the program; NULL past the end. */
const char *facts_builtin_name(size_t index);

#endif
