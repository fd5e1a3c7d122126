/* latin_after.h: the place behind an English figure -> where its noun begins. */
#ifndef LATIN_AFTER_H
#define LATIN_AFTER_H

#include "noun.h"

/* $27 billion in second quarter | revenue: over a time that a noun follows. */
uint32_t latin_over_time(const struct scene *scene, uint32_t at);
/* 65 miles of newly built | pipe: over adverbs and participles that a noun follows. */
uint32_t latin_over_participle(const struct scene *scene, uint32_t at, enum noun_link link);
/* 4,556 | 11-year-olds: people by their age, at the letter; empty: no people. */
struct region latin_aged(const struct scene *scene, uint32_t at);
/* a 20|-nation zone, a 12|-story tower: the word behind the hyphen is what is counted. */
struct region latin_joined(const struct view *v, uint32_t at);
/* Does a date or the name of a month stand in r? */
bool latin_holds_date(const struct scene *scene, struct region r);
/* 30% of drivers | ignore it, of firms | plan a rise: without the verb behind a plural; `known`: a
 * verb of does_verb. */
struct region latin_before_verb(const struct scene *scene, struct region r, bool known);
/* Is the word a plural that no noun follows but a verb? */
bool latin_plural(const struct scene *scene, uint32_t begin, uint32_t end);
/* 48%| use two, 12%| smoke.: does a verb of those in the group stand at `at`? `opens`: the part
 * before it opens its clause. */
bool latin_does(const struct scene *scene, uint32_t at, bool opens);

/* The words of the English phrase at `at`, which no small word begins. */
struct region latin_words_after(const struct scene *scene, uint32_t at);

/* requests|/second: r without the time behind a stroke, by which the things are counted. */
struct region latin_before_stroke(const struct scene *scene, struct region r);

#endif
