/* timex.h: a sentence -> its expressions of time: 2021年上半年, Q2 2024, last year, 三年前, the
 * three months to March. Prepositions stay outside, what stands behind (前, 以来) belongs to them. */
#ifndef TIMEX_H
#define TIMEX_H

#include "scene.h"

#define TIMEXES 24u /* of one sentence; further ones are not read */

enum timex_use {
    TIMEX_PLAIN,
    TIMEX_BASE, /* what is compared with: 比|上年, from |a year earlier */
    TIMEX_ASIDE /* when it was said, when somebody was born: said on |Tuesday, 成立于|2015年 */
};

struct timex {
    struct region at;
    enum timex_use use;
    bool latin;
    bool opened; /* it stands behind a preposition, or needs none: last year */
};

struct timexes {
    struct timex at[TIMEXES]; /* in text order, not overlapping */
    uint32_t count;
    bool read;
};

/* Those of the scene's sentence, found when they are asked for first. */
const struct timexes *timex_read(const struct scene *scene);
/* Where the word of the list before a byte of the view begins, a blank between them skipped; the
 * byte itself: none stands there. */
uint32_t timex_back(const struct scene *scene, enum words_plain list, uint32_t at);
/* Is the quantity what something else is compared with: up from 250,000? */
bool timex_is_base(const struct scene *scene, uint32_t quantity);

#endif
