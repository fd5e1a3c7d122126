/* pattern.h: regular expressions. The only file that knows PCRE2 is pattern.c.
 * UTF, extended syntax, no auto capture, duplicate names, never \C, no UCP; match limit 100 000,
 * heap limit 64 MiB; texts are valid UTF-8. A pattern has two forms, one that searches and one
 * that is anchored where a match is tried; each becomes code on its first use, under a lock. */
#ifndef PATTERN_H
#define PATTERN_H

#include "arena.h"
#include "err.h"

struct pattern;

/* Per thread of extraction: match data, JIT stack. */
struct matcher;
struct matcher *matcher_new(void);
void matcher_free(struct matcher *matcher);

/* Compiles; freed with the arena. On error *offset is the byte of `source` where it is wrong and
 * *err has the message without a place. */
bool pattern_compile(struct arena *arena, struct qc_slice source, struct pattern **out,
                     size_t *offset, struct qc_error *err);

enum pattern_form { PATTERN_SEARCH, PATTERN_HERE };

/* Who makes the source of a form: in the arena, from what `user` knows. */
struct pattern_maker {
    struct qc_slice (*make)(void *user, enum pattern_form form, struct arena *arena);
    void *user;
};

/* The same for a source that is known to compile: it is made, and compiled, on first use. */
struct pattern *pattern_later(struct arena *arena, struct pattern_maker maker);
/* From now on the anchored form is made by `maker` and not from what was compiled. */
void pattern_anchor(struct pattern *pattern, struct pattern_maker maker);
struct qc_slice pattern_source(const struct pattern *pattern);

/* What (?C'text') in a pattern asks about the place where it stands; (?C0) has no text. */
struct question {
    struct qc_slice text;
    uint32_t at;    /* the place */
    uint32_t since; /* where the group begins that was closed last */
};

/* Who answers, from what `user` knows; false: no match goes on from there. */
struct answerer {
    bool (*answer)(void *user, const struct question *question);
    void *user;
};

/* Without one, every answer is yes. */
void matcher_ask(struct matcher *matcher, struct answerer answerer);

struct capture {
    uint32_t begin, end; /* bytes; begin == end == UINT32_MAX: did not take part */
};

enum match_result { MATCH_NO, MATCH_YES, MATCH_LIMIT };

/* The first match in text[from:]. */
enum match_result pattern_match(const struct pattern *pattern, struct matcher *matcher,
                                struct qc_slice text, size_t from, struct capture *whole);
/* The match that begins at `at` and nowhere else. */
enum match_result pattern_match_here(const struct pattern *pattern, struct matcher *matcher,
                                     struct qc_slice text, size_t at, struct capture *whole);
/* A named group of the last match of `matcher`, the leftmost that took part; false: none did. */
bool pattern_group(const struct matcher *matcher, const char *name, struct capture *out);
/* Bytes that the groups whose names begin with `_` (gaps) took in the last match, but for those
 * inside `apart`. */
uint32_t pattern_gaps(const struct matcher *matcher, struct capture apart);
/* The names of the groups of what pattern_compile made: calls see() once per name. */
void pattern_each_name(const struct pattern *pattern, void (*see)(void *user, const char *name),
                       void *user);

#endif
