/* mood.h: is a quantity supposed, or told of a time to come? By the words of its clauses. */
#ifndef MOOD_H
#define MOOD_H

#include "scene.h"

#define MOOD_CLAUSES 3 /* clauses over which a condition or a future carries on */

/* The clause of letter i up to it. */
struct region mood_before(const struct scene *scene, uint32_t i);
/* Is the word one of condition right before a quantity, that says how much something takes? */
bool mood_only_takes(const struct scene *scene, const struct word_match *word);
/* Does a verb of telling or thinking stand in the region? */
bool mood_tells(const struct scene *scene, struct region r);
/* Does the quantity stand in a condition or in what follows from one? */
bool mood_supposed(const struct scene *scene, uint32_t i);
/* 当温度超过 □ 时,..: is the quantity a level, or in what follows when it is reached? */
bool mood_when(const struct scene *scene, uint32_t i);
/* 再涨 □ 的话, 不买的话,□: is the quantity in what 的话 closes, or does it follow from that? */
bool mood_if_so(const struct scene *scene, uint32_t i);
/* $5m, $6m and then | $7m: does the figure go on with a list, English, that is told in one mood? */
bool mood_listed(const struct scene *scene, uint32_t i);
/* it would end, but we have □: does a clause of its own, told as so, hold quantity i behind the
 * word?
 */
bool mood_left(const struct scene *scene, const struct word_match *mood, uint32_t i);
/* The first word of `lists` behind quantity i, when i opens its clause and no other verb or clause
 * stands between: what is said of what it counts. */
bool mood_predicate(const struct scene *scene, uint32_t i, words_set lists, words_set others,
                    struct word_match *out);
/* will close half| of its □ shops: is the quantity the whole of a part, which is there already? */
bool mood_is_whole(const struct scene *scene, uint32_t i);
/* □ jobs| will go: what the quantity counts is told of as to come. */
bool mood_subject_will(const struct scene *scene, uint32_t i, words_set others);
/* said it would □: a future, seen from the past. */
bool mood_told(const struct scene *scene, uint32_t i);

#endif
