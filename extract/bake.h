/* bake.h: what the files of the generator share: tables in memory -> C source on standard output.
 * They are a program of their own that runs once while the library is built. */
#ifndef BAKE_H
#define BAKE_H

#include "gate.h"
#include "pack.h"
#include "scan.h"
#include "unit.h"

/* {"text", size}, as an initialiser of struct qc_slice; absent text stays absent. */
void bake_slice(struct qc_slice text);
/* An array of `count` unsigned numbers of `width` bytes each; an empty one gets one zero. */
void bake_numbers(const char *declaration, const void *numbers, size_t count, size_t width);
/* The initialiser of a word list from behind its words on. */
void bake_list_end(const struct word_list *list);
/* A set of 128 bits as a constant. */
void bake_set(words_set set);

void words_bake(const struct words *words);     /* defines words */
void unit_bake(const struct units *units);      /* defines units */
void pack_bake(const struct pack *first);       /* defines packs[] */
void scan_bake(const struct scan_table *table); /* defines scan */
void rule_bake(const struct qc_rules *rules);   /* defines letters and compiled[] */
void gate_bake(const struct gate *gate);        /* defines gate */

#endif
