/* scene.h: everything that is known about one sentence while its claims are made. */
#ifndef SCENE_H
#define SCENE_H

#include "doc.h"
#include "match.h"
#include "sentence.h"
#include "words_map.h"

#define HEADING_MAX 120u /* bytes of a heading that is kept as a subject */

#define TOPICS 16u /* claims that a later quantity may take its kind from */

struct topic {
    enum dim dim;
    uint16_t unit;
    enum kind kind;
    enum direction direction;
    struct dec low, high;
    uint32_t quantity;            /* its index in its sentence */
    uint64_t sentence, paragraph; /* counted from the start of the document */
    bool has_subject;
    uint64_t subject_begin, subject_end; /* bytes of the chunk at hand or of a heading */
};

/* What a context hands on from chunk to chunk, as bits. */
enum {
    CARRY_HEADING = 1,
    CARRY_CURRENCY = 2, /* which it is */
    CARRY_LOCAL = 4,    /* whether it is one of those that people call 元 */
    CARRY_YUAN = 8,
    CARRY_DECLARED = 16 /* (美元，下同) */
};

/* What a document has said so far. */
struct context {
    uint64_t sentence, paragraph;
    struct topic topics[TOPICS];
    uint32_t topic_count;
    struct topic counted;       /* the last count of things with a Chinese measure word */
    struct topic last;          /* the claim made last, whatever it is of; sentence 0: none */
    bool last_pointed;          /* it was told to be what the one before the sentence was */
    uint64_t currency_sentence; /* where currency was stated; 0: not in this chunk */
    uint16_t currency;          /* unit of the last currency that was stated; UNIT_NONE */
    uint16_t yuan;              /* the same of those but CNY that are called 元 */
    uint16_t declared;          /* that of every 元 from there on: 美元，下同; UNIT_NONE */
    bool local;                 /* currency is one of those */
    uint32_t own;               /* CARRY bits: stated in this chunk */
    uint32_t used;              /* CARRY bits: looked at before they were stated in this chunk */
    char heading[HEADING_MAX];
    struct qc_slice heading_text;        /* into heading; absent: none */
    uint64_t heading_begin, heading_end; /* bytes of the document */
};

static inline void context_use(struct context *context, uint32_t what) {
    context->used |= what & ~context->own;
}

struct scene {
    const struct qc_rules *rules;
    const struct folded *folded;
    const struct view *view;
    const struct words_map *map; /* of the view's text */
    words_set present;           /* lists with a word in it */
    const struct quantities *quantities;
    const struct sentence *sentence;
    const struct doc *doc;
    struct context *context;
    struct han_cuts *cuts; /* of this sentence (han_tokens.h) */
    struct timexes *times; /* the same (timex.h) */
};

/* words_at in the view; at most its size. */
static inline bool scene_word(const struct scene *scene, size_t at, words_set lists,
                              struct word_match *out) {
    return words_map_word(scene->map, (uint32_t)at, lists, out);
}

/* words_before in the view. */
static inline bool scene_word_before(const struct scene *scene, size_t end, words_set lists,
                                     struct word_match *out) {
    return scene->present & lists &&
           words_before(scene->rules->words, scene->view->text, end, lists, out);
}

/* Over the blanks before `at`, from `at` on. */
static inline uint32_t back_blanks(struct qc_slice text, uint32_t at) {
    while (at > 0 && text.data[at - 1] == ' ') at--;
    return at;
}

static inline uint32_t skip_blanks(struct qc_slice text, uint32_t at) {
    while (at < text.size && text.data[at] == ' ') at++;
    return at;
}

/* Behind the blank at `at` and the word of `lists` over it; 0: none stands there. */
static inline uint32_t scene_link(const struct scene *scene, uint32_t at, words_set lists) {
    struct word_match word;
    struct qc_slice text = scene->view->text;
    if (at >= text.size || text.data[at] != ' ' || !(words_map_at(scene->map, at + 1) & lists))
        return 0;
    return scene_word(scene, at + 1, lists, &word) ? word.end : 0;
}

/* Does a word of the plain list stand anywhere in the view? */
static inline bool scene_tells(const struct scene *scene, enum words_plain list) {
    struct qc_slice text = scene->view->text;
    return words_plain_in(scene->rules->words, list, text, 0, text.size);
}

/* Bytes of the view, half-open; empty: nothing was found. */
struct region {
    uint32_t begin, end;
};

static inline bool region_empty(struct region r) {
    return r.begin >= r.end;
}

/* ---- clause.c ---- */

/* The veto that the view byte `at` stands in (a date, a URL, a name), or NULL. */
const struct veto *veto_at(const struct scene *scene, uint32_t at);
bool veto_is_date(const struct veto *veto);

/* The clause that holds the view byte `at`: between , ; : 。 and their like. */
struct region clause_at(const struct view *view, uint32_t at);
/* The clause that `at` stands in, up to it. */
struct region clause_up_to(const struct view *view, uint32_t at);
/* The clause before `clause`; empty: it is the first. */
struct region clause_before(const struct view *view, struct region clause);
/* Without blanks and marks on either side. */
struct region region_trim(const struct view *view, struct region r);
/* Where the last word of r begins. */
uint32_t region_last_begin(const struct view *view, struct region r);
/* The last / first word of `lists` in the region, not inside a longer word of `others`. */
bool region_last_word(const struct scene *scene, struct region r, words_set lists, words_set others,
                      struct word_match *out);
bool region_first_word(const struct scene *scene, struct region r, words_set lists,
                       words_set others, struct word_match *out);

#endif
