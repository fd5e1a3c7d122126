/* lines.h: a line of nothing but figures -> the line beside it that names them. */
#ifndef LINES_H
#define LINES_H

#include "scene.h"

/* Bytes of the chunk; empty: no line names what stands in the sentence. */
struct lines_name {
    uint32_t begin, end;
};

/* Pedestrian / |$3.00/person: the name that stands above, or below in a list that begins with a
 * figure; Club sandwich / Turkey, bacon and rye. |$12: above the line of what describes it. Only
 * where the sentence has no words that may name quantity i: 4 guests: |$150 has none. */
struct lines_name lines_name_of(const struct scene *scene, uint32_t i);
/* Resolution: / |2400 x 1080 pixels, 395 ppi: the line with a colon above lines that begin with
 * figures, which may have words of their own. */
struct lines_name lines_label_of(const struct scene *scene);
/* Late fees are as follows: what the sentence with a colon above the list says that it is of. */
struct lines_name lines_intro_of(const struct scene *scene);
/* - 客座率: / | - 超去年 0.7%: the label of the entry that the entry of the sentence stands under,
 * Chinese. */
struct lines_name lines_parent_of(const struct scene *scene);
/* Is the sentence all of its line, which no full stop ends: an entry of a list? */
bool lines_is_entry(const struct scene *scene);

/* ---- lines_han.c ---- */

/* Is the line, blanks and marks at its sides aside, a Chinese name and no more; a figure with its
 * unit? */
bool lines_han_name(const struct words *words, struct qc_slice line);
bool lines_han_figure(struct qc_slice line);

/* ---- lines_menu.c ---- */

/* 洗剪吹| 68元 / 染发 298元: the name of an entry of a list of prices; quantity i is its amount. */
struct lines_name lines_menu_of(const struct scene *scene, uint32_t i);

#endif
