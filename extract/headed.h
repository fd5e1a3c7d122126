/* headed.h: a figure without a noun in its sentence -> the cell, the line or the heading that
 * stands above or before it. */
#ifndef HEADED_H
#define HEADED_H

#include "lines.h"
#include "subject.h"

/* | 200 | 85% |: a number alone heads a row and names nothing; 0 和 14 neither. */
bool headed_names(const struct scene *scene, struct qc_slice head);
/* What heads the row or the entry that the sentence is a part of. */
struct subject headed_row(const struct scene *scene);
/* A line that names what the figure is of. */
struct subject headed_name(const struct scene *scene, struct lines_name name);
/* The entries of a list stand for the heading above it, or what introduces them; prose does not. */
struct subject headed_by(const struct scene *scene);
/* ### 电信超值卡 / - 月租:| 19 元: the heading, where it names what the price of the entry is asked
 * for. */
struct subject headed_price(const struct scene *scene, uint32_t i);

#endif
