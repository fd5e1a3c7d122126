/* stop.h: a text -> the next mark in it that a sentence may end at: . ! ? 。 ！ ？ ｡, and
 * the < of a tag. */
#ifndef STOP_H
#define STOP_H

#include "utf8.h"

/* The first such mark in text[at:end), which is valid and begins at a character; `end` when there
 * is none. Of a mark of three bytes, its first. */
uint32_t stop_find(struct qc_slice text, uint32_t at, uint32_t end);
/* The same, byte by byte: what stop_find must agree with. */
uint32_t stop_find_plain(struct qc_slice text, uint32_t at, uint32_t end);

#endif
