/* noun.h: regions of the view -> the noun phrase in them, by stop words and length. */
#ifndef NOUN_H
#define NOUN_H

#include "scene.h"

enum noun_link {
    NOUN_COUNTED,  /* directly behind: 72 块|卡, 250 buildings */
    NOUN_OF,       /* behind of / in: 192 GB of HBM3e */
    NOUN_NEXT,     /* directly behind, Chinese: 几纳秒|延迟, 192 GB 显存 */
    NOUN_IN,       /* behind in, English: $150m in aid */
    NOUN_CHANGED,  /* behind in / on / of, English: a 2% rise in wages; a place alone is none */
    NOUN_TESTED,   /* behind on / for, English: 54% on a test */
    NOUN_POSSESSED /* behind 的, or directly behind: 20% 的利润, the $47 billion figure */
};

/* Is it but the cross of a product: 3 x 4 m? */
bool noun_is_cross(const struct view *v, struct region r);

/* The phrase that a clause up to a quantity is about; empty: none. */
struct region noun_before(const struct scene *scene, struct region clause);
/* The phrase that opens an earlier clause, before its verb; empty: it opens with a verb. */
struct region noun_opening(const struct scene *scene, struct region clause);
/* Does the region end with a second predicate: .. GB/s and writes at? Its subject stands before. */
bool noun_coordinated(const struct scene *scene, struct region r);
/* Does a word of `lists` stand right before `at`, or before an adverb there? */
bool noun_governed(const struct scene *scene, uint32_t at, words_set lists);
/* Does a verb or a preposition stand right before `at`, and no article? */
bool noun_is_bare(const struct scene *scene, uint32_t at);
/* The label of the line that `at` stands in, English: Storage: 5 GB; empty: it has none. */
struct region noun_label(const struct scene *scene, uint32_t at);
/* The phrase behind a letter. */
struct region noun_after(const struct scene *scene, uint32_t at, enum noun_link link);
/* Item `index` of `count` items joined by list words that end the region; empty when it does not
 * hold just so many. */
struct region noun_item(const struct scene *scene, struct region clause, uint32_t index,
                        uint32_t count);
/* Does the phrase name what is measured instead of the thing: 利润, the price? */
bool noun_is_magnitude(const struct scene *scene, struct region noun);
/* a total | of: the noun that ends the region and only says how an amount is meant. */
struct region noun_light(const struct scene *scene, struct region clause);
/* Does the phrase only say how an amount is meant: a 25 year | period, a 5-day | average? */
bool noun_is_light(const struct scene *scene, struct region noun);
/* diagonally, critically: is the region one word in -ly that no noun is? */
bool noun_is_manner(const struct scene *scene, struct region r);
/* Is it what others are measured by: 市场预期, 平均, 大关? */
bool noun_is_yardstick(const struct scene *scene, struct region noun);
/* 3.5 kg(含电池)|的机身, 60 岁以上(含 60 岁)|老人: behind a note in brackets that 的 follows, or
 * that only tells the figure again; at: none stands there. */
uint32_t noun_over_note(const struct scene *scene, uint32_t at);
bool noun_is_pronoun(const struct scene *scene, struct region noun);

/* a 5% rise in | China: one name alone says where; but in | ARPU, of what. */
bool noun_lone_name(const struct scene *scene, struct region r);

#endif
