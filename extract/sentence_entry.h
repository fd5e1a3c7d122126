/* sentence_entry.h: for the files of sentence.c alone. */
#ifndef SENTENCE_ENTRY_H
#define SENTENCE_ENTRY_H

#include "sentence.h"

/* What the point at `at` does to the sentence from `begin` on, Chinese right behind it. */
enum entry_point {
    ENTRY_NONE,  /* it is no point behind the number of an entry */
    ENTRY_OPENS, /* the entry is the sentence at hand, or belongs to it: the sentence goes on */
    ENTRY_PARTS, /* the sentence ends before the number, at *end */
};
/* Keeps the number in s->listed. */
enum entry_point sentence_entry(struct sentences *s, uint32_t begin, uint32_t at, uint32_t *end);
/* Does the number of an entry follow the point at `at`: 很方便.|2．早餐好? */
bool sentence_entry_follows(const struct sentences *s, uint32_t at);

/* Does the text before `end` close with sentence punctuation, closing marks aside? */
bool sentences_closes(const struct sentences *s, uint32_t begin, uint32_t end);
/* 需要 40 | 分钟内: does the line [begin:end) break off beside a figure, whose unit opens the next
 * one? */
bool sentence_figure_wraps(const struct sentences *s, uint32_t begin, uint32_t end);
/* > 1 加仑汽油 = ..: behind the marks of a quote, which are no bounds: more than one line of it, or
 * a sentence in a paragraph of its own. */
uint32_t sentence_over_quote(const struct sentences *s, uint32_t at);

#endif
