/* plain.h: one plain list asked at a place of the sentence that the grammar reads; what is returned
 * is the bytes of the word, 0: none stands there. */
#ifndef PLAIN_H
#define PLAIN_H

#include "lex.h"

static inline uint32_t plain_at(const struct lex *lex, enum words_plain list, uint32_t at) {
    return words_plain_at(lex->grammar->words, list, lex->text, at);
}

static inline uint32_t plain_before(const struct lex *lex, enum words_plain list, uint32_t end) {
    return words_plain_before(lex->grammar->words, list, lex->text, end);
}

/* The same over one blank. */
static inline uint32_t plain_next(const struct lex *lex, enum words_plain list, uint32_t end) {
    return plain_at(lex, list, lex_skip_blank(lex, end));
}

static inline uint32_t plain_lead(const struct lex *lex, enum words_plain list, uint32_t at) {
    return plain_before(lex, list, lex_back_blank(lex, at));
}

#define LEAD_REACH 36u /* bytes before a figure in which is told what it is of */

/* Does a word of the list stand shortly before `at`? */
static inline bool plain_leads(const struct lex *lex, enum words_plain list, uint32_t at) {
    uint32_t from = at > LEAD_REACH ? at - LEAD_REACH : 0;
    return words_plain_in(lex->grammar->words, list, lex->text, from, at);
}

#define TOLD_REACH 240u /* bytes on both sides of a figure in which its scene is told */

/* Does a word of the list stand around `at`? */
static inline bool plain_told(const struct lex *lex, enum words_plain list, uint32_t at) {
    uint32_t from = at > TOLD_REACH ? at - TOLD_REACH : 0;
    size_t to = at + TOLD_REACH < lex->text.size ? at + TOLD_REACH : lex->text.size;
    while (from < at && utf8_is_continuation(lex->text.data[from])) from++;
    while (to < lex->text.size && utf8_is_continuation(lex->text.data[to])) to++;
    return words_plain_in(lex->grammar->words, list, lex->text, from, to);
}

#endif
