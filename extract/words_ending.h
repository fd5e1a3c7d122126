/* words_ending.h: a place of a text -> what the endings tell of the words that end there, which is
 * all but for some that are long. As words_see.h does it, with runs of letters and other characters
 * in turned order: what is behind is before, the end is the beginning. */
#ifndef WORDS_ENDING_H
#define WORDS_ENDING_H

#include "words_see.h"

/* Where the run of letters begins that ends at `end`. */
static inline size_t words_run_begin(struct qc_slice text, size_t end) {
    while (end > 0 && is_alpha(text.data[end - 1])) end--;
    return end;
}

/* words_after_letters of what is before the run that begins at `at`: by the first letter of the
 * run before it, which begins at *before. */
static inline uint32_t words_before_letters(struct qc_slice text, size_t at, size_t *before) {
    if (at == 0) return 0;
    bool blank = text.data[at - 1] == ' ' || text.data[at - 1] == '-';
    *before = blank ? words_run_begin(text, at - 1) : at - 1;
    return UINT32_C(1) << (blank && *before < at - 1 ? to_lower(text.data[*before]) - 'a' : 31);
}

/* Of the run of letters that ends at `end`, where a border is. */
static inline struct words_seen words_see_letters_before(const struct words_openings *endings,
                                                         struct qc_slice text, size_t end) {
    struct words_seen seen = {.first_end = words_run_begin(text, end)};
    size_t from = 0, run_end;
    uint64_t key = run_key(text, seen.first_end, &run_end);
    const struct words_opening *o = words_opening(endings, key);
    if (!o) return seen;
    uint32_t behind = o->after ? words_before_letters(text, seen.first_end, &from) : 0;
    seen.first = o->own;
    seen.walk = o->after == WORDS_AFTER_ANY || (o->after & behind) >> 31;
    if (seen.walk || !(o->after & behind)) return seen;
    uint64_t next = run_key(text, from, &run_end);
    seen.end = from;
    o = words_opening(endings, words_chain(key, text.data[seen.first_end - 1], next));
    if (!o) return seen;
    seen.own = o->own;
    seen.walk = o->after == WORDS_AFTER_ANY || o->after & words_before_letters(text, from, &from);
    return seen;
}

/* What ends at *at, which gets where it begins: a character, of a run of letters the first one. */
static inline uint32_t words_part_before(struct qc_slice text, size_t *at) {
    if (!is_alpha(text.data[*at - 1])) return utf8_before(text, *at, at);
    *at = words_run_begin(text, *at);
    return (unsigned char)text.data[*at];
}

/* Of the character, no letter, that begins at sign.next, and what is before it. */
static inline struct words_seen words_see_sign_before(const struct words_openings *endings,
                                                      struct qc_slice text,
                                                      struct words_sign sign) {
    struct words_seen seen = {.first_end = sign.next};
    size_t from = sign.next;
    sign.behind = from ? words_part_before(text, &from) : 0;
    const struct words_opening *o =
        words_opening(endings, words_key(sign.cp, words_behind(sign.behind)));
    bool digits = sign.cp < 0x80 && is_digit((char)sign.cp) && is_digit((char)sign.behind);
    seen.first = digits && sign.behind < 0x80 ? 0 : sign.known;
    if (!o) return seen;
    seen.own = o->own;
    seen.end = from;
    bool longer = from + 1 < sign.next && is_alpha(text.data[from]); /* a run of two or more */
    uint32_t third = longer ? (unsigned char)text.data[from + 1]
                     : from ? words_part_before(text, &from)
                            : 0;
    seen.walk = o->after == WORDS_AFTER_ANY || (third && o->after & words_after_pair(third));
    return seen;
}

#endif
