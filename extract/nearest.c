/* nearest.c: a word and known names -> the name with the fewest edits between them.
 * The distance is the optimal string alignment, over bytes. */
#include "nearest.h"

#define WORD_MAX 63 /* bytes; a longer word has no nearest name */
#define EDITS_MAX 2

static uint32_t least(uint32_t a, uint32_t b) {
    return a < b ? a : b;
}

/* Three rows of the table of distances between the prefixes of two words. */
struct rows {
    uint32_t before[WORD_MAX + 1], last[WORD_MAX + 1], now[WORD_MAX + 1];
};

static void fill_row(struct rows *rows, struct qc_slice a, struct qc_slice b, size_t i) {
    rows->now[0] = (uint32_t)i;
    for (size_t j = 1; j <= b.size; j++) {
        bool same = a.data[i - 1] == b.data[j - 1];
        uint32_t edits = least(rows->last[j], rows->now[j - 1]) + 1;
        edits = least(edits, rows->last[j - 1] + !same);
        bool swapped =
            i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] && a.data[i - 2] == b.data[j - 1];
        rows->now[j] = swapped ? least(edits, rows->before[j - 2] + 1) : edits;
    }
}

/* Both words have at most WORD_MAX bytes. */
static uint32_t edits_between(struct qc_slice a, struct qc_slice b) {
    struct rows rows = {{0}, {0}, {0}};
    for (size_t j = 0; j <= b.size; j++) rows.last[j] = (uint32_t)j;
    for (size_t i = 1; i <= a.size; i++) {
        fill_row(&rows, a, b, i);
        memcpy(rows.before, rows.last, sizeof rows.last);
        memcpy(rows.last, rows.now, sizeof rows.now);
    }
    return rows.last[b.size];
}

const char *nearest_name(struct qc_slice word, const char *const *names, size_t count) {
    const char *nearest = NULL;
    uint32_t best = EDITS_MAX + 1;
    if (word.size > WORD_MAX) return NULL;
    for (size_t i = 0; i < count; i++) {
        struct qc_slice name = slice_z(names[i]);
        if (name.size > word.size + EDITS_MAX || word.size > name.size + EDITS_MAX) continue;
        if (name.size > WORD_MAX) continue;
        uint32_t edits = edits_between(word, name);
        if (edits >= best || 2 * edits >= word.size) continue;
        best = edits;
        nearest = names[i];
    }
    return nearest;
}
