/* tag.h: a "<" in a text -> the HTML tag or comment that it opens. Elements are those of the index
 * of the WHATWG's HTML Living Standard, with the obsolete ones that it lists. */
#ifndef TAG_H
#define TAG_H

#include "base.h"

enum tag_kind {
    TAG_NONE,
    TAG_INLINE, /* stands inside a word or a phrase: <b>, </span> */
    TAG_OBJECT, /* stands between words: <img>, <input>, a comment */
    TAG_BREAK,  /* ends what stands before it: <td>, <br>, </p> */
    TAG_RAISED, /* <sup> */
};

struct tag {
    enum tag_kind kind;
    uint32_t end; /* behind its ">" */
};

/* The tag at text[at], which is '<'; "a <b and c> d" has none. */
struct tag tag_at(struct qc_slice text, uint32_t at);
/* Behind the tag or the mark at text[at], '<'; `at` itself, where a tag ends the sentence, whose
 * words begin at *words: behind the tags that it begins with. */
uint32_t tag_over(struct qc_slice text, uint32_t at, uint32_t *words);
/* Is it the symbol of a length, behind which what is raised is a power? */
bool tag_raises_unit(struct qc_slice symbol);
/* Behind the closing </sup> of what is raised from `at` on, or `at` when nothing closes it near. */
uint32_t tag_raised_end(struct qc_slice text, uint32_t at);

/* text[*begin:*end) without the blanks and tags on its sides. */
void tag_trim(struct qc_slice text, uint32_t *begin, uint32_t *end);

#endif
