/* bracketed.h: percentages in brackets behind what was counted. */
#ifndef BRACKETED_H
#define BRACKETED_H

#include "scene.h"

/* 30,420 women (|51.0% of the population): women; empty: nothing is counted before. */
struct region bracketed_counted(const struct scene *scene, uint32_t quantity);

/* £98m (H1 2019:| £77m): the figure before i that it was at another time; i itself: none. */
uint32_t bracketed_former(const struct scene *scene, uint32_t i);

/* 香港 (确诊 | 5 宗): what stands before the bracket that only a verb and the figure open. */
struct region retold_in_bracket(const struct scene *scene, uint32_t i);

#endif
