/* suggest.c: a word and a list of names -> the nearest name.
 * Edit distance of the optimal string alignment, over bytes. */
#include "suggest.h"

#define WORD_MAX 64 /* bytes; a longer word is like nothing */
#define EDITS_MAX 2

static unsigned smaller(unsigned a, unsigned b) {
    return a < b ? a : b;
}

/* a, b: at most WORD_MAX bytes. */
static unsigned distance(struct qc_slice a, struct qc_slice b) {
    unsigned rows[3][WORD_MAX + 1];
    unsigned *before = rows[0], *last = rows[1], *now = rows[2];
    for (size_t j = 0; j <= b.size; j++) last[j] = (unsigned)j;
    for (size_t i = 1; i <= a.size; i++) {
        now[0] = (unsigned)i;
        for (size_t j = 1; j <= b.size; j++) {
            unsigned cost = to_lower(a.data[i - 1]) != to_lower(b.data[j - 1]);
            now[j] = smaller(smaller(last[j], now[j - 1]) + 1, last[j - 1] + cost);
            bool swapped =
                i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] && a.data[i - 2] == b.data[j - 1];
            if (swapped) now[j] = smaller(now[j], before[j - 2] + 1);
        }
        unsigned *free_row = before;
        before = last, last = now, now = free_row;
    }
    return last[b.size];
}

void suggest_offer(struct suggestion *suggestion, const char *name) {
    struct qc_slice word = suggestion->word, other = slice_z(name);
    if (!word.size || word.size > WORD_MAX || other.size > WORD_MAX) return;
    unsigned edits = distance(word, other);
    bool begins = word.size >= 2 && slice_has_at(other, 0, word);
    bool near = edits <= EDITS_MAX && edits * 2 <= word.size;
    if (!near && !begins) return;
    if (!near) edits = EDITS_MAX + 1;
    if (suggestion->best && suggestion->edits <= edits) return;
    suggestion->best = name;
    suggestion->edits = edits;
}

const char *suggest(struct qc_slice word, name_at *names) {
    struct suggestion suggestion = {.word = word};
    for (size_t i = 0; names(i); i++) suggest_offer(&suggestion, names(i));
    return suggestion.best;
}

ptrdiff_t name_find(struct qc_slice word, name_at *names) {
    for (size_t i = 0; names(i); i++)
        if (slice_is(word, names(i))) return (ptrdiff_t)i;
    return -1;
}
