/* sold.h: is an amount of money that no rule takes what something is sold for? */
#ifndef SOLD_H
#define SOLD_H

#include "scene.h"

/* Running costs: does an entry stand under a heading that names spending? */
bool sold_under_costs(const struct scene *scene, const struct quantity *q);
/* IBM acquired the lender | for $3 billion: is amount i what a buyer pays for the whole? */
bool sold_taken_over(const struct scene *scene, uint32_t i);
/* starts at $649, $12 per user, the Kindle ($139), "Adult £12.50" in a list of prices. */
bool sold_for(const struct scene *scene, const struct quantity *q);

/* Does nothing follow at `at` but a mark, another thing of the list, or what the price holds for?
 */
bool sold_ends_entry(struct qc_slice text, uint32_t at);
/* ---- sold_han.c ---- */

/* 3000 块|的手机, 9.9 元|咖啡: a thing for sale that amount i describes, and no 手机补贴. */
bool sold_before_thing(const struct scene *scene, uint32_t i);
/* 便當一個| 80 元: is amount i all that is said of a thing in its clause? */
bool sold_states_thing(const struct scene *scene, uint32_t i);
/* 罗技 M185 |59 元: a line that is the name of a model and what it costs. */
bool sold_in_menu(const struct scene *scene, uint32_t i);
bool sold_after_model(const struct scene *scene, uint32_t i);
/* 标准版:| 20.99 万元: an amount of any size behind the name of an edition and a colon. */
bool sold_behind_edition(const struct scene *scene, uint32_t i);

/* ---- sold.c ---- */

/* A haircut costs |$15: letter i is a small amount behind a verb of asking a price. */
bool sold_costs(const struct scene *scene, uint32_t i);

#endif
