/* expand_run.h: what the files of expand share: one pattern while it is expanded. */
#ifndef EXPAND_RUN_H
#define EXPAND_RUN_H

#include "expand.h"
#include "question.h"
#include "vec.h"

struct expansion {
    struct arena *arena;
    const struct expand_scope *scope;
    struct qc_slice source;
    size_t at;    /* next byte of the source */
    size_t began; /* the byte of the source that stands behind what is put now */
    VEC(char) text;
    VEC(uint32_t) from;
    uint32_t gaps, letters; /* put so far; letters: those that can be the rule's quantity */
    VEC(struct question_lists) groups; /* put behind the pattern, as (?<_wN>..) */
    enum expand_words words;
    bool unfit; /* a list cannot be asked for */
    enum { WRAP_NONE, WRAP_QUANTITY, WRAP_DIMS } wrap;
    struct qc_error *err;
};

/* Appends to the text; a place of the source stands behind each byte. */
void expand_put(struct expansion *e, struct qc_slice text);
void expand_put_z(struct expansion *e, const char *text);
/* False: the message, with the quoted text, about source[at]. */
bool expand_refuse(struct expansion *e, size_t at, const char *message, struct qc_slice quoted);

/* What begins at e->at, which is then behind it. False: refused. */
void expand_copy_char(struct expansion *e);
void expand_copy_escape(struct expansion *e);
bool expand_copy_class(struct expansion *e);
void expand_copy_comment(struct expansion *e); /* at the #, or behind the (? of (?# */

/* Byte after the name that begins at `at`, a brace; 0 when no name stands there. */
size_t expand_name_end(struct qc_slice s, size_t at);

static inline size_t expand_find(struct qc_slice text, size_t at, char c) {
    while (at < text.size && text.data[at] != c) at++;
    return at;
}

static inline size_t expand_least(size_t a, size_t b) {
    return a < b ? a : b;
}

#endif
